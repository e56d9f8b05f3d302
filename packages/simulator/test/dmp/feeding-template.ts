import { type DocumentPlan, reportPlan, signatureId } from "./document-plan.js";
import { type DmpWorld, type Posted, ruth, softwareOid } from "./dmp-world.js";
import { contentIdOf, writeBody } from "./ebrim-template.js";
import { type AddressingPlan, addressingPlan, writeEnvelope } from "./envelope-template.js";
import { digest } from "./signature-template.js";
import { insCx, resourceIdAttribute, type VihfPlan, vihfPlan, writeVihf } from "./vihf-template.js";
import { type XadesPlan, xadesPlan, writeXades } from "./xades-template.js";

/** What may be changed in a feeding. */
export interface FeedingChanges {
  readonly matricule?: string;
  readonly documents?: readonly DocumentPlan[];
  /** Last arc of the identifiers of the set and of its signature. */
  readonly serial?: string;
  readonly addressing?: Partial<AddressingPlan>;
  readonly vihf?: Partial<VihfPlan>;
  readonly attributes?: VihfPlan["attributes"];
  readonly xades?: Partial<XadesPlan>;
  /** Changes the metadata, which nothing signs. */
  readonly editBody?: (body: string) => string;
  /** Changes the parts: name and bytes of each. */
  readonly editParts?: (parts: readonly MimePlan[]) => readonly MimePlan[];
}

/** A MIME part. */
interface MimePlan {
  readonly contentId: string;
  readonly bytes: Uint8Array;
}

export const boundary = "uuid:4f1c7c1e-5a0e-4b43-9d51-100000000001";

/** Writes a feeding (TD2.1). */
export function feeding(world: DmpWorld, changes: FeedingChanges = {}): Posted {
  const { matricule = ruth, documents = [reportPlan()], serial = "1", editBody = same, editParts = same } = changes;
  const setUniqueId = `${softwareOid}.3.${serial}`;
  const references = [
    { uniqueId: setUniqueId, digest: "AA==", canonical: false },
    ...documents.map(({ uniqueId, canonical, mimeType }) => ({
      uniqueId,
      digest: digest(canonical),
      canonical: mimeType !== "application/dicom",
    })),
  ];
  const signature: DocumentPlan = {
    entryId: signatureId,
    uniqueId: `${softwareOid}.1.${serial}`,
    mimeType: "text/xml",
    bytes: Buffer.from(writeXades({ ...xadesPlan(world, references), ...changes.xades })),
    canonical: "",
    title: "Source",
    typeCode: ["E1762", "ASTM", "Full Document"],
    formatCode: ["http://www.w3.org/2000/09/xmldsig#", "URN", "Default Signature Style"],
    confidentialityCodes: ["N", "MASQUE_PS", "INVISIBLE_PATIENT"],
  };
  const all = [...documents, signature];
  const vihf = vihfPlan(world);
  const attributes = { ...vihf.attributes, [resourceIdAttribute]: [insCx(matricule)], ...changes.attributes };
  const body = editBody(writeBody(all, setUniqueId, matricule));
  const envelope = writeEnvelope(
    { ...addressingPlan("repository"), ...changes.addressing },
    writeVihf({ ...vihf, attributes, ...changes.vihf }),
    body,
  );
  const root = { contentId: "root.message@ris.example", bytes: Buffer.from(envelope) };
  const parts = all.map((document, i) => ({ contentId: contentIdOf(i), bytes: document.bytes }));
  return { service: "repository", contentType: multipartType, body: writeMultipart(editParts([root, ...parts])) };
}

function same<T>(value: T): T {
  return value;
}

const multipartType =
  `multipart/related; type="application/xop+xml"; boundary="${boundary}"; start="<root.message@ris.example>"; ` +
  `start-info="application/soap+xml"; action="urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b"`;

/** Writes a MIME body around parts. */
function writeMultipart(parts: readonly MimePlan[]): Uint8Array {
  const pieces = parts.flatMap(({ contentId, bytes }, i) => [
    Buffer.from(
      `${i === 0 ? "" : "\r\n"}--${boundary}\r\nContent-Type: ${i === 0 ? "application/xop+xml; charset=UTF-8" : "application/octet-stream"}\r\n` +
        `Content-Transfer-Encoding: binary\r\nContent-ID: <${contentId}>\r\n\r\n`,
    ),
    bytes,
  ]);
  return Buffer.concat([...pieces, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}
