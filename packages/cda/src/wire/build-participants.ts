import type { Professional } from "@segur-sdk/core";
import { element, rememberedElement, withAttribute, type XmlElement, type XmlName } from "@segur-sdk/core/xml";

import type {
  Authenticator,
  Consent,
  DataEnterer,
  EncounterParticipant,
  Informant,
  Participant,
  ParticipantFunction,
  RelativeInformant,
  RelativeRole,
} from "../participants.js";
import { participantFunctions } from "../value-sets/generated/participant-function.js";
import { patientRelations } from "../value-sets/generated/patient-relation.js";
import { buildCodedValue, conceptBuilder } from "./build-coded-value.js";
import { buildCompleted } from "./build-entry-values.js";
import { buildAddress, buildOrganisationParts, buildPhone } from "./build-organisation.js";
import { type AssignedPeople, buildPersonName } from "./build-professional.js";
import { hl7, xsi } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";
import { buildIdentifier, buildValue } from "./plain-elements.js";

/** An element that holds nothing but a moment. */
export function buildTimed(name: XmlName, instant: string): XmlElement {
  return buildValue(name, buildTimestamp(instant));
}

const buildFunctionCode = conceptBuilder("functionCode");
const buildRelation = conceptBuilder("code");
const time = hl7("time");
const low = hl7("low");
const high = hl7("high");
const participantName = hl7("participant");

const signed = rememberedElement(element(hl7("signatureCode"), { code: "S" }));

/** CI-SIS documents are validated documents: the signature code is always `S` (RIS.CRR.01). */
export function buildAuthentication(
  local: "legalAuthenticator" | "authenticator",
  { at, professional }: Authenticator,
  people: AssignedPeople,
): XmlElement {
  return element(hl7(local), {}, buildTimed(time, at), signed, people.entity(professional));
}

/** Who typed the report. */
export function buildDataEnterer({ at, person }: DataEnterer, people: AssignedPeople): XmlElement {
  return element(hl7("dataEnterer"), {}, at !== undefined && buildTimed(time, at), people.entity(person));
}

/** Function of an author or of a participant. */
export function buildFunction(code: ParticipantFunction): XmlElement | undefined {
  const concept = participantFunctions.find(code);
  return concept && buildFunctionCode(concept);
}

/** Classes of role of those who are close to the patient. */
export const relativeClasses: Readonly<Record<RelativeRole, string>> = {
  "emergency-contact": "ECON",
  "trusted-person": "NOK",
  contact: "CON",
  caregiver: "CAREGIVER",
  patient: "PAT",
};

/** Who gave information: a professional, of whatever structure, or someone close to the patient. */
export function buildInformant(informant: Informant, people: AssignedPeople): XmlElement {
  return element(
    hl7("informant"),
    {},
    informant.kind === "professional" ? people.outside(informant.professional) : buildRelative(informant),
  );
}

function buildRelative(relative: RelativeInformant): XmlElement {
  const { address, phone, relation, role } = relative;
  const concept = relation && patientRelations.find(relation);
  return element(
    hl7("relatedEntity"),
    { classCode: relativeClasses[role] },
    concept && buildRelation(concept),
    address && buildAddress(address),
    phone !== undefined && buildPhone(phone),
    element(hl7("relatedPerson"), {}, buildPersonName(relative)),
  );
}

/** The requester: `requestedAt` is the date of the prescription of the principal exam. */
export function buildRequester(
  professional: Professional,
  requestedAt: string | undefined,
  people: AssignedPeople,
): XmlElement {
  return element(
    participantName,
    { typeCode: "REF" },
    buildPeriod(undefined, requestedAt) ?? unknownTime,
    people.associated(professional),
  );
}

/** The treating physician (médecin traitant), who is informed. */
export function buildTreatingPhysician(professional: Professional, people: AssignedPeople): XmlElement {
  return element(
    participantName,
    { typeCode: "INF" },
    buildFunction("PCP"),
    unknownTime,
    people.associated(professional),
  );
}

/** Anyone else who takes part. */
export function buildParticipant(participant: Participant, people: AssignedPeople): XmlElement {
  const { from, organisation, professional, to, type } = participant;
  return element(
    participantName,
    { typeCode: type },
    participant.function && buildFunction(participant.function),
    buildPeriod(from, to) ?? unknownTime,
    people.associated(
      professional,
      participant,
      organisation && element(hl7("scopingOrganization"), {}, buildOrganisationParts(organisation)),
    ),
  );
}

/** Who took part in the encounter, for the structure. */
export function buildEncounterParticipant(
  { from, professional, to, type }: EncounterParticipant,
  people: AssignedPeople,
): XmlElement {
  return element(hl7("encounterParticipant"), { typeCode: type }, buildPeriod(from, to), people.entity(professional));
}

const xsiType = xsi("type");
const unknownTime = rememberedElement(element(time, { nullFlavor: "UNK" }));

function buildPeriod(from: string | undefined, to: string | undefined): XmlElement | undefined {
  if (from === undefined && to === undefined) return undefined;
  const period = element(
    time,
    {},
    from !== undefined && buildTimed(low, from),
    to !== undefined && buildTimed(high, to),
  );
  return withAttribute(period, xsiType, "IVL_TS");
}

/** A consent given. */
export function buildAuthorization({ code, id }: Consent): XmlElement {
  return element(
    hl7("authorization"),
    { typeCode: "AUTH" },
    element(
      hl7("consent"),
      { classCode: "CONS", moodCode: "EVN" },
      id !== undefined && buildIdentifier(id),
      buildCodedValue("code", code),
      buildCompleted(),
    ),
  );
}
