/** Kinds of mailboxes (TRE_R257). */
export type MailboxKind = "PER" | "ORG" | "APP" | "CAB";

/** A mailbox as the directory knows it. */
export interface MailboxRecord {
  readonly address: string;
  readonly kind: MailboxKind;
  /** What it is for. */
  readonly description?: string;
  readonly service?: string;
  /** Not to be shown by a public search. */
  readonly unlisted?: boolean;
  /** Accepts exchanges without paper. */
  readonly paperless: boolean;
  /** 1: preferred. */
  readonly rank?: number;
}

/** A structure and its mailboxes. */
export interface StructureRecord {
  /** FINESS, nine characters. */
  readonly finess: string;
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly department: string;
  readonly mailboxes: readonly MailboxRecord[];
}

/** A professional, where they practise, and their mailboxes. */
export interface PersonRecord {
  /** Eleven digits. */
  readonly rpps: string;
  readonly familyName: string;
  readonly givenName: string;
  /** Code of TRE_R38 and its label. */
  readonly specialty: { readonly code: string; readonly label: string };
  /** FINESS of the structure of the role; absent: no role. */
  readonly structure?: string;
  /** Mailboxes of the role. */
  readonly roleMailboxes: readonly MailboxRecord[];
  /** Mailboxes without a structure. */
  readonly ownMailboxes: readonly MailboxRecord[];
}

/** Everybody that a simulated directory knows. */
export interface DirectoryRecords {
  readonly people: readonly PersonRecord[];
  readonly structures: readonly StructureRecord[];
}
