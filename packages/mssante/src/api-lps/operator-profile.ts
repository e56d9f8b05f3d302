import type { ApiLpsTlsOptions } from "./api-lps-tls.js";
import type { MailFolders } from "./mail-folders.js";
import type { AcknowledgeAction } from "./read-mailbox.js";

/**
 * An operator as data: what differs from one to the next when both follow the API LPS.
 *
 * @see mssante.md C7
 */
export interface OperatorProfile {
  /** Name in the configuration and in traces. */
  readonly id: string;
  /** Name shown to people. */
  readonly label: string;
  readonly kind: "api-lps";
  /** Needed when `discovery` is `none`; otherwise wins over what is discovered. */
  readonly smtp?: ProfileServer;
  readonly imap?: ProfileServer;
  /** How servers that are not told are found: both ways, DNS alone, or not at all. */
  readonly discovery: "autoconfig" | "srv" | "none";
  readonly auth: "cert-plain" | "psc-xoauth2";
  /** Password of SASL PLAIN, which the texts leave free: no secret here. Default: empty. */
  readonly plainPassword: string;
  readonly folders: MailFolders;
  readonly sentCopy: "client" | "operator" | "none";
  readonly acknowledgeBy: AcknowledgeAction;
  readonly dsn: { readonly enabled: boolean; readonly orcpt: boolean };
  /** Largest mail, encoded, in bytes. */
  readonly maxMessageBytes: number;
  readonly maxConnections: number;
  readonly maxMessagesPerConnection: number;
  readonly tls: ApiLpsTlsOptions;
}

/** A server of a profile. */
export interface ProfileServer {
  readonly host: string;
  readonly port: number;
}

const common = {
  kind: "api-lps",
  // Their hosts are in no public text: the domain of the mailbox tells them.
  discovery: "autoconfig",
  auth: "cert-plain",
  plainPassword: "",
  sentCopy: "client",
  acknowledgeBy: { kind: "flag", flag: "\\Seen" },
  dsn: { enabled: true, orcpt: true },
  maxMessageBytes: 10_000_000,
  maxConnections: 2,
  maxMessagesPerConnection: 100,
  tls: { wave: 2 },
} as const satisfies Partial<OperatorProfile>;

/** Mailiz, by the API LPS. It failed on `ORCPT` in the past, so that it is not sent (mssante.md A8, C4). */
export const mailizProfile: OperatorProfile = {
  ...common,
  id: "mailiz",
  label: "Mailiz",
  folders: { inbox: "INBOX", trash: "Trash", drafts: "Drafts", sent: "Sent" },
  dsn: { enabled: true, orcpt: false },
};

/** Medimail, by the API LPS. */
export const medimailProfile: OperatorProfile = {
  ...common,
  id: "medimail",
  label: "Medimail",
  folders: { inbox: "INBOX", trash: "TRASH", drafts: "DRAFT", sent: "SENT" },
};
