import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { textOf } from "@segur-sdk/core/xml";
import { afterAll, describe, expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import { readCda, type ReadSection, renderCdaHtml } from "../../src/index.js";
import { hostileDocument } from "../hostile-document.js";
import { elementsOf, faultsOf, findElement, readPage } from "../view-page.js";

const folder = "reference/cda/TestContenuCDA-3-0/ExemplesCDA";
const examples = sharedIsPresent ? readdirSync(sharedPath(folder)) : [];

describeShared("Every official example is shown", () => {
  it.each(examples)("%s: no fault, headings in order, every word of its narratives", (file) => {
    const bytes = readFileSync(sharedPath(`${folder}/${file}`));
    for (const language of ["fr", "en"] as const) {
      const page = renderCdaHtml(bytes, { language });
      expect(faultsOf(page)).toEqual([]);
      const levels = elementsOf(readPage(page))
        .filter(({ name }) => /^h[1-6]$/u.test(name.local))
        .map(({ name }) => Number(name.local.slice(1)));
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      });
      const shown = (textOf(findElement(page, "main")) ?? "").replace(/\s+/gu, "");
      for (const words of narrativesOf(readCda(bytes).body)) expect(shown).toContain(words);
    }
  });
});

function narrativesOf(body: ReturnType<typeof readCda>["body"]): readonly string[] {
  const below = ({ narrative, sections }: ReadSection): readonly string[] => [
    // A link to a file may stand between two lines.
    ...(narrative?.text.split(/[\n\t]/u) ?? []).map((line) => line.replace(/\s+/gu, "")),
    ...sections.flatMap(below),
  ];
  return body.kind === "structured" ? body.sections.flatMap(below) : [];
}

describe("A browser that opens the view of a hostile document", () => {
  const place = mkdtempSync(join(tmpdir(), "segur-view-"));
  afterAll(() => {
    rmSync(place, { recursive: true, force: true });
  });

  /** The page as Chromium has it once loaded, scripts allowed: what any of them would have done shows. */
  function domOf(page: string): string | undefined {
    const file = join(place, "page.html");
    writeFileSync(file, page);
    const options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000", "--dump-dom"];
    try {
      return execFileSync("chromium", [...options, `file://${file}`], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        timeout: 90_000,
      });
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    }
  }

  it("finds no script, no frame, no handler, and the style sheet applied", { timeout: 120_000 }, (context) => {
    const page = renderCdaHtml(hostileDocument());
    const dom = domOf(page);
    if (dom === undefined) {
      context.skip("chromium is not installed");
      return;
    }
    expect(dom).not.toMatch(/<script|<iframe|<form|<svg|<link|\son[a-z]+\s*=\s*["'][^"']*alert/iu);
    expect(dom).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    // The browser's tree is ours: nothing was repaired, hence nothing was broken.
    expect(tagsOf(dom)).toEqual(tagsOf(page));
  });
});

function tagsOf(page: string): readonly string[] {
  return [...page.replace(/<style>.*?<\/style>/su, "").matchAll(/<([a-z][a-z0-9]*)/gu)].map(([, tag]) => tag ?? "");
}
