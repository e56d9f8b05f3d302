import type { KeyObject, X509Certificate } from "node:crypto";

import type { Environment, StructIdNat } from "@segur-sdk/core";

import type { CertificateExtensions } from "../certificate-extensions.js";
import type { CertificateUse } from "../certificate-use.js";
import type { DistinguishedName } from "../distinguished-name.js";
import type { Finding } from "../finding.js";
import type { CertificateInspection } from "../inspect-certificate.js";
import type { RevocationMode, RevocationStatus } from "../revocation/revocation-status.js";
import type { TbsCertificate } from "../tbs-certificate.js";
import type { TestMarks } from "../test-marks.js";
import type { TrustAnchors } from "../trust-anchors.js";

/** A certificate to check: a whole credential, a `Signer` or a `TlsIdentity`. */
export interface CheckedCertificate {
  readonly certificate: X509Certificate;
  readonly chain?: readonly X509Certificate[];
  readonly privateKey?: KeyObject;
}

/** What the file system says of the file of a key, e.g. from `fs.stat`. Leave it out where modes mean nothing (Windows). */
export interface KeyFile {
  /** Permission bits, e.g. `0o600`; the bits of the file type are ignored. */
  readonly mode: number;
  /** Shown in the finding. */
  readonly path?: string;
  /** Owner of the file, and the account that should own it: compared when both are given. */
  readonly uid?: number;
  readonly expectedUid?: number;
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
  /** World of the services it will be shown to: a certificate of the other world is refused, both ways. */
  readonly environment?: Environment;
  /** What is known of its revocation. */
  readonly revocation?: RevocationStatus;
  /**
   * What is asked of its revocation. Default `soft` when `revocation` is given, else `off`. Asked without `revocation`,
   * the status is unknown.
   */
  readonly revocationMode?: RevocationMode;
  /** The other certificates installed beside it: the same one, or the same key, twice is worth a warning. */
  readonly others?: readonly X509Certificate[];
  /** The file its key comes from. */
  readonly file?: KeyFile;
  /** Certificate policies that are expected besides those known here. */
  readonly knownPolicies?: readonly string[];
}

/** All that a check looks at, read once. */
export interface Check {
  readonly checked: CheckedCertificate;
  readonly trust: readonly X509Certificate[] | undefined;
  readonly tbs: TbsCertificate;
  readonly extensions: CertificateExtensions;
  readonly subject: DistinguishedName;
  readonly marks: TestMarks;
  readonly inspection: CertificateInspection;
  readonly options: CheckCredentialOptions;
}

/** One row, or a few rows that belong together, of the order of checks (certificates.md §5.1). */
export type Checker = (check: Check) => readonly Finding[];
