import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { createInsiService, createSimulatorPki, type SimulatorCredential } from "../src/index.js";
import { soapHeaders, traitsEnvelope } from "./insi-messages.js";

let credential: SimulatorCredential;

beforeAll(async () => {
  credential = await (await createSimulatorPki()).credential("INSI-AUTO");
});

async function statusOf(body: Uint8Array, contentType = soapHeaders()["content-type"] ?? ""): Promise<number> {
  const headers = { "content-type": contentType };
  const request = { method: "POST", path: "/lps", headers, body, clientCertificate: credential.certificate };
  return (await createInsiService().handle(request)).status;
}

describe("hostile requests always get an answer", () => {
  it("any bytes: 500", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => (await statusOf(bytes)) === 500),
    );
  });

  it("any content type", async () => {
    const body = Buffer.from(traitsEnvelope());
    await fc.assert(
      fc.asyncProperty(fc.string(), async (contentType) => [200, 500].includes(await statusOf(body, contentType))),
    );
  });

  it("a sound envelope with any span replaced by any text", async () => {
    const envelope = traitsEnvelope();
    const position = fc.nat(envelope.length);
    await fc.assert(
      fc.asyncProperty(position, fc.nat(40), fc.string({ maxLength: 20 }), async (start, length, text) => {
        const mutated = envelope.slice(0, start) + text + envelope.slice(start + length);
        return [200, 500].includes(await statusOf(Buffer.from(mutated)));
      }),
      { numRuns: 300 },
    );
  });

  it("any text in every trait", async () => {
    const text = fc
      .string({ unit: "binary", maxLength: 60 })
      .map((value) => value.replace(/[^\u0020-\ud7ff]|[<>&]/g, "x"));
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (name, first, sex, date) => {
        const traits = `<NomNaissance>${name}</NomNaissance><Prenom>${first}</Prenom><Sexe>${sex}</Sexe><DateNaissance>${date}</DateNaissance>`;
        return [200, 500].includes(await statusOf(Buffer.from(traitsEnvelope({ traits }))));
      }),
    );
  });

  it.each([
    ["separators without end in a name", `<NomNaissance>A${" -'".repeat(50_000)}</NomNaissance>`],
    ["a name of 500 000 letters", `<NomNaissance>${"A".repeat(500_000)}</NomNaissance>`],
    ["100 000 first names", "<Prenom>A</Prenom>".repeat(100_000)],
  ])("before the test's own time limit: %s", async (_, traits) => {
    expect(await statusOf(Buffer.from(traitsEnvelope({ traits })))).toBe(500);
  });
});
