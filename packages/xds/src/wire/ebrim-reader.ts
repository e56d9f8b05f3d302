import { type CodedValue, SegurError } from "@segur-sdk/core";
import { attributeOf, childNamed, hasName, textOf, type XmlElement, type XmlName } from "@segur-sdk/core/xml";

import type { Author } from "../author.js";
import type { XdsTime } from "../document-entry.js";
import { parseDtm } from "./dtm.js";
import { rim, slotName } from "./ebrim-names.js";
import { parseSpecialty } from "./specialty-value.js";
import { parseXcn } from "./xcn-value.js";
import { parseXon } from "./xon-value.js";

/** A registry object opened for reading. */
export interface RegistryObject {
  readonly element: XmlElement;
  /** Where it stands, for errors: `documents[0].entry`. */
  readonly path: string;
  /** Values of a slot, trimmed, empty ones left out. */
  values(name: string): readonly string[];
  /** First value of a slot. */
  value(name: string): string | undefined;
  time(name: string): XdsTime | undefined;
  /** Names of the slots that carry the extra metadata `action`: senders make a URI of it or not. */
  actionSlots(): readonly string[];
  name(): string | undefined;
  description(): string | undefined;
  coded(scheme: string): readonly CodedValue[];
  authors(scheme: string): readonly Author[];
  identifier(scheme: string): string | undefined;
}

/** Opens an ExtrinsicObject or a RegistryPackage: its parts are sorted in one pass, for answers hold thousands. */
export function openObject(object: XmlElement, path: string): RegistryObject {
  return new OpenedObject(object, path);
}

class OpenedObject implements RegistryObject {
  readonly element: XmlElement;
  readonly path: string;
  readonly #slots = new Map<string, readonly string[]>();
  readonly #classifications = new Map<string, XmlElement[]>();
  readonly #identifiers = new Map<string, string | undefined>();

  constructor(object: XmlElement, path: string) {
    this.element = object;
    this.path = path;
    for (const child of object.children) {
      if (typeof child === "string" || child.kind !== "element") continue;
      if (hasName(child, name.slot)) addSlot(this.#slots, child);
      else if (hasName(child, name.classification)) this.#addClassification(child);
      else if (hasName(child, name.identifier)) {
        const scheme = attributeOf(child, "identificationScheme") ?? "";
        if (!this.#identifiers.has(scheme)) this.#identifiers.set(scheme, attributeOf(child, "value")?.trim());
      }
    }
  }

  #addClassification(classification: XmlElement): void {
    const scheme = attributeOf(classification, "classificationScheme") ?? "";
    const group = this.#classifications.get(scheme);
    if (group === undefined) this.#classifications.set(scheme, [classification]);
    else group.push(classification);
  }

  values(slot: string): readonly string[] {
    return this.#slots.get(slot) ?? none;
  }

  value(slot: string): string | undefined {
    return this.#slots.get(slot)?.[0];
  }

  time(slot: string): XdsTime | undefined {
    const value = this.value(slot);
    if (value === undefined) return undefined;
    const time = parseDtm(value);
    if (time === undefined) throw metadataError(`${this.path}.${slot}`, "DTM: YYYY[MM[DD[hh[mm[ss]]]]]");
    return time;
  }

  actionSlots(): readonly string[] {
    const found: string[] = [];
    for (const slot of this.#slots.keys()) if (actionSlot.test(slot)) found.push(slot);
    return found;
  }

  name(): string | undefined {
    return localizedText(this.element, name.name);
  }

  description(): string | undefined {
    return localizedText(this.element, name.description);
  }

  coded(scheme: string): readonly CodedValue[] {
    return this.#classifications.get(scheme)?.map((one) => readCoded(one, this.path)) ?? none;
  }

  authors(scheme: string): readonly Author[] {
    return this.#classifications.get(scheme)?.map(readAuthor) ?? none;
  }

  identifier(scheme: string): string | undefined {
    return this.#identifiers.get(scheme);
  }
}

const actionSlot = /(?:^|[:#])action$/;
const none: readonly never[] = [];
const name = {
  slot: rim("Slot"),
  list: rim("ValueList"),
  value: rim("Value"),
  classification: rim("Classification"),
  identifier: rim("ExternalIdentifier"),
  name: rim("Name"),
  description: rim("Description"),
  text: rim("LocalizedString"),
} as const;

/** The metadata say something that cannot be understood. */
export function metadataError(field: string, rule: string): SegurError {
  return new SegurError("ERR_XDS_METADATA", { details: { field, rule, source: "IHE ITI TF-3 §4.2; ebRIM 3.0" } });
}

/** Values of the slots of an element, trimmed, empty ones left out. */
function slotsOf(object: XmlElement): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, readonly string[]>();
  for (const child of object.children) {
    if (typeof child !== "string" && child.kind === "element" && hasName(child, name.slot)) addSlot(slots, child);
  }
  return slots;
}

/** First value of one slot, without sorting the others. */
function firstValueOf(object: XmlElement, slotName: string): string | undefined {
  for (const child of object.children) {
    if (typeof child === "string" || child.kind !== "element" || !hasName(child, name.slot)) continue;
    if (attributeOf(child, "name") !== slotName) continue;
    const text = textOf(childNamed(child, name.list, name.value))?.trim();
    if (text !== undefined && text !== "") return text;
  }
  return undefined;
}

function addSlot(slots: Map<string, readonly string[]>, slot: XmlElement): void {
  const slotName = attributeOf(slot, "name") ?? "";
  const values = valuesOf(slot);
  const known = slots.get(slotName);
  slots.set(slotName, known === undefined ? values : [...known, ...values]);
}

function valuesOf(slot: XmlElement): readonly string[] {
  const values: string[] = [];
  for (const child of childNamed(slot, name.list)?.children ?? none) {
    if (typeof child === "string" || child.kind !== "element" || !hasName(child, name.value)) continue;
    const text = textOf(child)?.trim() ?? "";
    if (text !== "") values.push(text);
  }
  return values;
}

function localizedText(object: XmlElement, tag: XmlName): string | undefined {
  const value = attributeOf(childNamed(object, tag, name.text), "value");
  return value === "" ? undefined : value;
}

function readCoded(classification: XmlElement, path: string): CodedValue {
  const code = attributeOf(classification, "nodeRepresentation")?.trim() ?? "";
  if (code === "") throw metadataError(`${path}.Classification`, "nodeRepresentation holds the code");
  const system = firstValueOf(classification, slotName.codingScheme) ?? "";
  return { code, label: localizedText(classification, name.name) ?? "", system };
}

function readAuthor(classification: XmlElement): Author {
  const slots = slotsOf(classification);
  const person = slots.get(slotName.authorPerson)?.[0];
  const known = {
    institutions: (slots.get(slotName.authorInstitution) ?? none).map(parseXon),
    roles: slots.get(slotName.authorRole) ?? none,
    specialties: (slots.get(slotName.authorSpecialty) ?? none).map(parseSpecialty),
  };
  return person === undefined ? known : { ...known, person: parseXcn(person) };
}
