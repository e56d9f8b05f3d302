import { parseOid } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import {
  chestCt,
  imagingReport,
  provisionalPatient,
  qualifiedPatient,
  radiologist,
  requester,
  site,
  traits,
} from "../test/fixtures/imaging-report.js";
import { smallPdf } from "../test/fixtures/small-pdf.js";
import { buildImagingReport, type ImagingAct, type ImagingReport, readCda } from "./index.js";

const built = (fields: Partial<ImagingReport> = {}) => readCda(buildImagingReport(imagingReport(fields)).bytes);
const xml = (fields: Partial<ImagingReport> = {}) =>
  new TextDecoder().decode(buildImagingReport(imagingReport(fields)).bytes);

const kneeMri: ImagingAct = {
  ...chestCt,
  title: "IRM du genou droit",
  code: { code: "24802-1", label: "IRM genou", system: "2.16.840.1.113883.6.1" },
  modality: { code: "MR", label: "Imagerie par résonance magnétique", system: "1.2.840.10008.2.16.4" },
  regions: [{ code: "61685007", label: "membre inférieur", system: "2.16.840.1.113883.6.96" }],
  studyInstanceUid: parseOid("1.2.250.1.999.1.1.9001.8.20260307.2"),
  startedAt: "2026-03-07T09:05+01:00",
  endedAt: "2026-03-07T09:12+01:00",
};

describe("What the sharing metadata need is given beside the bytes", () => {
  it("names type, format, confidentiality and language", () => {
    const { code, formatCode, confidentiality, mimeType, languageCode, level } = buildImagingReport(imagingReport());
    expect([code.code, formatCode.code, confidentiality.code, mimeType, languageCode, level]).toEqual([
      "18748-4",
      "urn:ihe:iti:xds-sd:pdf:2008",
      "N",
      "text/xml",
      "fr-FR",
      1,
    ]);
  });

  it("gives the same bytes for the same report, UTF-8 without byte order mark", () => {
    const [one, other] = [buildImagingReport(imagingReport()).bytes, buildImagingReport(imagingReport()).bytes];
    expect(one).toEqual(other);
    expect(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(one).startsWith("<?xml")).toBe(true);
  });
});

describe("The INS is written for a qualified identity, and for no other (RIS.INS.37)", () => {
  it("writes it first, with the test OID outside production", () => {
    expect(built().patient.ids).toEqual([
      { root: "1.2.250.1.213.1.4.10", extension: "277076322082910" },
      { root: "1.2.250.1.999.1.1.9001.2", extension: "IPP0001234" },
    ]);
  });

  it("keeps the OID of production in production", () => {
    expect(built({ patient: qualifiedPatient({ environment: "production" }) }).patient.ins).toEqual({
      matricule: "277076322082910",
      oid: "1.2.250.1.213.1.4.8",
    });
  });

  it("writes the local identifier alone for any other status, even when the matricule is known", () => {
    const { control: _control, ...retrieved } = qualifiedPatient();
    const patient = { ...retrieved, status: "RECUPEREE" as const, control: null };
    expect(built({ patient }).patient.ids).toEqual([{ root: "1.2.250.1.999.1.1.9001.2", extension: "IPP0001234" }]);
    expect(xml({ patient })).not.toContain("277076322082910");
    expect(built({ patient: provisionalPatient() }).patient.ins).toBeUndefined();
  });

  it("needs no local identifier when it has an INS", () => {
    expect(built({ patient: { ...qualifiedPatient(), localIds: [] } }).patient.ids).toHaveLength(1);
  });
});

describe("Traits (Structuration minimale, recordTarget)", () => {
  it("writes an undetermined sex UN and reads it back I", () => {
    const patient = { ...provisionalPatient(), traits: { ...traits, sex: "I" as const } };
    expect(xml({ patient })).toContain('<administrativeGenderCode code="UN"');
    expect(built({ patient }).patient.sex).toBe("I");
  });

  it("leaves out the used names and the birth place that are not known", () => {
    const { usedName: _n, usedGivenName: _g, birthPlace: _p, ...known } = traits;
    const { patient } = built({ patient: { ...provisionalPatient(), traits: known } });
    expect(patient).not.toHaveProperty("usedName");
    expect(patient).not.toHaveProperty("birthPlace");
    expect(patient.givenNames).toBe("RUTH ISABELLE");
    expect(patient.firstGivenName).toBe("RUTH");
  });
});

describe("Acts and requests (IMG-CR-IMG)", () => {
  const acts = [chestCt, kneeMri];

  it("writes one documentationOf per exam, the principal one first", () => {
    expect(built({ acts }).acts.map(({ studyInstanceUid, startedAt }) => [studyInstanceUid, startedAt])).toEqual([
      ["1.2.250.1.999.1.1.9001.8.20260307.1", "2026-03-07T09:15+01:00"],
      ["1.2.250.1.999.1.1.9001.8.20260307.2", "2026-03-07T09:05+01:00"],
    ]);
  });

  it("writes one inFulfillmentOf for exams of the same request, and distinct translations of the type", () => {
    expect(built({ acts }).orders).toHaveLength(1);
    expect(
      built({ acts: [chestCt, { ...chestCt, accessionNumber: { ...chestCt.accessionNumber, value: "2" } }] }),
    ).toMatchObject({
      orders: [{ accessionNumber: { extension: "ACC20260307001" } }, { accessionNumber: { extension: "2" } }],
      actCodes: [{ code: "29252-4" }],
    });
  });

  it("says that a request on paper has no number", () => {
    const { order: _order, ...onPaper } = chestCt;
    expect(xml({ acts: [onPaper] })).toContain('<order><id nullFlavor="NA"></id><ps3-20:accessionNumber');
    expect(built({ acts: [onPaper] }).orders[0]).not.toHaveProperty("order");
  });

  it("names the performer of an exam when it is not the author, always with the structure", () => {
    const manipulator = { ...requester, familyName: "MANIPULATRICE", professionCode: "98" };
    const { specialityCode: _speciality, ...performer } = manipulator;
    const [act] = built({ acts: [{ ...chestCt, performer }] }).acts;
    expect(act?.performer).toMatchObject({
      familyName: "MANIPULATRICE",
      specialty: { code: "G15_98" },
      organisation: { id: { extension: "10B0999999" }, practiceSetting: { code: "AMBULATOIRE" } },
    });
  });

  it("starts an encounter that is not described with the first exam", () => {
    const { encounter: _encounter, ...report } = imagingReport({ acts });
    const { encounter } = readCda(buildImagingReport(report).bytes);
    expect(encounter).toMatchObject({
      startedAt: "2026-03-07T09:05+01:00",
      facilityType: { code: "SA08", label: "Cabinet de groupe", system: "1.2.250.1.71.4.2.4" },
    });
  });
});

describe("People", () => {
  it("gives the MSSanté addresses of requester and recipients (RIS.DOC.04, RIS.DOC.05)", () => {
    const document = built({
      recipients: [requester, { ...radiologist, mssanteAddress: "c.radiologue@exemple.mssante.fr" }],
    });
    expect(document.requester?.telecoms).toEqual(["mailto:nora.haddad@medecin.exemple.mssante.fr"]);
    expect(document.recipients.map(({ telecoms }) => telecoms)).toEqual([
      ["mailto:nora.haddad@medecin.exemple.mssante.fr"],
      ["mailto:c.radiologue@exemple.mssante.fr"],
    ]);
  });

  it("tells who validated and when (RIS.CRR.01)", () => {
    expect(built().legalAuthenticator).toMatchObject({
      id: { root: "1.2.250.1.71.4.2.1", extension: "810100001014" },
      familyName: "RADIOLOGUE",
      time: "2026-03-07T11:20:00+01:00",
    });
  });

  it("does not invent the date of the request", () => {
    const { requestedAt: _requestedAt, ...act } = chestCt;
    expect(xml({ acts: [act] })).toContain('<participant typeCode="REF"><time nullFlavor="UNK"></time>');
  });

  it("writes nothing of a requester, recipients or address that are not known", () => {
    const { requester: _r, recipients: _t, ...report } = imagingReport();
    const { address: _a, phone: _p, ...bareSite } = site;
    const document = readCda(buildImagingReport({ ...report, site: bareSite }).bytes);
    expect(document).not.toHaveProperty("requester");
    expect(document.recipients).toEqual([]);
    expect(document.custodian).toMatchObject({ address: [], telecoms: [] });
  });

  it.each([
    ["12 rue des Exemples", ["12 rue des Exemples", "44000 NANTES"]],
    ["12 bis, rue des Exemples", ["12 bis rue des Exemples", "44000 NANTES"]],
    ["Place du Commerce", ["Place du Commerce", "44000 NANTES"]],
  ])("sets the number of %j apart", (street, lines) => {
    expect(built({ site: { ...site, address: { ...site.address!, street } } }).custodian?.address).toEqual(lines);
  });
});

describe("A new version (relatedDocument)", () => {
  it("names what it replaces and keeps the set", () => {
    const id = parseOid("1.2.250.1.999.1.1.9001.4.1");
    expect(built({ version: 2, replaces: { id, version: 1 } })).toMatchObject({
      version: 2,
      replaces: { id: { root: id }, version: 1 },
      setId: { root: imagingReport().setId },
    });
    expect(built({ version: 2, replaces: { id } }).replaces).toEqual({ id: { root: id } });
  });
});

describe("Body of level 1", () => {
  it("holds the very bytes of the PDF, from any view on memory", () => {
    const pdf = smallPdf({ text: "Conclusion" });
    const larger = new Uint8Array(pdf.byteLength + 20).fill(1);
    larger.set(pdf, 10);
    const { body } = built({ body: { level: 1, pdf: larger.subarray(10, 10 + pdf.byteLength) } });
    expect(body.kind === "pdf" && Buffer.compare(body.pdf, pdf)).toBe(0);
  });

  it("refuses what is not a PDF, whatever is asked of PDF/A", () => {
    const report = imagingReport({ body: { level: 1, pdf: new Uint8Array([1, 2, 3]) } });
    expect(() => buildImagingReport(report, { strictPdfA: false })).toThrow(
      expect.objectContaining({ code: "ERR_CDA_PDF_INVALID" }),
    );
  });
});
