import type { CodedValue } from "@segur-sdk/core";
import {
  attributeOf,
  childNamed,
  hasName,
  textOf,
  type XmlElement,
  type XmlName,
  type XmlNode,
} from "@segur-sdk/core/xml";

import type { Author, Xcn } from "../author.js";
import type { Cx } from "../cx.js";
import type { SourcePatientInfo } from "../source-patient-info.js";
import { parseCx } from "./cx-value.js";
import { rim, slotName } from "./ebrim-names.js";
import { parseSourcePatientInfo } from "./source-patient-info-lines.js";
import { parseSpecialty } from "./specialty-value.js";
import { parseXcn } from "./xcn-value.js";
import { parseXon } from "./xon-value.js";

/** Children of an element: what comes again in a message is the same list in its tree. */
type Content = readonly XmlNode[];

/**
 * Reads the values of one message. The documents of one patient, of one structure, say the same of many things: what comes
 * again is read once, and is one object in the documents that say it.
 */
export interface MessageValues {
  /** Values of a slot, trimmed, empty ones left out. */
  readonly slot: (content: Content) => readonly string[];
  /** Label and coding scheme of a classification. */
  readonly coding: (content: Content) => Pick<CodedValue, "label" | "system">;
  readonly author: (content: Content) => Author;
  readonly xcn: (text: string) => Xcn;
  readonly cx: (text: string) => Cx | undefined;
  /** From the values of the slot, as `slot` gave them. */
  readonly sourcePatientInfo: (lines: readonly string[]) => SourcePatientInfo;
}

const tag = {
  slot: rim("Slot"),
  list: rim("ValueList"),
  value: rim("Value"),
  name: rim("Name"),
  text: rim("LocalizedString"),
} as const;
const none: readonly never[] = [];

/** Makes the readers of one message, and of no other: nothing of it is kept once it is read. */
export function createMessageValues(): MessageValues {
  const slot = readOnce(valuesOf);
  const [xcn, xon, specialty] = [readOnce(parseXcn), readOnce(parseXon), readOnce(parseSpecialty)];
  const author = (content: Content): Author => {
    const slots = slotsOf(content, slot);
    const person = slots.get(slotName.authorPerson)?.[0];
    const known = {
      institutions: (slots.get(slotName.authorInstitution) ?? none).map(xon),
      roles: slots.get(slotName.authorRole) ?? none,
      specialties: (slots.get(slotName.authorSpecialty) ?? none).map(specialty),
    };
    return person === undefined ? known : { ...known, person: xcn(person) };
  };
  const coding = (content: Content): Pick<CodedValue, "label" | "system"> => ({
    label: localizedText(content, tag.name) ?? "",
    system: slotsOf(content, slot).get(slotName.codingScheme)?.[0] ?? "",
  });
  return {
    slot,
    coding: readOnce(coding),
    author: readOnce(author),
    xcn,
    cx: readOnce(parseCx),
    sourcePatientInfo: readOnce(parseSourcePatientInfo),
  };
}

/** `Name` or `Description` of an object; absent when empty. */
export function localizedText(content: Content, name: XmlName): string | undefined {
  for (const child of content) {
    if (typeof child === "string" || child.kind !== "element" || !hasName(child, name)) continue;
    const value = attributeOf(childNamed(child, tag.text), "value");
    return value === "" ? undefined : value;
  }
  return undefined;
}

/** Adds the values of a slot to those of its name. */
export function addSlot(slots: Map<string, readonly string[]>, slot: XmlElement, read: MessageValues["slot"]): void {
  const name = attributeOf(slot, "name") ?? "";
  const values = read(slot.children);
  const known = slots.get(name);
  slots.set(name, known === undefined ? values : [...known, ...values]);
}

function slotsOf(content: Content, read: MessageValues["slot"]): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, readonly string[]>();
  for (const child of content) {
    if (typeof child !== "string" && child.kind === "element" && hasName(child, tag.slot)) addSlot(slots, child, read);
  }
  return slots;
}

function valuesOf(content: Content): readonly string[] {
  const values: string[] = [];
  const list = content.find(
    (child) => typeof child !== "string" && child.kind === "element" && hasName(child, tag.list),
  );
  for (const child of (list as XmlElement | undefined)?.children ?? none) {
    if (typeof child === "string" || child.kind !== "element" || !hasName(child, tag.value)) continue;
    const text = textOf(child)?.trim() ?? "";
    if (text !== "") values.push(text);
  }
  return values;
}

function readOnce<From, To>(read: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    const found = known.get(from);
    if (found !== undefined) return found;
    const made = read(from);
    known.set(from, made);
    return made;
  };
}
