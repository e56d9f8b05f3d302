import type { CdaDocument } from "@segur-sdk/cda";
import { parseOid } from "@segur-sdk/core";
import { buildXdmArchive } from "@segur-sdk/xds";

import { cdaDocument, site, software, submissionOf } from "../../xds/test/fixtures/fictitious-report.js";
import type { ApplicativeSender, MailSender, ReportDocument, ReportMail, TrustSpace } from "../src/index.js";

export { provisionalPatient, qualifiedPatient } from "../../ins/test/fixtures/patient-of-reports.js";
export { cdaDocument } from "../../xds/test/fixtures/fictitious-report.js";

/** The domains of the tests. */
export const trustSpace: TrustSpace = {
  allowedDomains: ["medecin.test.mssante.fr", "imagerie-fictive.test.mssante.fr"],
};

/** The mailbox of the software. */
export const applicative: ApplicativeSender = {
  kind: "applicative",
  address: "ris@imagerie-fictive.test.mssante.fr",
  label: "Centre d'imagerie fictif",
  contactAddress: "secretariat@imagerie-fictive.test.mssante.fr",
};

/** The mailbox of a radiologist. */
export const personal: MailSender = {
  kind: "personal",
  address: "camille.radiologue@imagerie-fictive.test.mssante.fr",
  title: "Dr",
  givenName: "Camille",
  familyName: "Radiologue",
};

/** The requester. */
export const professional = { kind: "professional", address: "nora.haddad@medecin.test.mssante.fr" } as const;

/** The PDF that a document of level 1 holds. */
export function pdfOf({ report }: CdaDocument): Uint8Array {
  return report.body.level === 1 ? report.body.pdf : new Uint8Array();
}

/** A second document of the same patient. */
export function secondDocument(fields: Parameters<typeof cdaDocument>[0] = {}): CdaDocument {
  return cdaDocument({
    id: parseOid("1.2.250.1.999.1.1.9001.4.2026030711200002"),
    setId: parseOid("1.2.250.1.999.1.1.9001.5.2026030711200002"),
    ...fields,
  });
}

/** A new version of the first document. */
export function newVersion(): CdaDocument {
  return secondDocument({
    setId: cdaDocument().report.setId,
    version: 2,
    replaces: { id: cdaDocument().report.id, version: 1 },
  });
}

/** The archive of documents. */
export function archiveOf(documents: readonly CdaDocument[], action?: "C" | "D"): Promise<Uint8Array> {
  return buildXdmArchive({
    submission: submissionOf(documents),
    issuer: { organisation: site },
    application: software,
    ...(action === undefined ? {} : { action }),
  });
}

/** A mail that breaks no rule; a test gives the documents and the fields it is about. */
export async function reportMail(
  fields: Partial<Omit<ReportMail, "document" | "pdf" | "archive" | "otherDocuments">> & {
    readonly documents?: readonly CdaDocument[];
    readonly action?: "C" | "D";
  } = {},
): Promise<ReportMail> {
  const { documents = [cdaDocument()], action, ...rest } = fields;
  const [first = cdaDocument(), ...others] = documents;
  return {
    document: first,
    pdf: pdfOf(first),
    otherDocuments: others.map((document): ReportDocument => ({ document, pdf: pdfOf(document) })),
    // The writer of archives refuses two patients: such a mail has the archive of the first.
    archive: await archiveOf(
      [first, ...others].filter(({ report }) => report.patient.status === first.report.patient.status),
      action,
    ),
    to: professional,
    sender: applicative,
    productReference: "DEMO000001",
    trustSpace,
    sendId: "0b7e1c1e-6f0a-4c6e-9d0c-2f5a0f1f7a11",
    date: new Date("2026-03-12T08:30:07Z"),
    ...rest,
  };
}
