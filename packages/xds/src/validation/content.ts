import { contentDigestOf } from "../content-digest.js";
import type { DescribedDocument, SubmissionDocument } from "../submission.js";
import type { SubmissionRule } from "./rule.js";

/** Hash and size are there, well formed, and those of the bytes. */
export const contentRule: SubmissionRule = {
  rule: "SDK-XDS-CONTENT",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.2.10 hash, §4.2.3.2.26 size; dmp.md B.6; mssante.md B4",
  registryError: "XDSInvalidDocumentContent",
  message: {
    fr: "L'empreinte ou la taille annoncée n'est pas celle du document.",
    en: "The announced hash or size is not that of the document.",
  },
  *violations(submission) {
    for (const [index, document] of submission.documents.entries()) {
      const path = `documents[${String(index)}]`;
      const { hash, size } = document.entry;
      if (!hasBytes(document)) {
        if (hash === undefined || !/^[0-9a-f]{40}$/.test(hash)) yield `${path}.entry.hash`;
        if (size === undefined) yield `${path}.entry.size`;
        continue;
      }
      const digest = contentDigestOf(document.bytes);
      if (hash !== digest.hash) yield `${path}.entry.hash`;
      if (size !== digest.size) yield `${path}.entry.size`;
      if (digest.size === 0) yield `${path}.bytes`;
    }
  },
};

function hasBytes(document: DescribedDocument | SubmissionDocument): document is SubmissionDocument {
  return "bytes" in document;
}
