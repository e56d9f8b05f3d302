import type { Professional, SegurError } from "@segur-sdk/core";
import type { MailboxChoice, MailboxRequest } from "@segur-sdk/directory";

/** A correspondent, as the request of the exam names them: the requester of a report for instance. */
export type Correspondent = Pick<Professional, "id" | "familyName" | "givenName" | "mssanteAddress">;

/** What one directory gave. */
export interface AskedDirectory {
  readonly directory: "index" | "api";
  /** Entries found. */
  readonly entries: number;
  /** When the extraction of the index was made, as its name tells. */
  readonly publishedAt?: string;
  /** Why it could not answer: what was chosen is what the other one knows. */
  readonly error?: SegurError;
}

/** Where to send, or what to ask a person, with the reasons; and which directories said so. */
export type CorrespondentMailbox = MailboxChoice & { readonly asked: readonly AskedDirectory[] };

/** Looks the mailboxes of correspondents up. */
export interface DirectoryFacade {
  /**
   * The MSSanté mailbox of a correspondent: the local index first, and the API when the index leaves a doubt. Only
   * addresses of the trust space count. What is not certain is asked (`outcome: "ask"`, with candidates and reasons), never
   * guessed; a `chosen` address goes into `mssanteAddress` of the professional.
   *
   * @throws SegurError `ERR_SDK_DIRECTORY_ABSENT`; `ERR_DIR_…` and `ERR_HTTP_…` when no directory could answer;
   * `ERR_SDK_WHITE_LIST_…` when the white list cannot tell where mails may go.
   */
  findMailbox(
    correspondent: Correspondent,
    options?: Pick<MailboxRequest, "structure" | "remembered"> & { readonly signal?: AbortSignal },
  ): Promise<CorrespondentMailbox>;
}
