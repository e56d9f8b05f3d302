import { childElements, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaReading } from "../cda-reading.js";
import { knownElements } from "./known-elements.js";
import type { ReadSection } from "./section.js";
import type { ReadStatement } from "./statement.js";

/** An element of a document that its reading has no name for. */
export interface UnknownElement {
  /** Local names from the `ClinicalDocument` down, e.g. `recordTarget/patientRole/patient/raceCode`. */
  readonly path: string;
  readonly element: XmlElement;
}

/**
 * Every element that the reading has no name for, header first, then sections and entries: what another system wrote and
 * that this model does not speak of. Looked for on demand; costs nothing to who does not ask.
 *
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { readCda, unknownElements } from "@segur-sdk/cda";
 *
 * console.log(unknownElements(readCda(readFileSync("report.xml"))).map(({ path }) => path));
 * ```
 */
export function unknownElements(reading: CdaReading): readonly UnknownElement[] {
  const found: UnknownElement[] = [];
  collectFromHeader(reading.source, "", found);
  if (reading.body.kind === "structured") {
    for (const section of reading.body.sections)
      collectFromSection(section, "component/structuredBody/component/section", found);
  }
  return found;
}

function collectFromHeader(of: XmlElement, path: string, into: UnknownElement[]): void {
  const known = Object.hasOwn(knownElements, of.name.local) ? knownElements[of.name.local]?.split(" ") : undefined;
  // A leaf, a name or an address: all of it is read.
  if (known === undefined) return;
  for (const element of childElements(of)) {
    const { local } = element.name;
    const here = path === "" ? local : `${path}/${local}`;
    if (!known.includes(local)) into.push({ path: here, element });
    else if (here !== "component") collectFromHeader(element, here, into);
  }
}

function collectFromSection(section: ReadSection, path: string, into: UnknownElement[]): void {
  add(section.unknown, path, into);
  for (const { statement } of section.entries) collectFromStatement(statement, `${path}/entry/${statement.kind}`, into);
  for (const below of section.sections) collectFromSection(below, `${path}/component/section`, into);
}

function collectFromStatement(statement: ReadStatement, path: string, into: UnknownElement[]): void {
  add(statement.unknown, path, into);
  add(statement.product?.unknown ?? [], `${path}/manufacturedMaterial`, into);
  for (const { via, statement: below } of statement.relations) {
    collectFromStatement(below, `${path}/${via}/${below.kind}`, into);
  }
}

function add(unknown: readonly XmlElement[], path: string, into: UnknownElement[]): void {
  for (const element of unknown) into.push({ path: `${path}/${element.name.local}`, element });
}
