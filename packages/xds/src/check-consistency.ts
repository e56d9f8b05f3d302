import { readCda } from "@segur-sdk/cda";

import { comparedFields } from "./consistency/cda-and-metadata.js";
import type { ConsistencyProblem } from "./consistency/consistency-problem.js";
import { type VihfFacts, vihfProblems } from "./consistency/metadata-and-vihf.js";
import { type CdaEntryOptions, entryOfReading } from "./document-entry-of-cda.js";
import type { DocumentMetadata } from "./document-entry.js";

/** What {@link checkConsistency} compares. */
export interface ConsistencyOptions extends Pick<CdaEntryOptions, "timeZone" | "classCodes" | "formatCodes"> {
  /** The exact bytes of the document. */
  readonly cda: Uint8Array;
  /** Its metadata, whoever wrote them. */
  readonly entry: DocumentMetadata;
  /** What the VIHF of the message says. */
  readonly vihf?: VihfFacts;
}

/**
 * Whether a document, its metadata and the VIHF that goes with them speak of the same patient, the same people and the
 * same document. What one of them does not say contradicts nothing.
 *
 * @returns one problem per field; `error` where the DMP would refuse or where the patient or the authors differ, `warning`
 * where the document simply wins
 * @throws `ERR_CDA_…` and `ERR_XML_…` when the document cannot be read.
 * @see dmp.md B.7, B.9, B.12, D.2; mssante.md B6
 * @example
 * ```ts
 * import { checkConsistency, type DocumentMetadata } from "@segur-sdk/xds";
 *
 * const agree = (cda: Uint8Array, entry: DocumentMetadata) =>
 *   checkConsistency({ cda, entry }).every(({ severity }) => severity !== "error");
 * ```
 */
export function checkConsistency(options: ConsistencyOptions): readonly ConsistencyProblem[] {
  const { cda, entry, vihf } = options;
  const header = entryOfReading(readCda(cda), cda, options);
  const ofHeader = comparedFields
    .filter(({ agrees }) => !agrees(entry, header))
    .map(({ field, severity, registryError, message }): ConsistencyProblem => ({
      rule: "SDK-XDS-CDA-METADATA",
      severity,
      field,
      source: "ANS, mapping CDA to XDS metadata; dmp.md B.12; mssante.md B6",
      registryError,
      message,
      between: "cda-metadata",
    }));
  return vihf === undefined ? ofHeader : [...ofHeader, ...vihfProblems(entry, vihf)];
}
