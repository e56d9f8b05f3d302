import { type CdaVerdict, validateCda } from "@segur-sdk/cda/validation";
import { isSegurError, type Language } from "@segur-sdk/core";

import type { CdaFinding, CdaProfile } from "./document-verdict.js";

/** Largest document judged: a PDF of 60 MB in it. */
export const maxBytes = 100_000_000;

/** What the rules of the SDK say of a document; `undefined` when no other layer could read it either. */
export function judgeNatively(
  bytes: Uint8Array,
  profile: CdaProfile,
  language: Language,
): { readonly read: boolean; readonly findings: readonly CdaFinding[] } {
  let verdict: CdaVerdict;
  try {
    verdict = validateCda(bytes, { profile, limits: { maxBytes } });
  } catch (error) {
    if (!isSegurError(error) || !/^ERR_(?:XML|CDA)_/u.test(error.code)) throw error;
    const detail = error.details.rule === undefined ? "" : ` (${error.details.rule})`;
    return { read: false, findings: [nativeError(error.code, `${error.userMessage[language]}${detail}`)] };
  }
  const findings = verdict.findings.map(
    ({ ruleId, severity, path, message, fix, reference, expected }): CdaFinding => ({
      source: "native",
      ruleSet: "native",
      ruleId,
      severity,
      path,
      message: `${message[language]}${expected === undefined ? "" : ` (${expected.join(", ")})`}`,
      fix: fix[language],
      file: reference,
    }),
  );
  return { read: true, findings };
}

/** An error of the document as a whole. */
export function nativeError(ruleId: string, message: string): CdaFinding {
  return { source: "native", ruleSet: "native", ruleId, severity: "error", path: "/", message, file: "" };
}
