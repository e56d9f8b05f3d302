import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";

import type { MailContent } from "../report-mail.js";
import { buildMime, type MimeEnvelope } from "./build-mime.js";

const content: MailContent = {
  senderLabel: "Centre d'imagerie fictif, Lyon",
  replyTo: "secretariat@imagerie-fictive.test.mssante.fr",
  subject: "XDM/1.0/DDM+CR d'imagerie médicale DURAND CAMILLE 14/07/1985",
  text: "Bonjour,\n\nVeuillez trouver ci-joint le compte rendu.\n",
  references: [],
  receipts: { delivery: false, read: false },
  headers: [
    ["X-MSS-NIL", "DEMO000001"],
    ["X-MSS-CODECDA", "18748-4"],
    ["X-MSS-INS", "O"],
    ["X-MSS-MES", "FIN"],
  ],
  attachments: [
    {
      fileName: "IHE_XDM.zip",
      contentType: "application/zip",
      bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 255, 13, 10]),
    },
    {
      fileName: "20260312_CR d'imagerie médicale_DURAND_CAMILLE.pdf",
      contentType: "application/pdf",
      bytes: Buffer.from("%PDF-1.4\n…"),
    },
  ],
  documentCodes: ["18748-4"],
};
const envelope: MimeEnvelope = {
  from: "ris@imagerie-fictive.test.mssante.fr",
  to: "nora.haddad@medecin.test.mssante.fr",
  messageId: "<0001@imagerie-fictive.test.mssante.fr>",
  date: new Date("2026-03-12T08:30:07Z"),
  receiptAddress: "ris@imagerie-fictive.test.mssante.fr",
  boundarySeed: "0001",
};

describe("MIME structure of a document mail (mssante.md A7)", () => {
  it("reads back, by another library, with every part and header", async () => {
    const read = await PostalMime.parse(await buildMime(content, envelope), { attachmentEncoding: "arraybuffer" });
    expect(read.subject).toBe(content.subject);
    expect(read.from).toMatchObject({ name: content.senderLabel, address: envelope.from });
    expect(read.replyTo?.[0]?.address).toBe(content.replyTo);
    expect(read.messageId).toBe(envelope.messageId);
    expect(read.text?.replace(/\r\n/g, "\n")).toContain("Veuillez trouver ci-joint le compte rendu.");
    expect(read.attachments.map((part) => [part.filename, part.mimeType, part.disposition])).toEqual([
      ["IHE_XDM.zip", "application/zip", "attachment"],
      ["20260312_CR d'imagerie médicale_DURAND_CAMILLE.pdf", "application/pdf", "attachment"],
    ]);
    const [zip, pdf] = read.attachments.map((part) => Buffer.from(part.content as ArrayBuffer));
    expect(zip?.equals(content.attachments[0]?.bytes ?? Buffer.of())).toBe(true);
    expect(pdf?.equals(content.attachments[1]?.bytes ?? Buffer.of())).toBe(true);
  });

  it("keeps the exact spelling of the MSSanté headers on the wire", async () => {
    const text = Buffer.from(await buildMime(content, envelope)).toString("latin1");
    for (const line of [
      "X-MSS-NIL: DEMO000001",
      "X-MSS-CODECDA: 18748-4",
      "X-MSS-INS: O",
      "X-MSS-MES: FIN",
      "MIME-Version: 1.0",
    ]) {
      expect(text).toContain(`${line}\r\n`);
    }
    expect(text).toContain("Date: Thu, 12 Mar 2026 08:30:07 +0000\r\n");
  });

  it("gives the same bytes each time, in lines of at most 998 bytes", async () => {
    const first = Buffer.from(await buildMime(content, envelope));
    expect(first.equals(Buffer.from(await buildMime(content, envelope)))).toBe(true);
    expect(
      Math.max(
        ...first
          .toString("latin1")
          .split("\r\n")
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
  });

  it("refuses a line break in a header value", async () => {
    await expect(buildMime({ ...content, subject: "x\r\nBcc: z@y.fr" }, envelope)).rejects.toMatchObject({
      code: "ERR_MSS_HEADER",
    });
  });
});
