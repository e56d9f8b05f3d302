import { X509Certificate } from "node:crypto";

import { revealText, SegurError, type Sensitive } from "@segur-sdk/core";

import { pkcs7Labels, readContainer, type Container } from "./container.js";
import { derAt, derChildren, derExpect, derOid, derTag, readDer } from "./internal/der.js";
import { runSteps } from "./internal/key-derivation.js";
import { readPkcs12 } from "./internal/pkcs12-bags.js";
import type { PemBlock } from "./pem.js";

const signedData = "1.2.840.113549.1.7.2";
const certificateLabels = new Set(["CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE"]);
/** Most certificates read from one file. */
const maxCertificates = 200;

/** What a file of certificates may need to be opened. */
export interface ReadCertificatesOptions {
  /** Passphrase of a PKCS#12 file, which is not read without: its integrity code could not be checked. */
  readonly passphrase?: string | Sensitive<string>;
}

/**
 * Reads the certificates of a file, whatever it is: PEM (all blocks, PKCS#7 blocks too), DER, `.p7b`, `.p12`, or the bare
 * base64 of one of them. A private key beside them is left alone.
 *
 * @throws SegurError `ERR_CERT_PARSE` when there is none, or one cannot be read; `ERR_CERT_PASSPHRASE` and the other codes
 * of {@link loadPkcs12} for a PKCS#12 file.
 * @see certificates.md §4.3
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { inspectCertificate, readCertificates } from "@segur-sdk/certificates";
 *
 * const list = async () =>
 *   readCertificates(await readFile("Chaine_de_certification-IGC-Sante.p7b")).map((each) => inspectCertificate(each).subject);
 * ```
 */
export function readCertificates(
  source: string | Uint8Array,
  options: ReadCertificatesOptions = {},
): readonly X509Certificate[] {
  const certificates = certificatesIn(readContainer(source), options);
  if (certificates.length === 0) throw none();
  return certificates;
}

function certificatesIn(of: Container, options: ReadCertificatesOptions): readonly X509Certificate[] {
  switch (of.kind) {
    case "pem":
      return certificatesOfPem(of.blocks);
    case "certificate":
      return [parseCertificate(of.der)];
    case "pkcs7":
      return certificatesOfPkcs7(of.der);
    case "pkcs12": {
      if (options.passphrase === undefined) throw new SegurError("ERR_CERT_PASSPHRASE");
      const content = runSteps(readPkcs12(of.der, revealText(options.passphrase)));
      return content.certificates.map(parseCertificate);
    }
    case "key":
      throw none();
  }
}

/** The certificates of the blocks of a PEM text; blocks of other kinds are passed over. */
export function certificatesOfPem(blocks: readonly PemBlock[]): readonly X509Certificate[] {
  return blocks.flatMap(({ label, pem, der }) => {
    if (certificateLabels.has(label)) return [parseCertificate(pem)];
    return pkcs7Labels.has(label) ? certificatesOfPkcs7(der) : [];
  });
}

/**
 * The certificates of a PKCS#7 SignedData without content (`.p7b`): the form in which the ANS publishes its chain.
 *
 * @see RFC 2315, §9.1
 */
export function certificatesOfPkcs7(der: Uint8Array): readonly X509Certificate[] {
  const [type, content] = derChildren(derExpect(readDer(der), derTag.sequence));
  if (derOid(type) !== signedData) throw none();
  const parts = derChildren(derAt(derChildren(derExpect(content, derTag.context0)), 0, derTag.sequence));
  // certificates [0] IMPLICIT: the first three fields have other tags.
  const certificates = parts.find((part) => part.tag === derTag.context0);
  const each = certificates === undefined ? [] : derChildren(certificates);
  if (each.length > maxCertificates) {
    throw new SegurError("ERR_CERT_PARSE", { details: { rule: "too many certificates", maximum: maxCertificates } });
  }
  return each.filter(({ tag }) => tag === derTag.sequence).map(({ bytes }) => parseCertificate(bytes));
}

/** A certificate from its DER or its PEM block. */
export function parseCertificate(source: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(source);
  } catch (cause) {
    throw new SegurError("ERR_CERT_PARSE", { cause });
  }
}

function none(): SegurError {
  return new SegurError("ERR_CERT_PARSE", { details: { rule: "no certificate was found" } });
}
