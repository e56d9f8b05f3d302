import {
  type Civility,
  inspectStructIdNat,
  isOid,
  type Organisation,
  type PostalAddress,
  type Professional,
} from "@segur-sdk/core";

import type { CdaReading } from "../../cda-reading.js";
import { identifierAuthorities } from "../../code-systems.js";
import {
  type Authenticator,
  type AuthoringDevice,
  type Consent,
  type DataEnterer,
  type EncounterParticipant,
  type Informant,
  isEncounterParticipantType,
  type Participant,
  type ParticipantFunction,
  type ParticipantType,
  type PatientRelation,
  type RelativeInformant,
  type RelativeRole,
  type ReportAuthor,
} from "../../participants.js";
import { present } from "../../present.js";
import { participantFunctions } from "../../value-sets/generated/participant-function.js";
import { participationTypes } from "../../value-sets/generated/participation-type.js";
import { patientRelations } from "../../value-sets/generated/patient-relation.js";
import { relativeClasses } from "../../wire/build-participants.js";
import type { ReadAuthorization } from "../context.js";
import type { ReadInformant, ReadInvolvement, ReadOrganisation, ReadParticipant } from "../people.js";
import { issuedOf } from "./restore-identifiers.js";
import { isCivility, restoreNamed, restoreProfessional } from "./restore-people.js";
import { phoneAmong, restoreAddress } from "./restore-site.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** A professional with the address they are written to. */
export function restoreReachable(participant: ReadParticipant, leftovers: Leftovers): Professional | undefined {
  const professional = restoreProfessional(participant, leftovers);
  return professional && present<Professional>({ ...professional, mssanteAddress: mssanteAddressOf(participant) });
}

/** The MSSanté address of a participant. */
export function mssanteAddressOf({ telecoms }: Pick<ReadParticipant, "telecoms">): string | undefined {
  return telecoms.find((telecom) => telecom.startsWith("mailto:"))?.slice("mailto:".length);
}

/** An author, with the function that the document gives. */
export function restoreAuthor(participant: ReadParticipant, leftovers: Leftovers): ReportAuthor | undefined {
  const professional = restoreProfessional(participant, leftovers);
  return (
    professional &&
    present<ReportAuthor>({
      ...professional,
      function: functionOf(participant, leftovers),
      ...contactOf(participant),
    })
  );
}

/** A device that is an author, `undefined` without identifier, model or software. */
export function restoreAuthoringDevice(
  { device, id }: ReadParticipant,
  leftovers: Leftovers,
): AuthoringDevice | undefined {
  const issued = issuedOf(id);
  if (issued !== undefined && device?.model !== undefined && device.software !== undefined) {
    return { id: issued, model: device.model, software: device.software };
  }
  leftovers.add("device without identifier, model or software");
  return undefined;
}

function contactOf({ addresses, telecoms }: ReadParticipant): {
  readonly address: PostalAddress | undefined;
  readonly phone: string | undefined;
} {
  return { address: restoreAddress(addresses[0]), phone: phoneAmong(telecoms) };
}

function functionOf({ role }: ReadParticipant, leftovers: Leftovers): ParticipantFunction | undefined {
  if (role === undefined) return undefined;
  const { code } = role;
  if (code !== undefined && participantFunctions.has(code, role.system)) return code;
  leftovers.add("functionCode");
  return undefined;
}

/** Who typed the document. */
export function restoreDataEnterer(participant: ReadParticipant, leftovers: Leftovers): DataEnterer | undefined {
  const named = restoreNamed(participant, participant.id, leftovers);
  if (named === undefined) return undefined;
  const person =
    participant.specialty === undefined ? named : { ...named, ...restoreProfessional(participant, leftovers) };
  return present<DataEnterer>({ person, at: participant.time });
}

/** Who attests the document. */
export function restoreAuthenticator(participant: ReadParticipant, leftovers: Leftovers): Authenticator | undefined {
  const professional = restoreProfessional(participant, leftovers);
  if (professional === undefined) return undefined;
  if (participant.time !== undefined) return { professional, at: participant.time };
  leftovers.add("authenticator without time");
  return undefined;
}

const roles: ReadonlyMap<string | undefined, RelativeRole> = new Map(
  Object.entries(relativeClasses).map(([role, classCode]) => [classCode, role as RelativeRole]),
);

/** Who gave information. */
export function restoreInformant(informant: ReadInformant, leftovers: Leftovers): Informant | undefined {
  if (informant.kind === "professional") {
    const professional = restoreReachable(informant, leftovers);
    return professional && { kind: "professional", professional };
  }
  const role = roles.get(informant.classCode);
  const { addresses, familyName, givenName, prefix, relationship, telecoms } = informant;
  if (role === undefined || familyName === undefined) {
    leftovers.add("informant without role or name");
    return undefined;
  }
  return present<RelativeInformant>({
    kind: "relative",
    role,
    relation: relationship && relationOf(relationship, leftovers),
    familyName,
    givenName,
    civility: civilityOf(prefix, leftovers),
    address: restoreAddress(addresses[0]),
    phone: phoneAmong(telecoms),
  });
}

function relationOf(
  { code, system }: { readonly code: string; readonly system: string },
  leftovers: Leftovers,
): PatientRelation | undefined {
  if (patientRelations.has(code, system)) return code;
  leftovers.add("relation");
  return undefined;
}

/** A civility of the CI-SIS; another prefix is told. */
export function civilityOf(prefix: string | undefined, leftovers: Leftovers): Civility | undefined {
  if (prefix === undefined || isCivility(prefix)) return prefix;
  leftovers.add("prefix");
  return undefined;
}

/** The treating physician and the other participants; the requester has its own field. */
export function restoreParticipants(
  { participants, requester }: CdaReading,
  leftovers: Leftovers,
): { readonly treatingPhysician: Professional | undefined; readonly participants: readonly Participant[] } {
  const treating = participants.find(({ role, type }) => type === "INF" && role?.code === "PCP");
  return {
    treatingPhysician: treating && restoreReachable(treating, leftovers.at("treatingPhysician")),
    participants: restoreEach(
      participants.filter((one) => one !== requester && one !== treating),
      leftovers.at("participants"),
      restoreParticipant,
    ),
  };
}

function restoreParticipant(participant: ReadInvolvement, leftovers: Leftovers): Participant | undefined {
  const { endedAt, organisation, startedAt, type } = participant;
  const professional = restoreReachable(participant, leftovers);
  const role = functionOf(participant, leftovers);
  if (professional === undefined || !isParticipantType(type) || role === "PCP") {
    if (professional !== undefined) leftovers.add("participant");
    return undefined;
  }
  return present<Participant>({
    type,
    function: role,
    professional,
    from: startedAt,
    to: endedAt,
    ...contactOf(participant),
    organisation: organisation && restoreOrganisation(organisation, leftovers.at("organisation")),
  });
}

function isParticipantType(type: string | undefined): type is ParticipantType {
  return type !== undefined && type !== "REF" && participationTypes.has(type);
}

/** A structure, `undefined` without national identifier or name. */
export function restoreOrganisation(organisation: ReadOrganisation, leftovers: Leftovers): Organisation | undefined {
  const { addresses, id, name, telecoms } = organisation;
  const inspected =
    id?.root === identifierAuthorities.structure && id.extension !== undefined
      ? inspectStructIdNat(id.extension)
      : undefined;
  if (inspected?.valid !== true || name === undefined) {
    leftovers.add("structure without national identifier or name");
    return undefined;
  }
  return present<Organisation>({
    id: inspected.value,
    name,
    address: restoreAddress(addresses[0]),
    phone: phoneAmong(telecoms),
  });
}

/** Who took part in the encounter. */
export function restoreEncounterParticipant(
  participant: ReadInvolvement,
  leftovers: Leftovers,
): EncounterParticipant | undefined {
  const professional = restoreProfessional(participant, leftovers);
  const { endedAt, startedAt, type } = participant;
  if (professional === undefined || !isEncounterParticipantType(type)) {
    if (professional !== undefined) leftovers.add("encounterParticipant");
    return undefined;
  }
  return present<EncounterParticipant>({ type, professional, from: startedAt, to: endedAt });
}

/** A consent given. */
export function restoreConsent({ code, id, status }: ReadAuthorization, leftovers: Leftovers): Consent | undefined {
  const oid = id !== undefined && id.extension === undefined && isOid(id.root) ? id.root : undefined;
  if (id !== undefined && oid === undefined) leftovers.add("id");
  if (code !== undefined && status === "completed") return present<Consent>({ id: oid, code });
  leftovers.add("consent without code, or not completed");
  return undefined;
}
