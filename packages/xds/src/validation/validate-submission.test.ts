import { parseOid } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { cdaDocument, provisionalPatient, submissionOf } from "../../test/fixtures/fictitious-report.js";
import { type Association, associationType } from "../association.js";
import type { DocumentMetadata } from "../document-entry.js";
import type { SubmissionMetadata } from "../submission.js";
import type { SubmissionSetMetadata } from "../submission-set.js";
import { confidentialityCodesOf } from "../visibility.js";
import type { XdsProfile } from "./problem.js";
import type { ReplacedDocument } from "./rule.js";
import {
  assertSubmission,
  submissionRules,
  validateSubmission,
  type ValidationOptions,
} from "./validate-submission.js";

const valid = submissionOf([cdaDocument()]);
const entry = valid.documents[0]!.entry;
const author = entry.authors[0]!;
const person = author.person!;
const institution = author.institutions[0]!;

/** The same submission with other metadata; the content rule needs the bytes, the others do not mind. */
function withEntry(fields: Partial<DocumentMetadata>, without: readonly (keyof DocumentMetadata)[] = []) {
  const kept = Object.entries({ ...entry, ...fields }).filter(([name]) => !(without as string[]).includes(name));
  return { ...valid, documents: [{ ...valid.documents[0]!, entry: Object.fromEntries(kept) as never }] };
}

function withSet(fields: Partial<SubmissionSetMetadata>): SubmissionMetadata {
  return { ...valid, submissionSet: { ...valid.submissionSet, ...fields } };
}

function withAssociations(associations: readonly Association[]): SubmissionMetadata {
  return { ...valid, associations };
}

const twice = { ...valid, documents: [valid.documents[0]!, valid.documents[0]!] };
const nia = { id: "277076322082910", authority: "1.2.250.1.213.1.4.9", type: "NH" };
const member = valid.associations[0]!;
const otherBytes = {
  ...valid,
  documents: [{ ...valid.documents[0]!, bytes: new TextEncoder().encode("other bytes") }],
};

const entryUuid = "urn:uuid:fe5287a2-ae6a-11eb-8f5d-000000000001";
const replacing = (fields: Partial<DocumentMetadata> = {}): SubmissionMetadata => ({
  ...withEntry(fields),
  associations: [
    member,
    { id: "r", type: associationType.replaces, source: valid.documents[0]!.id, target: entryUuid },
  ],
});
const replaced = (known: ReplacedDocument): Partial<ValidationOptions> => ({ replaced: new Map([[entryUuid, known]]) });
const hiddenFromPatient = confidentialityCodesOf({ hiddenFromPatient: true });
const signing = {
  id: "s",
  type: associationType.signs,
  source: valid.documents[0]!.id,
  target: valid.submissionSet.id,
};

// One row a case: the rule, the profile, the field, what breaks it, and what the sender knows.
type Case = readonly [string, XdsProfile, string, SubmissionMetadata, Partial<ValidationOptions>?];
const cases: readonly Case[] = [
  ["EX_GEN-1530", "dmp", "documents[0].entry.patientId", withEntry({}, ["patientId"])],
  [
    "EX_GEN-1530",
    "dmp",
    "submissionSet.patientId",
    withSet({ patientId: { id: "123", authority: "1.2", type: "PI" } }),
  ],
  ["SDK-XDM-PATIENT-ID", "xdm", "submissionSet.patientId", withSet({ patientId: { ...nia, id: "IPP0001234" } })],
  ["EX_GEN-1530-NIA", "dmp", "documents[0].entry.patientId", withEntry({ patientId: nia })],
  ["SDK-XDS-SAME-PATIENT", "xdm", "documents[0].entry.patientId", withEntry({ patientId: nia })],
  [
    "SDK-XDS-SAME-PATIENT",
    "xdm",
    "documents[1].entry.sourcePatientInfo",
    {
      ...valid,
      documents: [
        ...valid.documents,
        { id: "urn:uuid:2", entry: { ...entry, sourcePatientInfo: { birthDate: "1999-01-01" } } },
      ],
    },
  ],
  ["SDK-DMP-PID5", "dmp", "documents[0].entry.sourcePatientInfo.birthName", withEntry({ sourcePatientInfo: {} })],
  ["SDK-DMP-SOURCE-PATIENT-ID", "dmp", "documents[0].entry.sourcePatientId", withEntry({}, ["sourcePatientId"])],
  ["EX_2.1-1010", "dmp", "documents[0].entry.classCode", withEntry({ classCode: { ...entry.classCode, code: "90" } })],
  ["EX_2.1-1010", "dmp", "documents[0].entry.classCode", withEntry({ classCode: { ...entry.classCode, code: "60" } })],
  [
    "EX_2.1-1010",
    "dmp",
    "documents[0].entry.typeCode",
    withEntry({ typeCode: { ...entry.typeCode, code: "DOCPAT03" } }),
  ],
  ["EX_2.1-1010", "dmp", "documents[0].entry.typeCode", withEntry({ typeCode: { ...entry.typeCode, code: "REMB" } })],
  [
    "EX_2.1-1010",
    "dmp",
    "documents[0].entry.typeCode",
    withEntry({ typeCode: { ...entry.typeCode, code: "11369-6" } }),
  ],
  ["EX_2.1-1020", "dmp", "documents[0].entry.title", withEntry({ title: "e\u0301".repeat(129) })],
  ["EX_2.1-1020", "xdm", "documents[0].entry.title", withEntry({ title: "  " })],
  [
    "SDK-DMP-CONFIDENTIALITY-FIRST",
    "dmp",
    "documents[0].entry.confidentialityCodes",
    withEntry({ confidentialityCodes: [] }),
  ],
  [
    "SDK-DMP-CONFIDENTIALITY-FIRST",
    "dmp",
    "documents[0].entry.confidentialityCodes",
    withEntry({ confidentialityCodes: [...confidentialityCodesOf({ hiddenFromPatient: true })].reverse() }),
  ],
  [
    "SDK-XDM-CONFIDENTIALITY",
    "xdm",
    "documents[0].entry.confidentialityCodes",
    withEntry({ confidentialityCodes: [] }),
  ],
  [
    "SDK-DMP-VISIBILITY-COMBINATION",
    "dmp",
    "documents[0].entry.confidentialityCodes",
    withEntry({
      confidentialityCodes: confidentialityCodesOf({ hiddenFromPatient: true, hiddenFromProfessionals: true }),
    }),
  ],
  ["EX_2.1-1140", "dmp", "documents[0].entry.authors", withEntry({ authors: [] })],
  ["EX_2.1-1140", "dmp", "submissionSet.authors", withSet({ authors: [] })],
  [
    "EX_2.1-1140",
    "dmp",
    "documents[0].entry.authors[0].institutions",
    withEntry({ authors: [{ ...author, institutions: [] }] }),
  ],
  [
    "EX_2.1-1140",
    "dmp",
    "documents[0].entry.authors[0].specialties",
    withEntry({ authors: [{ ...author, specialties: [] }] }),
  ],
  ["SDK-XDS-REQUIRED", "xdm", "documents[0].entry.serviceStartTime", withEntry({}, ["serviceStartTime"])],
  ["SDK-XDS-CONTENT", "xdm", "documents[0].entry.hash", withEntry({ hash: entry.hash.toUpperCase() })],
  ["SDK-XDS-CONTENT", "dmp", "documents[0].entry.size", withEntry({ size: entry.size + 1 })],
  ["SDK-XDS-CONTENT", "dmp", "documents[0].entry.hash", otherBytes],
  ["EX_2.1-1130", "dmp", "documents[0].entry.uniqueId", withEntry({ uniqueId: "1.2.250.1.999.1.1.8.1^CR1" })],
  ["EX_2.1-1130", "dmp", "documents[0].entry.uniqueId", withEntry({ uniqueId: "1.2.250.01.9" })],
  ["EX_2.1-1130", "dmp", "submissionSet.uniqueId", withSet({ uniqueId: `1.2.${"3".repeat(61)}` })],
  ["SDK-XDS-UNIQUE-IDS", "dmp", "documents[1].entry.uniqueId", twice],
  ["SDK-XDS-UNIQUE-IDS", "dmp", "documents[0].entry.uniqueId", withSet({ uniqueId: entry.uniqueId })],
  ["SDK-XDS-UNIQUE-IDS", "dmp", "documents[1].id", twice],
  ["SDK-XDS-MEMBERS", "dmp", "documents", { ...valid, documents: [] }],
  ["SDK-XDS-MEMBERS", "dmp", "documents[0].id", withAssociations([])],
  [
    "SDK-XDS-ASSOCIATION-ENDS",
    "dmp",
    "associations[0].target",
    withAssociations([{ ...member, target: "urn:uuid:x" }]),
  ],
  [
    "SDK-XDS-ASSOCIATION-ENDS",
    "dmp",
    "associations[1].target",
    withAssociations([
      member,
      { id: "r", type: "urn:ihe:iti:2007:AssociationType:RPLC", source: valid.documents[0]!.id, target: "1.2.3" },
    ]),
  ],
  ["SDK-DMP-ACTION", "dmp", "documents[0].entry.action", withEntry({ action: "D" })],
  [
    "SDK-XDS-CX",
    "dmp",
    "documents[0].entry.sourcePatientId.authority",
    withEntry({ sourcePatientId: { id: "1", type: "PI" } }),
  ],
  [
    "SDK-XDS-XCN",
    "dmp",
    "documents[0].entry.legalAuthenticator.id",
    withEntry({ legalAuthenticator: { ...person, id: "" } }),
  ],
  [
    "SDK-XDS-XON",
    "dmp",
    "documents[0].entry.authors[0].institutions[0].name",
    withEntry({ authors: [{ ...author, institutions: [{ ...institution, name: " " }] }] }),
  ],
  [
    "SDK-XDS-CODE",
    "dmp",
    "documents[0].entry.classCode.label",
    withEntry({ classCode: { ...entry.classCode, label: "" } }),
  ],
  ["SDK-XDS-TIME", "dmp", "documents[0].entry.creationTime", withEntry({ creationTime: "2026-03-07T11:20:05+01:00" })],
  [
    "SDK-XDS-SERVICE-TIMES",
    "dmp",
    "documents[0].entry.serviceStopTime",
    withEntry({ serviceStopTime: "2026-03-07T08:14Z" }),
  ],
  [
    "SDK-XDS-VALUE-LENGTH",
    "dmp",
    "documents[0].entry.legalAuthenticator",
    withEntry({ legalAuthenticator: { ...person, familyName: "A".repeat(257) } }),
  ],
  [
    "EX_GEN-1377",
    "dmp",
    "documents[0].entry.practiceSettingCode",
    withEntry({ practiceSettingCode: { ...entry.practiceSettingCode, code: "ETABLISSEMENT" } }),
  ],
  [
    "SDK-XDS-SEPARATOR",
    "dmp",
    "documents[0].entry.legalAuthenticator.familyName",
    withEntry({ legalAuthenticator: { ...person, familyName: "MARTIN & FILS" } }),
  ],
  [
    "SDK-DMP-VISIBILITY-IRREVERSIBLE",
    "dmp",
    "documents[0].entry.confidentialityCodes",
    replacing({ confidentialityCodes: hiddenFromPatient }),
    replaced({ visibility: {} }),
  ],
  [
    "SDK-DMP-PUBLICATION",
    "dmp",
    "documents[0].entry.confidentialityCodes",
    replacing(),
    replaced({ visibility: { hiddenFromPatient: true } }),
  ],
  ["EX_GEN-1060", "dmp", "documents[0].entry.hash", replacing(), replaced({ hash: entry.hash })],
  [
    "SDK-DMP-SECRET-CONNECTION",
    "dmp",
    "documents[0].entry.confidentialityCodes",
    withEntry({ confidentialityCodes: hiddenFromPatient }),
    { secretConnection: true },
  ],
  ["SDK-DMP-MIME-TYPE", "dmp", "documents[0].entry.mimeType", withEntry({ mimeType: "application/pdf" })],
  ["SDK-XDS-LANGUAGE", "xdm", "documents[0].entry.languageCode", withEntry({ languageCode: "FR" })],
  [
    "SDK-XDS-SOURCE-PATIENT-INFO",
    "dmp",
    "documents[0].entry.sourcePatientInfo.birthDate",
    withEntry({ sourcePatientInfo: { ...entry.sourcePatientInfo, birthDate: "1977-7-14" } }),
  ],
  [
    "SDK-DMP-STATUSES",
    "dmp",
    "associations[1].newStatus",
    withAssociations([
      member,
      {
        id: "u",
        type: associationType.updatesStatus,
        source: valid.submissionSet.id,
        target: entryUuid,
        originalStatus: "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved",
      },
    ]),
  ],
  [
    "SDK-XDS-ASSOCIATION-ENDS",
    "dmp",
    "associations[1].target",
    withAssociations([
      member,
      { id: "u", type: associationType.updatesStatus, source: valid.submissionSet.id, target: "1.2.3" },
    ]),
  ],
  [
    "SDK-DMP-ASSOCIATION-TYPE",
    "dmp",
    "associations[1].type",
    withAssociations([member, { ...signing, type: "urn:ihe:iti:2007:AssociationType:APND" }]),
  ],
  ["SDK-DMP-ONE-SIGNATURE", "dmp", "associations[2]", withAssociations([member, signing, { ...signing, id: "t" }])],
  [
    "SDK-DMP-AFFINITY-DOMAIN",
    "dmp",
    "documents[0].entry.classCode",
    withEntry({ classCode: { ...entry.classCode, code: "99" } }),
  ],
  [
    "SDK-DMP-AFFINITY-DOMAIN",
    "dmp",
    "documents[0].entry.formatCode",
    withEntry({ formatCode: { ...entry.formatCode, system: "1.2.3" } }),
  ],
  [
    "SDK-DMP-CISIS-DOMAIN",
    "dmp",
    "documents[0].entry.typeCode",
    withEntry({ typeCode: { ...entry.typeCode, code: "18748-5" } }),
  ],
  [
    "SDK-DMP-CISIS-DOMAIN",
    "dmp",
    "documents[0].entry.eventCodes[0]",
    withEntry({ eventCodes: [{ code: "IRM", label: "IRM", system: "1.2.250.1.213.1.1.5.618" }] }),
  ],
  [
    "SDK-DMP-LABEL",
    "dmp",
    "documents[0].entry.classCode.label",
    withEntry({ classCode: { ...entry.classCode, label: "Imagerie" } }),
  ],
  [
    "SDK-DMP-REFERENCE-TYPE",
    "dmp",
    "documents[0].entry.referenceIds[0].type",
    withEntry({ referenceIds: [{ id: "1", authority: "1.2.3", type: "urn:ihe:iti:xds:2013:uniqueId" }] }),
  ],
  ["SDK-DMP-SIZE", "dmp", "documents", valid, { maxBytes: 100 }],
];

describe("validateSubmission", () => {
  it("finds nothing to say of a valid submission", () => {
    expect(validateSubmission(valid, { profile: "dmp" })).toEqual([]);
    expect(validateSubmission(valid, { profile: "xdm" })).toEqual([]);
  });

  it.each(cases.map((one) => [`${one[0]} (${one[1]}) on ${one[2]}`, one] as const))("%s", (_, one) => {
    const [rule, profile, field, submission, known] = one;
    const problems = validateSubmission(submission, { profile, ...known });
    expect(problems.map((problem) => `${problem.rule} ${problem.field}`)).toContain(`${rule} ${field}`);
  });

  it("has a broken example of every rule", () => {
    expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(submissionRules.map(({ rule }) => rule)));
  });

  it("accepts a submission without INS for a mail only", () => {
    const unqualified = submissionOf([cdaDocument({ patient: provisionalPatient() })]);
    expect(validateSubmission(unqualified, { profile: "xdm" })).toEqual([]);
    expect(validateSubmission(unqualified, { profile: "dmp" }).map(({ rule }) => rule)).toContain("EX_GEN-1530");
  });

  it("lets a document be hidden from everybody once the national parameter allows it", () => {
    const hidden = submissionOf([cdaDocument()], {
      visibility: { hiddenFromPatient: true, hiddenFromProfessionals: true },
    });
    expect(validateSubmission(hidden, { profile: "dmp", hiddenFromPatientAndProfessionals: true })).toEqual([]);
  });

  it("counts characters, not UTF-16 units, in a title", () => {
    expect(validateSubmission(withEntry({ title: "🩻".repeat(128) }), { profile: "dmp" })).toEqual([]);
  });
});

describe("assertSubmission", () => {
  it("lets warnings pass", () => {
    const warned = withEntry({
      authors: [{ ...author, institutions: [{ ...institution, name: "DUPONT & ASSOCIES" }] }],
    });
    expect(validateSubmission(warned, { profile: "dmp" })).toMatchObject([
      { rule: "SDK-XDS-SEPARATOR", severity: "warning" },
    ]);
    expect(() => {
      assertSubmission(warned, { profile: "dmp" });
    }).not.toThrow();
  });

  it("throws one error that carries every problem, and no value", () => {
    const title = "CR de Mme EXEMPLE".repeat(20);
    const broken = withEntry({ title, uniqueId: parseOid("1.2.3"), size: 1 });
    expect(() => {
      assertSubmission(broken, { profile: "dmp" });
    }).toThrow(
      expect.objectContaining({
        code: "ERR_XDS_SUBMISSION_INVALID",
        details: {
          field: "documents[0].entry.title",
          rule: "EX_2.1-1020: The title of the document is empty or over 128 characters.",
          source: "DMP GI, EX_2.1-1020; CI-SIS Structuration minimale, title",
          registryError: "XDSRegistryMetadataError",
          problems: ["EX_2.1-1020 documents[0].entry.title", "SDK-XDS-CONTENT documents[0].entry.size"],
        },
      }),
    );
  });
});
