import { locatedEntries, type SubmissionRule } from "./rule.js";

const forbiddenClasses: ReadonlySet<string> = new Set(["90", "60"]);
const forbiddenTypes = /^(?:DOCPAT|REMB$|11369-6$)/;

/** Documents of the patient, reimbursement data and the vaccination history are not for a professional's software. */
export const forbiddenCodesRule: SubmissionRule = {
  rule: "EX_2.1-1010",
  severity: "error",
  source: "DMP GI, EX_2.1-1010: classes 90 and 60, types DOCPAT…, REMB and 11369-6",
  registryError: "DMPAccessDeniedByRightsService",
  profile: "dmp",
  message: {
    fr: "Un logiciel de professionnel de santé ne peut pas déposer ce type de document dans le DMP.",
    en: "A professional's software may not put this type of document in the DMP.",
  },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      if (forbiddenClasses.has(entry.classCode?.code ?? "")) yield `${path}.classCode`;
      if (forbiddenTypes.test(entry.typeCode?.code ?? "")) yield `${path}.typeCode`;
    }
  },
};
