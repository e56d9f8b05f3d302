import type { SegurError } from "@segur-sdk/core";

import type { BenchFault } from "./operator-bench.js";
import {
  expect,
  expectNothingArrived,
  onlyArrival,
  ScenarioUnsupported,
  type PlayableScenario,
} from "./scenario-play.js";

/** Trouble, and what the error must say of it. */
interface Trouble {
  readonly fault: BenchFault;
  readonly fr: string;
  readonly en: string;
  readonly source: string;
  readonly isTold: (error: SegurError, tookIt: boolean) => boolean;
  readonly wanted: string;
}

const isRefusal = (error: SegurError) => error.kind === "refused" && !error.outcomeUnknown;

const troubles: readonly Trouble[] = [
  {
    fault: "lost-answer",
    fr: "Une réponse perdue n'est jamais un succès",
    en: "A lost answer is never a success",
    source: "mssante.md A11, F6",
    isTold: ({ code, outcomeUnknown }) => code === "ERR_MSS_OUTCOME_UNKNOWN" && outcomeUnknown,
    wanted: "ERR_MSS_OUTCOME_UNKNOWN, outcomeUnknown",
  },
  {
    fault: "cut-before",
    fr: "Coupé avant la remise : à reprendre, ou issue inconnue",
    en: "Cut before the hand-over: to be tried again, or outcome unknown",
    source: "mssante.md A12, F6",
    isTold: ({ retryable, outcomeUnknown }) => retryable || outcomeUnknown,
    wanted: "an error that may be retried",
  },
  {
    fault: "stall",
    fr: "Un opérateur muet n'est pas attendu sans fin",
    en: "A silent operator is not waited for without end",
    source: "mssante.md A12",
    isTold: ({ retryable, outcomeUnknown }, tookIt) => outcomeUnknown || (retryable && !tookIt),
    wanted: "outcomeUnknown, or an error that may be retried when nothing was taken",
  },
  {
    fault: "transient",
    fr: "Momentanément indisponible : à reprendre, rien n'est parti",
    en: "Unavailable for now: to be tried again, nothing left",
    source: "mssante.md A12",
    isTold: ({ retryable, outcomeUnknown }) => retryable && !outcomeUnknown,
    wanted: "an error that may be retried, of known outcome",
  },
  {
    fault: "unknown-recipient",
    fr: "Boîte inconnue : refus définitif qui le dit",
    en: "Unknown mailbox: a refusal for good that says so",
    source: "mssante.md A12",
    isTold: (error) => isRefusal(error) && error.code === "ERR_MSS_NO_MAILBOX" && !error.retryable,
    wanted: "ERR_MSS_NO_MAILBOX",
  },
  {
    fault: "mailbox-full",
    fr: "Boîte pleine : refus qui peut se lever",
    en: "Mailbox full: a refusal that may pass",
    source: "mssante.md A12",
    isTold: (error) => isRefusal(error) && error.code === "ERR_MSS_MAILBOX_FULL" && error.retryable,
    wanted: "ERR_MSS_MAILBOX_FULL",
  },
  {
    fault: "refused",
    fr: "Refusé par règle : ne se reprend pas",
    en: "Refused by policy: not to be tried again",
    source: "mssante.md A12",
    isTold: (error) => isRefusal(error) && !error.retryable,
    wanted: "a refusal, not to be tried again",
  },
  {
    fault: "too-large",
    fr: "Trop volumineux : refus qui le dit",
    en: "Too large: a refusal that says so",
    source: "mssante.md A7, A12",
    isTold: (error) => isRefusal(error) && error.code === "ERR_MSS_TOO_LARGE" && !error.retryable,
    wanted: "ERR_MSS_TOO_LARGE",
  },
];

const takesIt: ReadonlySet<BenchFault> = new Set<BenchFault>(["lost-answer", "stall"]);

/** What an attempt comes to: accepted is not delivered, and what is not known is not told. */
export const outcomeScenarios: readonly PlayableScenario[] = [
  ...troubles.map(({ fault, fr, en, source, isTold, wanted }): PlayableScenario => ({
    id: `outcome.${fault}`,
    title: { fr, en },
    source,
    needs: [fault],
    async play(play) {
      const { operator, mail } = await play.ready(fault);
      const error = await play.failure(play.send(operator, mail), wanted);
      const { length } = await play.arrived();
      expect(takesIt.has(fault) || length === 0, "the attempt failed, and the mail arrived");
      expect(
        isTold(error, length > 0),
        `${wanted} was expected, not ${error.code} (kind ${error.kind}, retryable ${error.retryable}, outcomeUnknown ${error.outcomeUnknown})`,
      );
    },
  })),
  {
    id: "outcome.again-after-trouble",
    title: {
      fr: "Après une panne, le même opérateur remet le message, une fois",
      en: "After an outage the same adapter hands the mail over, once",
    },
    source: "mssante.md A11, F11",
    needs: ["transient"],
    async play(play) {
      const { operator, mail } = await play.ready("transient");
      await play.failure(play.send(operator, mail), "an error that may be retried");
      await play.send(operator, mail);
      await onlyArrival(play);
    },
  },
  {
    id: "outcome.accepted-is-not-delivered",
    title: { fr: "Accepté n'est pas remis", en: "Accepted is not delivered" },
    source: "mssante.md, key fact 7; A11",
    needs: [],
    async play(play) {
      const operator = await play.open();
      const accepted = await play.send(operator, await play.mail());
      const { asksDeliveryReceipt } = await onlyArrival(play);
      expect(
        !accepted.deliveryReportAsked || asksDeliveryReceipt === true,
        "a delivery receipt is told to be asked, and was not",
      );
      if (operator.capabilities.receive === "none") return;
      for await (const item of operator.receive()) {
        const events = item.kind === "status" ? item.events : [];
        expect(
          !events.some(({ fact }) => ["delivered", "read", "integrated"].includes(fact.kind)),
          "a fact is told that no receipt says",
        );
      }
    },
  },
  {
    id: "outcome.same-message-again",
    title: {
      fr: "Remis deux fois, le message garde son Message-ID et ses octets",
      en: "Handed over twice, the mail keeps its Message-ID and its bytes",
    },
    source: "ECO.2.2.1; mssante.md A6, A11",
    needs: [],
    async play(play) {
      const operator = await play.open();
      if (!operator.capabilities.messageId) throw new ScenarioUnsupported("the operator gives its own Message-ID");
      const mail = await play.mail();
      await play.send(operator, mail);
      await play.send(await play.open(), mail);
      const arrived = await play.arrived();
      expect(arrived.length >= 1 && arrived.length <= 2, "the mail was to arrive, once or twice");
      expect(
        arrived.every(({ messageId }) => messageId === mail.messageId),
        "the Message-ID changed from one hand-over to the next",
      );
    },
  },
  {
    id: "find-sent.present",
    title: { fr: "Retrouve un message remis", en: "Finds a mail that was handed over" },
    source: "mssante.md A11, UNKNOWN",
    needs: [],
    async play(play) {
      const { operator, mail } = await play.ready();
      await play.send(operator, mail);
      await expectFound(operator.capabilities.findSent, "present", () => operator.findSent(mail));
    },
  },
  {
    id: "find-sent.absent",
    title: {
      fr: "Ne prétend pas avoir remis ce qui n'est pas parti",
      en: "Does not claim to have sent what did not leave",
    },
    source: "mssante.md A11, UNKNOWN",
    needs: [],
    async play(play) {
      const { operator, mail } = await play.ready();
      await expectFound(operator.capabilities.findSent, "absent", () => operator.findSent(mail));
      await expectNothingArrived(play);
    },
  },
  {
    id: "find-sent.look-alike",
    title: {
      fr: "Ne prend pas pour le même un message de même objet au même destinataire",
      en: "Does not take for the same a mail of the same subject to the same recipient",
    },
    source: "mssante.md A8, no correlation by subject; C3",
    needs: [],
    async play(play) {
      const operator = await play.open();
      await play.send(operator, await play.mail());
      const other = await play.mail();
      await expectFound(operator.capabilities.findSent, "absent", () => operator.findSent(other));
    },
  },
  {
    id: "find-sent.lost-answer",
    title: {
      fr: "Après une réponse perdue, retrouve le message pris",
      en: "After a lost answer, finds the mail that was taken",
    },
    source: "mssante.md A11, C3",
    needs: ["lost-answer"],
    async play(play) {
      const { operator, mail } = await play.ready("lost-answer");
      await play.failure(play.send(operator, mail), "ERR_MSS_OUTCOME_UNKNOWN");
      const { length } = await play.arrived();
      expect(length === 1, "the bench was to take the mail, and did not");
      await expectFound(operator.capabilities.findSent, "present", () => operator.findSent(mail));
    },
  },
];

/** An operator that cannot tell says `unknown`, always; one that can tells the truth. */
async function expectFound(
  canTell: boolean,
  truth: "present" | "absent",
  ask: () => Promise<"present" | "absent" | "unknown">,
): Promise<void> {
  const told = await ask();
  if (canTell) {
    expect(told === truth, `the mail is ${truth}, and is told to be ${told}`);
    return;
  }
  expect(told === "unknown" || told === truth, `the operator cannot tell, and tells ${told}`);
  throw new ScenarioUnsupported("declared not to know what was sent, and says so");
}
