import { createHash } from "node:crypto";

import type { Oid } from "@segur-sdk/core";

import type { CdaIdentifier } from "../cda-reading.js";

/** The identifiers of the sections and entries of a document, one after the other. */
export interface DerivedIds {
  /** The given identifier, or the one of this rank in the document: a given one does not shift those that follow. */
  complete(given: CdaIdentifier | undefined): CdaIdentifier;
}

/**
 * UUIDs that derive from the identifier of a document: always the same for the same document and the same rank. Version 8:
 * the first 16 digits and the 8 that follow the clock are of the SHA-1 of the document identifier, the last four are the
 * rank. In upper case, as the national rules ask. Not a secret.
 *
 * @see RFC 9562, 5.8
 */
export function derivedIds(documentId: Oid): DerivedIds {
  const hex = createHash("sha1").update(documentId).digest("hex").toUpperCase();
  const start = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 26)}`;
  let rank = 0;
  return {
    complete(given) {
      rank++;
      return given ?? { root: start + rank.toString(16).toUpperCase().padStart(4, "0") };
    },
  };
}
