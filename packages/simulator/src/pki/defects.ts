import type { CertificateProfile } from "./certificate-profiles.js";
import type { CertificateHolder } from "./distinguished-name.js";
import type { IssueRequest } from "./issue-leaf.js";
import type { ValidityPlan } from "./validity.js";

/** What a defect may depend on. */
interface DefectContext {
  readonly plan: ValidityPlan;
  readonly profile: CertificateProfile;
  readonly holder: CertificateHolder;
}

type Defect = (context: DefectContext) => Partial<IssueRequest>;

/** Each defect as the change it makes to a sound request; `revoked` is a sound certificate, revoked after. */
export const certificateDefects = {
  // Dates and revocation.
  expired: ({ plan }) => ({ validity: plan.expired }),
  "not-yet-valid": ({ plan }) => ({ validity: plan.notYetValid }),
  revoked: () => ({}),

  // Names. INSi wants exactly INSI-AUTO or INSI-MANU: lower case is the classic ordering mistake.
  "wrong-common-name": ({ profile }) => ({ commonName: profile === "serv-ssl" ? "autre.simu.test" : "insi-auto" }),
  "wrong-host": () => ({ commonName: "ailleurs.simu.test", hosts: ["ailleurs.simu.test"] }),
  "without-alternative-names": () => ({ hosts: [] }),

  // Structure: none in the subject, two, another's, a prefix withdrawn in 2016, a number with a wrong key.
  "without-structure": () => ({ units: [] }),
  "several-structures": ({ holder }) => ({ units: [holder.id, "1440000016"] }),
  "wrong-structure": () => ({ units: ["1440000016"] }),
  "malformed-structure": () => ({ units: ["5440000008"] }),
  "wrong-structure-key": () => ({ units: ["1440000009"] }),

  // Usages. A certificate of usage CONF, which enciphers; one for the other end of the line; a seal without its bit.
  "wrong-key-usage": () => ({ keyUsages: ["dataEncipherment"] }),
  "wrong-extended-key-usage": ({ profile }) => ({
    purposes: [profile === "org-auth-cli" ? "serverAuth" : "clientAuth"],
  }),
  "without-non-repudiation": () => ({ keyUsages: ["digitalSignature"] }),

  // Cryptography.
  "weak-key": () => ({ keyKind: "rsa-1024" }),
  "small-exponent": () => ({ keyKind: "rsa-exponent-3" }),
  "ec-key": () => ({ keyKind: "ec-p256" }),
  "sha1-signature": () => ({ digest: "sha1" }),
  "mismatched-key": () => ({ mismatchedKey: true }),

  // Content: a production mark under a test authority, an extension that must be understood and is not.
  "test-mark-conflict": () => ({ productCategory: 0x03 }),
  "unknown-critical-extension": () => ({ unknownCritical: true }),

  // Issuers.
  "unknown-authority": () => ({ authority: "unknown" }),
  "homonym-issuer": () => ({ authority: "homonym" }),
  "forged-issuer": () => ({ authority: "forged" }),
  "expired-intermediate": () => ({ authority: "expired" }),
  "revoked-intermediate": () => ({ authority: "revoked" }),
  "path-length-exceeded": () => ({ authority: "too-deep" }),
  "issuer-not-authority": () => ({ authority: "not-an-authority" }),
  "issuer-without-cert-sign": () => ({ authority: "without-cert-sign" }),
} as const satisfies Readonly<Record<string, Defect>>;

/**
 * What can be wrong with a certificate issued on demand.
 *
 * - Dates: `expired`, `not-yet-valid`, `revoked`.
 * - Names: `wrong-common-name`, `wrong-host`, `without-alternative-names` (the common name alone says the host).
 * - Structure: `without-structure` (no OU), `several-structures`, `wrong-structure` (another's), `malformed-structure`
 *   (prefix 5, withdrawn), `wrong-structure-key` (Luhn).
 * - Usages: `wrong-key-usage`, `wrong-extended-key-usage`, `without-non-repudiation`.
 * - Cryptography: `weak-key` (RSA 1024), `small-exponent` (3), `ec-key` (P-256), `sha1-signature`, `mismatched-key`.
 * - Content: `test-mark-conflict`, `unknown-critical-extension`.
 * - Issuers: `unknown-authority`, `homonym-issuer` (same names, other keys), `forged-issuer` (the same, with the key
 *   identifier of the true authority and its chain), `expired-intermediate`, `revoked-intermediate`,
 *   `path-length-exceeded`, `issuer-not-authority`, `issuer-without-cert-sign`.
 */
export type CertificateDefect = keyof typeof certificateDefects;

/** Every defect, in the order of the table. */
export const certificateDefectNames = Object.keys(certificateDefects) as readonly CertificateDefect[];
