import type { ReportMail } from "./report-mail.js";

/**
 * What a mail changes of an earlier one. The archive says it too: its extra metadata `action` is `C` or `D`
 * (`buildXdmArchive`, option `action`).
 *
 * @see mssante.md A5, B3; MSS/va1.02, MSS/va1.30
 */
export interface MailChange {
  /** `replacement`: a new version, or a change of visibility; `deletion`: the document must be removed. */
  readonly kind: "replacement" | "deletion";
  /** Message-ID of the first mail, angle brackets included: the recipient sees the new one below it. */
  readonly firstMessageId?: string;
  /** Say it before the subject too. Receivers that test the prefix strictly then miss the archive. Default `false`. */
  readonly subjectMention?: boolean;
}

/** The change that a mail makes: as told, else what its document says. */
export function changeOf(mail: ReportMail): MailChange | undefined {
  const replaces = [mail, ...(mail.otherDocuments ?? [])].some(
    ({ document }) => document.report.replaces !== undefined,
  );
  return mail.change ?? (replaces ? { kind: "replacement" } : undefined);
}

/** Mention before the subject, for those who want one. */
export const subjectMentions: Readonly<Record<MailChange["kind"], string>> = {
  replacement: "[Annule et remplace] ",
  deletion: "[Suppression] ",
};

/** Value of the extra metadata `action` that the archive must carry (mssante.md B3). */
export const archiveActions: Readonly<Record<MailChange["kind"], "change" | "delete">> = {
  replacement: "change",
  deletion: "delete",
};
