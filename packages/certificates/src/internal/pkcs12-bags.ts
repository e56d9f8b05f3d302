import { SegurError } from "@segur-sdk/core";

import { derAt, derChildren, derExpect, derOctets, derOid, derTag, readDer, type DerValue } from "./der.js";
import type { DerivationSteps } from "./key-derivation.js";
import { recipes } from "./openssl-recipes.js";
import { decryptPkcs12, unsupported } from "./pkcs12-decryption.js";
import { assertPkcs12Mac } from "./pkcs12-mac.js";

const data = "1.2.840.113549.1.7.1";
const encryptedData = "1.2.840.113549.1.7.6";
const keyBag = "1.2.840.113549.1.12.10.1.1";
const shroudedKeyBag = "1.2.840.113549.1.12.10.1.2";
const certBag = "1.2.840.113549.1.12.10.1.3";
const x509Certificate = "1.2.840.113549.1.9.22.1";
const maxBytes = 1_048_576;
const maxBags = 20;

/** A private key as it stands in the file. */
export interface Pkcs12Key {
  /** PKCS#8, encrypted or not: given as it is to OpenSSL, so that the clear key never is a JavaScript value. */
  readonly pkcs8: DerValue;
  readonly encrypted: boolean;
}

/** What a PKCS#12 file holds that matters here. */
export interface Pkcs12Content {
  /** DER of each certificate, in the order of the file. */
  readonly certificates: readonly Uint8Array[];
  readonly keys: readonly Pkcs12Key[];
}

/**
 * Reads a PKCS#12 file after checking its integrity code (RFC 7292). BER with indefinite lengths is read too: some tools
 * write it.
 */
export function* readPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  options: { readonly allowNoMac?: boolean } = {},
): DerivationSteps<Pkcs12Content> {
  if (bytes.length > maxBytes) tooCostly({ bytes: bytes.length, maximum: maxBytes });
  const pfx = derChildren(derExpect(readDer(bytes), derTag.sequence));
  const authSafe = readContentInfo(derAt(pfx, 1, derTag.sequence));
  if (authSafe.type !== data) throw unsupported(authSafe.type);
  const macData = pfx[2];
  const authenticated = derOctets(authSafe.content);
  if (macData !== undefined) yield* assertPkcs12Mac(macData, authenticated, passphrase);
  else if (options.allowNoMac !== true) {
    throw new SegurError("ERR_CERT_P12_NO_MAC", { details: { recipe: recipes.addMac } });
  }

  const certificates: Uint8Array[] = [];
  const keys: Pkcs12Key[] = [];
  for (const part of derChildren(derExpect(readDer(authenticated), derTag.sequence))) {
    for (const bag of yield* readSafeContents(readContentInfo(part), passphrase)) {
      if (certificates.length + keys.length >= maxBags) tooCostly({ maximum: maxBags });
      const [type, value] = derChildren(bag);
      const oid = derOid(type);
      const content = derAt(derChildren(derExpect(value, derTag.context0)), 0);
      if (oid === keyBag || oid === shroudedKeyBag) keys.push({ pkcs8: content, encrypted: oid === shroudedKeyBag });
      if (oid === certBag) certificates.push(...readCertBag(content));
    }
  }
  return { certificates, keys };
}

interface ContentInfo {
  readonly type: string;
  readonly content: DerValue;
}

function readContentInfo(of: DerValue): ContentInfo {
  const children = derChildren(derExpect(of, derTag.sequence));
  const content = derAt(derChildren(derAt(children, 1, derTag.context0)), 0);
  return { type: derOid(derAt(children, 0)), content };
}

function* readSafeContents(of: ContentInfo, passphrase: string): DerivationSteps<readonly DerValue[]> {
  if (of.type === data) return derChildren(derExpect(readDer(derOctets(of.content)), derTag.sequence));
  // EnvelopedData: encrypted for a certificate instead of under a passphrase.
  if (of.type !== encryptedData) throw unsupported(of.type);
  const encrypted = derChildren(derAt(derChildren(derExpect(of.content, derTag.sequence)), 1, derTag.sequence));
  const clear = yield* decryptPkcs12(derAt(encrypted, 1, derTag.sequence), derOctets(derAt(encrypted, 2)), passphrase);
  return derChildren(derExpect(readDer(clear), derTag.sequence));
}

function readCertBag(of: DerValue): readonly Uint8Array[] {
  const [type, value] = derChildren(derExpect(of, derTag.sequence));
  if (derOid(type) !== x509Certificate) return [];
  return [derOctets(derAt(derChildren(derExpect(value, derTag.context0)), 0, derTag.octetString))];
}

function tooCostly(details: Readonly<Record<string, number>>): never {
  throw new SegurError("ERR_CERT_P12_TOO_COSTLY", { details });
}
