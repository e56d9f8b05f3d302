import { SegurError } from "../errors/segur-error.js";
import type { WrittenAttribute } from "./qualified-names.js";
import { NamespaceFault } from "./qualified-names.js";
import { forbiddenCharacterOf, isNcName } from "./xml-characters.js";

const attribute = /[ \t\r\n]+([^ \t\r\n=<>"']+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const reference = /&(?:(amp|lt|gt|quot|apos)|#([0-9]+)|#x([0-9a-fA-F]+));|&/g;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const declaration =
  /^xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][A-Za-z0-9._-]*)\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\4)?[ \t\r\n]*$/;

/** Attributes of a start tag without its brackets, from where its name ends; declarations of namespaces among them. */
export function writtenAttributes(tag: string, from: number): readonly WrittenAttribute[] {
  const written: WrittenAttribute[] = [];
  let at = from;
  while (at < tag.length) {
    attribute.lastIndex = at;
    const found = attribute.exec(tag);
    if (found === null) break;
    const [all, name = "", double, single] = found;
    if (written.some((one) => one.name === name)) throw malformed("duplicate attribute");
    written.push({ name, value: normalized(double ?? single ?? "") });
    at += all.length;
  }
  if (/[^ \t\r\n]/.test(tag.slice(at))) throw malformed("attribute");
  return written;
}

/** XML 1.0, 3.3.3: white space becomes spaces, that of references stays. */
function normalized(value: string): string {
  if (forbiddenCharacterOf(value) !== undefined) throw malformed("disallowed character");
  return referencesResolved(/[\t\r\n]/.test(value) ? value.replace(/\r\n|[\t\r\n]/g, " ") : value);
}

/** The text with the five entities and the character references replaced; no other exists without a DOCTYPE. */
export function referencesResolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    const found = name === undefined ? characterOf(decimal, hexadecimal) : named[name];
    if (found === undefined) throw malformed("reference");
    return found;
  });
}

function characterOf(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number.parseInt(decimal, 10);
  if (!(code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return forbiddenCharacterOf(character) === undefined ? character : undefined;
}

/** Refuses an XML declaration that is none, or another encoding than UTF-8 where no other is read. */
export function assertDeclared(text: string, utf8Only: boolean): void {
  const found = declaration.exec(text);
  if (found === null) throw malformed("XML declaration");
  const encoding = found[3]?.toUpperCase() ?? "UTF-8";
  if (utf8Only && encoding !== "UTF-8") throw new SegurError("ERR_XML_ENCODING", { details: { rule: "UTF-8" } });
}

/** Refuses what is no target of an instruction. */
export function assertInstructionTarget(target: string): void {
  if (!isNcName(target) || target.toLowerCase() === "xml") throw new NamespaceFault("target of an instruction");
}

function malformed(rule: string): SegurError {
  return new SegurError("ERR_XML_MALFORMED", { details: { rule, source: "XML 1.0" } });
}
