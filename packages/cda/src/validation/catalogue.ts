import { modelRules } from "./body/check-body.js";
import { datatypeChecks } from "./datatypes/datatypes.js";
import { headerRules } from "./header/bound-model.js";
import { ownRules } from "./sdk/check-own-rules.js";
import { structureRules } from "./structure/structure-rules.js";
import type { CdaValidationRule } from "./validation-rule.js";

let catalogue: readonly CdaValidationRule[] | undefined;

/**
 * Every rule of the native validator, each once: id, source, severity by profile, messages and fixes.
 *
 * @example
 * ```ts
 * import { cdaValidationRules } from "@segur-sdk/cda/validation";
 *
 * for (const { id, source, severity, message } of cdaValidationRules()) {
 *   console.log(id, source, severity.official, severity.strict, message.fr);
 * }
 * ```
 */
export function cdaValidationRules(): readonly CdaValidationRule[] {
  if (catalogue === undefined) {
    const all = [
      ...Object.values(structureRules),
      ...Object.values(datatypeChecks).flatMap((checks) => checks.map(({ rule }) => rule)),
      ...headerRules(),
      ...modelRules(),
      ...ownRules(),
    ];
    catalogue = [...new Map(all.map((rule) => [rule.id, rule])).values()];
  }
  return catalogue;
}
