import { SegurError } from "../errors/segur-error.js";
import type { Inspection } from "./inspection.js";

/** What an identifier is called in an error, and the text that defines it. */
export interface IdentifierNorm {
  readonly name: string;
  readonly rule: string;
  readonly source: string;
}

/** The value of an inspection that succeeded, or the failure it stands for. The input never appears in the error. */
export function accepted<T>(inspection: Inspection<T>, norm: IdentifierNorm): T {
  if (inspection.valid) return inspection.value;
  throw new SegurError(
    inspection.problem === "KEY" || inspection.problem === "KEY_MISSING"
      ? "ERR_CORE_MATRICULE_KEY"
      : "ERR_CORE_IDENTIFIER_INVALID",
    { details: { field: norm.name, problem: inspection.problem, rule: norm.rule, source: norm.source } },
  );
}
