import type { CodedValue } from "@segur-sdk/core";
import { element, withAttribute, type XmlElement } from "@segur-sdk/core/xml";

import type { Author } from "../author.js";
import { rim, slotName, xmlLang } from "./ebrim-names.js";
import { formatSpecialty } from "./specialty-value.js";
import { formatXcn } from "./xcn-value.js";
import { formatXon } from "./xon-value.js";

/** A slot; none at all without values, for ebRIM has no empty slot. */
export function slot(name: string, values: readonly string[]): XmlElement | undefined {
  if (values.length === 0) return undefined;
  const list = values.map((value) => element(rim("Value"), {}, value));
  return element(rim("Slot"), { name }, element(rim("ValueList"), {}, list));
}

/** A slot of one value, or none. */
export function slotOf(name: string, value: string | undefined): XmlElement | undefined {
  return slot(name, value === undefined ? [] : [value]);
}

/** `Name` or `Description`. */
export function localized(tag: "Name" | "Description", text: string): XmlElement {
  const string = element(rim("LocalizedString"), { charset: "UTF-8", value: text });
  return element(rim(tag), {}, withAttribute(string, xmlLang, "FR"));
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
  let made = 0;
  const nextId = (): string => `id-${objectId.replace(/^urn:uuid:/, "")}-c${String(++made)}`;
  const classification = (
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (XmlElement | undefined)[]
  ): XmlElement =>
    element(rim("Classification"), { id: nextId(), classifiedObject: objectId, ...attributes }, children);
  return {
    nextId,
    node: (classificationNode) => classification({ classificationNode }),
    coded: (scheme, value) =>
      value === undefined
        ? undefined
        : classification(
            { classificationScheme: scheme, nodeRepresentation: value.code },
            slotOf(slotName.codingScheme, value.system),
            localized("Name", value.label),
          ),
    author: (scheme, author) =>
      classification(
        { classificationScheme: scheme, nodeRepresentation: "" },
        slot(slotName.authorInstitution, author.institutions.map(formatXon)),
        slotOf(slotName.authorPerson, author.person === undefined ? undefined : formatXcn(author.person)),
        slot(slotName.authorRole, author.roles),
        slot(slotName.authorSpecialty, author.specialties.map(formatSpecialty)),
      ),
    identifier: ({ scheme, name }, value) =>
      value === undefined
        ? undefined
        : element(
            rim("ExternalIdentifier"),
            { id: nextId(), identificationScheme: scheme, registryObject: objectId, value },
            localized("Name", name),
          ),
  };
}
