import { malformed } from "./byte-window.js";

type Bytes = AsyncIterable<Uint8Array>;

/**
 * How the bytes of a part are read: as they are, or decoded. XOP wants raw bytes; servers that make their answers with the
 * tools of mail encode them all the same.
 *
 * @throws SegurError `ERR_SOAP_MTOM_MALFORMED` for an unknown encoding; so does the body that is not of its encoding.
 * @see RFC 2045 §6
 */
export function transferDecoder(headers: Readonly<Record<string, string>>): (body: Bytes) => Bytes {
  // A comment may follow the word.
  const [encoding = ""] = /^[^\s(;]*/.exec(headers["content-transfer-encoding"]?.toLowerCase() ?? "") ?? [];
  const decoder = decoders.get(encoding);
  if (decoder === undefined) throw malformed("the transfer encoding is one of RFC 2045");
  return decoder;
}

const asIs = (body: Bytes): Bytes => body;
const decoders: ReadonlyMap<string, (body: Bytes) => Bytes> = new Map([
  ["", asIs],
  ["binary", asIs],
  ["8bit", asIs],
  ["7bit", asIs],
  ["base64", fromBase64],
  ["quoted-printable", fromQuotedPrintable],
]);

async function* fromBase64(body: Bytes): AsyncGenerator<Uint8Array> {
  let rest = "";
  let isOver = false;
  for await (const chunk of body) {
    const text = rest + latin1(chunk).replace(/[ \t\r\n]+/g, "");
    if (isOver && text !== "") throw malformed("nothing follows the end of base64");
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw malformed("base64 holds its letters only");
    const whole = text.length - (text.length % 4);
    rest = text.slice(whole);
    if (whole === 0) continue;
    isOver = text.endsWith("=") && rest === "";
    const bytes = Buffer.from(text.slice(0, whole), "base64");
    // A lenient decoder would give another file.
    if (isOver && bytes.toString("base64") !== text) throw malformed("base64 ends by whole bytes");
    yield bytes;
  }
  if (rest !== "") throw malformed("base64 comes by groups of four letters");
}

/** Line breaks are those of the message; blanks at the end of a line were added on the way. */
async function* fromQuotedPrintable(body: Bytes): AsyncGenerator<Uint8Array> {
  let rest = "";
  for await (const chunk of body) {
    const text = rest + latin1(chunk);
    const lines = text.lastIndexOf("\n") + 1;
    rest = text.slice(lines);
    if (rest.length > longestLine) throw malformed("a quoted-printable line has an end");
    if (lines > 0) yield decodedLines(text.slice(0, lines));
  }
  if (rest !== "") yield decodedLines(rest);
}

/** RFC 2045 says 76; nobody who writes longer ones means anything else. */
const longestLine = 1024 * 1024;

function decodedLines(text: string): Uint8Array {
  const joined = text.replace(/[ \t]+(\r?\n|$)?/g, (blanks, end?: string) => end ?? blanks).replace(/=\r?\n/g, "");
  if (/=(?![0-9A-Fa-f]{2})/.test(joined)) throw malformed("quoted-printable writes = and two hexadecimal digits");
  const decoded = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(decoded, "latin1");
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
