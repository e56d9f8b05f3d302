import type { ScriptedFault } from "../../http/fault-script.js";

/** What goes wrong with a command. */
export type ImapFaultAction =
  /** Refused: `NO`, with this text. */
  | { readonly kind: "reply"; readonly text: string }
  /** The connection is cut before the command is obeyed. */
  | { readonly kind: "drop" }
  /** The command is obeyed, and the connection cut before the answer. */
  | { readonly kind: "drop-after" }
  /** `BYE`, then the connection is cut. */
  | { readonly kind: "bye"; readonly text: string }
  /** Silence for `ms`, then the connection is cut. */
  | { readonly kind: "stall"; readonly ms: number };

/** One line of the script of an IMAP server; `on` is the name of a command, e.g. `FETCH`. */
export type ImapFault = ScriptedFault<ImapFaultAction>;
