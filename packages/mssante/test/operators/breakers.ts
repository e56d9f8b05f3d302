import { isSegurError, SegurError, type SegurErrorCode } from "@segur-sdk/core";

import { sampleMail } from "../../src/conformance/index.js";
import type { ComposedMail, MssanteOperator, SendOptions } from "../../src/index.js";
import type { memoryBench } from "./memory-operator.js";

/** Makes an adapter do one thing wrong. */
export type Breaker = NonNullable<Parameters<typeof memoryBench>[0]>;

/** A mail as an adapter that meddles with it would send it; its headers unfolded, to be easy prey. */
export function altered(mail: ComposedMail, alter: (text: string) => string): ComposedMail {
  const text = Buffer.from(mail.bytes).toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const unfolded = text.slice(0, end).replace(/\r\n[ \t]+/g, " ") + text.slice(end);
  return { ...mail, bytes: Buffer.from(alter(unfolded), "latin1") };
}

export const meddling =
  (alter: (text: string) => string): Breaker =>
  (operator) => ({ ...operator, send: (mail, options) => operator.send(altered(mail, alter), options) });

/** Answers with something else than what was done. */
export function answering(other: Partial<Awaited<ReturnType<MssanteOperator["send"]>>>): Breaker {
  return (operator) => ({
    ...operator,
    send: async (mail, options) => ({ ...(await operator.send(mail, options)), ...other }),
  });
}

/** Tells another error than the one it met. */
export function renaming(code: SegurErrorCode): Breaker {
  return (operator) => ({
    ...operator,
    send: (mail, options) =>
      operator.send(mail, options).catch((error: unknown) => {
        throw isSegurError(error, "ERR_MSS_LOSS") ? error : new SegurError(code);
      }),
  });
}

/** Takes whatever ends for a success. */
export function succeeding(operator: MssanteOperator): MssanteOperator {
  return {
    ...operator,
    send: (mail: ComposedMail, options?: SendOptions) =>
      operator
        .send(mail, options)
        .catch(() => ({ messageId: mail.messageId, response: "250 Ok", deliveryReportAsked: true, losses: [] })),
  };
}

/** Sends the files in another order. */
export function reversing(operator: MssanteOperator): MssanteOperator {
  return {
    ...operator,
    async send(mail, options) {
      const attachments = [...mail.content.attachments].reverse();
      const content = { ...mail.content, attachments };
      const turned = await sampleMail({ from: mail.from, to: mail.to, sendId: mail.envelopeId, content });
      return operator.send(turned, options);
    },
  };
}
