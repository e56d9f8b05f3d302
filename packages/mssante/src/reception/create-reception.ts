import { type AuditSink, type Clock, type IdGenerator, isSegurError, type SegurErrorCode } from "@segur-sdk/core";

import type { MssanteOperator } from "../operator/mssante-operator.js";
import type { AnswerOptions } from "./answer-mail.js";
import { decideReception } from "./decide-reception.js";
import type { MatchPatientOptions } from "./match-patient.js";
import type { ReadIncomingOptions } from "./read-incoming-mail.js";
import { itemsOf } from "./received-items.js";
import type { PatientPort, ReceiptPort, ReceptionDecision, ReceptionEntry, ReceptionStore } from "./reception-ports.js";

/** What a reception is made of. */
export interface ReceptionOptions extends ReadIncomingOptions, MatchPatientOptions {
  readonly operator: Pick<MssanteOperator, "receive" | "acknowledge" | "send">;
  readonly store: ReceptionStore;
  readonly patients: PatientPort;
  readonly receipts: ReceiptPort;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  /** Who answers the reports that are asked for, and the refusals. Without it nothing is answered. */
  readonly answers?: Omit<AnswerOptions, "sendId" | "date">;
  /** Where each step is traced: what was read, what became of it, what was answered; no patient data (MSS/UX.37, MSS/CONF.17). */
  readonly trace?: {
    readonly audit: AuditSink;
    /** Who reads, e.g. the automate of the site. */
    readonly actor: string;
    readonly mailbox: string;
  };
}

/** What one reading of the mailbox did. */
export interface ReceptionTally {
  /** Mails and statuses recorded, by what became of them. */
  readonly recorded: Readonly<Record<ReceptionDecision["kind"], number>>;
  /** Known already: nothing was done again. */
  readonly repeated: number;
  readonly answered: number;
  /** Keys whose events or answer could not go; they go again at the next reading. */
  readonly unsettled: readonly string[];
  /** Answers that the operator refused for good, by the code of its refusal: they do not go again. */
  readonly unanswered: readonly { readonly key: string; readonly code: SegurErrorCode }[];
}

/** The reception of one mailbox. */
export interface Reception {
  /**
   * Reads what arrived, to the end: records each mail for good, files what may be filed, acknowledges, then hands on the
   * receipts and answers. May be stopped or crash anywhere: the next reading goes on, loses nothing and files nothing twice.
   *
   * @throws what the store, the patients or the operator's reading throw; nothing that was not recorded is acknowledged.
   */
  read(options?: { readonly limit?: number; readonly signal?: AbortSignal }): Promise<ReceptionTally>;
}

/**
 * Creates the reception of one mailbox of any operator.
 *
 * @see mssante.md A13; MSS/UX.01, MSS/UX.07, MSS/UX.09, MSS/UX.34, MSS/UX.37
 * @example
 * ```ts
 * import { systemClock, systemIds } from "@segur-sdk/core";
 * import { createReception, type MssanteOperator, type PatientPort, type ReceiptPort, type ReceptionStore } from "@segur-sdk/mssante";
 *
 * async function everyMinute(operator: MssanteOperator, store: ReceptionStore, patients: PatientPort, receipts: ReceiptPort) {
 *   const reception = createReception({ operator, store, patients, receipts, clock: systemClock, ids: systemIds });
 *   const { recorded } = await reception.read();
 *   console.log(recorded.filed, recorded["work-list"]);
 * }
 * ```
 */
export function createReception(options: ReceptionOptions): Reception {
  const { operator, store, receipts, clock } = options;

  const trace = async (action: "read" | "send", request: string, response: string) => {
    if (options.trace === undefined) return;
    const { audit, actor, mailbox } = options.trace;
    await audit.record({ type: "mss.action", at: clock.now(), actor, mailbox, action, request, response });
  };

  /** Sends the answer; the code of a refusal that no other attempt would change. */
  const send = async ({ answer }: ReceptionEntry): Promise<SegurErrorCode | undefined> => {
    if (answer === undefined) return undefined;
    try {
      const { response } = await operator.send(answer);
      await trace("send", `answer ${answer.messageId}`, response);
      return undefined;
    } catch (error) {
      if (!isSegurError(error)) throw error;
      await trace("send", `answer ${answer.messageId}`, error.code);
      // A certificate or a setting will be mended; a recipient that does not exist will not.
      if (error.kind !== "refused" || error.retryable) throw error;
      return error.code;
    }
  };

  return {
    async read({ limit, signal } = {}) {
      const recorded = emptyCount();
      const unsettled: string[] = [];
      const unanswered: { readonly key: string; readonly code: SegurErrorCode }[] = [];
      let repeated = 0;
      let answered = 0;
      const settle = async (entry: ReceptionEntry) => {
        const { key, events } = entry;
        try {
          if (events.length > 0) await receipts.deliver(events, { key });
          const refusal = await send(entry);
          await store.settle(key);
          if (refusal !== undefined) unanswered.push({ key, code: refusal });
          else if (entry.answer !== undefined) answered += 1;
        } catch {
          // Receipts or answers that cannot go must not stop the reading: what is recorded waits.
          unsettled.push(key);
        }
      };

      for (const entry of await store.unsettled()) await settle(entry);
      for await (const item of itemsOf(options, await store.cursor(), limit, signal)) {
        const decided = await decideReception(item, options);
        if (decided === undefined) repeated += 1;
        else {
          await store.record(decided);
          await trace("read", decided.key, outcomeOf(decided.decision));
          recorded[decided.decision.kind] += 1;
        }
        await operator.acknowledge(item.cursor, signal === undefined ? {} : { signal });
        await store.advance(item.cursor);
        if (decided !== undefined) await settle(decided);
      }
      return { recorded, repeated, answered, unsettled, unanswered };
    },
  };
}

function emptyCount(): Record<ReceptionDecision["kind"], number> {
  return {
    filed: 0,
    "already-filed": 0,
    "work-list": 0,
    rejected: 0,
    receipt: 0,
    "unreadable-report": 0,
    message: 0,
    "patient-message": 0,
  };
}

/** What became of a mail, in a word or two: no patient data. */
function outcomeOf(decision: ReceptionDecision): string {
  return "reason" in decision ? `${decision.kind} ${decision.reason.code}` : decision.kind;
}
