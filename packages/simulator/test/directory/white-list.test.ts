import { createFixedClock } from "@segur-sdk/core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createWhiteList } from "../../src/directory/white-list/white-list.js";
import { createSimulatorPki, type SimulatorPki } from "../../src/pki/simulator-pki.js";

let pki: SimulatorPki;
let list: ReturnType<typeof createWhiteList>;

beforeAll(async () => {
  pki = await createSimulatorPki();
});

beforeEach(() => {
  list = createWhiteList({
    pki,
    clock: createFixedClock("2026-03-12T08:30:00Z"),
    domains: ["un.test.mssante.fr", "deux.test.mssante.fr", "patient.mssante.fr"],
    origin: () => "https://localhost:1",
  });
});

const names = (xml: string) => [...xml.matchAll(/<Nom>([^<]*)<\/Nom>/gu)].map(([, name]) => name);
const served = async () => {
  const request = { method: "GET", path: "/", headers: {}, body: new Uint8Array(), clientCertificate: undefined };
  const { status, body } = await list.handle(request);
  return { status, xml: String(body) };
};

describe("the white list", () => {
  it("is written as operators type it, dated, and signed with line breaks in its base64", async () => {
    const xml = await list.xml();
    expect(names(xml)).toEqual(["un.test.mssante.fr", "Deux.test.mssante.fr ", "patient.mssante.fr"]);
    expect(xml).toContain("<DateDeGeneration>2026-03-12T07:30:00Z</DateDeGeneration>");
    expect(xml).toContain("d'essai &amp; de");
    expect(xml).toMatch(/<SignatureValue>[^<]+&#13;\n[^<]+<\/SignatureValue>/u);
    expect(xml).toContain('<Reference URI="">');
  });

  it("takes domains in and out, and another date", async () => {
    const xml = await list.xml({
      domains: ["trois.test.mssante.fr"],
      without: ["deux.test.mssante.fr"],
      generatedAt: new Date("2026-01-01T00:00:00Z"),
    });
    expect(names(xml).map((name) => name?.toLowerCase().trim())).toEqual([
      "un.test.mssante.fr",
      "patient.mssante.fr",
      "trois.test.mssante.fr",
    ]);
    expect(xml).toContain("2026-01-01T00:00:00Z");
  });

  it("is published at its address, sound, wrong or absent", async () => {
    expect(list.url).toBe("https://localhost:1/listeblanchemssante.xml");
    expect((await served()).xml).toContain("<Signature ");
    list.publish({ defect: "unsigned" });
    expect((await served()).xml).not.toContain("<Signature ");
    list.publish({ defect: "wrapped" });
    expect((await served()).xml).toContain("<Enveloppe><ListeBlancheMSSante");
    list.faults.add({ on: "white-list", fault: { kind: "http", status: 503, retryAfterSeconds: 1 } });
    expect((await served()).status).toBe(503);
  });
});
