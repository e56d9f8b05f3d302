import type { CodedValue, Oid } from "@segur-sdk/core";

import type { Author, Xcn } from "./author.js";
import type { Cx, Cxi } from "./cx.js";
import type { SourcePatientInfo } from "./source-patient-info.js";

/**
 * Instant of the metadata: ISO 8601 in UTC, with the precision that is known,
 * e.g. `2026-09-19T09:55:00Z`, `2026-09-19`. On the wire: `20260919095500`, `20260919`.
 */
export type XdsTime = string;

/**
 * Metadata of one document as somebody may have written them: what IHE always requires is required,
 * the rest may be missing. {@link DocumentEntry} is the complete form that the SDK emits.
 *
 * @see IHE ITI TF-3 §4.2.3.2 DocumentEntry metadata attributes
 */
export interface DocumentMetadata {
  /** Identifier of the document for ever: an OID; others may have written `root^extension`. */
  readonly uniqueId: string;
  readonly mimeType: string;
  readonly title?: string;
  readonly comments?: string;
  readonly creationTime?: XdsTime;
  readonly serviceStartTime?: XdsTime;
  readonly serviceStopTime?: XdsTime;
  /** SHA-1 of the bytes, lower-case hexadecimal. */
  readonly hash?: string;
  /** Number of bytes. */
  readonly size?: number;
  readonly languageCode?: string;
  /** INS of the patient; absent when the identity is not qualified. */
  readonly patientId?: Cx;
  /** Local record number; the INS when there is none. */
  readonly sourcePatientId?: Cx;
  readonly sourcePatientInfo?: SourcePatientInfo;
  readonly authors: readonly Author[];
  readonly legalAuthenticator?: Xcn;
  readonly classCode?: CodedValue;
  readonly typeCode?: CodedValue;
  readonly formatCode?: CodedValue;
  readonly healthcareFacilityTypeCode?: CodedValue;
  readonly practiceSettingCode?: CodedValue;
  /** Confidentiality first (`N`), then the visibility codes. */
  readonly confidentialityCodes: readonly CodedValue[];
  /** Modalities, body regions, acts (eventCodeList). */
  readonly eventCodes: readonly CodedValue[];
  readonly referenceIds: readonly Cxi[];
  /** Version of the document as its source numbers it. */
  readonly version?: string;
  /** Path of the file beside METADATA.XML; XDM archives only. */
  readonly uri?: string;
  /** Extra metadata `action` of a mail: `C` replaces or changes visibility, `D` deletes; XDM archives only. */
  readonly action?: string;
}

/** Metadata of one document, complete as the DMP and the mail want it. */
export interface DocumentEntry extends DocumentMetadata {
  readonly uniqueId: Oid;
  readonly title: string;
  readonly creationTime: XdsTime;
  readonly serviceStartTime: XdsTime;
  readonly hash: string;
  readonly size: number;
  readonly languageCode: string;
  readonly legalAuthenticator: Xcn;
  readonly classCode: CodedValue;
  readonly typeCode: CodedValue;
  readonly formatCode: CodedValue;
  readonly healthcareFacilityTypeCode: CodedValue;
  readonly practiceSettingCode: CodedValue;
}
