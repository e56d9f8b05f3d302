import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import { composeReportMail, lintArchive, lintMail, type LintMailOptions } from "../../src/index.js";
import { archiveOf, cdaDocument, newVersion, reportMail, secondDocument, trustSpace } from "../report-mails.js";

let toProfessional = "";
let toPatient = "";
let several = "";
let html = "";

beforeAll(async () => {
  const compose = async (fields: Parameters<typeof reportMail>[0]) =>
    Buffer.from((await composeReportMail(await reportMail(fields))).bytes).toString("latin1");
  toProfessional = await compose({});
  toPatient = await compose({ to: { kind: "patient" } });
  several = await compose({ documents: [cdaDocument(), secondDocument()] });
  html = await compose({ html: true });
});

const told: LintMailOptions = { trustSpace, sender: "applicative" };
const errors = async (source: string, options: LintMailOptions = told) =>
  (await lintMail(Buffer.from(source, "latin1"), options))
    .filter(({ severity }) => severity === "error")
    .map(({ rule, field }) => `${rule} ${field}`);
const rules = async (source: string) => (await lintMail(Buffer.from(source, "latin1"), told)).map(({ rule }) => rule);
/** The mail with one thing changed; a change that finds nothing to change proves nothing. */
const edited = (source: string, from: string | RegExp, to: string) => {
  const changed = source.replace(from, to);
  expect(changed).not.toBe(source);
  return changed;
};

describe("anybody's mail, judged by the rules of ours", () => {
  it("finds no error in what the SDK composes", async () => {
    for (const source of [toProfessional, toPatient, several, html]) {
      // The PDF of the tests declares no PDF/A.
      expect([...new Set(await rules(source))].filter((rule) => rule !== "ECO.2.1.5")).toEqual([]);
      expect(await errors(source)).toEqual([]);
    }
  });

  it.each<[expected: string, from: string | RegExp, to: string]>([
    ["RFC5322 Date", /^Date: .*\r\n/mu, ""],
    ["RFC5322 Date", /^Date: .*$/mu, "Date: 2026-03-12T08:30:07Z"],
    ["ECO.2.2.1 Message-ID", /^Message-ID:(?:\r\n)? .*\r\n/mu, ""],
    ["RFC5322 MIME-Version", /^MIME-Version: .*\r\n/mu, ""],
    ["RFC5322 x-mss-nil", /^X-MSS-NIL: .*$/mu, "X-MSS-NIL: A\r\nX-MSS-NIL: B"],
    ["RFC5322 headers", /^X-MSS-NIL: .*$/mu, "X-MSS-NIL: DEMO000001\r\nX-Note: \xe9"],
    ["RFC5322 message", /^Bonjour/mu, "x".repeat(1200)],
    ["ECO.2.4.3 X-MSS-NIL", /^X-MSS-NIL: .*\r\n/mu, ""],
    ["ECO.2.4.1 X-MSS-CODECDA", /^X-MSS-CODECDA: .*\r\n/mu, ""],
    ["ECO.2.4.1 X-MSS-CODECDA", /^X-MSS-CODECDA: .*$/mu, "X-MSS-CODECDA: 11488-4"],
    ["ECO.2.4.2 X-MSS-INS", /^X-MSS-INS: O/mu, "X-MSS-INS: N"],
    ["ECO.2.4.2 X-MSS-INS", /^X-MSS-INS: O/mu, "X-MSS-INS: oui"],
    ["ECO.2.2.8 X-MSS-MES", /^X-MSS-INS: O/mu, "X-MSS-INS: O\r\nX-MSS-MES: FIN"],
    ["ECO.2.1.3 Subject", "NESSI", "DE_VINCI"],
    ["ECO.2.1.3 Subject", "XDM/1=2E0/DDM+", "CR_"],
    ["R9 Cc", /^To: .*$/mu, "$&\r\nCc: autre@medecin.test.mssante.fr"],
    ["R3 To", /^To: .*$/mu, "$&, 277076322082910@patient.mssante.fr"],
    ["R8 To", /^To: .*$/mu, "To: jean@gmail.example"],
    ["R2 To", /^To: .*$/mu, "To: 277076322082911@patient.mssante.fr"],
    ["R2 To", /^To: .*$/mu, "To: 297022A02077878@patient.mssante.fr"],
    ["ECO.2.2.5 Reply-To", /^Reply-To: .*$/mu, "Reply-To: ris@imagerie-fictive.test.mssante.fr"],
    ["ECO.2.2.5 body", /automatiquement/u, "gentiment"],
    ["ECO.2.2.3 body text/plain", "charset=utf-8", "charset=iso-8859-1"],
    ["IHE_XDM attachments", /IHE_XDM\.zip/gu, "documents.zip"],
    ["ECO.2.1.5 PDF 1", /^JVBERi/mu, "AAAARi"],
    ["ERR_XDS_XDM_NOT_ZIP archive", /^UEsDB/mu, "UEsDC"],
  ])("%s", async (expected, from, to) => {
    expect(await errors(edited(toProfessional, from, to))).toContain(expected);
  });

  it("passes over the comments of Apple Mail and of relays (RFC 2045, 4; RFC 5322, 3.2.2)", async () => {
    const apple = edited(toProfessional, "MIME-Version: 1.0", "Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3774.500\\))");
    expect(await errors(edited(apple, /^Message-ID:\r\n (.*)$/mu, "Message-ID: $1 (added by x@y.fr)"))).toEqual([]);
    expect(await errors(edited(apple, "1.0 (", "2.0 ("))).toEqual(["RFC5322 MIME-Version"]);
  });

  it("warns of a header that is spelled otherwise, of a mention before the subject, of the words that differ", async () => {
    expect(await rules(edited(toProfessional, "X-MSS-NIL", "X-Mss-Nil"))).toContain("header-spelling");
    expect(await rules(edited(toProfessional, "XDM/1=2E0", "[KO]_XDM/1=2E0"))).toContain("ECO.2.1.3");
    expect(await rules(edited(html, "<p>Bonjour", "<p>Bonsoir"))).toContain("ECO.2.2.4");
  });

  it("wants the plain text before the HTML", async () => {
    const plain = "Content-Type: text/plain";
    const htmlType = "Content-Type: text/html";
    const swapped = html.replace(plain, "Content-Type: text/@").replace(htmlType, plain).replace("text/@", "text/html");
    expect(await errors(swapped)).toContain("ECO.2.2.4 body");
  });

  it("knows who the patient is: the address, and the documents", async () => {
    expect(await errors(toPatient)).toEqual([]);
    expect(await errors(edited(toPatient, /^X-MSS-MES: FIN$/mu, "X-MSS-MES: fin"))).toContain("ECO.2.2.8 X-MSS-MES");
  });

  it("wants one PDF for each document, and one code", async () => {
    expect(await errors(edited(several, "18748-4,18748-4", "18748-4"))).toContain("ECO.2.4.1 X-MSS-CODECDA");
  });

  it("wants a replacement to be said", async () => {
    const composed = await composeReportMail(await reportMail({ documents: [newVersion()], action: "C" }));
    const source = Buffer.from(composed.bytes).toString("latin1");
    expect(await rules(source)).not.toContain("MSS/va1.02");
    expect(await rules(edited(source, "annule et remplace", "dit la m=C3=AAme chose que"))).toContain("MSS/va1.02");
  });

  it("leaves an ordinary mail alone, but for what it must not say", async () => {
    const plain = [
      "From: Secretariat <secretariat@imagerie-fictive.test.mssante.fr>",
      "To: nora.haddad@medecin.test.mssante.fr",
      "Date: Thu, 12 Mar 2026 08:30:07 +0000",
      "Message-ID: <1@x.fr>",
      "MIME-Version: 1.0",
      "X-MSS-NIL: DEMO000001",
      "Subject: rendez-vous",
      "",
      "Bonjour",
      "",
    ].join("\r\n");
    expect(await errors(plain, { trustSpace })).toEqual([]);
    expect(await errors(plain.replace("Subject: ", "X-MSS-INS: N\r\nSubject: XDM/1.0/DDM+"), { trustSpace })).toEqual([
      "ECO.2.1.3 Subject",
      "ECO.2.4.2 X-MSS-INS",
    ]);
  });

  it("refuses to look at a mail that is too large, and never fails otherwise", async () => {
    await expect(lintMail(new Uint8Array(2000), { maxBytes: 1000 })).rejects.toMatchObject({
      code: "ERR_MSS_TOO_LARGE",
    });
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(Array.isArray(await lintMail(bytes))).toBe(true);
        expect((await lintArchive(bytes)).map(({ severity }) => severity)).toEqual(["error"]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("anybody's archive", () => {
  it("finds nothing in what the SDK writes", async () => {
    expect(await lintArchive(await archiveOf([cdaDocument(), secondDocument()]))).toEqual([]);
  });

  it("says that a document was altered, and where metadata and document differ", async () => {
    const archive = Buffer.from(await archiveOf([cdaDocument()]));
    archive[archive.lastIndexOf("</ClinicalDocument>")] = 0x20;
    expect((await lintArchive(archive)).map(({ rule }) => rule)).toEqual(["ERR_XDS_XDM_CRC"]);
  });
});
