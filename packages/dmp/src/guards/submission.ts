import { SegurError, type PsIdNat, type StructIdNat } from "@segur-sdk/core";
import { associationType, contentDigestOf, visibilityOf, type Submission } from "@segur-sdk/xds";

import { digestSource } from "../documents/document-source.js";
import type { FrozenSubmission } from "../frozen-submission.js";

/**
 * Indirect mode: the structure of the VIHF is that of an author of each document, and of the sender.
 *
 * @throws SegurError `ERR_DMP_AUTHOR_INSTITUTION`: what the DMP answers as "Aucun AuthorInstitution ne correspond à
 * l'utilisateur du VIHF".
 * @see dmp.md B.7 (EX_2.1-1140)
 */
export function assertAuthorInstitution(submission: Submission, structure: StructIdNat): void {
  const all = [
    { field: "submissionSet.authors", authors: submission.submissionSet.authors },
    ...submission.documents.map(({ entry }, index) => ({
      field: `documents[${String(index)}].entry.authors`,
      authors: entry.authors,
    })),
  ];
  for (const { field, authors } of all) {
    if (authors.some(({ institutions }) => institutions.some(({ id }) => id === structure))) continue;
    throw new SegurError("ERR_DMP_AUTHOR_INSTITUTION", {
      details: { field, rule: "an author institution is the structure of the VIHF", source: "EX_2.1-1140" },
    });
  }
}

/**
 * Direct mode: the user of the VIHF is an author of each document, or answers for it.
 *
 * @throws SegurError `ERR_DMP_AUTHOR_PERSON`.
 * @see dmp.md B.7 (EX_2.1-1140)
 */
export function assertAuthorPerson(submission: Submission, person: PsIdNat): void {
  for (const [index, { entry }] of submission.documents.entries()) {
    const people = [entry.legalAuthenticator, ...entry.authors.map((author) => author.person)];
    if (people.some((each) => each?.id === person)) continue;
    throw new SegurError("ERR_DMP_AUTHOR_PERSON", {
      details: { field: `documents[${String(index)}].entry.authors`, source: "EX_2.1-1140" },
    });
  }
}

/**
 * Connexion secrète: every document is hidden from the legal representatives.
 *
 * @throws SegurError `ERR_DMP_SECRET_CONNECTION`.
 * @see dmp.md B.9, rule 5
 */
export function assertSecretConnection(submission: Submission): void {
  const signatures = new Set(
    submission.associations.filter(({ type }) => type === associationType.signs).map(({ source }) => source),
  );
  for (const [index, { id, entry }] of submission.documents.entries()) {
    if (signatures.has(id) || visibilityOf(entry.confidentialityCodes).hiddenFromLegalRepresentatives) continue;
    throw new SegurError("ERR_DMP_SECRET_CONNECTION", {
      details: { field: `documents[${String(index)}].entry.confidentialityCodes`, source: "dmp.md B.9" },
    });
  }
}

/**
 * The bytes are still those that were described and signed; those of a source are read again.
 *
 * @throws SegurError `ERR_DMP_SUBMISSION_ALTERED`.
 */
export async function assertUnaltered({
  submission,
  sources,
}: Pick<FrozenSubmission, "submission" | "sources">): Promise<void> {
  for (const [index, { id, entry, bytes }] of submission.documents.entries()) {
    const source = sources?.[id];
    const { hash, size } = source === undefined ? contentDigestOf(bytes) : await digestSource(source);
    if (hash === entry.hash && size === entry.size) continue;
    throw new SegurError("ERR_DMP_SUBMISSION_ALTERED", { details: { field: `documents[${String(index)}].bytes` } });
  }
}
