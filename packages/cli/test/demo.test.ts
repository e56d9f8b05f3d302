import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { segur } from "./run-segur.js";

interface DemoOutput {
  readonly settled: unknown;
  readonly files: readonly string[];
  readonly exchanges: readonly { readonly service: string; readonly operation: string }[];
}

describe("segur demo", () => {
  let folder: string;
  let code: number;
  let output: DemoOutput;
  let page: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "segur-demo-"));
    const ran = await segur(["demo", "--json", "--lang", "en", "--out", folder]);
    code = ran.code;
    output = JSON.parse(ran.out) as DemoOutput;
    page = await readFile(join(folder, "report.html"), "utf8");
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("sends the report everywhere", () => {
    expect(code).toBe(0);
    expect(output.settled).toEqual({ dmp: "sent", professionals: ["sent"], patient: "sent" });
    expect(output.exchanges.map(({ operation }) => operation).sort()).toEqual(
      ["SMTP patient", "SMTP professional", "TD0.2", "TD2.1a", "WS_INS2"].sort(),
    );
  });

  it("writes every request and response, the document, the archives, the mails and the page", async () => {
    const patterns = [
      /^report\.html$/,
      /WS_INS2-request\.xml$/,
      /TD0\.2-response\.xml$/,
      /TD2\.1a-request\.mime$/,
      /cda\.xml$/,
      /cda\.html$/,
      /patient\.eml$/,
      /professional-IHE_XDM\.zip$/,
    ];
    for (const pattern of patterns) expect(output.files.some((file) => pattern.test(file))).toBe(true);
    for (const file of output.files) expect((await stat(join(folder, file))).size).toBeGreaterThan(0);
  });

  it("writes a page that fetches nothing, and whose links lead to what was written", () => {
    expect(page).not.toMatch(/<script|src=|https?:\/\/|@import|url\(/);
    const links = [...page.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(output.files).toContain(link);
  });

  it("tells the patient, the plan and its reasons on the page", () => {
    expect(page).toContain("Qualified identity");
    expect(page).toContain("DT-1.1");
    expect(page.match(/<svg\s/g)).toHaveLength(2);
  });
});
