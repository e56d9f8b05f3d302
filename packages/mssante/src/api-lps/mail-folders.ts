import type { ImapFlow } from "imapflow";

/** Names of the folders of a mailbox, which differ between operators (mssante.md C1.4). */
export interface MailFolders {
  /** Default `INBOX`. */
  readonly inbox?: string;
  /** Where what was sent is filed, when the server marks no folder as such (RFC 6154). Default `Sent`. */
  readonly sent?: string;
  readonly drafts?: string;
  readonly trash?: string;
}

/** Folder of what was sent: the one marked by the server, else the one of the profile, else one that is named so. */
export async function findSentFolder(client: ImapFlow, folders: MailFolders): Promise<string | undefined> {
  const listed = await client.list();
  const marked = listed.find((one) => one.specialUse === "\\Sent" && one.specialUseSource === "extension");
  const named = listed.find((one) => one.path === (folders.sent ?? "Sent"));
  const guessed = listed.find((one) => one.specialUse === "\\Sent");
  return (marked ?? named ?? guessed)?.path;
}

/** The same, made when the mailbox has none. */
export async function openSentFolder(client: ImapFlow, folders: MailFolders): Promise<string> {
  const found = await findSentFolder(client, folders);
  return found ?? (await client.mailboxCreate(folders.sent ?? "Sent")).path;
}
