import { describe, expect, it } from "vitest";

import { sampleMail } from "../../src/conformance/index.js";
import {
  apiLpsCapabilities,
  assertCarried,
  describeLoss,
  handOverCapabilities,
  lossesOf,
  medimailCapabilities,
  operatorLosses,
  type MailContent,
  type OperatorCapabilities,
  type OperatorLoss,
} from "../../src/index.js";
import { addresses } from "./memory-operator.js";

const mail = (content?: Partial<MailContent>, to: string = addresses.to) =>
  sampleMail({ from: addresses.from, to, sendId: "loss", ...(content === undefined ? {} : { content }) });

/** Everything that a mail can need. */
const everything: Partial<MailContent> = {
  headers: [
    ["x-mss-nil", "1"],
    ["X-MSS-CODECDA", "18748-4"],
    ["X-Mss-Ins", "O"],
    ["X-MSS-MES", "FIN"],
  ],
  references: ["<a@b.fr>"],
  html: "<p>Bonjour</p>",
};
const nothing: OperatorCapabilities = {
  headers: { nil: false, codeCda: false, ins: false, mes: false },
  messageId: false,
  replyTo: false,
  references: false,
  senderLabel: false,
  htmlBody: false,
  deliveryReceipt: "never",
  readReceipt: false,
  maxAttachments: 1,
  archive: false,
  sentCopy: "none",
  findSent: false,
  receive: "none",
  patients: false,
};

describe("what an operator loses of a mail (mssante.md C2)", () => {
  it("is everything when the operator carries nothing", async () => {
    expect(lossesOf(await mail(everything), nothing)).toEqual(operatorLosses);
  });

  it("is nothing for API LPS, and what the table says for the others", async () => {
    const whole = await mail(everything);
    expect(lossesOf(whole, apiLpsCapabilities)).toEqual([]);
    expect(lossesOf(whole, medimailCapabilities)).toEqual([
      "x-mss-mes",
      "message-id",
      "sender-label",
      "html-body",
      "delivery-receipt",
    ]);
    expect(lossesOf(whole, handOverCapabilities)).toEqual([
      "x-mss-codecda",
      "x-mss-ins",
      "x-mss-mes",
      "html-body",
      "delivery-receipt",
      "archive",
    ]);
  });

  it("is not what the mail does not need", async () => {
    const bare = await mail({
      headers: [],
      senderLabel: "",
      replyTo: addresses.from.toUpperCase(),
      receipts: { delivery: false, read: false },
      attachments: [],
    });
    expect(lossesOf(bare, nothing)).toEqual(["message-id"]);
  });

  it("is refused by name, but for what is accepted", async () => {
    const whole = await mail(everything);
    const accepted: readonly OperatorLoss[] = ["message-id", "sender-label", "html-body", "delivery-receipt"];
    expect(() => assertCarried(whole, medimailCapabilities, accepted)).toThrow(
      expect.objectContaining({ code: "ERR_MSS_LOSS", details: { losses: ["x-mss-mes"], source: "mssante.md C2" } }),
    );
    expect(assertCarried(whole, medimailCapabilities, [...accepted, "x-mss-mes", "archive"])).toEqual([
      "x-mss-mes",
      ...accepted,
    ]);
  });

  it("can never be a document that does not leave", async () => {
    const { attachments } = (await mail()).content;
    const six = await mail({ attachments: [...attachments, ...attachments, ...attachments] });
    expect(() => assertCarried(six, medimailCapabilities, operatorLosses)).toThrow(
      expect.objectContaining({ details: { losses: ["attachments"], source: "mssante.md C2" } }),
    );
  });

  it("is never a patient: an operator that takes none refuses, whatever the domain", async () => {
    for (const to of [addresses.patient, "279035121518989@patient.simu.test"]) {
      const toPatient = await mail(undefined, to);
      expect(() => assertCarried(toPatient, nothing, operatorLosses)).toThrow(
        expect.objectContaining({ code: "ERR_MSS_UNSUPPORTED" }),
      );
    }
    const wrongKey = await mail(undefined, "279035121518988@medecin.test.mssante.fr");
    expect(assertCarried(wrongKey, { ...nothing, maxAttachments: 2 }, operatorLosses)).toContain("message-id");
  });

  it("is told in French and in English, each its own sentence", () => {
    const sentences = operatorLosses.map((loss) => describeLoss(loss));
    expect(new Set(sentences.flatMap(({ fr, en }) => [fr, en])).size).toBe(2 * operatorLosses.length);
    for (const { fr, en } of sentences) expect([fr, en].every((text) => /^[A-ZÀ-Ý].{20,}\.$/u.test(text))).toBe(true);
  });
});
