import type { Clock } from "@segur-sdk/core";

import { createMailFolder, type MailFolder, type SpecialUse } from "./mail-folder.js";

/** One mailbox and its folders. */
export interface MailAccount {
  readonly address: string;
  readonly folders: readonly MailFolder[];
  readonly inbox: MailFolder;
  /** Folder of this name; `INBOX` whatever the case. */
  folder(name: string): MailFolder | undefined;
  /** Folder of this use; `undefined` when the operator has none. */
  use(specialUse: SpecialUse): MailFolder | undefined;
  /** Adds an empty folder. */
  create(name: string): MailFolder;
  /** Removes a folder with its mails. */
  delete(folder: MailFolder): void;
}

/** Folders that a mailbox has from the start, besides `INBOX`. */
export type FolderNames = Readonly<Partial<Record<SpecialUse, string>>>;

/** Names of one operator in service (mssante.md C1.4). */
const defaultFolderNames: FolderNames = { "\\Sent": "Sent", "\\Drafts": "Drafts", "\\Trash": "Trash" };

/** Mailboxes by address, made when first asked for. */
export interface MailAccounts {
  /** The mailbox of an address; case does not count. */
  of(address: string): MailAccount;
  /** Those made so far. */
  readonly all: readonly MailAccount[];
}

/** No mailbox yet. */
export function createMailAccounts(options: { readonly clock: Clock; readonly folders?: FolderNames }): MailAccounts {
  const { clock, folders = defaultFolderNames } = options;
  // Another start is another numbering: a reader that remembers the one before must notice.
  const uidValidity = Math.floor(clock.now().getTime() / 1000) % 0x7fff_ffff;
  const accounts = new Map<string, MailAccount>();
  return {
    get all() {
      return [...accounts.values()];
    },
    of(address) {
      const key = address.toLowerCase();
      const known = accounts.get(key);
      if (known !== undefined) return known;
      const account = createAccount(address, folders, uidValidity);
      accounts.set(key, account);
      return account;
    },
  };
}

function createAccount(address: string, names: FolderNames, uidValidity: number): MailAccount {
  const inbox = createMailFolder("INBOX", { uidValidity });
  const special = Object.entries(names).map(([use, name]) =>
    createMailFolder(name, { specialUse: use as SpecialUse, uidValidity }),
  );
  let folders = [inbox, ...special];
  return {
    address,
    inbox,
    get folders() {
      return folders;
    },
    folder: (name) =>
      name.toUpperCase() === "INBOX" ? inbox : folders.find((folder) => folder.name === name && folder !== inbox),
    use: (specialUse) => folders.find((folder) => folder.specialUse === specialUse),
    create(name) {
      const folder = createMailFolder(name, { uidValidity });
      folders.push(folder);
      return folder;
    },
    delete(gone) {
      folders = folders.filter((folder) => folder !== gone);
    },
  };
}
