import { SegurError } from "@segur-sdk/core";

import { sampleMail } from "../../src/conformance/index.js";
import type { ComposedMail, MssanteOperator } from "../../src/index.js";
import { altered, answering, meddling, renaming, reversing, succeeding, type Breaker } from "./breakers.js";

let counter = 0;

/** Adapters that each do one thing wrong, and the scenario that must say so. */
export const brokenAdapters: readonly (readonly [what: string, scenario: string, breaker: Breaker])[] = [
  ["drops X-MSS-NIL", "carries.x-mss-nil", meddling((text) => text.replace(/^X-MSS-NIL: .*\r\n/m, ""))],
  ["drops X-MSS-CODECDA", "carries.x-mss-codecda", meddling((text) => text.replace(/^X-MSS-CODECDA: .*\r\n/m, ""))],
  ["says INS N", "carries.x-mss-ins", meddling((text) => text.replace("X-MSS-INS: O", "X-MSS-INS: N"))],
  ["drops FIN", "carries.x-mss-mes", meddling((text) => text.replace(/^X-MSS-MES: .*\r\n/m, ""))],
  ["drops Reply-To", "carries.reply-to", meddling((text) => text.replace(/^Reply-To: .*\r\n/m, ""))],
  [
    "drops References",
    "carries.references",
    meddling((text) => text.replace(/^(?:References|In-Reply-To): .*\r\n/gm, "")),
  ],
  [
    "renames the sender",
    "carries.sender-label",
    meddling((text) => text.replace(/^From: .*<(.*)>\r\n/m, "From: $1\r\n")),
  ],
  ["spoils the HTML", "carries.html-body", meddling((text) => text.replace("<p>Bonjour", "<p>Salut"))],
  ["asks no read receipt", "carries.read-receipt", meddling((text) => text.replace(/^Disposition-.*\r\n/m, ""))],
  [
    "asks no delivery receipt",
    "carries.delivery-receipt",
    meddling((text) => text.replace(/^Return-Receipt.*\r\n/m, "")),
  ],
  [
    "makes a Message-ID of its own at each hand-over",
    "outcome.same-message-again",
    (operator) => ({
      ...operator,
      send: (mail, options) =>
        operator.send(
          altered(mail, (text) => text.replace(/^Message-ID: .*\r\n/m, `Message-ID: <${(counter += 1)}@x.fr>\r\n`)),
          options,
        ),
    }),
  ],
  [
    "writes another subject",
    "message.subject",
    meddling((text) => text.replace(/^Subject: (?:.*\r\n)(?: .*\r\n)*/m, "Subject: CR\r\n")),
  ],
  ["folds the text", "message.text", meddling((text) => text.replace(/Bonjour,\r?\n\r?\n/, "Bonjour,\r\n"))],
  ["alters a byte of the archive", "message.archive", meddling((text) => text.replace(/\r\nUEsDB/, "\r\nUEsDC"))],
  [
    "loses the PDF",
    "message.pdf",
    meddling((text) => text.replace(/--[^\r\n]*\r\nContent-Type: application\/pdf[\s\S]*?(?=\r\n--)/, "")),
  ],
  [
    "copies somebody else",
    "message.recipient",
    (operator, far) => ({
      ...operator,
      async send(mail, options) {
        const accepted = await operator.send(mail, options);
        far.mails.push({ ...mail, to: "autre@medecin.test.mssante.fr" });
        return accepted;
      },
    }),
  ],
  [
    "takes a lost answer for a success",
    "outcome.lost-answer",
    (operator) => ({
      ...operator,
      async send(mail, options) {
        try {
          return await operator.send(mail, options);
        } catch (error) {
          if (!(error instanceof SegurError) || error.code !== "ERR_MSS_OUTCOME_UNKNOWN") throw error;
          return { messageId: mail.messageId, response: "250 Ok", deliveryReportAsked: true, losses: [] };
        }
      },
    }),
  ],
  [
    "sends twice by itself after a refusal to come back later",
    "outcome.transient",
    (operator) => ({
      ...operator,
      async send(mail, options) {
        try {
          return await operator.send(mail, options);
        } catch (error) {
          await operator.send(mail, options);
          throw error;
        }
      },
    }),
  ],
  [
    "tells a delivery that no receipt says",
    "outcome.accepted-is-not-delivered",
    (operator) => ({
      ...operator,
      async *receive() {
        await Promise.resolve();
        yield {
          kind: "status",
          events: [
            {
              correlation: { envelopeId: undefined, messageId: undefined },
              originalRecipient: undefined,
              finalRecipient: undefined,
              fact: { kind: "delivered" },
              evidence: { messageId: undefined, date: undefined },
            },
          ],
          cursor: "memory:0" as never,
        };
      },
    }),
  ],
  [
    "swallows the loss that it declares",
    "losses.every-one-named",
    (operator) => ({ ...operator, capabilities: { ...operator.capabilities, senderLabel: false, replyTo: false } }),
  ],
  [
    "declares a loss and sends all the same",
    "carries.x-mss-mes",
    (operator) => ({
      ...operator,
      capabilities: { ...operator.capabilities, headers: { ...operator.capabilities.headers, mes: false } },
    }),
  ],
  [
    "writes to patients although it declares not to",
    "patients.address",
    (operator) => ({ ...operator, capabilities: { ...operator.capabilities, patients: false } }),
  ],
  [
    "claims to find everything",
    "find-sent.absent",
    (operator) => ({ ...operator, findSent: () => Promise.resolve("present") }),
  ],
  [
    "claims to find what looks alike",
    "find-sent.look-alike",
    (operator, far) => ({
      ...operator,
      findSent: ({ to }) => Promise.resolve(far.mails.some((mail) => mail.to === to) ? "present" : "absent"),
    }),
  ],
  [
    "names the recipient in its errors",
    "privacy.errors",
    (operator) => ({
      ...operator,
      async send(mail, options) {
        try {
          return await operator.send(mail, options);
        } catch (error) {
          if (!(error instanceof SegurError)) throw error;
          throw new SegurError(error.code, { details: { to: mail.to } });
        }
      },
    }),
  ],
  [
    "throws a bare error",
    "outcome.refused",
    (operator) => ({
      ...operator,
      send: (mail, options) =>
        operator.send(mail, options).catch(() => {
          throw new Error("boom");
        }),
    }),
  ],
  [
    "sends although it was cancelled",
    "abort.before",
    (operator) => ({
      ...operator,
      send: (mail, options) => operator.send(mail, { acceptLosses: options?.acceptLosses ?? [] }),
    }),
  ],
  [
    "waits for ever",
    "outcome.stall",
    (operator) => ({
      ...operator,
      send: (mail, options) => operator.send(mail, options).catch(() => new Promise<never>(() => undefined)),
    }),
  ],
  [
    "forgets what was not acknowledged",
    "receive.at-least-once",
    (operator, far) => ({
      ...operator,
      async *receive(options) {
        yield* operator.receive(options);
        far.inbox.length = 0;
      },
    }),
  ],
  [
    "reads from the start again",
    "receive.order-and-cursor",
    (operator) => ({
      ...operator,
      receive: ({ limit } = {}) => operator.receive(limit === undefined ? {} : { limit }),
    }),
  ],
  [
    "mixes parallel hand-overs",
    "concurrency.no-mixture",
    (operator): MssanteOperator => {
      let last: ComposedMail | undefined;
      return {
        ...operator,
        async send(mail, options) {
          last = mail;
          await new Promise((resolve) => setTimeout(resolve, 5));
          return operator.send(last, options);
        },
      };
    },
  ],
  [
    "changes the Message-ID",
    "carries.message-id",
    meddling((text) => text.replace(/^Message-ID: .*\r\n/m, "Message-ID: <other@x.fr>\r\n")),
  ],
  ["turns the attachments round", "message.attachments", (operator) => reversing(operator)],
  [
    "drops the attachments above its limit",
    "losses.too-many-attachments",
    (operator) => ({ ...operator, capabilities: { ...operator.capabilities, maxAttachments: 2 } }),
  ],
  ["tells losses that there are not", "losses.accepted", answering({ losses: ["reply-to"] })],
  ["gives up for good when it is cut", "outcome.cut-before", renaming("ERR_MSS_REFUSED")],
  ["takes an unknown mailbox for an outage", "outcome.unknown-recipient", renaming("ERR_MSS_TRANSIENT")],
  ["takes a full mailbox for an unknown one", "outcome.mailbox-full", renaming("ERR_MSS_NO_MAILBOX")],
  ["does not say that the mail is too large", "outcome.too-large", renaming("ERR_MSS_REFUSED")],
  [
    "stays down after an outage",
    "outcome.again-after-trouble",
    (operator) => {
      let down: Error | undefined;
      return {
        ...operator,
        async send(mail, options) {
          if (down !== undefined) throw down;
          try {
            return await operator.send(mail, options);
          } catch (error) {
            if (error instanceof Error) down = error;
            throw error;
          }
        },
      };
    },
  ],
  ["finds nothing", "find-sent.present", (operator) => ({ ...operator, findSent: () => Promise.resolve("absent") })],
  [
    "forgets what was taken when the answer is lost",
    "find-sent.lost-answer",
    (operator, far) => ({
      ...operator,
      findSent: (mail) => Promise.resolve(far.mails.indexOf(mail) > 0 ? "present" : "absent"),
    }),
  ],
  [
    "changes its mind about what it carries",
    "capabilities.literal",
    (operator) => ({ ...operator, capabilities: { ...operator.capabilities, maxAttachments: (counter += 1) } }),
  ],
  [
    "sends a mail to check",
    "check.good",
    (operator, far) => ({
      ...operator,
      async check() {
        far.mails.push(await sampleMail({ from: "a@x.fr", to: "b@x.fr", sendId: "check" }));
        return operator.check();
      },
    }),
  ],
  [
    "finds everything ready",
    "check.refused-credential",
    (operator) => ({ ...operator, check: () => Promise.resolve({ ready: true, steps: [] }) }),
  ],
  ["takes a refused certificate for an outage", "send.refused-credential", renaming("ERR_MSS_UNREACHABLE")],
  [
    "tells unsent what left before it was cancelled",
    "abort.during",
    (operator, far) => ({
      ...operator,
      async send(mail, options) {
        far.mails.push(mail);
        return operator.send(mail, options);
      },
    }),
  ],
  [
    "cannot be closed twice",
    "close.idempotent",
    (operator) => {
      let closed = false;
      return {
        ...operator,
        close() {
          if (closed) return Promise.reject(new SegurError("ERR_MSS_UNREACHABLE"));
          closed = true;
          return operator.close();
        },
      };
    },
  ],
  ["succeeds although it was closed", "close.during", (operator) => succeeding(operator)],
  [
    "declares nothing to read and gives something",
    "receive.declared",
    (operator) => ({ ...operator, capabilities: { ...operator.capabilities, receive: "none" } }),
  ],
  ["reads nothing", "receive.mail", (operator) => ({ ...operator, receive: () => operator.receive({ limit: 0 }) })],
  [
    "gives again what was acknowledged",
    "receive.acknowledged",
    (operator) => ({ ...operator, receive: () => operator.receive() }),
  ],
  [
    "does not see what comes later",
    "receive.late",
    (operator) => {
      let seen = false;
      return {
        ...operator,
        async *receive(options) {
          if (seen && options?.after !== undefined) return;
          for await (const item of operator.receive(options)) {
            seen = true;
            yield item;
          }
        },
      };
    },
  ],
  [
    "passes over a mail too large without a word",
    "receive.too-large",
    (operator) => ({
      ...operator,
      receive: ({ after } = {}) => operator.receive(after === undefined ? {} : { after }),
    }),
  ],
];
