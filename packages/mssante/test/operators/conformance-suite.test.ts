import { SegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { operatorScenarios, runOperatorConformance } from "../../src/conformance/index.js";
import type { ComposedMail, MssanteOperator } from "../../src/index.js";
import { memoryBench } from "./memory-operator.js";

type Breaker = Parameters<typeof memoryBench>[0];

/** A mail as an adapter that meddles with it would send it; its headers unfolded, to be easy prey. */
function altered(mail: ComposedMail, alter: (text: string) => string): ComposedMail {
  const text = Buffer.from(mail.bytes).toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const unfolded = text.slice(0, end).replace(/\r\n[ \t]+/g, " ") + text.slice(end);
  return { ...mail, bytes: Buffer.from(alter(unfolded), "latin1") };
}

const meddling =
  (alter: (text: string) => string): Breaker =>
  (operator) => ({ ...operator, send: (mail, options) => operator.send(altered(mail, alter), options) });

let counter = 0;

/** Adapters that each do one thing wrong, and the scenario that must say so. */
const broken: readonly (readonly [what: string, scenario: string, breaker: Breaker])[] = [
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
];

describe("the conformance suite of operators", () => {
  it("has forty scenarios or more, each with an id of its own, two titles and a source", () => {
    expect(operatorScenarios.length).toBeGreaterThanOrEqual(40);
    expect(new Set(operatorScenarios.map(({ id }) => id)).size).toBe(operatorScenarios.length);
    for (const { title, source } of operatorScenarios) {
      expect([title.fr, title.en, source].every((text) => text.length > 5)).toBe(true);
      expect(title.fr).not.toBe(title.en);
    }
  });

  it("passes an adapter that does everything right", async () => {
    const report = await runOperatorConformance(memoryBench());
    expect(report.results.filter(({ status }) => status === "failed")).toEqual([]);
    expect(report.conforms).toBe(true);
    // The bench has no credential to refuse; nothing limits the number of attachments.
    expect(report.counts).toMatchObject({ "not-tested": 2, unsupported: 1 });
  });

  it.each(broken)("catches an adapter that %s, by %s", async (_, scenario, breaker) => {
    const { results, conforms } = await runOperatorConformance(memoryBench(breaker), {
      only: [scenario],
      scenarioTimeoutMs: 600,
    });
    expect(results.map(({ status }) => status)).toEqual(["failed"]);
    expect(results[0]?.reason).toBeTruthy();
    expect(conforms).toBe(false);
  });

  it("tells what the bench has no means for", async () => {
    const { deliver: _, ...bench } = memoryBench();
    const { results, counts } = await runOperatorConformance(
      { ...bench, faults: [] },
      { only: ["receive.mail", "outcome.stall"] },
    );
    expect(counts["not-tested"]).toBe(2);
    expect(results.map(({ reason }) => reason)).toEqual([
      "the bench has no means for: stall",
      "the bench has no means for: deliver",
    ]);
  });
});
