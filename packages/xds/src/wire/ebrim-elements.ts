import type { CodedValue } from "@segur-sdk/core";
import { element, rememberedElement, withAttribute, type XmlElement } from "@segur-sdk/core/xml";

import type { Author } from "../author.js";
import { rim, slotName, xmlLang } from "./ebrim-names.js";
import { formatSpecialty } from "./specialty-value.js";
import { formatXcn } from "./xcn-value.js";
import { formatXon } from "./xon-value.js";

const tag = {
  slot: rim("Slot"),
  valueList: rim("ValueList"),
  value: rim("Value"),
  localizedString: rim("LocalizedString"),
  classification: rim("Classification"),
  externalIdentifier: rim("ExternalIdentifier"),
} as const;

/** A slot; none at all without values, for ebRIM has no empty slot. */
export function slot(name: string, values: readonly string[]): XmlElement | undefined {
  if (values.length === 0) return undefined;
  const list = values.map((value) => element(tag.value, {}, value));
  return element(tag.slot, { name }, element(tag.valueList, {}, list));
}

/** A slot of one value, or none. */
export function slotOf(name: string, value: string | undefined): XmlElement | undefined {
  if (value === undefined) return undefined;
  return element(tag.slot, { name }, element(tag.valueList, {}, element(tag.value, {}, value)));
}

/** `Name` or `Description`. */
export function localized(local: "Name" | "Description", text: string): XmlElement {
  const string = element(tag.localizedString, { charset: "UTF-8", value: text });
  return element(rim(local), {}, withAttribute(string, xmlLang, "FR"));
}

/** Texts of one kind that are kept at most: codes and structures that a site meets are far fewer. */
const bound = 1000;

/**
 * The element that a text gives, made once and written once: for coding schemes, labels and structures, which come again in
 * every message. Nothing about a patient is ever given to it.
 */
function madeOnce(make: (text: string) => XmlElement): (text: string) => XmlElement {
  const known = new Map<string, XmlElement>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      if (known.size >= bound) known.clear();
      made = rememberedElement(make(text));
      known.set(text, made);
    }
    return made;
  };
}

const single = (name: string) => (value: string) =>
  element(tag.slot, { name }, element(tag.valueList, {}, element(tag.value, {}, value)));
const codingScheme = madeOnce(single(slotName.codingScheme));
const label = madeOnce((text) => localized("Name", text));
const institution = madeOnce(single(slotName.authorInstitution));
const specialty = madeOnce(single(slotName.authorSpecialty));

/** A slot whose one value is made once; several are written out. */
function recurringSlot(
  name: string,
  once: (value: string) => XmlElement,
  values: readonly string[],
): XmlElement | undefined {
  const [value] = values;
  return value !== undefined && values.length === 1 ? once(value) : slot(name, values);
}

/** Classifications and external identifiers of one object, numbered in the order they are made. */
export interface ObjectParts {
  /** Id of the part made next. */
  nextId(): string;
  coded(scheme: string, value: CodedValue | undefined): XmlElement | undefined;
  author(scheme: string, author: Author): XmlElement;
  node(classificationNode: string): XmlElement;
  identifier(of: { readonly scheme: string; readonly name: string }, value: string | undefined): XmlElement | undefined;
}

/** Maker of the parts of the object of this id. */
export function partsOf(objectId: string): ObjectParts {
  const prefix = `id-${objectId.replace(/^urn:uuid:/, "")}-c`;
  let made = 0;
  const nextId = (): string => prefix + String(++made);
  return {
    nextId,
    node: (classificationNode) =>
      element(tag.classification, { id: nextId(), classifiedObject: objectId, classificationNode }),
    coded: (classificationScheme, value) =>
      value &&
      element(
        tag.classification,
        { id: nextId(), classifiedObject: objectId, classificationScheme, nodeRepresentation: value.code },
        codingScheme(value.system),
        label(value.label),
      ),
    author: (classificationScheme, author) =>
      element(
        tag.classification,
        { id: nextId(), classifiedObject: objectId, classificationScheme, nodeRepresentation: "" },
        recurringSlot(slotName.authorInstitution, institution, author.institutions.map(formatXon)),
        slotOf(slotName.authorPerson, author.person && formatXcn(author.person)),
        slot(slotName.authorRole, author.roles),
        recurringSlot(slotName.authorSpecialty, specialty, author.specialties.map(formatSpecialty)),
      ),
    identifier: ({ scheme, name }, value) => {
      if (value === undefined) return undefined;
      const attributes = { id: nextId(), identificationScheme: scheme, registryObject: objectId, value };
      return element(tag.externalIdentifier, attributes, label(name));
    },
  };
}
