import { isOid, parseOid } from "@segur-sdk/core";
import type { DeliveredDocument } from "@segur-sdk/dmp";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import { readJson } from "../read-json.js";

/** What `submit --out` wrote of a delivered document: a list of one, or that one. */
export async function readDelivered(io: CliIo, path: string): Promise<DeliveredDocument> {
  const value = await readJson(io, path);
  const [only, ...others] = [value].flat() as readonly unknown[];
  if (!isRecord(only) || others.length > 0) throw new UsageError("--replaces FILE: one delivered document");
  const { uniqueId, visibility, ...rest } = only;
  if (typeof uniqueId !== "string" || !isOid(uniqueId)) throw new UsageError("--replaces FILE: uniqueId");
  if (!isRecord(visibility)) throw new UsageError("--replaces FILE: visibility");
  // The other fields are compared when they are there, and hold what the same command wrote.
  return { ...(rest as Partial<DeliveredDocument>), uniqueId: parseOid(uniqueId), visibility };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
