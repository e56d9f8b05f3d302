/**
 * Writes the table of the CDA classes and datatypes (child order, cardinalities, attributes, lexical forms) that the
 * native validator reads, from the official schema set.
 *
 * Run: `pnpm run cda-structure:write`; with `--check`, fails when the table is not up to date. The ANS test kit must stand
 * beside the checkout.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { sharedPath } from "../conformance/shared.js";
import { attributeOf, childElements, parseXml, type XmlElement } from "../packages/core/src/xml/index.js";

const xs = "http://www.w3.org/2001/XMLSchema";
const prefixes = new Map([
  ["urn:hl7-org:v3", ""],
  ["urn:hl7-org:sdtc", "sdtc:"],
  ["urn:oid:1.3.6.1.4.1.19376.1.3.2", "lab:"],
  ["urn:dicom-org:ps3-20", "ps3-20:"],
  ["urn:ihe:pharm:medication", "pharm:"],
]);

/** A definition, and what names inside it mean. */
interface Definition {
  readonly element: XmlElement;
  /** Namespace of the names that it declares; of whoever includes it when the file has none (`chameleon`). */
  readonly target: string;
  readonly chameleon: boolean;
  readonly scope: ReadonlyMap<string, string>;
}

const complexTypes = new Map<string, Definition>();
const simpleTypes = new Map<string, Definition>();
const groups = new Map<string, Definition>();
const attributeGroups = new Map<string, Definition>();
const elements = new Map<string, Definition>();
const attributes = new Map<string, Definition>();
const read = new Set<string>();

function loadFile(file: string, includer?: string): void {
  if (file.includes("xslt20")) return;
  const root = parseXml(readFileSync(file)).root;
  const own = attributeOf(root, "targetNamespace");
  const target = own ?? includer ?? "";
  if (read.has(`${target} ${file}`)) return;
  read.add(`${target} ${file}`);
  const scope = new Map(root.declarations.map(({ prefix, namespace }) => [prefix, namespace]));
  for (const child of childElements(root)) {
    const name = attributeOf(child, "name") ?? "";
    const inner = new Map(scope);
    for (const { prefix, namespace } of child.declarations) inner.set(prefix, namespace);
    const definition = { element: child, target, chameleon: own === undefined, scope: inner };
    const key = `${target} ${name}`;
    const location = attributeOf(child, "schemaLocation");
    if (location !== undefined)
      loadFile(path.join(path.dirname(file), location), child.name.local === "include" ? target : undefined);
    else if (child.name.local === "complexType") complexTypes.set(key, definition);
    else if (child.name.local === "simpleType") simpleTypes.set(key, definition);
    else if (child.name.local === "group") groups.set(key, definition);
    else if (child.name.local === "attributeGroup") attributeGroups.set(key, definition);
    else if (child.name.local === "element") elements.set(key, definition);
    else if (child.name.local === "attribute") attributes.set(key, definition);
  }
}

/** Expanded name of a QName in a definition; unprefixed names of a chameleon file are of its includer. */
function nameOf(qname: string, from: Definition): string {
  const [prefix, local] = qname.includes(":") ? (qname.split(":") as [string, string]) : ["", qname];
  const namespace = from.scope.get(prefix) ?? "";
  return `${namespace === "" ? from.target : namespace} ${local}`;
}

const written = new Map<string, string>();
const writtenSimple = new Map<string, string>();

function shortName(key: string): string {
  const [namespace = "", local = ""] = key.split(" ");
  if (namespace === xs) return `xs:${local}`;
  const prefix = prefixes.get(namespace);
  if (prefix === undefined) throw new Error(key);
  return prefix + local.replace("POCD_MT000040.", "");
}

/** Name of a type in the table: chameleon types are written once, without prefix, and stand for each namespace. */
function typeName(key: string): string {
  return shortName(key);
}

function partsOf(element: XmlElement): readonly XmlElement[] {
  return childElements(element).filter(({ name }) => name.local !== "annotation");
}

function occurrence(element: XmlElement): string {
  const min = attributeOf(element, "minOccurs") ?? "1";
  const max = attributeOf(element, "maxOccurs") ?? "1";
  if (max === "0") return "{0}";
  const signs: Readonly<Record<string, string>> = { "0 1": "?", "1 1": "", "0 unbounded": "*", "1 unbounded": "+" };
  const known = signs[`${min} ${max}`];
  return known ?? `{${min},${max === "unbounded" ? "" : max}}`;
}

function particle(element: XmlElement, of: Definition, outermost = false): string {
  const times = occurrence(element);
  if (times === "{0}") return "";
  if (element.name.local === "any") return `##other${times}`;
  if (element.name.local === "element") {
    const ref = attributeOf(element, "ref");
    if (ref !== undefined) {
      const key = nameOf(ref, of);
      const declared = elements.get(key);
      if (declared === undefined) throw new Error(`element ${key}`);
      return `${shortName(key)}:${complex(elementType(declared), declared)}${times}`;
    }
    const name = shortName(`${of.target} ${attributeOf(element, "name") ?? ""}`);
    const local = of.chameleon ? (attributeOf(element, "name") ?? "") : name;
    return `${local}:${complex(elementType({ ...of, element }), of)}${times}`;
  }
  if (element.name.local === "group") {
    const key = nameOf(attributeOf(element, "ref") ?? "", of);
    const group = groups.get(key);
    if (group === undefined) throw new Error(`group ${key}`);
    return partsOf(group.element)
      .map((part) => particle(part, group, outermost))
      .join(" ");
  }
  const separator = element.name.local === "choice" ? "|" : " ";
  const inside = partsOf(element)
    .map((part) => particle(part, of))
    .filter((part) => part !== "");
  if (inside.length === 0) return "";
  return times === "" && (inside.length === 1 || (separator === " " && outermost))
    ? inside.join(" ")
    : `(${inside.join(separator)})${times}`;
}
/** Key of the type of an element declaration; a type written in place gets a name of its own. */
function elementType(of: Definition): string {
  const type = attributeOf(of.element, "type");
  if (type !== undefined) return nameOf(type, of);
  const [inline] = partsOf(of.element);
  if (inline === undefined) return `${xs} anyType`;
  const key = `${of.target} ${attributeOf(of.element, "name") ?? ""}.inline`;
  if (complexTypes.has(key)) throw new Error(`two types: ${key}`);
  (inline.name.local === "complexType" ? complexTypes : simpleTypes).set(key, { ...of, element: inline });
  return key;
}

interface Shape {
  readonly attributes: Map<string, string>;
  readonly content: string;
  readonly mixed: boolean;
}

function attributesOf(element: XmlElement, of: Definition, into: Map<string, string>, type: string): void {
  for (const part of partsOf(element)) {
    if (part.name.local === "attributeGroup") {
      const group = attributeGroups.get(nameOf(attributeOf(part, "ref") ?? "", of));
      if (group !== undefined) attributesOf(group.element, group, into, type);
    }
    if (part.name.local !== "attribute") continue;
    const ref = attributeOf(part, "ref");
    const declared = ref === undefined ? undefined : attributes.get(nameOf(ref, of));
    const source = declared ?? { ...of, element: part };
    const name =
      ref === undefined ? (attributeOf(part, "name") ?? "") : ref.startsWith("xml:") ? ref : shortName(nameOf(ref, of));
    if (attributeOf(part, "use") === "prohibited") {
      into.delete(name);
      continue;
    }
    const [inline] = partsOf(source.element);
    let typed = attributeOf(source.element, "type");
    let simpleKey: string;
    if (typed === undefined && inline !== undefined) {
      simpleKey = `${of.target} ${type}@${name}`;
      simpleTypes.set(simpleKey, { ...of, element: inline });
    } else {
      typed ??= "xs:string";
      simpleKey = nameOf(typed, source);
    }
    const fixed = attributeOf(part, "fixed");
    const use = attributeOf(part, "use") === "required" ? "!" : "";
    into.set(name, `${name}:${simple(simpleKey)}${use}${fixed === undefined ? "" : `=${fixed}`}`);
  }
}

function shapeOf(key: string): Shape {
  const of = complexTypes.get(key);
  if (of === undefined) throw new Error(`type ${key}`);
  const { element } = of;
  const mixed = attributeOf(element, "mixed") === "true";
  const derived = partsOf(element).find(({ name }) => name.local === "complexContent");
  const local = key.split(" ")[1] ?? "";
  if (derived === undefined) {
    const own = new Map<string, string>();
    attributesOf(element, of, own, local);
    return { attributes: own, content: contentOf(element, of), mixed };
  }
  const [derivation] = partsOf(derived);
  if (derivation === undefined) throw new Error(key);
  const base = shapeOf(nameOf(attributeOf(derivation, "base") ?? "", of));
  const own = new Map(base.attributes);
  attributesOf(derivation, of, own, local);
  const added = contentOf(derivation, of);
  const content =
    derivation.name.local === "extension" ? [base.content, added].filter((part) => part !== "").join(" ") : added;
  return {
    attributes: own,
    content,
    mixed: mixed || attributeOf(derived, "mixed") === "true" || (derivation.name.local === "extension" && base.mixed),
  };
}

function contentOf(element: XmlElement, of: Definition): string {
  return partsOf(element)
    .filter(({ name }) => ["sequence", "choice", "group"].includes(name.local))
    .map((part) => particle(part, of, true))
    .filter((part) => part !== "")
    .join(" ");
}

function baseOf(key: string): string | undefined {
  const of = complexTypes.get(key);
  const derived = of && partsOf(of.element).find(({ name }) => name.local === "complexContent");
  const [derivation] = derived === undefined || of === undefined ? [] : partsOf(derived);
  return derivation !== undefined && of !== undefined ? nameOf(attributeOf(derivation, "base") ?? "", of) : undefined;
}

/** Notes a complex type as used, with all that derive from it, and gives its name. */
function complex(key: string, from?: Definition): string {
  const of = complexTypes.get(key);
  if (of === undefined) return simple(key);
  const local = key.split(" ")[1] ?? "";
  const name = of.chameleon ? local : typeName(key);
  // A chameleon type met from another namespace keeps that namespace for the names inside it.
  const said =
    of.chameleon &&
    from?.chameleon !== true &&
    from?.target !== "urn:hl7-org:v3" &&
    from !== undefined &&
    of.target !== "urn:hl7-org:v3"
      ? (prefixes.get(of.target) ?? "") + local
      : name;
  if (written.has(name)) return said;
  written.set(name, "");
  const { attributes: own, content, mixed } = shapeOf(key);
  const base = baseOf(key);
  const flags = (attributeOf(of.element, "abstract") === "true" ? "^" : "") + (mixed ? "~" : "");
  const baseName = base === undefined ? "" : complex(base, of);
  written.set(name, `${name}|${baseName}|${flags}|${[...own.values()].join(" ")}|${content}`);
  for (const derived of complexTypes.keys()) {
    if (baseOf(derived) === key && !derived.includes("InfrastructureRoot")) complex(derived, of);
  }
  return said;
}

function simple(key: string): string {
  if (key.startsWith(`${xs} `)) return shortName(key);
  const of = simpleTypes.get(key);
  if (of === undefined) throw new Error(`simple type ${key}`);
  const name = (of.chameleon ? (key.split(" ")[1] ?? "") : shortName(key)).replace("xs:", "");
  if (writtenSimple.has(name)) return name;
  writtenSimple.set(name, "");
  writtenSimple.set(name, `${name}|${simpleShape(of, name)}`);
  return name;
}

function simpleShape(of: Definition, name: string): string {
  const [how] = partsOf(of.element);
  if (how === undefined) throw new Error(name);
  const named = (qname: string): string => simple(nameOf(qname, of));
  if (how.name.local === "union") {
    const members = (attributeOf(how, "memberTypes") ?? "")
      .split(/\s+/u)
      .filter((one) => one !== "")
      .map(named);
    const inline = partsOf(how).map((part, index) => {
      const key = `${of.target} ${name}.${String(index)}`;
      simpleTypes.set(key, { ...of, element: part });
      return simple(key);
    });
    return `union|${[...members, ...inline].join(" ")}`;
  }
  if (how.name.local === "list") return `list|${named(attributeOf(how, "itemType") ?? "")}`;
  const facets = partsOf(how);
  const values = facets.filter((one) => one.name.local === "enumeration").map((one) => attributeOf(one, "value") ?? "");
  const base = attributeOf(how, "base");
  const others = facets
    .filter((one) => one.name.local !== "enumeration")
    .map((one) => `${one.name.local}=${attributeOf(one, "value") ?? ""}`);
  const baseName = base === undefined ? "xs:string" : named(base);
  return values.length > 0 ? `enum|${values.join(" ")}` : `${baseName}|${others.join(" ")}`;
}

loadFile(sharedPath("reference/cda/TestContenuCDA-3-0/infrastructure/cda/CDA_extended.xsd"));
complex("urn:hl7-org:v3 POCD_MT000040.ClinicalDocument");
for (const name of ["StrucDoc.Text"]) complex(`urn:hl7-org:v3 ${name}`);

const wrap = (lines: Iterable<string>): string =>
  [...lines].map((line) => line.replaceAll("\\", "\\\\").replaceAll("`", "\\`")).join("\n");
const target = path.resolve(import.meta.dirname, "../packages/cda/src/validation/structure/generated/cda-structure.ts");
const wanted = `/**
 * Classes, datatypes and lexical forms of CDA R2 as the official schema set defines them (CDA_extended.xsd with its
 * extensions of pharmacy, SDTC, laboratory and DICOM). Written by scripts/write-cda-structure.ts; not edited by hand.
 *
 * A class: \`name|base|flags|attributes|children\`; flags \`^\` abstract, \`~\` mixed content; an attribute is
 * \`name:type\`, \`!\` when required, \`=value\` when fixed; children are in order with \`? * +\`, choices between bars.
 */
export const cdaClassLines = \`${wrap([...written.values()].sort())}\`;

/** Lexical forms: \`name|enum|values\`, \`name|union|types\`, \`name|list|type\`, or \`name|base|facets\`. */
export const cdaLexicalLines = \`${wrap([...writtenSimple.values()].sort())}\`;
`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== wanted) {
    console.error(`${target} is not up to date: pnpm run cda-structure:write`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, wanted);
}
console.log(`${target}: ${String(written.size)} classes, ${String(writtenSimple.size)} lexical forms`);
