import PostalMime, { type Email } from "postal-mime";

/** Lines that may begin a part: far more than any mail has. */
const maxDelimiters = 5_000;

/**
 * Parses a mail; a mail inside it stays closed, so that nothing in there counts as received. `undefined` for what is no mail, or
 * is made to cost: thousands of parts, of levels, or megabytes of header.
 */
export async function parseMail(bytes: Uint8Array): Promise<Email | undefined> {
  if (hasTooManyParts(bytes)) return undefined;
  try {
    return await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 1_000_000,
      attachmentEncoding: "arraybuffer",
    });
  } catch {
    return undefined;
  }
}

function hasTooManyParts(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found = 0;
  for (let at = buffer.indexOf("\n--", 0, "latin1"); at !== -1; at = buffer.indexOf("\n--", at + 3, "latin1")) {
    found += 1;
    if (found > maxDelimiters) return true;
  }
  return false;
}
