/**
 * Characters and names of XML 1.0 (fifth edition, productions [2] Char, [4] NameStartChar, [4a] NameChar).
 *
 * The first test of each text is one search for anything but plain characters: most texts need no other.
 */
const unplainInText = /[^\t\n -%'-;=?-\uD7FF\uE000-\uFFFD]/;
const unplainInAttribute = /[^ !#-%'-;=-\uD7FF\uE000-\uFFFD]/;
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
/** What may be forbidden: a search by code units, several times faster than one by code points. */
const suspect = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/;
const loneSurrogate = /\p{Surrogate}/u;
const asciiName = /^[A-Za-z_][A-Za-z0-9._-]*$/;
const nameStart =
  "A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}" +
  "\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}";
const nameRest = "\\u{300}-\\u{36F}0-9.\\u{B7}\\u{203F}-\\u{2040}";
const ncName = new RegExp(`^[${nameStart}][${nameRest}${nameStart}-]*$`, "u");

/** A character that XML 1.0 forbids, found where text is written; the writer adds the path. */
export class ForbiddenCharacter extends Error {
  override readonly name = "ForbiddenCharacter";
  /** As `U+0001`. */
  readonly codePoint: string;

  constructor(codePoint: string) {
    super("forbidden character");
    this.codePoint = codePoint;
  }
}

/** First forbidden character of a text, as `U+0001`. */
export function forbiddenCharacterOf(text: string): string | undefined {
  const found = suspect.test(text) ? forbidden.exec(text) : null;
  if (found === null) return undefined;
  return `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Place of the first forbidden character of a text; -1 when there is none. */
export function forbiddenCharacterAt(text: string): number {
  return suspect.test(text) ? text.search(forbidden) : -1;
}

/** True when every surrogate of the text is one of a pair. */
export function hasWholeSurrogates(text: string): boolean {
  return !loneSurrogate.test(text);
}

function assertCharacters(text: string): void {
  const codePoint = forbiddenCharacterOf(text);
  if (codePoint !== undefined) throw new ForbiddenCharacter(codePoint);
}

/** Escapes of Canonical XML 1.0, 2.3, by code unit. */
const textEscapes = escapesOf({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;" });
const attributeEscapes = escapesOf({
  "&": "&amp;",
  "<": "&lt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
});

function escapesOf(escapes: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  return Array.from({ length: 0x80 }, (_, unit) => escapes[String.fromCharCode(unit)]);
}

/** Code units below U+0100 that are written as they are: 1 when so. Short values are looked up, not searched. */
const plainInText = plainnessOf(unplainInText);
const plainInAttribute = plainnessOf(unplainInAttribute);
/** Many values are codes: up to about this length, a walk costs less than starting a search. */
const short = 8;

function plainnessOf(unplain: RegExp): Uint8Array {
  return Uint8Array.from({ length: 0x100 }, (_, unit) => (unplain.test(String.fromCharCode(unit)) ? 0 : 1));
}

/** True when the text is short and all of its characters are plain; false says nothing. */
function isShortAndPlain(text: string, plain: Uint8Array): boolean {
  const { length } = text;
  if (length > short) return false;
  for (let i = 0; i < length; i++) if (plain[text.charCodeAt(i)] !== 1) return false;
  return true;
}

/** Text as Canonical XML 1.0, 2.3, writes a text node. */
export function escapeText(text: string): string {
  if (isShortAndPlain(text, plainInText) || !unplainInText.test(text)) return text;
  assertCharacters(text);
  return escaped(text, textEscapes);
}

/** The text with each code unit that has an escape replaced by it; a replacing function costs a call for each. */
function escaped(text: string, escapes: readonly (string | undefined)[]): string {
  let out = "";
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const escape = escapes[text.charCodeAt(i)];
    if (escape === undefined) continue;
    out += text.slice(copied, i) + escape;
    copied = i + 1;
  }
  return out + text.slice(copied);
}

/** Value as Canonical XML 1.0, 2.3, writes an attribute node; white space survives a parser. */
export function escapeAttribute(value: string): string {
  if (isShortAndPlain(value, plainInAttribute) || !unplainInAttribute.test(value)) return value;
  assertCharacters(value);
  return escaped(value, attributeEscapes);
}

/** True when the text is an NCName: a local name or a prefix. */
export function isNcName(text: string): boolean {
  return asciiName.test(text) || ncName.test(text);
}

/** Order by code point, which is also the order of UTF-8 bytes; `<` compares UTF-16 units. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
