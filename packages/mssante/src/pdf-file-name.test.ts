import { expect, it } from "vitest";

import { pdfFileName } from "./pdf-file-name.js";

const parts = { label: "CR d'imagerie médicale", birthName: "DURAND", firstGivenName: "CAMILLE" };

it("starts with the local day of the act as written (ECO.2.1.6)", () => {
  const expected = "20260312_CR d'imagerie médicale_DURAND_CAMILLE.pdf";
  expect(pdfFileName({ ...parts, actStartedAt: "2026-03-12T00:30:00+01:00" })).toBe(expected);
  expect(pdfFileName({ ...parts, actStartedAt: "20260312003000+0100" })).toBe(expected);
});

it("ends with the record number when there is one, and holds nothing a file system refuses", () => {
  expect(
    pdfFileName({ ...parts, label: "../a:b", actStartedAt: "2026-03-12T08:30+01:00", recordNumber: "IMG/26" }),
  ).toBe("20260312_..ab_DURAND_CAMILLE_IMG26.pdf");
});
