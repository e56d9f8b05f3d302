import type { ScriptedFault } from "../http/fault-script.js";

/**
 * Steps of a submission at which a fault may be scripted: when the client connects, after STARTTLS, at AUTH, at MAIL FROM,
 * at RCPT TO, when the message starts to come, and once its final dot was read.
 */
export type SmtpStep = "CONNECT" | "TLS" | "AUTH" | "MAIL" | "RCPT" | "DATA" | "DOT";

/** What goes wrong at a step. */
export type SmtpFaultAction =
  /** The server's reply, e.g. `452` `4.2.2 Mailbox full`; a `421` ends the connection. At `DOT` the mail is not kept. */
  | { readonly kind: "reply"; readonly code: number; readonly text: string }
  /** The connection is cut without a word. At `DOT` the mail was delivered all the same, unless `delivered` is `false`. */
  | { readonly kind: "drop"; readonly delivered?: boolean }
  /** Silence for `ms`, then the connection is cut. At `DOT`, as `drop`. */
  | { readonly kind: "stall"; readonly ms: number; readonly delivered?: boolean }
  /** At `DOT`: a message over so many bytes is refused, whatever `SIZE` announced. */
  | { readonly kind: "size-limit"; readonly bytes: number };

/** One line of the script of an operator. */
export interface SmtpFault extends ScriptedFault<SmtpFaultAction> {
  readonly on: SmtpStep;
}
