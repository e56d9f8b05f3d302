import type { Problem } from "@segur-sdk/core";
import { attributeOf, childElements, type XmlElement } from "@segur-sdk/core/xml";

import type { Anchors } from "./narrative-rules.js";
import { unless } from "./rule-catalogue.js";

/** A section that the author built: what it is, and the places it names and points to. */
export function customSectionProblems(section: XmlElement, field: string, anchors: Anchors): readonly Problem[] {
  collectAnchors(section, field, anchors);
  const { local, namespace } = section.name;
  return unless(local === "section" && namespace === "urn:hl7-org:v3", "SDK-CUSTOM-SECTION", field);
}

function collectAnchors(of: XmlElement, field: string, anchors: Anchors): void {
  const id = attributeOf(of, "ID");
  if (id !== undefined) anchors.named.push({ anchor: id, field });
  for (const anchor of pointedBy(of)) anchors.pointed.push({ anchor, field });
  for (const child of childElements(of)) collectAnchors(child, field, anchors);
}

function pointedBy(of: XmlElement): readonly string[] {
  switch (of.name.local) {
    case "reference": {
      const value = attributeOf(of, "value");
      return value?.startsWith("#") === true ? [value.slice(1)] : [];
    }
    case "renderMultiMedia":
      return (attributeOf(of, "referencedObject") ?? "").split(/\s+/u);
    case "footnoteRef":
      return [attributeOf(of, "IDREF") ?? ""];
    default:
      return [];
  }
}
