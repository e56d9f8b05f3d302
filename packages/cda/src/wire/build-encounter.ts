import { element, type XmlElement } from "@segur-sdk/core/xml";

import { startOfFirstAct } from "../encounter-start.js";
import type { EncounterPlace } from "../encounter.js";
import type { ReportHeader } from "../imaging-report.js";
import { facilityTypeOf } from "../specialty.js";
import { encounterTypes } from "../value-sets/generated/encounter-type.js";
import { buildInterval } from "./build-acts.js";
import { buildCodedValue, conceptBuilder } from "./build-coded-value.js";
import { buildAddress, buildStructureId } from "./build-organisation.js";
import { buildEncounterParticipant } from "./build-participants.js";
import type { AssignedPeople } from "./build-professional.js";
import { hl7 } from "./cda-names.js";
import { buildIdentifier, buildText, buildWrapper } from "./plain-elements.js";

const buildCode = conceptBuilder("code");
const componentOf = hl7("componentOf");
const encompassingEncounter = hl7("encompassingEncounter");
const location = hl7("location");
const healthCareFacility = hl7("healthCareFacility");
const nameName = hl7("name");

/**
 * The encounter and the facility where it took place. Without a known start, it started no later than the first exam.
 *
 * @see CI-SIS Structuration minimale, componentOf
 */
export function buildEncounter(report: ReportHeader, people: AssignedPeople): XmlElement {
  const { encounter, site } = report;
  const { dischargeDisposition, id, participants, place, responsible } = encounter ?? {};
  const kind = encounter && encounterTypes.find(encounter.code);
  const facility = facilityTypeOf(site);
  return buildWrapper(
    componentOf,
    element(
      encompassingEncounter,
      {},
      id && buildIdentifier(id.issuer, id.value),
      kind && buildCode(kind),
      buildInterval(encounter?.startedAt ?? startOfFirstAct(report), encounter?.endedAt),
      dischargeDisposition && buildCodedValue("dischargeDispositionCode", dischargeDisposition),
      responsible && element(hl7("responsibleParty"), {}, people.entity(responsible)),
      participants?.map((participant) => buildEncounterParticipant(participant, people)),
      buildWrapper(
        location,
        element(
          healthCareFacility,
          {},
          buildStructureId(site),
          facility && buildCode(facility),
          place && buildPlace(place),
        ),
      ),
    ),
  );
}

function buildPlace({ address, name }: EncounterPlace): XmlElement {
  return element(location, {}, name !== undefined && buildText(nameName, name), address && buildAddress(address));
}
