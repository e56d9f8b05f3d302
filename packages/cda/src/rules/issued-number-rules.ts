import { isOid, type Problem } from "@segur-sdk/core";

import type { IssuedNumber } from "../imaging-act.js";
import { type CdaRuleId, unless } from "./rule-catalogue.js";

const longestExtension = 64;

/** How an issued number is judged. */
export interface IssuedNumberRule {
  /** The rule that wants the number. */
  readonly rule: CdaRuleId;
  /** Name of the field that holds the OID. */
  readonly issuerField: string;
}

/** A number and the OID of its issuer: the number is not empty nor too long, the OID is one. */
export function issuedNumberProblems(
  number: IssuedNumber,
  field: string,
  { rule, issuerField }: IssuedNumberRule,
): readonly Problem[] {
  return [
    ...unless(number.value.trim() !== "", rule, `${field}.value`),
    ...unless(number.value.length <= longestExtension, "SDK-EXTENSION", `${field}.value`),
    ...unless(isOid(number.issuer), "SDK-SM-OID", `${field}.${issuerField}`),
  ];
}
