import { describe, expect, it } from "vitest";

import { cdaDocument, submissionOf } from "../../test/fixtures/fictitious-report.js";
import { validateSubmission } from "./validate-submission.js";

const rulesOf = (title: string) =>
  validateSubmission(submissionOf([cdaDocument({ title })]), { profile: "dmp" }).map(({ rule }) => rule);

describe("length of a title (EX_2.1-1020)", () => {
  it.each([
    ["letters and their accents written apart (NFD)", "e\u0301"],
    ["characters of two code units", "\u{1d11e}"],
  ])("counts characters: %s", (_, letter) => {
    expect(rulesOf(letter.repeat(128))).toEqual([]);
    expect(() => rulesOf(letter.repeat(129))).toThrow(expect.objectContaining({ code: "ERR_CDA_INVALID" }));
  });
});
