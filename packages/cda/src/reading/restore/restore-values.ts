import type { CodedValue } from "@segur-sdk/core";

import { present } from "../../present.js";
import type { EntryText } from "../../structured-body/narrative.js";
import type { CodedText, Dose, Quantity, UncodedText } from "../../structured-body/values.js";
import type { CdaIdentifier, ReadCode, ReadQuantity, ReadRange, ReadText } from "../coded.js";
import type { ReadStatement } from "../statement.js";
import type { Leftovers } from "./unplaced.js";

/** The words of an entry: a place of the narrative, or a text of its own. */
export function restoreText(text: ReadText | undefined): EntryText | undefined {
  if (text === undefined) return undefined;
  return text.reference?.startsWith("#") === true ? { anchor: text.reference.slice(1) } : text.text;
}

/** A code, `undefined` when there is none. */
export function restoreCode(code: ReadCode | undefined): CodedValue | undefined {
  if (code?.code === undefined || code.system === undefined) return undefined;
  return { code: code.code, label: code.label ?? "", system: code.system };
}

/** A code and its words. */
export function restoreCodedText(code: ReadCode | undefined): CodedText | undefined {
  const coded = restoreCode(code);
  return coded && present<CodedText>({ ...coded, text: restoreText(code?.originalText) });
}

/** A code and its words, or words alone. */
export function restoreCodedOrText(code: ReadCode | undefined): CodedText | UncodedText | undefined {
  const coded = restoreCodedText(code);
  if (coded !== undefined) return coded;
  const text = restoreText(code?.originalText);
  return text === undefined ? undefined : { text };
}

/** The first of several codes; the others are told. */
export function restoreSite(sites: readonly ReadCode[] | undefined, leftovers: Leftovers): CodedText | undefined {
  const [first, ...others] = sites ?? [];
  if (others.length > 0) leftovers.add("targetSiteCode");
  return restoreCodedText(first);
}

/** The code of an observation. */
export function restoreValue({ values }: ReadStatement, leftovers: Leftovers): CodedText | UncodedText | undefined {
  const [first, ...others] = values;
  if (others.length > 0 || (first !== undefined && first.kind !== "code")) leftovers.add("value");
  return first?.kind === "code" ? restoreCodedOrText(first.code) : undefined;
}

/** A measure and its unit. */
export function restoreQuantity(quantity: ReadQuantity | undefined): Quantity | undefined {
  if (quantity?.value === undefined || quantity.unit === undefined) return undefined;
  return { value: quantity.value, unit: quantity.unit };
}

/** A measure or a range, and its words, which CDA keeps in a translation. */
export function restoreDose(dose: (ReadQuantity & ReadRange) | undefined, leftovers: Leftovers): Dose | undefined {
  if (dose === undefined) return undefined;
  const text = [dose, dose.low, dose.high]
    .map((amount) => restoreText(amount?.translations?.[0]?.originalText))
    .find((words) => words !== undefined);
  const amount = restoreQuantity(dose) ?? restoreRange(dose);
  if (amount === undefined) leftovers.add("doseQuantity");
  return amount && (text === undefined ? amount : { ...amount, text });
}

function restoreRange({ low, high }: ReadRange): Dose | undefined {
  const range = present({ low: restoreQuantity(low), high: restoreQuantity(high) });
  return Object.keys(range).length === 0 ? undefined : range;
}

/** When a fact was: the moment, or the start of the interval, whose end is told. */
export function restoreMoment({ times }: ReadStatement, leftovers: Leftovers): string | undefined {
  const [first, ...others] = times;
  if (others.length > 0 || first?.end !== undefined || first?.source !== undefined) leftovers.add("effectiveTime");
  return first?.at ?? first?.start;
}

/** The identifier of an entry; any other is told. */
export function restoreId({ ids }: ReadStatement, leftovers: Leftovers): CdaIdentifier | undefined {
  if (ids.length > 1) leftovers.add("id");
  return ids[0];
}

/** Tells what an entry holds besides the parts that its model names. */
export function tellOthers(
  statement: ReadStatement,
  leftovers: Leftovers,
  known: { readonly relations?: number; readonly parts?: readonly (keyof ReadStatement)[] } = {},
): void {
  for (const { name } of statement.unknown) leftovers.add(name.local);
  if (statement.relations.length > (known.relations ?? 0)) leftovers.add("entryRelationship");
  for (const [part, element] of rareParts) {
    if (statement[part] !== undefined && known.parts?.includes(part) !== true) leftovers.add(element);
  }
}

const rareParts: readonly (readonly [keyof ReadStatement, string])[] = [
  ["negated", "@negationInd"],
  ["priority", "priorityCode"],
  ["interpretations", "interpretationCode"],
  ["methods", "methodCode"],
  ["approachSites", "approachSiteCode"],
  ["repeat", "repeatNumber"],
  ["quantity", "quantity"],
  ["participants", "participant"],
  ["people", "author, performer or informant"],
  ["referenceRanges", "referenceRange"],
];

/** The words of the comment attached to an entry: FR-Commentaire-ER. */
export function restoreComment({ relations }: ReadStatement): EntryText | undefined {
  const comment = relations.find(({ statement }) => statement.code?.code === "48767-8");
  return restoreText(comment?.statement.text);
}
