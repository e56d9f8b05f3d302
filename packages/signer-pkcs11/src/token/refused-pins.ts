import { createHmac, randomBytes } from "node:crypto";

/**
 * Memory of the PINs that a token refused, so that none is presented twice: three errors may lock a card.
 *
 * It holds keyed digests, never a PIN, and lives in the process only.
 */
export interface RefusedPins {
  /** Was this PIN refused by this token? */
  has(serial: string, pin: string): boolean;
  /** Remembers a refusal. */
  add(serial: string, pin: string): void;
  /** Forgets the refusals of a token: a right PIN has put its counter back to full. */
  forget(serial: string): void;
}

/**
 * Makes an empty memory of refused PINs. The tokens of a process share one; give another to start afresh, e.g. once the
 * holder has unblocked the card and chosen a PIN that had been refused before.
 *
 * @example
 * ```ts
 * import { createRefusedPins } from "@segur-sdk/signer-pkcs11";
 *
 * const refused = createRefusedPins();
 * refused.add("0123456789", "0000");
 * console.log(refused.has("0123456789", "0000"), refused.has("0123456789", "1234")); // true false
 * ```
 */
export function createRefusedPins(): RefusedPins {
  const key = randomBytes(32);
  const digests = new Map<string, Set<string>>();
  const digest = (serial: string, pin: string): string =>
    createHmac("sha256", key).update(serial).update("\0").update(pin).digest("base64");
  return {
    has: (serial, pin) => digests.get(serial)?.has(digest(serial, pin)) ?? false,
    add: (serial, pin) => {
      const ofToken = digests.get(serial) ?? new Set<string>();
      digests.set(serial, ofToken.add(digest(serial, pin)));
    },
    forget: (serial) => void digests.delete(serial),
  };
}

/** The memory that every token of the process shares unless told otherwise. */
export const processRefusedPins: RefusedPins = createRefusedPins();
