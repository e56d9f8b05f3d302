import PostalMime, { type Address, type Email } from "postal-mime";

import { decodeHeaderText } from "./decode-header-text.js";
import { readMimeStructure, valuesOf } from "./read-mime-structure.js";
import { withWindows1252 } from "./windows-1252.js";

/** Lines that may begin a part: far more than any mail has. */
const maxDelimiters = 5_000;

/**
 * Parses a mail; a mail inside it stays closed, so that nothing in there counts as received. `undefined` for what is no mail, or
 * is made to cost: thousands of parts, of levels, or megabytes of header.
 */
export async function parseMail(bytes: Uint8Array): Promise<Email | undefined> {
  if (hasTooManyParts(bytes)) return undefined;
  try {
    const email = await PostalMime.parse(bytes, {
      forceRfc822Attachments: true,
      maxNestingDepth: 20,
      maxHeadersSize: 1_000_000,
      attachmentEncoding: "arraybuffer",
    });
    return withReadableTexts(withWholeSubject(email, bytes));
  } catch {
    return undefined;
  }
}

/** The parser decodes each encoded word alone, and takes any other byte for UTF-8. */
function withWholeSubject(email: Email, bytes: Uint8Array): Email {
  if (email.subject?.includes("\ufffd") !== true) return email;
  const [written] = valuesOf(readMimeStructure(bytes), "subject");
  return written === undefined ? email : { ...email, subject: decodeHeaderText(written) };
}

/** What a person reads, and the names of the files. */
function withReadableTexts(email: Email): Email {
  const { subject, text, html, from, attachments } = email;
  return {
    ...email,
    ...(subject === undefined ? {} : { subject: withWindows1252(subject) }),
    ...(text === undefined ? {} : { text: withWindows1252(text) }),
    ...(html === undefined ? {} : { html: withWindows1252(html) }),
    ...(from === undefined ? {} : { from: withReadableName(from) }),
    attachments: attachments.map((attachment) =>
      attachment.filename === null ? attachment : { ...attachment, filename: withWindows1252(attachment.filename) },
    ),
  };
}

function withReadableName(address: Address): Address {
  return { ...address, name: withWindows1252(address.name) };
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
