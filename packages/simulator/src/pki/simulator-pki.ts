import type { X509Certificate } from "node:crypto";

import { SegurError, systemClock, type Clock } from "@segur-sdk/core";

import { createAuthoritySource, type SimulatorAuthorityName } from "./authorities.js";
import { createCardIssuer, type CardRequest, type SimulatorCard } from "./card.js";
import { createSerialSource, type CertificateAuthority, type RevocationListOptions } from "./certificate-authority.js";
import type { CertificateProfile } from "./certificate-profiles.js";
import { pemOf, type SimulatorCredential } from "./credential.js";
import { certificateDefects, type CertificateDefect } from "./defects.js";
import type { CertificateHolder } from "./distinguished-name.js";
import { issueLeaf, type IssueRequest, type LeafIssuer } from "./issue-leaf.js";
import { createKeySource } from "./keys.js";
import { createOcspResponder } from "./ocsp-responder.js";
import { publicationAddresses } from "./publication-addresses.js";
import type { OcspPlan } from "./publication-modes.js";
import type { RevocationReason } from "./revocation-list.js";
import {
  defaultHolder,
  namedCertificates,
  type SimulatorCertificateName,
  type StructureCertificateName,
} from "./structures.js";
import { planValidity, type Validity } from "./validity.js";

/** Choices of a throw-away PKI; every one has a default. */
export interface SimulatorPkiOptions {
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Draws the serial numbers. Default `segur-sdk`. */
  readonly seed?: string;
  /** Structure that the client certificates name. Default: the fictitious imaging centre of the samples. */
  readonly holder?: CertificateHolder;
  /** Base address written in the certificates for lists, OCSP and issuers. Default `http://igc-sante.simu.test`. */
  readonly publicationUrl?: string;
  /** Directory where keys are kept from one run to the next. Default: none, keys live in memory. */
  readonly keyCacheDirectory?: string;
}

/** The certificates of one structure. */
export interface SimulatorStructure {
  readonly holder: CertificateHolder;
  /** One of its certificates; issued on first demand, the same afterwards. */
  readonly credential: (name: StructureCertificateName) => Promise<SimulatorCredential>;
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
  /** An authority and those above it, up to its root; made on first demand, the odd ones too. */
  authority(name: SimulatorAuthorityName): Promise<readonly X509Certificate[]>;
  /** One of the named certificates; issued on first demand, the same afterwards. */
  credential(name: SimulatorCertificateName): Promise<SimulatorCredential>;
  /** Certificates of another structure, with keys of their own; the same for the same Struct_IdNat. */
  structure(holder: CertificateHolder): SimulatorStructure;
  /** A card: two certificates, their keys and the objects of its memory. */
  card(request: CardRequest): Promise<SimulatorCard>;
  /** Issues one more certificate. */
  issue(request: IssueRequest): Promise<SimulatorCredential>;
  /** A certificate with a named defect, as a client or as a server. */
  defective(defect: CertificateDefect, profile?: CertificateProfile): Promise<SimulatorCredential>;
  /** Revokes a certificate under the authority that issued it; later lists and OCSP answers say so. */
  revoke(certificate: X509Certificate, reason?: RevocationReason): void;
  /** Revocation list of an authority, DER. Default validity: from now to the end of the leaves. */
  revocationList(authority: "root" | "organisations", validity?: Validity): Uint8Array;
  /** Answers an OCSP request, DER to DER. */
  ocsp(request: Uint8Array, plan?: OcspPlan): Promise<Uint8Array>;
  /** Authorities made so far, by the name of their files, with their lists. */
  published(): readonly PublishedAuthority[];
  /** Calls `listener` after each revocation, until the function given back is called. */
  onRevocation(listener: () => void): () => void;
}

/** An authority as the publication server shows it. */
export interface PublishedAuthority {
  /** Name of its files, e.g. `ACI-EL-ORG-SIMU`. */
  readonly file: string;
  readonly certificate: X509Certificate;
  /** Revocation list, DER. */
  readonly revocationList: (options?: RevocationListOptions) => Uint8Array;
}

/**
 * Makes a throw-away PKI: root, organisations' authority, and on demand leaves, cards, and every defect.
 *
 * Keys are RSA 2048, one per use (authorities, client authentication, seal, servers): making them is what takes time.
 * Errors: `ERR_SIM_OPTION` when `publicationUrl` is not an HTTP address.
 *
 * @see IGC-Santé, profiles of the Organisations domain; names and private extension as on the authentic certificates.
 *
 * @example
 * ```ts
 * import { createSimulatorPki, simulatorScm } from "@segur-sdk/simulator";
 *
 * const pki = await createSimulatorPki();
 * const insi = await pki.credential("INSI-AUTO");
 * console.log(insi.certificate.subject, insi.pkcs12("secret").length);
 * const sha1 = await pki.defective("sha1-signature");
 * const seals = await Promise.all(simulatorScm.map((doctor) => pki.structure(doctor).credential("DMP-SIGN")));
 * console.log(sha1.certificatePem, seals.length);
 * ```
 */
export async function createSimulatorPki(options: SimulatorPkiOptions = {}): Promise<SimulatorPki> {
  const { clock = systemClock, holder = defaultHolder, seed = "segur-sdk" } = options;
  const keys = createKeySource(options.keyCacheDirectory);
  const plan = planValidity(clock.now(), systemClock.now());
  const authorities = createAuthoritySource({
    keys,
    plan,
    addresses: publicationAddresses(options.publicationUrl ?? "http://igc-sante.simu.test"),
    nextSerial: createSerialSource(seed),
  });
  const listeners = new Set<() => void>();
  const issued = new Map<string, Promise<SimulatorCredential>>();

  // Started together, so that the keys are made in parallel.
  const [root, organisations] = await Promise.all([
    authorities.get("root"),
    authorities.get("organisations"),
    ...(["serv-ssl", "org-auth-cli", "org-sign"] as const).map((profile) => keys.key(profile)),
  ]);

  const revoke = (certificate: X509Certificate, reason: RevocationReason = "unspecified"): void => {
    const issuer = authorities.made().find(({ statusOf }) => statusOf(certificate.serialNumber) !== "unknown");
    if (issuer === undefined) {
      throw new SegurError("ERR_SIM_OPTION", { details: { field: "certificate", rule: "issued by this PKI" } });
    }
    issuer.revoke(certificate, reason, clock.now());
    for (const listener of listeners) listener();
  };
  const authority = async (name: SimulatorAuthorityName): Promise<CertificateAuthority> => {
    const made = await authorities.get(name);
    if (name === "revoked" && root.statusOf(made.certificate.serialNumber) === "good") {
      revoke(made.certificate, "keyCompromise");
    }
    return made;
  };
  const leafIssuer: LeafIssuer = { keys, holder, validity: plan.leaf, authority };
  const issue = (request: IssueRequest) => issueLeaf(leafIssuer, request);
  const issueOnce = (id: string, request: IssueRequest): Promise<SimulatorCredential> => {
    let credential = issued.get(id);
    if (credential === undefined) {
      credential = issue(request);
      issued.set(id, credential);
    }
    return credential;
  };
  const listOf = (issuer: CertificateAuthority, list: RevocationListOptions = {}): Uint8Array => {
    // By both clocks, as the certificates: TLS refuses a list of the future.
    const thisUpdate = new Date(Math.min(clock.now().getTime(), systemClock.now().getTime()));
    return issuer.revocationList({ validity: { notBefore: thisUpdate, notAfter: plan.leaf.notAfter }, ...list });
  };
  const ocsp = createOcspResponder({ clock, keys, validity: plan.leaf, authorities: authorities.made });

  return {
    root: root.certificate,
    organisations: organisations.certificate,
    trustPem: pemOf(root.certificate) + pemOf(organisations.certificate),
    validity: plan.leaf,
    persons: async () => (await authority("persons")).certificate,
    authority: async (name) => (await authority(name)).path,
    credential: (name) => issueOnce(name, namedCertificates[name]),
    structure: (other) => ({
      holder: other,
      credential: (name) => {
        const request = namedCertificates[name];
        return issueOnce(`${other.id} ${name}`, {
          ...request,
          holder: other,
          keyName: `${other.id}-${request.profile}`,
        });
      },
    }),
    card: createCardIssuer({ keys, validity: plan.leaf, persons: () => authority("persons") }),
    issue,
    async defective(defect, profile = "org-auth-cli") {
      const usual = profile === "serv-ssl" ? "SERVER" : profile === "org-sign" ? "DMP-SIGN" : "INSI-AUTO";
      const change = certificateDefects[defect]({ plan, profile, holder });
      const credential = await issue({ ...namedCertificates[usual], ...change });
      if (defect === "revoked") revoke(credential.certificate, "superseded");
      return credential;
    },
    revoke,
    revocationList: (name, validity) =>
      listOf(name === "root" ? root : organisations, validity === undefined ? {} : { validity }),
    ocsp: (request, ocspPlan = {}) => ocsp(request, ocspPlan),
    published: () =>
      authorities.made().map((one) => ({
        file: one.file,
        certificate: one.certificate,
        revocationList: (list) => listOf(one, list),
      })),
    onRevocation(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
