import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, it } from "vitest";

import { createFolderReader } from "./folder-reader.js";

const folder = mkdtempSync(join(tmpdir(), "segur-reader-"));
mkdirSync(join(folder, "kit/sets"), { recursive: true });
writeFileSync(join(folder, "outside.xml"), "<outside/>");
writeFileSync(join(folder, "kit/sets/inside.xml"), "<inside/>");
symlinkSync(join(folder, "outside.xml"), join(folder, "kit/link.xml"));
symlinkSync("sets/inside.xml", join(folder, "kit/good-link.xml"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("gives the files of a folder, and nothing that lies outside", () => {
  const reader = createFolderReader(join(folder, "kit"));
  const text = (path: string) => new TextDecoder().decode(reader.read(path));
  expect(text("sets/inside.xml")).toBe("<inside/>");
  expect(text("good-link.xml")).toBe("<inside/>");
  for (const path of ["gone.xml", "sets", "sets/inside.xml/x", "link.xml", "../outside.xml"]) {
    expect(reader.read(path), path).toBeUndefined();
  }
});
