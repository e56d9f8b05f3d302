import { attribute, type CdaNode } from "../cda-node.js";
import type { HeaderDatatype } from "../datatypes/datatypes.js";
import type { RuleText } from "../validation-rule.js";
import type { AttributeModel } from "./attribute-model.js";

/** Which of the elements of a name are meant. The official rules say nothing of the others. */
export interface ElementCondition {
  /** As an XPath predicate, for messages. */
  readonly label: string;
  readonly holds: (node: CdaNode) => boolean;
}

/** A rule of its own of an element, beyond cardinalities and attributes. */
export interface OwnCheck {
  /** Last part of the rule id. */
  readonly id: string;
  readonly text: RuleText;
  readonly holds: (node: CdaNode, document: CdaNode) => boolean;
}

/** What the header may hold at one place: the model of the volet Structuration minimale, as data. */
export interface ElementModel {
  readonly name: string;
  /** Rule ids begin so; by default those of the parent followed by the name. */
  readonly id?: string;
  readonly where?: ElementCondition;
  /** Condition of the elements counted, when it is not `where`. */
  readonly counted?: ElementCondition;
  /** Least and greatest number in the parent; by default any number. */
  readonly min?: number;
  readonly max?: number;
  readonly datatype?: HeaderDatatype;
  readonly attributes?: readonly AttributeModel[];
  /** Children of which one at most stands, or one exactly. */
  readonly choice?: { readonly names: readonly string[]; readonly required: boolean };
  readonly checks?: readonly OwnCheck[];
  readonly children?: readonly ElementModel[];
}

/** An element of the model. */
export function el(name: string, model: Omit<ElementModel, "name"> = {}): ElementModel {
  return { name, ...model };
}

/** Cardinality of an element: `once` 1..1, `optional` 0..1, `some` 1..*. */
export const once = { min: 1, max: 1 } as const;
export const optional = { max: 1 } as const;
export const some = { min: 1 } as const;

/** Without nullFlavor. */
export const notNull: ElementCondition = {
  label: "[not(@nullFlavor)]",
  holds: (node) => attribute(node, "nullFlavor") === undefined,
};

/** With a child of this name. */
export function withChild(name: string, inner?: ElementCondition): ElementCondition {
  return {
    label: `[${name}${inner?.label ?? ""}]`,
    holds: (node) => node.children.some((child) => child.name === name && (inner?.holds(child) ?? true)),
  };
}

/** Without a child of this name. */
export function withoutChild(name: string): ElementCondition {
  return { label: `[not(${name})]`, holds: (node) => !node.children.some((child) => child.name === name) };
}

/** With an attribute, of this value when one is given. */
export function withAttribute(name: string, value?: string): ElementCondition {
  return {
    label: value === undefined ? `[@${name}]` : `[@${name}="${value}"]`,
    holds: (node) => (value === undefined ? attribute(node, name) !== undefined : attribute(node, name) === value),
  };
}

/** Several conditions together. */
export function all(...conditions: readonly ElementCondition[]): ElementCondition {
  return {
    label: conditions.map(({ label }) => label).join(""),
    holds: (node) => conditions.every(({ holds }) => holds(node)),
  };
}
