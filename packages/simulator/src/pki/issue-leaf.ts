import type { SimulatorAuthorityName } from "./authorities.js";
import type { CertificateAuthority } from "./certificate-authority.js";
import type { KeyUsageName, PurposeName } from "./certificate-extensions.js";
import { leafExtensions, profileUses, type CertificateProfile } from "./certificate-profiles.js";
import { keyIdentifier, type SignatureDigest } from "./certificate.js";
import { subjectKeyIdentifier } from "./certificate-extensions.js";
import { createCredential, type SimulatorCredential } from "./credential.js";
import { leafName, type CertificateHolder } from "./distinguished-name.js";
import type { KeyKind, KeySource } from "./keys.js";
import type { Validity } from "./validity.js";

/** A certificate to issue on demand; what a sound one has no use for is a way to be wrong. */
export interface IssueRequest {
  readonly profile: CertificateProfile;
  readonly commonName: string;
  /** Default: the structure of the PKI. */
  readonly holder?: CertificateHolder;
  /** Default: three years around now. */
  readonly validity?: Validity;
  /** Host names and IPv4 addresses of a server; empty leaves the common name alone to say it. */
  readonly hosts?: readonly string[];
  /** Default `organisations`. */
  readonly authority?: SimulatorAuthorityName;
  /** Certificates of the same key name share a key. Default: one key for each profile. */
  readonly keyName?: string;
  /** Default `rsa-2048`, as the authentic ones. */
  readonly keyKind?: KeyKind;
  /** OUs of the subject. Default: the holder's Struct_IdNat, alone. */
  readonly units?: readonly string[];
  /** Default: those of the profile. */
  readonly keyUsages?: readonly KeyUsageName[];
  /** Extended key usages. Default: those of the profile. */
  readonly purposes?: readonly PurposeName[];
  /** Byte of extension 1.2.250.1.71.1.2.5. Default 0x83, a software certificate of the test world. */
  readonly productCategory?: number;
  /** `sha1` is a digest to refuse. */
  readonly digest?: SignatureDigest;
  /** Adds a critical extension that nobody knows. */
  readonly unknownCritical?: boolean;
  /** Gives the private key of another certificate with this one. */
  readonly mismatchedKey?: boolean;
}

/** What a leaf is issued with. */
export interface LeafIssuer {
  readonly keys: KeySource;
  readonly holder: CertificateHolder;
  readonly validity: Validity;
  readonly authority: (name: SimulatorAuthorityName) => Promise<CertificateAuthority>;
}

/** Issues a leaf and puts its credential together. */
export async function issueLeaf(issuer: LeafIssuer, request: IssueRequest): Promise<SimulatorCredential> {
  const { profile, commonName, holder = issuer.holder, authority: authorityName = "organisations" } = request;
  const { keyKind = "rsa-2048", digest } = request;
  const keyName = request.keyName ?? (keyKind === "rsa-2048" ? profile : keyKind);
  const [authority, key] = await Promise.all([issuer.authority(authorityName), issuer.keys.key(keyName, keyKind)]);
  const certificate = authority.issue({
    label: commonName,
    subject: leafName(holder, commonName, request.units),
    key,
    validity: request.validity ?? issuer.validity,
    extensions: [
      ...leafExtensions(
        {
          keyUsages: request.keyUsages ?? profileUses[profile].keyUsages,
          purposes: request.purposes ?? profileUses[profile].purposes,
          hosts: profile === "serv-ssl" ? (request.hosts ?? []) : [],
          productCategory: request.productCategory ?? 0x83,
          unknownCritical: request.unknownCritical ?? false,
        },
        authority.addresses,
      ),
      subjectKeyIdentifier(keyIdentifier(key)),
    ],
    ...(digest === undefined ? {} : { digest }),
  });
  const privateKey =
    request.mismatchedKey === true ? await issuer.keys.key(profile === "org-sign" ? "org-auth-cli" : "org-sign") : key;
  return createCredential(certificate, privateKey, await chainSent(issuer, authorityName, authority));
}

/** Chain that comes with a leaf. */
async function chainSent(issuer: LeafIssuer, name: SimulatorAuthorityName, authority: CertificateAuthority) {
  // Nobody gives the root of an authority that nobody trusts; a forger gives the chain he claims to be under.
  if (name === "unknown") return [authority.certificate];
  return name === "forged" ? (await issuer.authority("organisations")).path : authority.path;
}
