import type * as FontoXPath from "fontoxpath";
import type { Element } from "slimdom";

import { isDateTime } from "./date-time.js";
import type { RuleFiles } from "./rule-files.js";

/** What the functions need to know of the run: documents are relative to the folder of the main file of the rule set. */
export interface FunctionContext {
  readonly folder: string;
  readonly files: RuleFiles;
  /** What a function of ours threw, which fontoxpath gives back as a text only. */
  failure: unknown;
}

/** Namespace of the functions that fontoxpath lacks. */
export const functionNamespace = "urn:segur-sdk:schematron";

interface DynamicContext {
  readonly currentContext: FunctionContext;
}

type CustomFunction = Parameters<typeof FontoXPath.registerCustomXPathFunction>[3];

interface OwnFunction {
  readonly parameters: readonly string[];
  readonly result: string;
  readonly body: CustomFunction;
}

function define(parameters: readonly string[], result: string, body: CustomFunction): OwnFunction {
  return { parameters, result, body };
}

const openDocument = define(["xs:string"], "document-node()", ({ currentContext }: DynamicContext, href: string) =>
  keepFailure(currentContext, ({ files, folder }) => files.open(folder, href)),
);

function keepFailure<Result>(context: FunctionContext, body: (context: FunctionContext) => Result): Result {
  try {
    return body(context);
  } catch (error) {
    context.failure = error;
    throw error;
  }
}

/** Those functions, by local name. */
export const ownFunctions: ReadonlyMap<string, OwnFunction> = new Map([
  ["document", openDocument],
  ["doc", openDocument],
  [
    "doc-available",
    define(["xs:string"], "xs:boolean", ({ currentContext }: DynamicContext, href: string) =>
      currentContext.files.has(currentContext.folder, href),
    ),
  ],
  ["matches", define(["xs:string?", "xs:string", "xs:string"], "xs:boolean", matches)],
  [
    "has-xsi-type",
    define(
      ["element()", "xs:string", "xs:string"],
      "xs:boolean",
      (_context: DynamicContext, of: Element, namespace: string, local: string) => {
        const type = xsiTypeOf(of);
        return type.local === local && type.namespace === namespace;
      },
    ),
  ],
  [
    "xsi-type-namespace-uri",
    define(["element()"], "xs:string", (_context: DynamicContext, of: Element) => xsiTypeOf(of).namespace),
  ],
  [
    "xsi-type-local-name",
    define(["element()"], "xs:string", (_context: DynamicContext, of: Element) => xsiTypeOf(of).local),
  ],
  [
    "is-date-time",
    define(["xs:string?"], "xs:boolean", (_context: DynamicContext, text: string | null) => isDateTime(text ?? "")),
  ],
  [
    "is-listed-code",
    define(
      ["xs:string", "xs:string", "xs:string"],
      "xs:boolean",
      ({ currentContext }: DynamicContext, href: string, element: string, code: string) =>
        keepFailure(currentContext, ({ files, folder }) => files.lists(folder, href, element, code)),
    ),
  ],
]);

const registered = new WeakSet<typeof FontoXPath>();

/** Makes the functions known to fontoxpath, in a namespace of their own; once. */
export function registerFunctions(fontoxpath: typeof FontoXPath): void {
  if (registered.has(fontoxpath)) return;
  for (const [localName, { parameters, result, body }] of ownFunctions) {
    fontoxpath.registerCustomXPathFunction(
      { namespaceURI: functionNamespace, localName },
      [...parameters],
      result,
      body,
    );
  }
  registered.add(fontoxpath);
}

/** `matches` with flags: those that mean the same in JavaScript; another cannot run. */
function matches(_context: DynamicContext, input: string | null, pattern: string, flags: string): boolean {
  if (!/^[ims]*$/u.test(flags)) throw new Error("FORX0001: flags of matches()");
  return new RegExp(pattern, `${[...new Set(flags)].join("")}u`).test(input ?? "");
}

/** `resolve-QName(@xsi:type, .)`, which a custom function could not give back; without prefix the default namespace holds. */
function xsiTypeOf(of: Element): { readonly namespace: string; readonly local: string } {
  const type = of.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
  if (type === null) return { namespace: "", local: "" };
  const [first = "", second] = type.trim().split(":");
  return { namespace: of.lookupNamespaceURI(second === undefined ? null : first) ?? "", local: second ?? first };
}
