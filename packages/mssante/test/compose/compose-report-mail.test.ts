import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";

import { composeReportMail } from "../../src/index.js";
import { applicative, archiveOf, cdaDocument, newVersion, pdfOf, reportMail, secondDocument } from "../report-mails.js";

const read = (bytes: Uint8Array) => PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
const headers = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1").split("\r\n\r\n", 1)[0] ?? "";

describe("mail of a report", () => {
  it("says the same thing in every place, as another library reads it", async () => {
    const mail = await reportMail();
    const composed = await composeReportMail(mail);
    const email = await read(composed.bytes);
    expect(email.subject).toBe("XDM/1.0/DDM+CR d'imagerie médicale NESSI RUTH 14/07/1977");
    expect(email.messageId).toBe("<0b7e1c1e-6f0a-4c6e-9d0c-2f5a0f1f7a11@imagerie-fictive.test.mssante.fr>");
    expect(email.replyTo?.[0]?.address).toBe(applicative.contactAddress);
    expect(email.attachments.map(({ filename }) => filename)).toEqual([
      "IHE_XDM.zip",
      "20260307_CR d'imagerie médicale_NESSI_RUTH.pdf",
    ]);
    expect(email.text?.trimEnd().endsWith(`Pour joindre l'expéditeur : ${applicative.contactAddress}`)).toBe(true);
    expect(headers(composed.bytes)).toMatch(/\r\nX-MSS-CODECDA: 18748-4\r\n/u);
    expect(Buffer.from(composed.bytes).equals((await composeReportMail(mail)).bytes)).toBe(true);
  });

  it("goes to the patient of the document, who cannot answer", async () => {
    const composed = await composeReportMail(await reportMail({ to: { kind: "patient" } }));
    expect(composed.to).toBe("277076322082910@patient.mssante.fr");
    expect(headers(composed.bytes)).toMatch(/\r\nX-MSS-MES: FIN\r\n/u);
    expect(composed.content.text).toContain("Vous ne pouvez pas répondre");
  });

  it("carries several documents of one patient: codes, PDFs, and names that differ", async () => {
    const composed = await composeReportMail(await reportMail({ documents: [cdaDocument(), secondDocument()] }));
    const email = await read(composed.bytes);
    expect(email.subject).toBe("XDM/1.0/DDM+2 documents NESSI RUTH 14/07/1977");
    expect(headers(composed.bytes)).toMatch(/\r\nX-MSS-CODECDA: 18748-4,18748-4\r\n/u);
    expect(email.attachments.map(({ filename }) => filename)).toEqual([
      "IHE_XDM.zip",
      "20260307_CR d'imagerie médicale_NESSI_RUTH.pdf",
      "20260307_CR d'imagerie médicale_NESSI_RUTH (2).pdf",
    ]);
    expect(email.text).toContain("les comptes rendus");
  });

  it("says a replacement in the body, below the first mail, and leaves the subject to receivers that test it", async () => {
    const change = { kind: "replacement", firstMessageId: "<first@imagerie-fictive.test.mssante.fr>" } as const;
    const mail = await reportMail({ documents: [newVersion()], action: "C", change });
    const composed = await composeReportMail(mail);
    const email = await read(composed.bytes);
    expect(email.text).toContain("annule et remplace");
    expect(email.inReplyTo).toBe(change.firstMessageId);
    expect(email.references).toBe(change.firstMessageId);
    expect(email.subject).toMatch(/^XDM\/1\.0\/DDM\+/u);
    const mentioned = await composeReportMail({ ...mail, change: { ...change, subjectMention: true } });
    expect((await read(mentioned.bytes)).subject).toMatch(/^\[Annule et remplace\] XDM\/1\.0\/DDM\+/u);
  });

  it("is a replacement when its document is one, even in an archive without action", async () => {
    const composed = await composeReportMail(await reportMail({ documents: [newVersion()] }));
    expect(composed.content.text).toContain("annule et remplace");
  });

  it("asks for a deletion in the body, and never from an archive that says something else", async () => {
    const change = { kind: "deletion", firstMessageId: "<first@imagerie-fictive.test.mssante.fr>" } as const;
    const composed = await composeReportMail(await reportMail({ action: "D", change }));
    expect(composed.content.text).toContain("est supprimé");
    for (const action of ["C", undefined] as const) {
      await expect(composeReportMail(await reportMail({ change, ...(action && { action }) }))).rejects.toMatchObject({
        code: "ERR_MSS_PREFLIGHT",
        details: { rule: "archive" },
      });
    }
    await expect(composeReportMail(await reportMail({ action: "D" }))).rejects.toMatchObject({
      details: { rule: "archive" },
    });
  });

  it("refuses an archive that holds another document, fewer, more, or nothing readable", async () => {
    const mail = await reportMail();
    for (const archive of [
      await archiveOf([secondDocument()]),
      await archiveOf([cdaDocument(), secondDocument()]),
      new TextEncoder().encode("PK"),
    ]) {
      await expect(composeReportMail({ ...mail, archive })).rejects.toMatchObject({ details: { rule: "archive" } });
    }
  });

  it("says the same words in HTML when asked, after the plain text, escaped", async () => {
    const texts = { toProfessional: "Bonjour <confrère> & « ami »,\nligne\n\nparagraphe" };
    const { bytes, content } = await composeReportMail(await reportMail({ html: true, texts }));
    const source = Buffer.from(bytes).toString("latin1");
    const types = [...source.matchAll(/^Content-Type: ([a-z]+\/[a-z-]+)/gmu)].map(([, type]) => type);
    expect(types).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "text/html",
      "application/zip",
      "application/pdf",
    ]);
    const email = await read(bytes);
    expect(email.html).toContain("<p>Bonjour &lt;confrère&gt; &amp; « ami »,<br>\nligne</p>");
    const words = (text: string) => text.split(/\s+/u).filter(Boolean).join(" ");
    const shown = (email.html ?? "")
      .replace(/<[^>]*>/gu, " ")
      .replace(/&lt;/gu, "<")
      .replace(/&gt;/gu, ">")
      .replace(/&#39;/gu, "'")
      .replace(/&amp;/gu, "&");
    expect(words(shown)).toBe(words(content.text));
  });

  it("asks receipts for the mailbox that reads them", async () => {
    const address = "accuses@imagerie-fictive.test.mssante.fr";
    const { bytes } = await composeReportMail(await reportMail({ receipts: { delivery: true, read: true, address } }));
    expect(headers(bytes)).toContain(`Disposition-Notification-To: <${address}>\r\nReturn-Receipt-To: <${address}>`);
  });

  it("attaches the PDF given beside a document", async () => {
    const mail = await reportMail();
    const email = await read((await composeReportMail(mail)).bytes);
    const content = email.attachments[1]?.content as ArrayBuffer;
    expect(Buffer.from(content).equals(pdfOf(mail.document))).toBe(true);
  });
});
