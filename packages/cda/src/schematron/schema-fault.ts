import { SegurError } from "@segur-sdk/core";

/** A rule set that cannot be made to run: nothing is judged. */
export function schemaFault(file: string, rule: string, cause?: unknown): SegurError {
  return new SegurError("ERR_CDA_SCHEMATRON_INVALID", {
    details: { file, rule, source: "ISO/IEC 19757-3 (Schematron)" },
    ...(cause === undefined ? {} : { cause }),
  });
}
