import { ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";

/** RFC 3501 §6.2.1; the session upgrades once the answer left. */
export const starttls: ImapCommand = { when: "clear", run: () => ok("Begin TLS negotiation now") };
