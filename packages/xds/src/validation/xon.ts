import { isOid } from "@segur-sdk/core";

import { locatedXons } from "./located-values.js";
import type { SubmissionRule } from "./rule.js";

/** A structure has a name, a national identifier and its authority. */
export const xonRule: SubmissionRule = {
  rule: "SDK-XDS-XON",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.1.7 XON; dmp.md B.6.1",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Une structure est décrite de façon incomplète : nom ou identifiant national manquant.",
    en: "A structure is described incompletely: its name or national identifier is missing.",
  },
  *violations(submission) {
    for (const { path, value } of locatedXons(submission)) {
      if (value.name.trim() === "") yield `${path}.name`;
      if (value.id === undefined || value.id.trim() === "") yield `${path}.id`;
      if (value.authority === undefined || !isOid(value.authority)) yield `${path}.authority`;
      if (value.idType === undefined || value.idType === "") yield `${path}.idType`;
    }
  },
};
