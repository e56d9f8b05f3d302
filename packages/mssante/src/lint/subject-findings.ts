import { type CdaReading } from "@segur-sdk/cda";
import type { LocalizedText, Problem } from "@segur-sdk/core";

import { mailProblem } from "../mail-rules.js";
import { mailSubject, subjectPrefix } from "../mail-subject.js";
import type { LintedMail } from "./lint-mail.js";

/** Does the subject say what the documents say? (mssante.md A5) */
export function subjectFindings({ mail, archive, hasArchive }: LintedMail): readonly Problem[] {
  const { subject } = mail;
  const hasPrefix = subject.startsWith(subjectPrefix);
  if (!hasArchive) return hasPrefix ? [mailProblem("ECO.2.1.3", "Subject", { message: prefixAlone })] : [];
  const problems: Problem[] = [];
  const at = subject.indexOf(subjectPrefix);
  if (at === -1) return [mailProblem("ECO.2.1.3", "Subject")];
  if (at > 0) problems.push(mailProblem("ECO.2.1.3", "Subject", { severity: "warning", message: mention }));
  const expected = archive === undefined ? undefined : subjectsOf(archive.documents.map(({ reading }) => reading));
  if (expected === undefined) return problems;
  const said = subject.slice(at);
  if (expected.includes(said)) return problems;
  // "Prénom, no accents": capitals are those of the examples, not of the rule.
  const isCaseOnly = expected.some((one) => one.toUpperCase() === said.toUpperCase());
  return [...problems, mailProblem("ECO.2.1.3", "Subject", isCaseOnly ? { severity: "warning" } : {})];
}

/** The subjects that documents allow: with the birth date, and without. */
function subjectsOf(readings: readonly (CdaReading | undefined)[]): readonly string[] | undefined {
  const [first] = readings;
  const labels = readings.map((reading) => reading?.code?.label);
  const given = first?.patient.firstGivenName ?? first?.patient.givenNames?.split(" ")[0];
  if (first?.patient.birthName === undefined || given === undefined || !labels.every((label) => label !== undefined)) {
    return undefined;
  }
  const parts = { labels, birthName: first.patient.birthName, firstGivenName: given };
  const { birthDate } = first.patient;
  return [mailSubject(parts), ...(birthDate === undefined ? [] : [mailSubject({ ...parts, birthDate })])];
}

const prefixAlone: LocalizedText = {
  fr: "L'objet annonce des documents (XDM/1.0/DDM+), et le message n'a pas d'archive.",
  en: "The subject announces documents (XDM/1.0/DDM+), and the mail has no archive.",
};
const mention: LocalizedText = {
  fr: "L'objet ne commence pas par XDM/1.0/DDM+ : un logiciel qui teste le début ne verra pas les documents.",
  en: "The subject does not begin with XDM/1.0/DDM+: a software that tests its start will not see the documents.",
};
