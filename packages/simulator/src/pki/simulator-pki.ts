import type { X509Certificate } from "node:crypto";

import { SegurError, systemClock, type Clock } from "@segur-sdk/core";

import { createCertificateAuthority, createSerialSource, type CertificateAuthority } from "./certificate-authority.js";
import type { CertificateProfile } from "./certificate-profiles.js";
import { createCredential, pemOf, type SimulatorCredential } from "./credential.js";
import { certificateDefects, type CertificateDefect } from "./defects.js";
import type { CertificateHolder } from "./distinguished-name.js";
import { createKeySource } from "./keys.js";
import type { RevocationReason } from "./revocation-list.js";
import { planValidity, type Validity } from "./validity.js";

/** Certificates the simulated structure and services hold. */
export type SimulatorCertificateName = "INSI-AUTO" | "INSI-MANU" | "DMP-AUTH" | "DMP-SIGN" | "MSS-AUTH" | "SERVER";

/** Choices of a throw-away PKI; every one has a default. */
export interface SimulatorPkiOptions {
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Draws the serial numbers. Default `segur-sdk`. */
  readonly seed?: string;
  /** Structure that the client certificates name. Default: the fictitious imaging centre of the samples. */
  readonly holder?: CertificateHolder;
  /** Base address written in the certificates for lists and issuers. Default `http://igc-sante.simu.test`. */
  readonly publicationUrl?: string;
  /** Directory where keys are kept from one run to the next. Default: none, keys live in memory. */
  readonly keyCacheDirectory?: string;
}

/** A certificate to issue on demand. */
export interface IssueRequest {
  readonly profile: CertificateProfile;
  readonly commonName: string;
  /** Default: the structure of the PKI. */
  readonly holder?: CertificateHolder;
  /** Default: three years around now. */
  readonly validity?: Validity;
  /** Host names and IPv4 addresses of a server. */
  readonly hosts?: readonly string[];
  /** `unknown` signs with an authority that nobody trusts. Default `organisations`. */
  readonly authority?: "organisations" | "unknown";
}

/** A throw-away PKI shaped as the IGC-Santé. */
export interface SimulatorPki {
  /** `SIMU AC RACINE IGC-SANTE ELEMENTAIRE`. */
  readonly root: X509Certificate;
  /** `SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS`, issuer of every leaf. */
  readonly organisations: X509Certificate;
  /** Both authorities, PEM: what a client trusts. */
  readonly trustPem: string;
  /** Dates of the ordinary leaves. */
  readonly validity: Validity;
  /** `SIMU AC IGC-SANTE FORT PERSONNES`, issuer of cards; made on first demand. */
  persons(): Promise<X509Certificate>;
  /** One of the named certificates; issued on first demand, the same afterwards. */
  credential(name: SimulatorCertificateName): Promise<SimulatorCredential>;
  /** Issues one more certificate. */
  issue(request: IssueRequest): Promise<SimulatorCredential>;
  /** A certificate with a named defect, as a client or as a server. */
  defective(defect: CertificateDefect, profile?: CertificateProfile): Promise<SimulatorCredential>;
  /** Revokes a certificate of the organisations' authority; later lists hold it. */
  revoke(certificate: X509Certificate, reason?: RevocationReason): void;
  /** Revocation list of an authority, DER. Default validity: from now to the end of the leaves. */
  revocationList(authority: "root" | "organisations", validity?: Validity): Uint8Array;
  /** Calls `listener` after each revocation, until the function given back is called. */
  onRevocation(listener: () => void): () => void;
}

/** Structure printed on the sample reports, under a fictional FINESS of its department. */
export const defaultHolder: CertificateHolder = {
  id: "1440000008",
  name: "CENTRE D'IMAGERIE FICTIF",
  department: "Loire-Atlantique (44)",
};

const operator: CertificateHolder = { id: "399999999800019", name: "OPERATEUR SIMULE", department: "Paris (75)" };

/** Names under which a simulated server is reached. */
const serverHosts = ["localhost", "127.0.0.1", "*.simu.test"] as const;

const named: Readonly<Record<SimulatorCertificateName, IssueRequest>> = {
  "INSI-AUTO": { profile: "org-auth-cli", commonName: "INSI-AUTO" },
  "INSI-MANU": { profile: "org-auth-cli", commonName: "INSI-MANU" },
  "DMP-AUTH": { profile: "org-auth-cli", commonName: "DMP-AUTH" },
  "DMP-SIGN": { profile: "org-sign", commonName: "DMP-SIGN" },
  "MSS-AUTH": { profile: "org-auth-cli", commonName: "MSS-AUTH" },
  SERVER: { profile: "serv-ssl", commonName: "localhost", holder: operator, hosts: serverHosts },
};

/**
 * Makes a throw-away PKI: root, organisations' authority, and leaves on demand.
 *
 * Keys are RSA 2048, one per use (authorities, client authentication, seal, servers): making them is what takes time.
 * Errors: `ERR_SIM_OPTION` when `publicationUrl` is not an HTTP address.
 *
 * @see IGC-Santé, profiles of the Organisations domain; names and private extension as on the authentic certificates.
 *
 * @example
 * ```ts
 * import { createSimulatorPki } from "@segur-sdk/simulator";
 *
 * const pki = await createSimulatorPki();
 * const insi = await pki.credential("INSI-AUTO");
 * console.log(insi.certificate.subject, insi.pkcs12("secret").length);
 * ```
 */
export async function createSimulatorPki(options: SimulatorPkiOptions = {}): Promise<SimulatorPki> {
  const clock = options.clock ?? systemClock;
  const holder = options.holder ?? defaultHolder;
  const keys = createKeySource(options.keyCacheDirectory);
  const nextSerial = createSerialSource(options.seed ?? "segur-sdk");
  const plan = planValidity(clock.now(), systemClock.now());
  const addresses = publication(options.publicationUrl ?? "http://igc-sante.simu.test");
  const listeners = new Set<() => void>();
  const issued = new Map<string, Promise<SimulatorCredential>>();

  const createAuthority = async (file: string, commonName: string, issuer?: CertificateAuthority) =>
    createCertificateAuthority({
      commonName,
      key: await keys.key(file),
      ...(issuer === undefined ? {} : { issuer }),
      validity: plan.authority,
      addresses: addresses(file),
      nextSerial,
    });

  // Started together, so that the keys are made in parallel.
  const warmUp = [keys.key("ACI-EL-ORG-SIMU"), keys.key("serv-ssl"), keys.key("org-auth-cli"), keys.key("org-sign")];
  const root = await createAuthority("ACR-EL-SIMU", "SIMU AC RACINE IGC-SANTE ELEMENTAIRE");
  const organisations = await createAuthority("ACI-EL-ORG-SIMU", "SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS", root);
  await Promise.all(warmUp);

  const once = lazily<CertificateAuthority>();
  const unknown = async (): Promise<CertificateAuthority> => {
    const stranger = await createAuthority("ACR-UNKNOWN", "SIMU AC RACINE INCONNUE");
    return createAuthority("ACI-UNKNOWN", "SIMU AC INCONNUE ORGANISATIONS", stranger);
  };

  const issue = async (request: IssueRequest): Promise<SimulatorCredential> => {
    const authority = request.authority === "unknown" ? await once("unknown", unknown) : organisations;
    const key = await keys.key(request.profile);
    const certificate = authority.issue({
      profile: request.profile,
      holder: request.holder ?? holder,
      commonName: request.commonName,
      key,
      validity: request.validity ?? plan.leaf,
      ...(request.hosts === undefined ? {} : { hosts: request.hosts }),
    });
    const chain = authority === organisations ? [organisations.certificate, root.certificate] : [authority.certificate];
    return createCredential(certificate, key, chain);
  };

  const pki: SimulatorPki = {
    root: root.certificate,
    organisations: organisations.certificate,
    trustPem: pemOf(root.certificate) + pemOf(organisations.certificate),
    validity: plan.leaf,
    persons: async () =>
      (await once("persons", () => createAuthority("ACI-FO-PP-SIMU", "SIMU AC IGC-SANTE FORT PERSONNES", root)))
        .certificate,
    credential(name) {
      let credential = issued.get(name);
      if (credential === undefined) {
        credential = issue(named[name]);
        issued.set(name, credential);
      }
      return credential;
    },
    issue,
    async defective(defect, profile = "org-auth-cli") {
      const usual = named[profile === "serv-ssl" ? "SERVER" : profile === "org-sign" ? "DMP-SIGN" : "INSI-AUTO"];
      const credential = await issue({ ...usual, ...certificateDefects[defect](plan, profile) });
      if (defect === "revoked") pki.revoke(credential.certificate, "superseded");
      return credential;
    },
    revoke(certificate, reason = "unspecified") {
      organisations.revoke(certificate, reason, clock.now());
      for (const listener of listeners) listener();
    },
    revocationList(authority, validity) {
      // By both clocks, as the certificates: TLS refuses a list of the future.
      const thisUpdate = new Date(Math.min(clock.now().getTime(), systemClock.now().getTime()));
      const usual = { notBefore: thisUpdate, notAfter: plan.leaf.notAfter };
      return (authority === "root" ? root : organisations).revocationList(validity ?? usual);
    },
    onRevocation(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return pki;
}

function publication(base: string) {
  if (!/^https?:\/\/[^/\s]+$/.test(base)) {
    throw new SegurError("ERR_SIM_OPTION", {
      details: { field: "publicationUrl", rule: "an http address without path, e.g. http://127.0.0.1:8080" },
    });
  }
  return (file: string) => ({
    certificate: `${base}/AC/${file}.cer`,
    revocationList: `${base}/CRL/${file}.crl`,
    policy: `${base}/PC%20SIMU`,
  });
}

function lazily<T>(): (name: string, make: () => Promise<T>) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name, make) => {
    let value = made.get(name);
    if (value === undefined) {
      value = make();
      made.set(name, value);
    }
    return value;
  };
}
