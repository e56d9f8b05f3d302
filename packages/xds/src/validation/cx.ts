import { isOid } from "@segur-sdk/core";

import { referenceIdType } from "../cx.js";
import { locatedCxs } from "./located-values.js";
import type { SubmissionRule } from "./rule.js";

/** An identifier names its authority; a DICOM study needs none. */
export const cxRule: SubmissionRule = {
  rule: "SDK-XDS-CX",
  severity: "error",
  source: "IHE ITI TF-3 §4.2.3.1.7 CX, CXi; dmp.md B.6.1",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Un identifiant (patient, demande, examen) est incomplet : numéro, autorité ou type manquant.",
    en: "An identifier (patient, order, exam) is incomplete: number, authority or type is missing.",
  },
  *violations(submission) {
    for (const { path, value } of locatedCxs(submission)) {
      if (value.id.trim() === "") yield `${path}.id`;
      if (value.type === undefined || value.type === "") yield `${path}.type`;
      const needsAuthority = value.type !== referenceIdType.studyInstanceUid;
      if (needsAuthority && (value.authority === undefined || !isOid(value.authority))) yield `${path}.authority`;
    }
  },
};
