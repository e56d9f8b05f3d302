import type { SegurError } from "./errors/segur-error.js";

/** The national service at the other end of an {@link Exchange}. */
export type ExchangeService = "insi" | "dmp" | "mssante";

/**
 * One request and its answer, byte for byte, for those who asked to observe them (tests, demonstrations, evidence packs).
 *
 * It holds patient data in clear: nothing records exchanges unless the caller installs an {@link ExchangeObserver}.
 */
export interface Exchange {
  readonly service: ExchangeService;
  /** The operation in the words of the service, e.g. `WS_INS2`, `TD0.2`, `TD2.1a`, `SMTP`. */
  readonly operation: string;
  readonly startedAt: Date;
  /** From the first byte sent to the last byte read, in milliseconds. */
  readonly durationMs: number;
  readonly request: ExchangeContent;
  /** Absent when no answer was read; `error` then says why. */
  readonly response?: ExchangeContent & { readonly status: number };
  readonly error?: SegurError;
}

/** What one side of an {@link Exchange} said. */
export interface ExchangeContent {
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** Receives every exchange once it is over; what it throws is ignored, so that watching never changes the outcome. */
export type ExchangeObserver = (exchange: Exchange) => void;
