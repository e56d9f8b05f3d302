import { isSegurError, type LocalizedText, type Problem } from "@segur-sdk/core";
import { readXdmArchive } from "@segur-sdk/xds";

import { archiveActions, changeOf } from "./mail-change.js";
import { mailProblem } from "./mail-rules.js";
import { documentsOf, type ReportMail } from "./report-mail.js";

/**
 * Does the archive of a mail hold exactly its documents, byte for byte and in their order, with the action that the mail
 * announces? Whoever built it, the mail must not say something else than what it carries.
 *
 * @see mssante.md B3, B4
 */
export async function archiveProblems(mail: ReportMail): Promise<readonly Problem[]> {
  const documents = await documentsIn(mail.archive);
  if (documents === undefined) return [mailProblem("archive", "archive")];
  const wanted = documentsOf(mail);
  const isSame =
    documents.length === wanted.length &&
    documents.every(({ bytes }, index) => equal(bytes, wanted[index]?.document.bytes));
  if (!isSame) return [mailProblem("archive", "archive")];
  const change = changeOf(mail);
  const action = change === undefined ? "new" : archiveActions[change.kind];
  // A new version may go as a new document, as senders did before the extra metadata; never a deletion.
  const isSaid = documents.every((one) => one.action === action);
  const isOldForm = change?.kind === "replacement" && documents.every((one) => one.action === "new");
  if (isSaid) return [];
  return [mailProblem("archive", "archive", { severity: isOldForm ? "warning" : "error", message: wrongAction })];
}

const wrongAction: LocalizedText = {
  fr: "La métadonnée « action » de l'archive ne dit pas ce que dit le message (nouveau, C ou D).",
  en: "The metadata “action” of the archive does not say what the mail says (new, C or D).",
};

async function documentsIn(archive: Uint8Array) {
  try {
    const { submissions } = await readXdmArchive(archive);
    return submissions.flatMap(({ documents }) => documents);
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}

function equal(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0;
}
