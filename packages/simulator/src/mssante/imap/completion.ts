/** How a command ended. */
export interface Completion {
  readonly status: "OK" | "NO" | "BAD";
  /** For people. */
  readonly text: string;
  /** For programs, e.g. `READ-WRITE`. */
  readonly code?: string;
}

/** Done. */
export function ok(text: string, code?: string): Completion {
  return { status: "OK", text, ...(code === undefined ? {} : { code }) };
}

/** Understood, and refused. */
export function no(text: string, code?: string): Completion {
  return { status: "NO", text, ...(code === undefined ? {} : { code }) };
}

/** Not understood. */
export function bad(text: string): Completion {
  return { status: "BAD", text };
}
