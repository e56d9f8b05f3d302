import { createHash, type KeyObject, type X509Certificate } from "node:crypto";

import { authorityExtensions, type AuthorityContent, type PublicationAddresses } from "./certificate-profiles.js";
import {
  authorityKeyIdentifier,
  subjectKeyIdentifier,
  unknownCriticalExtension,
  type CertificateExtension,
} from "./certificate-extensions.js";
import { issueCertificate, keyIdentifier, type SignatureDigest } from "./certificate.js";
import { authorityName, encodeName, type DistinguishedName } from "./distinguished-name.js";
import { buildRevocationList, type RevocationReason, type RevokedCertificate } from "./revocation-list.js";
import type { Validity } from "./validity.js";

/** What a new authority is made of. */
export interface AuthorityOptions {
  /** Name of its files on the publication server, e.g. `ACI-EL-ORG-SIMU`. */
  readonly file: string;
  readonly commonName: string;
  readonly key: KeyObject;
  readonly content: AuthorityContent;
  /** Absent: the authority signs itself. */
  readonly issuer?: CertificateAuthority;
  readonly validity: Validity;
  readonly addresses: PublicationAddresses;
  /** Key identifier written in its certificates. Default: that of its key. */
  readonly keyId?: Uint8Array;
  /** Gives serial numbers that never repeat. */
  readonly nextSerial: (label: string) => Uint8Array;
}

/** A certificate to sign: its content, without what the authority adds. */
interface SigningRequest {
  /** Draws the serial number. */
  readonly label: string;
  readonly subject: DistinguishedName;
  readonly key: KeyObject;
  readonly validity: Validity;
  readonly extensions: readonly CertificateExtension[];
  readonly digest?: SignatureDigest;
}

/** What a list says besides the ordinary; each is a way for a list to be wrong. */
export interface RevocationListOptions {
  /** Default: from now to the end of the leaves. */
  readonly validity?: Validity;
  /** Default: one more than the list before. */
  readonly number?: number;
  /** Leaves every entry out. */
  readonly empty?: boolean;
  /** Another key than the authority's signs. */
  readonly signingKey?: KeyObject;
  /** `sha1` is a digest to refuse. */
  readonly digest?: SignatureDigest;
  /** Adds a critical extension that nobody knows: the list must be refused. */
  readonly unknownCritical?: boolean;
}

/** One authority of the throw-away PKI. */
export interface CertificateAuthority {
  /** Name of its files on the publication server. */
  readonly file: string;
  readonly name: DistinguishedName;
  readonly key: KeyObject;
  readonly keyId: Uint8Array;
  readonly addresses: PublicationAddresses;
  readonly certificate: X509Certificate;
  /** Its own certificate, then those of its issuers up to the root. */
  readonly path: readonly X509Certificate[];
  issue(request: SigningRequest): X509Certificate;
  revoke(certificate: X509Certificate, reason: RevocationReason, at: Date): void;
  /** What is known of a serial number, in upper case hexadecimal as Node gives it. */
  readonly statusOf: (serial: string) => "good" | "unknown" | RevokedCertificate;
  /** Revocation list, DER; its number grows with each list. */
  revocationList(options: RevocationListOptions & { readonly validity: Validity }): Uint8Array;
}

/** Makes an authority with the extensions of the authentic ones. */
export function createCertificateAuthority(options: AuthorityOptions): CertificateAuthority {
  const { file, key, addresses, issuer, keyId = keyIdentifier(options.key) } = options;
  const name = authorityName(options.commonName);
  const request: SigningRequest = {
    label: options.commonName,
    subject: name,
    key,
    validity: options.validity,
    extensions: [
      ...authorityExtensions(options.content, issuer?.addresses, addresses.policy),
      subjectKeyIdentifier(keyId),
    ],
  };
  const issued = new Set<string>();
  const revoked = new Map<string, RevokedCertificate>();
  let listNumber = 0;
  const issue = ({ label, subject, key: subjectKey, validity, extensions, digest }: SigningRequest) => {
    const certificate = issueCertificate({
      serial: options.nextSerial(label),
      subject,
      issuer: name,
      ...validity,
      subjectKey,
      issuerKey: key,
      extensions: [...extensions, authorityKeyIdentifier(keyId)],
      ...(digest === undefined ? {} : { digest }),
    });
    issued.add(certificate.serialNumber);
    return certificate;
  };
  const certificate = (issuer?.issue ?? issue)(request);
  return {
    file,
    name,
    key,
    keyId,
    addresses,
    certificate,
    path: [certificate, ...(issuer?.path ?? [])],
    issue,
    revoke(target, reason, at) {
      revoked.set(target.serialNumber, { serial: Buffer.from(target.serialNumber, "hex"), reason, at });
    },
    statusOf: (serial) => revoked.get(serial) ?? (issued.has(serial) ? "good" : "unknown"),
    revocationList({ validity, number, empty, signingKey = key, digest, unknownCritical }) {
      listNumber += 1;
      return buildRevocationList({
        issuer: encodeName(name),
        issuerKey: signingKey,
        issuerKeyId: keyId,
        number: number ?? listNumber,
        thisUpdate: validity.notBefore,
        nextUpdate: validity.notAfter,
        revoked: empty === true ? [] : [...revoked.values()],
        extensions: unknownCritical === true ? [unknownCriticalExtension()] : [],
        ...(digest === undefined ? {} : { digest }),
      });
    },
  };
}

/** Serial numbers of 16 bytes, as on the authentic leaves, drawn from a seed. */
export function createSerialSource(seed: string): (label: string) => Uint8Array {
  let count = 0;
  return (label) => {
    count += 1;
    const serial = createHash("sha256").update(`${seed}|${label}|${count}`).digest().subarray(0, 16);
    serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
    return serial;
  };
}
