import { describe, expect, it } from "vitest";

import {
  type AnswerFact,
  type AnswerOptions,
  answerTo,
  composeReportMail,
  isAbout,
  lintMail,
  readIncomingMail,
  readReceipt,
} from "../../src/index.js";
import { readMimeStructure, valuesOf } from "../../src/wire/read-mime-structure.js";
import { reportMail } from "../report-mails.js";

const options: AnswerOptions = {
  mailbox: "nora.haddad@medecin.test.mssante.fr",
  label: "Dr_Nora_HADDAD",
  productReference: "DEMO000002",
  sendId: "5c8f7b4e-4f0e-4d2b-9a67-1d8f4a0f0c11",
  date: new Date("2026-03-12T13:02:11Z"),
};
const refused: AnswerFact = {
  kind: "refused",
  reason: { errorCode: "904", errorLabel: "L'INS transmis ne correspond pas à celui du récepteur" },
};
const sent = composeReportMail(await reportMail());
const source = Buffer.from((await sent).bytes).toString("latin1");
const received = async (text = source) => {
  const bytes = Buffer.from(text, "latin1");
  return { bytes, mail: await readIncomingMail(bytes) };
};
const notAsked = source.replace(/^Disposition-Notification-To: .*\r\n/mu, "");

describe("answers to a received mail (RFC 8098, mssante.md A10)", () => {
  it.each<[AnswerFact, string, unknown]>([
    [{ kind: "displayed" }, "manual-action/MDN-sent-manually; displayed", { kind: "read" }],
    [{ kind: "integrated" }, "automatic-action/MDN-sent-automatically; processed", { kind: "integrated" }],
    [
      refused,
      "automatic-action/MDN-sent-automatically; processed/error",
      { kind: "integration-failed", error: { code: "904", table: "applicationErrorCondition", severity: "E" } },
    ],
  ])("%o is a report that its sender reads", async (fact, disposition, expected) => {
    const answer = await answerTo(await received(), fact, options);
    if (answer.kind !== "report") throw new Error(answer.kind);
    const { bytes, to, from, returnPath } = answer.mail;
    expect(to).toBe("ris@imagerie-fictive.test.mssante.fr");
    // RFC 8098, 3: the envelope sender of a report is null; its author stays in `From`.
    expect([from, returnPath]).toEqual([options.mailbox, ""]);
    expect(Buffer.from(bytes).toString("latin1")).toContain(`\r\nDisposition: ${disposition}\r\n`);
    const receipt = await readReceipt(bytes);
    const events = "events" in receipt ? receipt.events : [];
    expect(events).toMatchObject([
      { fact: expected, originalRecipient: options.mailbox, finalRecipient: options.mailbox },
    ]);
    expect(isAbout(events[0]!, await sent)).toBe(true);
    // The next software must not answer it in its turn.
    const next = await readIncomingMail(bytes);
    expect(next).toMatchObject({ isAutomatic: true, content: { kind: "read-report" }, reportTo: [] });
    expect(await lintMail(bytes)).toEqual([]);
  });

  it("says an error in the published form: a field of its own, the whole original, once", async () => {
    const answer = await answerTo(await received(), refused, options);
    if (answer.kind !== "report") throw new Error(answer.kind);
    const text = Buffer.from(answer.mail.bytes).toString("latin1");
    expect(text).toContain(
      "\r\nError: 904^L'INS transmis ne correspond pas a celui du recepteur^applicationErrorCondition| E^Error^errorSeverity\r\n",
    );
    expect(text.split(source)).toHaveLength(2);
    expect((await readIncomingMail(answer.mail.bytes)).subject).toMatch(
      /^\[KO Intégration système !\]\[904\] XDM\/1\.0\/DDM\+/u,
    );
  });

  it.each([
    ["report", source],
    ["refusal", notAsked],
  ])("says that the original has eight bits, around it too (RFC 2045, 6.4): %s", async (_, text) => {
    const eightBits = text.replace("charset=utf-8\r\n", "charset=iso-8859-1\r\n").replace("Bonjour", "\xe9t\xe9");
    expect(eightBits).not.toBe(text);
    for (const [original, encoding] of [
      [text, undefined],
      [eightBits, "8bit"],
    ] as const) {
      const answer = await answerTo(await received(original), refused, options);
      const bytes = answer.kind === "none" ? new Uint8Array() : answer.mail.bytes;
      expect(valuesOf(readMimeStructure(bytes), "content-transfer-encoding")[0]).toBe(encoding);
    }
  });

  it("refuses by an ordinary mail when no report was asked for", async () => {
    const answer = await answerTo(await received(notAsked), refused, options);
    if (answer.kind !== "refusal") throw new Error(answer.kind);
    // An ordinary mail: a refusal that does not arrive is to be known.
    expect(answer.mail.returnPath).toBeUndefined();
    const next = await readIncomingMail(answer.mail.bytes);
    expect(next).toMatchObject({ inReplyTo: (await sent).messageId, isAutomatic: true });
    expect(next.content).toMatchObject({
      kind: "integration-refusal",
      events: [{ fact: { kind: "integration-failed", error: { code: "904" } } }],
    });
  });

  it.each<[string, string, (text: string) => string]>([
    ["a report was not asked for", "not-asked", () => notAsked],
    ["the mail was made by software", "automatic-mail", (text) => `Auto-Submitted: auto-generated\r\n${text}`],
    ["the return path is empty", "empty-return-path", (text) => `Return-Path: <>\r\n${text}`],
    ["somebody else asks for the report", "other-address", (text) => `Return-Path: <other@x.fr>\r\n${text}`],
    ["the sender is us", "own-mailbox", (text) => text.replace(/^From: .*$/mu, `From: <${options.mailbox}>`)],
    ["nobody sent it", "no-sender", (text) => text.replace(/^From: .*\r\n/mu, "")],
  ])("answers nothing when %s", async (_, why, change) => {
    expect(await answerTo(await received(change(source)), { kind: "integrated" }, options)).toEqual({
      kind: "none",
      why,
    });
  });

  it("keeps the mailbox as a return path for an operator that takes nothing else", async () => {
    const answer = await answerTo(await received(), { kind: "displayed" }, { ...options, reportReturnPath: "mailbox" });
    if (answer.kind !== "report") throw new Error(answer.kind);
    expect(answer.mail.returnPath).toBeUndefined();
  });

  it("answers a mail that says it is no automatic one, and one whose return path asks for the report", async () => {
    const changed = `Return-Path: <RIS@imagerie-fictive.test.mssante.fr>\r\nAuto-Submitted: no\r\n${source}`;
    expect((await answerTo(await received(changed), { kind: "integrated" }, options)).kind).toBe("report");
  });
});
