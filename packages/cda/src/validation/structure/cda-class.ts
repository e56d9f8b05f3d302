import { type Particle, readParticles } from "./content-model.js";
import { cdaClassLines } from "./generated/cda-structure.js";

/** An attribute that a class admits. */
interface ClassAttribute {
  readonly name: string;
  readonly form: string;
  readonly required: boolean;
  readonly fixed: string | undefined;
}

/** A class or datatype of CDA: what may stand in it. */
export interface CdaClass {
  readonly name: string;
  readonly base: string;
  /** A concrete class must then be named by `xsi:type`. */
  readonly abstract: boolean;
  /** Text may stand between the children. */
  readonly mixed: boolean;
  readonly attributes: ReadonlyMap<string, ClassAttribute>;
  readonly children: readonly Particle[];
  /** Class of each child, by name. */
  readonly types: ReadonlyMap<string, string>;
}

const decoded = new Map<string, CdaClass | undefined>();
let lines: ReadonlyMap<string, string> | undefined;

/** Class of this name; `undefined` when CDA has none. A datatype repeated by an extension bears its prefix. */
export function cdaClass(name: string): CdaClass | undefined {
  if (!decoded.has(name)) decoded.set(name, decode(name));
  return decoded.get(name);
}

/** True when a class is another or derives from it. */
export function derivesFrom(name: string, ancestor: string): boolean {
  for (let at = cdaClass(name); at !== undefined; at = at.base === "" ? undefined : cdaClass(at.base)) {
    if (at.name === ancestor) return true;
  }
  return false;
}

function decode(name: string): CdaClass | undefined {
  lines ??= new Map(cdaClassLines.split("\n").map((line) => [line.slice(0, line.indexOf("|")), line]));
  const own = lines.get(name);
  const colon = name.indexOf(":");
  const prefix = own === undefined && colon !== -1 ? name.slice(0, colon) : "";
  const line = own ?? lines.get(name.slice(colon + 1));
  if (line === undefined) return undefined;
  const [, base = "", flags = "", attributes = "", ...rest] = line.split("|");
  const children = readParticles(rest.join("|"), prefix);
  return {
    name,
    base: prefix === "" || base === "" ? base : `${prefix}:${base}`,
    abstract: flags.includes("^"),
    mixed: flags.includes("~"),
    attributes: new Map(
      attributes
        .split(" ")
        .filter((one) => one !== "")
        .map((one) => readAttribute(one)),
    ),
    children,
    types: new Map(typesOf(children)),
  };
}

function readAttribute(written: string): [string, ClassAttribute] {
  const [, name = "", form = "", required = "", fixed] =
    /^((?:sdtc:|xml:)?[^:!=]+):((?:(?:xs|sdtc|lab|pharm|ps3-20):)?[^!=]+)(!?)(?:=(.*))?$/u.exec(written) ?? [];
  return [name, { name, form, required: required === "!", fixed }];
}

function* typesOf(parts: readonly Particle[]): Generator<[string, string]> {
  for (const part of parts) {
    if (part.kind === "element") yield [part.name, part.type];
    else if (part.kind !== "other") yield* typesOf(part.parts);
  }
}
