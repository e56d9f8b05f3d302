import { attributeOf, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "../reading/coded.js";
import type { ReadInformant, ReadParticipant } from "../reading/people.js";
import type { ReadEntry, ReadSection } from "../reading/section.js";
import { hl7 } from "./cda-names.js";
import type { ReadNarrative } from "../reading/narrative.js";
import { readNarrative } from "./read-narrative.js";
import { readInformant, readParticipant } from "./read-people.js";
import { besideStatement, readStatement, statementIn } from "./read-statement.js";
import { children, isPresent, present, readCodedValue, readIdentifier, readText } from "./read-values.js";

const cdaNamespace = hl7("section").namespace;

/** The sections below `structuredBody` or below a section: those of its `component`s. */
export function readSections(of: XmlElement): readonly ReadSection[] {
  return children(of, "component").flatMap((component) => children(component, "section").map(readSection));
}

/** One pass over the children, so that what the model has no name for is known without looking for it. */
function readSection(section: XmlElement): ReadSection {
  const named: Partial<Record<"id" | "code" | "title" | "text" | "languageCode" | "confidentialityCode", XmlElement>> =
    {};
  const templateIds: CdaIdentifier[] = [];
  const authors: ReadParticipant[] = [];
  const informants: ReadInformant[] = [];
  const entries: XmlElement[] = [];
  const sections: ReadSection[] = [];
  const unknown: XmlElement[] = [];
  const add = <T>(list: T[], value: T | undefined, from: XmlElement): void => {
    if (value === undefined) unknown.push(from);
    else list.push(value);
  };
  for (const node of section.children) {
    if (typeof node === "string" || node.kind !== "element") continue;
    const { local, namespace } = node.name;
    switch (namespace === cdaNamespace ? local : "") {
      case "id":
      case "code":
      case "title":
      case "text":
      case "languageCode":
      case "confidentialityCode": {
        const name = local as keyof typeof named;
        if (named[name] === undefined) named[name] = node;
        else unknown.push(node);
        break;
      }
      case "templateId":
        add(templateIds, readIdentifier(node), node);
        break;
      case "author":
        add(authors, readParticipant(node), node);
        break;
      case "informant":
        add(informants, readInformant(node), node);
        break;
      case "entry":
        add(entries, statementIn(node) && node, node);
        if (entries.at(-1) === node) unknown.push(...besideStatement(node));
        break;
      case "component": {
        const below = children(node, "section");
        if (below.length === 0) unknown.push(node);
        for (const one of below) sections.push(readSection(one));
        break;
      }
      default:
        unknown.push(node);
    }
  }
  return withContent(
    present<Omit<ReadSection, "narrative" | "entries">>({
      anchor: attributeOf(section, "ID"),
      id: readIdentifier(named.id),
      code: readCodedValue(named.code),
      title: readText(named.title)?.replace(/[\t\n\r ]+/gu, " "),
      templateIds,
      languageCode: attributeOf(named.languageCode, "code"),
      confidentiality: readCodedValue(named.confidentialityCode),
      authors,
      informants,
      sections,
      unknown,
      source: section,
    }),
    named.text,
    entries,
  );
}

/**
 * Narrative and entries are read when first looked at, then kept: most readers show the one and skip the other. Neither
 * can fail, so that it makes no difference to the caller.
 */
function withContent(
  section: Omit<ReadSection, "narrative" | "entries">,
  text: XmlElement | undefined,
  entryElements: readonly XmlElement[],
): ReadSection {
  let narrative: ReadNarrative | undefined;
  let entries: readonly ReadEntry[] | undefined;
  Object.defineProperty(section, "entries", {
    enumerable: true,
    get: () => (entries ??= entryElements.map(readEntry).filter(isPresent)),
  });
  if (text !== undefined) {
    Object.defineProperty(section, "narrative", {
      enumerable: true,
      get: () => (narrative ??= readNarrative(text)),
    });
  }
  return section as ReadSection;
}

function readEntry(entry: XmlElement): ReadEntry | undefined {
  const found = statementIn(entry);
  return found && present<ReadEntry>({ type: attributeOf(entry, "typeCode"), statement: readStatement(found) });
}
