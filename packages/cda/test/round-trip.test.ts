import type { Professional } from "@segur-sdk/core";
import { firstGivenName, givenNamesList, isQualified } from "@segur-sdk/ins";
import fc from "fast-check";
import { expect, it } from "vitest";

import {
  authorSpecialtyOf,
  buildImagingReport,
  confidentialities,
  type ImagingAct,
  type ImagingReport,
  readCda,
  validateImagingReport,
} from "../src/index.js";
import { validReport } from "./fixtures/arbitrary-report.js";

/** What a reader gives for an instant: `Z` is written as an offset. */
const readInstant = (at: string) => at.replace(/Z$/u, "+00:00");

const readName = ({ familyName, givenName, civility, title }: Professional) => ({
  familyName,
  givenName,
  ...(civility === undefined ? {} : { prefix: civility }),
  ...(title === undefined ? {} : { suffix: title }),
});

const readActing = (professional: Professional) => ({
  ...readName(professional),
  id: { root: "1.2.250.1.71.4.2.1", extension: professional.id },
  specialty: authorSpecialtyOf(professional),
});

const readAct = (report: ImagingReport) => (act: ImagingAct) => ({
  studyInstanceUid: act.studyInstanceUid,
  code: act.code,
  modalities: [act.modality],
  regions: act.regions,
  ccam: act.ccam === undefined ? [] : [act.ccam],
  startedAt: readInstant(act.startedAt),
  ...(act.endedAt && { endedAt: readInstant(act.endedAt) }),
  performer: readActing(act.performer ?? report.authors[0]!),
});

function expectedHeader(report: ImagingReport): object {
  const { patient, site, requester } = report;
  const { traits } = patient;
  return {
    id: { root: report.id },
    setId: { root: report.setId },
    version: report.version,
    ...(report.replaces && { replaces: { id: { root: report.replaces.id }, version: report.replaces.version } }),
    title: report.title,
    createdAt: readInstant(report.createdAt),
    confidentiality: confidentialities[report.confidentiality ?? "N"],
    patient: {
      ids: [
        ...(isQualified(patient) ? [{ root: "1.2.250.1.213.1.4.10", extension: patient.ins.matricule }] : []),
        ...patient.localIds.map(({ system, value }) => ({ root: system, extension: value })),
      ],
      birthName: traits.birthName,
      givenNames: givenNamesList(traits),
      firstGivenName: firstGivenName(traits),
      sex: traits.sex,
      birthDate: traits.birthDate,
      ...(traits.birthPlace && { birthPlace: traits.birthPlace }),
      ...(traits.usedName && { usedName: traits.usedName }),
      ...(traits.usedGivenName && { usedGivenName: traits.usedGivenName }),
    },
    authors: [
      ...report.authors.map(readActing),
      ...(report.authoringDevices ?? []).map(({ model, software }) => ({ device: { model, software } })),
    ].map((author) => ({ ...author, time: readInstant(report.createdAt) })),
    legalAuthenticator: { ...readActing(report.legalAuthenticator), time: readInstant(report.validatedAt) },
    custodian: { id: { extension: site.id }, name: site.name },
    recipients: (report.recipients ?? []).map((recipient) => ({
      ...readName(recipient),
      telecoms: recipient.mssanteAddress === undefined ? [] : [`mailto:${recipient.mssanteAddress}`],
    })),
    ...(requester && { requester: readActing(requester) }),
    acts: [...report.acts.map(readAct(report)), ...(report.screenings ?? []).map((code) => ({ code, modalities: [] }))],
    ...(report.encounter && {
      encounter: {
        code: { code: report.encounter.code },
        startedAt: report.encounter.startedAt,
        ...(report.encounter.endedAt && { endedAt: report.encounter.endedAt }),
        facilityType: { code: site.facilityType },
      },
    }),
    body: { kind: "pdf" },
  };
}

it("a document gives back what was put in its header, whatever the report", () => {
  fc.assert(
    fc.property(validReport, (report) => {
      expect(validateImagingReport(report).filter(({ severity }) => severity === "error")).toEqual([]);
      const reading = readCda(buildImagingReport(report).bytes);
      expect(reading).toMatchObject(expectedHeader(report));
      expect(reading.body.kind === "pdf" && Buffer.compare(reading.body.pdf, report.body.pdf)).toBe(0);
    }),
    { numRuns: 60 },
  );
});
