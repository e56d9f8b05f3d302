import type { X509Certificate } from "node:crypto";

import { isSegurError, SegurError } from "@segur-sdk/core";

import { readExtensions } from "./certificate-extensions.js";
import { checkChain } from "./checks/check-chain.js";
import { checkDuplicate, checkPermissions } from "./checks/check-installation.js";
import { checkDates, checkKey, checkVersion } from "./checks/check-key-and-dates.js";
import { checkRevocation } from "./checks/check-revocation.js";
import { checkStrength } from "./checks/check-strength.js";
import { checkStructure } from "./checks/check-structure.js";
import { checkInsiName, checkPolicies, checkUsage } from "./checks/check-usage.js";
import { checkEnvironment, checkTestMarks } from "./checks/check-world.js";
import type { Check, CheckCredentialOptions, CheckedCertificate, Checker } from "./checks/check.js";
import { issuerOf, subjectOf } from "./distinguished-name.js";
import { errorFinding, type Finding } from "./finding.js";
import { inspectCertificate } from "./inspect-certificate.js";
import { subjectShape } from "./subject-shape.js";
import { readTbsCertificate } from "./tbs-certificate.js";
import { testMarks } from "./test-marks.js";
import { readTrust } from "./trust-anchors.js";

export type { CertificateUse } from "./certificate-use.js";
export type { CheckCredentialOptions, CheckedCertificate, KeyFile } from "./checks/check.js";

/** In the order of certificates.md §5.1. */
const checks: readonly Checker[] = [
  checkVersion,
  ({ checked }) => checkKey(checked),
  checkDates,
  checkChain,
  checkEnvironment,
  ({ checked }) => checkStrength(checked.certificate),
  checkUsage,
  checkInsiName,
  checkStructure,
  checkPolicies,
  checkRevocation,
  checkTestMarks,
  checkDuplicate,
  checkPermissions,
];

/**
 * Says all there is to say of a certificate for one use, in the order of certificates.md §5.1: it can serve when no finding
 * is of severity `error`. A malformed certificate is a finding (`ERR_CERT_PARSE`), not a failure.
 *
 * @throws SegurError `ERR_CERT_PARSE` when an anchor of `trust` cannot be read.
 * @see certificates.md §2.2, §5.1; CNDA EX_GEN-1450 (two certificates, not interchangeable)
 * @example
 * ```ts
 * import { checkCredential, type Credential } from "@segur-sdk/certificates";
 *
 * const report = (credential: Credential, at: Date) =>
 *   checkCredential(credential, { for: "dmp-sign", at }).map((finding) => `${finding.code}: ${finding.message.fr}`);
 * ```
 */
export function checkCredential(checked: CheckedCertificate, options: CheckCredentialOptions): readonly Finding[] {
  const trust = options.trust === undefined ? undefined : readTrust(options.trust);
  const check = unlessMalformed(() => read(checked, trust, options));
  if ("malformed" in check) return [check.malformed];
  return checks.flatMap((run) => {
    const result = unlessMalformed(() => run(check));
    return "malformed" in result ? [result.malformed] : result;
  });
}

/** What a check looks at that depends on the certificate alone. */
type Parts = Pick<Check, "tbs" | "extensions" | "subject" | "marks" | "inspection">;

/** Certificates do not change, and each message checks those that it needs. */
const alreadyRead = new WeakMap<X509Certificate, Parts>();

function read(
  checked: CheckedCertificate,
  trust: readonly X509Certificate[] | undefined,
  options: CheckCredentialOptions,
): Check {
  const { certificate } = checked;
  let parts = alreadyRead.get(certificate);
  if (parts === undefined) {
    parts = partsOf(certificate);
    alreadyRead.set(certificate, parts);
  }
  return { checked, trust, options, ...parts };
}

function partsOf(certificate: X509Certificate): Parts {
  const extensions = readExtensions(certificate);
  const subject = subjectOf(certificate);
  return {
    tbs: readTbsCertificate(certificate),
    extensions,
    subject,
    marks: testMarks(issuerOf(certificate), extensions, subjectShape(subject)),
    inspection: inspectCertificate(certificate),
  };
}

/** The result of a reading, or the finding that a malformed part stands for. */
function unlessMalformed<T>(run: () => T): T | { readonly malformed: Finding } {
  try {
    return run();
  } catch (error) {
    if (isSegurError(error, "ERR_CERT_PARSE")) return { malformed: errorFinding("PARSE", error.details) };
    throw error;
  }
}

/**
 * Refuses a certificate that cannot serve for a use.
 *
 * @throws SegurError The code of the first finding of severity error: `ERR_CERT_PARSE`, `ERR_CERT_KEY_MISMATCH`,
 * `ERR_CERT_EXPIRED`, `ERR_CERT_NOT_YET_VALID`, `ERR_CERT_CHAIN`, `ERR_CERT_ENVIRONMENT`, `ERR_CERT_WEAK`,
 * `ERR_CERT_USAGE`, `ERR_CERT_INSI_NAME`, `ERR_CERT_STRUCTURE`, `ERR_CERT_REVOKED`, `ERR_CERT_REVOCATION_UNKNOWN` or
 * `ERR_CERT_REVOCATION_STALE`; `details.findings` lists the codes of all findings.
 * @example
 * ```ts
 * import { assertCredential, type Credential } from "@segur-sdk/certificates";
 *
 * const admit = (credential: Credential, at: Date) => assertCredential(credential, { for: "insi-auto", at });
 * ```
 */
export function assertCredential(checked: CheckedCertificate, options: CheckCredentialOptions): void {
  const findings = checkCredential(checked, options);
  const first = findings.find((finding) => finding.severity === "error");
  if (first === undefined) return;
  throw new SegurError(first.code, {
    details: {
      use: options.for,
      certificate: checked.certificate.fingerprint256,
      check: first.check,
      ...first.details,
      findings: findings.map((finding) => finding.code),
    },
  });
}
