/** What may stand at one place of a class. */
export type Particle =
  | {
      readonly kind: "element";
      readonly name: string;
      readonly type: string;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: "other"; readonly min: number; readonly max: number }
  | {
      readonly kind: "sequence" | "choice";
      readonly parts: readonly Particle[];
      readonly min: number;
      readonly max: number;
    };

/** Reads the children of a class as the table writes them, e.g. `id:II+ code:CE? (low:TS|high:TS)*`. */
export function readParticles(text: string, prefix: string): readonly Particle[] {
  let at = 0;
  const sequence = (end: string): { parts: Particle[]; choice: boolean } => {
    const parts: Particle[] = [];
    let choice = false;
    while (at < text.length && text[at] !== end) {
      if (text[at] === " ") at++;
      else if (text[at] === "|") {
        choice = true;
        at++;
      } else parts.push(one());
    }
    return { parts, choice };
  };
  const one = (): Particle => {
    if (text[at] === "(") {
      at++;
      const { parts, choice } = sequence(")");
      at++;
      return { kind: choice ? "choice" : "sequence", parts, ...times() };
    }
    const [written = ""] = /^[^ |)?*+{]+/u.exec(text.slice(at)) ?? [];
    at += written.length;
    if (written === "##other") return { kind: "other", ...times() };
    const split = nameAndType(written);
    return { kind: "element", name: withPrefix(split.name), type: withPrefix(split.type), ...times() };
  };
  const withPrefix = (name: string): string => (prefix === "" || name.includes(":") ? name : `${prefix}:${name}`);
  const times = (): { min: number; max: number } => {
    const sign = text[at];
    if (sign === "?" || sign === "*" || sign === "+") {
      at++;
      return { min: sign === "+" ? 1 : 0, max: sign === "?" ? 1 : Infinity };
    }
    const [bounds, min = "1", max = "1"] = /^\{(\d+),(\d*)\}/u.exec(text.slice(at)) ?? [""];
    at += bounds.length;
    return { min: Number(min), max: max === "" ? Infinity : Number(max) };
  };
  return sequence("").parts;
}

/** `sdtc:raceCode:CE` is the name `sdtc:raceCode` and the type `CE`; `x:y:x:T` the name `x:y` and the type `x:T`. */
function nameAndType(written: string): { name: string; type: string } {
  const parts = written.split(":");
  const [first = "", second = "", third, fourth] = parts;
  if (third === undefined) return { name: first, type: second };
  if (fourth !== undefined) return { name: `${first}:${second}`, type: `${third}:${fourth}` };
  return isPrefix(first) ? { name: `${first}:${second}`, type: third } : { name: first, type: `${second}:${third}` };
}

function isPrefix(text: string): boolean {
  return ["sdtc", "lab", "ps3-20", "pharm"].includes(text);
}

/** Where a list of child names stops following a content model. */
export interface OrderFault {
  /** Index of the child that may not stand there; the number of children when one is missing at the end. */
  readonly index: number;
  /** Names that could have stood there. */
  readonly expected: readonly string[];
}

/** The names being followed, and the first fault met. */
interface Walk {
  readonly names: readonly string[];
  fault: OrderFault | undefined;
}

/**
 * Follows the names of the children along the model. The models of CDA are deterministic, as XML Schema wants them: the
 * next name alone says which way to go.
 */
export function followModel(parts: readonly Particle[], names: readonly string[]): OrderFault | undefined {
  const walk: Walk = { names, fault: undefined };
  const end = inOrder(walk, parts, 0);
  if (end !== -1 && end < names.length) fail(walk, end, []);
  return walk.fault;
}

function fail(walk: Walk, index: number, expected: readonly string[]): -1 {
  walk.fault ??= { index, expected };
  return -1;
}

/** Index after the occurrences of a particle, -1 when the model is broken. */
function repeated(walk: Walk, part: Particle, from: number): number {
  const { names } = walk;
  let count = 0;
  let at = from;
  while (count < part.max && at < names.length && accepts(part, names[at] ?? "")) {
    const next = once(walk, part, at);
    if (next === -1) return -1;
    if (next === at) break;
    at = next;
    count++;
  }
  return count < part.min && !isNullable(part) ? fail(walk, at, firstNames(part)) : at;
}

function once(walk: Walk, part: Particle, from: number): number {
  if (part.kind === "element" || part.kind === "other") return from + 1;
  if (part.kind === "sequence") return inOrder(walk, part.parts, from);
  const chosen = part.parts.find((one) => accepts(one, walk.names[from] ?? ""));
  return chosen === undefined ? from : repeated(walk, chosen, from);
}

function inOrder(walk: Walk, parts: readonly Particle[], from: number): number {
  let at = from;
  for (const part of parts) {
    at = repeated(walk, part, at);
    if (at === -1) return -1;
  }
  return at;
}

function accepts(part: Particle, name: string): boolean {
  if (part.kind === "element") return part.name === name;
  if (part.kind === "other") return name.startsWith("{") || name.includes(":");
  if (part.kind === "choice") return part.parts.some((one) => accepts(one, name));
  for (const one of part.parts) {
    if (accepts(one, name)) return true;
    if (!isNullable(one)) return false;
  }
  return false;
}

function isNullable(part: Particle): boolean {
  if (part.min === 0) return true;
  if (part.kind === "sequence") return part.parts.every(isNullable);
  return part.kind === "choice" && part.parts.some(isNullable);
}

function firstNames(part: Particle): readonly string[] {
  if (part.kind === "element") return [part.name];
  if (part.kind === "other") return [];
  if (part.kind === "choice") return part.parts.flatMap(firstNames);
  const names: string[] = [];
  for (const one of part.parts) {
    names.push(...firstNames(one));
    if (!isNullable(one)) break;
  }
  return names;
}
