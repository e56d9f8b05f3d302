import { SegurError } from "@segur-sdk/core";

import { nameAttributeTypes, type DistinguishedName, type NameAttribute } from "./distinguished-name.js";
import { derText, readDer } from "./internal/der.js";

const typeByKeyword = new Map<string, string>([
  ...Object.entries(nameAttributeTypes).map(([key, type]): [string, string] => [key.toUpperCase(), type]),
  ["S", nameAttributeTypes.ST],
  ["SURNAME", nameAttributeTypes.SN],
  ["GIVENNAME", nameAttributeTypes.GN],
]);

/**
 * Reads a name written as RFC 2253 or RFC 4514 (common name first), or in the one-line form of OpenSSL (`/C=FR/…`).
 * A `/` inside a value is kept: staff cards bear `3760021832/000000018`.
 *
 * @throws SegurError `ERR_CERT_PARSE` when an attribute has no known keyword, or no value.
 */
export function parseName(text: string): DistinguishedName {
  if (text.startsWith("/")) {
    return text
      .split(/\/(?=[A-Za-z]{1,12}=|[0-9.]+=)/)
      .slice(1)
      .map((rdn) => [parseAttribute(rdn)]);
  }
  return splitUnescaped(text, ",")
    .map((rdn) => splitUnescaped(rdn, "+").map(parseAttribute))
    .reverse();
}

function splitUnescaped(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function parseAttribute(text: string): NameAttribute {
  const at = text.indexOf("=");
  const keyword = text.slice(0, Math.max(at, 0)).trim();
  const type = /^[0-9]+(?:\.[0-9]+)+$/.test(keyword) ? keyword : typeByKeyword.get(keyword.toUpperCase());
  if (type === undefined) throw new SegurError("ERR_CERT_PARSE", { details: { rule: "unknown name attribute" } });
  const raw = text.slice(at + 1).replace(/^ +/, "");
  if (raw.startsWith("#")) {
    const der = Buffer.from(raw.slice(1), "hex");
    return { type, value: derText(readDer(der)), der };
  }
  return { type, value: unescapeValue(raw) };
}

function unescapeValue(text: string): string {
  const trimmed = text.replace(/(?<!\\) +$/, "");
  const bytes: Buffer[] = [];
  for (const match of trimmed.matchAll(/\\([0-9A-Fa-f]{2})|\\(.)|([^\\]+)/gsu)) {
    bytes.push(match[1] === undefined ? Buffer.from(match[2] ?? match[3] ?? "", "utf8") : Buffer.from(match[1], "hex"));
  }
  return Buffer.concat(bytes).toString("utf8");
}
