import { isSegurError } from "@segur-sdk/core";
import { parseXml, serializeXml } from "@segur-sdk/core/xml";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildSubmitObjectsRequest,
  readRegistryResponse,
  readSubmitObjectsRequest,
  type SubmissionMetadata,
  validateSubmission,
} from "../src/index.js";
import { submissionMetadata } from "./fixtures/arbitrary-metadata.js";
import { cdaDocument, submissionOf } from "./fixtures/fictitious-report.js";

const written = (submission: SubmissionMetadata): string =>
  serializeXml(buildSubmitObjectsRequest(submission, { profile: "xdm" }));

/** Runs a reader on hostile input: it may refuse, with an error of the SDK and no other. */
function refusesCleanly(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (!isSegurError(error)) throw error;
  }
}

describe("ebRIM", () => {
  it("reads back what it wrote, whatever the metadata", () => {
    fc.assert(
      fc.property(submissionMetadata, (submission) => {
        expect(readSubmitObjectsRequest(parseXml(written(submission)).root)).toEqual(submission);
      }),
      { numRuns: 150, seed: 20260307 },
    );
  });

  it("can be validated, whatever the metadata", () => {
    fc.assert(
      fc.property(submissionMetadata, fc.constantFrom("dmp" as const, "xdm" as const), (submission, profile) => {
        expect(validateSubmission(submission, { profile }).length).toBeGreaterThan(0);
      }),
      { numRuns: 100, seed: 20260307 },
    );
  });

  it("refuses damaged metadata with an error of the SDK only", () => {
    const xml = written(submissionOf([cdaDocument()]));
    const damage = fc.tuple(
      fc.nat(xml.length),
      fc.nat(40),
      fc.constantFrom("", "<", "&", '"', "^", "Slot", "</rim:Slot>"),
    );
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const damaged = damages.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), xml);
        refusesCleanly(() => readSubmitObjectsRequest(parseXml(damaged).root));
        refusesCleanly(() => readRegistryResponse(parseXml(damaged).root));
      }),
      { numRuns: 300, seed: 20260307 },
    );
  });

  it("refuses values of any kind with an error of the SDK only", () => {
    const base = written(submissionOf([cdaDocument()]));
    fc.assert(
      fc.property(fc.nat(30), fc.string({ unit: "grapheme-ascii" }), (rank, value) => {
        let index = 0;
        const escaped = value.replace(/[&<>]/g, " ");
        const damaged = base.replace(/<Value>[^<]*<\/Value>/g, (found) =>
          index++ === rank ? `<Value>${escaped}</Value>` : found,
        );
        refusesCleanly(() => readSubmitObjectsRequest(parseXml(damaged).root));
      }),
      { numRuns: 200, seed: 20260307 },
    );
  });

  it("gives the DMP no version, no file name and no action", () => {
    const submission = submissionOf([cdaDocument()]);
    const [document] = submission.documents;
    const documents = [{ ...document!, entry: { ...document!.entry, uri: "DOC00001.XML", action: "C" } }];
    const xml = serializeXml(buildSubmitObjectsRequest({ ...submission, documents }, { profile: "dmp" }));
    expect(xml).not.toMatch(/VersionInfo|URI|action"/);
  });
});
