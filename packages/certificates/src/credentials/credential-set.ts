import { SegurError, structIdNatParts, type StructIdNat } from "@segur-sdk/core";

import { checkCredential, type CertificateUse } from "../check-credential.js";
import type { Credential } from "../credential.js";
import type { CertErrorCode } from "../finding.js";
import { inspectCertificate } from "../inspect-certificate.js";

/** A credential and what it is installed for. */
export interface CredentialEntry {
  readonly credential: Credential;
  /** One ORG AUTH_CLI may serve the DMP and an MSSanté mailbox; INSi demands its own (certificates.md §2.2). */
  readonly uses: readonly CertificateUse[];
  /**
   * Structure it is filed under. Default: the Struct_IdNat of its OU. Another one is accepted between FINESS only, for a
   * site (EG) that calls with the certificate of its legal entity (EJ).
   */
  readonly structureId?: StructIdNat;
}

/** The credentials of one structure, by use: replaced as a whole, never changed. */
export type CredentialSet = ReadonlyMap<CertificateUse, Credential>;

/**
 * Findings for which a credential is not filed. Dates are not among them: an expired certificate that is filed is told by
 * `checkCredential`, and work waits for its successor.
 */
const refusals: ReadonlySet<string> = new Set<CertErrorCode>([
  "ERR_CERT_KEY_MISMATCH",
  "ERR_CERT_USAGE",
  "ERR_CERT_INSI_NAME",
  "ERR_CERT_STRUCTURE",
]);

/**
 * Structure under which an entry is filed.
 *
 * @throws SegurError `ERR_CERT_STRUCTURE` when the certificate names no structure, or another one than the entry;
 * `ERR_CERT_KEY_MISMATCH`, `ERR_CERT_USAGE`, `ERR_CERT_INSI_NAME` when it cannot serve for one of the uses.
 */
export function holderOf(entry: CredentialEntry): StructIdNat {
  const { certificate } = entry.credential;
  const holder = entry.structureId ?? inspectCertificate(certificate).structureId;
  if (holder === undefined) {
    throw new SegurError("ERR_CERT_STRUCTURE", {
      details: { rule: "an OU that is a Struct_IdNat", certificate: certificate.fingerprint256 },
    });
  }
  // What a certificate is does not depend on the day: any day of its validity does.
  const at = new Date(certificate.validFrom);
  for (const use of entry.uses) {
    const finding = checkCredential(entry.credential, { for: use, at, structure: holder }).find(
      ({ severity, code }) => severity === "error" && refusals.has(code),
    );
    if (finding !== undefined) {
      throw new SegurError(finding.code as CertErrorCode, {
        details: { use, certificate: certificate.fingerprint256 },
      });
    }
  }
  return holder;
}

/** RPPS of the radiologist whose practice this is; absent for the structures of other kinds. */
export function rppsOfPractice(structureId: StructIdNat): string | undefined {
  const { kind, number } = structIdNatParts(structureId);
  return kind === "rpps-rang" ? number.slice(0, 11) : undefined;
}

/** True when both present the same certificate with the same issuers, so that nothing has to be opened again. */
export function sameCredential(a: Credential | undefined, b: Credential | undefined): boolean {
  return presented(a) === presented(b);
}

function presented(of: Credential | undefined): string | undefined {
  return of && [of.certificate, ...of.chain].map(({ fingerprint256 }) => fingerprint256).join();
}
