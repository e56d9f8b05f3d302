import {
  attribute,
  type CdaNode,
  hasOwnText,
  ownText,
  qualifiedName,
  ruleName,
  writtenType,
  xsiNamespace,
} from "../cda-node.js";
import type { Report } from "../finding-collector.js";
import { cdaClass, type CdaClass, derivesFrom } from "./cda-class.js";
import { followModel } from "./content-model.js";
import { collapsed, hasForm, itemsOf } from "./lexical-form.js";
import { structureRules } from "./structure-rules.js";

/** What is gathered along the document to be compared at its end. */
interface Identifiers {
  readonly seen: Set<string>;
  readonly references: { readonly node: CdaNode; readonly target: string }[];
}

/**
 * Checks what the schema of CDA checks: order and number of children, attributes, lexical forms, types, internal references.
 *
 * @see CDA_extended.xsd of the CI-SIS, with its extensions of pharmacy, SDTC, laboratory and DICOM
 */
export function checkStructure(root: CdaNode, report: Report): void {
  const identifiers: Identifiers = { seen: new Set(), references: [] };
  checkElement(root, "ClinicalDocument", report, identifiers);
  for (const { node, target } of identifiers.references) {
    if (!identifiers.seen.has(target)) report(structureRules.reference, node);
  }
}

function checkElement(node: CdaNode, declared: string, report: Report, identifiers: Identifiers): void {
  if (declared === "xs:anyType") return;
  const type = actualClass(node, declared);
  if (type === undefined || type.abstract) {
    report(structureRules.type, node);
    return;
  }
  checkAttributes(node, type, report, identifiers);
  checkContent(node, type, report);
  for (const child of node.children) {
    const childType = type.types.get(child.name);
    if (childType !== undefined) checkElement(child, childType, report, identifiers);
  }
}

/** The class named by `xsi:type` when it derives from the declared one. */
function actualClass(node: CdaNode, declared: string): CdaClass | undefined {
  const written = writtenType(node);
  if (written === undefined) return cdaClass(declared);
  const name = qualifiedName(node, written);
  if (name === undefined) return undefined;
  const known = ruleName(name.namespace, name.local.replace("POCD_MT000040.", ""));
  return derivesFrom(known, declared) ? cdaClass(known) : undefined;
}

function checkAttributes(node: CdaNode, type: CdaClass, report: Report, identifiers: Identifiers): void {
  for (const { name, value } of node.element.attributes) {
    if (name.namespace === xsiNamespace) {
      if (!["type", "schemaLocation", "noNamespaceSchemaLocation"].includes(name.local)) {
        report(structureRules.attribute, node);
      }
      continue;
    }
    const admitted = type.attributes.get(ruleName(name.namespace, name.local)) ?? unqualified(type, name);
    if (admitted === undefined) report(structureRules.attribute, node, [...type.attributes.keys()]);
    else if (!hasForm(admitted.form, value)) report(structureRules.value, node, [`@${admitted.name}`]);
    else if (admitted.fixed !== undefined && collapsed(value) !== admitted.fixed) {
      report(structureRules.value, node, [`@${admitted.name}=${admitted.fixed}`]);
    } else noteIdentifier(node, admitted.form, value, report, identifiers);
  }
  for (const { name, required } of type.attributes.values()) {
    if (required && attribute(node, name) === undefined) report(structureRules.attributeMissing, node, [`@${name}`]);
  }
}

function unqualified(type: CdaClass, name: { namespace: string; local: string }) {
  return name.namespace === "" ? type.attributes.get(name.local) : undefined;
}

function noteIdentifier(node: CdaNode, form: string, value: string, report: Report, identifiers: Identifiers): void {
  if (form === "xs:ID") {
    const id = collapsed(value);
    if (identifiers.seen.has(id)) report(structureRules.identifier, node);
    identifiers.seen.add(id);
  } else if (form === "xs:IDREF" || form === "xs:IDREFS") {
    for (const target of itemsOf(value)) identifiers.references.push({ node, target });
  }
}

function checkContent(node: CdaNode, type: CdaClass, report: Report): void {
  // Where nothing may stand, not even white space may.
  const text = type.children.length === 0 ? ownText(node) !== "" : hasOwnText(node);
  if (!type.mixed && text) report(structureRules.text, node);
  const fault = followModel(
    type.children,
    node.children.map(({ name }) => name),
  );
  if (fault === undefined) return;
  const culprit = node.children[fault.index];
  if (culprit === undefined) report(structureRules.missing, node, fault.expected);
  else report(structureRules.unexpected, culprit, fault.expected);
}
