import type { X509Certificate } from "node:crypto";

import { explicit, integer, objectIdentifier, sequence, setOf, type Der } from "./der.js";

/**
 * A `.p7b`: PKCS#7 SignedData without signature that holds certificates, as the ANS publishes its chain.
 *
 * @see RFC 2315 §9.1.
 */
export function writeCertificateBundle(certificates: readonly X509Certificate[]): Der {
  const signedData = sequence(
    integer(1),
    setOf(),
    sequence(objectIdentifier("1.2.840.113549.1.7.1")),
    explicit(0, ...certificates.map(({ raw }) => raw)),
    setOf(),
  );
  return sequence(objectIdentifier("1.2.840.113549.1.7.2"), explicit(0, signedData));
}
