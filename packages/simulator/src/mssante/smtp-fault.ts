import type { ScriptedFault } from "../http/fault-script.js";

/**
 * Steps of a submission at which a fault may be scripted: after STARTTLS, at MAIL FROM, at RCPT TO, when the message
 * starts to come, and once its final dot was read and the mail delivered.
 */
export type SmtpStep = "TLS" | "MAIL" | "RCPT" | "DATA" | "DOT";

/** What goes wrong at a step. */
export type SmtpFaultAction =
  /** The server's reply, e.g. `452` `4.2.2 Mailbox full`. */
  | { readonly kind: "reply"; readonly code: number; readonly text: string }
  /** The connection is cut without a word. At `DOT` the mail was delivered all the same. */
  | { readonly kind: "drop" }
  /** Silence for `ms`, then the connection is cut. */
  | { readonly kind: "stall"; readonly ms: number };

/** One line of the script of an operator. */
export interface SmtpFault extends ScriptedFault<SmtpFaultAction> {
  readonly on: SmtpStep;
}
