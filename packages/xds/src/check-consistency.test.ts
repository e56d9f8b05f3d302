import { describe, expect, it } from "vitest";

import { cdaDocument, radiologist, site } from "../test/fixtures/fictitious-report.js";
import { checkConsistency, type ConsistencyOptions } from "./check-consistency.js";
import type { VihfFacts } from "./consistency/metadata-and-vihf.js";
import type { DocumentMetadata } from "./document-entry.js";
import { documentEntryOf } from "./document-entry-of.js";
import { confidentialityCodesOf } from "./visibility.js";

const { bytes: cda, ...described } = cdaDocument();
const entry = documentEntryOf({ ...described, bytes: cda });
const author = entry.authors[0]!;
const patientId = entry.patientId!;

const said = (options: Partial<ConsistencyOptions>) =>
  checkConsistency({ cda, entry, ...options }).map(({ severity, field, between }) => `${severity} ${field} ${between}`);
const vihf: VihfFacts = { mode: "INDIRECTE", userId: radiologist.id, structureId: site.id, patientId };

// One row a field: what the metadata say instead.
const rows: readonly (readonly ["error" | "warning", keyof DocumentMetadata, Partial<DocumentMetadata>])[] = [
  ["error", "hash", { hash: "0".repeat(40) }],
  ["error", "size", { size: 1 }],
  ["error", "uniqueId", { uniqueId: "1.2.3" }],
  ["error", "patientId", { patientId: { ...patientId, id: "299039900099958" } }],
  ["error", "patientId", { patientId: { ...patientId, authority: "1.2.250.1.213.1.4.8" } }],
  ["error", "sourcePatientInfo", { sourcePatientInfo: { ...entry.sourcePatientInfo, birthDate: "1977-07-15" } }],
  ["error", "authors", { authors: [] }],
  ["error", "authors", { authors: [{ ...author, institutions: [] }] }],
  ["error", "legalAuthenticator", { legalAuthenticator: { ...entry.legalAuthenticator, id: "810100001022" } }],
  ["error", "confidentialityCodes", { confidentialityCodes: [{ ...entry.confidentialityCodes[0]!, code: "R" }] }],
  ["warning", "classCode", { classCode: { ...entry.classCode, code: "10" } }],
  ["warning", "typeCode", { typeCode: { ...entry.typeCode, code: "11505-5" } }],
  ["warning", "formatCode", { formatCode: { ...entry.formatCode, code: "urn:ihe:iti:xds-sd:text:2008" } }],
  ["warning", "healthcareFacilityTypeCode", { healthcareFacilityTypeCode: { ...entry.typeCode, code: "SA01" } }],
  ["warning", "practiceSettingCode", { practiceSettingCode: { ...entry.practiceSettingCode, code: "HAD" } }],
  // The local time of the header, not converted: the fault that is seen (mssante.md B6).
  ["warning", "creationTime", { creationTime: "2026-03-07T11:20:05Z" }],
  ["warning", "serviceStartTime", { serviceStartTime: "2026-03-08" }],
  ["warning", "serviceStopTime", { serviceStopTime: "2026-03-07T09:28:30Z" }],
  ["warning", "title", { title: "CR" }],
  ["warning", "languageCode", { languageCode: "en-GB" }],
  ["warning", "mimeType", { mimeType: "application/xslt+xml" }],
  ["warning", "version", { version: "2" }],
  ["warning", "sourcePatientId", { sourcePatientId: { id: "IPP9", authority: "1.2.3", type: "PI" } }],
  ["warning", "eventCodes", { eventCodes: [] }],
  [
    "warning",
    "referenceIds",
    { referenceIds: [{ id: "ACC2", authority: "1.2.3", type: "urn:ihe:iti:xds:2013:accession" }] },
  ],
];

describe("checkConsistency", () => {
  it("says nothing of metadata that agree, visibility added and times less precise", () => {
    expect(said({})).toEqual([]);
    const confidentialityCodes = confidentialityCodesOf({ hiddenFromPatient: true });
    expect(said({ entry: { ...entry, confidentialityCodes, serviceStartTime: "2026-03-07" } })).toEqual([]);
    expect(said({ entry: { ...entry, languageCode: "fr-fr" } })).toEqual([]);
  });

  it.each(rows)("%s: %s", (severity, field, fields) => {
    expect(said({ entry: { ...entry, ...fields } })).toEqual([`${severity} ${field} cda-metadata`]);
  });

  it("lets the sender stand beside the authors, and the INS stand for the local number", () => {
    const secretary = { ...author, person: { ...author.person, id: "3690000000/SEC1" } };
    expect(said({ entry: { ...entry, authors: [secretary, author], sourcePatientId: patientId } })).toEqual([]);
  });

  it("ignores accents, hyphens and case of names, as senders do", () => {
    const birthName = { familyName: "Néssi" };
    expect(said({ entry: { ...entry, sourcePatientInfo: { ...entry.sourcePatientInfo, birthName } } })).toEqual([]);
  });

  it("holds the VIHF against the metadata", () => {
    expect(said({ vihf })).toEqual([]);
    const other = { ...patientId, id: "299039900099958" };
    expect(said({ vihf: { ...vihf, patientId: other } })).toEqual(["error patientId metadata-vihf"]);
    expect(said({ vihf: { ...vihf, structureId: "1690000005" } })).toEqual(["error authors metadata-vihf"]);
    // In indirect mode the user is not compared; in direct mode the structure is not.
    expect(said({ vihf: { ...vihf, userId: "810100001022" } })).toEqual([]);
    expect(said({ vihf: { ...vihf, mode: "DIRECTE", structureId: "1690000005" } })).toEqual([]);
    expect(said({ vihf: { ...vihf, mode: "DIRECTE", userId: "810100001022" } })).toEqual([
      "error authors metadata-vihf",
    ]);
    expect(said({ vihf: { ...vihf, secretConnection: true } })).toEqual(["error confidentialityCodes metadata-vihf"]);
  });

  it("quotes no value of the patient", () => {
    const problems = checkConsistency({ cda, entry: { ...entry, patientId: { ...patientId, id: "299039900099958" } } });
    expect(JSON.stringify(problems)).not.toMatch(/299039900099958|277076322082910|NESSI/u);
  });
});
