import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { describe, expect, it } from "vitest";

interface Measured {
  /** By how much the memory grew, in bytes: resident when built whole, held when streamed. */
  readonly grown: number;
  readonly pdf: number;
  readonly document: number;
}

const script = fileURLToPath(new URL("../fixtures/build-large-report.ts", import.meta.url));

async function measured(way: "whole" | "stream"): Promise<Measured> {
  const options = ["--expose-gc", "--conditions=@segur-sdk/source", "--import", "tsx", script, way];
  const { stdout } = await promisify(execFile)(process.execPath, options, {
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
  });
  return JSON.parse(stdout) as Measured;
}

describe("A PDF of 40 MB, in a process of its own", () => {
  it("is built with less memory than twice the PDF", async () => {
    const { document, grown, pdf } = await measured("whole");
    expect(document).toBeGreaterThan((pdf / 3) * 4);
    expect(grown).toBeLessThan(2 * pdf);
  });

  it("is streamed while a quarter of the PDF is held at most", async () => {
    const { document, grown, pdf } = await measured("stream");
    expect(document).toBeGreaterThan((pdf / 3) * 4);
    expect(grown).toBeGreaterThan(0);
    expect(grown).toBeLessThan(pdf / 4);
  });
});
