import { derChildren, readDer, type DerValue } from "../internal/der.js";
import { invalid } from "./invalid.js";

/**
 * The values of a SEQUENCE that fills the whole input, lengths in definite form only: lists are DER, and an
 * indefinite length would have every entry walked to find its end.
 */
export function definiteChildren(input: Uint8Array): readonly DerValue[] {
  if (input[1] === 0x80) throw indefinite();
  const outer = readDer(input);
  if (outer.tag !== 0x30) throw invalid("ERR_CERT_CRL_INVALID", "not a list", "RFC 5280, §5.1");
  const children = derChildren(outer);
  if (children.some((child) => child.bytes[1] === 0x80)) throw indefinite();
  return children;
}

const indefinite = () => invalid("ERR_CERT_CRL_INVALID", "definite lengths only", "ITU-T X.690, §10.1");
