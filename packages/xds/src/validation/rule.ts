import type { LocalizedText } from "@segur-sdk/core";

import type { DocumentMetadata } from "../document-entry.js";
import type { SubmissionMetadata } from "../submission.js";
import type { Visibility } from "../visibility.js";
import { gatheredOnce } from "./snapshot.js";
import type { RegistryErrorCode, XdsProfile } from "./problem.js";

/** What a rule may know besides the submission. */
export interface RuleContext {
  readonly profile: XdsProfile;
  /** National parameter `cumul-invisible_patient-masque_ps`. */
  readonly hiddenFromPatientAndProfessionals: boolean;
  /** The submission goes through a secret connection of a minor. */
  readonly secretConnection: boolean;
  /** What the sender knows of the documents replaced, by the entryUUID that the replacement names. */
  readonly replaced: ReadonlyMap<string, ReplacedDocument>;
  /** Bytes of all documents above which a warning is given. */
  readonly maxBytes: number;
}

/** What a sender remembers of a document that it replaces. */
export interface ReplacedDocument {
  /** As it was sent, or published since. */
  readonly visibility?: Visibility;
  /** SHA-1 of its bytes. */
  readonly hash?: string;
}

/** One rule of document sharing, as data: where it comes from, and where a submission breaks it. */
export interface SubmissionRule {
  /** Requirement number, or a name of the SDK when the text has no number. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly source: string;
  readonly registryError: RegistryErrorCode;
  /** Profiles the rule applies to; all when absent. */
  readonly profile?: XdsProfile;
  readonly message: LocalizedText;
  /** Paths of the fields that break it. */
  readonly violations: (submission: SubmissionMetadata, context: RuleContext) => Iterable<string>;
}

/** A document of a submission and where it stands. */
export interface LocatedEntry {
  readonly id: string;
  /** e.g. `documents[0].entry`. */
  readonly path: string;
  readonly entry: DocumentMetadata;
}

/** The documents of a submission with their paths. */
export const locatedEntries = gatheredOnce((submission): readonly LocatedEntry[] =>
  submission.documents.map(({ id, entry }, index) => ({ id, entry, path: `documents[${String(index)}].entry` })),
);
