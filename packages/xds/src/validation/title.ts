import { locatedEntries, type SubmissionRule } from "./rule.js";

/** A title is meaningful and is never cut. */
export const titleRule: SubmissionRule = {
  rule: "EX_2.1-1020",
  severity: "error",
  source: "DMP GI, EX_2.1-1020; CI-SIS Structuration minimale, title",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Le titre du document est vide ou dépasse 128 caractères.",
    en: "The title of the document is empty or over 128 characters.",
  },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      const title = entry.title?.trim() ?? "";
      // A letter and its accent are one character, whether the software writes them in one or two (NFC or NFD).
      if (title === "" || (title.length > 128 && Array.from(title.normalize("NFC")).length > 128))
        yield `${path}.title`;
    }
  },
};
