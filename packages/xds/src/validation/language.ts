import { locatedEntries, type SubmissionRule } from "./rule.js";

/** A language with its country, `fr-FR`; `art` for what is in no language, such as a signature. */
export const languageRule: SubmissionRule = {
  rule: "SDK-XDS-LANGUAGE",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.2.13 languageCode: RFC 5646; dmp.md B.6, C.2",
  registryError: "XDSRegistryMetadataError",
  message: { fr: "La langue du document est mal indiquée.", en: "The language of the document is ill written." },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      if (entry.languageCode !== undefined && !/^(?:[a-z]{2,3}(?:-[A-Z]{2})?)$/.test(entry.languageCode)) {
        yield `${path}.languageCode`;
      }
    }
  },
};
