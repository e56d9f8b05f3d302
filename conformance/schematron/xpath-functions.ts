import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import fontoxpath from "fontoxpath";
import type { Document, Element } from "slimdom";

import { readDom } from "./schema-document.js";

/** What the functions need to know of the run: documents are relative to the main file of the rule set. */
export interface FunctionContext {
  readonly directory: string;
  readonly documents: Map<string, Document>;
  readonly codeLists: Map<string, ReadonlySet<string>>;
}

/** Namespace of the functions that fontoxpath lacks. */
export const functionNamespace = "urn:segur-sdk:schematron";

/** Local names of those functions, with their number of arguments. */
export const ownFunctions: ReadonlyMap<string, number> = new Map([
  ["document", 1],
  ["doc", 1],
  ["doc-available", 1],
  ["matches", 3],
  ["has-xsi-type", 3],
  ["xsi-type-namespace-uri", 1],
  ["xsi-type-local-name", 1],
  ["is-date-time", 1],
  ["is-listed-code", 2],
]);

interface DynamicContext {
  readonly currentContext: FunctionContext;
}

type CustomFunction = Parameters<typeof fontoxpath.registerCustomXPathFunction>[3];

function define(local: string, parameters: readonly string[], result: string, body: CustomFunction): void {
  const name = { namespaceURI: functionNamespace, localName: local };
  fontoxpath.registerCustomXPathFunction(name, [...parameters], result, body);
}

function pathOf(context: DynamicContext, href: string): string {
  return resolve(context.currentContext.directory, href);
}

function openDocument(context: DynamicContext, href: string): Document {
  const path = pathOf(context, href);
  let document = context.currentContext.documents.get(path);
  if (document === undefined) context.currentContext.documents.set(path, (document = readDom(path)));
  return document;
}

define("document", ["xs:string"], "document-node()", openDocument);
define("doc", ["xs:string"], "document-node()", openDocument);
define("doc-available", ["xs:string"], "xs:boolean", (context: DynamicContext, href: string) =>
  existsSync(pathOf(context, href)),
);

define("matches", ["xs:string?", "xs:string", "xs:string"], "xs:boolean", matches);

function matches(_context: DynamicContext, input: string | null, pattern: string, flags: string): boolean {
  if (flags !== "i") throw new Error(`Flags of matches() not supported: ${flags}`);
  return new RegExp(pattern, "iu").test(input ?? "");
}

define(
  "has-xsi-type",
  ["element()", "xs:string", "xs:string"],
  "xs:boolean",
  (_context: DynamicContext, of: Element, namespace: string, local: string) => {
    const type = xsiTypeOf(of);
    return type.local === local && type.namespace === namespace;
  },
);
define(
  "xsi-type-namespace-uri",
  ["element()"],
  "xs:string",
  (_context: DynamicContext, of: Element) => xsiTypeOf(of).namespace,
);
define(
  "xsi-type-local-name",
  ["element()"],
  "xs:string",
  (_context: DynamicContext, of: Element) => xsiTypeOf(of).local,
);

/** `resolve-QName(@xsi:type, .)`, which a custom function could not give back; without prefix the default namespace holds. */
function xsiTypeOf(of: Element): { readonly namespace: string; readonly local: string } {
  const type = of.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
  if (type === null) return { namespace: "", local: "" };
  const [first = "", second] = type.trim().split(":");
  return { namespace: of.lookupNamespaceURI(second === undefined ? null : first) ?? "", local: second ?? first };
}

define("is-date-time", ["xs:string?"], "xs:boolean", (_context: DynamicContext, text: string | null) =>
  isDateTime(text ?? ""),
);

/** `castable as xs:dateTime` with a real calendar, which fontoxpath lacks (it accepts 30 February). */
export function isDateTime(text: string): boolean {
  const parts = /^-?(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))?$/u.exec(text);
  if (parts === null) return false;
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = parts.map(
    (part: string | undefined) => Number(part ?? 0),
  );
  const midnight = hour === 24 && minute === 0 && second === 0;
  return (
    year > 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate() &&
    (hour <= 23 || midnight) &&
    minute <= 59 &&
    second <= 59 &&
    zoneMinute <= 59 &&
    zoneHour * 60 + zoneMinute <= 14 * 60
  );
}

define("is-listed-code", ["xs:string", "xs:string"], "xs:boolean", isListedCode);

/** Looks a code up in a terminology file; the file is scanned once, its 100 000 lines are not made a DOM. */
function isListedCode(context: DynamicContext, href: string, code: string): boolean {
  const path = pathOf(context, href);
  let codes = context.currentContext.codeLists.get(path);
  if (codes === undefined) {
    const text = readFileSync(path, "utf8");
    codes = new Set([...text.matchAll(/<(?:skos:notation|code)\b[^>]*>([^<]*)</gu)].map(([, found = ""]) => found));
    context.currentContext.codeLists.set(path, codes);
  }
  return codes.has(code);
}
