import { SegurError } from "@segur-sdk/core";
import { z } from "zod";

import { configSchema } from "./internal/config-schema.js";
import type { SegurConfig } from "./segur-config.js";

/**
 * Checks a configuration read from anywhere.
 *
 * @throws `ERR_SDK_CONFIG_INVALID`: `details.field` is the path of the first fault, `details.problems` lists them all.
 */
export function parseSegurConfig(input: unknown): SegurConfig {
  const parsed = configSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new SegurError("ERR_SDK_CONFIG_INVALID", {
    details: { field: parsed.error.issues[0]?.path.join(".") ?? "", problems, source: "segur.config.json" },
  });
}

/** The JSON Schema of `segur.config.json`, for editors. */
export function segurConfigJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(configSchema, { io: "input", unrepresentable: "any" });
}
