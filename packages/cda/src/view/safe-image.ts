/** Image formats that a page may show: none of them can hold a script or fetch anything. */
type SafeImageType = "image/gif" | "image/jpeg" | "image/png" | "image/webp";

/**
 * What an image is by its first bytes; `undefined` for anything else, SVG first, which may hold scripts. What the document
 * declares does not count: official examples declare PNG and hold JPEG.
 *
 * @see WHATWG MIME Sniffing, 6.1
 */
export function imageTypeOf(bytes: Uint8Array): SafeImageType | undefined {
  const starts = (signature: string, at = 0): boolean =>
    Buffer.from(bytes.subarray(at, at + signature.length)).toString("latin1") === signature;
  if (starts("\xFF\xD8\xFF")) return "image/jpeg";
  if (starts("\x89PNG\r\n\x1A\n")) return "image/png";
  if (starts("GIF87a") || starts("GIF89a")) return "image/gif";
  return starts("RIFF") && starts("WEBPVP", 8) ? "image/webp" : undefined;
}

/** True when the bytes begin as a PDF does. */
export function isPdfFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes("%PDF-");
}
