import { describe, expect, it } from "vitest";

import { type ReceiptFact, readIncomingMail, readReceipt } from "../src/index.js";
import { bytesOf, dsn, eventsOf, mdn, original, report } from "./report-texts.js";

const to = "nora.haddad@medecin.test.mssante.fr";
const us = "ris@imagerie-fictive.test.mssante.fr";
const originalHead = ["From: <ris@imagerie-fictive.test.mssante.fr>", `Message-ID: ${original}`, "Subject: x", ""];
const third = (type: string) => ["--b", `Content-Type: ${type}`, "", ...originalHead];
const kindOf = async (lines: readonly string[]) => (await readIncomingMail(bytesOf(lines))).content.kind;

describe("delivery reports as servers write them (RFC 3464, RFC 6533)", () => {
  it("of a mail whose addresses may hold letters of any script: global types", async () => {
    const fields = [
      "Reporting-MTA: dns; mx.test",
      "",
      `Final-Recipient: utf-8; ${to}`,
      "Action: failed",
      "Status: 5.1.1",
    ];
    for (const type of ["message/global-headers", "message/global"]) {
      const lines = report("message/global-delivery-status", fields, third(type));
      expect(await kindOf(lines)).toBe("delivery-report");
      expect(await eventsOf(lines)).toMatchObject([
        {
          fact: { kind: "undeliverable", reason: "unknown-mailbox" },
          finalRecipient: to,
          correlation: { messageId: original },
        },
      ]);
    }
  });

  it("of Exchange, in French, for five recipients of whom one failed", async () => {
    const lines = [
      "From: Microsoft Outlook",
      "\t<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@hopital.test>",
      `To: <${us}>`,
      "Subject: =?iso-8859-1?Q?Non_remis=A0:_XDM/1.0/DDM+CR_d'imagerie_m=E9dicale?=",
      "Message-ID:",
      " <7d0a1f00@journal.report.generator>",
      `In-Reply-To: ${original}`,
      "auto-submitted: auto-generated",
      "MIME-Version: 1.0",
      "Content-Type: multipart/report; report-type=delivery-status;",
      '\tboundary="_000_B_"',
      "",
      "--_000_B_",
      'Content-Type: multipart/alternative; differences=Content-Type; boundary="c"',
      "",
      "--c",
      'Content-Type: text/plain; charset="windows-1252"',
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "=C9chec de la remise : l=92adresse n'existe pas",
      "--c--",
      "--_000_B_",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns;EXCH01.hopital.test",
      "",
      `Original-Recipient: rfc822;${to}`,
      `Final-Recipient: rfc822;${to}`,
      "Action: failed",
      "Status: 5.1.10",
      "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.ExRecipNotFound; not found",
      "X-Display-Name: HADDAD Nora",
      "",
      "",
      "Final-Recipient: rfc822;b@medecin.test.mssante.fr",
      "Action: delayed",
      "Status: 4.4.7",
      " \t",
      "final-recipient: rfc822;c@medecin.test.mssante.fr",
      "ACTION: Relayed (to a system without reports)",
      "",
      "Final-Recipient: rfc822;liste@medecin.test.mssante.fr",
      "Action: expanded",
      "",
      "Final-Recipient: rfc822;d@medecin.test.mssante.fr",
      "Action: delivered",
      "--_000_B_",
      "Content-Type: message/rfc822",
      "",
      ...originalHead,
      "--_000_B_--",
    ];
    const mail = await readIncomingMail(bytesOf(lines));
    expect(mail).toMatchObject({ messageId: "<7d0a1f00@journal.report.generator>", isAutomatic: true });
    expect(mail.text.trim()).toBe("Échec de la remise : l’adresse n'existe pas");
    const events = await eventsOf(lines);
    expect(events.map(({ fact, finalRecipient }) => [finalRecipient?.split("@")[0], fact.kind])).toEqual([
      ["nora.haddad", "undeliverable"],
      ["b", "delayed"],
      ["c", "relayed"],
      ["liste", "relayed"],
      ["d", "delivered"],
    ]);
    expect(events.every(({ correlation }) => correlation.messageId === original)).toBe(true);
  });

  it("encoded by a gateway, and wrapped by another that adds its notice", async () => {
    const fields = [
      "Reporting-MTA: dns; mx.test",
      "",
      `Final-Recipient: rfc822; ${to}`,
      "Action: failed",
      "Status: 5.2.2",
      "",
    ];
    const base64 = Buffer.from(fields.join("\r\n")).toString("base64");
    const encoded = report(
      "message/delivery-status\r\nContent-Transfer-Encoding: base64",
      [base64],
      third("text/rfc822-headers"),
    );
    const wrapped = [
      "From: <MAILER-DAEMON@mx.test>",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="outer"',
      "",
      "--outer",
      'Content-Type: multipart/report; boundary="b"',
      "",
      ...dsn(fields, third("text/rfc822-headers")).slice(6),
      "--outer",
      "Content-Type: text/plain",
      "",
      "Ce message est confidentiel.",
      "--outer--",
    ];
    for (const lines of [encoded, wrapped]) {
      expect(await eventsOf(lines)).toMatchObject([
        { fact: { kind: "undeliverable", reason: "mailbox-full" }, correlation: { messageId: original } },
      ]);
    }
  });

  it.each([
    [
      "Exim",
      `X-Failed-Recipients: ${to}`,
      "Mail delivery failed: returning message to sender",
      "------ This is a copy of the message, including all the headers. ------",
    ],
    ["qmail", "Return-Path: <>", "failure notice", "--- Below this line is a copy of the message."],
  ])("as an ordinary mail that copies the first: old %s", async (_, header, subject, line) => {
    const lines = [
      header,
      "From: Mail Delivery System <Mailer-Daemon@mx.test>",
      `Subject: ${subject}`,
      "Message-ID: <E1abc@mx.test>",
      "",
      `  ${to}: 550 5.1.1 User unknown`,
      "",
      line,
      "",
      "Return-path: <ris@imagerie-fictive.test.mssante.fr>",
      ...originalHead,
      "bonjour",
    ];
    expect(await readReceipt(bytesOf(lines))).toMatchObject({
      kind: "refusal",
      events: [{ fact: { kind: "undeliverable", reason: "unknown-mailbox" }, correlation: { messageId: original } }],
    });
    expect(await kindOf(lines)).toBe("mes-bounce");
  });
});

describe("read reports as products write them (RFC 8098)", () => {
  it.each<[string, string, ReceiptFact]>([
    ["a comment", "manual-action/MDN-sent-manually; displayed (opened by the user)", { kind: "read" }],
    ["spaces and a last semicolon", "manual-action / MDN-sent-manually ;displayed;", { kind: "read" }],
    ["a warning", "automatic-action/MDN-sent-automatically; displayed/warning,expired", { kind: "read" }],
    ["no mode", "deleted", { kind: "deleted" }],
    [
      "an error among other modifiers",
      "automatic-action/MDN-sent-automatically; processed/error,expired",
      { kind: "integration-failed", error: { code: undefined, table: undefined, severity: undefined } },
    ],
  ])("with %s", async (_, disposition, fact) => {
    const events = await eventsOf(mdn([`Disposition: ${disposition}`, `Original-Message-ID: ${original}`]));
    expect(events).toMatchObject([{ fact, correlation: { messageId: original } }]);
  });

  it.each([
    ["its field", [`Error: 904^INS^applicationErrorCondition`], "report", "904"],
    ["its subject", [], "=?UTF-8?Q?[KO_Inte=CC=81gration_syst=C3=A8me_!][902]_XDM?=", "902"],
  ])("is never told filed when %s says that it failed", async (_, fields, subject, code) => {
    const lines = mdn(["Disposition: automatic-action/MDN-sent-automatically; processed", ...fields]);
    const events = await eventsOf(lines.map((line) => (line.startsWith("Subject: ") ? `Subject: ${subject}` : line)));
    expect(events).toMatchObject([{ fact: { kind: "integration-failed", error: { code } } }]);
  });

  it("without brackets around the identifier, in the global form, without a third part", async () => {
    const bare = original.slice(1, -1);
    const fields = [
      `Final-Recipient: utf-8;${to}`,
      `Original-Message-ID: ${bare}`,
      "Disposition: manual-action/MDN-sent-manually; displayed",
    ];
    for (const type of ["message/disposition-notification", "message/global-disposition-notification"]) {
      expect(await eventsOf(report(type, fields))).toMatchObject([
        { fact: { kind: "read" }, finalRecipient: to, correlation: { messageId: original } },
      ]);
    }
    // Two words are no identifier.
    expect(await eventsOf(mdn(["Original-Message-ID: a@b c@d", "Disposition: displayed"]))).toMatchObject([
      { correlation: { messageId: undefined } },
    ]);
  });
});

describe("answers of persons, and of their software", () => {
  const reply = (...headers: readonly string[]) => [
    `From: <${to}>`,
    "Subject: Re: XDM",
    "Message-ID: <r@medecin.test.mssante.fr>",
    `In-Reply-To: Votre message du 12 mars ${original}`,
    ...headers,
    "",
    "Je suis absente jusqu'au 20.",
  ];

  it.each([
    ['Auto-Submitted: auto-replied (vacation); owner="x"'],
    ["auto-submitted: auto-generated"],
    ["Precedence: bulk"],
    ["X-Autoreply: yes"],
  ])("%s: nobody has read", async (header) => {
    expect(await readReceipt(bytesOf(reply(header)))).toEqual({ kind: "none" });
    expect(await readIncomingMail(bytesOf(reply(header)))).toMatchObject({ isAutomatic: true });
  });

  it.each([["X-Mailer: Outlook"], ["Auto-Submitted: no (a person wrote this)"]])(
    "%s: a person answers",
    async (header) => {
      expect(await readReceipt(bytesOf(reply(header)))).toMatchObject({
        kind: "answer",
        events: [{ fact: { kind: "answered" }, correlation: { messageId: original } }],
      });
    },
  );
});
