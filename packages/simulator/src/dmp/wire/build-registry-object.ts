import { element, withAttribute, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import type { Association, Classification, ExternalIdentifier, RegistryObject, Slot } from "../registry-object.js";
import { rim, xml } from "./namespaces.js";

/** What the registry adds to an object that it gives back. */
export interface RegistryState {
  /** URN. */
  readonly status: string;
  /** Logical identifier and version of an entry; absent for a submission set. */
  readonly version?: { readonly logicalId: string; readonly name: string };
}

/** Writes a document entry as queries give it back: `rim:ExtrinsicObject` (dmp.md F.2). */
export function buildEntry(entry: RegistryObject, { status, version }: RegistryState): XmlElement {
  const { id, mimeType, objectType } = entry;
  return element(
    rim("ExtrinsicObject"),
    { id, lid: version?.logicalId, mimeType, objectType, status },
    buildContent(entry, version?.name),
  );
}

/** Writes a submission set as queries give it back: `rim:RegistryPackage`. */
export function buildSet(set: RegistryObject, { status }: RegistryState): XmlElement {
  return element(rim("RegistryPackage"), { id: set.id, status }, buildContent(set, undefined));
}

/** Writes an association as queries give it back. */
export function buildAssociation(association: Association, status: string): XmlElement {
  const { id, type, objectType, source, target, slots } = association;
  return element(
    rim("Association"),
    // The identifiers of a message may be symbolic: those of an answer are not looked at.
    { id, associationType: type, objectType, sourceObject: source, targetObject: target, status },
    slots.map(buildSlot),
  );
}

function buildContent(object: RegistryObject, versionName: string | undefined): XmlChild {
  return [
    object.slots.map(buildSlot),
    buildText("Name", object.title),
    buildText("Description", object.description),
    versionName !== undefined && element(rim("VersionInfo"), { versionName }),
    object.classifications.map(buildClassification),
    object.identifiers.map(buildIdentifier),
  ];
}

function buildSlot({ name, values }: Slot): XmlElement {
  const list = values.map((value) => element(rim("Value"), {}, value));
  return element(rim("Slot"), { name }, element(rim("ValueList"), {}, list));
}

function buildText(name: "Name" | "Description", value: string | undefined): XmlChild {
  if (value === undefined) return undefined;
  const text = element(rim("LocalizedString"), { charset: "UTF-8", value });
  return element(rim(name), {}, withAttribute(text, xml("lang"), "FR"));
}

function buildClassification(one: Classification): XmlElement {
  return element(
    rim("Classification"),
    {
      id: one.id,
      classificationScheme: one.scheme === "" ? undefined : one.scheme,
      classificationNode: one.node === "" ? undefined : one.node,
      classifiedObject: one.classifiedObject,
      nodeRepresentation: one.nodeRepresentation,
    },
    one.slots.map(buildSlot),
    buildText("Name", one.label),
  );
}

function buildIdentifier(one: ExternalIdentifier): XmlElement {
  return element(
    rim("ExternalIdentifier"),
    { id: one.id, identificationScheme: one.scheme, registryObject: one.registryObject, value: one.value },
    buildText("Name", one.name),
  );
}
