import type { Socket } from "node:net";

import type { SMTPServerSession } from "smtp-server";

import type { FaultScript } from "../http/fault-script.js";
import type { SmtpFaultAction, SmtpStep } from "./smtp-fault.js";
import type { SmtpRefusal } from "./trust-space.js";

/** Tells the library that a step went well, or why not. */
export type StepReply = (error?: Error | null) => void;

/** Plays the faults of a script, step by step. */
export interface SmtpSteps {
  /** The fault scripted for this step, if any. */
  next(step: SmtpStep): SmtpFaultAction | undefined;
  /** Plays a fault, or gives the ordinary answer; a cut connection is never answered. */
  play(
    fault: SmtpFaultAction | undefined,
    session: SMTPServerSession,
    refusal: SmtpRefusal | undefined,
    reply: StepReply,
  ): void;
  /** Ends the silences. */
  close(): void;
}

/** Steps of the submissions of one server. */
export function createSmtpSteps(
  faults: FaultScript<SmtpFaultAction>,
  socketOf: (session: SMTPServerSession) => Socket | undefined,
): SmtpSteps {
  const timers = new Set<NodeJS.Timeout>();
  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };
  return {
    next: (step) => faults.next(step),
    play(fault, session, refusal, reply) {
      switch (fault?.kind) {
        case "reply":
          reply(refused(fault));
          // The client reads the answer, then finds the connection closed (RFC 5321 §3.8).
          if (fault.code === 421) later(0, () => socketOf(session)?.end());
          return;
        case "drop":
          socketOf(session)?.destroy();
          return;
        case "stall":
          later(fault.ms, () => socketOf(session)?.destroy());
          return;
        case "size-limit":
        case undefined:
          reply(refusal === undefined ? null : refused(refusal));
      }
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** Is a message kept once its final dot was read, whatever the client is told? */
export function isKept(fault: SmtpFaultAction | undefined): boolean {
  return fault === undefined || (fault.kind !== "reply" && !("delivered" in fault && !fault.delivered));
}

/** A refusal in the words of the library. */
function refused({ code, text }: SmtpRefusal): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
