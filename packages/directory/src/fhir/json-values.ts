/** A part of a JSON value, read without trust: what is not there or not of its type reads as nothing. */
export type JsonPart = Readonly<Record<string, unknown>>;

/** The object there; an empty one when there is none. */
export function partOf(value: unknown): JsonPart {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonPart) : {};
}

/** The objects of the array there. */
export function partsOf(value: unknown): readonly JsonPart[] {
  return Array.isArray(value) ? value.map(partOf) : [];
}

/** The text there; `undefined` when there is none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
