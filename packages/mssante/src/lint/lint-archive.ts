import type { LocalizedText, Problem } from "@segur-sdk/core";
import { checkConsistency, type XdmLimits, type XdmWarning } from "@segur-sdk/xds";

import { mailProblem } from "../mail-rules.js";
import { type ArchiveReading, readArchive, type ReceivedDocument } from "./archive-reading.js";

/** What each oddity of an archive means to who made it. */
const oddities: Readonly<Record<XdmWarning["code"], LocalizedText>> = {
  "index-missing": { fr: "INDEX.HTM manque à la racine.", en: "INDEX.HTM is missing at the root." },
  "readme-missing": { fr: "README.TXT manque à la racine.", en: "README.TXT is missing at the root." },
  "extra-root-directory": {
    fr: "IHE_XDM n'est pas à la racine : un dossier l'enveloppe.",
    en: "IHE_XDM is not at the root: a folder wraps it.",
  },
  "lower-case-name": {
    fr: "Un nom n'est pas en capitales (ISO 9660 niveau 1).",
    en: "A name is not in capitals (ISO 9660 level 1).",
  },
  "backslash-in-name": { fr: "Un nom contient une barre oblique inverse.", en: "A name holds a backslash." },
  "uri-missing": {
    fr: "La fiche ne dit pas dans quel fichier est le document (URI).",
    en: "The metadata do not say which file the document is in (URI).",
  },
  "hash-missing": {
    fr: "La fiche n'a pas l'empreinte du document.",
    en: "The metadata lack the hash of the document.",
  },
  "size-missing": { fr: "La fiche n'a pas la taille du document.", en: "The metadata lack the size of the document." },
  "title-differs": {
    fr: "Le titre de la fiche n'est pas celui du document.",
    en: "The title of the metadata is not that of the document.",
  },
  "type-differs": {
    fr: "Le type de la fiche n'est pas celui du document.",
    en: "The type of the metadata is not that of the document.",
  },
  "time-differs": {
    fr: "La date de la fiche n'est pas celle du document en temps universel.",
    en: "The time of the metadata is not that of the document in UTC.",
  },
  "action-unknown": {
    fr: "La métadonnée « action » n'est ni C ni D : personne ne peut l'appliquer.",
    en: "The metadata “action” is neither C nor D: nobody can apply it.",
  },
};

/** Those that make an archive unusable as it is. */
const errors: ReadonlySet<XdmWarning["code"]> = new Set(["action-unknown"]);

/**
 * What is wrong with an archive, whoever made it: every reason to refuse it, then whatever differs between its metadata and
 * its documents. Garbage is a finding, not a failure.
 *
 * @param bytes - The zip file.
 * @see mssante.md B1 to B6
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { lintArchive } from "@segur-sdk/mssante";
 *
 * const findings = await lintArchive(readFileSync("IHE_XDM.zip"));
 * for (const { severity, rule, field, message } of findings) console.log(severity, rule, field, message.fr);
 * ```
 */
export async function lintArchive(
  bytes: Uint8Array,
  options: { readonly limits?: XdmLimits } = {},
): Promise<readonly Problem[]> {
  return archiveFindings(await readArchive(bytes, options.limits));
}

/** The findings on an archive that is already read. */
export function archiveFindings(reading: ArchiveReading): readonly Problem[] {
  if ("refusal" in reading) {
    const { code, userMessage, details } = reading.refusal;
    const { source } = details;
    return [
      {
        rule: code,
        severity: "error",
        field: "archive",
        source: typeof source === "string" ? source : "mssante.md B6",
        message: userMessage,
      },
    ];
  }
  const { archive, documents } = reading;
  return [
    ...archive.warnings.map(oddity),
    ...archive.unreferenced.map(unreferenced),
    ...(documents.length === 0 ? [mailProblem("archive", "archive")] : []),
    ...documents.flatMap(disagreements),
    ...severalPatients(documents),
  ];
}

function oddity({ code, path }: XdmWarning): Problem {
  return {
    rule: `XDM-${code}`,
    severity: errors.has(code) ? "error" : "warning",
    field: path === undefined ? "archive" : `archive/${printable(path)}`,
    source: "IHE ITI TF-2 §3.32; mssante.md B1, B6",
    message: oddities[code],
  };
}

function unreferenced({ path }: { readonly path: string }): Problem {
  return {
    rule: "XDM-unreferenced",
    severity: "warning",
    field: `archive/${printable(path)}`,
    source: "mssante.md B1, B6",
    message: {
      fr: "Aucune fiche ne décrit ce fichier : le destinataire ne le classera pas.",
      en: "No metadata describe this file: the recipient will not file it.",
    },
  };
}

function disagreements({ document, reading }: ReceivedDocument): readonly Problem[] {
  const { bytes, entry, path } = document;
  if (reading === undefined) return [];
  // What the reader of archives has already told is not told twice.
  const told = new Set(["title", "typeCode", "creationTime", "hash", "size"]);
  return checkConsistency({ cda: bytes, entry })
    .filter(({ field }) => !told.has(field))
    .map(({ rule, severity, source, message, field }) => ({
      rule,
      severity,
      source,
      message,
      field: `archive/${printable(path)}#${field}`,
    }));
}

/** Documents without INS have no number to compare: their traits must agree all the same. */
function severalPatients(documents: readonly ReceivedDocument[]): readonly Problem[] {
  return arePatientsDifferent(documents) ? [mailProblem("ECO.2.1.1", "archive")] : [];
}

/** Do the headers of documents speak of different people, by traits? */
export function arePatientsDifferent(documents: readonly ReceivedDocument[]): boolean {
  const marks = documents.flatMap(({ reading }) => {
    if (reading === undefined) return [];
    const { birthName = "", birthDate = "", sex = "" } = reading.patient;
    return birthName === "" ? [] : [[letters(birthName), birthDate, sex].join("|")];
  });
  return new Set(marks).size > 1;
}

function letters(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{Letter}]/gu, "")
    .toUpperCase();
}

/** A path of somebody's archive may hold anything. */
function printable(path: string): string {
  return path.replace(/\p{Control}/gu, " ").slice(0, 200);
}
