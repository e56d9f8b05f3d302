import type { SegurError } from "@segur-sdk/core";

import type { Association } from "./association.js";
import type { RegistryResponse } from "./registry-response.js";
import type { DescribedDocument } from "./submission.js";
import type { SubmissionSetMetadata } from "./submission-set.js";

/**
 * A document as a registry knows it. Its `id` is the entryUUID, which changes with each version: never to be stored
 * (RG_2710).
 */
export interface RegisteredDocument extends DescribedDocument {
  /** URN, see {@link availabilityStatus}; another one is kept as received. */
  readonly status?: string;
  /** Where its bytes are, for ITI-43. */
  readonly repositoryUniqueId?: string;
  readonly homeCommunityId?: string;
}

/** A submission as a registry knows it. */
export interface RegisteredSubmissionSet extends SubmissionSetMetadata {
  readonly status?: string;
}

/** An object of an answer that could not be read; the others are still given. */
export interface UnreadableObject {
  /** Its entryUUID, when it bears one. */
  readonly id?: string;
  /** `ERR_XDS_METADATA`, with the field. */
  readonly error: SegurError;
}

/**
 * Answer of ITI-18. On a `failure` all lists are empty and `errors` tells why.
 *
 * @see IHE ITI TF-2 §3.18.4.1.2.6; dmp.md F.2
 */
export interface StoredQueryAnswer extends RegistryResponse {
  /** entryUUIDs, when `ObjectRef` was asked for. */
  readonly references: readonly string[];
  readonly documents: readonly RegisteredDocument[];
  readonly submissionSets: readonly RegisteredSubmissionSet[];
  readonly associations: readonly Association[];
  readonly unreadable: readonly UnreadableObject[];
}
