import type { OperatorLoss } from "../operator/operator-capabilities.js";
import { lossesOf } from "../operator/operator-losses.js";
import type { MssanteOperator } from "../operator/mssante-operator.js";
import type { ComposedMail, MailContent } from "../report-mail.js";
import type { ArrivedMail } from "./operator-bench.js";
import { samplePdf } from "./sample-mail.js";
import {
  acceptable,
  expect,
  expectNothingArrived,
  onlyArrival,
  ScenarioUnsupported,
  type PlayableScenario,
  type ScenarioPlay,
} from "./scenario-play.js";

/** How one thing is shown to be carried. */
interface Carried {
  readonly loss: OperatorLoss;
  readonly fr: string;
  readonly en: string;
  readonly source: string;
  /** What the mail needs to need it. */
  readonly content?: Partial<MailContent>;
  readonly isCarried: (arrived: ArrivedMail, mail: ComposedMail) => boolean;
}

const headerSource = "ECO.2.2.8, ECO.2.4.1 to ECO.2.4.3; mssante.md A6";

const closed: readonly (readonly [string, string])[] = [
  ["X-MSS-NIL", "DEMO000001"],
  ["X-MSS-CODECDA", "18748-4"],
  ["X-MSS-INS", "O"],
  ["X-MSS-MES", "FIN"],
];

const reference = "<00000000-0000-4000-8000-00000000000a@imagerie-fictive.test.mssante.fr>";

const things: readonly Carried[] = [
  {
    loss: "x-mss-nil",
    fr: "X-MSS-NIL",
    en: "X-MSS-NIL",
    source: headerSource,
    isCarried: headerIs("x-mss-nil", "DEMO000001"),
  },
  {
    loss: "x-mss-codecda",
    fr: "X-MSS-CODECDA",
    en: "X-MSS-CODECDA",
    source: headerSource,
    isCarried: headerIs("x-mss-codecda", "18748-4"),
  },
  {
    loss: "x-mss-ins",
    fr: "X-MSS-INS",
    en: "X-MSS-INS",
    source: headerSource,
    isCarried: headerIs("x-mss-ins", "O"),
  },
  {
    loss: "x-mss-mes",
    fr: "X-MSS-MES: FIN, qui ferme l'échange avec le patient",
    en: "X-MSS-MES: FIN, which closes the exchange with the patient",
    source: `${headerSource}; F10`,
    content: { headers: closed },
    isCarried: headerIs("x-mss-mes", "FIN"),
  },
  {
    loss: "message-id",
    fr: "Le Message-ID composé",
    en: "The Message-ID that was composed",
    source: "ECO.2.2.1; mssante.md A6",
    isCarried: ({ messageId }, mail) => messageId === mail.messageId,
  },
  {
    loss: "reply-to",
    fr: "L'adresse de réponse",
    en: "The reply address",
    source: "ECO.2.2.5, MSS/va1.18; mssante.md A4",
    isCarried: ({ replyTo }, { content }) => replyTo?.toLowerCase() === content.replyTo?.toLowerCase(),
  },
  {
    loss: "references",
    fr: "Le lien avec le message remplacé",
    en: "The link to the mail that is replaced",
    source: "ECO.2.2.2; mssante.md A6",
    content: { references: [reference] },
    isCarried: ({ references }) => references?.includes(reference) === true,
  },
  {
    loss: "sender-label",
    fr: "Le libellé de l'expéditeur",
    en: "The label of the sender",
    source: "ECO.2.2.7, MSS/va1.16; mssante.md A4",
    isCarried: ({ senderLabel }, { content }) => senderLabel === content.senderLabel,
  },
  {
    loss: "html-body",
    fr: "Le texte en HTML",
    en: "The text in HTML",
    source: "ECO.2.2.4, MSS/va1.11; mssante.md A7",
    content: { html: "<!DOCTYPE html>\n<p>Bonjour,</p>\n<p>Veuillez trouver ci-joint le compte rendu : œdème.</p>\n" },
    isCarried: ({ html }, { content }) => plain(html) === plain(content.html),
  },
  {
    loss: "delivery-receipt",
    fr: "La demande d'accusé de remise",
    en: "The request of a delivery receipt",
    source: "MSS/va1.15; mssante.md A8",
    isCarried: ({ asksDeliveryReceipt }) => asksDeliveryReceipt === true,
  },
  {
    loss: "read-receipt",
    fr: "La demande d'accusé de lecture",
    en: "The request of a read receipt",
    source: "ECO.2.3.2, MSS/UX.33; mssante.md A10",
    isCarried: ({ asksReadReceipt }) => asksReadReceipt === true,
  },
];

/** Each thing arrives, or the capabilities declare it lost and the adapter refuses it by name before anything leaves. */
export const lossScenarios: readonly PlayableScenario[] = [
  ...things.map(({ loss, fr, en, source, content, isCarried }): PlayableScenario => ({
    id: `carries.${loss}`,
    title: { fr: `${fr} : transmis, ou refusé par son nom`, en: `${en}: carried, or refused by name` },
    source,
    needs: [],
    async play(play) {
      const operator = await play.open();
      const mail = await play.mail(content === undefined ? {} : { content });
      if (lossesOf(mail, operator.capabilities).includes(loss)) {
        await expectRefusal(play, operator, mail, loss);
        throw new ScenarioUnsupported(`declared lost, and refused by name: ${loss}`);
      }
      await play.send(operator, mail);
      expect(isCarried(await onlyArrival(play), mail), `${loss} is declared carried, and did not arrive as it was`);
    },
  })),
  {
    id: "losses.too-many-attachments",
    title: {
      fr: "Plus de pièces jointes qu'annoncé : refusé, quoi qu'on accepte",
      en: "More attachments than declared: refused, whatever is accepted",
    },
    source: "mssante.md C2, C3",
    needs: [],
    async play(play) {
      const operator = await play.open();
      const { maxAttachments } = operator.capabilities;
      if (!Number.isFinite(maxAttachments)) throw new ScenarioUnsupported("any number of attachments is taken");
      const attachments = Array.from({ length: maxAttachments + 1 }, (_, index) => samplePdf(String(index)));
      const mail = await play.mail({ content: { attachments } });
      const error = await play.failure(
        operator.send(mail, { acceptLosses: [...acceptable, "attachments"] }),
        "ERR_MSS_LOSS",
      );
      expect(error.code === "ERR_MSS_LOSS", `ERR_MSS_LOSS was expected, not ${error.code}`);
      await expectNothingArrived(play);
    },
  },
  {
    id: "losses.every-one-named",
    title: {
      fr: "Sans acceptation, toutes les pertes sont nommées et rien ne part",
      en: "Without acceptance every loss is named, and nothing leaves",
    },
    source: "mssante.md C2, F10",
    needs: [],
    async play(play) {
      const operator = await play.open();
      const mail = await play.mail({ content: { headers: closed } });
      const losses = lossesOf(mail, operator.capabilities);
      if (losses.length === 0) {
        const accepted = await operator.send(mail);
        expect(accepted.losses.length === 0, "a mail carried whole was told to have losses");
        return;
      }
      const error = await play.failure(operator.send(mail), "ERR_MSS_LOSS");
      expect(error.code === "ERR_MSS_LOSS", `ERR_MSS_LOSS was expected, not ${error.code}`);
      const named = error.details["losses"];
      const told = Array.isArray(named) ? (named as readonly string[]) : [];
      expect(
        losses.length === told.length && losses.every((loss) => told.includes(loss)),
        `the losses are ${losses.join(", ")}, and the refusal names: ${told.join(", ")}`,
      );
      await expectNothingArrived(play);
    },
  },
  {
    id: "losses.accepted",
    title: {
      fr: "Les pertes acceptées sont rappelées dans la réponse, ni plus ni moins",
      en: "Accepted losses are told again in the answer, no more and no less",
    },
    source: "mssante.md C2",
    needs: [],
    async play(play) {
      const operator = await play.open();
      const mail = await play.mail();
      const losses = lossesOf(mail, operator.capabilities);
      const accepted = await play.send(operator, mail);
      expect(
        accepted.losses.length === losses.length && losses.every((loss) => accepted.losses.includes(loss)),
        `the losses are ${losses.join(", ")}, and the answer tells: ${accepted.losses.join(", ")}`,
      );
      await onlyArrival(play);
    },
  },
  {
    id: "patients.address",
    title: {
      fr: "Un patient reçoit son message, ou l'opérateur refuse les patients",
      en: "A patient gets the mail, or the operator refuses patients",
    },
    source: "ECO.2.2.6, MSS/va1.19; mssante.md A2, C2",
    needs: ["patient"],
    async play(play) {
      const operator = await play.open();
      const to = play.bench.patient ?? "";
      const mail = await play.mail({ to, content: { headers: closed } });
      if (operator.capabilities.patients) {
        await play.send(operator, mail);
        const arrived = await onlyArrival(play);
        expect(
          arrived.to.length === 1 && arrived.to[0]?.toLowerCase() === to.toLowerCase(),
          "the recipient is another",
        );
        return;
      }
      const error = await play.failure(play.send(operator, mail), "ERR_MSS_UNSUPPORTED");
      expect(error.code === "ERR_MSS_UNSUPPORTED", `ERR_MSS_UNSUPPORTED was expected, not ${error.code}`);
      await expectNothingArrived(play);
      throw new ScenarioUnsupported("patients are declared not taken, and refused");
    },
  },
];

function plain(text: string | undefined): string {
  return (text ?? "").replace(/\r\n?/g, "\n").trimEnd();
}

function headerIs(name: string, value: string): Carried["isCarried"] {
  return ({ headers }) => {
    const found = headers.filter(([one]) => one.toLowerCase() === name);
    return found.length === 1 && found[0]?.[1] === value;
  };
}

/** Every loss accepted but this one: the refusal names it, and nothing leaves. */
async function expectRefusal(
  play: ScenarioPlay,
  operator: MssanteOperator,
  mail: ComposedMail,
  loss: OperatorLoss,
): Promise<void> {
  const others = acceptable.filter((one) => one !== loss);
  const error = await play.failure(operator.send(mail, { acceptLosses: others }), "ERR_MSS_LOSS");
  expect(error.code === "ERR_MSS_LOSS", `ERR_MSS_LOSS was expected, not ${error.code}`);
  const named = error.details["losses"];
  expect(Array.isArray(named) && named.includes(loss), `the refusal does not name the loss ${loss}`);
  await expectNothingArrived(play);
}
