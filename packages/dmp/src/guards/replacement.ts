import { SegurError } from "@segur-sdk/core";
import { visibilityOf, type Visibility } from "@segur-sdk/xds";

import { fingerprintOf } from "../documents/content-fingerprint.js";
import type { DeliveredDocument } from "../documents/delivered-document.js";
import type { PreparedDocument } from "../documents/prepare-document.js";

/**
 * A replacement replaces what it says, changes something, keeps the links of the exam, and hides nothing that was visible.
 *
 * @throws SegurError `ERR_DMP_REPLACED_MISMATCH`, `ERR_DMP_VISIBILITY_IRREVERSIBLE`, `ERR_DMP_UNCHANGED`,
 * `ERR_DMP_LINKS_LOST`.
 * @see dmp.md B.9, rule 3; CNDA tests 2.1-205, 2.1-820; EX_GEN-1060
 */
export function assertReplacements(documents: readonly PreparedDocument[]): void {
  for (const [index, document] of documents.entries()) {
    const { replaces } = document;
    if (replaces === undefined) continue;
    const path = `documents[${String(index)}]`;
    assertReplacedVersion(document, replaces, path);
    assertIrreversible(replaces.visibility, visibilityOf(document.entry.confidentialityCodes), path);
    assertChanged(document, replaces, path);
    assertLinks(document, replaces, path);
  }
}

/**
 * What the patient or the legal representatives see cannot be hidden from them again; masking to professionals may change.
 *
 * @throws SegurError `ERR_DMP_VISIBILITY_IRREVERSIBLE`.
 */
export function assertIrreversible(before: Visibility, after: Visibility, path: string): void {
  for (const field of ["hiddenFromPatient", "hiddenFromLegalRepresentatives"] as const) {
    if (before[field] === true || after[field] !== true) continue;
    throw new SegurError("ERR_DMP_VISIBILITY_IRREVERSIBLE", {
      details: { field: `${path}.visibility.${field}`, rule: "irreversible", source: "CNDA test 2.1-205; dmp.md B.9" },
    });
  }
}

/** True when nothing about who sees the document differs. */
export function isSameVisibility(one: Visibility, other: Visibility): boolean {
  return (["hiddenFromPatient", "hiddenFromProfessionals", "hiddenFromLegalRepresentatives"] as const).every(
    (field) => (one[field] ?? false) === (other[field] ?? false),
  );
}

function assertReplacedVersion(document: PreparedDocument, replaces: DeliveredDocument, path: string): void {
  const { declaredReplaced, entry } = document;
  const itself = entry.uniqueId === replaces.uniqueId;
  if (!itself && (declaredReplaced === undefined || declaredReplaced === replaces.uniqueId)) return;
  throw new SegurError("ERR_DMP_REPLACED_MISMATCH", {
    details: {
      field: `${path}.replaces.uniqueId`,
      rule: "that of relatedDocument, and not its own",
      source: "dmp.md B.10",
    },
  });
}

function assertChanged(document: PreparedDocument, replaces: DeliveredDocument, path: string): void {
  const { entry } = document;
  const { fingerprint, title, visibility } = replaces;
  if (fingerprint === undefined || (title !== undefined && title !== entry.title)) return;
  if (!isSameVisibility(visibility, visibilityOf(entry.confidentialityCodes))) return;
  if (fingerprintOf(document) !== fingerprint) return;
  throw new SegurError("ERR_DMP_UNCHANGED", { details: { field: path, source: "CNDA EX_GEN-1060" } });
}

/** Each kind of link that the replaced version had: its value may be corrected, not lost. */
function assertLinks({ entry }: PreparedDocument, { referenceIds = [] }: DeliveredDocument, path: string): void {
  const kept = new Set(entry.referenceIds.map(({ type }) => type));
  const lost = [...new Set(referenceIds.map(({ type }) => type))].filter((type) => !kept.has(type));
  if (lost.length === 0) return;
  throw new SegurError("ERR_DMP_LINKS_LOST", {
    details: { field: `${path}.entry.referenceIds`, lost, source: "CNDA test 2.1-820" },
  });
}
