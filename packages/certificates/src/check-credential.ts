import type { KeyObject, X509Certificate } from "node:crypto";

import { inspectStructIdNat, SegurError, type Environment, type StructIdNat } from "@segur-sdk/core";

import { verifyChain } from "./certificate-chain.js";
import { readExtensions, readTbsCertificate } from "./certificate-extensions.js";
import { readTrust, type TrustAnchors } from "./trust-anchors.js";
import { errorFinding, warningFinding, type Finding } from "./finding.js";
import { canAuthenticateClient, canSignDocuments } from "./guess-profile.js";
import { inspectCertificate, type CertificateInspection } from "./inspect-certificate.js";
import { nameValues, subjectOf } from "./distinguished-name.js";

/** What a certificate is wanted for: an INSi mode, the TLS or the signature of the DMP, an MSSanté mailbox. */
export type CertificateUse = "insi-auto" | "insi-manu" | "dmp-tls" | "dmp-sign" | "mssante";

/** A certificate to check: a whole credential, a `Signer` or a `TlsIdentity`. */
export interface CheckedCertificate {
  readonly certificate: X509Certificate;
  readonly chain?: readonly X509Certificate[];
  readonly privateKey?: KeyObject;
}

/** Against what a certificate is checked. */
export interface CheckCredentialOptions {
  readonly for: CertificateUse;
  /** Date of the check, from the caller's clock. */
  readonly at: Date;
  /** Structure the certificate must belong to. */
  readonly structure?: StructIdNat;
  /** Authorities one of which must have issued it. Without it the chain is not verified. */
  readonly trust?: TrustAnchors;
  /** In `production` a certificate of the test world is refused. */
  readonly environment?: Environment;
}

interface Check {
  readonly checked: CheckedCertificate;
  readonly inspection: CertificateInspection;
  readonly options: CheckCredentialOptions;
}

const clientUse = { role: "client", label: "ORG AUTH_CLI (KU digitalSignature, EKU clientAuth)" } as const;
const signUse = { role: "sign", label: "ORG SIGN (KU nonRepudiation, no EKU clientAuth)" } as const;

/** What each use demands (certificates.md §2.2). */
const uses: Readonly<Record<CertificateUse, { role: "client" | "sign"; label: string; commonName?: string }>> = {
  "insi-auto": { ...clientUse, commonName: "INSI-AUTO" },
  "insi-manu": { ...clientUse, commonName: "INSI-MANU" },
  "dmp-tls": clientUse,
  "dmp-sign": signUse,
  mssante: clientUse,
};

const dayMs = 86_400_000;
/** First threshold of certificates.md §5.1. */
const soonDays = 90;
const weakSignatures = new Set([
  "1.2.840.113549.1.1.2",
  "1.2.840.113549.1.1.4",
  "1.2.840.113549.1.1.5",
  "1.3.14.3.2.29",
]);

const checks: readonly ((check: Check) => readonly Finding[])[] = [
  checkKey,
  checkDates,
  checkUsage,
  checkInsiName,
  checkStructure,
  checkStrength,
  checkChain,
  checkTestMarks,
];

/**
 * Says all there is to say of a certificate for one use: an empty list means it can serve.
 *
 * @throws SegurError `ERR_CERT_PARSE` when the certificate has a malformed extension or name.
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
  const inspection = inspectCertificate(checked.certificate);
  return checks.flatMap((check) => check({ checked, inspection, options }));
}

/**
 * Refuses a certificate that cannot serve for a use.
 *
 * @throws SegurError The code of the first finding of severity error: `ERR_CERT_KEY_MISMATCH`, `ERR_CERT_EXPIRED`,
 * `ERR_CERT_NOT_YET_VALID`, `ERR_CERT_USAGE`, `ERR_CERT_INSI_NAME`, `ERR_CERT_STRUCTURE`, `ERR_CERT_WEAK`, `ERR_CERT_CHAIN`
 * or `ERR_CERT_ENVIRONMENT`; `details.findings` lists the codes of all findings.
 */
export function assertCredential(checked: CheckedCertificate, options: CheckCredentialOptions): void {
  const findings = checkCredential(checked, options);
  const first = findings.find((finding) => finding.severity === "error");
  if (first === undefined) return;
  throw new SegurError(first.code, {
    details: {
      use: options.for,
      certificate: checked.certificate.fingerprint256,
      ...first.details,
      findings: findings.map((finding) => finding.code),
    },
  });
}

function checkKey({ checked }: Check): readonly Finding[] {
  const { certificate, privateKey } = checked;
  if (privateKey === undefined || certificate.checkPrivateKey(privateKey)) return [];
  return [errorFinding("ERR_CERT_KEY_MISMATCH")];
}

function checkDates({ inspection, options }: Check): readonly Finding[] {
  const { notBefore, notAfter } = inspection;
  const details = { notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() };
  if (options.at < notBefore) return [errorFinding("ERR_CERT_NOT_YET_VALID", details)];
  if (options.at > notAfter) return [errorFinding("ERR_CERT_EXPIRED", details)];
  const daysLeft = Math.floor((notAfter.getTime() - options.at.getTime()) / dayMs);
  return daysLeft < soonDays ? [warningFinding("WARN_CERT_EXPIRES_SOON", { ...details, daysLeft })] : [];
}

function checkUsage({ checked, inspection, options }: Check): readonly Finding[] {
  const extensions = readExtensions(checked.certificate);
  const { role, label } = uses[options.for];
  const fits = role === "sign" ? canSignDocuments(extensions) : canAuthenticateClient(extensions);
  if (fits) return [];
  return [
    errorFinding("ERR_CERT_USAGE", { expected: label, profile: inspection.profile, reasons: inspection.reasons }),
  ];
}

function checkInsiName({ inspection, options }: Check): readonly Finding[] {
  const expected = uses[options.for].commonName;
  const isInsiName = inspection.commonName === "INSI-AUTO" || inspection.commonName === "INSI-MANU";
  if (expected === undefined) return isInsiName ? [warningFinding("WARN_CERT_INSI_NAMED")] : [];
  if (inspection.commonName === expected) return [];
  // The CN of an ORG certificate is the name of a service; that of a card names a person and is left out.
  const found = inspection.structureId === undefined ? undefined : inspection.commonName;
  return [errorFinding("ERR_CERT_INSI_NAME", { expected, found, source: "INSi DESIR_560" })];
}

function checkStructure({ checked, inspection, options }: Check): readonly Finding[] {
  const found = inspection.structureId;
  if (found === undefined) {
    const units = nameValues(subjectOf(checked.certificate), "OU").length;
    return [errorFinding("ERR_CERT_STRUCTURE", { rule: units === 0 ? "no OU" : "no OU is a Struct_IdNat" })];
  }
  const findings: Finding[] = [];
  const inspected = inspectStructIdNat(found);
  if (inspected.valid && inspected.warnings.includes("LUHN")) findings.push(warningFinding("WARN_CERT_STRUCTURE_KEY"));
  const expected = options.structure;
  if (expected !== undefined && expected !== found) {
    const bothFiness = expected.startsWith("1") && found.startsWith("1");
    findings.push(
      bothFiness
        ? warningFinding("WARN_CERT_STRUCTURE_EJ_EG", { expected, found })
        : errorFinding("ERR_CERT_STRUCTURE", { rule: "OU is not the configured structure", expected, found }),
    );
  }
  return findings;
}

function checkStrength({ checked }: Check): readonly Finding[] {
  const { publicKey } = checked.certificate;
  const { modulusLength = 0, publicExponent = 0n } = publicKey.asymmetricKeyDetails ?? {};
  const findings: Finding[] = [];
  if (publicKey.asymmetricKeyType !== "rsa" || modulusLength < 2048 || publicExponent < 65_537n) {
    findings.push(errorFinding("ERR_CERT_WEAK", { rule: "RSA of at least 2048 bits, exponent of at least 65537" }));
  }
  if (weakSignatures.has(readTbsCertificate(checked.certificate).signatureAlgorithm)) {
    findings.push(errorFinding("ERR_CERT_WEAK", { rule: "no MD2, MD5 nor SHA-1 signature" }));
  }
  return findings;
}

function checkChain({ checked, options }: Check): readonly Finding[] {
  if (options.trust === undefined) return [];
  const intermediates = checked.chain ?? [];
  const result = verifyChain(checked.certificate, { intermediates, trust: readTrust(options.trust), at: options.at });
  return "problem" in result ? [errorFinding("ERR_CERT_CHAIN", { problem: result.problem })] : [];
}

function checkTestMarks({ inspection, options }: Check): readonly Finding[] {
  const findings: Finding[] = [];
  if (options.environment === "production" && inspection.isTest) findings.push(errorFinding("ERR_CERT_ENVIRONMENT"));
  if (inspection.testMarksDisagree) findings.push(warningFinding("WARN_CERT_TEST_MARK_CONFLICT"));
  return findings;
}
