import { createHash, type KeyObject, type X509Certificate } from "node:crypto";

import {
  authorityExtensions,
  leafExtensions,
  type CertificateProfile,
  type PublicationAddresses,
} from "./certificate-profiles.js";
import { authorityKeyIdentifier, subjectKeyIdentifier } from "./certificate-extensions.js";
import { issueCertificate, keyIdentifier } from "./certificate.js";
import {
  authorityName,
  encodeName,
  leafName,
  type CertificateHolder,
  type NameAttribute,
} from "./distinguished-name.js";
import { buildRevocationList, type RevocationReason, type RevokedCertificate } from "./revocation-list.js";
import type { Validity } from "./validity.js";

/** What a new authority is made of. */
export interface AuthorityOptions {
  readonly commonName: string;
  readonly key: KeyObject;
  /** Absent: the authority signs itself. */
  readonly issuer?: CertificateAuthority;
  readonly validity: Validity;
  readonly addresses: PublicationAddresses;
  /** Gives serial numbers that never repeat. */
  readonly nextSerial: (label: string) => Uint8Array;
}

/** A leaf to issue. */
interface LeafRequest {
  readonly profile: CertificateProfile;
  readonly holder: CertificateHolder;
  readonly commonName: string;
  readonly key: KeyObject;
  readonly validity: Validity;
  /** Host names and addresses, for a server. */
  readonly hosts?: readonly string[];
}

/** One authority of the throw-away PKI. */
export interface CertificateAuthority {
  readonly name: readonly NameAttribute[];
  readonly key: KeyObject;
  readonly addresses: PublicationAddresses;
  readonly certificate: X509Certificate;
  issue(request: LeafRequest): X509Certificate;
  revoke(certificate: X509Certificate, reason: RevocationReason, at: Date): void;
  /** Revocation list of now, DER; its number grows with each list. */
  revocationList(validity: Validity): Uint8Array;
}

/** Makes an authority with the extensions of the authentic ones. */
export function createCertificateAuthority(options: AuthorityOptions): CertificateAuthority {
  const { key, addresses, issuer } = options;
  const name = authorityName(options.commonName);
  const keyId = keyIdentifier(key);
  const certificate = issueCertificate({
    serial: options.nextSerial(options.commonName),
    subject: name,
    issuer: issuer?.name ?? name,
    ...options.validity,
    subjectKey: key,
    issuerKey: issuer?.key ?? key,
    extensions: [
      ...authorityExtensions(issuer?.addresses, addresses.policy),
      subjectKeyIdentifier(keyId),
      authorityKeyIdentifier(issuer === undefined ? keyId : keyIdentifier(issuer.key)),
    ],
  });
  const revoked: RevokedCertificate[] = [];
  let listNumber = 0;
  return {
    name,
    key,
    addresses,
    certificate,
    issue: (request) =>
      issueCertificate({
        serial: options.nextSerial(request.commonName),
        subject: leafName(request.holder, request.commonName),
        issuer: name,
        ...request.validity,
        subjectKey: request.key,
        issuerKey: key,
        extensions: [
          ...leafExtensions(request.profile, addresses, request.hosts ?? []),
          subjectKeyIdentifier(keyIdentifier(request.key)),
          authorityKeyIdentifier(keyId),
        ],
      }),
    revoke(target, reason, at) {
      revoked.push({ serial: Buffer.from(target.serialNumber, "hex"), reason, at });
    },
    revocationList(validity) {
      listNumber += 1;
      return buildRevocationList({
        issuer: encodeName(name),
        issuerKey: key,
        issuerKeyId: keyId,
        number: listNumber,
        thisUpdate: validity.notBefore,
        nextUpdate: validity.notAfter,
        revoked,
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
