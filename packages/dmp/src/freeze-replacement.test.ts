import { parseOid } from "@segur-sdk/core";
import { associationType } from "@segur-sdk/xds";
import { beforeAll, describe, expect, it } from "vitest";

import { imagingReport, nextVersion } from "../test/fixtures.js";
import { freeze as freezeWith } from "../test/freezing.js";
import { makeCertificates, type DmpCertificates } from "../test/pki.js";
import { deliveredDocumentsOf } from "./documents/delivered-document.js";
import type { DocumentToSend } from "./documents/dmp-document.js";
import type { PrepareOptions } from "./freeze-submission.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const freeze = (options: Partial<PrepareOptions> = {}) => freezeWith(certificates, options);
const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe("guards of a replacement", () => {
  const delivered = async (visibility: PrepareOptions["visibility"] = {}) => {
    const [document] = deliveredDocumentsOf(await freeze({ visibility }));
    if (document === undefined) throw new Error("one document");
    return document;
  };
  const replacing = async (changes: Partial<DocumentToSend> = {}, before: PrepareOptions["visibility"] = {}) =>
    freeze({
      documents: [
        {
          document: nextVersion(imagingReport(), { title: "CR de scanner thoracique, corrigé" }),
          replaces: await delivered(before),
          ...changes,
        },
      ],
    });

  it("keeps the lasting identifier of what is replaced, not its entryUUID (RG_2710)", async () => {
    const frozen = await replacing();
    expect(frozen.replacements).toMatchObject([
      { uniqueId: imagingReport().report.id, documentId: frozen.submission.documents[0]?.id },
    ]);
    expect(frozen.submission.associations.map(({ type }) => type)).not.toContain(associationType.replaces);
  });

  it.each([{ hiddenFromPatient: true }, { hiddenFromLegalRepresentatives: true }])(
    "never hides again what was visible: %j (test 2.1-205)",
    async (visibility) => {
      await expect(replacing({ visibility })).rejects.toThrow(failure("ERR_DMP_VISIBILITY_IRREVERSIBLE"));
    },
  );

  it("shows to the patient what was hidden, and masks to professionals what was not", async () => {
    expect((await replacing({}, { hiddenFromPatient: true })).replacements).toHaveLength(1);
    expect((await replacing({ visibility: { hiddenFromProfessionals: true } })).replacements).toHaveLength(1);
  });

  it("refuses a version that says nothing new (EX_GEN-1060)", async () => {
    const document = nextVersion(imagingReport());
    await expect(replacing({ document })).rejects.toThrow(failure("ERR_DMP_UNCHANGED"));
    const visibility = { hiddenFromProfessionals: true };
    expect((await replacing({ document, visibility })).replacements).toHaveLength(1);
    const body = { level: 1, pdf: new TextEncoder().encode("%PDF-1.4\n%%EOF\n") } as const;
    expect((await replacing({ document: nextVersion(imagingReport(), { body }) })).replacements).toHaveLength(1);
  });

  it("refuses a version that names another one, or itself", async () => {
    const replaces = await delivered();
    const other = nextVersion(imagingReport(), { title: "autre", replaces: { id: parseOid("1.2.3.4") } });
    await expect(replacing({ document: other })).rejects.toThrow(failure("ERR_DMP_REPLACED_MISMATCH"));
    await expect(freeze({ documents: [{ document: imagingReport(), replaces }] })).rejects.toThrow(
      failure("ERR_DMP_REPLACED_MISMATCH"),
    );
  });

  it("keeps the links of the exam: accession number, order and study (test 2.1-820)", async () => {
    const document = nextVersion(imagingReport(), { title: "autre titre" });
    const [act] = document.report.acts;
    if (act === undefined) throw new Error("one act");
    const { order: _, ...orphan } = act;
    const lost = nextVersion(imagingReport(), { title: "autre titre", acts: [orphan] });
    await expect(replacing({ document: lost })).rejects.toMatchObject({
      code: "ERR_DMP_LINKS_LOST",
      details: { lost: ["urn:ihe:iti:xds:2013:order"] },
    });
    expect((await replacing({ document })).submission.documents[0]?.entry.referenceIds).toHaveLength(3);
  });

  it("is open to a patient who opposes feeding, whereas a new document is not (test 2.1-970)", async () => {
    const document = nextVersion(imagingReport(), { title: "corrigé" });
    const replaces = await delivered();
    expect((await freeze({ documents: [{ document, replaces }], feedingOpposed: true })).replacements).toHaveLength(1);
    await expect(freeze({ feedingOpposed: true })).rejects.toThrow(failure("ERR_DMP_OPPOSITION"));
    const other = imagingReport({ id: parseOid("1.2.250.1.999.1.1.9001.4.9") });
    await expect(freeze({ documents: [{ document, replaces }, other], feedingOpposed: true })).rejects.toThrow(
      failure("ERR_DMP_OPPOSITION"),
    );
  });
});
