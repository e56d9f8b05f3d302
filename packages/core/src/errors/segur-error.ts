import { channel } from "node:diagnostics_channel";

import { errorCatalogue, type SegurErrorCode } from "./catalogue.js";
import type { FixedBy, SegurErrorKind } from "./error-entry.js";
import type { LocalizedText } from "./localized-text.js";

const brand = Symbol.for("segur-sdk.SegurError");

/** Every error made is published here, for the tools that watch a Node process; nobody listens by default. */
const errorChannel = channel("segur-sdk:error");

/** A value that may appear in a log or an error: never a whole object, hence never a whole patient. */
export type DetailValue = string | number | boolean | readonly string[] | undefined;

/** Changing part of an error. Values are technical: no trait, matricule, name, key or passphrase. */
export interface SegurErrorDetails {
  /** Path of the offending field, e.g. `patient.traits.birthDate`. */
  readonly field?: string;
  /** The rule that was broken, e.g. `EX_2.1-1020: title of at most 128 characters`. */
  readonly rule?: string;
  /** Document and section the rule comes from. */
  readonly source?: string;
  readonly [name: string]: DetailValue;
}

/** Code and text of the national service, as received. */
export interface OfficialError {
  readonly code: string;
  readonly text?: string;
}

/** What one occurrence adds to the catalogue entry of its code. */
export interface SegurErrorOptions {
  readonly details?: SegurErrorDetails;
  readonly official?: OfficialError;
  readonly cause?: unknown;
  /** Delay asked by the service, in milliseconds. */
  readonly retryAfterMs?: number;
  /** Overrides the catalogue when only the occurrence can tell. */
  readonly retryable?: boolean;
  /** Overrides the catalogue when only the occurrence can tell. */
  readonly outcomeUnknown?: boolean;
}

/**
 * The one class of failure of the SDK; `code` tells which.
 *
 * Business outcomes (identity not found, no DMP…) are values, not errors.
 *
 * @example
 * ```ts
 * import { isSegurError, parseOid } from "@segur-sdk/core";
 *
 * try {
 *   parseOid("1.02.3");
 * } catch (error) {
 *   if (isSegurError(error, "ERR_CORE_IDENTIFIER_INVALID")) console.log(error.userMessage.fr);
 * }
 * ```
 */
export class SegurError<Code extends SegurErrorCode = SegurErrorCode> extends Error {
  override readonly name: string = "SegurError";
  /** @internal */
  readonly [brand] = true;
  readonly code: Code;
  readonly kind: SegurErrorKind;
  /** May the same call succeed later, unchanged? */
  readonly retryable: boolean;
  /** May the request have been processed? Then reconcile, never resend blindly. */
  readonly outcomeUnknown: boolean;
  /** Delay asked by the service, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  readonly official: OfficialError | undefined;
  readonly details: SegurErrorDetails;
  readonly userMessage: LocalizedText;
  readonly fixedBy: FixedBy;

  constructor(code: Code, options: SegurErrorOptions = {}) {
    const entry = errorCatalogue[code];
    super(entry.message, "cause" in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.kind = entry.kind;
    this.retryable = options.retryable ?? entry.retryable ?? false;
    this.outcomeUnknown = options.outcomeUnknown ?? entry.outcomeUnknown ?? false;
    this.retryAfterMs = options.retryAfterMs;
    this.official = options.official;
    this.details = options.details ?? {};
    this.userMessage = entry.userMessage;
    this.fixedBy = entry.fixedBy;
    if (errorChannel.hasSubscribers) errorChannel.publish(this);
  }

  /** What may be stored or shown of the failure: everything but the stack and the cause, which are for debugging. */
  toJSON(): Readonly<Record<string, unknown>> {
    return {
      name: this.name,
      code: this.code,
      message: this.message,
      kind: this.kind,
      retryable: this.retryable,
      outcomeUnknown: this.outcomeUnknown,
      retryAfterMs: this.retryAfterMs,
      official: this.official,
      details: this.details,
      userMessage: this.userMessage,
      fixedBy: this.fixedBy,
    };
  }

  /** True across the ESM and CJS copies of the package, which a plain `instanceof` is not. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && brand in value;
  }
}

/**
 * Tells whether a caught value is a {@link SegurError}, of a given code when one is named.
 *
 * @example
 * ```ts
 * import { isSegurError } from "@segur-sdk/core";
 *
 * const retryLater = (error: unknown) => isSegurError(error) && error.retryable && !error.outcomeUnknown;
 * ```
 */
export function isSegurError<Code extends SegurErrorCode = SegurErrorCode>(
  value: unknown,
  code?: Code,
): value is SegurError<Code> {
  return value instanceof SegurError && (code === undefined || value.code === code);
}
