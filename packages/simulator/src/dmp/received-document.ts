import type { XmlDocument } from "@segur-sdk/core/xml";

import type { RegistryObject } from "./registry-object.js";

/** A document of a submission: its entry, and the bytes that the MIME part really carries. */
export interface ReceivedDocument {
  readonly entry: RegistryObject;
  readonly uniqueId: string;
  readonly bytes: Uint8Array;
  /** The document read, when it is XML and well-formed. */
  readonly xml: XmlDocument | undefined;
}

/** True when the metadata say that a document is XML: CDA, self-presenting CDA, signature. */
export function isXmlType(mimeType: string | undefined): boolean {
  return mimeType === "text/xml" || mimeType === "application/xslt+xml";
}
