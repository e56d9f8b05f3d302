import { createHash, sign, type X509Certificate } from "node:crypto";

import type { SimulatorCredential } from "../../src/pki/credential.js";

/** Written by hand, so that nothing of the library signs what the library verifies. */
export const dsigUri = "http://www.w3.org/2000/09/xmldsig#";
export const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";
export const rsaSha256Uri = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
export const exclusiveC14n = "http://www.w3.org/2001/10/xml-exc-c14n#";
export const c14nWithComments = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments";

/** SHA-256 in base64. */
export function digest(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("base64");
}

/** RSA-SHA256 in base64. */
export function signatureOf(text: string, { privateKey }: SimulatorCredential): string {
  return sign("RSA-SHA256", Buffer.from(text), privateKey).toString("base64");
}

/** A certificate as `X509Certificate` holds it. */
export function base64Of(certificate: X509Certificate): string {
  return certificate.raw.toString("base64");
}

/** RFC 2253 text of a name that Node gives one attribute a line. */
export function nameOf(lines: string, separator = ","): string {
  return lines.split("\n").reverse().join(separator);
}

/** Serial number in decimal. */
export function serialOf(certificate: X509Certificate): string {
  return BigInt(`0x${certificate.serialNumber}`).toString();
}
