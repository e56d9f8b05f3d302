import type { X509Certificate } from "node:crypto";

import { type DerValue, inside, readDer } from "../../pki/der-reader.js";

/** Says whether a certificate is on one of the lists of its issuer. */
export type IsRevoked = (certificate: X509Certificate) => boolean;

/**
 * Reads revocation lists, DER (RFC 5280 §5.1); their own signature is not looked at: they come from the simulated PKI.
 *
 * @param lists the lists of the moment, asked again for each certificate
 */
export function readRevocation(lists: () => readonly Uint8Array[]): IsRevoked {
  return (certificate) => {
    const serial = BigInt(`0x${certificate.serialNumber}`);
    const issuer = issuerBytes(certificate);
    return lists().some((list) => {
      const fields = inside(inside(readDer(list)?.[0])[0]);
      // version OPTIONAL, signature, issuer, thisUpdate, nextUpdate OPTIONAL, revokedCertificates OPTIONAL, [0] extensions
      const at = fields[0]?.tag === 0x02 ? 1 : 0;
      const revoked = fields.slice(at + 2).find(({ tag }) => tag === 0x30);
      return (
        issuer.equals(Buffer.from(fields[at + 1]?.content ?? [])) &&
        inside(revoked).some((one) => serialOf(one) === serial)
      );
    });
  };
}

function serialOf(entry: DerValue): bigint {
  const hex = Buffer.from(inside(entry)[0]?.content ?? []).toString("hex");
  return BigInt(`0x${hex === "" ? "0" : hex}`);
}

/** Content of the issuer's name: the third or fourth field of a TBSCertificate. */
function issuerBytes(certificate: X509Certificate): Buffer {
  const fields = inside(inside(readDer(certificate.raw)?.[0])[0]);
  return Buffer.from(fields[fields[0]?.tag === 0xa0 ? 3 : 2]?.content ?? []);
}
