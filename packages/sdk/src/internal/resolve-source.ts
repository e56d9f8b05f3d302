import { createSensitive, SegurError, type Sensitive } from "@segur-sdk/core";

import type { ConfigSurroundings } from "../config-surroundings.js";
import type { ConfigSecret, ConfigSource } from "../segur-config.js";

/** Bytes named by the configuration; `field` is the path said in the error. */
export async function resolveSource(
  source: ConfigSource,
  surroundings: ConfigSurroundings,
  field: string,
): Promise<Uint8Array> {
  if ("pem" in source) return Buffer.from(source.pem, "utf8");
  if ("base64" in source) return Buffer.from(source.base64, "base64");
  return readNamed(source.file, surroundings, field);
}

/** A secret named by the configuration; the line end of a file is no part of it. */
export async function resolveSecret(
  secret: ConfigSecret,
  surroundings: ConfigSurroundings,
  field: string,
): Promise<Sensitive<string>> {
  if ("value" in secret) return createSensitive(secret.value);
  if ("file" in secret) {
    const bytes = await readNamed(secret.file, surroundings, field);
    return createSensitive(
      Buffer.from(bytes)
        .toString("utf8")
        .replace(/\r?\n$/, ""),
    );
  }
  const value = surroundings.variable(secret.env);
  if (value === undefined || value === "") throw unreadable(field, "environment variable not set");
  return createSensitive(value);
}

async function readNamed(path: string, surroundings: ConfigSurroundings, field: string): Promise<Uint8Array> {
  try {
    return await surroundings.readFile(path);
  } catch (cause) {
    throw unreadable(field, "file not readable", cause);
  }
}

function unreadable(field: string, rule: string, cause?: unknown): SegurError {
  return new SegurError("ERR_SDK_CONFIG_SOURCE", {
    details: { field, rule, source: "segur.config.json" },
    ...(cause === undefined ? {} : { cause }),
  });
}
