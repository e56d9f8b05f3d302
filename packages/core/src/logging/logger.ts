/** What a log may hold: never an object, hence never a whole patient. */
export type LogValue = string | number | boolean | readonly string[] | undefined;

/** One line of log: a constant name and its fields. */
export interface LogEvent {
  /** `<area>.<what>`, constant, e.g. `http.retry`. */
  readonly name: `${string}.${string}`;
  readonly fields: Readonly<Record<string, LogValue>>;
}

/** Severity of a {@link LogEvent}, lowest first. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Where the SDK writes its technical log. The default everywhere is {@link silentLogger}. */
export interface Logger {
  /** What a developer follows step by step. */
  debug(event: LogEvent): void;
  /** What happens in normal running. */
  info(event: LogEvent): void;
  /** What works but should be looked at. */
  warn(event: LogEvent): void;
  /** What failed. */
  error(event: LogEvent): void;
}

function nothing(): void {
  // Nothing is written unless the integrator gives a logger.
}

/** Writes nothing. */
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };
