import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { buildImagingReport } from "../../src/index.js";
import { imagingReport } from "../fixtures/imaging-report.js";

// Reviewed by eye once; changed only by an explicit `vitest -u`.
it("the level 1 document of the fictitious report is, to the byte, the one on file", async () => {
  const { bytes } = buildImagingReport(imagingReport());
  const file = fileURLToPath(new URL("./imaging-report-n1.xml", import.meta.url));
  await expect(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).toMatchFileSnapshot(file);
});
