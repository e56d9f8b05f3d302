import { isSegurError, SegurError, systemClock, type Clock } from "@segur-sdk/core";
import { serializeXml } from "@segur-sdk/core/xml";
import type { HttpTransport } from "@segur-sdk/transport";

import type { OperatorLoss } from "../operator/operator-capabilities.js";
import { assertCarried } from "../operator/operator-losses.js";
import type { MssanteOperator } from "../operator/mssante-operator.js";
import type { ComposedMail } from "../report-mail.js";
import { findSentMail } from "./find-sent-mail.js";
import { medimailCapabilities } from "./medimail-capabilities.js";
import { readCursor } from "./medimail-cursor.js";
import { createMedimailExchange } from "./medimail-exchange.js";
import { readMailbox } from "./read-mailbox.js";
import { buildAnnuaire, buildHello, buildOpen } from "./wire/build-requests.js";
import { buildSend } from "./wire/build-send.js";
import { medimailOperations } from "./wire/medimail-operation.js";
import { childText } from "./wire/read-answer.js";
import { readOpen } from "./wire/read-open.js";
import { readSend } from "./wire/read-send.js";

/** The web service of Medimail, for one account. */
export interface MedimailOperatorOptions {
  /** Mutual TLS with the certificate that the operator issued for the account. Closed with the operator. */
  readonly http: HttpTransport;
  /** Mailbox that sends and receives. A mail composed for another sender is refused. */
  readonly account: string;
  /** Default `https://medimail.mipih.fr/wsdl_mss`. */
  readonly url?: string;
  /** Name in the configuration and in traces. Default `medimail-ws`. */
  readonly id?: string;
  /** Losses that the site accepts for every mail, besides those accepted for one. Default: none. */
  readonly acceptLosses?: readonly OperatorLoss[];
  /** Zone of the dates that the service writes without one. Default `Europe/Paris`, which nothing published confirms. */
  readonly timeZone?: string;
  /** Where a first reading of the mailbox begins. Default 2010-01-01. */
  readonly receiveSince?: Date;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** An operator reached by the Medimail web service. */
export interface MedimailOperator extends MssanteOperator {
  /**
   * Searches the operator's own directory.
   *
   * @returns The result as the service writes it: its form is not published.
   */
  searchDirectory(search: string, options?: { readonly signal?: AbortSignal }): Promise<string>;
  /**
   * Message-ID that the operator gave to a mail, which receipts will bear. The mail is fetched whole: ask it apart, when
   * there is time.
   *
   * @param reference - `operatorReference` of the hand-over.
   * @returns `undefined` when the service does not tell.
   */
  messageIdOf(reference: string, options?: { readonly signal?: AbortSignal }): Promise<string | undefined>;
}

/**
 * Creates an operator over the Medimail web service (SOAP 1.1, mutual TLS).
 *
 * The service takes fields and makes the message itself: the Message-ID, the sender's label and `X-MSS-MES: FIN` are lost,
 * and a mail that needs them is refused unless the loss is accepted by name. It recognises no duplicate: after
 * `ERR_MSS_OUTCOME_UNKNOWN` ask {@link MssanteOperator.findSent} before handing the same mail over again.
 *
 * @see mssante.md C3
 * @example
 * ```ts
 * import { createHttpTransport } from "@segur-sdk/transport";
 * import { createMedimailOperator } from "@segur-sdk/mssante";
 * import type { TlsIdentity } from "@segur-sdk/core";
 *
 * export const medimailOf = (identity: TlsIdentity, account: string) =>
 *   createMedimailOperator({
 *     http: createHttpTransport({ identity }),
 *     account,
 *     acceptLosses: ["message-id", "sender-label", "delivery-receipt"],
 *   });
 * ```
 */
export function createMedimailOperator(options: MedimailOperatorOptions): MedimailOperator {
  const { http, account, clock = systemClock, timeZone: zone = "Europe/Paris" } = options;
  const { url = "https://medimail.mipih.fr/wsdl_mss", receiveSince: since = new Date("2010-01-01T00:00:00Z") } =
    options;
  const exchange = createMedimailExchange(http, url, clock);
  let greeted = false;

  async function greet(signal: AbortSignal | undefined): Promise<void> {
    const hello = await exchange.call(medimailOperations.hello, buildHello(account), signal);
    if (childText(hello, "status") !== "ok") {
      throw new SegurError("ERR_MSS_CREDENTIAL", { official: { code: childText(hello, "status") } });
    }
    greeted = true;
  }

  return {
    id: options.id ?? "medimail-ws",
    capabilities: medimailCapabilities,

    async check({ signal } = {}) {
      const startedAt = clock.now().getTime();
      const step = { name: "hello", durationMs: 0 };
      try {
        await greet(signal);
        return { ready: true, steps: [{ ...step, ok: true, durationMs: clock.now().getTime() - startedAt }] };
      } catch (error) {
        if (!isSegurError(error) || error.code === "ERR_CORE_CANCELLED") throw error;
        const durationMs = clock.now().getTime() - startedAt;
        return { ready: false, steps: [{ ...step, ok: false, durationMs, code: error.code }] };
      }
    },

    async send(mail, { signal, acceptLosses = [] } = {}) {
      const losses = assertCarried(mail, medimailCapabilities, [...(options.acceptLosses ?? []), ...acceptLosses]);
      if (mail.from.toLowerCase() !== account.toLowerCase()) {
        throw new SegurError("ERR_MSS_PREFLIGHT", {
          details: { field: "from", rule: "the sender is the account", source: "mssante.md C3" },
        });
      }
      // With TLS 1.3 a refused certificate looks like a cut: better before the mail has left than after.
      if (!greeted) await greet(signal);
      const root = await exchange.call(medimailOperations.send, buildSend(account, mail), signal, wordsOf(mail));
      const { status, ignored, refs } = readSend(root);
      if (status !== "sent" || ignored.length > 0) {
        throw new SegurError("ERR_MSS_REFUSED", {
          official: { code: ignored.length > 0 ? "ignore" : status },
          details: {
            rule: ignored.length > 0 ? "the recipient was left out by the operator" : "status sent",
            source: "mssante.md C3",
          },
        });
      }
      return {
        messageId: mail.messageId,
        response: status,
        deliveryReportAsked: false,
        ...(refs.length === 0 ? {} : { operatorReference: refs.join(" ") }),
        losses,
      };
    },

    findSent: (mail, { signal } = {}) => findSentMail(mail, { exchange, account, zone, clock, signal }),

    receive: (receiveOptions = {}) => readMailbox({ exchange, account, zone, clock, since }, receiveOptions),

    // The web service marks nothing as read: the cursor that the caller keeps is all there is.
    async acknowledge(cursor) {
      await Promise.resolve(readCursor(cursor));
    },

    async searchDirectory(search, { signal } = {}) {
      const root = await exchange.call(medimailOperations.annuaire, buildAnnuaire(account, search), signal);
      return serializeXml(root);
    },

    async messageIdOf(reference, { signal } = {}) {
      // One recipient, one reference; of several the first is that of the mail all the same.
      const request = buildOpen(account, reference.split(" ")[0] ?? "");
      const { messageId } = readOpen(await exchange.call(medimailOperations.open, request, signal));
      return messageId === "" ? undefined : messageId;
    },

    close: () => exchange.close(),
  };
}

/** What the service knows of the patient and the recipient, that its own sentences may repeat. */
function wordsOf({ content, to }: ComposedMail): ReadonlySet<string> {
  const texts = [content.subject, to, ...content.attachments.map(({ fileName }) => fileName)];
  const words =
    texts
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words);
}
