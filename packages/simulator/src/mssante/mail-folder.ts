/** What a folder is for (RFC 6154). */
export type SpecialUse = "\\Sent" | "\\Drafts" | "\\Trash" | "\\Junk" | "\\Archive";

/** One mail of a folder. Its number never changes; its flags do. */
export interface StoredMail {
  readonly uid: number;
  readonly internalDate: Date;
  /** As written by the client, e.g. `\Seen`. */
  readonly flags: Set<string>;
  /** Bytes of the message. */
  readonly size: number;
  /** The message, trace headers of the delivery included. */
  content(): Buffer;
  /** No longer in its folder. */
  readonly removed: boolean;
}

/** What is put in a folder. */
export interface NewMail {
  /** The message as it was sent. */
  readonly bytes: Uint8Array;
  /** Lines that the delivery writes above it, each ended by CR LF. Default: none. */
  readonly trace?: string;
  readonly flags?: readonly string[];
  readonly internalDate: Date;
}

/** One folder of a mailbox, as IMAP sees it. */
export interface MailFolder {
  readonly name: string;
  readonly specialUse: SpecialUse | undefined;
  readonly uidValidity: number;
  readonly uidNext: number;
  /** Oldest first. */
  readonly messages: readonly StoredMail[];
  /** Adds a mail at the end, with the next number. */
  append(mail: NewMail): StoredMail;
  /** Takes mails out. */
  remove(mails: readonly StoredMail[]): void;
  /** Numbers everything anew, as a server does after it restored a mailbox: what a reader remembered is void. */
  renumber(): void;
  /** Calls back after each change, until the function it gives is called. */
  watch(listener: () => void): () => void;
  /** Tells the watchers that flags changed. */
  touch(): void;
}

/** An empty folder. */
export function createMailFolder(
  name: string,
  options: { readonly specialUse?: SpecialUse; readonly uidValidity: number },
): MailFolder {
  let { uidValidity } = options;
  let messages: (StoredMail & { removed: boolean })[] = [];
  let uidNext = 1;
  const listeners = new Set<() => void>();
  const touch = () => {
    for (const listener of listeners) listener();
  };
  const place = (mail: NewMail): StoredMail => {
    const stored = storedMail(uidNext, mail);
    uidNext += 1;
    messages.push(stored);
    return stored;
  };
  return {
    name,
    specialUse: options.specialUse,
    get uidValidity() {
      return uidValidity;
    },
    get uidNext() {
      return uidNext;
    },
    get messages() {
      return messages;
    },
    append(mail) {
      const stored = place(mail);
      touch();
      return stored;
    },
    remove(mails) {
      const gone = new Set(mails);
      for (const mail of messages) if (gone.has(mail)) mail.removed = true;
      messages = messages.filter(({ removed }) => !removed);
      touch();
    },
    renumber() {
      const before = messages;
      messages = [];
      uidNext = 1;
      uidValidity += 1;
      for (const mail of before) {
        mail.removed = true;
        place({ bytes: mail.content(), flags: [...mail.flags], internalDate: mail.internalDate });
      }
      touch();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch,
  };
}

function storedMail(
  uid: number,
  { bytes, trace = "", flags = [], internalDate }: NewMail,
): StoredMail & { removed: boolean } {
  return {
    uid,
    internalDate,
    flags: new Set(flags),
    size: trace.length + bytes.length,
    removed: false,
    // Put together when read only: the same bytes are kept for the journal of what was delivered.
    content: () => Buffer.concat([Buffer.from(trace, "latin1"), bytes]),
  };
}
