import { locatedEntries, type SubmissionRule } from "./rule.js";

/** CDA, CDA with its style sheet, DICOM. */
const known: ReadonlySet<string> = new Set(["text/xml", "application/xslt+xml", "application/dicom"]);

/** The DMP takes documents of three forms; a PDF travels inside a CDA. */
export const mimeTypeRule: SubmissionRule = {
  rule: "SDK-DMP-MIME-TYPE",
  severity: "error",
  source: "ANS, mapping CDA to XDS metadata: mimeType; dmp.md B.6",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Le DMP n'accepte pas cette forme de document.",
    en: "The DMP does not accept this form of document.",
  },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      if (!known.has(entry.mimeType)) yield `${path}.mimeType`;
    }
  },
};
