/**
 * Names inside an archive: ISO 9660 level 1, capitals.
 *
 * @see IHE ITI TF-2 §3.32.4.1.2; mssante.md B1
 */
export const archiveName = {
  index: "INDEX.HTM",
  readme: "README.TXT",
  root: "IHE_XDM",
  metadata: "METADATA.XML",
} as const;

const extensions: ReadonlyMap<string, string> = new Map([
  ["text/xml", "XML"],
  ["application/xslt+xml", "XML"],
  ["application/pdf", "PDF"],
  ["application/dicom", "DCM"],
  ["text/plain", "TXT"],
]);

/** Directory of the n-th submission set, from 1: `SUBSET01`. */
export function subsetName(rank: number): string {
  return `SUBSET${String(rank).padStart(2, "0")}`;
}

/** File of the n-th document, from 1: `DOC00001.XML`. */
export function documentFileName(rank: number, mimeType: string): string {
  return `DOC${String(rank).padStart(5, "0")}.${extensions.get(mimeType) ?? "BIN"}`;
}
