import type { CodedValue, IdGenerator, Oid, Professional, Site, SoftwareInstallation } from "@segur-sdk/core";
import { type Identity, insIfQualified } from "@segur-sdk/ins";

import { associationType, type Association } from "./association.js";
import { type Author, authorOf } from "./author.js";
import { contentType } from "./codes/content-type-code.js";
import { insCx } from "./cx.js";
import type { SubmissionSet } from "./submission-set.js";
import { xdsTimeOf } from "./xds-time.js";

/** Who sends, from where and when: what makes the set of a submission or of an update. */
export interface SubmissionSetOptions {
  /** Who sends: a professional acting for the site, or an author already described (secretary, automate). */
  readonly author: Professional | Author;
  readonly site: Site;
  readonly software: Pick<SoftwareInstallation, "oid">;
  readonly patient: Identity;
  readonly submittedAt: Date;
  readonly ids: IdGenerator;
  /** Identifier of the set; made by `ids` by default, see {@link rootedUniqueId} for the other form. */
  readonly uniqueId?: Oid;
  /** Title of the set; that of the first document by default, `Mise a jour` for an update. */
  readonly title?: string;
  readonly comments?: string;
  /** Type of activity; out-patient act (`07`) by default, see {@link contentType}. */
  readonly contentTypeCode?: CodedValue;
}

/** The set: its name, then its unique identifier, are asked from `ids`. Throws `ERR_XDS_CODE_UNKNOWN`. */
export function createSubmissionSet(options: SubmissionSetOptions, defaultTitle: string | undefined): SubmissionSet {
  const { ids, author, comments, title = defaultTitle } = options;
  const id = entryId(ids);
  const set: { -readonly [Field in keyof SubmissionSet]: SubmissionSet[Field] } = {
    id,
    uniqueId: options.uniqueId ?? ids.oid(),
    sourceId: options.software.oid,
    submissionTime: xdsTimeOf(options.submittedAt.toISOString(), "submittedAt"),
    authors: [isProfessional(author) ? authorOf(author, options.site) : author],
    contentTypeCode: options.contentTypeCode ?? contentType.outpatient,
  };
  if (title !== undefined) set.title = title;
  if (comments !== undefined) set.comments = comments;
  const ins = insIfQualified(options.patient);
  if (ins !== undefined) set.patientId = insCx(ins);
  return set;
}

/** The link from a set to one of its documents. */
export function hasMember(ids: IdGenerator, setId: string, documentId: string): Association {
  return {
    id: entryId(ids),
    type: associationType.hasMember,
    source: setId,
    target: documentId,
    submissionSetStatus: "Original",
  };
}

/** A name inside a message. */
export function entryId(ids: IdGenerator): string {
  return `urn:uuid:${ids.uuid()}`;
}

function isProfessional(author: Professional | Author): author is Professional {
  return "professionCode" in author;
}
