import { inspectPdf } from "@segur-sdk/cda";
import type { Problem } from "@segur-sdk/core";
import { firstGivenName, type Identity } from "@segur-sdk/ins";

import { fieldOf } from "./mail-recipient-rules.js";
import { mailProblem } from "./mail-rules.js";
import { documentsOf, type ReportDocument, type ReportMail } from "./report-mail.js";

/** Are the documents of one patient, each with its PDF? (mssante.md A3 R1, A7) */
export function documentProblems(mail: ReportMail): readonly Problem[] {
  const [first, ...others] = documentsOf(mail);
  const problems: Problem[] = [];
  for (const [index, { document }] of others.entries()) {
    if (first !== undefined && !isSamePatient(first.document.report.patient, document.report.patient)) {
      problems.push(mailProblem("ECO.2.1.1", fieldOf(index + 1, "document.report.patient")));
    }
  }
  for (const [index, document] of documentsOf(mail).entries()) problems.push(...pdfProblems(document, index));
  return problems;
}

/** By INS where both have one, and always by traits: the same matricule under other traits is somebody to look at. */
function isSamePatient(one: Identity, other: Identity): boolean {
  if (one === other) return true;
  if (one.ins?.matricule !== other.ins?.matricule || one.ins?.oid !== other.ins?.oid) return false;
  const marks = [one, other].map(({ traits }) =>
    [traits.birthName, firstGivenName(traits), traits.birthDate, traits.sex].join("|").toUpperCase(),
  );
  return marks[0] === marks[1];
}

function pdfProblems({ document, pdf }: ReportDocument, index: number): readonly Problem[] {
  const inspection = inspectPdf(pdf);
  const field = fieldOf(index, "pdf");
  if (!inspection.isPdf) return [mailProblem("ECO.2.1.5", field)];
  const { body } = document.report;
  if (body.level === 1 && body.pdf !== pdf && Buffer.compare(body.pdf, pdf) !== 0) {
    return [
      mailProblem("ECO.2.1.5", field, {
        message: {
          fr: "Le PDF joint n'est pas celui que le document contient.",
          en: "The PDF attached is not the one that the document holds.",
        },
      }),
    ];
  }
  // What a file declares is no proof, and a document was already held to it when it was built.
  return inspection.pdfA?.part === 1 ? [] : [mailProblem("ECO.2.1.5", field, { severity: "warning" })];
}
