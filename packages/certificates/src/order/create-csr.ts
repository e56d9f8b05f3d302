import { createPublicKey, generateKeyPair, sign, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

import { inspectStructIdNat, revealText, SegurError, type Sensitive } from "@segur-sdk/core";

import { nameAttributeTypes } from "../distinguished-name.js";
import { derOf, derOidOf } from "../internal/der-writer.js";

/** Subject asked for; the IGC-Santé probably replaces all but the key by what it has registered (certificates.md §4.3). */
export interface CsrSubject {
  /** *Service applicatif*, e.g. `INSI-AUTO`: capitals, no accent. */
  readonly commonName: string;
  /** Struct_IdNat, in the OU. */
  readonly structureId: string;
  /** Name of the structure, in the O. */
  readonly organisation: string;
  /** ST, e.g. `Loire-Atlantique (44)`. */
  readonly department?: string;
}

/** What a request is made of; an item of the plan is a subject. */
export interface CsrOptions {
  readonly subject: CsrSubject;
  /** RSA private key of 2048 bits or more; a new one of 2048 bits by default. */
  readonly key?: KeyObject;
  /** Gives the key as an encrypted PKCS#8 PEM besides. */
  readonly passphrase?: string | Sensitive<string>;
}

/** A request to send to the platform, and the key to keep: without it the certificate delivered is of no use. */
export interface CertificateRequestFile {
  /** PKCS#10, PEM. */
  readonly csr: string;
  readonly key: KeyObject;
  /** PKCS#8 encrypted with AES-256, PEM, mode 0600 on disk; only when a passphrase was given. */
  readonly encryptedKey?: string;
}

const tag = {
  integer: 0x02,
  bitString: 0x03,
  null: 0x05,
  utf8: 0x0c,
  printable: 0x13,
  sequence: 0x30,
  set: 0x31,
  attributes: 0xa0,
};

/** sha256WithRSAEncryption, as the certificates of the IGC-Santé are signed. */
const signatureAlgorithm = derOf(tag.sequence, derOidOf("1.2.840.113549.1.1.11"), derOf(tag.null));

const makeKeyPair = promisify(generateKeyPair);

/**
 * Makes a certificate request (PKCS#10): RSA, SHA-256, subject in the order and the string types of the IGC-Santé. The key
 * is made here, on the machine that will use it, and is never text unless encrypted.
 *
 * @throws SegurError `ERR_CERT_CSR` when the common name, the structure or a length is refused, the key is not an RSA private
 * key of 2048 bits or more, or the passphrase is empty.
 * @see RFC 2986; certificates.md §4.3
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { createCsr, type CertificateItem } from "@segur-sdk/certificates";
 *
 * const request = async (item: CertificateItem, passphrase: string) => {
 *   const { csr, encryptedKey = "" } = await createCsr({ subject: item, passphrase });
 *   await writeFile(`${item.commonName}.key`, encryptedKey, { mode: 0o600 });
 *   await writeFile(`${item.commonName}.csr`, csr);
 * };
 * ```
 */
export async function createCsr({ subject, key: given, passphrase }: CsrOptions): Promise<CertificateRequestFile> {
  const name = encodeSubject(subject);
  const secret = passphrase === undefined ? undefined : revealText(passphrase);
  if (secret === "") throw refused("passphrase", "a passphrase that protects the key");
  const key = given ?? (await makeKeyPair("rsa", { modulusLength: 2048 })).privateKey;
  checkKey(key);
  const publicKey = createPublicKey(key).export({ type: "spki", format: "der" });
  const info = derOf(tag.sequence, derOf(tag.integer, Uint8Array.of(0)), name, publicKey, derOf(tag.attributes));
  const signature = derOf(tag.bitString, Uint8Array.of(0), sign("sha256", info, key));
  const csr = pem(derOf(tag.sequence, info, signatureAlgorithm, signature));
  if (secret === undefined) return { csr, key };
  const cipher = { type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: secret } as const;
  return { csr, key, encryptedKey: key.export(cipher).toString() };
}

function refused(field: string, rule: string): SegurError {
  return new SegurError("ERR_CERT_CSR", { details: { field, rule, source: "certificates.md §4.3, §9.4" } });
}

function checkKey(key: KeyObject): void {
  const isRsa = key.type === "private" && key.asymmetricKeyType === "rsa";
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {};
  if (!isRsa || modulusLength < 2048 || publicExponent < 65_537n) {
    throw refused("key", "an RSA private key of 2048 bits or more, exponent 65537 or more");
  }
}

function encodeSubject({ commonName, structureId, organisation, department }: CsrSubject): Uint8Array {
  if (!/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(commonName)) {
    throw refused("subject.commonName", "letters without accent, digits, space, dot, hyphen, at most 64");
  }
  const structure = inspectStructIdNat(structureId);
  if (!structure.valid) throw refused("subject.structureId", "a national structure identifier, with its prefix");
  return derOf(
    tag.sequence,
    attribute("C", "FR", tag.printable),
    ...(department === undefined ? [] : [attribute("ST", bounded(department, "department", 128))]),
    attribute("O", bounded(organisation, "organisation", 64)),
    attribute("OU", structure.value),
    attribute("CN", commonName),
  );
}

/** Upper bounds of RFC 5280, appendix A.1: a longer name makes a request that no authority accepts. */
function bounded(value: string, field: string, most: number): string {
  if (value.trim() === "" || value.length > most || /\p{Cc}/u.test(value)) {
    throw refused(`subject.${field}`, `1 to ${most} characters, no control character`);
  }
  return value;
}

function attribute(keyword: "C" | "ST" | "O" | "OU" | "CN", value: string, type = tag.utf8): Uint8Array {
  const text = derOf(type, Buffer.from(value, "utf8"));
  return derOf(tag.set, derOf(tag.sequence, derOidOf(nameAttributeTypes[keyword]), text));
}

function pem(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE REQUEST-----", ...lines, "-----END CERTIFICATE REQUEST-----", ""].join("\n");
}
