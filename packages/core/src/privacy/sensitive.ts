const brand = Symbol.for("segur-sdk.Sensitive");
const inspect = Symbol.for("nodejs.util.inspect.custom");

/** What stands for a sensitive value wherever it is printed. */
export const masked = "[masqué]";

/**
 * A value that never shows by accident: printed, logged, inspected or turned into JSON it gives `[masqué]`.
 *
 * Read it with `reveal()`, as close as possible to the wire.
 */
export interface Sensitive<T> {
  /** The value itself. */
  reveal(): T;
  /** Always `[masqué]`. */
  toString(): string;
  /** Always `[masqué]`. */
  toJSON(): string;
}

/**
 * Wraps a secret or a piece of patient data.
 *
 * @example
 * ```ts
 * import { createSensitive } from "@segur-sdk/core";
 *
 * const passphrase = createSensitive("correct horse");
 * console.log(`${passphrase}`, JSON.stringify({ passphrase })); // [masqué] {"passphrase":"[masqué]"}
 * console.log(passphrase.reveal().length); // 13
 * ```
 */
export function createSensitive<T>(value: T): Sensitive<T> {
  const mask = (): string => masked;
  // The value lives in a closure: no property of the object holds it, so no walker of properties finds it.
  return Object.freeze(
    Object.defineProperties({} as Sensitive<T>, {
      reveal: { value: () => value },
      toString: { value: mask },
      toJSON: { value: mask },
      [Symbol.toPrimitive]: { value: mask },
      [inspect]: { value: mask },
      [brand]: { value: true },
    }),
  );
}

/** Tells whether a value is wrapped by {@link createSensitive}, by this copy of the package or another. */
export function isSensitive(value: unknown): value is Sensitive<unknown> {
  return typeof value === "object" && value !== null && brand in value;
}

/** The text of a secret that callers may give wrapped or bare. */
export function revealText(value: Sensitive<string> | string): string {
  return typeof value === "string" ? value : value.reveal();
}
