import type { CodedValue } from "@segur-sdk/core";

import { normaliseInstant } from "../instant.js";
import type { DerivedIds } from "./derived-ids.js";
import type { NarrativeAnchor } from "./narrative.js";
import type { EntryWords } from "./narrative-draft.js";
import { normaliseNarrative, singleLine } from "./normalise-narrative.js";
import type { Section, TextSection } from "./section.js";
import type { SectionKind } from "./section-kinds.js";
import type { CodedText, Dose, Quantity, QuantityRange } from "./values.js";

/** Identifier, title: what a section has once completed. */
export type CompletedSection = Required<Section>;

/** Identifier and title of a section. */
export function completeSection(section: Section, kind: SectionKind, ids: DerivedIds): CompletedSection {
  return {
    id: ids.complete(section.id),
    title: section.title === undefined ? kind.title : singleLine(section.title),
  };
}

/** A section that holds nothing but a narrative. */
export function completeTextSection(
  section: TextSection,
  kind: SectionKind,
  ids: DerivedIds,
): TextSection & CompletedSection {
  return { ...completeSection(section, kind, ids), narrative: normaliseNarrative(section.narrative) };
}

/** The code, and the place of its words. */
export function codedAs({ code, label, system }: CodedValue, { anchor }: EntryWords): CodedText {
  return anchor === undefined ? { code, label, system } : { code, label, system, text: anchor };
}

/** The place of the words, as the field `text`. */
export function textAt(anchor: NarrativeAnchor | undefined): { readonly text?: NarrativeAnchor } {
  return anchor === undefined ? {} : { text: anchor };
}

/** The instant, as the field `at`. */
export function instantAt(at: string | undefined): { readonly at?: string } {
  return at === undefined ? {} : { at: normaliseInstant(at) };
}

/** A dose with the place of its words. */
export function doseAs(dose: Dose, { anchor }: EntryWords): Dose {
  const { text: _text, ...amount } = dose;
  return { ...amount, ...textAt(anchor) };
}

/** A dose for a reader: decimal comma. */
export function formatDose(dose: Quantity | QuantityRange): string {
  if ("value" in dose) return formatQuantity(dose);
  const { low, high } = dose;
  if (low === undefined) return high === undefined ? "" : `au plus ${formatQuantity(high)}`;
  return high === undefined ? formatQuantity(low) : `${formatQuantity(low)} à ${formatQuantity(high)}`;
}

/** A quantity for a reader: decimal comma. */
export function formatQuantity({ value, unit }: Quantity): string {
  return `${value.replace(".", ",")} ${unit}`;
}

/** The list, absent when it is empty: an empty one leaves no trace in a document. */
export function listUnlessEmpty<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}
