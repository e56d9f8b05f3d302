import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";

import forge from "node-forge";

import type { TestCertificate } from "./test-pki.js";

/** How a PKCS#12 file is made by node-forge. */
export interface Pkcs12Layout {
  readonly algorithm?: "3des" | "aes128" | "aes256";
  readonly useMac?: boolean;
  /** Rounds of every derivation. */
  readonly count?: number;
}

/** A PKCS#12 file of a certificate, its key and its issuers. */
export function pkcs12Of(
  key: TestCertificate,
  certificates: readonly TestCertificate[],
  passphrase: string,
  layout: Pkcs12Layout = {},
): Buffer {
  const asn1 = forge.pkcs12.toPkcs12Asn1(
    key.forgeKey,
    certificates.map((each) => each.forge),
    passphrase,
    { algorithm: "aes256", useMac: true, count: 2048, ...layout },
  );
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), "latin1");
}

/** A PKCS#7 without signature (`.p7b`), as the ANS publishes its chain. */
export function pkcs7Of(certificates: readonly TestCertificate[]): Buffer {
  const message = forge.pkcs7.createSignedData();
  for (const each of certificates) message.addCertificate(each.forge);
  return Buffer.from(forge.asn1.toDer(message.toAsn1()).getBytes(), "latin1");
}

/** One value of DER: its tag, its content, and what follows it. */
function split(der: Buffer): { tag: number; content: Buffer; rest: Buffer } {
  const first = der[1] ?? 0;
  const count = first > 0x80 ? first & 0x7f : 0;
  const length = count === 0 ? first : der.readUIntBE(2, count);
  const end = 2 + count + length;
  return { tag: der[0] ?? 0, content: der.subarray(2 + count, end), rest: der.subarray(end) };
}

const endOfContents = Buffer.of(0, 0);

/**
 * The same value in BER as some tools write PKCS#12 files: indefinite lengths, and octet strings in pieces, down to a
 * depth; what lies deeper is left as it is.
 */
export function toBer(der: Buffer, depth: number): Buffer {
  const pieces: Buffer[] = [];
  for (let rest = der; rest.length > 0;) {
    const { tag, content, rest: next } = split(rest);
    if (depth > 0 && (tag & 0x20) !== 0) {
      pieces.push(Buffer.of(tag, 0x80), toBer(content, depth - 1), endOfContents);
    } else if (depth > 0 && tag === 0x04 && content.length > 2) {
      const half = Math.min(100, content.length >> 1);
      const tail = content.subarray(half);
      const header = Buffer.from([0x04, 0x83, ...[16, 8, 0].map((shift) => (tail.length >> shift) & 0xff)]);
      pieces.push(Buffer.of(0x24, 0x80), Buffer.of(0x04, half), content.subarray(0, half), header, tail, endOfContents);
    } else pieces.push(rest.subarray(0, rest.length - next.length));
    rest = next;
  }
  return Buffer.concat(pieces);
}

/** The same result through node-forge: a KeyObject, and the certificates that `node:crypto` and `node:tls` take. */
export function openWithForge(
  file: Uint8Array,
  passphrase: string,
): { key: KeyObject; certificates: X509Certificate[] } {
  const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString("latin1")));
  const p12 = forge.pkcs12.pkcs12FromAsn1(asn1, passphrase);
  const { certBag = "", pkcs8ShroudedKeyBag = "" } = forge.pki.oids;
  const certificates = p12.getBags({ bagType: certBag })[certBag] ?? [];
  const key = p12.getBags({ bagType: pkcs8ShroudedKeyBag })[pkcs8ShroudedKeyBag]?.[0]?.key;
  if (key === undefined) throw new Error("node-forge found no key");
  return {
    key: createPrivateKey(forge.pki.privateKeyToPem(key)),
    certificates: certificates.flatMap(({ cert }) =>
      cert === undefined ? [] : [new X509Certificate(forge.pki.certificateToPem(cert))],
    ),
  };
}
