import type { OperatorCapabilities } from "../operator/operator-capabilities.js";
import type { ArrivedMail } from "./operator-bench.js";
import { samplePdf } from "./sample-mail.js";
import { expect, onlyArrival, ScenarioUnsupported, type PlayableScenario, type ScenarioPlay } from "./scenario-play.js";

/** What arrives is what was composed, field by field; what an operator declares lost is the affair of the losses. */
export const messageScenarios: readonly PlayableScenario[] = [
  {
    id: "message.recipient",
    title: { fr: "Le message arrive au destinataire, et à lui seul", en: "The mail arrives at the recipient, alone" },
    source: "mssante.md A3, R3",
    needs: [],
    async play(play) {
      const { to } = await sendOne(play);
      expect(to.length === 1 && sameAddress(to[0], play.bench.to), "the recipient is not the one asked, alone");
    },
  },
  {
    id: "message.subject",
    title: { fr: "L'objet arrive tel quel", en: "The subject arrives as it was" },
    source: "ECO.2.1.3, MSS/CONF.25; mssante.md A5",
    needs: [],
    async play(play) {
      const mail = await play.mail();
      await play.send(await play.open(), mail);
      const { subject } = await onlyArrival(play);
      // An operator that says it does not carry the archive has no document mail to announce.
      const [prefix, bare] = [mail.content.subject, mail.content.subject.replace("XDM/1.0/DDM+", "")];
      const { capabilities } = await play.open();
      expect(
        subject === (capabilities.archive === false ? bare : prefix) || subject === prefix,
        "the subject is not the same",
      );
    },
  },
  {
    id: "message.text",
    title: {
      fr: "Le texte arrive tel quel : accents, lignes vides, lignes qui commencent par un point",
      en: "The text arrives as it was: accents, empty lines, lines that begin with a dot",
    },
    source: "ECO.2.2.3, ECO.2.2.4; mssante.md A7",
    needs: [],
    async play(play) {
      const mail = await play.mail();
      await play.send(await play.open(), mail);
      const { text } = await onlyArrival(play);
      expect(plainText(text) === plainText(mail.content.text), "the text is not the same");
    },
  },
  {
    id: "message.archive",
    title: { fr: "L'archive IHE_XDM.zip arrive à l'octet près", en: "The archive IHE_XDM.zip arrives byte for byte" },
    source: "ECO.2.1.1, MSS/CONF.23; mssante.md A7",
    needs: [],
    async play(play) {
      const operator = await play.open();
      if (operator.capabilities.archive === false) throw new ScenarioUnsupported("the archive is not carried");
      await expectFile(play, "application/zip");
    },
  },
  {
    id: "message.pdf",
    title: { fr: "Le PDF arrive à l'octet près, sous son nom", en: "The PDF arrives byte for byte, under its name" },
    source: "ECO.2.1.5, ECO.2.1.6; mssante.md A7",
    needs: [],
    async play(play) {
      await expectFile(play, "application/pdf");
    },
  },
  {
    id: "message.attachments",
    title: {
      fr: "Autant de pièces jointes qu'annoncé, dans leur ordre",
      en: "As many attachments as declared, in their order",
    },
    source: "mssante.md C2, attachments; C3, at most five",
    needs: [],
    async play(play) {
      const operator = await play.open();
      const count = Math.min(operator.capabilities.maxAttachments, 6);
      const first = await play.mail();
      const pdfs = Array.from({ length: count - 1 }, (_, index) => samplePdf(String(index + 1)));
      const attachments = [...first.content.attachments.slice(0, 1), ...pdfs];
      await play.send(operator, await play.mail({ content: { attachments } }));
      const carried = attachments.filter((file) => isCarried(file, operator.capabilities));
      const { attachments: arrived } = await onlyArrival(play);
      expect(
        arrived.length === carried.length &&
          arrived.every(({ bytes }, index) => Buffer.compare(bytes, carried[index]?.bytes ?? Buffer.of()) === 0),
        `${carried.length} attachments were to arrive in their order, and ${arrived.length} did, or in another order`,
      );
    },
  },
];

async function sendOne(play: ScenarioPlay): Promise<ArrivedMail> {
  await play.send(await play.open(), await play.mail());
  return onlyArrival(play);
}

async function expectFile(play: ScenarioPlay, type: "application/zip" | "application/pdf"): Promise<void> {
  const mail = await play.mail();
  await play.send(await play.open(), mail);
  const file = mail.content.attachments.find(({ contentType }) => contentType === type);
  const { attachments } = await onlyArrival(play);
  const found = attachments.find(({ fileName }) => fileName.normalize("NFC") === file?.fileName.normalize("NFC"));
  expect(found !== undefined, `no attachment of type ${type} arrived under its name`);
  expect(Buffer.compare(found.bytes, file?.bytes ?? Buffer.of()) === 0, `the ${type} is not byte for byte the same`);
}

function isCarried({ contentType }: { readonly contentType: string }, capabilities: OperatorCapabilities): boolean {
  return capabilities.archive !== false || contentType !== "application/zip";
}

function sameAddress(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}

function plainText(text: string | undefined): string {
  return (text ?? "").replace(/\r\n?/g, "\n").trimEnd();
}
