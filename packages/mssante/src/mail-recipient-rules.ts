import { insNature, type Problem } from "@segur-sdk/core";
import { insForEmission, isQualified } from "@segur-sdk/ins";

import { mailProblem } from "./mail-rules.js";
import { classifyAddress, type TrustSpace } from "./mss-address.js";
import { documentsOf, type MailRecipient, type ReportMail } from "./report-mail.js";

/** May this recipient receive this mail? (mssante.md A1 to A3; segur-requirements.md DT-1) */
export function recipientProblems(mail: ReportMail): readonly Problem[] {
  return mail.to.kind === "patient" ? patientProblems(mail) : professionalProblems(mail, mail.to);
}

function patientProblems(mail: ReportMail): readonly Problem[] {
  const { patient } = mail.document.report;
  const problems: Problem[] = [];
  if (!isQualified(patient)) problems.push(mailProblem("ECO.2.2.6", "document.report.patient"));
  else if (mail.siteRules?.mailToNia !== true && insNature(insForEmission(patient).oid) === "NIA") {
    problems.push(mailProblem("DT-1.8", "document.report.patient"));
  }
  if (mail.patientOpposition?.patientMail === true) problems.push(mailProblem("MSS/va1.20", "patientOpposition"));
  for (const [index, { visibility }] of documentsOf(mail).entries()) {
    if (visibility?.hiddenFromPatient === true || visibility?.hiddenFromLegalRepresentatives === true) {
      problems.push(mailProblem("R7", fieldOf(index, "visibility")));
    }
  }
  return problems;
}

type ProfessionalRecipient = Extract<MailRecipient, { readonly kind: "professional" }>;

function professionalProblems(mail: ReportMail, to: ProfessionalRecipient): readonly Problem[] {
  const problems = [...addressProblems(to.address, mail.trustSpace)];
  if (isOpposed(mail, to)) problems.push(mailProblem("MSS/va1.22", "to.address"));
  if (mail.siteRules?.mailMaskedReports !== true) {
    for (const [index, { visibility }] of documentsOf(mail).entries()) {
      if (visibility?.hiddenFromProfessionals === true) problems.push(mailProblem("R6", fieldOf(index, "visibility")));
    }
  }
  return problems;
}

function addressProblems(text: string, space: TrustSpace): readonly Problem[] {
  const addresses = text
    .split(/[,;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (addresses.length === 0) return [mailProblem("R10", "to.address")];
  // Several addresses in one field: what software does that writes to everybody at once.
  if (addresses.length > 1) return [mailProblem("R3", "to.address")];
  switch (classifyAddress(text, space).kind) {
    case "professional":
      return [];
    case "patient":
      return [mailProblem("R2", "to.address")];
    case "invalid":
      return [mailProblem("address", "to.address")];
    case "outside":
      return [mailProblem("R8", "to.address")];
  }
}

function isOpposed({ patientOpposition }: ReportMail, { address, id }: ProfessionalRecipient): boolean {
  const refused = patientOpposition?.professionals ?? [];
  if (refused === "all") return true;
  return refused.some((one) => {
    const named = one.trim().toLowerCase();
    return named === address.trim().toLowerCase() || (id !== undefined && sameIdentifier(named, id.toLowerCase()));
  });
}

/** An RPPS is written with its type digit in front (`8…`) or without. */
function sameIdentifier(one: string, other: string): boolean {
  return one === other || one === `8${other}` || other === `8${one}`;
}

/** Path of a field of the n-th document. */
export function fieldOf(index: number, field: string): string {
  return index === 0 ? field : `otherDocuments[${index - 1}].${field}`;
}
