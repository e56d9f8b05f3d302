import { isSegurError } from "@segur-sdk/core";
import { parseXml, type XmlElement } from "@segur-sdk/core/xml";

import { folderOf, resolveReference } from "./reference-path.js";
import { schemaFault } from "./schema-fault.js";
import type { SchematronReader } from "./schematron-reader.js";

/** An element of a rule set, once what it includes is in place. */
export interface SourceElement {
  /** Local name in the namespace of Schematron; `undefined` for an element of another. */
  readonly name: string | undefined;
  /** Attributes without namespace. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SourceElement | string)[];
  /** File that it is written in. */
  readonly file: string;
  /** Rank among the checks of that file, from 1; 0 for anything else. */
  readonly rank: number;
}

const schematronNamespace = "http://purl.oclc.org/dsdl/schematron";

/** A rule set and the files that it includes, as far as they are there. */
interface Reading {
  readonly reader: SchematronReader;
  readonly missing: string[];
}

/**
 * Reads a rule set and puts in place what it includes.
 *
 * A file that is not there is left out and named, as the official tool leaves it out: `IHE.sch` includes one that was never
 * published.
 */
export function readSource(
  reader: SchematronReader,
  file: string,
): { readonly root: SourceElement; readonly missingFiles: readonly string[] } {
  const reading: Reading = { reader, missing: [] };
  const root = readFile(reading, file, []);
  if (root === undefined) throw schemaFault(file, "the file is there");
  return { root, missingFiles: reading.missing };
}

function readFile(reading: Reading, file: string, including: readonly string[]): SourceElement | undefined {
  if (including.includes(file)) throw schemaFault(file, "include: a file does not include itself");
  const bytes = reading.reader.read(file);
  if (bytes === undefined) return undefined;
  let checks = 0;
  const convert = (of: XmlElement): SourceElement => {
    const name = of.name.namespace === schematronNamespace ? of.name.local : undefined;
    const rank = name === "assert" || name === "report" ? ++checks : 0;
    return {
      name,
      attributes: new Map(of.attributes.filter((a) => a.name.namespace === "").map((a) => [a.name.local, a.value])),
      children: of.children.flatMap((child): readonly (SourceElement | string)[] => {
        if (typeof child === "string") return [child];
        if (child.kind !== "element") return [];
        const converted = convert(child);
        return converted.name === "include" ? include(reading, converted, [...including, file]) : [converted];
      }),
      file,
      rank,
    };
  };
  return convert(rootOf(bytes, file));
}

function rootOf(bytes: Uint8Array, file: string): XmlElement {
  try {
    return parseXml(bytes).root;
  } catch (error) {
    throw isSegurError(error) ? schemaFault(file, error.message, error) : error;
  }
}

function include(reading: Reading, of: SourceElement, including: readonly string[]): readonly SourceElement[] {
  const href = of.attributes.get("href") ?? "";
  const file = resolveReference(folderOf(of.file), href);
  if (file === undefined || href.includes("#"))
    throw schemaFault(of.file, "include: the path of a file of the rule set");
  const root = readFile(reading, file, including);
  if (root === undefined) reading.missing.push(file);
  return root === undefined ? [] : [root];
}

/** Child elements of Schematron with one of these local names. */
export function childrenOf(of: SourceElement, ...names: readonly string[]): readonly SourceElement[] {
  return of.children.filter(
    (child): child is SourceElement =>
      typeof child !== "string" && child.name !== undefined && names.includes(child.name),
  );
}

/** An attribute that the element cannot do without. */
export function required(of: SourceElement, attribute: string): string {
  const value = of.attributes.get(attribute);
  if (value === undefined) throw schemaFault(of.file, `${of.name ?? ""}/@${attribute} is mandatory`);
  return value;
}

/** All the text of an element. */
export function sourceText(of: SourceElement): string {
  return of.children.map((child) => (typeof child === "string" ? child : sourceText(child))).join("");
}
