import { createCertificateAuthority, type CertificateAuthority } from "./certificate-authority.js";
import type { AuthorityContent, PublicationAddresses } from "./certificate-profiles.js";
import type { KeySource } from "./keys.js";
import type { ValidityPlan } from "./validity.js";

/**
 * Authorities of the PKI: the three of the IGC-Santé that matter, then each way for an issuer to be wrong.
 *
 * - `unknown`: under a root that nobody trusts.
 * - `homonym`: same names as the organisations' authority and its root, other keys.
 * - `forged`: same name and same key identifier as the organisations' authority, other key.
 * - `expired`: its dates are over, the leaf's are not.
 * - `too-deep`: below the organisations' authority, whose path length is 0.
 * - `not-an-authority`: `basicConstraints` says CA:FALSE.
 * - `without-cert-sign`: its key usage lacks keyCertSign.
 * - `revoked`: on the root's revocation list.
 */
export type SimulatorAuthorityName =
  | "root"
  | "organisations"
  | "persons"
  | "unknown-root"
  | "unknown"
  | "homonym-root"
  | "homonym"
  | "forged"
  | "expired"
  | "too-deep"
  | "not-an-authority"
  | "without-cert-sign"
  | "revoked";

interface AuthorityPlan {
  readonly file: string;
  /** Authorities of the same key name share a key; never two homonyms. Default: the name of the files. */
  readonly keyName?: string;
  readonly commonName: string;
  /** Absent on a root. */
  readonly issuer?: SimulatorAuthorityName;
  readonly content?: AuthorityContent;
  readonly expired?: boolean;
  /** Authority whose key identifier it claims. */
  readonly claims?: SimulatorAuthorityName;
}

const rootContent: AuthorityContent = { authority: {}, keyUsages: ["keyCertSign", "cRLSign"] };
const intermediateContent: AuthorityContent = { authority: { pathLength: 0 }, keyUsages: ["keyCertSign", "cRLSign"] };
const rootName = "SIMU AC RACINE IGC-SANTE ELEMENTAIRE";
const organisationsName = "SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS";

const plans: Readonly<Record<SimulatorAuthorityName, AuthorityPlan>> = {
  root: { file: "ACR-EL-SIMU", commonName: rootName },
  organisations: { file: "ACI-EL-ORG-SIMU", commonName: organisationsName, issuer: "root" },
  persons: { file: "ACI-FO-PP-SIMU", commonName: "SIMU AC IGC-SANTE FORT PERSONNES", issuer: "root" },
  "unknown-root": { file: "ACR-UNKNOWN", keyName: "ACR-STRANGER", commonName: "SIMU AC RACINE INCONNUE" },
  unknown: {
    file: "ACI-UNKNOWN",
    keyName: "ACI-STRANGER",
    commonName: "SIMU AC INCONNUE ORGANISATIONS",
    issuer: "unknown-root",
  },
  "homonym-root": { file: "ACR-HOMONYM", keyName: "ACR-STRANGER", commonName: rootName },
  homonym: { file: "ACI-HOMONYM", keyName: "ACI-STRANGER", commonName: organisationsName, issuer: "homonym-root" },
  forged: {
    file: "ACI-FORGED",
    keyName: "ACI-STRANGER",
    commonName: organisationsName,
    issuer: "homonym-root",
    claims: "organisations",
  },
  expired: {
    file: "ACI-EXPIRED",
    keyName: "ACI-ODD",
    commonName: "SIMU AC EXPIREE ORGANISATIONS",
    issuer: "root",
    expired: true,
  },
  "too-deep": {
    file: "ACI-TOO-DEEP",
    keyName: "ACI-ODD",
    commonName: "SIMU AC TROP PROFONDE ORGANISATIONS",
    issuer: "organisations",
  },
  "not-an-authority": {
    file: "ACI-NOT-AN-AUTHORITY",
    keyName: "ACI-ODD",
    commonName: "SIMU SANS AUTORITE",
    issuer: "root",
    content: { keyUsages: ["keyCertSign", "cRLSign"] },
  },
  "without-cert-sign": {
    file: "ACI-WITHOUT-CERT-SIGN",
    keyName: "ACI-ODD",
    commonName: "SIMU AC SANS SIGNATURE",
    issuer: "root",
    content: { authority: { pathLength: 0 }, keyUsages: ["cRLSign"] },
  },
  revoked: { file: "ACI-REVOKED", keyName: "ACI-ODD", commonName: "SIMU AC REVOQUEE ORGANISATIONS", issuer: "root" },
};

/** Makes authorities, each on first demand. */
export interface AuthoritySource {
  readonly get: (name: SimulatorAuthorityName) => Promise<CertificateAuthority>;
  /** Those made so far. */
  readonly made: () => readonly CertificateAuthority[];
}

/** What authorities are made from. */
export interface AuthoritySourceOptions {
  readonly keys: KeySource;
  readonly plan: ValidityPlan;
  readonly addresses: (file: string, commonName: string) => PublicationAddresses;
  readonly nextSerial: (label: string) => Uint8Array;
}

/** Makes each authority of the table once, its issuers first. */
export function createAuthoritySource({ keys, plan, addresses, nextSerial }: AuthoritySourceOptions): AuthoritySource {
  const pending = new Map<SimulatorAuthorityName, Promise<CertificateAuthority>>();
  const made: CertificateAuthority[] = [];
  const make = async (name: SimulatorAuthorityName): Promise<CertificateAuthority> => {
    const { file, keyName = file, commonName, issuer, content, expired, claims } = plans[name];
    // All together, so that the keys are made in parallel.
    const [key, above, claimed] = await Promise.all([
      keys.key(keyName),
      issuer === undefined ? undefined : get(issuer),
      claims === undefined ? undefined : get(claims),
    ]);
    const authority = createCertificateAuthority({
      file,
      commonName,
      key,
      content: content ?? (issuer === undefined ? rootContent : intermediateContent),
      ...(above === undefined ? {} : { issuer: above }),
      ...(claimed === undefined ? {} : { keyId: claimed.keyId }),
      validity: expired === true ? plan.expired : plan.authority,
      addresses: addresses(file, commonName),
      nextSerial,
    });
    made.push(authority);
    return authority;
  };
  const get = (name: SimulatorAuthorityName): Promise<CertificateAuthority> => {
    let authority = pending.get(name);
    if (authority === undefined) {
      authority = make(name);
      pending.set(name, authority);
    }
    return authority;
  };
  return { get, made: () => made };
}
