import type { SegurErrorDetails } from "@segur-sdk/core";

import { verifyChain, type ChainProblem } from "../certificate-chain.js";
import { errorFinding, type ErrorCheck, type Finding } from "../finding.js";
import { unknownCriticalExtensions } from "../path-constraints.js";
import { checkAuthorityStrength } from "./check-strength.js";
import type { Check } from "./check.js";

const checkByProblem: Readonly<Record<ChainProblem, ErrorCheck>> = {
  "issuer-unknown": "ISSUER_UNKNOWN",
  signature: "CHAIN_SIGNATURE",
  constraint: "CHAIN_CONSTRAINT",
  "expired-issuer": "CHAIN_EXPIRED",
};

/** ISSUER_UNKNOWN, CHAIN_SIGNATURE, CHAIN_CONSTRAINT, and the strength of the authorities on the path. */
export function checkChain({ checked, trust, options }: Check): readonly Finding[] {
  if (trust === undefined) return checkCritical(checked.certificate);
  const result = verifyChain(checked.certificate, { intermediates: checked.chain ?? [], trust, at: options.at });
  if ("path" in result) return result.path.slice(0, -1).flatMap(checkAuthorityStrength);
  const { problem, rule, certificate } = result;
  const details: SegurErrorDetails = {
    problem,
    ...(rule === undefined ? {} : { rule }),
    ...(certificate === undefined ? {} : { about: certificate }),
    source: "RFC 5280, §6.1",
  };
  return [errorFinding(checkByProblem[problem], details)];
}

/** What is unknown and critical refuses a certificate even when its chain is not looked at (RFC 5280, §4.2). */
function checkCritical(certificate: Check["checked"]["certificate"]): readonly Finding[] {
  return unknownCriticalExtensions(certificate).map((id) =>
    errorFinding("CHAIN_CONSTRAINT", { problem: "constraint", rule: `unknown critical extension ${id}` }),
  );
}
