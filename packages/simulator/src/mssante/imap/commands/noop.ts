import { ok } from "../completion.js";
import type { ImapCommand } from "../imap-command.js";

/** RFC 3501 §6.1.2: what changed is told after every command. Also CHECK, and SUBSCRIBE where all folders are subscribed. */
export const noop: ImapCommand = { when: "any", run: () => ok("Done") };
