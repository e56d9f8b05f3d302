import { isSegurError, type Oid, type PsIdNat, type StructIdNat } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import {
  chestCt,
  imagingReport,
  localIds,
  provisionalPatient,
  qualifiedPatient,
  radiologist,
  requester,
  site,
  traits,
} from "../test/fixtures/imaging-report.js";
import { smallPdf, xmpPacket } from "../test/fixtures/small-pdf.js";
import {
  buildImagingReport,
  cdaRules,
  type CdaRuleId,
  type Guardian,
  type ImagingAct,
  type ImagingReport,
  type RelativeInformant,
  validateImagingReport,
} from "./index.js";
import { structuredRules } from "./rules/structured-rule-catalogue.js";

type Case = readonly [rule: CdaRuleId, field: string, fields: Partial<ImagingReport>];

const badOid = "1.2.250.01.999" as Oid;
const act = (fields: Partial<ImagingAct>): Partial<ImagingReport> => ({ acts: [{ ...chestCt, ...fields }] });
const { id } = imagingReport();
const nobody = { ...provisionalPatient(), localIds: [] };
const bornWith = (fields: Partial<typeof traits>) => ({
  patient: { ...provisionalPatient(), traits: { ...traits, ...fields } },
});

const { professionCode: _professionCode, specialityCode: _specialityCode, ...secretary } = radiologist;
const sister: RelativeInformant = { kind: "relative", role: "emergency-contact", familyName: "EXEMPLE" };
const patientDomain = "patient.mssante.fr";
const otherPatient = `177076322082911@${patientDomain}`;
const guardedBy = (guardian: Guardian): Partial<ImagingReport> => ({ patientDetails: { guardians: [guardian] } });

/** One breach per rule at least; the report is right but for the fields given. */
const cases: readonly Case[] = [
  ["SDK-SM-ID", "id", { id: badOid }],
  ["SDK-SM-ID", "id", { id: `1.2.${"3".repeat(61)}` as Oid }],
  ["SDK-SM-ID", "setId", { setId: "not-an-oid" as Oid }],
  ["SDK-SM-ID", "replaces.id", { version: 2, replaces: { id: badOid } }],
  ["SDK-SM-OID", "acts[0].accessionNumber.issuer", act({ accessionNumber: { value: "A1", issuer: badOid } })],
  ["SDK-SM-OID", "acts[0].order.issuer", act({ order: { value: "D1", issuer: badOid } })],
  [
    "SDK-SM-OID",
    "patient.localIds[0].system",
    { patient: { ...provisionalPatient(), localIds: [{ system: badOid, value: "1" }] } },
  ],
  ["SDK-SM-TITLE", "title", { title: "" }],
  ["SDK-SM-TITLE", "title", { title: "x".repeat(129) }],
  ["SDK-SM-TITLE", "title", { title: "e\u0301".repeat(129) }],
  ["SDK-SM-TITLE", "acts[0].title", act({ title: " " })],
  ["SDK-SM-TIME", "createdAt", { createdAt: "2026-03-07T11:20:05" }],
  ["SDK-SM-TIME", "createdAt", { createdAt: "2026-03-07T11:20+01:00" }],
  ["SDK-SM-TIME", "validatedAt", { validatedAt: "2026-02-30T11:20:00+01:00" }],
  ["SDK-TS-ZONE", "acts[0].startedAt", act({ startedAt: "2026-03-07T09:15" })],
  ["SDK-TS-ZONE", "acts[0].endedAt", act({ endedAt: "2026-03-07" })],
  ["SDK-TS-ZONE", "encounter.startedAt", { encounter: { code: "AMB", startedAt: "2026-03-07T09:15" } }],
  ["SDK-TS-ZONE", "encounter.endedAt", { encounter: { code: "AMB", endedAt: "yesterday" } }],
  ["SDK-TS-DAY", "acts[0].requestedAt", act({ requestedAt: "2026-03-01T10:00" })],
  ["SDK-SET-VERSION", "version", { version: 0 }],
  ["SDK-SET-VERSION", "version", { version: 1.5 }],
  ["SDK-SET-VERSION", "setId", { setId: id }],
  ["SDK-SET-VERSION", "replaces", { version: 2 }],
  ["SDK-SET-VERSION", "replaces", { version: 1, replaces: { id: "1.2.3" as Oid } }],
  ["SDK-SET-VERSION", "replaces.id", { version: 2, replaces: { id } }],
  ["SDK-SET-VERSION", "replaces.version", { version: 3, replaces: { id: "1.2.3" as Oid, version: 1 } }],
  ["SDK-CONFIDENTIALITY", "confidentiality", { confidentiality: "L" as "N" }],
  ["SDK-TEXT", "title", { title: "Scanner\u0007 thoracique" }],
  ["SDK-TEXT", "title", { title: "Scanner\nthoracique" }],
  ["SDK-TEXT", "title", { title: "Scanner \uD800" }],
  ["SDK-TEXT", "site.name", { site: { ...site, name: "Centre\u0000" } }],
  ["SDK-TEXT", "acts[0].regions[0].label", act({ regions: [{ ...chestCt.regions[0]!, label: "thorax\uFFFF" }] })],
  ["SDK-TEXT", "recipients[0].familyName", { recipients: [{ ...requester, familyName: "HAD\u0085DAD" }] }],
  ["SDK-PATIENT-ID", "patient.localIds", { patient: nobody }],
  [
    "SDK-PATIENT-ID",
    "patient.localIds[0].value",
    { patient: { ...nobody, localIds: [{ ...localIds[0]!, value: " " }] } },
  ],
  ["SDK-PATIENT-NAME", "patient.traits.birthName", bornWith({ birthName: "" })],
  ["SDK-PATIENT-NAME", "patient.traits.givenNames", bornWith({ givenNames: [] })],
  ["SDK-PATIENT-SEX", "patient.traits.sex", bornWith({ sex: "U" as "I" })],
  ["SDK-PATIENT-BIRTH-DATE", "patient.traits.birthDate", bornWith({ birthDate: "1950-00-00" })],
  ["SDK-PATIENT-BIRTH-PLACE", "patient.traits.birthPlace", bornWith({ birthPlace: "Nantes" })],
  ["SDK-INS-STATUS", "patient.status", { patient: { ...provisionalPatient(), status: "QUALIFIEE" } }],
  ["SDK-ACTS", "acts", { acts: [] }],
  ["SDK-ACT-CODE", "acts[0].code", act({ code: { ...chestCt.code, code: "29252-5" } })],
  ["SDK-ACT-CODE", "acts[0].code", act({ code: { ...chestCt.code, system: "1.2.3" } })],
  ["SDK-ACT-UID", "acts[0].studyInstanceUid", act({ studyInstanceUid: badOid })],
  ["SDK-ACT-INTERVAL", "acts[0].endedAt", act({ endedAt: "2026-03-07T09:14+01:00" })],
  ["SDK-ACT-CCAM", "acts[0].ccam", act({ ccam: { ...chestCt.ccam!, system: "1.2.250.1.213.2.5" } })],
  ["SDK-ACT-CCAM", "acts[0].ccam", act({ ccam: { ...chestCt.ccam!, code: "ZBQK01" } })],
  ["SDK-MODALITY", "acts[0].modality", act({ modality: { ...chestCt.modality, code: "SR" } })],
  ["SDK-MODALITY", "acts[0].modality.label", act({ modality: { ...chestCt.modality, label: "" } })],
  ["SDK-SM-REGION", "acts[0].regions", act({ regions: [] })],
  ["SDK-SM-REGION", "acts[0].regions[0]", act({ regions: [{ ...chestCt.regions[0]!, code: "1" }] })],
  ["SDK-DISPLAY", "acts[0].modality.label", act({ modality: { ...chestCt.modality, label: "Scanner" } })],
  [
    "SDK-SM-ORDER",
    "acts[0].accessionNumber.value",
    act({ accessionNumber: { ...chestCt.accessionNumber, value: "" } }),
  ],
  ["SDK-SM-ORDER", "acts[0].order.value", act({ order: { ...chestCt.order!, value: "" } })],
  ["SDK-EXTENSION", "acts[0].order.value", act({ order: { ...chestCt.order!, value: "9".repeat(65) } })],
  ["SDK-AUTHORS", "authors", { authors: [] }],
  ["SDK-PERSON-ID", "authors[0].id", { authors: [{ ...radiologist, id: "10100001014" as PsIdNat }] }],
  ["SDK-PERSON-ID-KEY", "authors[0].id", { authors: [{ ...radiologist, id: "810100001015" as PsIdNat }] }],
  ["SDK-PERSON-NAME", "requester.familyName", { requester: { ...requester, familyName: "" } }],
  ["SDK-PERSON-NAME", "requester.givenName", { requester: { ...requester, givenName: "" } }],
  ["SDK-PERSON-NAME", "requester.title", { requester: { ...requester, title: "DOCTEUR" as "DR" } }],
  ["SDK-PERSON-NAME", "requester.civility", { requester: { ...requester, civility: "DR" as "M" } }],
  [
    "SDK-PERSON-SPECIALTY",
    "legalAuthenticator.specialityCode",
    { legalAuthenticator: { ...radiologist, specialityCode: "SCH10" } },
  ],
  [
    "SDK-PERSON-SPECIALTY",
    "acts[0].performer.specialityCode",
    act({ performer: { ...radiologist, specialityCode: "X" } }),
  ],
  [
    "SDK-VALIDATOR-RPPS",
    "legalAuthenticator.id",
    { legalAuthenticator: { ...radiologist, id: "0440012345" as PsIdNat } },
  ],
  ["SDK-MSSANTE-ADDRESS", "requester.mssanteAddress", { requester: { ...requester, mssanteAddress: "nora" } }],
  [
    "SDK-MSSANTE-ADDRESS",
    "recipients[0].mssanteAddress",
    { recipients: [{ ...requester, mssanteAddress: "a b@c.fr" }] },
  ],
  ["SDK-RECIPIENT-ADDRESS", "recipients[0].mssanteAddress", { recipients: [radiologist] }],
  ["SDK-SM-PERFORMER-ORG", "site.id", { site: { ...site, id: "0B0999999" as StructIdNat } }],
  ["SDK-SM-PERFORMER-ORG", "site.name", { site: { ...site, name: " " } }],
  ["SDK-FACILITY", "site.facilityType", { site: { ...site, facilityType: "SA99" } }],
  ["SDK-PRACTICE-SETTING", "site.practiceSetting", { site: { ...site, practiceSetting: "CABINET" } }],
  ["SDK-PHONE", "site.phone", { site: { ...site, phone: "02 40 00 00 00" } }],
  ["SDK-ADDRESS", "site.address", { site: { ...site, address: { ...site.address!, city: "" } } }],
  ["SDK-ENCOUNTER", "encounter.code", { encounter: { code: "ACUTE" as "AMB" } }],
  [
    "SDK-ENCOUNTER-INTERVAL",
    "encounter.endedAt",
    { encounter: { code: "AMB", startedAt: "2026-03-07T09:00+01:00", endedAt: "2026-03-07T09:00+01:00" } },
  ],
  ["SDK-ENCOUNTER-INTERVAL", "encounter.endedAt", { encounter: { code: "AMB", endedAt: "2026-03-07T09:10+01:00" } }],
  ["SDK-SM-TIME", "authenticators[0].at", { authenticators: [{ professional: radiologist, at: "2026-03-07" }] }],
  ["SDK-TS-DAY", "dataEnterer.at", { dataEnterer: { person: radiologist, at: "2026-03-07T10:00" } }],
  ["SDK-PERSON-ID", "dataEnterer.person.id", { dataEnterer: { person: { ...secretary, id: "SEC042" as PsIdNat } } }],
  ["SDK-PERSON-NAME", "treatingPhysician.familyName", { treatingPhysician: { ...requester, familyName: " " } }],
  [
    "SDK-PERSON-SPECIALTY",
    "informants[0].professional.specialityCode",
    { informants: [{ kind: "professional", professional: { ...requester, specialityCode: "X" } }] },
  ],
  ["SDK-INFORMANT", "informants[0].role", { informants: [{ ...sister, role: "ECON" as "contact" }] }],
  ["SDK-INFORMANT", "informants[0].relation", { informants: [{ ...sister, relation: "SISTER" as "SIS" }] }],
  ["SDK-INFORMANT", "informants[0].familyName", { informants: [{ ...sister, familyName: "" }] }],
  ["SDK-PHONE", "informants[0].phone", { informants: [{ ...sister, phone: "06 00" }] }],
  ["SDK-PARTICIPANT", "authors[0].function", { authors: [{ ...radiologist, function: "X" as "PCP" }] }],
  ["SDK-PARTICIPANT", "participants[0].type", { participants: [{ type: "REF" as "CON", professional: requester }] }],
  [
    "SDK-PARTICIPANT",
    "participants[0].function",
    { participants: [{ type: "INF", function: "PCP" as "CORRE", professional: requester }] },
  ],
  [
    "SDK-PERIOD",
    "participants[0].to",
    { participants: [{ type: "CON", professional: requester, from: "2026-03-07", to: "2026-03-07" }] },
  ],
  [
    "SDK-PERIOD",
    "participants[0].to",
    { participants: [{ type: "CON", professional: requester, from: "2026-03-07", to: "2026-03-08T10:00:00Z" }] },
  ],
  [
    "SDK-ORGANISATION",
    "recipients[0].organisation.id",
    { recipients: [{ ...requester, organisation: { ...site, id: "44" as StructIdNat } }] },
  ],
  [
    "SDK-ORGANISATION",
    "participants[0].organisation.name",
    { participants: [{ type: "CON", professional: requester, organisation: { ...site, name: "" } }] },
  ],
  ["SDK-SM-OID", "consents[0].id", { consents: [{ id: badOid, code: chestCt.code }] }],
  ["SDK-CODED", "consents[0].code", { consents: [{ code: { ...chestCt.code, label: "" } }] }],
  ["SDK-CODED", "acts[0].requestCode", act({ requestCode: { code: "", label: "x", system: "1.2.3" } })],
  ["SDK-SCREENING", "screenings[0]", { screenings: [chestCt.code] }],
  ["SDK-ENCOUNTER-ID", "encounter.id.value", { encounter: { code: "AMB", id: { value: "", issuer: id } } }],
  [
    "SDK-DISCHARGE",
    "encounter.dischargeDisposition",
    { encounter: { code: "IMP", dischargeDisposition: chestCt.code } },
  ],
  [
    "SDK-PARTICIPANT",
    "encounter.participants[0].type",
    { encounter: { code: "AMB", participants: [{ type: "RESP" as "CON", professional: radiologist }] } },
  ],
  [
    "SDK-AUTHORING-DEVICE",
    "authoringDevices[0].software",
    { authoringDevices: [{ id: { value: "IA-1", issuer: id }, model: "Modèle fictif", software: "" }] },
  ],
  ["SDK-PHONE", "authors[0].phone", { authors: [{ ...radiologist, phone: "02 40" }] }],
  ["SDK-ORGANISATION", "encounter.place", { encounter: { code: "AMB", place: {} } }],
  ["SDK-PATIENT-ADDRESS", "patientDetails.mssanteAddress", { patientDetails: { mssanteAddress: otherPatient } }],
  [
    "SDK-PATIENT-ADDRESS",
    "patientDetails.mssanteAddress",
    { patient: provisionalPatient(), patientDetails: { mssanteAddress: `277076322082910@${patientDomain}` } },
  ],
  ["SDK-PATIENT-DEATH", "patientDetails.deceasedAt", { patientDetails: { deceased: false, deceasedAt: "2026-03-08" } }],
  ["SDK-PATIENT-BIRTH-RANK", "patientDetails.birthRank", { patientDetails: { birthRank: 0 } }],
  ["SDK-PATIENT-BIRTH-RANK", "patientDetails.birthRank", { patientDetails: { multipleBirth: false, birthRank: 2 } }],
  ["SDK-GUARDIAN", "patientDetails.guardians[0].familyName", guardedBy({ kind: "person", familyName: "" })],
  ["SDK-ORGANISATION", "patientDetails.guardians[0].name", guardedBy({ kind: "organisation", id: site.id, name: "" })],
  ["SDK-N1-PDF", "body.pdf", { body: { level: 1, pdf: new Uint8Array(0) } }],
  ["SDK-N1-PDFA", "body.pdf", { body: { level: 1, pdf: smallPdf({ xmp: xmpPacket("2", "B") }) } }],
];

describe("A report that breaks a rule is told which field breaks which rule", () => {
  it("finds nothing to say of a complete report, qualified or not", () => {
    expect(validateImagingReport(imagingReport())).toEqual([]);
    expect(validateImagingReport(imagingReport({ patient: provisionalPatient() }))).toEqual([]);
  });

  it.each(cases)("%s at %s", (rule, field, fields) => {
    const report = imagingReport(fields);
    const found = validateImagingReport(report).map((problem) => `${problem.rule} ${problem.field}`);
    expect(found).toContain(`${rule} ${field}`);
  });

  it("builds nothing from a report with an error, and names the first", () => {
    for (const [rule, field, fields] of cases) {
      if (cdaRules[rule].severity !== "error" || rule.startsWith("SDK-N1")) continue;
      let caught: unknown;
      try {
        buildImagingReport(imagingReport(fields));
      } catch (error) {
        caught = error;
      }
      expect(isSegurError(caught, "ERR_CDA_INVALID"), `${rule} ${field}`).toBe(true);
      if (!isSegurError(caught)) continue;
      expect(caught.details["problems"]).toContain(`${field}: ${rule}`);
      expect(caught.details.field).toBeTypeOf("string");
      expect(caught.details.rule).toMatch(/^SDK-/u);
      expect(caught.details.source).toBeTypeOf("string");
      expect(caught.details["count"]).toBe((caught.details["problems"] as string[]).length);
    }
  });

  it("builds a report that only has warnings", () => {
    expect(() => buildImagingReport(imagingReport({ recipients: [radiologist] }))).not.toThrow();
  });

  it("covers every rule on the header and on a PDF", () => {
    const covered = new Set(cases.map(([rule]) => rule).filter((rule) => !(rule in structuredRules)));
    const elsewhere: readonly CdaRuleId[] = ["SDK-INS-KEY", "SDK-INS-KEY-TEST", "SDK-N1-PDFA-LENIENT"];
    const headerRules = (Object.keys(cdaRules) as CdaRuleId[]).filter((rule) => !(rule in structuredRules));
    expect([...covered, ...elsewhere].sort()).toEqual(headerRules.sort());
  });
});

describe("Patient data never appear in what is told", () => {
  it("neither in problems nor in errors", () => {
    for (const [, , fields] of cases) {
      const told = JSON.stringify(validateImagingReport(imagingReport(fields)));
      expect(told).not.toMatch(/NESSI|ISABELLE|277076322082910|IPP0001234/u);
    }
  });
});

describe("PDF/A-1 is wanted unless one renounces it", () => {
  it("makes its absence a warning when it is not strict", () => {
    const report = imagingReport({ body: { level: 1, pdf: smallPdf({ xmp: null }) } });
    expect(validateImagingReport(report, { strictPdfA: false })).toMatchObject([
      { rule: "SDK-N1-PDFA-LENIENT", severity: "warning" },
    ]);
    expect(() => buildImagingReport(report)).toThrow(expect.objectContaining({ code: "ERR_CDA_PDF_NOT_PDFA" }));
    expect(buildImagingReport(report, { strictPdfA: false }).level).toBe(1);
  });
});

describe("The INS is judged before it is written", () => {
  it("refuses an identity that was moved to another environment", () => {
    const report = imagingReport({
      patient: { ...qualifiedPatient({ environment: "qualification" }), environment: "production" },
    });
    expect(validateImagingReport(report).map(({ rule }) => rule)).toContain("SDK-INS-STATUS");
  });

  it("takes a wrong key as an error with a production OID and as a warning with a test one", () => {
    const rulesOf = (environment: "production" | "simulator") =>
      validateImagingReport(
        imagingReport({ patient: qualifiedPatient({ environment, matricule: "277076322082911" }) }),
      ).map(({ rule, severity }) => [rule, severity]);
    expect(rulesOf("production")).toEqual([["SDK-INS-KEY", "error"]]);
    expect(rulesOf("simulator")).toEqual([["SDK-INS-KEY-TEST", "warning"]]);
  });
});
