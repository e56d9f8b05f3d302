import { isSegurError, SegurError } from "@segur-sdk/core";
import { type Circuit, type CircuitOptions, type CircuitState, createCircuit } from "@segur-sdk/transport";

import type { MailOperator } from "../mail-operator.js";
import type { MssanteOperator } from "./mssante-operator.js";
import { verdictOf } from "./operator-health.js";

/** The two ways to an operator, which have servers of their own: sending may fail while the mailbox is read. */
export type OperatorWay = "sending" | "mailbox";

/** Options of {@link guardOperator}. */
export interface GuardOperatorOptions extends Omit<CircuitOptions, "onChange"> {
  /** Told when nothing is asked of the operator any more on one way, and when all goes again. No patient data. */
  readonly onChange?: (way: OperatorWay, state: CircuitState) => void;
}

/** What a guard adds to an operator. */
export interface OperatorGuard {
  /** How the ways to the operator stand, for a screen or a probe. */
  readonly circuits: Readonly<Record<OperatorWay, CircuitState>>;
}

/** An operator that is left alone while it does not work. */
export type GuardedOperator = MssanteOperator & OperatorGuard;

/**
 * Leaves an operator alone while it does not work. After some consecutive failures `send`, `findSent`, `receive` and
 * `acknowledge` fail at once with `ERR_MSS_CIRCUIT_OPEN` and the delay to wait, without a connection; then one call at a time
 * tries, until one succeeds. One guard for each operator: the others go on.
 *
 * What counts: no connection, 421 and 454, silence, a lost answer, TLS, a refused certificate or login. What does not: the
 * refusal of one mail, a cancelled call, a mail refused on our side. `check` is what a person asks for: it always goes, and
 * when it finds the operator ready all goes again.
 *
 * @see MSS/CONF.08; mssante.md A12, C1.4
 * @example
 * ```ts
 * import { systemClock, type TlsIdentity } from "@segur-sdk/core";
 * import { createApiLpsOperator, guardOperator } from "@segur-sdk/mssante";
 *
 * export const open = (mailbox: string, host: string, identity: TlsIdentity) =>
 *   guardOperator(createApiLpsOperator({ mailbox, smtp: { host }, identity }), {
 *     clock: systemClock,
 *     onChange: (way, { state, openUntil }) => console.warn(way, state, openUntil?.toISOString()),
 *   });
 * ```
 */
export function guardOperator(operator: MssanteOperator, options: GuardOperatorOptions): GuardedOperator;
export function guardOperator(operator: MailOperator, options: GuardOperatorOptions): MailOperator & OperatorGuard;
export function guardOperator(
  operator: MailOperator | MssanteOperator,
  options: GuardOperatorOptions,
): (MailOperator & OperatorGuard) | GuardedOperator {
  const sending = createWay("sending", options);
  const mailbox = createWay("mailbox", options);
  const guarded: MailOperator & OperatorGuard = {
    circuits: {
      get sending() {
        return sending.circuit.state;
      },
      get mailbox() {
        return mailbox.circuit.state;
      },
    },
    send: (mail, choices) => sending.call(() => operator.send(mail, choices), choices?.signal),
    close: () => operator.close(),
  };
  if (!("receive" in operator)) return guarded;
  const whole: GuardedOperator = {
    ...guarded,
    id: operator.id,
    capabilities: operator.capabilities,
    send: (mail, choices) => sending.call(() => operator.send(mail, choices), choices?.signal),
    async check(choices) {
      const health = await operator.check(choices);
      if (health.ready) for (const { circuit } of [sending, mailbox]) circuit.close();
      return health;
    },
    findSent: (mail, choices) => mailbox.call(() => operator.findSent(mail, choices), choices?.signal),
    receive: (choices) => mailbox.iterate(() => operator.receive(choices), choices?.signal),
    acknowledge: (cursor, choices) => mailbox.call(() => operator.acknowledge(cursor, choices), choices?.signal),
  };
  return whole;
}

/** One way to an operator. */
interface Way {
  readonly circuit: Circuit;
  call<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
  iterate<T>(work: () => AsyncIterable<T>, signal: AbortSignal | undefined): AsyncIterable<T>;
}

function createWay(way: OperatorWay, { onChange, ...options }: GuardOperatorOptions): Way {
  let lastFailure: SegurError | undefined;
  const circuit = createCircuit({ ...options, onChange: (state) => onChange?.(way, state) });

  const enter = () => {
    const call = circuit.enter();
    if (call.allowed) return call;
    throw new SegurError("ERR_MSS_CIRCUIT_OPEN", {
      retryAfterMs: call.retryAfterMs,
      details: { way, ...(lastFailure === undefined ? {} : { after: lastFailure.code }) },
      cause: lastFailure,
    });
  };
  const judge = (failure: unknown, signal: AbortSignal | undefined) => {
    // Cut by the caller: nothing is learnt, whatever the cut looks like.
    const verdict = signal?.aborted === true ? "unknown" : verdictOf(failure);
    if (verdict === "fails" && isSegurError(failure)) lastFailure = failure;
    return verdict;
  };

  return {
    circuit,
    async call(work, signal) {
      const call = enter();
      try {
        const done = await work();
        call.tell("works");
        return done;
      } catch (failure) {
        call.tell(judge(failure, signal));
        throw failure;
      }
    },
    async *iterate(work, signal) {
      const call = enter();
      try {
        for await (const item of work()) {
          call.tell("works");
          yield item;
        }
        call.tell("works");
      } catch (failure) {
        call.tell(judge(failure, signal));
        throw failure;
      } finally {
        // A reader that leaves before the first item must not keep the probe for itself.
        call.tell("unknown");
      }
    },
  };
}
