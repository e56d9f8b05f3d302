import { inspectStructIdNat, isOid, type Organisation, type PostalAddress, type Problem } from "@segur-sdk/core";

import type { ReportHeader } from "../imaging-report.js";
import { inspectInstant, isCivilDate } from "../instant.js";
import {
  type AuthoringDevice,
  type Consent,
  type DataEnterer,
  hasProfession,
  type Informant,
  type Participant,
  type ParticipantFunction,
} from "../participants.js";
import { participantFunctions } from "../value-sets/generated/participant-function.js";
import { participationTypes } from "../value-sets/generated/participation-type.js";
import { patientRelations } from "../value-sets/generated/patient-relation.js";
import { isSecondPrecise } from "./document-rules.js";
import { codedProblems, momentProblems } from "./entry-rules.js";
import { issuedNumberProblems } from "./issued-number-rules.js";
import { namedProfessionalProblems, professionalProblems } from "./people-rules.js";
import { unless } from "./rule-catalogue.js";

const civilities: readonly string[] = ["M", "MME"];
const roles: readonly string[] = ["emergency-contact", "trusted-person", "contact", "caregiver", "patient"];

/** Those whom a header may name besides author, validator, requester and recipients. */
export function participantsProblems(report: ReportHeader): readonly Problem[] {
  const {
    authenticators = [],
    authoringDevices = [],
    authors,
    consents = [],
    dataEnterer,
    informants = [],
    participants = [],
  } = report;
  const { recipients = [], treatingPhysician } = report;
  return [
    ...each(authors, "authors", (author, field) => [
      ...functionProblems(author.function, field),
      ...contactProblems(author, field),
    ]),
    ...each(authoringDevices, "authoringDevices", deviceProblems),
    ...(dataEnterer === undefined ? [] : dataEntererProblems(dataEnterer)),
    ...each(informants, "informants", informantProblems),
    ...each(authenticators, "authenticators", ({ at, professional }, field) => [
      ...professionalProblems(professional, `${field}.professional`),
      ...unless(isSecondPrecise(at), "SDK-SM-TIME", `${field}.at`),
    ]),
    ...(treatingPhysician === undefined ? [] : professionalProblems(treatingPhysician, "treatingPhysician")),
    ...each(participants, "participants", participantProblems),
    ...each(recipients, "recipients", ({ organisation }, field) =>
      organisation === undefined ? [] : organisationProblems(organisation, `${field}.organisation`),
    ),
    ...each(consents, "consents", consentProblems),
  ];
}

function each<T>(
  list: readonly T[],
  name: string,
  problemsOf: (one: T, field: string) => readonly Problem[],
): readonly Problem[] {
  return list.flatMap((one, index) => problemsOf(one, `${name}[${String(index)}]`));
}

function deviceProblems({ id, model, software }: AuthoringDevice, field: string): readonly Problem[] {
  return [
    ...issuedNumberProblems(id, `${field}.id`, { rule: "SDK-AUTHORING-DEVICE", issuerField: "issuer" }),
    ...unless(model.trim() !== "", "SDK-AUTHORING-DEVICE", `${field}.model`),
    ...unless(software.trim() !== "", "SDK-AUTHORING-DEVICE", `${field}.software`),
  ];
}

function dataEntererProblems({ at, person }: DataEnterer): readonly Problem[] {
  return [
    ...(hasProfession(person)
      ? professionalProblems(person, "dataEnterer.person")
      : namedProfessionalProblems(person, "dataEnterer.person")),
    ...momentProblems(at, "dataEnterer.at"),
  ];
}

function informantProblems(informant: Informant, field: string): readonly Problem[] {
  if (informant.kind === "professional") return professionalProblems(informant.professional, `${field}.professional`);
  const { address, civility, familyName, givenName, phone, relation, role } = informant;
  return [
    ...unless(roles.includes(role), "SDK-INFORMANT", `${field}.role`),
    ...unless(relation === undefined || patientRelations.has(relation), "SDK-INFORMANT", `${field}.relation`),
    ...relativeNameProblems({ familyName, givenName, civility }, "SDK-INFORMANT", field),
    ...contactProblems({ address, phone }, field),
  ];
}

/** The name of someone who is no professional. */
export function relativeNameProblems(
  {
    civility,
    familyName,
    givenName,
  }: {
    readonly familyName: string;
    readonly givenName: string | undefined;
    readonly civility: string | undefined;
  },
  rule: "SDK-INFORMANT" | "SDK-GUARDIAN",
  field: string,
): readonly Problem[] {
  return [
    ...unless(familyName.trim() !== "", rule, `${field}.familyName`),
    ...unless(givenName?.trim() !== "", rule, `${field}.givenName`),
    ...unless(civility === undefined || civilities.includes(civility), rule, `${field}.civility`),
  ];
}

/** An address and a telephone number. */
export function contactProblems(
  { address, phone }: { readonly address?: PostalAddress | undefined; readonly phone?: string | undefined },
  field: string,
): readonly Problem[] {
  return [
    ...unless(address === undefined || isComplete(address), "SDK-ADDRESS", `${field}.address`),
    ...unless(phone === undefined || isPhone(phone), "SDK-PHONE", `${field}.phone`),
  ];
}

/** True for a telephone number in international format, without spaces. */
export function isPhone(phone: string): boolean {
  return /^\+?\d{4,15}$/u.test(phone);
}

/** True for an address that has a street, a postal code and a city. */
export function isComplete({ street, postalCode, city }: PostalAddress): boolean {
  return [street, postalCode, city].every((part) => part.trim() !== "");
}

function participantProblems(participant: Participant, field: string): readonly Problem[] {
  const { from, organisation, professional, to, type } = participant;
  const own: string = participant.function ?? "";
  return [
    ...unless(participationTypes.has(type) && !isRequester(type), "SDK-PARTICIPANT", `${field}.type`),
    ...unless(own !== "PCP", "SDK-PARTICIPANT", `${field}.function`),
    ...functionProblems(participant.function, field),
    ...professionalProblems(professional, `${field}.professional`),
    ...contactProblems(participant, field),
    ...periodProblems(from, to, field),
    ...(organisation === undefined ? [] : organisationProblems(organisation, `${field}.organisation`)),
  ];
}

function isRequester(type: string): boolean {
  return type === "REF";
}

function functionProblems(code: ParticipantFunction | undefined, field: string): readonly Problem[] {
  return unless(code === undefined || participantFunctions.has(code), "SDK-PARTICIPANT", `${field}.function`);
}

/** Two days or two instants, in order. */
export function periodProblems(from: string | undefined, to: string | undefined, field: string): readonly Problem[] {
  return [
    ...momentProblems(from, `${field}.from`),
    ...momentProblems(to, `${field}.to`),
    ...unless(from === undefined || to === undefined || isInOrder(from, to), "SDK-PERIOD", `${field}.to`),
  ];
}

function isInOrder(from: string, to: string): boolean {
  if (isCivilDate(from) || isCivilDate(to)) return isCivilDate(from) && isCivilDate(to) && from < to;
  const start = inspectInstant(from)?.epochMs;
  const end = inspectInstant(to)?.epochMs;
  // One that is not understood is told by another rule.
  return start === undefined || end === undefined || start < end;
}

/** A structure that is not the site. */
export function organisationProblems(organisation: Organisation, field: string): readonly Problem[] {
  const { address, id, name, phone } = organisation;
  const inspection = inspectStructIdNat(id);
  return [
    ...unless(inspection.valid && inspection.value === id, "SDK-ORGANISATION", `${field}.id`),
    ...unless(name.trim() !== "", "SDK-ORGANISATION", `${field}.name`),
    ...contactProblems({ address, phone }, field),
  ];
}

function consentProblems({ code, id }: Consent, field: string): readonly Problem[] {
  return [
    ...unless(id === undefined || isOid(id), "SDK-SM-OID", `${field}.id`),
    ...codedProblems(code, `${field}.code`),
  ];
}
