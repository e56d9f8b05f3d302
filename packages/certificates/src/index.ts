export { loadPem, type PemSource } from "./load-pem.js";
export { loadPkcs12, type Pkcs12Options } from "./load-pkcs12.js";
export type { Credential } from "./credential.js";

export { createSoftwareSigner } from "./software-signer.js";
export { createTlsIdentity, type TlsIdentityOptions } from "./tls-identity.js";
export { readTrust, type TrustAnchors } from "./trust-anchors.js";

export { inspectCertificate, type CertificateInspection } from "./inspect-certificate.js";
export type { CertificateProfile, ProfileConfidence } from "./guess-profile.js";
export { readExtensions, type CertificateExtensions, type KeyUsage } from "./certificate-extensions.js";
export { verifyChain, type ChainProblem, type ChainVerification } from "./certificate-chain.js";

export {
  assertCredential,
  checkCredential,
  type CertificateUse,
  type CheckCredentialOptions,
  type CheckedCertificate,
} from "./check-credential.js";
export type { CertErrorCode, CertWarningCode, Finding } from "./finding.js";

export {
  formatName,
  issuerOf,
  subjectOf,
  type DistinguishedName,
  type NameAttribute,
  type NameFormat,
} from "./distinguished-name.js";
export { parseName } from "./parse-name.js";
export { subjectShape, type CardKind, type SubjectShape } from "./subject-shape.js";
