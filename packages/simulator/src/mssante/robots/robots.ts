import type { Clock, IdGenerator } from "@segur-sdk/core";

import type { ReceivedMail } from "../received-mail.js";
import type { RobotBehaviour } from "./behaviour.js";
import { buildDeliveryReport, type DeliveryAction, isReportAsked } from "./delivery-report.js";
import { buildDispositionReport, buildIntegrationErrorMail, type Disposition } from "./disposition-report.js";
import { buildAnswer, buildMesRefusal } from "./mes-mail.js";
import { type ReceivedBy, receivedBy } from "./received-by.js";

/** What the recipients of the simulated trust space do with their mails. */
export interface MailRobots {
  /** Behaviour of one mailbox with its next mails: one, or several in their order, e.g. `["delay", "deliver", "read"]`. */
  set(address: string, behaviour: RobotBehaviour | readonly RobotBehaviour[]): void;
  /** Every mailbox takes its mails again, and says so when asked. */
  clear(): void;
  /** Behaviours set, by address in small letters. */
  readonly all: Readonly<Record<string, readonly RobotBehaviour[]>>;
}

/** The same, which also receives. */
export interface RobotStaff extends MailRobots {
  receive(mail: ReceivedMail): void;
}

/** What robots work with. */
export interface RobotOptions {
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly patientDomain: string;
  /** Puts a mail in a mailbox; the return path is empty for a report. */
  readonly deliver: (to: string, bytes: Uint8Array, from?: string) => void;
}

/** Mon espace santé refuses what is larger (mssante.md A7). */
const maxPatientBytes = 25_000_000;

/** Mailboxes that take everything. */
export function createRobots(options: RobotOptions): RobotStaff {
  const behaviours = new Map<string, readonly RobotBehaviour[]>();
  return {
    set(address, behaviour) {
      behaviours.set(address.toLowerCase(), isSeveral(behaviour) ? behaviour : [behaviour]);
    },
    clear() {
      behaviours.clear();
    },
    get all() {
      return Object.fromEntries(behaviours);
    },
    receive(mail) {
      for (const recipient of mail.envelope.recipients) {
        const received = receivedBy(mail, recipient);
        const address = recipient.address.toLowerCase();
        const isTooLarge = address.endsWith(`@${options.patientDomain.toLowerCase()}`) && isOverPatientLimit(mail);
        const todo = isTooLarge ? [{ mes: "too-large" } as const] : (behaviours.get(address) ?? ["deliver" as const]);
        let isTaken = false;
        for (const behaviour of todo) {
          if (!isTaken && takes(behaviour)) {
            isTaken = true;
            options.deliver(recipient.address, mail.bytes, mail.envelope.from);
            if (behaviour !== "silent" && behaviour !== "relayed") report("delivered", received, options);
          }
          act(behaviour, received, options);
        }
      }
    },
  };
}

function isOverPatientLimit({ bytes }: ReceivedMail): boolean {
  return bytes.length > maxPatientBytes;
}

function isSeveral(behaviour: RobotBehaviour | readonly RobotBehaviour[]): behaviour is readonly RobotBehaviour[] {
  return Array.isArray(behaviour);
}

/** Is the mail in the mailbox after this? */
function takes(behaviour: RobotBehaviour): boolean {
  if (typeof behaviour === "string") return !["bounce", "full", "delay"].includes(behaviour);
  return !("mes" in behaviour) || behaviour.mes === "reply";
}

/** What a behaviour makes besides taking the mail. */
function act(behaviour: RobotBehaviour, received: ReceivedBy, options: RobotOptions): void {
  switch (behaviour) {
    case "deliver":
    case "silent":
      return;
    case "relayed":
      report("relayed", received, options);
      return;
    case "bounce":
      report("failed", received, options);
      return;
    case "full":
      report("full", received, options);
      return;
    case "delay":
      report("delayed", received, options);
      return;
    case "read":
      dispose("displayed", received, options);
      return;
    case "integrate":
      dispose("processed", received, options);
      return;
    case "delete":
      dispose("deleted", received, options);
      return;
    case "dispatch":
      dispose("dispatched", received, options);
      return;
    default:
      answer(behaviour, received, options);
  }
}

function answer(behaviour: Exclude<RobotBehaviour, string>, received: ReceivedBy, options: RobotOptions): void {
  const { recipient, mail, readReceiptTo, replyTo, isEnd } = received;
  const reply = (text: string) => {
    options.deliver(replyTo, buildAnswer(text, received, frameOf(received, options)), recipient.address);
  };
  if ("reply" in behaviour) {
    reply(behaviour.reply);
  } else if ("mes" in behaviour) {
    if (behaviour.mes === "reply") {
      if (!isEnd) reply("Bonjour docteur, j'ai bien reçu mon compte rendu. Merci.");
      return;
    }
    options.deliver(mail.envelope.from, buildMesRefusal(behaviour.mes, received, frameOf(received, options)));
  } else {
    const { ko, form = "1.1.3" } = behaviour;
    if (form === "mail" || readReceiptTo === undefined) {
      const bytes = buildIntegrationErrorMail(ko, received, frameOf(received, options));
      options.deliver(replyTo, bytes, recipient.address);
    } else {
      dispose({ error: ko, form }, received, options);
    }
  }
}

/** Sends a delivery report to the return path, if it was asked and there is one. */
function report(action: DeliveryAction, received: ReceivedBy, options: RobotOptions): void {
  const { from } = received.mail.envelope;
  if (from === "" || !isReportAsked(action, received)) return;
  options.deliver(from, buildDeliveryReport(action, received, frameOf(received, options)));
}

/** Sends a read receipt to who asked for it. */
function dispose(disposition: Disposition, received: ReceivedBy, options: RobotOptions): void {
  const { readReceiptTo } = received;
  if (readReceiptTo === undefined) return;
  options.deliver(
    readReceiptTo,
    buildDispositionReport(disposition, received, readReceiptTo, frameOf(received, options)),
  );
}

function frameOf({ recipient }: ReceivedBy, { clock, ids }: RobotOptions) {
  const id = ids.uuid();
  const domain = recipient.address.slice(recipient.address.lastIndexOf("@") + 1);
  return { date: clock.now(), messageId: `<${id}@${domain}>`, boundary: `=_rapport_${id}` };
}
