import { SegurError } from "@segur-sdk/core";

import type { SubmissionMetadata } from "../submission.js";
import { affinityDomainRule, cisisDomainRule, labelRule, referenceTypeRule } from "./affinity-domain.js";
import { archiveOnlyRule } from "./archive-only.js";
import { associationTypesRule, oneSignatureRule } from "./association-types.js";
import { associationEndsRule, membersRule, statusesRule } from "./associations.js";
import { authorRule } from "./authors.js";
import { codedValueRule } from "./coded-value.js";
import { confidentialityFirstRule, confidentialityPresentRule, visibilityCombinationRule } from "./confidentiality.js";
import { contentRule } from "./content.js";
import { cxRule } from "./cx.js";
import { forbiddenCodesRule } from "./forbidden-codes.js";
import { languageRule } from "./language.js";
import { mimeTypeRule } from "./mime-type.js";
import { oidRule } from "./oid.js";
import { birthNameRule, niaRule, patientIdFormRule, qualifiedPatientRule, samePatientRule } from "./patient.js";
import { practiceSettingRule } from "./practice-setting.js";
import type { SubmissionProblem, XdsProfile } from "./problem.js";
import { requiredMetadataRule, sourcePatientIdRule } from "./required-metadata.js";
import { publicationRule, unchangedRule, visibilityIrreversibleRule } from "./replacement.js";
import type { ReplacedDocument, SubmissionRule } from "./rule.js";
import { secretConnectionRule } from "./secret-connection.js";
import { separatorsRule } from "./separators.js";
import { snapshotOf } from "./snapshot.js";
import { sourcePatientInfoRule } from "./source-patient-info.js";
import { serviceTimesRule, timeRule } from "./time.js";
import { titleRule } from "./title.js";
import { totalSizeRule } from "./total-size.js";
import { uniqueIdsRule } from "./unique-ids.js";
import { valueLengthRule } from "./value-length.js";
import { xcnRule } from "./xcn.js";
import { xonRule } from "./xon.js";

/** Every rule that {@link validateSubmission} applies, in the order problems are reported. */
export const submissionRules: readonly SubmissionRule[] = [
  qualifiedPatientRule,
  patientIdFormRule,
  niaRule,
  samePatientRule,
  birthNameRule,
  sourcePatientInfoRule,
  sourcePatientIdRule,
  forbiddenCodesRule,
  titleRule,
  confidentialityFirstRule,
  confidentialityPresentRule,
  visibilityCombinationRule,
  visibilityIrreversibleRule,
  publicationRule,
  secretConnectionRule,
  authorRule,
  requiredMetadataRule,
  contentRule,
  unchangedRule,
  mimeTypeRule,
  languageRule,
  oidRule,
  uniqueIdsRule,
  membersRule,
  associationEndsRule,
  statusesRule,
  associationTypesRule,
  oneSignatureRule,
  archiveOnlyRule,
  cxRule,
  xcnRule,
  xonRule,
  codedValueRule,
  affinityDomainRule,
  cisisDomainRule,
  labelRule,
  referenceTypeRule,
  timeRule,
  serviceTimesRule,
  valueLengthRule,
  totalSizeRule,
  practiceSettingRule,
  separatorsRule,
];

/** For whom a submission is checked. */
export interface ValidationOptions {
  readonly profile: XdsProfile;
  /**
   * National parameter `cumul-invisible_patient-masque_ps`: may a document be hidden from the patient and from the
   * professionals at once? Default `false`.
   */
  readonly hiddenFromPatientAndProfessionals?: boolean;
  /** Is it a secret connection of a minor? Default `false`. */
  readonly secretConnection?: boolean;
  /** What is known of the documents replaced, by the entryUUID that the replacement names: visibility, hash. */
  readonly replaced?: ReadonlyMap<string, ReplacedDocument>;
  /** Bytes of all documents above which a warning is given. Default 45 000 000. */
  readonly maxBytes?: number;
}

const defaults = {
  hiddenFromPatientAndProfessionals: false,
  secretConnection: false,
  replaced: new Map<string, ReplacedDocument>(),
  maxBytes: 45_000_000,
} as const;

/**
 * All the rules that a submission breaks: what the DMP, or the software of a correspondent, would refuse.
 *
 * @see DMP GI, EX_2.1-1010 to 1140; IHE ITI TF-3 §4.2; dmp.md B; mssante.md B
 * @example
 * ```ts
 * import { type Submission, validateSubmission } from "@segur-sdk/xds";
 *
 * const errors = (submission: Submission) =>
 *   validateSubmission(submission, { profile: "dmp" }).filter((problem) => problem.severity === "error");
 * ```
 */
export function validateSubmission(
  submission: SubmissionMetadata,
  options: ValidationOptions,
): readonly SubmissionProblem[] {
  const context = { ...defaults, ...options };
  const snapshot = snapshotOf(submission);
  const problems: SubmissionProblem[] = [];
  for (const { rule, severity, source, registryError, message, profile, violations } of submissionRules) {
    if (profile !== undefined && profile !== options.profile) continue;
    for (const field of violations(snapshot, context)) {
      problems.push({ rule, severity, source, registryError, message, field });
    }
  }
  return problems;
}

/**
 * Refuses a submission with at least one problem of severity `error`.
 *
 * @throws `ERR_XDS_SUBMISSION_INVALID`: the first error in `details`, all of them in
 * `details.problems` as `rule field`.
 */
export function assertSubmission(submission: SubmissionMetadata, options: ValidationOptions): void {
  const errors = validateSubmission(submission, options).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return;
  throw new SegurError("ERR_XDS_SUBMISSION_INVALID", {
    details: {
      field: first.field,
      rule: `${first.rule}: ${first.message.en}`,
      source: first.source,
      registryError: first.registryError,
      problems: errors.map(({ rule, field }) => `${rule} ${field}`),
    },
  });
}
