import { confidentialities } from "@segur-sdk/cda";
import type { CodedValue } from "@segur-sdk/core";

import { visibilityCode as code } from "./codes/visibility-code.js";

/**
 * From whom a document is hidden in the DMP.
 *
 * Becoming visible to the patient or to the legal representatives cannot be undone (dmp.md B.9, rule 3).
 */
export interface Visibility {
  /** Masqué aux professionnels de santé. */
  readonly hiddenFromProfessionals?: boolean;
  /** Non visible par le patient: a report to be announced in consultation. */
  readonly hiddenFromPatient?: boolean;
  /** Non visible par les représentants légaux: secret of a minor. */
  readonly hiddenFromLegalRepresentatives?: boolean;
}

/**
 * The confidentiality codes of a document: its confidentiality first (`N`), then the visibility codes (JDV_J58).
 *
 * Forbidden combinations are reported by {@link validateSubmission}.
 *
 * @see DMP GI, visibility of documents; dmp.md B.9
 */
export function confidentialityCodesOf(
  visibility: Visibility = {},
  confidentialityCode: CodedValue = confidentialities.N,
): readonly CodedValue[] {
  const codes: CodedValue[] = [confidentialityCode];
  if (visibility.hiddenFromProfessionals === true) codes.push(code.hiddenFromProfessionals);
  if (visibility.hiddenFromPatient === true) codes.push(code.hiddenFromPatient);
  if (visibility.hiddenFromLegalRepresentatives === true) codes.push(code.hiddenFromLegalRepresentatives);
  return codes;
}

/** The visibility that confidentiality codes express. */
export function visibilityOf(codes: readonly CodedValue[]): Required<Visibility> {
  const has = (wanted: CodedValue): boolean => codes.some((one) => one.code === wanted.code);
  return {
    hiddenFromProfessionals: has(code.hiddenFromProfessionals),
    hiddenFromPatient: has(code.hiddenFromPatient),
    hiddenFromLegalRepresentatives: has(code.hiddenFromLegalRepresentatives),
  };
}

/** The confidentiality among codes: a registry may give those of the visibility before it. */
export function confidentialityOf(codes: readonly CodedValue[]): CodedValue | undefined {
  const ofVisibility = Object.values(code);
  return codes.find((one) => !ofVisibility.some((each) => each.code === one.code));
}

/** Whom a change of visibility would hide from, though they see the document: that cannot be (dmp.md B.9, rule 3). */
export function becomesHidden(
  before: Visibility,
  after: Visibility,
): "hiddenFromPatient" | "hiddenFromLegalRepresentatives" | undefined {
  const irreversible = ["hiddenFromPatient", "hiddenFromLegalRepresentatives"] as const;
  return irreversible.find((from) => after[from] === true && before[from] !== true);
}
