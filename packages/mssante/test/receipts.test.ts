import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  integrationErrors,
  isAbout,
  readReceipt,
  type ReceiptEvent,
  type ReceiptFact,
  trackMail,
} from "../src/index.js";
import { bytesOf, dsn, eventsOf, mdn, original, report } from "./report-texts.js";

describe("disposition notifications (RFC 8098, mssante.md A10)", () => {
  it.each<[string, string | undefined, ReceiptFact]>([
    ["manual-action/MDN-sent-manually; displayed", undefined, { kind: "read" }],
    ["automatic-action/MDN-sent-automatically;processed", undefined, { kind: "integrated" }],
    ["automatic-action/MDN-sent-automatically; dispatched", undefined, { kind: "forwarded" }],
    ["manual-action/MDN-sent-manually; deleted", undefined, { kind: "deleted" }],
    [
      "automatic-action/MDN-sent-automatically; processed/error",
      "902^Patient inconnu^messageErrorCondition| E^Error^errorSeverity",
      { kind: "integration-failed", error: { code: "902", table: "applicationErrorCondition", severity: "E" } },
    ],
    [
      "automatic-action/MDN-sent-automatically; processed/Error: 101^Champ requis^messageErrorCondition",
      undefined,
      { kind: "integration-failed", error: { code: "101", table: "messageErrorCondition", severity: undefined } },
    ],
    [
      "automatic-action/MDN-sent-automatically; processed/ERROR",
      undefined,
      { kind: "integration-failed", error: { code: undefined, table: undefined, severity: undefined } },
    ],
  ])("reads %s", async (disposition, error, fact) => {
    const fields = [
      `Disposition:${disposition}`,
      "Final-Recipient: rfc822;dpi@hopital.test.mssante.fr",
      "Original-Recipient: rfc822;cr@hopital.test.mssante.fr",
      `Original-Message-ID: ${original}`,
      ...(error === undefined ? [] : [`Error: ${error}`]),
    ];
    for (const end of ["\r\n", "\n"]) {
      expect(await eventsOf(mdn(fields), end)).toEqual([
        {
          correlation: { envelopeId: undefined, messageId: original },
          originalRecipient: "cr@hopital.test.mssante.fr",
          finalRecipient: "dpi@hopital.test.mssante.fr",
          fact,
          evidence: { messageId: "<report-1@hopital.test.mssante.fr>", date: undefined },
        },
      ]);
    }
  });

  it("takes the Message-ID of the joined mail when the field is missing, and never one in its text", async () => {
    const joined = (type: string) => [
      "--b",
      `Content-Type: ${type}`,
      "",
      `Message-ID: ${original}`,
      "Subject: x",
      "",
      "Message-ID: <evil@x>",
    ];
    for (const type of ["message/rfc822", "text/rfc822-headers"]) {
      const [event] = await eventsOf(mdn(["Disposition: a/b; displayed"], joined(type)));
      expect(event?.correlation.messageId).toBe(original);
    }
    const [alone] = await eventsOf(mdn(["Disposition: a/b; displayed"]));
    expect(alone?.correlation.messageId).toBeUndefined();
  });

  it("shows as it is a report that says nothing known", async () => {
    for (const lines of [
      mdn(["Disposition: nonsense"]),
      mdn([]),
      dsn(["Reporting-MTA: dns; x"]),
      report("text/plain", ["x"]),
    ]) {
      expect((await readReceipt(bytesOf(lines))).kind).toBe("unreadable-report");
    }
  });
});

describe("delivery reports (RFC 3464, mssante.md A8)", () => {
  it.each<[readonly string[], ReceiptFact]>([
    [["Action: delivered", "Status: 2.0.0"], { kind: "delivered" }],
    [["Action: Relayed (by x)", "Status: 2.0.0"], { kind: "relayed" }],
    [["Action: expanded", "Status: 2.0.0"], { kind: "relayed" }],
    [["Action: delayed", "Status: 4.4.1"], { kind: "delayed", status: "4.4.1" }],
    [["Action: failed", "Status: 5.1.1"], { kind: "undeliverable", reason: "unknown-mailbox", status: "5.1.1" }],
    [["Action: failed", "Status: 5.2.2"], { kind: "undeliverable", reason: "mailbox-full", status: "5.2.2" }],
    [["Action: failed", "Status: 5.3.4"], { kind: "undeliverable", reason: "too-large", status: "5.3.4" }],
    [["Action: failed", "Status: 5.7.1"], { kind: "undeliverable", reason: "policy", status: "5.7.1" }],
    [
      ["Action: failed", "Diagnostic-Code: smtp; 550 5.1.1 no such user"],
      { kind: "undeliverable", reason: "unknown-mailbox" },
    ],
  ])("reads %j", async (fields, fact) => {
    const [event, ...others] = await eventsOf(
      dsn([
        "Reporting-MTA: dns; x",
        "Original-Envelope-Id: env-1",
        "",
        "Original-Recipient: rfc822;a+2Bb@x.test",
        "Final-Recipient: rfc822; c@y.test",
        ...fields,
      ]),
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      correlation: { envelopeId: "env-1" },
      originalRecipient: "a+b@x.test",
      finalRecipient: "c@y.test",
      fact,
    });
  });

  it("gives one event for each recipient", async () => {
    const events = await eventsOf(
      dsn([
        "Original-Envelope-Id: env-1",
        "",
        "Final-Recipient: rfc822;a@x.test",
        "Action: delivered",
        "",
        "Final-Recipient: rfc822;b@x.test",
        "Action: failed",
        "Status: 5.1.1",
      ]),
    );
    expect(events.map(({ finalRecipient, fact }) => [finalRecipient, fact.kind])).toEqual([
      ["a@x.test", "delivered"],
      ["b@x.test", "undeliverable"],
    ]);
  });
});

describe("ordinary mails", () => {
  const mail = (subject: string, text: string, more: readonly string[] = [`In-Reply-To: ${original}`]) => [
    "From: <no-reply@patient.mssante.fr>",
    `Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
    ...more,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
  ];

  it.each([
    ["[KO Intégration système !][903] XDM/1.0/DDM+CR", "", "903"],
    ["[KO intégration système ! ] XDM/1.0/DDM+CR", "Refusé : 904 INS", "904"],
    ["[Erreur d’intégration !][902] XDM/1.0/DDM+CR", "", "902"],
    ["[Erreur d'intégration !] XDM", "sans code", undefined],
  ])("reads the refusal %s", async (subject, text, code) => {
    expect(await eventsOf(mail(subject, text))).toMatchObject([
      { correlation: { messageId: original }, fact: { kind: "integration-failed", error: { code } } },
    ]);
  });

  it.each([
    ["la messagerie de l'usager est fermée", "mailbox-closed"],
    ["aucun usager ne correspond à cette adresse", "unknown-mailbox"],
    ["l’adresse du destinataire est invalide", "unknown-mailbox"],
    ["la taille du message dépasse 25 Mo", "too-large"],
    ["autre chose", "other"],
  ])("reads the bounce «%s»", async (text, reason) => {
    expect(await eventsOf(mail("Message non distribué", text))).toMatchObject([
      { correlation: { messageId: original }, fact: { kind: "undeliverable", reason } },
    ]);
  });

  it("tells the answer of a person from what software sends, and from anything else", async () => {
    expect(await eventsOf(mail("Re: compte rendu", "Merci"))).toMatchObject([{ fact: { kind: "answered" } }]);
    expect(
      (await readReceipt(bytesOf(mail("Absence", "x", [`In-Reply-To: ${original}`, "Auto-Submitted: auto-replied"]))))
        .kind,
    ).toBe("none");
    expect((await readReceipt(bytesOf(mail("XDM/1.0/DDM+CR", "x", [])))).kind).toBe("none");
  });

  it("never fails, whatever comes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            ...mdn(["Disposition: a/b; processed/error"]),
            "",
            "--b",
            "Content-Type: message/rfc822",
            ...dsn(["Action: failed"]),
          ),
          { maxLength: 40 },
        ),
        fc.uint8Array({ maxLength: 200 }),
        async (lines, tail) => {
          const bytes = Buffer.concat([bytesOf(lines), tail]);
          expect(["delivery", "disposition", "refusal", "answer", "unreadable-report", "none"]).toContain(
            (await readReceipt(bytes)).kind,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("state of a send (mssante.md A11)", () => {
  const event = (fact: ReceiptFact, messageId: string | undefined = original): ReceiptEvent => ({
    correlation: { envelopeId: undefined, messageId },
    originalRecipient: undefined,
    finalRecipient: undefined,
    fact,
    evidence: { messageId: undefined, date: undefined },
  });
  const error = { code: "904", table: "applicationErrorCondition", severity: undefined } as const;
  const facts: readonly ReceiptFact[] = [
    { kind: "relayed" },
    { kind: "delivered" },
    { kind: "delayed" },
    { kind: "read" },
    { kind: "deleted" },
    { kind: "forwarded" },
    { kind: "integrated" },
    { kind: "answered" },
    { kind: "undeliverable", reason: "other" },
    { kind: "integration-failed", error },
  ];

  it.each<[readonly ReceiptFact["kind"][], string]>([
    [[], "sent"],
    [["delayed"], "sent"],
    [["relayed"], "relayed"],
    [["read"], "read"],
    [["delivered", "deleted"], "deleted"],
    [["read", "deleted"], "read"],
    [["answered"], "read"],
    [["integrated", "read"], "integrated"],
    [["delivered", "undeliverable"], "undeliverable"],
    [["integrated", "integration-failed"], "integration-failed"],
  ])("%j give %s", (kinds, state) => {
    const events = kinds.map((kind) => event(facts.find((fact) => fact.kind === kind) ?? { kind: "read" }));
    expect(trackMail(events).state).toBe(state);
    expect(trackMail([...events].reverse()).state).toBe(state);
  });

  it("does not depend on the order nor on repetitions, and keeps every event", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...facts), { maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        (told, turn) => {
          const events = told.map((fact) => event(fact));
          const turned = [...events.slice(turn), ...events.slice(0, turn), ...events];
          expect(trackMail(turned).state).toBe(trackMail(events).state);
          expect(trackMail(events).events).toEqual(events);
        },
      ),
    );
  });

  it("belongs to a send by its identifiers only", () => {
    const send = { messageId: original, envelopeId: "env-1" };
    expect(isAbout(event({ kind: "read" }), send)).toBe(true);
    expect(isAbout({ correlation: { envelopeId: "env-1", messageId: undefined } }, send)).toBe(true);
    expect(isAbout({ correlation: { envelopeId: undefined, messageId: undefined } }, send)).toBe(false);
    expect(isAbout({ correlation: { envelopeId: "env-2", messageId: "<other@x>" } }, send)).toBe(false);
  });

  it("says what to do of each code", () => {
    expect(integrationErrors["902"]?.action).toBe("person");
    expect(integrationErrors["199"]?.action).toBe("report");
    expect(Object.keys(integrationErrors)).toHaveLength(18);
  });
});
