import { X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

/** One block of a PEM file. */
export interface PemBlock {
  /** E.g. `CERTIFICATE`, `ENCRYPTED PRIVATE KEY`. */
  readonly label: string;
  /** The block as text with lines of 64 characters, which OpenSSL reads whatever the origin. */
  readonly pem: string;
}

// The body excludes "-": linear time, and a block never runs into the next one.
const block = /-----BEGIN ([A-Z0-9 ]{1,64})-----([^-]*(?:-[^-]+)*)-----END \1-----/g;

/** Blocks of a PEM text: BOM, CR LF, text between blocks and one-line base64 are accepted. */
export function readPemBlocks(text: string): readonly PemBlock[] {
  return Array.from(text.matchAll(block), ([whole, label = "", body = ""]) => {
    if (body.includes(":")) return { label, pem: `${whole.replaceAll("\r", "")}\n` };
    const lines = body.replace(/\s+/g, "").match(/.{1,64}/g) ?? [];
    return { label, pem: `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n` };
  });
}

/**
 * Reads certificates from a PEM text (all of its CERTIFICATE blocks) or from the DER of one certificate.
 *
 * @throws SegurError `ERR_CERT_PARSE` when there is none, or one cannot be read.
 */
export function readCertificates(source: string | Uint8Array): readonly X509Certificate[] {
  if (typeof source !== "string" && source[0] === 0x30) return [readCertificate(source)];
  const text = typeof source === "string" ? source : Buffer.from(source).toString("utf8");
  const blocks = readPemBlocks(text).filter(({ label }) => label === "CERTIFICATE" || label === "X509 CERTIFICATE");
  if (blocks.length === 0) throw new SegurError("ERR_CERT_PARSE", { details: { rule: "no certificate was found" } });
  return blocks.map(({ pem }) => readCertificate(pem));
}

function readCertificate(source: string | Uint8Array): X509Certificate {
  try {
    return new X509Certificate(source);
  } catch (cause) {
    throw new SegurError("ERR_CERT_PARSE", { cause });
  }
}
