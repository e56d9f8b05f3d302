import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readCda } from "@segur-sdk/cda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { smallPdf } from "../../cda/test/fixtures/small-pdf.js";
import { documentText, pdfPath, reportJson, reportPath } from "./cda-documents.js";
import { segur } from "./run-segur.js";

let folder: string;
const run = (...args: readonly string[]) => segur(["cda", ...args], { cwd: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "segur-cda-build-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function report(change: Readonly<Record<string, unknown>>): Promise<string> {
  const path = join(folder, "changed.json");
  await writeFile(path, JSON.stringify({ ...reportJson(), ...change }));
  return path;
}

describe("segur cda build", () => {
  it.each([
    [],
    [reportPath, "other.json"],
    [reportPath, "--level", "2"],
    ["NESSI.json"],
    [reportPath, "--pdf", "NESSI.pdf"],
    [pdfPath, "--pdf", pdfPath],
    [reportPath, "--pdf", pdfPath, "--json"],
  ])("exits 2 on %j, and repeats no name of file", async (...args) => {
    const { code, error } = await run("build", ...args);
    expect(code).toBe(2);
    expect(error).toContain("usage: segur cda build");
    expect(error).not.toContain("NESSI");
  });

  it.each(["1", "3"] as const)("writes level %s, the same bytes each time", async (level) => {
    const out = `level-${level}.xml`;
    const written = await run("build", reportPath, "--pdf", pdfPath, "--level", level, "--out", out);
    expect([written.code, written.error]).toEqual([0, ""]);
    expect(written.out).toMatch(new RegExp(`^${out}: niveau ${level}, \\d+ o, 1\\.2\\.250\\.`, "u"));
    const printed = await run("build", reportPath, "--pdf", pdfPath, "--level", level);
    expect(printed.out).toBe(await readFile(join(folder, out), "utf8"));
    expect(printed.out).toBe(documentText(level === "1" ? 1 : 3));
    expect((await run("validate", out, "--profile", "strict", "--json")).out).toContain('"accepted": true');
  });

  it("chooses level 3 when the report has sections, and level 1 when it has none", async () => {
    const kindOf = async (...args: readonly string[]) =>
      readCda(Buffer.from((await run("build", ...args)).out)).body.kind;
    expect(await kindOf(reportPath)).toBe("structured");
    expect(await kindOf(await report({ body: undefined }), "--pdf", pdfPath)).toBe("pdf");
  });

  it("says what it wrote to a machine", async () => {
    const { out } = await run("build", reportPath, "--level", "3", "--out", "m.xml", "--json");
    expect(JSON.parse(out)).toMatchObject({ file: "m.xml", level: 3, version: 1, problems: [] });
  });

  it("names the fields that are wrong, never their values", async () => {
    const path = await report({ title: "", validator: { familyName: "NESSI" }, unknown: "NESSI" });
    const { code, out, error } = await run("build", path, "--pdf", pdfPath);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toContain("ERR_SDK_REPORT_INVALID");
    expect(error).toContain("validator.id");
    expect(error).not.toContain("NESSI");
  });

  it("needs a PDF at level 1, and sections at level 3", async () => {
    expect((await run("build", reportPath, "--level", "1")).error).toContain("field: pdf");
    const unstructured = await report({ body: undefined });
    expect((await run("build", unstructured, "--level", "3")).error).toContain("field: body");
  });

  it("refuses a report that breaks a rule, and tells all of them", async () => {
    const path = await report({ createdAt: "2026-03-07T11:20+01:00", validatedAt: "2026-03-07T11:20+01:00" });
    const refused = await run("build", path, "--pdf", pdfPath, "--lang", "en");
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.error).toContain("✗ createdAt: ");
    expect(refused.error).toContain("✗ validatedAt: ");
    const { code, out } = await run("build", path, "--pdf", pdfPath, "--out", "x.xml", "--json");
    expect(code).toBe(1);
    expect((JSON.parse(out) as { problems: unknown[] }).problems).toHaveLength(2);
  });

  it("wants PDF/A-1 unless told otherwise", async () => {
    await writeFile(join(folder, "plain.pdf"), smallPdf({ xmp: null }));
    const level1 = ["build", reportPath, "--level", "1", "--pdf", "plain.pdf"];
    expect((await run(...level1)).code).toBe(1);
    const { code, error } = await run(...level1, "--any-pdf");
    expect([code, error]).toEqual([0, expect.stringContaining("! body.pdf")]);
  });

  it("publishes the JSON Schema of the report", async () => {
    const { code, out } = await run("build", "--schema");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      type: "object",
      required: expect.arrayContaining(["patient", "act"]) as unknown,
    });
    expect(out.length).toBeLessThan(60_000);
  });
});

describe("segur cda read", () => {
  beforeAll(async () => {
    for (const level of [1, 3] as const) await writeFile(join(folder, `read-${level}.xml`), documentText(level));
    await writeFile(join(folder, "none.xml"), documentText(3).replaceAll("application/pdf", "image/png"));
  });

  it("exits 2 without a file, 1 on what is no document", async () => {
    expect((await run("read")).code).toBe(2);
    expect((await run("read", "NESSI.xml")).error).not.toContain("NESSI");
    const { code, error } = await run("read", pdfPath);
    expect([code, error]).toEqual([1, expect.stringContaining("ERR_XML_")]);
  });

  it("shows the header, patient included: that is what it is for", async () => {
    const french = await run("read", "read-1.xml");
    expect(french.code).toBe(0);
    expect(french.out).toContain("Patient       NESSI RUTH ISABELLE, F, né(e) le 1977-07-14, INS 277076322082910");
    expect(french.out).toContain("Corps         PDF, 52482 octets");
    const english = await run("read", "read-3.xml", "--lang", "en");
    expect(english.out).toContain("Body          \n  - Informations cliniques\n    - ");
  });

  it("lets no text of the document move the cursor", async () => {
    const moving = documentText(1).replace(/<title>/u, "<title>\u009b2J\u202eCR ");
    await writeFile(join(folder, "moving.xml"), moving);
    expect((await run("read", "moving.xml")).out).not.toMatch(/[\u009b\u202e]/u);
  });

  it("tells a machine everything but the files inside", async () => {
    const { out } = await run("read", "read-1.xml", "--json");
    expect(JSON.parse(out)).toMatchObject({
      title: "CR d'imagerie médicale - Scanner thoracique sans injection",
      patient: { birthName: "NESSI" },
      body: { kind: "pdf", pdf: { bytes: 52_482 } },
    });
    const structured = await run("read", "read-3.xml", "--json");
    expect(structured.out).toContain('"kind": "structured"');
    expect(structured.out.length).toBeLessThan(200_000);
    expect(structured.out).not.toContain("JVBER");
  });

  it.each([1, 3])("extracts the PDF of level %d, and makes a page, without a word", async (level) => {
    const { code, out } = await run("read", `read-${level}.xml`, "--pdf", "o.pdf", "--html", "o.html");
    expect([code, out]).toEqual([0, ""]);
    expect(await readFile(join(folder, "o.pdf"))).toEqual(await readFile(pdfPath));
    expect(await readFile(join(folder, "o.html"), "utf8")).toContain("NESSI");
  });

  it("exits 1 when there is no PDF to extract", async () => {
    const { code, error } = await run("read", "none.xml", "--pdf", "no.pdf");
    expect([code, error]).toEqual([1, expect.stringContaining("ERR_CDA_BODY")]);
  });
});
