import { invalid } from "./invalid.js";

const begin = "-----BEGIN X509 CRL-----";
const end = "-----END X509 CRL-----";

/** DER of a list given in DER or PEM. */
export function listBytes(input: Uint8Array): Uint8Array {
  if (input[0] === 0x30) return input;
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length);
  const from = bytes.indexOf(begin);
  const to = from === -1 ? -1 : bytes.indexOf(end, from);
  if (to === -1) throw invalid("ERR_CERT_CRL_INVALID", "neither DER nor PEM", "RFC 7468, §6");
  return Buffer.from(bytes.toString("latin1", from + begin.length, to), "base64");
}
