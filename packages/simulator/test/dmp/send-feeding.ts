import { expect } from "vitest";

import type { DmpService } from "../../src/dmp/index.js";
import { type DmpWorld, newDmp, post } from "./dmp-world.js";
import { feeding, type FeedingChanges } from "./feeding-template.js";
import type { Edit } from "./metadata-edits.js";

/** Feeds a DMP; what it refused, in its words. */
export async function refusalsOf(dmp: DmpService, world: DmpWorld, changes: FeedingChanges = {}) {
  await post(dmp, feeding(world, changes), world.tls.certificate);
  return dmp.calls.at(-1)?.refusals ?? [];
}

/** Feeds a DMP; the codes of what it refused. */
export async function refusalCodesOf(dmp: DmpService, world: DmpWorld, changes: FeedingChanges = {}) {
  return (await refusalsOf(dmp, world, changes)).map((refusal) => refusal.code);
}

/** Feeds a new DMP with an edited body; nothing may be kept of what is not a success. */
export async function feedEdited(world: DmpWorld, editBody: Edit) {
  const dmp = newDmp(world);
  const response = await post(dmp, feeding(world, { editBody }), world.tls.certificate);
  const [call] = dmp.calls;
  if (call?.answer !== "Success") expect(dmp.submissions).toEqual([]);
  return { refusals: call?.refusals ?? [], response };
}
