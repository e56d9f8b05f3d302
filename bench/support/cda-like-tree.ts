import {
  element,
  withAttribute,
  withDeclaration,
  xmlNamespace,
  type XmlElement,
} from "../../packages/core/src/xml/index.js";

/** What a writer is measured on: the outline of a report, so that each library builds it in its own way. */
export interface Outline {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Value of `xsi:type`, when there is one. */
  readonly type?: string;
  readonly children: readonly (Outline | string)[];
}

export const hl7Namespace = "urn:hl7-org:v3";
export const xmlnsNamespace = "http://www.w3.org/2000/xmlns/";
export const xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

/** A fictitious report of about 50 kB: 0.9 attribute an element and a text every fourth one, as the official examples. */
export function cdaLikeOutline(): Outline {
  const sections = Array.from({ length: 25 }, (_, i) => section(i));
  return node("ClinicalDocument", {}, [
    node("typeId", { root: "2.16.840.1.113883.1.3", extension: "POCD_HD000040" }),
    node("title", {}, ["CR d'imagerie : scanner thoracique sans injection"]),
    node("component", {}, [node("structuredBody", {}, sections)]),
  ]);
}

function node(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Outline["children"] = [],
  type?: string,
): Outline {
  return { name, attributes, children, ...(type !== undefined && { type }) };
}

function coded(name: string, code: string, codeSystem: string, displayName: string): Outline {
  return node(name, { code, codeSystem, displayName });
}

function section(i: number): Outline {
  const findings = Array.from({ length: 3 }, (_, rank) => observation(i, rank));
  return node("component", {}, [
    node("section", {}, [
      node("templateId", { root: `1.3.6.1.4.1.19376.1.5.3.1.3.${String(i)}` }),
      coded("code", "18782-3", "2.16.840.1.113883.6.1", "Résultat d'imagerie"),
      node("title", {}, [`Résultats de la région ${String(i)}`]),
      node("text", {}, [
        node("paragraph", {}, ["Nodule du lobe supérieur droit de diamètre < 6 mm, stable ; pas d'épanchement."]),
      ]),
      ...findings,
    ]),
  ]);
}

function observation(section: number, rank: number): Outline {
  return node("entry", {}, [
    node("observation", { classCode: "OBS", moodCode: "EVN" }, [
      node("id", { root: `1.2.250.1.999.1.1.9001.4.${String(section)}.${String(rank)}` }),
      coded("code", "246120007", "2.16.840.1.113883.6.96", "taille de nodule"),
      node("statusCode", { code: "completed" }),
      node("effectiveTime", { value: "20260919101500+0200" }),
      node("value", { value: String(rank + 4), unit: "mm" }, [], "PQ"),
      node("participant", { typeCode: "LOC" }, [
        node("participantRole", {}, [node("playingEntity", {}, [node("desc", {}, ["lobe supérieur droit"])])]),
      ]),
    ]),
  ]);
}

const hl7 = xmlNamespace(hl7Namespace);
const xsi = xmlNamespace(xsiNamespace, "xsi");

/** The outline as our tree; a CDA declares xsi on its root. */
export function cdaLikeTree(of: Outline): XmlElement {
  return withDeclaration(treeOf(of), "xsi", xsiNamespace);
}

function treeOf(of: Outline): XmlElement {
  const children = of.children.map((child) => (typeof child === "string" ? child : treeOf(child)));
  const made = element(hl7(of.name), of.attributes, children);
  return of.type === undefined ? made : withAttribute(made, xsi("type"), of.type);
}
