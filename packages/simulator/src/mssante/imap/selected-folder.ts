import type { MailFolder, StoredMail } from "../mail-folder.js";
import { type MessageSet, readMessageSet } from "./message-set.js";

/** A mail with the number that this client knows it by. */
export interface NumberedMail {
  readonly mail: StoredMail;
  /** Sequence number: 1 for the oldest. */
  readonly number: number;
}

/** The folder that a client has open, as the client knows it: others may change it meanwhile. */
export interface SelectedFolder {
  readonly folder: MailFolder;
  readonly readOnly: boolean;
  /** Mails that the client knows of. */
  readonly mails: readonly NumberedMail[];
  /** Mails of a set; `undefined` when it is not a set of messages. */
  of(set: string, byUid: boolean): readonly NumberedMail[] | undefined;
  /** Remembers that the client was told the flags of a mail. */
  told(mail: StoredMail): void;
  /** Untagged answers that bring the client up to date. Numbers change only when `expunge` is allowed. */
  changes(options: { readonly expunge: boolean }): readonly string[];
}

/** Opens a folder for one client. */
export function selectFolder(folder: MailFolder, readOnly: boolean): SelectedFolder {
  let view = folder.messages.map(seen);
  const mails = () => view.map(({ mail }, index) => ({ mail, number: index + 1 }));
  const told = (mail: StoredMail) => {
    const known = view.find((one) => one.mail === mail);
    if (known !== undefined) known.flags = flagsOf(mail);
  };
  return {
    folder,
    readOnly,
    told,
    get mails() {
      return mails();
    },
    of(text, byUid) {
      const highest = byUid ? (view.at(-1)?.mail.uid ?? 0) : view.length;
      const set: MessageSet | undefined = readMessageSet(text, highest);
      return set === undefined ? undefined : mails().filter(({ mail, number }) => set(byUid ? mail.uid : number));
    },
    changes({ expunge }) {
      const lines: string[] = [];
      if (expunge) {
        for (let index = view.length - 1; index >= 0; index -= 1) {
          if (view[index]?.mail.removed === true) lines.push(`* ${index + 1} EXPUNGE`);
        }
        view = view.filter(({ mail }) => !mail.removed);
      }
      for (const [index, one] of view.entries()) {
        const flags = flagsOf(one.mail);
        if (one.mail.removed || flags === one.flags) continue;
        one.flags = flags;
        lines.push(`* ${index + 1} FETCH (UID ${one.mail.uid} FLAGS (${flags}))`);
      }
      const known = new Set(view.map(({ mail }) => mail));
      const arrived = folder.messages.filter((mail) => !known.has(mail));
      if (arrived.length > 0) {
        view = [...view, ...arrived.map(seen)];
        lines.push(`* ${view.length} EXISTS`);
      }
      return lines;
    },
  };
}

/** Flags of a mail, as IMAP writes them. */
export function flagsOf(mail: StoredMail): string {
  return [...mail.flags].join(" ");
}

function seen(mail: StoredMail): { readonly mail: StoredMail; flags: string } {
  return { mail, flags: flagsOf(mail) };
}
