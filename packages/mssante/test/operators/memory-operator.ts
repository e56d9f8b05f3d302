import { SegurError } from "@segur-sdk/core";
import PostalMime from "postal-mime";

import type { ArrivedMail, BenchFault, OperatorBench } from "../../src/conformance/index.js";
import { apiLpsCapabilities, assertCarried } from "../../src/index.js";
import type {
  ComposedMail,
  InboundItem,
  MailCursor,
  MssanteOperator,
  OperatorCapabilities,
  SendOptions,
} from "../../src/index.js";

export const addresses = {
  from: "comptes-rendus@imagerie-fictive.test.mssante.fr",
  to: "nora.haddad@medecin.test.mssante.fr",
  patient: "279035121518989@patient.mssante.fr",
} as const;

/** What was read, by the bytes: the suite asks for every mail, many times. */
const readMails = new WeakMap<Uint8Array, Promise<ArrivedMail>>();

/** What a mail looks like to another library than the one that wrote it. */
export function arrivedFrom(bytes: Uint8Array, to: string): Promise<ArrivedMail> {
  const known = readMails.get(bytes) ?? readArrived(bytes, to);
  readMails.set(bytes, known);
  return known.then((mail) => ({ ...mail, to: [to] }));
}

async function readArrived(bytes: Uint8Array, to: string): Promise<ArrivedMail> {
  const read = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer" });
  const header = (name: string) => read.headers.find(({ key }) => key === name)?.value;
  const references = header("references")
    ?.split(/\s+/)
    .filter((one) => one !== "");
  return {
    to: [to],
    headers: read.headers.map(({ key, value }) => [key, value] as const),
    attachments: read.attachments.map(({ filename, content }) => ({
      fileName: filename ?? "",
      bytes: Buffer.from(content as ArrayBuffer),
    })),
    asksDeliveryReceipt: header("return-receipt-to") !== undefined,
    asksReadReceipt: header("disposition-notification-to") !== undefined,
    ...(read.subject === undefined ? {} : { subject: read.subject }),
    ...(read.text === undefined ? {} : { text: read.text }),
    ...(read.html === undefined ? {} : { html: read.html }),
    ...(read.messageId === undefined ? {} : { messageId: read.messageId }),
    ...(read.replyTo?.[0]?.address === undefined ? {} : { replyTo: read.replyTo[0].address }),
    ...(read.from?.name === undefined ? {} : { senderLabel: read.from.name }),
    ...(references === undefined ? {} : { references }),
  };
}

/** The far side of a memory operator. */
export interface MemoryFarSide {
  readonly mails: ComposedMail[];
  readonly inbox: Uint8Array[];
  fault: BenchFault | undefined;
}

/** An operator in memory that does everything right. */
function memoryOperator(
  far: MemoryFarSide,
  capabilities: OperatorCapabilities = apiLpsCapabilities,
  isKnown = true,
): MssanteOperator {
  const closing = new AbortController();
  const cursor = (index: number) => `memory:${index}` as MailCursor;
  return {
    id: "memory",
    capabilities,
    check() {
      const step = { name: "memory", ok: isKnown, durationMs: 0 };
      return Promise.resolve({
        ready: isKnown,
        steps: [isKnown ? step : { ...step, code: "ERR_MSS_CREDENTIAL" }],
      });
    },
    async send(mail: ComposedMail, { signal, acceptLosses }: SendOptions = {}) {
      const losses = assertCarried(mail, capabilities, acceptLosses);
      if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED");
      if (!isKnown) throw new SegurError("ERR_MSS_CREDENTIAL");
      const { fault } = far;
      far.fault = undefined;
      if (fault === "stall")
        await silence(signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]));
      if (fault === "cut-before") throw new SegurError("ERR_MSS_UNREACHABLE");
      if (fault === "transient") throw new SegurError("ERR_MSS_TRANSIENT");
      if (fault === "unknown-recipient") throw new SegurError("ERR_MSS_NO_MAILBOX");
      if (fault === "mailbox-full") throw new SegurError("ERR_MSS_MAILBOX_FULL");
      if (fault === "refused") throw new SegurError("ERR_MSS_REFUSED");
      if (fault === "too-large") throw new SegurError("ERR_MSS_TOO_LARGE");
      far.mails.push(mail);
      if (fault === "lost-answer") throw new SegurError("ERR_MSS_OUTCOME_UNKNOWN");
      return { messageId: mail.messageId, response: "250 2.0.0 Ok", deliveryReportAsked: true, losses };
    },
    findSent: ({ messageId }) =>
      Promise.resolve(far.mails.some((mail) => mail.messageId === messageId) ? "present" : "absent"),
    async *receive({
      after,
      limit = Number.POSITIVE_INFINITY,
      maxMessageBytes = 1e9,
    } = {}): AsyncGenerator<InboundItem> {
      await Promise.resolve();
      const start = after === undefined ? 0 : Number(after.split(":")[1]) + 1;
      for (const [index, bytes] of far.inbox.entries()) {
        if (index < start || index >= start + limit) continue;
        if (bytes.length > maxMessageBytes) {
          throw new SegurError("ERR_MSS_TOO_LARGE", { details: { cursor: cursor(index) } });
        }
        yield { kind: "mail", bytes, receivedAt: undefined, cursor: cursor(index) };
      }
    },
    acknowledge: () => Promise.resolve(),
    close() {
      closing.abort();
      return Promise.resolve();
    },
  };
}

function silence(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = (): void => {
      clearTimeout(timer);
      reject(new SegurError("ERR_MSS_UNREACHABLE"));
    };
    const timer = setTimeout(give, 200);
    signal.addEventListener("abort", give, { once: true });
  });
}

/** A bench over a memory operator, or over one made from it. */
export function memoryBench(
  wrap: (operator: MssanteOperator, far: MemoryFarSide) => MssanteOperator = (operator) => operator,
): OperatorBench {
  const far: MemoryFarSide = { mails: [], inbox: [], fault: undefined };
  return {
    ...addresses,
    open: ({ credential } = {}) => wrap(memoryOperator(far, apiLpsCapabilities, credential !== "refused"), far),
    refusesCredentials: true,
    arrived: () => Promise.all(far.mails.map(({ bytes, to }) => arrivedFrom(bytes, to))),
    faults: [
      "lost-answer",
      "cut-before",
      "stall",
      "transient",
      "unknown-recipient",
      "mailbox-full",
      "refused",
      "too-large",
    ],
    inject(fault) {
      far.fault = fault;
    },
    heal() {
      far.fault = undefined;
    },
    deliver({ from, subject, text }) {
      far.inbox.push(
        Buffer.from(`From: ${from}\r\nSubject: ${subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`),
      );
    },
  };
}
