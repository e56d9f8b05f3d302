import { createHash } from "node:crypto";

import { parseOid, parseStructIdNat, type Environment, type InsAuthorityOid } from "@segur-sdk/core";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { associationType, contentDigestOf, type Submission } from "@segur-sdk/xds";
import { beforeAll, describe, expect, it } from "vitest";

import {
  automate,
  imagingReport,
  kosBytes,
  kosEntry,
  minorPatient,
  provisionalPatient,
  qualifiedPatient,
  radiologist,
  secretary,
  structure,
} from "../test/fixtures.js";
import { freeze as freezeWith } from "../test/freezing.js";
import { makeCertificates, type DmpCertificates } from "../test/pki.js";
import type { DocumentSource } from "./documents/document-source.js";
import type { FreezeContext, PrepareOptions } from "./freeze-submission.js";
import { defaultFormats } from "./guards/feeding.js";
import { assertUnaltered } from "./guards/submission.js";
import { defaultDmpParameters } from "./parameters/dmp-parameters.js";
import { serializeFrozenSubmission } from "./storage/serialize-frozen-submission.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const freeze = (options: Partial<PrepareOptions> = {}, changes: Partial<FreezeContext> = {}) =>
  freezeWith(certificates, options, changes);
const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe("submission in its build order (dmp.md C.3)", () => {
  it("keeps the bytes of the document as they are and adds the signature last", async () => {
    const report = imagingReport();
    const { submission, documentIds } = await freeze({ documents: [report] });
    expect(submission.documents.map(({ entry }) => entry.title)).toEqual(["CR de scanner thoracique", "Source"]);
    expect(submission.documents[0]?.bytes).toBe(report.bytes);
    expect(documentIds).toEqual([report.report.id]);
  });

  it("describes the signature as dmp.md C.2 wants it", async () => {
    const { submission } = await freeze();
    const signature = submission.documents[1];
    const { hash, size } = contentDigestOf(signature?.bytes ?? new Uint8Array());
    expect(signature?.entry).toMatchObject({
      mimeType: "text/xml",
      title: "Source",
      languageCode: "art",
      hash,
      size,
      creationTime: "2026-09-19T09:58:28Z",
      serviceStartTime: "2026-09-19T09:58:28Z",
      classCode: { code: "urn:oid:1.3.6.1.4.1.19376.1.2.1.1.1", label: "Digital Signature", system: "URN" },
      typeCode: { code: "E1762", label: "Full Document", system: "ASTM" },
      formatCode: { code: "http://www.w3.org/2000/09/xmldsig#", label: "Default Signature Style", system: "URN" },
      eventCodes: [{ code: "1.2.840.10065.1.12.1.14", label: "Source", system: "1.2.840.10065.1.12" }],
      sourcePatientId: { id: "277076322082910", authority: "1.2.250.1.213.1.4.10", type: "NH" },
      legalAuthenticator: { id: "810100001014" },
    });
    expect(signature?.entry.confidentialityCodes.map(({ code }) => code)).toEqual([
      "N",
      "MASQUE_PS",
      "INVISIBLE_PATIENT",
    ]);
    expect(signature?.entry).not.toHaveProperty("sourcePatientInfo");
  });

  it("links the signature to the set", async () => {
    const { submission } = await freeze();
    expect(submission.associations.filter(({ type }) => type === associationType.signs)).toMatchObject([
      { source: submission.documents[1]?.id, target: submission.submissionSet.id },
    ]);
  });

  it("signs the identifiers and the digests of the set", async () => {
    const { submission } = await freeze();
    const xades = new TextDecoder().decode(submission.documents[1]?.bytes);
    expect(xades).toContain(`urn:oid:${submission.submissionSet.uniqueId}`);
    expect(xades).toContain(`urn:oid:${submission.documents[0]?.entry.uniqueId ?? ""}`);
  });

  it("is the same for the same clock and identifiers, and can be stored as plain data", async () => {
    const first = await freeze();
    expect(await freeze()).toEqual(first);
    expect(serializeFrozenSubmission(structuredClone(first))).toBe(serializeFrozenSubmission(first));
  });

  it("takes several documents in one set (test 2.1-020)", async () => {
    const second = imagingReport({ id: parseOid("1.2.250.1.999.1.1.9001.4.2"), title: "CR d'IRM du genou" });
    const { submission, documentIds } = await freeze({ documents: [imagingReport(), second] });
    expect(submission.documents).toHaveLength(3);
    expect(documentIds).toHaveLength(2);
  });

  it("writes each visibility (RIS.DMP.06)", async () => {
    const patient = minorPatient();
    const codes = async (visibility: PrepareOptions["visibility"]) => {
      const documents = [imagingReport({ patient })];
      const { submission } = await freeze({ patient, documents, ...(visibility === undefined ? {} : { visibility }) });
      return submission.documents[0]?.entry.confidentialityCodes.map(({ code }) => code);
    };
    expect(await codes(undefined)).toEqual(["N"]);
    expect(await codes({ hiddenFromProfessionals: true })).toEqual(["N", "MASQUE_PS"]);
    expect(await codes({ hiddenFromPatient: true })).toEqual(["N", "INVISIBLE_PATIENT"]);
    expect(await codes({ hiddenFromLegalRepresentatives: true })).toEqual(["N", "INVISIBLE_REPRESENTANTS_LEGAUX"]);
  });

  it("lets a secretary or an automatic processing be the author of the set, the document keeping its own", async () => {
    for (const sender of [secretary, automate]) {
      const { submission } = await freeze({ sender });
      expect(submission.submissionSet.authors[0]?.person?.familyName).toBe(sender.name);
      expect(submission.documents[0]?.entry.authors[0]?.person?.familyName).toBe("RADIOLOGUE");
    }
  });
});

describe("guards of a submission", () => {
  it("refuses an identity that is not qualified, whatever its type says", async () => {
    const patient = provisionalPatient() as QualifiedIdentity;
    await expect(freeze({ patient })).rejects.toThrow(failure("ERR_INS_NOT_QUALIFIED"));
  });

  it("refuses a waiting number (test 0.2-080)", async () => {
    const patient = qualifiedPatient({ oid: "1.2.250.1.213.1.4.9" });
    await expect(freeze({ patient, documents: [imagingReport({ patient })] })).rejects.toThrow(failure("ERR_DMP_NIA"));
  });

  it("refuses an identity of another environment", async () => {
    const patient = qualifiedPatient({ environment: "qualification" });
    await expect(freeze({ patient })).rejects.toThrow(failure("ERR_INS_ENVIRONMENT"));
  });

  it.each(["1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11"] satisfies InsAuthorityOid[])(
    "refuses an identity forged with the test authority %s in production",
    async (oid) => {
      const genuine = qualifiedPatient({ environment: "production" });
      const patient: QualifiedIdentity = { ...genuine, ins: { ...genuine.ins, oid } };
      await expect(freeze({ patient }, { environment: "production" })).rejects.toThrow(
        failure("ERR_INS_NOT_QUALIFIED"),
      );
    },
  );

  it("writes the test authority in qualification and simulator, the INSi one in production", async () => {
    const authority = async (environment: Environment) => {
      const patient = qualifiedPatient({ environment });
      const { submission } = await freeze({ patient, documents: [imagingReport({ patient })] }, { environment });
      return submission.documents.map(({ entry }) => entry.patientId?.authority);
    };
    expect(await authority("qualification")).toEqual(["1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.10"]);
    expect(await authority("production")).toEqual(["1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.8"]);
  });

  it("refuses no document, or an empty one (EX_GEN-1060)", async () => {
    await expect(freeze({ documents: [] })).rejects.toThrow(failure("ERR_DMP_NOTHING_TO_SEND"));
    const empty = { ...imagingReport(), bytes: new Uint8Array() };
    await expect(freeze({ documents: [empty] })).rejects.toThrow(failure("ERR_DMP_NOTHING_TO_SEND"));
  });

  it("refuses the document of another patient", async () => {
    const document = imagingReport({ patient: qualifiedPatient({ matricule: "269054958815780" }) });
    await expect(freeze({ documents: [document] })).rejects.toThrow(failure("ERR_DMP_PATIENT_MISMATCH"));
    await expect(freeze({ documents: [imagingReport({ patient: provisionalPatient() })] })).rejects.toThrow(
      failure("ERR_DMP_PATIENT_MISMATCH"),
    );
  });

  it.each([
    ["11369-6", "vaccination history"],
    ["DOCPAT001", "document of the patient"],
    ["REMB", "reimbursements"],
  ])("refuses type %s, %s, forbidden to a professional's software (EX_2.1-1010)", async (code) => {
    const type = { code, label: "interdit", system: "2.16.840.1.113883.6.1" };
    const metadata = {
      classCodes: { [code]: { code: "31", label: "Imagerie médicale", system: "1.2.250.1.213.1.1.4.1" } },
    };
    const documents = [{ ...imagingReport(), code: type }];
    await expect(freeze({ documents, metadata })).rejects.toThrow(failure("ERR_XDS_SUBMISSION_INVALID"));
  });

  it("refuses a title over 128 characters instead of cutting it (EX_2.1-1020)", async () => {
    const document = imagingReport();
    const long = { ...document, report: { ...document.report, title: "x".repeat(129) } };
    await expect(freeze({ documents: [long] })).rejects.toThrow(failure("ERR_XDS_SUBMISSION_INVALID"));
  });

  it("refuses a document hidden from everybody", async () => {
    const visibility = { hiddenFromPatient: true, hiddenFromProfessionals: true };
    await expect(freeze({ visibility })).rejects.toThrow(failure("ERR_XDS_SUBMISSION_INVALID"));
  });

  it("refuses a document of which no author belongs to the structure (EX_2.1-1140)", async () => {
    const elsewhere = { ...structure, id: parseStructIdNat("399999999800019") };
    await expect(freeze({ documents: [imagingReport({ site: elsewhere })] })).rejects.toThrow(
      failure("ERR_DMP_AUTHOR_INSTITUTION"),
    );
  });

  it("wants every document of a secret connection hidden from the legal representatives", async () => {
    const patient = minorPatient();
    const minor = { patient, documents: [imagingReport({ patient })], secretConnection: true };
    await expect(freeze(minor)).rejects.toThrow(failure("ERR_DMP_SECRET_CONNECTION"));
    const visibility = { hiddenFromLegalRepresentatives: true };
    expect((await freeze({ ...minor, visibility })).secretConnection).toBe(true);
  });

  it("refuses a sender whom the VIHF could not describe", async () => {
    const { specialityCode: _, ...sender } = radiologist;
    await expect(freeze({ sender })).rejects.toThrow(failure("ERR_DMP_SPECIALITY"));
  });

  it("notices bytes that changed after the signature", async () => {
    const frozen = await freeze();
    await assertUnaltered(frozen);
    const flipped = (index: number): Submission => ({
      ...frozen.submission,
      documents: frozen.submission.documents.map((document, at) => {
        if (at !== index) return document;
        const bytes = Uint8Array.from(document.bytes);
        bytes[100] = (bytes[100] ?? 0) ^ 1;
        return { ...document, bytes };
      }),
    });
    for (const index of [0, 1]) {
      await expect(assertUnaltered({ submission: flipped(index) })).rejects.toThrow(
        failure("ERR_DMP_SUBMISSION_ALTERED"),
      );
    }
  });

  it("never names the patient in an error", async () => {
    const document = imagingReport({ patient: qualifiedPatient({ matricule: "269054958815780" }) });
    const error: unknown = await freeze({ documents: [document] }).catch((caught: unknown) => caught);
    const shown = JSON.stringify(error) + (error as Error).message;
    for (const canary of ["277076322082910", "269054958815780", "NESSI", "RUTH"]) expect(shown).not.toContain(canary);
  });
});

describe("documents of other kinds", () => {
  const formats = [...defaultFormats, "1.2.840.10008.5.1.4.1.1.88.59"];

  it("sends the formats that the installation opens, and no other (test 2.1-011)", async () => {
    const documents = [{ entry: kosEntry(), content: kosBytes }];
    const refused = await freeze({ documents }).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: "ERR_DMP_FORMAT",
      details: { found: "1.2.840.10008.5.1.4.1.1.88.59", accepted: defaultFormats },
    });
    expect((await freeze({ documents }, { formats })).documentIds).toEqual(["1.2.250.1.999.1.1.9001.8.55.1"]);
  });

  it("puts a DICOM object and a report in one set, each with its visibility (test 2.1-800)", async () => {
    const documents = [
      { document: { entry: kosEntry(), content: kosBytes }, visibility: { hiddenFromPatient: true } },
      imagingReport(),
    ];
    const { submission } = await freeze({ documents }, { formats });
    const [kos, report, signature] = submission.documents;
    expect(kos?.entry).toMatchObject({ ...contentDigestOf(kosBytes), mimeType: "application/dicom" });
    expect(kos?.entry.confidentialityCodes.map(({ code }) => code)).toEqual(["N", "INVISIBLE_PATIENT"]);
    expect(report?.entry.confidentialityCodes.map(({ code }) => code)).toEqual(["N"]);
    // Binary: the digest of the bytes, and no canonical form (dmp.md C.1, rule 3).
    const digest = createHash("sha256").update(kosBytes).digest("base64");
    const xades = new TextDecoder().decode(signature?.bytes);
    expect(xades).toMatch(
      new RegExp(`urn:oid:${kosEntry().uniqueId}"><DigestMethod[^>]*></DigestMethod><DigestValue>${escaped(digest)}`),
    );
  });

  it("reads a large document from where it is, and keeps none of it", async () => {
    let opened = 0;
    const content: DocumentSource = {
      size: kosBytes.length,
      reference: "kos/55",
      async *open() {
        opened += 1;
        yield await Promise.resolve(kosBytes.subarray(0, 5));
        yield kosBytes.subarray(5);
      },
    };
    const frozen = await freeze({ documents: [{ entry: kosEntry(), content }] }, { formats });
    expect(opened).toBe(1);
    expect(frozen.submission.documents[0]?.bytes).toHaveLength(0);
    expect(frozen.submission.documents[0]?.entry).toMatchObject(contentDigestOf(kosBytes));
    await assertUnaltered(frozen);
    const [name = ""] = Object.keys(frozen.sources ?? {});
    const other = {
      size: 1,
      reference: "kos/55",
      sha256: "",
      open: async function* () {
        yield await Promise.resolve(Uint8Array.of(1));
      },
    };
    await expect(assertUnaltered({ ...frozen, sources: { [name]: other } })).rejects.toThrow(
      failure("ERR_DMP_SUBMISSION_ALTERED"),
    );
  });

  it("refuses a document whose metadata name another patient, or none", async () => {
    const { patientId: _, ...anonymous } = kosEntry();
    for (const entry of [
      kosEntry({ patientId: { id: "269054958815780", authority: "1.2.250.1.213.1.4.10" } }),
      anonymous,
    ]) {
      await expect(freeze({ documents: [{ entry, content: kosBytes }] }, { formats })).rejects.toThrow(
        failure("ERR_DMP_PATIENT_MISMATCH"),
      );
    }
  });
});

describe("minors (dmp.md B.9, rule 5)", () => {
  it("refuses a secret connection, or hiding from representatives, for an adult", async () => {
    for (const options of [{ secretConnection: true }, { visibility: { hiddenFromLegalRepresentatives: true } }]) {
      await expect(freeze(options)).rejects.toThrow(failure("ERR_DMP_NOT_A_MINOR"));
    }
  });

  it("follows the national parameters", async () => {
    const patient = minorPatient();
    const documents = [imagingReport({ patient })];
    const visibility = { hiddenFromLegalRepresentatives: true };
    const parameters = { ...defaultDmpParameters, ageOfMajority: 9 };
    await expect(freeze({ patient, documents, visibility }, { parameters })).rejects.toThrow(
      failure("ERR_DMP_NOT_A_MINOR"),
    );
    const both = { hiddenFromPatient: true, hiddenFromProfessionals: true };
    const cumulation = { ...defaultDmpParameters, hiddenFromPatientAndProfessionals: true };
    expect((await freeze({ visibility: both }, { parameters: cumulation })).documentIds).toHaveLength(1);
  });
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
