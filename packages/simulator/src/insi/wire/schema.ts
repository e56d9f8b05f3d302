import { attributeOf, childElements, hasName, textOf, type XmlElement, type XmlName } from "@segur-sdk/core/xml";

/**
 * Just enough of XML Schema to say, as the INSi's own schemas would, whether a request may enter:
 * order, cardinalities, patterns, required attributes, nothing undeclared.
 */

/** Says whether a text is a value of a simple type. */
export type ValueCheck = (text: string) => boolean;

/** One attribute that an element declares. */
export interface SchemaAttribute {
  readonly local: string;
  readonly required: boolean;
  readonly accepts: ValueCheck;
}

/**
 * Content and attributes of an element. An open type also lets in attributes, and after its own children elements, of
 * other namespaces (`##other`).
 */
export type SchemaType =
  | { readonly kind: "any" }
  | {
      readonly kind: "value";
      readonly accepts: ValueCheck;
      readonly attributes: readonly SchemaAttribute[];
      readonly open?: true;
    }
  | {
      readonly kind: "sequence";
      readonly particles: readonly SchemaParticle[];
      readonly attributes: readonly SchemaAttribute[];
      readonly open?: true;
    };

/** One child of a sequence. */
export interface SchemaParticle {
  readonly name: XmlName;
  readonly min: number;
  readonly max: number;
  readonly type: SchemaType;
}

/** A simple type, with the attributes of its simple content. */
export function valueType(accepts: ValueCheck, attributes: readonly SchemaAttribute[] = []): SchemaType {
  return { kind: "value", accepts, attributes };
}

/** A sequence of children. */
export function sequenceType(
  particles: readonly SchemaParticle[],
  attributes: readonly SchemaAttribute[] = [],
): SchemaType {
  return { kind: "sequence", particles, attributes };
}

/** A child present exactly once. */
export function one(name: XmlName, type: SchemaType): SchemaParticle {
  return { name, min: 1, max: 1, type };
}

/** A child present at most once. */
export function optional(name: XmlName, type: SchemaType): SchemaParticle {
  return { name, min: 0, max: 1, type };
}

/** A child present any number of times. */
export function repeated(name: XmlName, type: SchemaType): SchemaParticle {
  return { name, min: 0, max: Number.POSITIVE_INFINITY, type };
}

/** Path and rule of the first departure from the type; `undefined` when there is none. */
export function schemaProblem(of: XmlElement, type: SchemaType, path = of.name.local): string | undefined {
  if (type.kind === "any") return undefined;
  const isOpen = type.open === true;
  return (
    attributeProblem(of, type.attributes, isOpen, path) ??
    (type.kind === "value" ? valueProblem(of, type.accepts, path) : sequenceProblem(of, type.particles, isOpen, path))
  );
}

const schemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
const locationHints = ["schemaLocation", "noNamespaceSchemaLocation"];

function attributeProblem(
  of: XmlElement,
  declared: readonly SchemaAttribute[],
  isOpen: boolean,
  path: string,
): string | undefined {
  for (const { name, value } of of.attributes) {
    if (name.namespace === schemaInstance && locationHints.includes(name.local)) continue;
    if (isOpen && isForeign(name, of)) continue;
    const attribute = declared.find((candidate) => name.namespace === "" && candidate.local === name.local);
    if (attribute === undefined) return `${path}/@${name.local}: not declared`;
    if (!attribute.accepts(value)) return `${path}/@${name.local}: value refused`;
  }
  const missing = declared.find(({ local, required }) => required && attributeOf(of, local) === undefined);
  return missing === undefined ? undefined : `${path}/@${missing.local}: required`;
}

function valueProblem(of: XmlElement, accepts: ValueCheck, path: string): string | undefined {
  if (childElements(of).length > 0) return `${path}: no child element allowed`;
  return accepts(textOf(of) ?? "") ? undefined : `${path}: value refused`;
}

function sequenceProblem(
  of: XmlElement,
  particles: readonly SchemaParticle[],
  isOpen: boolean,
  path: string,
): string | undefined {
  if (of.children.some((child) => typeof child === "string" && child.trim() !== "")) return `${path}: no text allowed`;
  const children = childElements(of);
  let next = 0;
  for (const particle of particles) {
    let count = 0;
    for (let child = children[next]; child !== undefined && count < particle.max; child = children[next]) {
      if (!hasName(child, particle.name)) break;
      const problem = schemaProblem(child, particle.type, `${path}/${particle.name.local}`);
      if (problem !== undefined) return problem;
      next += 1;
      count += 1;
    }
    if (count < particle.min) return `${path}/${particle.name.local}: missing`;
  }
  const extra = children.slice(next).find((child) => !isOpen || !isForeign(child.name, of));
  return extra === undefined ? undefined : `${path}/${extra.name.local}: not expected here`;
}

/** `##other`: any namespace but the element's own, and not none. */
function isForeign(name: XmlName, of: XmlElement): boolean {
  return name.namespace !== "" && name.namespace !== of.name.namespace;
}
