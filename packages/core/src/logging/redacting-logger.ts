import { isMaskedField, redactText } from "../privacy/redaction.js";
import { isSensitive, masked } from "../privacy/sensitive.js";
import type { LogEvent, Logger, LogLevel, LogValue } from "./logger.js";

/** Options of {@link createRedactingLogger}. */
export interface RedactingLoggerOptions {
  /** Receives the masked events, to hand them to the log of the application. */
  readonly write: (level: LogLevel, event: LogEvent) => void;
  /** Events below it are dropped. Default `info`. */
  readonly minimumLevel?: LogLevel;
}

const levels: readonly LogLevel[] = ["debug", "info", "warn", "error"];

/**
 * A logger that masks patient data and secrets before anything is written: by the name of the field, and by the look of
 * the value (matricules, mail addresses of patients, PEM blocks).
 *
 * @example
 * ```ts
 * import { createRedactingLogger } from "@segur-sdk/core";
 *
 * const logger = createRedactingLogger({
 *   write: (level, event) => process.stderr.write(`${level} ${event.name} ${JSON.stringify(event.fields)}\n`),
 * });
 * logger.info({ name: "demo.hello", fields: { birthName: "NESSI", durationMs: 12 } });
 * // info demo.hello {"birthName":"[masqué]","durationMs":12}
 * ```
 */
export function createRedactingLogger(options: RedactingLoggerOptions): Logger {
  const minimum = levels.indexOf(options.minimumLevel ?? "info");
  const writeAt = (level: LogLevel) => (event: LogEvent) => {
    if (levels.indexOf(level) >= minimum) options.write(level, redactEvent(event));
  };
  return { debug: writeAt("debug"), info: writeAt("info"), warn: writeAt("warn"), error: writeAt("error") };
}

function redactEvent(event: LogEvent): LogEvent {
  const fields: Record<string, LogValue> = {};
  for (const [name, value] of Object.entries(event.fields)) {
    fields[name] = value !== undefined && isMaskedField(name) ? masked : redactValue(value);
  }
  return { name: event.name, fields };
}

function redactValue(value: unknown): LogValue {
  switch (typeof value) {
    case "string":
      return redactText(value);
    case "number":
      // A matricule that lost its type on the way is still a matricule.
      return Number.isSafeInteger(value) && redactText(String(value)) === masked && value >= 1e14 ? masked : value;
    case "boolean":
    case "undefined":
      return value;
    default:
      if (Array.isArray(value)) return value.map((item) => redactText(String(item)));
      // Callers without types may pass objects: a whole patient must not slip through.
      return isSensitive(value) ? masked : `[${typeof value}]`;
  }
}
