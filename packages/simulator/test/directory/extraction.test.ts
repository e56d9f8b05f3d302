import { fromBufferPromise } from "yauzl";
import { describe, expect, it } from "vitest";

import { createExtraction, type ExtractionOptions } from "../../src/directory/extraction/create-extraction.js";
import { extractionColumns } from "../../src/directory/extraction/extraction-columns.js";

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const text = async (options: Partial<ExtractionOptions> = {}) =>
  (await bytesOf(createExtraction({ rows: 2000, seed: 1, ...options }).text())).toString("utf8");

describe("the public extraction", () => {
  it("has 31 columns on every line, and as many lines as asked", async () => {
    const lines = (await text()).split("\n");
    expect(lines.pop()).toBe("");
    expect(lines).toHaveLength(2001);
    expect(new Set(lines.map((line) => line.split("|").length))).toEqual(new Set([31]));
    expect(lines[0]).toBe(extractionColumns.join("|"));
  });

  it("has persons and structures, some addresses in capitals, some twice", async () => {
    const rows = (await text({ rows: 20_000 }))
      .split("\n")
      .slice(1, -1)
      .map((line) => line.split("|"));
    const addresses = rows.map(([, address = ""]) => address);
    const persons = rows.filter(([kind]) => kind === "PER").length;
    expect(persons / rows.length).toBeGreaterThan(0.8);
    expect(persons / rows.length).toBeLessThan(0.9);
    expect(addresses.some((address) => /^[A-Z]/u.test(address))).toBe(true);
    expect(addresses.length - new Set(addresses).size).toBeGreaterThan(0);
    expect(addresses.length - new Set(addresses).size).toBeLessThan(20);
  });

  it("is the same for the same seed, and not for another", async () => {
    expect(await text()).toBe(await text());
    expect(await text({ seed: 2 })).not.toBe(await text());
  });

  it("comes in a zip that any reader opens, named by its date", async () => {
    const { name, zip } = createExtraction({ rows: 3000, seed: 1, generatedAt: new Date("2026-03-12T08:13:59Z") });
    expect(name).toBe("Extraction_Correspondance_MSSante_202603120813");
    const archive = await fromBufferPromise(await bytesOf(zip()));
    const contents: [string, string][] = [];
    for await (const entry of archive.eachEntry()) {
      contents.push([entry.fileName, String(await bytesOf(await archive.openReadStreamPromise(entry)))]);
    }
    expect(contents).toEqual([[`${name}.txt`, await text({ rows: 3000 })]]);
  });

  it("can be wrong in the ways that a reader must refuse", async () => {
    expect(await text({ defect: "html" })).toMatch(/^<!DOCTYPE html>/u);
    expect((await text({ defect: "missing-column" })).split("\n")[0]).not.toContain("Adresse BAL");
    expect((await text({ defect: "truncated" })).split("\n").at(-1)).toHaveLength(30);
  });
});
