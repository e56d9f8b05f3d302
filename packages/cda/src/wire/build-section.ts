import { element, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import type { EntrySection } from "../structured-body/section.js";
import { sectionKinds, type SectionKindName } from "../structured-body/section-kinds.js";
import { buildFixedCode } from "./build-coded-value.js";
import { buildId, buildTemplates } from "./build-entry-values.js";
import { buildNarrative } from "./build-narrative.js";
import { hl7 } from "./cda-names.js";

/** What a kind of section always begins with. */
interface SectionStart {
  readonly templates: readonly XmlElement[];
  readonly code: XmlElement;
}

const starts = new Map<SectionKindName, SectionStart>();

function startOf(kind: SectionKindName): SectionStart {
  let start = starts.get(kind);
  if (start === undefined) {
    const { templates, code } = sectionKinds[kind];
    start = { templates: buildTemplates(templates), code: buildFixedCode("code", code) };
    starts.set(kind, start);
  }
  return start;
}

/**
 * A completed section under its `component`. What follows the narrative comes in the order of the schema: author,
 * entries, sub-sections.
 *
 * @see POCD_MT000040, class Section
 */
export function buildSection(
  kind: SectionKindName,
  { id, narrative, title }: EntrySection,
  ...parts: readonly XmlChild[]
): XmlElement {
  const { templates, code } = startOf(kind);
  return element(
    hl7("component"),
    {},
    element(
      hl7("section"),
      {},
      templates,
      buildId(id),
      code,
      element(hl7("title"), {}, title),
      buildNarrative(typeof narrative === "object" ? narrative : []),
      ...parts,
    ),
  );
}

/** An entry of a section. */
export function buildEntry(statement: XmlElement): XmlElement {
  return element(hl7("entry"), {}, statement);
}
