import { inspectPsIdNat, rppsOf, type Professional, type Problem } from "@segur-sdk/core";

import type { ReportHeader } from "../imaging-report.js";
import { authorSpecialtyOf } from "../specialty.js";
import type { NamedProfessional } from "../structured-body/people.js";
import { problem, unless } from "./rule-catalogue.js";

const civilities: readonly string[] = ["M", "MME"];
const titles: readonly string[] = ["DR", "MC", "MG", "PC", "PG", "PR"];
const mail = /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/u;

/** Everyone the document names, the patient aside. */
export function peopleProblems(report: ReportHeader): readonly Problem[] {
  const { authors, legalAuthenticator, requester, recipients = [] } = report;
  return [
    ...unless(authors.length > 0, "SDK-AUTHORS", "authors"),
    ...authors.flatMap((author, index) => professionalProblems(author, `authors[${String(index)}]`)),
    ...professionalProblems(legalAuthenticator, "legalAuthenticator"),
    ...unless(rppsOf(legalAuthenticator.id) !== undefined, "SDK-VALIDATOR-RPPS", "legalAuthenticator.id"),
    ...(requester === undefined ? [] : professionalProblems(requester, "requester")),
    ...recipients.flatMap((recipient, index) => recipientProblems(recipient, `recipients[${String(index)}]`)),
  ];
}

/** One professional: identifier, names, profession, address. */
export function professionalProblems(professional: Professional, field: string): readonly Problem[] {
  const { mssanteAddress } = professional;
  return [
    ...namedProfessionalProblems(professional, field),
    ...unless(authorSpecialtyOf(professional) !== undefined, "SDK-PERSON-SPECIALTY", `${field}.specialityCode`),
    ...unless(
      mssanteAddress === undefined || isMailAddress(mssanteAddress),
      "SDK-MSSANTE-ADDRESS",
      `${field}.mssanteAddress`,
    ),
  ];
}

/** True for an address of a mailbox. */
export function isMailAddress(address: string): boolean {
  return mail.test(address);
}

/** What names a professional: identifier and names. */
export function namedProfessionalProblems(
  { id, familyName, givenName, civility, title }: NamedProfessional,
  field: string,
): readonly Problem[] {
  return [
    ...identifierProblems(id, `${field}.id`),
    ...unless(familyName.trim() !== "", "SDK-PERSON-NAME", `${field}.familyName`),
    ...unless(givenName.trim() !== "", "SDK-PERSON-NAME", `${field}.givenName`),
    ...unless(civility === undefined || civilities.includes(civility), "SDK-PERSON-NAME", `${field}.civility`),
    ...unless(title === undefined || titles.includes(title), "SDK-PERSON-NAME", `${field}.title`),
  ];
}

function recipientProblems(recipient: Professional, field: string): readonly Problem[] {
  return [
    ...professionalProblems(recipient, field),
    ...unless(recipient.mssanteAddress !== undefined, "SDK-RECIPIENT-ADDRESS", `${field}.mssanteAddress`),
  ];
}

function identifierProblems(id: string, field: string): readonly Problem[] {
  const inspection = inspectPsIdNat(id);
  if (!inspection.valid || inspection.value !== id) return [problem("SDK-PERSON-ID", field)];
  return unless(!inspection.warnings.includes("LUHN"), "SDK-PERSON-ID-KEY", field);
}
