import type { Encounter, EncounterCode, EncounterPlace } from "../../encounter.js";
import { present } from "../../present.js";
import { encounterTypes } from "../../value-sets/generated/encounter-type.js";
import type { ReadEncounter, ReadFacility } from "../context.js";
import { issuedOf } from "./restore-identifiers.js";
import { restoreEncounterParticipant } from "./restore-participants.js";
import { restoreProfessional } from "./restore-people.js";
import { restoreAddress } from "./restore-site.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** The encounter, when its kind is known. */
export function restoreEncounter(encounter: ReadEncounter | undefined, leftovers: Leftovers): Encounter | undefined {
  const kind = encounter?.code?.code;
  if (encounter === undefined || kind === undefined || !isEncounter(kind)) return undefined;
  const { dischargeDisposition, endedAt, facility, ids, participants, responsible, startedAt } = encounter;
  if (ids.length > 1) leftovers.add("second id");
  const taking = restoreEach(participants, leftovers.at("participants"), restoreEncounterParticipant);
  return present<Encounter>({
    code: kind,
    startedAt,
    endedAt,
    id: issuedOf(ids[0]),
    dischargeDisposition,
    responsible: responsible && restoreProfessional(responsible, leftovers.at("responsible")),
    participants: taking.length === 0 ? undefined : taking,
    place: facility && restorePlace(facility),
  });
}

function isEncounter(code: string): code is EncounterCode {
  return encounterTypes.has(code);
}

function restorePlace({ addresses, name }: ReadFacility): EncounterPlace | undefined {
  const place = present<EncounterPlace>({ name, address: restoreAddress(addresses[0]) });
  return Object.keys(place).length === 0 ? undefined : place;
}
