import { cutLabel, plainName } from "./mail-labels.js";

/** What the name of an attached PDF is made of. */
export interface PdfFileNameParts {
  /** Start of the act, ISO 8601 or HL7 form: the local day as written counts, not the UTC day. */
  readonly actStartedAt: string;
  /** `displayName` of the CDA `code`. */
  readonly label: string;
  readonly birthName: string;
  readonly firstGivenName: string;
  /** Number of the record in the sending software. */
  readonly recordNumber?: string;
}

/**
 * Name of an attached PDF: `<AAAAMMJJ>_<type>_<NOM>_<prénom>[_<numéro de dossier>].pdf`.
 *
 * @see mssante.md A7; ECO.2.1.6
 */
export function pdfFileName(parts: PdfFileNameParts): string {
  const day = parts.actStartedAt.replace(/^(\d{4})-?(\d{2})-?(\d{2}).*$/s, "$1$2$3");
  const fields = [
    day,
    cutLabel(parts.label),
    plainName(parts.birthName),
    plainName(parts.firstGivenName),
    parts.recordNumber,
  ];
  const name = fields.filter((field) => field !== undefined).join("_");
  return `${name.replace(/[/\\:*?"<>|\p{Cc}]/gu, "").replace(/^\.+/, "")}.pdf`;
}

/** The same names, each once: an equal one gets ` (2)`, ` (3)`… before `.pdf` (mssante.md A7). */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    // Letter case does not make two files on every system.
    for (let rank = 2; taken.has(distinct.toLowerCase()); rank += 1) {
      distinct = name.replace(/(?:\.pdf)?$/u, ` (${rank}).pdf`);
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
