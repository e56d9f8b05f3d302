import { attributeOf, childElements, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type {
  Association,
  Classification,
  DocumentReference,
  ExternalIdentifier,
  RegistryObject,
  RegistryObjects,
  Slot,
  SubmissionRequest,
} from "../registry-object.js";
import { lcm, rim, xdsb, xop } from "./namespaces.js";

/** Name of the request's root element. */
export const submissionRequestName = xdsb("ProvideAndRegisterDocumentSetRequest");
/** Name of the root element of an update (ITI-57). */
export const updateRequestName = lcm("SubmitObjectsRequest");

/** Reads the body of an ITI-41 request (dmp.md B.4). */
export function readSubmission(body: XmlElement): SubmissionRequest {
  return {
    ...readRegistryObjects(childNamed(body, lcm("SubmitObjectsRequest"))),
    documents: childrenNamed(body, xdsb("Document")).map(readDocumentReference),
  };
}

/** Reads the registry objects of a `lcm:SubmitObjectsRequest`: the body of ITI-57, the frame of ITI-41. */
export function readRegistryObjects(request: XmlElement | undefined): RegistryObjects {
  const list = childNamed(request, rim("RegistryObjectList"));
  const objects = list === undefined ? [] : childElements(list);
  const named = (local: string): readonly XmlElement[] => objects.filter((object) => object.name.local === local);
  return {
    sets: named("RegistryPackage").map(readRegistryObject),
    entries: named("ExtrinsicObject").map(readRegistryObject),
    associations: named("Association").map(readAssociation),
    others: objects
      .map((object) => object.name.local)
      .filter((local) => !["RegistryPackage", "ExtrinsicObject", "Association"].includes(local)),
  };
}

function readRegistryObject(object: XmlElement): RegistryObject {
  return {
    id: attributeOf(object, "id") ?? "",
    lid: attributeOf(object, "lid"),
    mimeType: attributeOf(object, "mimeType"),
    objectType: attributeOf(object, "objectType"),
    childNames: childElements(object).map((child) => child.name.local),
    slots: readSlots(object),
    title: localizedText(object, "Name"),
    description: localizedText(object, "Description"),
    versionName: attributeOf(childNamed(object, rim("VersionInfo")), "versionName"),
    classifications: childrenNamed(object, rim("Classification")).map(readClassification),
    identifiers: childrenNamed(object, rim("ExternalIdentifier")).map(readIdentifier),
  };
}

function readSlots(of: XmlElement): readonly Slot[] {
  return childrenNamed(of, rim("Slot")).map((slot) => {
    const values = childNamed(slot, rim("ValueList"));
    return {
      name: attributeOf(slot, "name") ?? "",
      values: values === undefined ? [] : childrenNamed(values, rim("Value")).map((value) => textOf(value) ?? ""),
    };
  });
}

function localizedText(of: XmlElement, name: "Name" | "Description"): string | undefined {
  return attributeOf(childNamed(of, rim(name), rim("LocalizedString")), "value");
}

function readClassification(one: XmlElement): Classification {
  return {
    id: attributeOf(one, "id") ?? "",
    scheme: attributeOf(one, "classificationScheme") ?? "",
    node: attributeOf(one, "classificationNode") ?? "",
    classifiedObject: attributeOf(one, "classifiedObject") ?? "",
    nodeRepresentation: attributeOf(one, "nodeRepresentation"),
    slots: readSlots(one),
    label: localizedText(one, "Name"),
  };
}

function readIdentifier(one: XmlElement): ExternalIdentifier {
  return {
    id: attributeOf(one, "id") ?? "",
    scheme: attributeOf(one, "identificationScheme") ?? "",
    registryObject: attributeOf(one, "registryObject") ?? "",
    value: attributeOf(one, "value") ?? "",
    name: localizedText(one, "Name"),
  };
}

function readAssociation(one: XmlElement): Association {
  return {
    id: attributeOf(one, "id") ?? "",
    type: attributeOf(one, "associationType") ?? "",
    objectType: attributeOf(one, "objectType"),
    source: attributeOf(one, "sourceObject") ?? "",
    target: attributeOf(one, "targetObject") ?? "",
    slots: readSlots(one),
  };
}

function readDocumentReference(document: XmlElement): DocumentReference {
  const href = attributeOf(childNamed(document, xop("Include")), "href");
  return {
    id: attributeOf(document, "id") ?? "",
    contentId: href?.startsWith("cid:") === true ? percentDecoded(href.slice(4)) : undefined,
  };
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: the reference points nowhere.
    return undefined;
  }
}
