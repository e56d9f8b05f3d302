import { locatedCodes } from "./located-values.js";
import type { SubmissionRule } from "./rule.js";

/** A code has its label and its coding scheme. */
export const codedValueRule: SubmissionRule = {
  rule: "SDK-XDS-CODE",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.1.2 coded attributes; dmp.md B.6",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Un code est incomplet : code, libellé ou nomenclature manquant.",
    en: "A code is incomplete: code, label or code system is missing.",
  },
  *violations(submission) {
    for (const { path, value } of locatedCodes(submission)) {
      if (value.code === "") yield `${path}.code`;
      if (value.label === "") yield `${path}.label`;
      if (value.system === "") yield `${path}.system`;
    }
  },
};
