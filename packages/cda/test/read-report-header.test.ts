import type { Professional } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildImagingReport,
  type ImagingAct,
  type ImagingReport,
  type ReportAuthor,
  readCda,
  readReportHeader,
} from "../src/index.js";
import { present } from "../src/present.js";
import { validReport } from "./fixtures/arbitrary-report.js";

/** As a document gives an instant back: `Z` is written as an offset. */
const asRead = <T extends string | undefined>(at: T): T => at?.replace(/Z$/u, "+00:00") as T;

/** What is not written of a professional who is neither requester nor recipient. */
const withoutAddress = <P extends Professional>({ mssanteAddress: _mssanteAddress, ...professional }: P) =>
  professional;
const actingOnly = ({ function: _function, address: _address, phone: _phone, ...professional }: ReportAuthor) =>
  professional;
const datesRead = <P extends { readonly from?: string; readonly to?: string }>({ from, to, ...one }: P) => ({
  ...one,
  ...(from && { from: asRead(from) }),
  ...(to && { to: asRead(to) }),
});

/** An act, without what is written of its request. */
const unpaired = ({ accessionNumber: _accessionNumber, order: _order, ...act }: Omit<ImagingAct, "title">) => act;

/** The report, without what its document does not say. */
function expectedOf(report: ImagingReport): object {
  const { patient: _patient, body: _body, acts, recipients = [], encounter, ...header } = report;
  const { authenticators, dataEnterer, participants, patientDetails } = report;
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
    ...(dataEnterer?.at && { dataEnterer: { ...dataEnterer, at: asRead(dataEnterer.at) } }),
    ...(authenticators && {
      authenticators: authenticators.map(({ at, professional }) => ({
        professional: withoutAddress(professional),
        at: asRead(at),
      })),
    }),
    ...(participants && { participants: participants.map(datesRead) }),
    ...(patientDetails?.deceasedAt && {
      patientDetails: { ...patientDetails, deceasedAt: asRead(patientDetails.deceasedAt) },
    }),
    ...(encounter && {
      encounter: {
        ...encounter,
        ...(encounter.responsible && { responsible: withoutAddress(encounter.responsible) }),
        ...(encounter.participants && {
          participants: encounter.participants.map((one) =>
            datesRead({ ...one, professional: withoutAddress(one.professional) }),
          ),
        }),
      },
    }),
    acts: acts.map(({ title: _title, requestCode, requestedAt, performer, ...act }, index) => ({
      ...unpaired(act),
      startedAt: asRead(act.startedAt),
      ...(paired && present({ accessionNumber: act.accessionNumber, order: act.order, requestCode })),
      ...(index === 0 && report.requester && requestedAt !== undefined && { requestedAt: asRead(requestedAt) }),
      performer: actingOnly(withoutAddress(performer ?? report.authors[0] ?? report.legalAuthenticator)),
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
        "authoringDevices[0] device without identifier, model or software",
        "consents[0] consent without code, or not completed",
        "acts[0] act without code, modality, start or study",
      ]),
    );
  });
});
