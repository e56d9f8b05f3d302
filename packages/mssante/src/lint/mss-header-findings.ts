import type { LocalizedText, Problem } from "@segur-sdk/core";

import { mailProblem } from "../mail-rules.js";
import { valuesOf } from "../wire/read-mime-structure.js";
import { isToPatient } from "./address-findings.js";
import { bearsQualifiedIns } from "./archive-reading.js";
import type { LintedMail } from "./lint-mail.js";

const exactNames = ["X-MSS-NIL", "X-MSS-CODECDA", "X-MSS-INS", "X-MSS-MES"];

/** The headers that feed the national indicators: operators cannot open the mail (mssante.md A6). */
export function mssHeaderFindings(linted: LintedMail): readonly Problem[] {
  const { mail, hasArchive } = linted;
  const value = (name: string) => valuesOf(mail.structure, name)[0];
  const problems: Problem[] = [];
  for (const { name } of mail.structure.fields) {
    const exact = exactNames.find((one) => one.toLowerCase() === name.toLowerCase());
    if (exact !== undefined && exact !== name) {
      problems.push(mailProblem("header-spelling", exact, { severity: "warning" }));
    }
  }
  if (!/^[\x21-\x7e]{1,64}$/u.test(value("X-MSS-NIL") ?? "")) problems.push(mailProblem("ECO.2.4.3", "X-MSS-NIL"));
  problems.push(...codeFindings(linted), ...insFindings(linted));
  const end = value("X-MSS-MES");
  if (end !== undefined && (end !== "FIN" || !isToPatient(linted)))
    problems.push(mailProblem("ECO.2.2.8", "X-MSS-MES"));
  if (!hasArchive && mail.subject.trim() === "[FIN]") {
    problems.push(mailProblem("ECO.2.2.8", "Subject", { severity: "warning", message: typedEnd }));
  }
  return problems;
}

function codeFindings({ mail, archive, hasArchive }: LintedMail): readonly Problem[] {
  const written = valuesOf(mail.structure, "X-MSS-CODECDA");
  if (!hasArchive) return written.length === 0 ? [] : [mailProblem("ECO.2.4.1", "X-MSS-CODECDA")];
  if (archive === undefined) return written.length > 0 ? [] : [mailProblem("ECO.2.4.1", "X-MSS-CODECDA")];
  // Comma-separated, in one header or several, each with its system or not: no text says which (mssante.md A6).
  const said = written
    .join(",")
    .split(/[,;\s]+/u)
    .filter((code) => code !== "")
    .map((code) => code.split("@")[0] ?? "");
  const codes = archive.documents.flatMap(({ reading }) => (reading?.code === undefined ? [] : [reading.code.code]));
  const isSame = said.toSorted().join() === codes.toSorted().join();
  return isSame ? [] : [mailProblem("ECO.2.4.1", "X-MSS-CODECDA")];
}

function insFindings({ mail, archive, hasArchive }: LintedMail): readonly Problem[] {
  const [written] = valuesOf(mail.structure, "X-MSS-INS");
  if (!hasArchive) return written === undefined ? [] : [mailProblem("ECO.2.4.2", "X-MSS-INS")];
  if (written !== "O" && written !== "N") return [mailProblem("ECO.2.4.2", "X-MSS-INS")];
  const readings = archive?.documents.flatMap(({ reading }) => (reading === undefined ? [] : [reading])) ?? [];
  if (readings.length === 0) return [];
  const bears = readings.some(bearsQualifiedIns);
  return (written === "O") === bears ? [] : [mailProblem("ECO.2.4.2", "X-MSS-INS")];
}

const typedEnd: LocalizedText = {
  fr: "Un objet réduit à [FIN] clôt l'échange avec un patient : à ne pas écrire par mégarde.",
  en: "A subject that is only [FIN] ends the exchange with a patient: not to be typed by accident.",
};
