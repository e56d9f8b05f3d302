import { softwareOid } from "./dmp-world.js";

/** A document to feed. */
export interface DocumentPlan {
  readonly entryId: string;
  readonly uniqueId: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  /** What the Manifest hashes: the canonical form of an XML document. */
  readonly canonical: string | Uint8Array;
  readonly title: string;
  readonly typeCode: readonly [code: string, system: string, label: string];
  readonly formatCode: readonly [code: string, system: string, label: string];
  readonly confidentialityCodes: readonly string[];
  /** entryUUID of the document that this one replaces. */
  readonly replaces?: string;
}

const pdfFormat = [
  "urn:ihe:iti:xds-sd:pdf:2008",
  "1.3.6.1.4.1.19376.1.2.3",
  "Document à corps non structuré en Pdf/A-1",
] as const;
const reportType = ["18748-4", "2.16.840.1.113883.6.1", "CR d'imagerie médicale"] as const;
export const setId = "urn:uuid:0b6f7a52-0000-4000-8000-0000000000a1";
export const signatureId = "urn:uuid:0b6f7a52-0000-4000-8000-0000000000a2";
export const documentId = "urn:uuid:0b6f7a52-0000-4000-8000-0000000000b1";

/** A report in CDA; its text is its own canonical form, save for the declaration and the comment's line. */
export function reportPlan(
  uniqueId = `${softwareOid}.4.1`,
  changes: Partial<DocumentPlan> & { readonly edit?: (cda: string) => string } = {},
): DocumentPlan {
  const { edit = (cda: string) => cda, ...others } = changes;
  const cda = edit(
    `<ClinicalDocument xmlns="urn:hl7-org:v3"><id root="${uniqueId}"></id>` +
      `<code code="${reportType[0]}" codeSystem="${reportType[1]}"></code><title>CR de scanner</title>` +
      `<component><nonXMLBody><text mediaType="application/pdf" representation="B64">JVBERi0=</text></nonXMLBody></component></ClinicalDocument>`,
  );
  const comment = "<!-- CR fictif -->";
  return {
    entryId: documentId,
    uniqueId,
    mimeType: "text/xml",
    bytes: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\r\n${comment}\r\n${cda}\r\n`),
    canonical: `${comment}\n${cda}`,
    title: "CR de scanner",
    typeCode: reportType,
    formatCode: pdfFormat,
    confidentialityCodes: ["N"],
    ...others,
  };
}
