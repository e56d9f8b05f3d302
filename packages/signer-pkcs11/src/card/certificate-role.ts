import type { X509Certificate } from "node:crypto";

import { readBer, type BerValue } from "./ber.js";

/** What a certificate of a token is for. */
export type CertificateRole = "authentication" | "signature" | "authority" | "other";

const clientAuthentication = "1.3.6.1.5.5.7.3.2";
const extensionsTag = 0xa3;
/** DER of 2.5.29.15, keyUsage. */
const keyUsageOid = Buffer.from([0x55, 0x1d, 0x0f]);
const digitalSignature = 0x80;
const nonRepudiation = 0x40;

/**
 * Authentication and signature pairs are told apart by their usages, since the DMP refuses one for the other
 * (certificates.md §8.2 for cards, §2.4 for software certificates on a token).
 */
export function certificateRole(certificate: X509Certificate): CertificateRole {
  if (certificate.ca) return "authority";
  const usage = keyUsageBits(certificate);
  // `keyUsage` of Node is the extended key usage; it is undefined, in spite of its type, when there is none.
  const purposes = certificate.keyUsage as readonly string[] | undefined;
  if ((usage & nonRepudiation) !== 0) return "signature";
  if (purposes?.includes(clientAuthentication) === true) return "authentication";
  return (usage & digitalSignature) !== 0 && purposes === undefined ? "signature" : "other";
}

/** First octet of the key usage, read from the DER: Node does not give it. Zero when there is none. */
function keyUsageBits(certificate: X509Certificate): number {
  const [whole] = readBer(certificate.raw);
  const [toBeSigned] = inside(whole);
  const [list] = inside(inside(toBeSigned).find(({ tag }) => tag === extensionsTag));
  for (const extension of inside(list)) {
    const parts = inside(extension);
    if (parts[0] === undefined || !keyUsageOid.equals(parts[0].content)) continue;
    // OCTET STRING that holds a BIT STRING: its first octet counts the unused bits.
    return inside(parts.at(-1))[0]?.content[1] ?? 0;
  }
  return 0;
}

function inside(value: BerValue | undefined): readonly BerValue[] {
  return value === undefined ? [] : readBer(value.content);
}
