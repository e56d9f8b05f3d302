import { access, constants } from "node:fs/promises";
import { join } from "node:path";

import { type Clock, isSegurError, SegurError, systemClock } from "@segur-sdk/core";

import { mailDate } from "../operator/mail-date.js";
import type { InboundItem, MssanteOperator, OperatorHealth } from "../operator/mssante-operator.js";
import type { OperatorLoss } from "../operator/operator-capabilities.js";
import { assertCarried } from "../operator/operator-losses.js";
import type { ComposedMail, MailAttachment, MailContent } from "../report-mail.js";
import { buildMime } from "../wire/build-mime.js";
import { handOverCapabilities } from "./hand-over-capabilities.js";
import { acknowledgeInbox, readInbox } from "./inbox.js";
import { fieldWithIns, matriculesOf } from "./ins-guard.js";
import { createOutbox, makeFolder } from "./outbox.js";

/** Folders shared with a software of the site. */
export interface HandOverOptions {
  /** Folder that the other software empties, and that one process alone fills. */
  readonly outbox: string;
  /** Folder where it puts receipts and answers, as `.eml`, by a change of name. Default: none, nothing is read. */
  readonly inbox?: string;
  /** Folder that remembers what was handed over, on a disk of this machine. Default `.journal` in the outbox. */
  readonly journal?: string;
  /**
   * The PDF to hand over instead of that of the mail. That of the mail bears the INS most of the time, printed or as a
   * two-dimensional code, for that is asked of reports; it is refused when the INS is found in it.
   */
  readonly pdfWithoutIns?: (mail: ComposedMail) => MailAttachment | Promise<MailAttachment>;
  /** Has the recipient got this report, or is it about to, by another operator? Asked before each hand-over. */
  readonly isReachedOtherwise: (mail: ComposedMail) => boolean | Promise<boolean>;
  /** Name in the configuration and in traces. Default `hand-over`. */
  readonly id?: string;
  /** Losses that the site accepts for every mail, besides those accepted for one. Default: none. */
  readonly acceptLosses?: readonly OperatorLoss[];
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
}

/**
 * Creates an operator that hands mails over to another software of the site, by a folder.
 *
 * **It is a hook, not an integration of Apicrypt**, whose interface is not public: what the other software does with the
 * files is agreed with each site. Three rules hold whatever it does:
 *
 * 1. No INS leaves: the archive is never written (loss `archive`), patients are refused, and a matricule found in the
 *    subject, the text, the headers, the names of files or the PDF stops the mail.
 * 2. No recipient is doubled: one who has the report by another operator is refused (`isReachedOtherwise`), and a mail
 *    handed over again is not written again, even once the other software took it away.
 * 3. A file appears whole: written aside, forced to the disk, then renamed.
 *
 * @throws What `send` throws besides: `ERR_MSS_PREFLIGHT` with `details.rule` when one of the first two rules is broken.
 * @see mssante.md C6 (b); segur-requirements.md, "never both channels for one recipient"
 * @example
 * ```ts
 * import { createHandOverOperator } from "@segur-sdk/mssante";
 *
 * export const companion = (sentByMssante: (to: string) => boolean) =>
 *   createHandOverOperator({
 *     outbox: "/var/spool/messagerie/a-envoyer",
 *     inbox: "/var/spool/messagerie/recus",
 *     isReachedOtherwise: ({ to }) => sentByMssante(to),
 *     acceptLosses: ["archive", "x-mss-codecda", "x-mss-ins", "delivery-receipt"],
 *   });
 * ```
 */
export function createHandOverOperator(options: HandOverOptions): MssanteOperator {
  const { inbox, clock = systemClock } = options;
  const journal = options.journal ?? join(options.outbox, ".journal");
  const outbox = createOutbox(options.outbox, journal);
  const capabilities =
    inbox === undefined ? ({ ...handOverCapabilities, receive: "none" } as const) : handOverCapabilities;
  let closed = false;

  const inboxOrNone = (): string => {
    if (inbox === undefined) throw new SegurError("ERR_MSS_UNSUPPORTED", { details: { field: "inbox" } });
    return inbox;
  };
  const stop = (signal: AbortSignal | undefined): void => {
    if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
    if (closed) throw new SegurError("ERR_MSS_UNREACHABLE", { details: { rule: "closed" } });
  };

  return {
    id: options.id ?? "hand-over",
    capabilities,

    async check({ signal } = {}) {
      const folders = { outbox: options.outbox, journal, ...(inbox === undefined ? {} : { inbox }) };
      const steps: OperatorHealth["steps"][number][] = [];
      for (const [name, folder] of Object.entries(folders)) {
        stop(signal);
        const startedAt = clock.now().getTime();
        const failure = await folderFailure(folder, name === "journal");
        const durationMs = clock.now().getTime() - startedAt;
        steps.push({
          name,
          ok: failure === undefined,
          durationMs,
          ...(failure === undefined ? {} : { code: failure }),
        });
        if (failure !== undefined) return { ready: false, steps };
      }
      return { ready: true, steps };
    },

    async send(mail, { signal, acceptLosses = [] } = {}) {
      const losses = assertCarried(mail, capabilities, [...(options.acceptLosses ?? []), ...acceptLosses]);
      stop(signal);
      if (await options.isReachedOtherwise(mail)) {
        throw refused("to", "one channel for each recipient", "segur-requirements.md, SDK-MIG");
      }
      const bytes = await messageOf(mail, options.pdfWithoutIns, clock.now());
      try {
        const done = await outbox.put(mail.messageId, bytes, () => {
          stop(signal);
        });
        return {
          messageId: mail.messageId,
          response: done === "put" ? "handed over" : "handed over before",
          deliveryReportAsked: false,
          operatorReference: outbox.nameOf(mail.messageId),
          losses,
        };
      } catch (failure) {
        throw isSegurError(failure) ? failure : folderError(failure);
      }
    },

    async findSent(mail) {
      try {
        return (await outbox.holds(mail.messageId)) ? "present" : "absent";
      } catch {
        return "unknown";
      }
    },

    async *receive(receiveOptions = {}): AsyncGenerator<InboundItem> {
      yield* readInbox(inboxOrNone(), receiveOptions);
    },

    async acknowledge(cursor) {
      await acknowledgeInbox(inboxOrNone(), cursor);
    },

    close() {
      closed = true;
      return Promise.resolve();
    },
  };
}

/** The message that is written: what the composed one says, without the archive and without the INS. */
async function messageOf(
  mail: ComposedMail,
  pdfWithoutIns: HandOverOptions["pdfWithoutIns"],
  now: Date,
): Promise<Uint8Array> {
  const { html, ...content } = mail.content;
  const pdfs = content.attachments.filter(({ contentType }) => contentType === "application/pdf");
  const handedOver: MailContent = {
    ...content,
    // The prefix announces an archive that is not there.
    subject: content.subject.replace(/^XDM\/1\.0\/DDM\+/, ""),
    receipts: { ...content.receipts, delivery: false },
    headers: content.headers.filter(([name]) => name.toLowerCase() === "x-mss-nil"),
    attachments: pdfWithoutIns === undefined ? pdfs : [await pdfWithoutIns(mail)],
    documentCodes: [],
  };
  if (handedOver.attachments.some(({ contentType }) => contentType !== "application/pdf")) {
    throw refused("attachments", "a PDF alone is handed over", "mssante.md C6");
  }
  const field = fieldWithIns(handedOver, matriculesOf(mail));
  if (field !== undefined) throw refused(field, "no INS leaves by the hand-over", "mssante.md C6");
  return buildMime(handedOver, {
    from: mail.from,
    to: mail.to,
    messageId: mail.messageId,
    date: mailDate(mail) ?? now,
    receiptAddress: mail.from,
    boundarySeed: mail.envelopeId,
  });
}

function refused(field: string, rule: string, source: string): SegurError {
  return new SegurError("ERR_MSS_PREFLIGHT", { details: { field, rule, source } });
}

async function folderFailure(folder: string, isMade: boolean): Promise<string | undefined> {
  try {
    if (isMade) await makeFolder(folder);
    await access(folder, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (error) {
    return folderError(error).code;
  }
}

/** A disk that is full empties, a folder that is away comes back: nothing was handed over. */
function folderError(cause: unknown): SegurError {
  const reason = cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "unknown";
  const isFull = reason === "ENOSPC" || reason === "EDQUOT";
  return new SegurError(isFull ? "ERR_MSS_TRANSIENT" : "ERR_MSS_UNREACHABLE", { details: { reason } });
}
