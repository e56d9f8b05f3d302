import { derChildren, derExpect, derTag, readDer, type DerValue } from "../internal/der.js";
import { readExtensionList } from "./certificate-parts.js";
import { invalid } from "./invalid.js";

const number = "2.5.29.20";
const authorityKeyId = "2.5.29.35";

/** Kinds of lists that are not the complete list of one authority: refused whether the extension is critical or not. */
const unsupported: Readonly<Partial<Record<string, string>>> = {
  "2.5.29.27": "delta list",
  "2.5.29.28": "partitioned or indirect list (issuingDistributionPoint)",
};

/** What the extensions of a list say. */
export interface ListExtensions {
  readonly number?: bigint;
  readonly keyId?: Uint8Array;
}

/**
 * Reads the extensions of a list.
 *
 * @throws SegurError `ERR_CERT_CRL_INVALID` for a kind of list that is not supported or an unknown critical extension.
 * @see RFC 5280, §5.2
 */
export function readListExtensions(block: DerValue | undefined): ListExtensions {
  const extensions = readExtensionList(block);
  for (const { id, critical } of extensions) {
    const rule = unsupported[id];
    if (rule !== undefined) throw invalid("ERR_CERT_CRL_INVALID", rule, "certificates.md §6.2");
    if (critical && id !== number && id !== authorityKeyId) {
      throw invalid("ERR_CERT_CRL_INVALID", `unknown critical extension ${id}`, "RFC 5280, §5.2");
    }
  }
  const value = (id: string): DerValue | undefined => {
    const found = extensions.find((extension) => extension.id === id);
    return found === undefined ? undefined : readDer(found.value);
  };
  const listNumber = value(number);
  const keyIdentifier = value(authorityKeyId);
  const keyId = keyIdentifier === undefined ? undefined : derChildren(keyIdentifier).find((part) => part.tag === 0x80);
  return {
    ...(listNumber === undefined ? {} : { number: readNumber(listNumber) }),
    ...(keyId === undefined ? {} : { keyId: keyId.content }),
  };
}

/** Non-negative, at most 20 octets (RFC 5280, §5.2.3). */
function readNumber(of: DerValue): bigint {
  const { content } = derExpect(of, derTag.integer);
  if (content.length === 0 || content.length > 20 || (content[0] ?? 0) > 0x7f) {
    throw invalid("ERR_CERT_CRL_INVALID", "cRLNumber", "RFC 5280, §5.2.3");
  }
  return BigInt(`0x${Buffer.from(content).toString("hex")}`);
}
