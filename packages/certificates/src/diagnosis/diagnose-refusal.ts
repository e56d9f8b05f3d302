import type { LocalizedText } from "@segur-sdk/core";

import { checkCredential, type CheckCredentialOptions, type CheckedCertificate } from "../check-credential.js";
import { isSelfSigned } from "../certificate-chain.js";
import type { Finding } from "../finding.js";
import { refusalCauses, type RefusalCauseId, type RefusalCauseText } from "./refusal-causes.js";
import { rowOf, type Refusal } from "./refusal-signs.js";

/** What is known of a refused operation. */
export interface RefusalContext {
  readonly refusal: Refusal;
  /** The certificate that was presented or signed with. */
  readonly credential?: CheckedCertificate;
  /** How to check it: the use and the date at least. Without it only the refusal is read. */
  readonly check?: CheckCredentialOptions;
  /** Findings of a check already made, e.g. one with the revocation looked up. */
  readonly findings?: readonly Finding[];
}

/** A probable cause. */
export interface ProbableCause {
  readonly id: RefusalCauseId;
  /** `confirmed`: the check of the certificate found it; `possible`: only the refusal points to it. */
  readonly certainty: "confirmed" | "possible";
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
  /** The findings that confirm it. */
  readonly findings: readonly Finding[];
}

/** What a refusal most probably means. */
export interface RefusalDiagnosis {
  /** Name of the case, e.g. `insi-insufficient-rights`. */
  readonly case: string;
  /** Confirmed causes first, then the likeliest. */
  readonly causes: readonly ProbableCause[];
  /** Errors and warnings of the check that are no usual cause of this refusal: to be put right all the same. */
  readonly otherFindings: readonly Finding[];
  /** Document and section the case comes from. */
  readonly source: string;
}

/**
 * Says what, in a certificate, probably explains that a service refused a call.
 *
 * A silent close of TLS 1.3 and a cut of the network look the same: the check of the certificate tells them apart.
 *
 * @returns The causes, or `undefined` when the refusal is not about certificates.
 * @throws SegurError `ERR_CERT_PARSE` when the certificate to check is malformed.
 * @see certificates.md §5.3
 * @example
 * ```ts
 * import { diagnoseRefusal, type Credential } from "@segur-sdk/certificates";
 *
 * const explain = (refusal: Error, credential: Credential, at: Date) =>
 *   diagnoseRefusal({ refusal, credential, check: { for: "insi-auto", at } })?.causes.map(
 *     ({ certainty, message, remedy }) => `${certainty}: ${message.fr} ${remedy.fr}`,
 *   );
 * ```
 */
export function diagnoseRefusal(context: RefusalContext): RefusalDiagnosis | undefined {
  const row = rowOf(context.refusal);
  if (row === undefined) return undefined;
  const { credential, check } = context;
  const findings = [
    ...(context.findings ?? []),
    ...(credential === undefined || check === undefined ? [] : checkCredential(credential, check)),
  ].filter(({ severity }) => severity !== "info");
  const unsent = credential !== undefined && sendsLeafOnly(credential);
  const causes = row.causes.map((id) => causeOf(id, findings, unsent));
  const explained = new Set(causes.flatMap((cause) => cause.findings.map(({ check }) => check)));
  return {
    case: row.id,
    causes: [...causes].sort((a, b) => rank(a) - rank(b)),
    otherFindings: findings.filter((finding) => !explained.has(finding.check)),
    source: row.source,
  };
}

function causeOf(id: RefusalCauseId, findings: readonly Finding[], unsent: boolean): ProbableCause {
  const { message, remedy, confirmedBy, only }: RefusalCauseText = refusalCauses[id];
  const found = findings.filter((each) => confirmedBy.includes(each.check) && (only?.(each) ?? true));
  const confirmed = found.length > 0 || (id === "chain-not-sent" && unsent);
  return { id, certainty: confirmed ? "confirmed" : "possible", message, remedy, findings: found };
}

function rank(cause: ProbableCause): number {
  return cause.certainty === "confirmed" ? 0 : 1;
}

/** Measured: a server that knows only the root refuses a client that sends its leaf alone (certificates.md §5.2). */
function sendsLeafOnly({ certificate, chain }: CheckedCertificate): boolean {
  return chain !== undefined && !isSelfSigned(certificate) && chain.every((issuer) => isSelfSigned(issuer));
}
