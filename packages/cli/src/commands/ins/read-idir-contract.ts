import { SegurError } from "@segur-sdk/core";
import { type IdirContract, modelledIdirContract } from "@segur-sdk/insi";

import type { CliIo } from "../../cli-io.js";
import { readJson } from "../read-json.js";

/**
 * The description of the verification contract, which its holder writes: as many texts as {@link modelledIdirContract} has,
 * at the same places.
 *
 * @throws `SegurError` `ERR_INSI_OPTIONS` naming the first field that is missing, in excess or empty.
 */
export async function readIdirContract(io: CliIo, file: string): Promise<IdirContract> {
  const value = await readJson(io, file);
  assertSameShape(value, modelledIdirContract, "contract");
  return value as IdirContract;
}

function assertSameShape(value: unknown, model: unknown, field: string): void {
  if (typeof model !== "object" || model === null) {
    if (typeof value !== "string" || value === "") throw wrong(field, "a text");
    return;
  }
  if (typeof value !== "object" || value === null) throw wrong(field, "an object");
  for (const [name, part] of Object.entries(model)) {
    assertSameShape(
      Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined,
      part,
      `${field}.${name}`,
    );
  }
  const excess = Object.keys(value).find((name) => !Object.hasOwn(model, name));
  if (excess !== undefined) throw wrong(`${field}.${excess}`, "not a field of the description");
}

function wrong(field: string, rule: string): SegurError {
  return new SegurError("ERR_INSI_OPTIONS", { details: { field, rule } });
}
