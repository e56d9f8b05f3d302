import type { CdaDocumentType } from "../cda-verdict.js";
import type { Report } from "../finding-collector.js";
import type { CdaValidationRule } from "../validation-rule.js";
import type { BodyRuleSet } from "./body-rules.js";
import type { DocumentIndex } from "./document-index.js";
import { frenchRules } from "./french-sections.js";
import { commonEntryRules } from "./common-entries.js";
import { imagingEntryRules } from "./imaging-entries.js";
import { imagingSectionRules } from "./imaging-sections.js";
import { terminologyRules } from "./terminology-rules.js";
import { commonCodedRules, reportCodedRules } from "./value-set-rules.js";
import { imagingReportRules } from "./volet-report.js";
import { imagingRequestRules, requestEntryRules } from "./volet-request.js";

/** Rules of every document. */
const general: readonly BodyRuleSet[] = [
  ...commonCodedRules,
  ...terminologyRules,
  ...imagingSectionRules,
  ...imagingEntryRules,
  ...commonEntryRules,
  ...frenchRules,
  ...requestEntryRules,
];

/** Rules of a kind of document, at level 3. */
const models: Readonly<Record<CdaDocumentType, readonly BodyRuleSet[]>> = {
  "imaging-report": [...imagingReportRules, ...reportCodedRules],
  "imaging-request": imagingRequestRules,
  other: [],
};

/** Checks sections, entries and codes; the model of the document only when one is named. */
export function checkBody(index: DocumentIndex, model: CdaDocumentType | undefined, report: Report): void {
  for (const set of general) set.check(index, report);
  for (const set of model === undefined ? [] : models[model]) set.check(index, report);
}

/** Every rule of the body and of the models. */
export function modelRules(): readonly CdaValidationRule[] {
  return [...general, ...Object.values(models).flat()].flatMap(({ rules }) => rules);
}
