import { type CdaReading, inspectPdf } from "@segur-sdk/cda";
import type { LocalizedText, Problem } from "@segur-sdk/core";

import { mailProblem } from "../mail-rules.js";
import { pdfFileName } from "../pdf-file-name.js";
import { hasPackedArchive, type ReceivedFile } from "../wire/read-document-mail.js";
import type { LintedMail } from "./lint-mail.js";

/** The files: one archive, one PDF for each document, and nothing that says something else (mssante.md A7). */
export function attachmentFindings({ mail, archive }: LintedMail, zips: readonly ReceivedFile[]): readonly Problem[] {
  const problems: Problem[] = [];
  const [zip, ...more] = zips;
  const pdfs = mail.files.filter(({ name, type }) => type === "application/pdf" || /\.pdf$/iu.test(name));
  if (zip === undefined) {
    const packed = hasPackedArchive(mail) ? [mailProblem("IHE_XDM", "attachments", { message: packedArchive })] : [];
    return [...packed, ...pdfs.flatMap((pdf, index) => formOf(pdf, `attachments[${index}]`))];
  }
  if (more.length > 0) problems.push(mailProblem("IHE_XDM", "attachments", { message: severalArchives }));
  if (!/^ihe_xdm\.zip$/iu.test(zip.name))
    problems.push(mailProblem("IHE_XDM", "attachments", { message: archiveName }));
  const readings = archive?.documents.flatMap(({ reading }) => (reading === undefined ? [] : [reading])) ?? [];
  if (readings.length !== pdfs.length && archive !== undefined) {
    problems.push(mailProblem("ECO.2.1.5", "attachments", { message: onePdfEach }));
  }
  for (const [index, pdf] of pdfs.entries()) {
    problems.push(...formOf(pdf, `PDF ${index + 1}`), ...nameFindings(pdf, `PDF ${index + 1}`, readings));
  }
  for (const { body } of readings) {
    if (body.kind !== "pdf") continue;
    const { pdf } = body;
    if (!pdfs.some(({ bytes }) => Buffer.compare(bytes, pdf) === 0)) {
      problems.push(mailProblem("ECO.2.1.5", "attachments", { message: otherPdf }));
    }
  }
  return problems;
}

function formOf({ bytes }: ReceivedFile, field: string): readonly Problem[] {
  const inspection = inspectPdf(bytes);
  if (!inspection.isPdf) return [mailProblem("ECO.2.1.5", field, { message: noPdf })];
  return inspection.pdfA?.part === 1 ? [] : [mailProblem("ECO.2.1.5", field, { severity: "warning", message: noPdfA })];
}

function nameFindings({ name }: ReceivedFile, field: string, readings: readonly CdaReading[]): readonly Problem[] {
  const stems = readings.flatMap(stemOf);
  if (stems.length === 0) return [];
  // After the given name: the number of the record, or the rank that tells equal names apart.
  const folded = name.normalize("NFC").replace(/\.pdf$/iu, "");
  const fits = stems.some(
    (stem) => folded === stem || /^(?:_.+| \(\d+\))$/u.test(folded.startsWith(stem) ? folded.slice(stem.length) : ""),
  );
  return fits ? [] : [mailProblem("ECO.2.1.6", field, { severity: "warning" })];
}

function stemOf({ acts, code, createdAt, patient }: CdaReading): readonly string[] {
  const actStartedAt = acts.find(({ startedAt }) => startedAt !== undefined)?.startedAt ?? createdAt;
  const given = patient.firstGivenName ?? patient.givenNames?.split(" ")[0];
  if (actStartedAt === undefined || patient.birthName === undefined || given === undefined || code === undefined)
    return [];
  const name = pdfFileName({ actStartedAt, label: code.label, birthName: patient.birthName, firstGivenName: given });
  return [name.replace(/\.pdf$/u, "")];
}

const severalArchives: LocalizedText = {
  fr: "Le message porte plusieurs archives : il en faut une seule.",
  en: "The mail carries several archives: it must be one.",
};
const packedArchive: LocalizedText = {
  fr: "Outlook a enfermé l'archive dans un fichier winmail.dat, que les autres logiciels n'ouvrent pas.",
  en: "Outlook locked the archive in a winmail.dat file, which other software does not open.",
};
const archiveName: LocalizedText = {
  fr: "L'archive ne s'appelle pas IHE_XDM.zip.",
  en: "The archive is not called IHE_XDM.zip.",
};
const onePdfEach: LocalizedText = {
  fr: "Il faut un PDF par document de l'archive.",
  en: "There must be one PDF for each document of the archive.",
};
const noPdf: LocalizedText = { fr: "Ce fichier n'est pas un PDF complet.", en: "This file is not a complete PDF." };
const noPdfA: LocalizedText = {
  fr: "Ce PDF ne se déclare pas PDF/A-1.",
  en: "This PDF does not declare itself PDF/A-1.",
};
const otherPdf: LocalizedText = {
  fr: "Aucun PDF joint n'est celui que le document contient.",
  en: "No PDF attached is the one that the document holds.",
};
