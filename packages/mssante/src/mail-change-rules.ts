import type { Problem } from "@segur-sdk/core";

import { fieldOf } from "./mail-recipient-rules.js";
import { mailProblem } from "./mail-rules.js";
import { documentsOf, type ReportMail } from "./report-mail.js";

/** Is a replacement or a deletion told in a way that the recipient's software can follow? (mssante.md A5, B3) */
export function changeProblems(mail: ReportMail): readonly Problem[] {
  const { change } = mail;
  if (change === undefined) return [];
  const problems: Problem[] = [];
  if (change.kind === "replacement") {
    for (const [index, { document }] of documentsOf(mail).entries()) {
      // The consumer finds what to replace in relatedDocument.
      if (document.report.replaces === undefined) {
        problems.push(mailProblem("MSS/va1.02", fieldOf(index, "document.report.replaces")));
      }
    }
  }
  if (change.firstMessageId !== undefined && !/^<[^<>\s@]+@[^<>\s@]+>$/u.test(change.firstMessageId)) {
    problems.push(mailProblem("ECO.2.2.2", "change.firstMessageId"));
  }
  return problems;
}
