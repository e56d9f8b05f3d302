import { issuerPath } from "./certificate-chain.js";
import { checkCredential, type CheckCredentialOptions, type CheckedCertificate } from "./check-credential.js";
import { daysUntil } from "./checks/check-key-and-dates.js";
import { issuerOf, nameValue, subjectOf } from "./distinguished-name.js";
import type { Finding } from "./finding.js";
import { inspectCertificate, type CertificateInspection } from "./inspect-certificate.js";
import type { RevocationSource, RevocationStatus } from "./revocation/revocation-status.js";
import { readTrust } from "./trust-anchors.js";

/** A finding in a report: its details stand beside its code. */
export type ReportedFinding = Pick<Finding, "severity" | "check" | "code" | "message" | "details">;

/** All there is to say of a certificate: JSON holds dates as ISO 8601 text and nothing that names a person. */
export interface CertificateReport extends CertificateInspection {
  /** Whole days before the end; negative once expired. */
  readonly daysLeft: number;
  /** True when no finding forbids the use that was asked. */
  readonly accepted: boolean;
  readonly findings: readonly ReportedFinding[];
  /** Names of the authorities above it, nearest first, as far as they are known. */
  readonly chain: readonly string[];
  readonly revocation: { readonly status: RevocationStatus["status"]; readonly source: RevocationSource };
}

/**
 * Inspects and checks a certificate, for a person who wants to know what it is worth.
 *
 * @throws SegurError `ERR_CERT_PARSE` when it is malformed.
 * @see certificates.md §5.4
 * @example
 * ```ts
 * import { reportCertificate, type Credential } from "@segur-sdk/certificates";
 *
 * const show = (credential: Credential, at: Date) =>
 *   JSON.stringify(reportCertificate(credential, { for: "insi-auto", at }), null, 2);
 * ```
 */
export function reportCertificate(checked: CheckedCertificate, options: CheckCredentialOptions): CertificateReport {
  const inspection = inspectCertificate(checked.certificate);
  const findings = checkCredential(checked, options);
  const authorities = issuerPath(checked.certificate, [...(checked.chain ?? []), ...readTrust(options.trust ?? [])]);
  const { status, source } = options.revocation ?? { status: "unknown", source: "none" };
  const names = authorities.map((authority) => nameValue(subjectOf(authority), "CN") ?? authority.fingerprint256);
  const above = nameValue(issuerOf(checked.certificate), "CN");
  return {
    ...inspection,
    daysLeft: daysUntil(inspection.notAfter, options.at),
    accepted: findings.every(({ severity }) => severity !== "error"),
    findings,
    chain: names.length === 0 && above !== undefined ? [above] : names,
    revocation: { status, source },
  };
}
