import { beforeAll, describe, expect, it } from "vitest";

import { lintMail, readIncomingMail } from "../../src/index.js";
import { readDocumentMail } from "../../src/wire/read-document-mail.js";
import { archiveOf, cdaDocument } from "../report-mails.js";

const subject = "Subject: =?utf-8?Q?XDM/1.0/DDM+CR_d=27imagerie_m=C3=A9dicale_NESSI_RUTH?=";
const patient = "277076322082910@patient.mssante.fr";
let archive = "";

beforeAll(async () => {
  archive = Buffer.from(await archiveOf([cdaDocument()])).toString("base64");
});

interface Shape {
  readonly headers?: readonly string[];
  readonly text?: readonly string[];
  readonly file?: readonly string[];
  readonly more?: readonly string[];
  readonly mime?: readonly string[];
}

/** A mail with an archive; what a test gives replaces what an ordinary client writes. */
function mail({ headers = [], text, file, more = [], mime = ["MIME-Version: 1.0"] }: Shape = {}): string {
  return [
    ...headers,
    ...(headers.some((line) => line.startsWith("From:")) ? [] : ["From: Dr Y <dr.y@medecin.test.mssante.fr>"]),
    "To: cr@imagerie-fictive.test.mssante.fr",
    "Message-ID: <1@medecin.test.mssante.fr>",
    ...(headers.some((line) => line.startsWith("Subject:")) ? [] : [subject]),
    ...mime,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "This is a multi-part message in MIME format.",
    "--b",
    ...(text ?? ["Content-Type: text/plain; charset=utf-8", "", "Bonjour"]),
    "--b",
    ...(file ?? ['Content-Type: application/zip; name="IHE_XDM.zip"', "Content-Disposition: attachment"]),
    "Content-Transfer-Encoding: base64",
    "",
    archive.replace(/.{76}/gu, "$&\r\n"),
    ...more,
    "--b--",
    "",
  ].join("\r\n");
}

const read = (source: string) => readIncomingMail(Buffer.from(source, "latin1"));
const namesIn = async (source: string) =>
  (await readDocumentMail(Buffer.from(source, "latin1")))?.files.map(({ name }) => name);

describe("documents by the clients of correspondents (RFC 2045 to 2047, RFC 2231)", () => {
  it.each<[string, () => string]>([
    [
      "Outlook and Exchange",
      () =>
        mail({
          headers: ["Thread-Topic: XDM", "X-MS-Has-Attach: yes", "X-MS-TNEF-Correlator:"],
          file: [
            'Content-Type: application/x-zip-compressed; name="IHE_XDM.zip"',
            'Content-Disposition: attachment; filename="IHE_XDM.zip"; size=8190;',
            '\tcreation-date="Tue, 10 Mar 2026 08:11:00 GMT";',
            '\tmodification-date="Tue, 10 Mar 2026 08:11:00 GMT"',
          ],
        }),
    ],
    ["no name, no type of its own", () => mail({ file: ["Content-Type: application/octet-stream"] })],
    ["another name", () => mail({ file: ['Content-Type: application/zip; name="CR NESSI.zip"'] })],
    [
      "shown in the text",
      () => mail({ file: ['Content-Type: APPLICATION/ZIP; NAME="ihe_xdm.ZIP"', "Content-Disposition: inline"] }),
    ],
    ["one line of base64", () => mail().replaceAll(/([A-Za-z0-9+/]{76})\r\n(?=[A-Za-z0-9+/=])/gu, "$1")],
    ["no MIME-Version", () => mail({ mime: [] })],
    ["no last boundary", () => mail().replace("--b--\r\n", "")],
    ["LF alone", () => mail().replaceAll("\r\n", "\n")],
    [
      "LF and CRLF",
      () =>
        mail()
          .split("\r\n")
          .map((line, nth) => line + (nth % 2 === 0 ? "\n" : "\r\n"))
          .join(""),
    ],
    ["the line of an mbox", () => `From dr.y@medecin.test.mssante.fr Tue Mar 10 09:12:33 2026\r\n${mail()}`],
    [
      "a Macintosh, with its second file of the same name",
      () =>
        mail({
          more: [
            "--b",
            'Content-Type: application/applefile; name="IHE_XDM.zip"',
            "Content-Transfer-Encoding: base64",
            "",
            "AAUWBwACAAA=",
          ],
        }),
    ],
  ])("%s", async (_, source) => {
    const { content, title } = await read(source());
    expect(content).toMatchObject({
      kind: "documents",
      reason: undefined,
      documents: [{ document: { action: "new" } }],
    });
    expect(title).toBe("CR d'imagerie médicale NESSI RUTH");
  });

  it("names in every way to write one, in every character set of the country", async () => {
    const files = [
      ["Content-Type: application/zip;", " name*0*=ISO-8859-15'fr'IHE%5F;", ' name*1="XDM.zip"'],
      [
        "Content-Type: application/zip",
        "Content-Disposition: attachment;",
        " filename*0*=windows-1252''CR%20d%92imagerie%20;",
        " filename*1*=%80%20%9Cuvre.zip",
      ],
      ["Content-Type: application/zip;", ' name="=?windows-1252?Q?CR_d=92imagerie?=', ' =?windows-1252?Q?_=80.zip?="'],
      ["Content-Type: application/zip;", ' name="=?UTF-8?B?SUhFX1hETS56aXA=?="'],
    ];
    expect(await Promise.all(files.map((file) => namesIn(mail({ file }))))).toEqual([
      ["IHE_XDM.zip"],
      ["CR d’imagerie € œuvre.zip"],
      ["CR d’imagerie €.zip"],
      ["IHE_XDM.zip"],
    ]);
  });

  it.each<[string, readonly string[], string]>([
    [
      "windows-1252",
      ["Content-Type: text/plain; charset=Windows-1252", "", "l\u0092\u009cuvre \u0096 25 \u0080"],
      "l’œuvre – 25 €",
    ],
    [
      "ISO-8859-1 that is windows-1252",
      [
        'Content-Type: text/plain; charset="iso-8859-1"',
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "l=92=E9quipe",
      ],
      "l’équipe",
    ],
    [
      "ISO-8859-15",
      ["Content-Type: text/plain; charset=iso-8859-15", "", "25 \u00a4, c\u0153ur".replace("\u0153", "\u00bd")],
      "25 €, cœur",
    ],
    ["HTML alone", ["Content-Type: text/html; charset=windows-1252", "", "<p>l\u0092\u00e9t\u00e9</p>"], "l’été"],
  ])("a text in %s", async (_, text, expected) => {
    expect((await read(mail({ text }))).text.trim()).toBe(expected);
  });

  it("an archive in quoted-printable (RFC 2045, 6.7)", async () => {
    const bytes = Buffer.from(archive, "base64");
    const quoted = bytes
      .toString("hex")
      .toUpperCase()
      .replace(/../gu, "=$&")
      .replace(/.{72}(?=.)/gu, "$&=\r\n");
    const source = mail().replace(archive.replace(/.{76}/gu, "$&\r\n"), quoted);
    const written = source.replace("Encoding: base64", "Encoding: quoted-printable");
    expect((await read(written)).content).toMatchObject({ kind: "documents", reason: undefined });
  });

  it.each([
    ["bytes of windows-1252", "[KO Int\xe9gration syst\xe8me !][902] XDM/1.0/DDM+x"],
    [
      "a character cut between two words",
      `=?utf-8?B?${Buffer.from("[KO Int\xc3", "latin1").toString("base64")}?=\r\n =?UTF-8?Q?=A9gration_syst=C3=A8me_!][902]_XDM/1.0/DDM+x?=`,
    ],
  ])("a subject with %s", async (_, written) => {
    const { subject: told } = await read(mail({ headers: [`Subject: ${written}`] }));
    expect(told).toBe("[KO Intégration système !][902] XDM/1.0/DDM+x");
  });

  it("a subject in windows-1252", async () => {
    const headers = ["Subject: =?windows-1252?Q?XDM/1.0/DDM+CR_d=92imagerie_=96_NESSI?="];
    expect((await read(mail({ headers }))).title).toBe("CR d’imagerie – NESSI");
  });
});

describe("what only looks like documents", () => {
  it("a mail joined to a mail, and what Outlook packs for itself, are not filed", async () => {
    const joined = ['Content-Type: Message/RFC822; name="XDM.eml"', "", mail()];
    const forward = `From: <a@medecin.test.mssante.fr>\r\n${subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="o"\r\n\r\n--o\r\n${joined.join("\r\n")}\r\n--o--\r\n`;
    expect((await read(forward)).content.kind).toBe("message");
    const packed = mail().replace('application/zip; name="IHE_XDM.zip"', 'application/ms-tnef; name="winmail.dat"');
    const tnef = packed.replace("UEsDBB", "eJ8+Ig");
    // The archive is there, and cannot be opened: somebody is told.
    expect((await read(tnef)).content).toMatchObject({ kind: "refused-archive", reason: { code: "packed-archive" } });
    expect((await lintMail(Buffer.from(tnef, "latin1"))).map(({ rule }) => rule)).toContain("IHE_XDM");
    // The format of a text alone is packed too.
    const empty = tnef.replace(/eJ8\+Ig[^-]*/u, "eJ8+IgAAAAA=\r\n");
    expect((await read(empty)).content.kind).toBe("message");
  });
});

describe("who writes, where it counts (mssante.md A2, A13)", () => {
  it.each([
    ["one of two authors", `From: dr.y@medecin.test.mssante.fr, ${patient}`],
    ["the second From", `From: dr.y@medecin.test.mssante.fr\r\nFrom: ${patient}`],
    ["one of a group", `From: Famille: dr.y@medecin.test.mssante.fr, ${patient.toUpperCase()};`],
  ])("a patient who is %s makes the documents a patient's", async (_, from) => {
    const { origin, content } = await read(mail({ headers: [from] }));
    expect(origin.kind).toBe("patient");
    expect(content).toMatchObject({ kind: "documents", reason: { code: "from-patient" } });
  });

  it.each([
    ["in quotes", `From: "${patient}" <dr.y@medecin.test.mssante.fr>`],
    ["encoded", `From: =?utf-8?Q?${patient.replace("@", "=40")}?= <dr.y@medecin.test.mssante.fr>`],
    ["in a comment", `From: dr.y@medecin.test.mssante.fr (${patient})`],
  ])("a name beside the address is none: %s", async (_, from) => {
    expect(await read(mail({ headers: [from] }))).toMatchObject({
      from: "dr.y@medecin.test.mssante.fr",
      origin: { kind: "professional" },
      content: { reason: undefined },
    });
  });

  it("every address that asks for a report is seen, and no name", async () => {
    const ask = (...values: readonly string[]) =>
      mail({ headers: values.map((one) => `Disposition-Notification-To: ${one}`) });
    expect((await read(ask('"CR, a@b.fr <A>" <dr.y@medecin.test.mssante.fr>'))).reportTo).toEqual([
      "dr.y@medecin.test.mssante.fr",
    ]);
    expect((await read(ask("a@x.test.mssante.fr", "b@x.test.mssante.fr"))).reportTo).toHaveLength(2);
  });
});
