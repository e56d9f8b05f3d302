import { SegurError } from "@segur-sdk/core";

import { derChildren, derOid, derTag, readDer, type DerValue } from "./internal/der.js";
import { recipes } from "./internal/openssl-recipes.js";
import { readPemBlocks, textOf, type PemBlock } from "./pem.js";

/** What a file is, told from its bytes: names and extensions of files are never looked at. */
export type Container =
  | { readonly kind: "pem"; readonly blocks: readonly PemBlock[] }
  | { readonly kind: "certificate" | "pkcs7" | "pkcs12" | "key"; readonly der: Uint8Array };

/** Greatest file read: the chain of all authorities of the IGC-Santé is a few dozen KiB. */
const maxBytes = 4 * 1_048_576;
const signedData = "1.2.840.113549.1.7.2";

/** Labels of PEM blocks that hold a PKCS#7 structure. */
export const pkcs7Labels: ReadonlySet<string> = new Set(["PKCS7", "CMS", "PKCS #7 SIGNED DATA"]);

/**
 * Tells what a file is: PEM whatever its layout, DER, PKCS#7, PKCS#12, or the bare base64 of one of them.
 *
 * @throws SegurError `ERR_CERT_PARSE` when it is none, `ERR_CERT_UNSUPPORTED` for a keystore of Java,
 * `ERR_CERT_P12_TOO_COSTLY` over 4 MiB.
 * @see certificates.md §4.3
 */
export function readContainer(source: string | Uint8Array): Container {
  if (source.length > maxBytes) {
    throw new SegurError("ERR_CERT_P12_TOO_COSTLY", { details: { bytes: source.length, maximum: maxBytes } });
  }
  if (typeof source !== "string") {
    if (source[0] === derTag.sequence) return readBinary(source);
    refuseJavaKeystore(source);
  }
  const text = textOf(source).replace(/^\uFEFF/, "");
  const blocks = readPemBlocks(text);
  if (blocks.length > 0) return { kind: "pem", blocks };
  const bare = text.replace(/\s+/g, "");
  if (/^MI[A-Za-z0-9+/]+={0,2}$/.test(bare)) return readBinary(Buffer.from(bare, "base64"));
  throw unrecognised();
}

function readBinary(der: Uint8Array): Container {
  return { kind: kindOf(derChildren(readDer(der))), der };
}

/** Told apart by the first two values of the outer sequence. */
function kindOf([first, second, third]: readonly DerValue[]): Exclude<Container["kind"], "pem"> {
  if (first?.tag === derTag.oid) {
    if (derOid(first) === signedData) return "pkcs7";
    throw unrecognised();
  }
  if (first?.tag === derTag.sequence) {
    // Certificate: tbsCertificate, algorithm, signature. EncryptedPrivateKeyInfo: algorithm, OCTET STRING.
    if (second?.tag === derTag.octetString) return "key";
    if (second?.tag === derTag.sequence && third?.tag === derTag.bitString) return "certificate";
  }
  if (first?.tag === derTag.integer) {
    // PFX: version 3, ContentInfo. PrivateKeyInfo has version 0 or 1 before its algorithm.
    const isPfx = first.content.length === 1 && first.content[0] === 3 && second?.tag === derTag.sequence;
    return isPfx ? "pkcs12" : "key";
  }
  throw unrecognised();
}

function refuseJavaKeystore(source: Uint8Array): void {
  const magic = Buffer.from(source.subarray(0, 4)).toString("hex");
  if (magic !== "feedfeed" && magic !== "cececece") return;
  const details = { algorithm: magic === "feedfeed" ? "JKS" : "JCEKS", recipe: recipes.javaKeystore };
  throw new SegurError("ERR_CERT_UNSUPPORTED", { details });
}

function unrecognised(): SegurError {
  return new SegurError("ERR_CERT_PARSE", {
    details: { rule: "PEM, DER, PKCS#7 or PKCS#12", source: "certificates.md §4.3" },
  });
}
