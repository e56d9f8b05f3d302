import { createHmac, timingSafeEqual } from "node:crypto";

import type { Sensitive } from "@segur-sdk/core";

/** A notification as it came in. */
export interface LifenWebhook {
  /** The body, byte for byte: parsed and written again it would be another. */
  readonly rawBody: Uint8Array;
  /** Header `x-lifen-platform-signature`. */
  readonly signature: string | undefined;
}

/**
 * Does a notification come from Lifen? HMAC-SHA256 of the raw body, compared in constant time. The encoding of the header
 * is not published: hexadecimal and base64 are both read, and nothing else.
 *
 * @see mssante.md C5
 * @example
 * ```ts
 * import { isLifenWebhook } from "@segur-sdk/mssante";
 * import { createSensitive } from "@segur-sdk/core";
 *
 * const secret = createSensitive("secret of the site");
 * console.log(isLifenWebhook({ rawBody: Buffer.from("{}"), signature: undefined }, secret)); // false
 * ```
 */
export function isLifenWebhook({ rawBody, signature }: LifenWebhook, secret: Sensitive<string>): boolean {
  const expected = createHmac("sha256", secret.reveal()).update(rawBody).digest();
  const given = digestOf(signature ?? "");
  // Compared all the same when there is nothing to compare, so that the time taken tells nothing.
  return timingSafeEqual(expected, given ?? Buffer.alloc(expected.length)) && given !== undefined;
}

function digestOf(signature: string): Buffer | undefined {
  const text = signature.trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, "hex");
  return /^[A-Za-z0-9+/]{43}=$/.test(text) ? Buffer.from(text, "base64") : undefined;
}
