import { errorFinding, noticeFinding, type Finding } from "../finding.js";
import { revocationDetails, revocationVerdict, type RevocationVerdict } from "../revocation/revocation-policy.js";
import type { RevocationStatus } from "../revocation/revocation-status.js";
import type { Check } from "./check.js";

const rows = {
  ERR_CERT_REVOKED: "REVOKED",
  ERR_CERT_REVOCATION_UNKNOWN: "REVOCATION_UNKNOWN",
  ERR_CERT_REVOCATION_STALE: "REVOCATION_STALE",
} as const satisfies Record<RevocationVerdict["code"], string>;

const notLookedUp: RevocationStatus = { status: "unknown", source: "none" };

/** REVOKED, REVOCATION_UNKNOWN, REVOCATION_STALE, by the mode that was asked (certificates.md §6.1). */
export function checkRevocation({ options }: Check): readonly Finding[] {
  const status = options.revocation ?? notLookedUp;
  const mode = options.revocationMode ?? (options.revocation === undefined ? "off" : "soft");
  const verdict = revocationVerdict(status, mode);
  if (verdict === undefined) return [];
  const row = rows[verdict.code];
  const details = { revocationSource: status.source, about: status.certificate, ...revocationDetails(status) };
  // A revoked certificate is refused whatever the mode that looks at it.
  if (verdict.severity === "error" || row === "REVOKED") return [errorFinding(row, details)];
  return [noticeFinding(row, details)];
}
