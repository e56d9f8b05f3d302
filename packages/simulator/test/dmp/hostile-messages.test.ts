import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { reportPlan } from "./document-plan.js";
import { createDmpWorld, type DmpWorld, newDmp, post, swap } from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { boundary, feeding } from "./feeding-template.js";

describe("hostile messages", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  it("always have an answer, and never enter a record, when one byte of what is signed or hashed changes", async () => {
    const dmp = newDmp(world);
    const message = feeding(world);
    const start = Buffer.from(message.body).indexOf("<ClinicalDocument");
    const end = Buffer.from(message.body).indexOf("</ClinicalDocument>") + 19;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: end - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const body = Uint8Array.from(message.body);
        body[at] = (body[at] ?? 0) ^ mask;
        const response = await post(dmp, { ...message, body }, world.tls.certificate);
        expect([200, 500]).toContain(response.status);
        expect(dmp.submissions).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("always have an answer when pieces are cut out", async () => {
    const dmp = newDmp(world);
    for (const message of [feeding(world), existenceTest(world)]) {
      const { length } = message.body;
      await fc.assert(
        fc.asyncProperty(fc.nat(length), fc.nat(length), async (a, b) => {
          fc.pre(a !== b);
          const body = Buffer.concat([message.body.subarray(0, Math.min(a, b)), message.body.subarray(Math.max(a, b))]);
          const response = await post(dmp, { ...message, body }, world.tls.certificate);
          expect([200, 500]).toContain(response.status);
        }),
        { numRuns: 40 },
      );
    }
  });

  it("always have an answer, whatever the bytes", async () => {
    const dmp = newDmp(world);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), async (body, contentType) => {
        const service = contentType.length % 2 === 0 ? "patients" : "repository";
        const response = await post(dmp, { service, contentType, body }, world.tls.certificate);
        expect(response.status).toBe(500);
      }),
    );
  });

  it("are read to the end when lines that look like a delimiter fill them", async () => {
    const dmp = newDmp(world);
    const lookalike = `\n--${boundary.slice(0, -1)}`;
    const filling = lookalike.repeat(Math.ceil(4_000_000 / lookalike.length));
    const report = reportPlan(undefined, { edit: swap("JVBERi0=", filling) });
    await post(dmp, feeding(world, { documents: [report] }), world.tls.certificate);
    expect(dmp.calls[0]?.refusals).toEqual([]);
    expect(dmp.documents[0]?.size).toBe(report.bytes.length);
  });
});
