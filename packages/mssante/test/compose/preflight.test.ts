import { describe, expect, it } from "vitest";

import { mailRules, preflight, type ReportMail } from "../../src/index.js";
import {
  applicative,
  cdaDocument,
  newVersion,
  personal,
  professional,
  provisionalPatient,
  qualifiedPatient,
  reportMail,
  secondDocument,
} from "../report-mails.js";

const errors = (mail: ReportMail) =>
  preflight(mail)
    .filter(({ severity }) => severity === "error")
    .map(({ rule, field }) => `${rule} ${field}`);

describe("rules of a mail before it leaves (mssante.md A1 to A7)", () => {
  it("finds nothing wrong with a good mail, whoever sends it", async () => {
    for (const sender of [applicative, personal]) {
      expect(errors(await reportMail({ sender }))).toEqual([]);
      expect(errors(await reportMail({ sender, to: { kind: "patient" } }))).toEqual([]);
    }
  });

  it("warns of a PDF that does not declare PDF/A-1", async () => {
    expect(preflight(await reportMail())).toMatchObject([{ rule: "ECO.2.1.5", severity: "warning", field: "pdf" }]);
  });

  const provisional = cdaDocument({ patient: provisionalPatient() });
  const patient = { kind: "patient" } as const;
  it.each<[rule: string, fields: Parameters<typeof reportMail>[0]]>([
    ["ECO.2.1.1 otherDocuments[0].document.report.patient", { documents: [cdaDocument(), provisional] }],
    ["ECO.2.2.6 document.report.patient", { documents: [provisional], to: patient }],
    ["R2 to.address", { to: { ...professional, address: "277076322082910@patient.mssante.fr" } }],
    ["R3 to.address", { to: { ...professional, address: `${professional.address}; autre@medecin.test.mssante.fr` } }],
    ["MSS/va1.20 patientOpposition", { to: patient, patientOpposition: { patientMail: true } }],
    ["MSS/va1.22 to.address", { patientOpposition: { professionals: ["NORA.HADDAD@medecin.test.mssante.fr"] } }],
    ["MSS/va1.22 to.address", { patientOpposition: { professionals: "all" } }],
    [
      "MSS/va1.22 to.address",
      { to: { ...professional, id: "810100001014" }, patientOpposition: { professionals: ["10100001014"] } },
    ],
    ["R6 visibility", { visibility: { hiddenFromProfessionals: true } }],
    ["R7 visibility", { to: patient, visibility: { hiddenFromPatient: true } }],
    ["R7 visibility", { to: patient, visibility: { hiddenFromLegalRepresentatives: true } }],
    ["R8 to.address", { to: { ...professional, address: "jean@gmail.example" } }],
    ["R8 to.address", { to: { ...professional, address: "x@evilmedecin.test.mssante.fr" } }],
    ["R8 sender.address", { sender: { ...personal, address: "camille@gmail.example" } }],
    ["R8 receipts.address", { receipts: { delivery: true, read: true, address: "x@gmail.example" } }],
    ["R10 to.address", { to: { ...professional, address: " " } }],
    ["address to.address", { to: { ...professional, address: "nora haddad@medecin.test.mssante.fr" } }],
    ["ECO.2.2.5 sender.contactAddress", { sender: { ...applicative, contactAddress: applicative.address } }],
    ["ECO.2.2.7 sender", { sender: { ...applicative, label: " " } }],
    ["ECO.2.2.1 sendId", { sendId: "277076322082910-1" }],
    ["ECO.2.2.1 sendId", { sendId: "a b" }],
    ["ECO.2.4.3 productReference", { productReference: "" }],
    ["size archive", { maxMessageBytes: 5000 }],
    ["MSS/va1.02 document.report.replaces", { change: { kind: "replacement" } }],
    [
      "ECO.2.2.2 change.firstMessageId",
      { documents: [newVersion()], change: { kind: "replacement", firstMessageId: "first@x.fr" } },
    ],
  ])("%s", async (expected, fields) => {
    expect(errors(await reportMail(fields))).toEqual([expected]);
  });

  it("does not send to the patient of a NIA, unless the mailbox was verified (DT-1 row 8)", async () => {
    const nia = cdaDocument({
      patient: qualifiedPatient({ oid: "1.2.250.1.213.1.4.9" as never, environment: "production" }),
    });
    const mail = await reportMail({ documents: [nia], to: patient });
    expect(errors(mail)).toEqual(["DT-1.8 document.report.patient"]);
    expect(errors({ ...mail, siteRules: { mailToNia: true } })).toEqual([]);
  });

  it("masks by default, and sends what the site says it sends", async () => {
    const mail = await reportMail({ visibility: { hiddenFromProfessionals: true } });
    expect(errors({ ...mail, siteRules: { mailMaskedReports: true } })).toEqual([]);
  });

  it("names every rule that is broken at once", async () => {
    const mail = await reportMail({
      documents: [cdaDocument(), provisional],
      to: { ...professional, address: "x@gmail.example" },
      patientOpposition: { professionals: "all" },
      productReference: " ",
      visibility: { hiddenFromProfessionals: true },
    });
    expect(errors(mail).map((line) => line.split(" ")[0])).toEqual([
      "R8",
      "MSS/va1.22",
      "R6",
      "ECO.2.1.1",
      "ECO.2.4.3",
    ]);
  });

  it("refuses a PDF that is none, or not the one that the document holds", async () => {
    const mail = await reportMail();
    expect(errors({ ...mail, pdf: new TextEncoder().encode("%PDF-") })).toEqual(["ECO.2.1.5 pdf"]);
    const other = Uint8Array.from([...mail.pdf, 10]);
    expect(errors({ ...mail, pdf: other })).toEqual(["ECO.2.1.5 pdf"]);
  });

  it("numbers the other documents", async () => {
    const mail = await reportMail({ documents: [cdaDocument(), secondDocument()] });
    const others = (mail.otherDocuments ?? []).map((one) => ({
      ...one,
      visibility: { hiddenFromProfessionals: true },
    }));
    expect(errors({ ...mail, otherDocuments: others })).toEqual(["R6 otherDocuments[0].visibility"]);
  });

  it("says each rule in both languages, with its source", () => {
    for (const { source, message } of Object.values(mailRules)) {
      expect(source).not.toBe("");
      expect(message.fr).not.toBe(message.en);
    }
  });
});
