import { looksLikeHealthNumber } from "./health-number.js";

/** An object of the input, with its path and the list where problems are noted. */
export interface InputNode {
  readonly path: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly problems: string[];
}

/** Begins the reading of an input; the problems found are in `problems` of the node. */
export function inputNode(value: unknown, path = "", problems: string[] = []): InputNode {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject) problems.push(`${path === "" ? "order" : path}: must be an object`);
  return { path, fields: isObject ? (value as Readonly<Record<string, unknown>>) : {}, problems };
}

function pathOf(node: InputNode, name: string): string {
  return node.path === "" ? name : `${node.path}.${name}`;
}

/** `null` and the blank text are absent: spreadsheets and JSON writers leave them. */
function given(node: InputNode, name: string): unknown {
  const value = Object.hasOwn(node.fields, name) ? node.fields[name] : undefined;
  if (value === null) return undefined;
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

/** A text, trimmed; `undefined` when absent or refused. */
export function optionalText(node: InputNode, name: string): string | undefined {
  const value = given(node, name);
  if (value === undefined) return undefined;
  const path = pathOf(node, name);
  if (typeof value !== "string") node.problems.push(`${path}: must be text`);
  else if (value.length > 300) node.problems.push(`${path}: at most 300 characters`);
  else if (looksLikeHealthNumber(value)) node.problems.push(`${path}: looks like a national health number`);
  else return value.trim();
  return undefined;
}

/** A text that must be there; the empty text stands for it in an input that is refused in the end. */
export function requiredText(node: InputNode, name: string): string {
  if (given(node, name) === undefined) node.problems.push(`${pathOf(node, name)}: is missing`);
  return optionalText(node, name) ?? "";
}

/** One of a list of values. */
export function optionalChoice<T extends string>(node: InputNode, name: string, allowed: readonly T[]): T | undefined {
  const value = given(node, name);
  if (value === undefined) return undefined;
  const choice = allowed.find((one) => one === value);
  if (choice === undefined) node.problems.push(`${pathOf(node, name)}: must be one of ${allowed.join(", ")}`);
  return choice;
}

/** One of a list of values that must be there. */
export function requiredChoice<T extends string>(node: InputNode, name: string, allowed: readonly [T, ...T[]]): T {
  if (given(node, name) === undefined) node.problems.push(`${pathOf(node, name)}: is missing`);
  return optionalChoice(node, name, allowed) ?? allowed[0];
}

/** A day, AAAA-MM-JJ, that exists. */
export function optionalDay(node: InputNode, name: string): string | undefined {
  const text = optionalText(node, name);
  if (text === undefined) return undefined;
  const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  node.problems.push(`${pathOf(node, name)}: must be a date, AAAA-MM-JJ`);
  return undefined;
}

/** A boolean. */
export function optionalFlag(node: InputNode, name: string): boolean | undefined {
  const value = given(node, name);
  if (value === undefined || typeof value === "boolean") return value;
  node.problems.push(`${pathOf(node, name)}: must be true or false`);
  return undefined;
}

/** An object of the input, read when it is there. */
export function optionalObject<T>(node: InputNode, name: string, read: (node: InputNode) => T): T | undefined {
  const value = given(node, name);
  return value === undefined ? undefined : read(inputNode(value, pathOf(node, name), node.problems));
}

/** A list, empty when absent. */
export function optionalList<T>(
  node: InputNode,
  name: string,
  read: (value: unknown, path: string, problems: string[]) => T,
): readonly T[] {
  const value = given(node, name);
  if (value === undefined) return [];
  const path = pathOf(node, name);
  if (!Array.isArray(value) || value.length > 5000) {
    node.problems.push(`${path}: must be a list of at most 5000`);
    return [];
  }
  return value.map((one: unknown, index) => read(one, `${path}[${index}]`, node.problems));
}
