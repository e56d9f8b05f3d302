import type { ComposedMail, MailAttachment, MailContent } from "../report-mail.js";
import { buildMime } from "../wire/build-mime.js";

/** A stored archive with every byte value in it: what a transport alters shows. */
const archive = Buffer.from(
  "UEsDBBQAAAAAAAAAIQD0T6v3EQEAABEBAAAKAAAAUkVBRE1FLlRYVEFyY2hpdmUgZmljdGl2ZQ0KAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDhIWGh4iJiouMjY6PkJGSk5SVlpeYmZqbnJ2en6ChoqOkpaanqKmqq6ytrq+wsbKztLW2t7i5uru8vb6/wMHCw8TFxsfIycrLzM3Oz9DR0tPU1dbX2Nna29zd3t/g4eLj5OXm5+jp6uvs7e7v8PHy8/T19vf4+fr7/P3+/1BLAQIUAxQAAAAAAAAAIQD0T6v3EQEAABEBAAAKAAAAAAAAAAAAAACAAQAAAABSRUFETUUuVFhUUEsFBgAAAAABAAEAOAAAADkBAAAAAA==",
  "base64",
);

/** Words of the sample patient that no error may repeat: fictitious, as everything here. */
export const samplePatient = { birthName: "NESSI", givenName: "RUTH", birthDate: "14/07/1977" } as const;

/** What changes from one sample to the next. */
export interface SampleChoices {
  readonly from: string;
  readonly to: string;
  /** Makes the Message-ID, and bytes of the archive that no other sample has. */
  readonly sendId: string;
  readonly content?: Partial<MailContent>;
}

/** A mail as the composer of this package makes it, to be handed to an adapter under test. */
export async function sampleMail(choices: SampleChoices): Promise<ComposedMail> {
  const { from, to, sendId } = choices;
  const content: MailContent = {
    senderLabel: "Centre d'imagerie fictif",
    replyTo: `secretariat@${domainOf(from)}`,
    subject: `XDM/1.0/DDM+CR d'imagerie médicale ${samplePatient.birthName} ${samplePatient.givenName} ${samplePatient.birthDate}`,
    text: "Bonjour,\n\nVeuillez trouver ci-joint le compte rendu : œdème, 37 °C.\n.\n.ligne qui commence par un point\n\nCe message a été généré automatiquement.\n",
    references: [],
    receipts: { delivery: true, read: true },
    headers: [
      ["X-MSS-NIL", "DEMO000001"],
      ["X-MSS-CODECDA", "18748-4"],
      ["X-MSS-INS", "O"],
    ],
    attachments: [sampleArchive(sendId), samplePdf(sendId)],
    documentCodes: ["18748-4"],
    ...choices.content,
  };
  const messageId = `<${sendId}@${domainOf(from)}>`;
  const bytes = await buildMime(content, {
    from,
    to,
    messageId,
    date: new Date("2026-03-12T08:30:07Z"),
    receiptAddress: from,
    boundarySeed: sendId,
  });
  return {
    messageId,
    envelopeId: sendId,
    from,
    to,
    requestDeliveryReport: content.receipts.delivery,
    bytes,
    content,
  };
}

function sampleArchive(sendId: string): MailAttachment {
  // The comment of a zip stands at its end: it makes the archive this mail's own and leaves it legal.
  const own = Buffer.from(archive);
  const comment = Buffer.from(sendId, "utf8");
  own.writeUInt16LE(comment.length, own.length - 2);
  return { fileName: "IHE_XDM.zip", contentType: "application/zip", bytes: Buffer.concat([own, comment]) };
}

/** A file that says nothing; what an adapter does with a PDF does not depend on its pages. */
export function samplePdf(name: string): MailAttachment {
  return {
    fileName: `20260312_CR d'imagerie médicale_${samplePatient.birthName}_${samplePatient.givenName}_${name}.pdf`,
    contentType: "application/pdf",
    bytes: Buffer.from(`%PDF-1.4\n%âãÏÓ\n% ${name}\ntrailer << >>\n%%EOF\n`, "latin1"),
  };
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
