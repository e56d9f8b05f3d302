import type { Professional } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildImagingReport, type ImagingReport, readCda, readReportHeader } from "../src/index.js";
import { validReport } from "./fixtures/arbitrary-report.js";

/** As a document gives an instant back: `Z` is written as an offset. */
const asRead = <T extends string | undefined>(at: T): T => at?.replace(/Z$/u, "+00:00") as T;

/** What is not written of a professional who is neither requester nor recipient. */
const withoutAddress = ({ mssanteAddress: _mssanteAddress, ...professional }: Professional) => professional;

/** The report, without what its document does not say. */
function expectedOf(report: ImagingReport): object {
  const { patient: _patient, body: _body, acts, recipients = [], encounter, ...header } = report;
  const keyOf = ({ order, accessionNumber }: ImagingReport["acts"][number]) => JSON.stringify([order, accessionNumber]);
  const orders = new Set(acts.map(keyOf)).size;
  const paired = orders === 1 || orders === acts.length;
  return {
    ...header,
    createdAt: asRead(report.createdAt),
    validatedAt: asRead(report.validatedAt),
    confidentiality: report.confidentiality ?? "N",
    authors: report.authors.map(withoutAddress),
    legalAuthenticator: withoutAddress(report.legalAuthenticator),
    recipients: recipients.map(
      ({ professionCode: _profession, specialityCode: _speciality, ...recipient }) => recipient,
    ),
    ...(encounter && { encounter }),
    acts: acts.map(({ title: _title, accessionNumber, order, requestedAt, performer, ...act }, index) => ({
      ...act,
      startedAt: asRead(act.startedAt),
      ...(paired && { accessionNumber, ...(order && { order }) }),
      ...(index === 0 && report.requester && requestedAt !== undefined && { requestedAt: asRead(requestedAt) }),
      performer: withoutAddress(performer ?? report.authors[0] ?? report.legalAuthenticator),
    })),
  };
}

describe("The header of a report is read back in the terms of the report", () => {
  it("whatever the report", () => {
    fc.assert(
      fc.property(validReport, (report) => {
        const { header, unplaced } = readReportHeader(readCda(buildImagingReport(report).bytes));
        expect(header).toEqual(expectedOf(report));
        expect(unplaced.filter(({ what }) => what !== "inFulfillmentOf")).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("what the model has no place for is told", () => {
    const document = (content: string) =>
      readReportHeader(
        readCda(new TextEncoder().encode(`<ClinicalDocument xmlns="urn:hl7-org:v3">${content}</ClinicalDocument>`)),
      ).unplaced.map(({ path, what }) => `${path} ${what}`.trim());
    expect(document("")).toEqual([
      "site structure without national identifier, name, sector of activity or practice setting",
    ]);
    expect(
      document(
        "<author><assignedAuthor><assignedAuthoringDevice/></assignedAuthor></author><authorization/><documentationOf/>",
      ),
    ).toEqual(
      expect.arrayContaining([
        "authors[0] professional without national identifier or name",
        "authorization",
        "acts[0] act without code, modality, start or study",
      ]),
    );
  });
});
