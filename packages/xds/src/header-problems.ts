import { isOid, type LocalizedText } from "@segur-sdk/core";

import type { DocumentMetadata } from "./document-entry.js";
import type { SubmissionProblem } from "./validation/problem.js";

/** Where the header says a metadata, and why it may not be there. */
interface HeaderField {
  readonly field: keyof DocumentMetadata;
  /** Path in the CDA header. */
  readonly from: string;
  readonly severity: "error" | "warning";
  readonly message: LocalizedText;
}

const missing = (fr: string, en: string): LocalizedText => ({
  fr: `Le document n'indique pas ${fr}.`,
  en: `The document does not give ${en}.`,
});
const timeless = (fr: string, en: string): LocalizedText => ({
  fr: `Le document n'indique pas ${fr}, ou l'indique sans fuseau horaire.`,
  en: `The document does not give ${en}, or gives it without time zone.`,
});
const unlisted = (fr: string, en: string): LocalizedText => ({
  fr: `${fr} n'est dans aucune table connue : à indiquer dans les options.`,
  en: `${en} is in no known table: give it in the options.`,
});

/** One row per metadata of dmp.md B.12 that a document may fail to give. */
const fields: readonly HeaderField[] = [
  { field: "title", from: "title", severity: "error", message: missing("son titre", "its title") },
  {
    field: "creationTime",
    from: "effectiveTime",
    severity: "error",
    message: timeless("sa date de création", "its creation time"),
  },
  {
    field: "serviceStartTime",
    from: "documentationOf/serviceEvent/effectiveTime/low",
    severity: "error",
    message: timeless("le début de l'acte", "the start of the act"),
  },
  { field: "languageCode", from: "languageCode", severity: "error", message: missing("sa langue", "its language") },
  {
    field: "patientId",
    from: "recordTarget/patientRole/id",
    severity: "warning",
    message: missing("l'INS du patient", "the INS of the patient"),
  },
  {
    field: "legalAuthenticator",
    from: "legalAuthenticator/assignedEntity",
    severity: "error",
    message: missing("son responsable", "its legal authenticator"),
  },
  { field: "typeCode", from: "code", severity: "error", message: missing("son type", "its type") },
  {
    field: "classCode",
    from: "code (ASS_X04, ASS_X16)",
    severity: "error",
    message: unlisted("La classe de ce type de document", "The class of this type of document"),
  },
  {
    field: "formatCode",
    from: "templateId (ASS_A11), body",
    severity: "error",
    message: unlisted("Le format de ce modèle de document", "The format of this document template"),
  },
  {
    field: "healthcareFacilityTypeCode",
    from: "componentOf/encompassingEncounter/location/healthCareFacility/code",
    severity: "error",
    message: missing("le secteur d'activité", "the sector of activity"),
  },
  {
    field: "practiceSettingCode",
    from: "documentationOf/serviceEvent/performer/assignedEntity/representedOrganization/standardIndustryClassCode",
    severity: "error",
    message: missing("le cadre d'exercice", "the practice setting"),
  },
];

/** What a header does not say, field by field. */
export function headerProblems(entry: DocumentMetadata): readonly SubmissionProblem[] {
  const problems: SubmissionProblem[] = [];
  if (!isOid(entry.uniqueId)) {
    problems.push({
      ...problem("uniqueId", "id", {
        fr: "L'identifiant du document n'est pas un OID seul : le DMP le refuse.",
        en: "The identifier of the document is not an OID alone: the DMP refuses it.",
      }),
      registryError: "XDSDocumentUniqueIdError",
    });
  }
  for (const { field, from, severity, message } of fields) {
    if (entry[field] === undefined) problems.push({ ...problem(field, from, message), severity });
  }
  if (entry.authors.length === 0) problems.push(problem("authors", "author", missing("son auteur", "its author")));
  if (entry.confidentialityCodes.length === 0) {
    problems.push(
      problem("confidentialityCodes", "confidentialityCode", missing("sa confidentialité", "its confidentiality")),
    );
  }
  return problems;
}

function problem(field: string, from: string, message: LocalizedText): SubmissionProblem {
  return {
    rule: "SDK-XDS-CDA-HEADER",
    severity: "error",
    field,
    source: `dmp.md B.12: ClinicalDocument/${from}`,
    registryError: "XDSRegistryMetadataError",
    message,
  };
}
