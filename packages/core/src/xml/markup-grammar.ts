import { SegurError, type SegurErrorDetails } from "../errors/segur-error.js";
import { forbiddenCharacterOf, isNcName } from "./xml-characters.js";

const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9a-fA-F]+));/y;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const declaration =
  /^xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][A-Za-z0-9._-]*)\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\4)?[ \t\r\n]*$/;

/** A breach of XML 1.0 or of Namespaces in XML 1.0, named by its rule; nothing of the document is quoted. */
export function malformed(rule: string, details: SegurErrorDetails = {}): SegurError {
  return new SegurError("ERR_XML_MALFORMED", { details: { rule, source: "XML 1.0", ...details } });
}

/** Ends of lines as XML 1.0, 2.11, gives them to applications. */
export function oneLineEnd(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** XML 1.0, 3.3.3: white space becomes spaces, that of references stays. */
export function normalizedValue(value: string): string {
  return referencesResolved(/[\t\r\n]/.test(value) ? value.replace(/\r\n|[\t\r\n]/g, " ") : value);
}

/** Does the text hold this at this place? V8 compares two whole texts by blocks, where `startsWith` looks at each character. */
export function standsAt(text: string, expected: string, from: number): boolean {
  return text.slice(from, from + expected.length) === expected;
}

/** The text with the five entities and the character references replaced; no other exists without a DOCTYPE. */
export function referencesResolved(text: string): string {
  let at = text.indexOf("&");
  if (at === -1) return text;
  let resolved = "";
  let from = 0;
  for (; at !== -1; at = text.indexOf("&", from)) {
    resolved += text.slice(from, at);
    // By far the most frequent: the separator of HL7 v2 in metadata.
    if (text.startsWith("&amp;", at)) {
      resolved += "&";
      from = at + 5;
    } else {
      reference.lastIndex = at;
      resolved += characterOf(reference.exec(text));
      from = reference.lastIndex;
    }
  }
  return resolved + text.slice(from);
}

function characterOf(found: RegExpExecArray | null): string {
  if (found === null) throw malformed("reference");
  const [, name, decimal, hexadecimal = ""] = found;
  if (name !== undefined) return named[name] ?? "";
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
  if (!(code <= 0x10ffff)) throw malformed("reference");
  const character = String.fromCodePoint(code);
  if (forbiddenCharacterOf(character) !== undefined) throw malformed("reference");
  return character;
}

/** Target and data of what stands between `<?` and `?>`, the XML declaration left out. */
export function readInstruction(text: string): { readonly target: string; readonly data: string } {
  const [target = ""] = /^[^ \t\r\n]*/.exec(text) ?? [];
  if (!isNcName(target) || target.toLowerCase() === "xml") throw malformed("target of an instruction");
  const data = oneLineEnd(text.slice(target.length).replace(/^[ \t\r\n]+/, ""));
  // Readers disagree on it: some would lose the question mark.
  if (data.startsWith("?")) throw malformed("instruction whose data begins with a question mark");
  return { target, data };
}

/** Does an XML declaration stand here? Only the very beginning of a document may hold one. */
export function isXmlDeclaration(text: string): boolean {
  return /^xml(?:[ \t\r\n]|$)/.test(text);
}

/** Refuses an XML declaration that is none, or another encoding than UTF-8 where no other is read. */
export function assertDeclared(text: string, utf8Only: boolean): void {
  const found = declaration.exec(text);
  if (found === null) throw malformed("XML declaration");
  const encoding = found[3]?.toUpperCase() ?? "UTF-8";
  if (utf8Only && encoding !== "UTF-8") throw new SegurError("ERR_XML_ENCODING", { details: { rule: "UTF-8" } });
}
