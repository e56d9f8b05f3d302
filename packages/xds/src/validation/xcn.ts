import { isOid } from "@segur-sdk/core";

import { locatedXcns } from "./located-values.js";
import type { SubmissionRule } from "./rule.js";

/** A person has a national identifier, its authority and a name. */
export const xcnRule: SubmissionRule = {
  rule: "SDK-XDS-XCN",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.1.7 XCN; dmp.md B.6.1",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Un professionnel est décrit de façon incomplète : identifiant national, nom ou type manquant.",
    en: "A professional is described incompletely: national identifier, name or type is missing.",
  },
  *violations(submission) {
    for (const { path, value } of locatedXcns(submission)) {
      if (isBlank(value.id)) yield `${path}.id`;
      if (isBlank(value.familyName)) yield `${path}.familyName`;
      if (value.authority === undefined || !isOid(value.authority)) yield `${path}.authority`;
      if (value.nameType !== "D" && value.nameType !== "U") yield `${path}.nameType`;
      if (value.nameType === "D" && isBlank(value.idType)) yield `${path}.idType`;
    }
  },
};

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
