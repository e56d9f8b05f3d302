import type { Problem } from "@segur-sdk/core";

import { mailProblem } from "../mail-rules.js";
import { classifyAddress, type MssAddress, type TrustSpace } from "../mss-address.js";
import type { LintedMail } from "./lint-mail.js";

/** Who sends, who receives, and whether the patient is the one of the documents (mssante.md A1 to A4). */
export function addressFindings(linted: LintedMail): readonly Problem[] {
  const { mail, options } = linted;
  const problems: Problem[] = [];
  const to = mail.to.map((address) => judge(address, options.trustSpace));
  if (mail.to.length === 0) problems.push(mailProblem("R10", "To"));
  if (mail.to.length > 1) problems.push(mailProblem("R3", "To"));
  if (mail.copies.length > 0) problems.push(mailProblem("R9", "Cc"));
  for (const found of to) problems.push(...addressProblem(found, "To", options.trustSpace));
  for (const [field, addresses] of [
    ["From", mail.from],
    ["Reply-To", mail.replyTo],
  ] as const) {
    for (const address of addresses) {
      const found = judge(address, options.trustSpace);
      // A patient may write, from Mon espace santé; a software of ours does not send as one.
      problems.push(...addressProblem(found, field, options.trustSpace));
    }
  }
  const [first] = to;
  if (first?.kind === "patient") problems.push(...patientFindings(linted, first.matricule));
  return problems;
}

/** Is the first recipient a patient? */
export function isToPatient({ mail, options }: LintedMail): boolean {
  const [first] = mail.to;
  return first !== undefined && judge(first, options.trustSpace).kind === "patient";
}

function judge(address: string, space: TrustSpace = { allowedDomains: [] }): MssAddress {
  return classifyAddress(address, space);
}

function addressProblem(found: MssAddress, field: string, space: TrustSpace | undefined): readonly Problem[] {
  if (found.kind === "invalid") return [mailProblem(found.problem === "matricule" ? "R2" : "address", field)];
  // Without a list of domains, nobody can tell who is outside.
  return found.kind === "outside" && space !== undefined ? [mailProblem("R8", field)] : [];
}

function patientFindings({ archive }: LintedMail, matricule: string): readonly Problem[] {
  if (archive === undefined) return [];
  const problems: Problem[] = [];
  for (const { document, reading } of archive.documents) {
    const own = reading?.patient.ins?.matricule ?? document.entry.patientId?.id;
    if (own === undefined) problems.push(mailProblem("ECO.2.2.6", "To"));
    else if (own.trim().toUpperCase() !== matricule) problems.push(mailProblem("R2", "To"));
  }
  return problems;
}
