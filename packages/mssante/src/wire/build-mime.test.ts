import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";

import { buildMime, type MimeMail } from "./build-mime.js";

const mail: MimeMail = {
  from: { name: "Centre d'imagerie fictif, Lyon", address: "ris@imagerie-fictive.test.mssante.fr" },
  to: "nora.haddad@medecin.test.mssante.fr",
  replyTo: "secretariat@imagerie-fictive.test.mssante.fr",
  subject: "XDM/1.0/DDM+CR d'imagerie médicale DURAND CAMILLE 14/07/1985",
  messageId: "<0001@imagerie-fictive.test.mssante.fr>",
  date: new Date("2026-03-12T08:30:07Z"),
  headers: [
    ["X-MSS-NIL", "DEMO000001"],
    ["X-MSS-CODECDA", "18748-4"],
    ["X-MSS-INS", "O"],
    ["X-MSS-MES", "FIN"],
  ],
  text: "Bonjour,\n\nVeuillez trouver ci-joint le compte rendu.\n",
  archive: new Uint8Array([0x50, 0x4b, 3, 4, 0, 255, 13, 10]),
  pdf: { fileName: "20260312_CR d'imagerie médicale_DURAND_CAMILLE.pdf", bytes: Buffer.from("%PDF-1.4\n…") },
  boundarySeed: "0001",
};

describe("MIME structure of a document mail (mssante.md A7)", () => {
  it("reads back, by another library, with every part and header", async () => {
    const read = await PostalMime.parse(await buildMime(mail), { attachmentEncoding: "arraybuffer" });
    expect(read.subject).toBe(mail.subject);
    expect(read.from).toMatchObject(mail.from);
    expect(read.replyTo?.[0]?.address).toBe(mail.replyTo);
    expect(read.messageId).toBe(mail.messageId);
    expect(read.text?.replace(/\r\n/g, "\n")).toContain("Veuillez trouver ci-joint le compte rendu.");
    expect(read.attachments.map((part) => [part.filename, part.mimeType, part.disposition])).toEqual([
      ["IHE_XDM.zip", "application/zip", "attachment"],
      [mail.pdf.fileName, "application/pdf", "attachment"],
    ]);
    const [zip, pdf] = read.attachments.map((part) => Buffer.from(part.content as ArrayBuffer));
    expect(zip?.equals(mail.archive)).toBe(true);
    expect(pdf?.equals(mail.pdf.bytes)).toBe(true);
  });

  it("keeps the exact spelling of the MSSanté headers on the wire", async () => {
    const text = Buffer.from(await buildMime(mail)).toString("latin1");
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
    const first = Buffer.from(await buildMime(mail));
    expect(first.equals(Buffer.from(await buildMime(mail)))).toBe(true);
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
    await expect(buildMime({ ...mail, subject: "x\r\nBcc: z@y.fr" })).rejects.toMatchObject({ code: "ERR_MSS_HEADER" });
  });
});
