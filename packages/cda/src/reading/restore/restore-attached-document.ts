import { isSegurError } from "@segur-sdk/core";

import { present } from "../../present.js";
import type { AttachedDocument, AttachedDocuments, PdfCopy } from "../../structured-body/attached-document.js";
import { decodeMedia } from "../attachment.js";
import type { ReadMedia } from "../coded.js";
import type { ReadSection } from "../section.js";
import type { ReadStatement } from "../statement.js";
import { restoreEntrySection, statementsOf, tellRest } from "./restore-sections.js";
import { restoreCodedOrText, restoreId, restoreMoment, restoreText, tellOthers } from "./restore-values.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** FR-Documents-ajoutes. */
export function restoreAttachments(section: ReadSection, leftovers: Leftovers): AttachedDocuments {
  const documents = restoreEach(statementsOf(section), leftovers.at("documents"), restoreDocument);
  tellRest(section, leftovers, { entries: documents.length, sections: 0 });
  return { ...restoreEntrySection(section, leftovers), documents };
}

/** FR-Document-PDF-copie. */
export function restorePdfCopy(section: ReadSection, leftovers: Leftovers): PdfCopy | undefined {
  const [statement] = statementsOf(section);
  const document = statement && restoreDocument(statement, leftovers.at("document"));
  tellRest(section, leftovers, { entries: document === undefined ? 0 : 1, sections: 0 });
  return document && { ...restoreEntrySection(section, leftovers), document };
}

/** FR-Document-attache: what the document is, and the document. */
function restoreDocument(statement: ReadStatement, leftovers: Leftovers): AttachedDocument | undefined {
  const parts = statement.relations.map((relation) => relation.statement);
  const holder = parts.find(({ kind }) => kind === "observationMedia");
  const type = parts.find(({ code }) => code?.code === "69764-9");
  const pdf = holder?.media?.mediaType === "application/pdf" ? bytesOf(holder.media) : undefined;
  const [value] = type?.values ?? [];
  const title = restoreText(type?.text) ?? (value?.kind === "code" ? restoreCodedOrText(value.code)?.text : undefined);
  if (pdf === undefined || title === undefined) {
    leftovers.add("document that is not a PDF, or has no title");
    return undefined;
  }
  tellOthers(statement, leftovers, { relations: 2 });
  return present<AttachedDocument>({
    id: restoreId(statement, leftovers),
    title,
    pdf,
    at: type && restoreMoment(type, leftovers),
    typeId: type && restoreId(type, leftovers),
    mediaId: holder?.anchor,
  });
}

function bytesOf(media: ReadMedia): Uint8Array | undefined {
  try {
    return decodeMedia(media);
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}
