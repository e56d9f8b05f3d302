import { type CodedValue, SegurError } from "@segur-sdk/core";
import { attributeOf, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

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

/** Opens an ExtrinsicObject or a RegistryPackage. */
export function openObject(object: XmlElement, path: string): RegistryObject {
  const slots = slotsOf(object);
  const classifications = groupBy(childrenNamed(object, rim("Classification")), "classificationScheme");
  const identifiers = groupBy(childrenNamed(object, rim("ExternalIdentifier")), "identificationScheme");
  const value = (name: string): string | undefined => slots.get(name)?.[0];
  return {
    element: object,
    path,
    values: (name) => slots.get(name) ?? [],
    value,
    time: (name) => readTime(value(name), `${path}.${name}`),
    actionSlots: () => [...slots.keys()].filter((name) => /(?:^|[:#])action$/.test(name)),
    name: () => localizedText(object, "Name"),
    description: () => localizedText(object, "Description"),
    coded: (scheme) => (classifications.get(scheme) ?? []).map((one) => readCoded(one, path)),
    authors: (scheme) => (classifications.get(scheme) ?? []).map(readAuthor),
    identifier: (scheme) => attributeOf(identifiers.get(scheme)?.[0], "value")?.trim(),
  };
}

/** The metadata say something that cannot be understood. */
export function metadataError(field: string, rule: string): SegurError {
  return new SegurError("ERR_XDS_METADATA", { details: { field, rule, source: "IHE ITI TF-3 §4.2; ebRIM 3.0" } });
}

function slotsOf(object: XmlElement): ReadonlyMap<string, readonly string[]> {
  const slots = new Map<string, string[]>();
  for (const slot of childrenNamed(object, rim("Slot"))) {
    const name = attributeOf(slot, "name") ?? "";
    const list = childNamed(slot, rim("ValueList"));
    const values = list === undefined ? [] : childrenNamed(list, rim("Value")).map((one) => textOf(one)?.trim() ?? "");
    const known = slots.get(name) ?? [];
    known.push(...values.filter((one) => one !== ""));
    slots.set(name, known);
  }
  return slots;
}

function groupBy(elements: readonly XmlElement[], attribute: string): ReadonlyMap<string, readonly XmlElement[]> {
  const groups = new Map<string, XmlElement[]>();
  for (const one of elements) {
    const key = attributeOf(one, attribute) ?? "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function localizedText(object: XmlElement, tag: "Name" | "Description"): string | undefined {
  const value = attributeOf(childNamed(object, rim(tag), rim("LocalizedString")), "value");
  return value === "" ? undefined : value;
}

function readTime(value: string | undefined, field: string): XdsTime | undefined {
  if (value === undefined) return undefined;
  const time = parseDtm(value);
  if (time === undefined) throw metadataError(field, "DTM: YYYY[MM[DD[hh[mm[ss]]]]]");
  return time;
}

function readCoded(classification: XmlElement, path: string): CodedValue {
  const code = attributeOf(classification, "nodeRepresentation")?.trim() ?? "";
  if (code === "") throw metadataError(`${path}.Classification`, "nodeRepresentation holds the code");
  const system = slotsOf(classification).get(slotName.codingScheme)?.[0] ?? "";
  return { code, label: localizedText(classification, "Name") ?? "", system };
}

function readAuthor(classification: XmlElement): Author {
  const slots = slotsOf(classification);
  const person = slots.get(slotName.authorPerson)?.[0];
  return {
    ...(person === undefined ? {} : { person: parseXcn(person) }),
    institutions: (slots.get(slotName.authorInstitution) ?? []).map(parseXon),
    roles: slots.get(slotName.authorRole) ?? [],
    specialties: (slots.get(slotName.authorSpecialty) ?? []).map(parseSpecialty),
  };
}
