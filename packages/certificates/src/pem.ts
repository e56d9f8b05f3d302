import { SegurError } from "@segur-sdk/core";

/** One block of a PEM file. */
export interface PemBlock {
  /** E.g. `CERTIFICATE`, `ENCRYPTED PRIVATE KEY`. */
  readonly label: string;
  /** The block as text with lines of 64 characters, which OpenSSL reads whatever the origin. */
  readonly pem: string;
  /** The bytes of its base64; empty for a traditional encrypted key, whose block has header lines. */
  readonly der: Uint8Array;
}

// The body excludes "--": linear time, and a block never runs into the next one.
const block = /-----BEGIN ([A-Z0-9 ]{1,64})-----([^-]*(?:-[^-]+)*)-----END \1-----/g;

/** Blocks of a PEM text: BOM, CR LF, text between blocks and one-line base64 are accepted. */
export function readPemBlocks(text: string): readonly PemBlock[] {
  return Array.from(text.matchAll(block), ([whole, label = "", body = ""]) => {
    if (body.includes(":")) return { label, pem: `${whole.replaceAll("\r", "")}\n`, der: new Uint8Array() };
    const base64 = body.replace(/\s+/g, "");
    const lines = base64.match(/.{1,64}/g) ?? [];
    const pem = `-----BEGIN ${label}-----\n${lines.join("\n")}\n-----END ${label}-----\n`;
    return { label, pem, der: Buffer.from(base64, "base64") };
  });
}

/** The text of a file: UTF-8, or UTF-16 with its byte order mark, as PowerShell writes it. */
export function textOf(source: string | Uint8Array): string {
  if (typeof source === "string") return source;
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    if (bytes.length % 2 !== 0) throw new SegurError("ERR_CERT_PARSE", { details: { rule: "truncated UTF-16 text" } });
    return Buffer.from(bytes).swap16().toString("utf16le");
  }
  return bytes.toString("utf8");
}
