import type { XmlElement } from "@segur-sdk/core/xml";

import { statusUrn } from "./document-status.js";
import type { RegistryEntry } from "./dmp-registry.js";
import { type RegistryObject, type Slot } from "./registry-object.js";
import type { FoundObject } from "./td31-search.js";
import { repositoryUniqueId } from "./td32-consultation.js";
import { buildObjectRef } from "./wire/build-query-answer.js";
import { buildAssociation, buildEntry, buildSet } from "./wire/build-registry-object.js";

const approved = statusUrn("approved");

/** Writes what a query found: whole objects, or their identifiers. */
export function foundObjects(found: readonly FoundObject[], returnType: string): readonly XmlElement[] {
  return found.map((one) => (returnType === "ObjectRef" ? buildObjectRef(identifierOf(one)) : buildWhole(one)));
}

function identifierOf(one: FoundObject): string {
  switch (one.kind) {
    case "entry":
      return one.entry.document.entryUuid;
    case "set":
      return one.set.metadata.id;
    case "association":
      return one.association.id;
  }
}

function buildWhole(one: FoundObject): XmlElement {
  switch (one.kind) {
    case "entry":
      return buildWholeEntry(one.entry);
    case "set":
      return buildSet(one.set.metadata, { status: approved });
    case "association":
      return buildAssociation(one.association, approved);
  }
}

function buildWholeEntry({ document, metadata }: RegistryEntry): XmlElement {
  const { status, logicalId, version } = document;
  return buildEntry(
    { ...metadata, slots: slotsOf(metadata, document) },
    { status: statusUrn(status), version: { logicalId, name: String(version) } },
  );
}

/** The registry completes what it received: where the document is, its hash and its size. */
function slotsOf(
  { slots }: RegistryObject,
  { hash, size }: { readonly hash: string; readonly size: number },
): readonly Slot[] {
  const added: readonly Slot[] = [
    { name: "hash", values: [hash] },
    { name: "size", values: [String(size)] },
    { name: "repositoryUniqueId", values: [repositoryUniqueId] },
  ];
  const isFilled = (slot: Slot): boolean => slot.values.length > 0 && slot.name !== "repositoryUniqueId";
  const received = slots.filter(isFilled);
  const missing = added.filter(({ name }) => !received.some((slot) => slot.name === name));
  // In the order of the samples: before the times of the act.
  const before = received.findIndex((slot) => slot.name === "serviceStartTime");
  const at = before < 0 ? received.length : before;
  return [...received.slice(0, at), ...missing, ...received.slice(at)];
}
