import { element, type XmlElement } from "@segur-sdk/core/xml";

import { startOfFirstAct } from "../encounter-start.js";
import type { ReportHeader } from "../imaging-report.js";
import { facilityTypeOf } from "../specialty.js";
import { encounterTypes } from "../value-sets/generated/encounter-type.js";
import { buildInterval } from "./build-acts.js";
import { buildConcept } from "./build-coded-value.js";
import { buildStructureId } from "./build-organisation.js";
import { hl7 } from "./cda-names.js";

/**
 * The encounter and the facility where it took place. Without a known start, it started no later than the first exam.
 *
 * @see CI-SIS Structuration minimale, componentOf
 */
export function buildEncounter(report: ReportHeader): XmlElement {
  const { encounter, site } = report;
  const kind = encounter && encounterTypes.find(encounter.code);
  const facility = facilityTypeOf(site);
  return element(
    hl7("componentOf"),
    {},
    element(
      hl7("encompassingEncounter"),
      {},
      kind && buildConcept("code", kind),
      buildInterval(encounter?.startedAt ?? startOfFirstAct(report), encounter?.endedAt),
      element(
        hl7("location"),
        {},
        element(hl7("healthCareFacility"), {}, buildStructureId(site), facility && buildConcept("code", facility)),
      ),
    ),
  );
}
