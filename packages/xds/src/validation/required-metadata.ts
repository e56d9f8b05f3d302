import type { DocumentMetadata } from "../document-entry.js";
import type { SubmissionSetMetadata } from "../submission-set.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";

const ofDocument = [
  "creationTime",
  "serviceStartTime",
  "languageCode",
  "legalAuthenticator",
  "classCode",
  "typeCode",
  "formatCode",
  "healthcareFacilityTypeCode",
  "practiceSettingCode",
] as const satisfies readonly (keyof DocumentMetadata)[];

const ofSet = [
  "sourceId",
  "submissionTime",
  "contentTypeCode",
] as const satisfies readonly (keyof SubmissionSetMetadata)[];

/** What the DMP requires, the SDK also writes in a mail. Fields with a rule of their own are not here. */
export const requiredMetadataRule: SubmissionRule = {
  rule: "SDK-XDS-REQUIRED",
  severity: "error",
  source: "DMP GI, TD2.1 metadata; dmp.md B.5, B.6 column R",
  registryError: "XDSRegistryMetadataError",
  message: { fr: "Une information obligatoire est absente.", en: "A required piece of information is missing." },
  *violations(submission) {
    for (const name of ofSet) {
      if (submission.submissionSet[name] === undefined) yield `submissionSet.${name}`;
    }
    for (const { path, entry } of locatedEntries(submission)) {
      for (const name of ofDocument) if (entry[name] === undefined) yield `${path}.${name}`;
    }
  },
};

/** Without local record number, the DMP wants the INS again. */
export const sourcePatientIdRule: SubmissionRule = {
  rule: "SDK-DMP-SOURCE-PATIENT-ID",
  severity: "error",
  source: "DMP GI, sourcePatientId; dmp.md B.6",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Le numéro local du patient, ou à défaut son INS, est absent.",
    en: "The local number of the patient, or else the INS, is missing.",
  },
  *violations(submission) {
    for (const { path, entry } of locatedEntries(submission)) {
      if (entry.sourcePatientId === undefined) yield `${path}.sourcePatientId`;
    }
  },
};
