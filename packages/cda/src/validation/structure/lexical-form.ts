import { cdaLexicalLines } from "./generated/cda-structure.js";

/** True when a text, white space treated as the form wants it, is of the form. */
type LexicalForm = (text: string) => boolean;

const ncName = /^[\p{L}_][\p{L}\p{N}\p{M}._\-·]*$/u;
const forms = new Map<string, LexicalForm>();
let lines: ReadonlyMap<string, string> | undefined;

/** True when a value has the lexical form of this name: a built-in type of XML Schema or one of the table. */
export function hasForm(form: string, value: string): boolean {
  let known = forms.get(form);
  if (known === undefined) forms.set(form, (known = builtIns[form] ?? decode(form)));
  return known(value);
}

/** A URI reference of RFC 3986, what a URI must escape already replaced; as the schema engines, brackets pass in fragments. */
const uri = ((): RegExp => {
  const part = "(?:[\\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})";
  const host = "(?:\\[[^\\]]*\\]|(?:[\\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)";
  const authority = `//(?:(?:[\\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?${host}(?::\\d+)?(?:/${part}*)*`;
  const path = `/?(?:${part}+(?:/${part}*)*)?`;
  const relative = `(?:/${part}*(?:/${part}*)*|(?:[\\w.~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2})+(?:/${part}*)*)?`;
  const query = `(?:\\?(?:${part}|[/?])*)?`;
  return new RegExp(
    `^(?:[A-Za-z][A-Za-z0-9+.-]*:(?:${authority}|${path})|${authority}|${relative})${query}(?:#(?:${part}|[/?[\\]])*)?$`,
    "u",
  );
})();

const builtIns: Readonly<Record<string, LexicalForm>> = {
  "xs:string": () => true,
  "xs:anyURI": (text) => uri.test(collapsed(text).replace(/[^!-~]|[<>"{}|\\^`]/gu, "_")),
  "xs:token": () => true,
  "xs:boolean": (text) => ["true", "false", "0", "1"].includes(collapsed(text)),
  "xs:integer": (text) => /^[+-]?\d+$/u.test(collapsed(text)),
  "xs:decimal": (text) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(collapsed(text)),
  "xs:double": (text) => /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/u.test(collapsed(text)),
  "xs:ID": (text) => ncName.test(collapsed(text)),
  "xs:IDREF": (text) => ncName.test(collapsed(text)),
  "xs:IDREFS": (text) => itemsOf(text).length > 0 && itemsOf(text).every((item) => ncName.test(item)),
  "xs:NMTOKEN": (text) => nmtoken.test(collapsed(text)),
  "xs:NMTOKENS": (text) => itemsOf(text).length > 0 && itemsOf(text).every((item) => nmtoken.test(item)),
  "xs:base64Binary": (text) => isBase64(text.replace(/[ \t\r\n]+/gu, "")),
};
const nmtoken = /^[\p{L}\p{N}\p{M}._:\-·]+$/u;

/** Text with runs of white space made one space, and none at its ends. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/gu, " ").replace(/^ | $/gu, "");
}

/** Items of a list. */
export function itemsOf(text: string): readonly string[] {
  const whole = collapsed(text);
  return whole === "" ? [] : whole.split(" ");
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text);
}

function decode(name: string): LexicalForm {
  lines ??= new Map(cdaLexicalLines.split("\n").map((line) => [line.slice(0, line.indexOf("|")), line]));
  // Forms are shared by the namespaces that extensions repeat them in.
  const line = lines.get(name) ?? lines.get(name.slice(name.indexOf(":") + 1));
  if (line === undefined) return () => true;
  const [, kind = "", ...rest] = line.split("|");
  const body = rest.join("|");
  if (kind === "enum") {
    const values = new Set(body.split(" "));
    return (text) => values.has(collapsed(text));
  }
  if (kind === "union") return (text) => body.split(" ").some((member) => hasForm(member, text));
  if (kind === "list") return (text) => itemsOf(text).every((item) => hasForm(body, item));
  return restriction(kind, body);
}

function restriction(base: string, facets: string): LexicalForm {
  const keepsSpace = base === "xs:string";
  const checks = facets
    .split(" ")
    .filter((facet) => facet !== "")
    .map((facet) => {
      const [, name = "", value = ""] = /^(\w+)=(.*)$/u.exec(facet) ?? [];
      return facetCheck(name, value);
    });
  return (text) => {
    if (!hasForm(base, text)) return false;
    const whole = keepsSpace ? text : collapsed(text);
    return checks.every((check) => check(whole));
  };
}

function facetCheck(name: string, value: string): LexicalForm {
  if (name === "pattern") {
    const pattern = new RegExp(`^(?:${value})$`, "u");
    return (text) => pattern.test(text);
  }
  if (name === "minLength") return (text) => text.length >= Number(value);
  if (name === "minInclusive") return (text) => Number(text) >= Number(value);
  if (name === "maxInclusive") return (text) => Number(text) <= Number(value);
  throw new RangeError(name);
}
