import type { RegistryResponse } from "./registry-response.js";

/** Where the bytes of a document are. */
export interface DocumentLocation {
  /** OID of the repository, given by the metadata (`1.2.250.1.213.4.1.1.1.2` for the documents of the DMP). */
  readonly repositoryUniqueId: string;
  /** `uniqueId` of the metadata. */
  readonly uniqueId: string;
  readonly homeCommunityId?: string;
}

/** The bytes of a retrieved document, or which part of the multipart answer holds them. */
export type RetrievedContent =
  | {
      readonly kind: "attachment";
      /** Content-ID of the part, percent-decoded, without `<` and `>`. */
      readonly contentId: string;
    }
  | { readonly kind: "inline"; readonly bytes: Uint8Array };

/** One document of an ITI-43 answer. */
export interface RetrievedDocument extends DocumentLocation {
  readonly mimeType: string;
  readonly content: RetrievedContent;
}

/**
 * Answer of ITI-43. With `partial-success` some documents are missing: `errors` tells which.
 *
 * @see IHE ITI TF-2 §3.43.5; dmp.md F.3
 */
export interface RetrieveAnswer extends RegistryResponse {
  readonly documents: readonly RetrievedDocument[];
}
