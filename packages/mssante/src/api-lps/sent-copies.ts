import { isSegurError, type SegurError } from "@segur-sdk/core";
import type { ImapFlow } from "imapflow";

import { imapError, type ImapSessionOptions, openImapSession } from "../internal/imap-session.js";
import type { ComposedMail } from "../report-mail.js";
import { type MailFolders, openSentFolder } from "./mail-folders.js";

/** What became of the copy of a mail that was sent. */
export type SentCopy =
  | { readonly messageId: string; readonly outcome: "filed"; readonly folder: string }
  /** The mail left all the same; only its copy is missing from the mailbox. */
  | { readonly messageId: string; readonly outcome: "failed"; readonly error: SegurError };

/** Files what was sent, beside the sending. */
export interface SentCopies {
  file(mail: ComposedMail): void;
  /** Ends once every copy asked for is filed, or has failed. Never throws. */
  settled(): Promise<void>;
}

/** What the filing needs. */
export interface SentCopiesOptions {
  readonly session: ImapSessionOptions;
  readonly folders: MailFolders;
  readonly onSentCopy?: (copy: SentCopy) => void;
}

/**
 * The operator files nothing: the exact bytes are appended to the folder of what was sent, marked as read (mssante.md C1.4).
 * One session serves all that waits; a mail is tried again once, on another session.
 */
export function createSentCopies(options: SentCopiesOptions): SentCopies {
  const waiting: ComposedMail[] = [];
  let running: Promise<void> | undefined;

  const tell = (copy: SentCopy) => {
    try {
      options.onSentCopy?.(copy);
    } catch {
      // A listener that fails must not stop the filing of the others.
    }
  };

  const open = async (): Promise<{ readonly client: ImapFlow; readonly folder: string }> => {
    const client = await openImapSession(options.session);
    try {
      return { client, folder: await openSentFolder(client, options.folders) };
    } catch (error) {
      client.close();
      throw imapError(error);
    }
  };

  const drain = async (): Promise<void> => {
    let session: Awaited<ReturnType<typeof open>> | undefined;
    let triedTwice: ComposedMail | undefined;
    for (let [mail] = waiting; mail !== undefined; [mail] = waiting) {
      try {
        session ??= await open();
        await session.client.append(session.folder, Buffer.from(mail.bytes), ["\\Seen"]);
        tell({ messageId: mail.messageId, outcome: "filed", folder: session.folder });
        waiting.shift();
      } catch (failure) {
        const error = imapError(failure);
        const wasOpen = session !== undefined;
        session?.client.close();
        session = undefined;
        // An answer of the server is final; a session that died under the mail is not.
        if (wasOpen && triedTwice !== mail && !isSegurError(error, "ERR_MSS_IMAP")) {
          triedTwice = mail;
          continue;
        }
        // What cannot be opened for one will not be for the next: none waits for a server that is down.
        const lost = wasOpen ? waiting.splice(0, 1) : waiting.splice(0);
        for (const { messageId } of lost) tell({ messageId, outcome: "failed", error });
      }
    }
    await session?.client.logout().catch(() => undefined);
  };

  return {
    file(mail) {
      waiting.push(mail);
      running ??= drain().finally(() => (running = undefined));
    },
    async settled() {
      while (running !== undefined) await running;
    },
  };
}
