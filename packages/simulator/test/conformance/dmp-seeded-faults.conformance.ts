import { beforeAll, describe, expect, it } from "vitest";

import { type DmpService, seededDmpFaults } from "../../src/dmp/index.js";
import { createDmpWorld, type DmpWorld, newDmp, post } from "../dmp/dmp-world.js";
import { feeding } from "../dmp/feeding-template.js";

function isTold({ calls }: DmpService): boolean {
  const last = calls.at(-1);
  const undisturbed = last !== undefined && last.fault === undefined;
  return undisturbed && (last.answer === "Success" || last.refusals[0]?.code === "XDSDuplicateUniqueIdInRegistry");
}

describe("seeded runs", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  it("each leave one document, whatever the faults, and are the same when they are played again", async () => {
    const message = feeding(world);
    const play = async (seed: number): Promise<readonly string[]> => {
      const faults = seededDmpFaults({ seed, operations: ["TD2.1a"], count: 2, maxAfter: 0 });
      const dmp = newDmp(world, { faults });
      // As a client that sends again until it is told the outcome: two lines, each played twice at most.
      for (let attempt = 0; attempt < 5 && !isTold(dmp); attempt++) await post(dmp, message, world.tls.certificate);
      expect(dmp.registry.documents, `seed ${String(seed)}`).toHaveLength(1);
      return dmp.calls.map(({ answer, processed }) => `${answer} ${String(processed)}`);
    };
    for (let seed = 0; seed < 100; seed++) {
      const first = await play(seed);
      if (seed % 10 === 0) expect(await play(seed)).toEqual(first);
    }
  }, 300_000);
});
