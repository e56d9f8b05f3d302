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
