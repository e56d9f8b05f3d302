import { attribute, type CdaNode, qualifiedName, writtenType } from "../cda-node.js";
import { datatypeChecks } from "../datatypes/datatypes.js";
import type { Report } from "../finding-collector.js";
import { boundHeader, type BoundElement } from "./bound-model.js";

/**
 * Checks the header against the volet Structuration minimale, as its official rules do: a document whose typeId is not the
 * one of CDA is not looked at, and an element that does not meet the condition of its model has its content left alone.
 */
export function checkHeader(document: CdaNode, report: Report): void {
  const typed = document.children.some(
    (child) =>
      child.name === "typeId" &&
      attribute(child, "root") === "2.16.840.1.113883.1.3" &&
      attribute(child, "extension") === "POCD_HD000040",
  );
  const header = boundHeader();
  if (typed) checkElement(document, header.document, document, report);
  else report(header.typeId, document);
}

function checkElement(node: CdaNode, bound: BoundElement, document: CdaNode, report: Report): void {
  const { model } = bound;
  if (model.datatype !== undefined) {
    for (const { rule, holds } of datatypeChecks[model.datatype]) if (!holds(node)) report(rule, node);
    if (bound.type !== undefined && !hasType(node, model.datatype)) report(bound.type, node, [model.datatype]);
  }
  for (const [index, { name, holds, expected }] of (model.attributes ?? []).entries()) {
    const rule = bound.attributes[index];
    if (rule !== undefined && !holds(attribute(node, name))) report(rule, node, expected);
  }
  for (const [index, { holds }] of (model.checks ?? []).entries()) {
    const rule = bound.checks[index];
    if (rule !== undefined && !holds(node, document)) report(rule, node);
  }
  if (model.choice !== undefined && bound.choice !== undefined) {
    const { names, required } = model.choice;
    const count = node.children.filter((child) => chosen(child, names, bound)).length;
    if (count > 1 || (required && count === 0)) report(bound.choice, node, names);
  }
  checkChildren(node, bound, document, report);
}

/** The children counted by a choice are those that the model means. */
function chosen(child: CdaNode, names: readonly string[], bound: BoundElement): boolean {
  if (!names.includes(child.name)) return false;
  const models = bound.children.filter(({ model }) => model.name === child.name);
  return models.length === 0 || models.some(({ model }) => model.where?.holds(child) ?? true);
}

function checkChildren(node: CdaNode, bound: BoundElement, document: CdaNode, report: Report): void {
  if (bound.children.length === 0) return;
  for (const { model, required, repeated } of bound.children) {
    if (required === undefined && repeated === undefined) continue;
    const counted = model.counted ?? model.where;
    const meant = node.children.filter((child) => child.name === model.name && (counted?.holds(child) ?? true));
    if (required !== undefined && meant.length < (model.min ?? 0)) report(required, node);
    const extra = meant[model.max ?? Infinity];
    if (repeated !== undefined && extra !== undefined) report(repeated, extra);
  }
  for (const child of node.children) {
    // The first model that means the child is the one that judges it.
    const judge = bound.children.find(({ model }) => model.name === child.name && (model.where?.holds(child) ?? true));
    if (judge !== undefined) checkElement(child, judge, document, report);
    else if (bound.closed !== undefined) report(bound.closed, child);
  }
}

/** When a type is written, it is the datatype itself. */
function hasType(node: CdaNode, datatype: string): boolean {
  const written = writtenType(node);
  if (written === undefined) return true;
  const name = qualifiedName(node, written);
  return name?.namespace === "urn:hl7-org:v3" && name.local === datatype.replace("INT.POS", "INT");
}
