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
    const text = Buffer.from(bytes)
      .toString("utf8")
      .replace(/^\uFEFF/u, "")
      .replace(/\r?\n$/u, "");
    return createSensitive(text);
  }
  const value = surroundings.variable(secret.env);
  if (value === undefined || value === "") {
    throw unreadable(field, "environment variable set and not empty", `environment variable ${secret.env}`);
  }
  return createSensitive(value);
}

async function readNamed(path: string, surroundings: ConfigSurroundings, field: string): Promise<Uint8Array> {
  try {
    return await surroundings.readFile(path);
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "unreadable";
    throw unreadable(field, "readable file", `file ${path}`, { reason, cause });
  }
}

/** What is named is shown: a path or the name of a variable, never a content. */
function unreadable(
  field: string,
  rule: string,
  named: string,
  failure?: { readonly reason: string; readonly cause: unknown },
): SegurError {
  return new SegurError("ERR_SDK_CONFIG_SOURCE", {
    details: {
      field,
      rule,
      source: "segur.config.json",
      named,
      ...(failure === undefined ? {} : { reason: failure.reason }),
    },
    ...(failure === undefined ? {} : { cause: failure.cause }),
  });
}
