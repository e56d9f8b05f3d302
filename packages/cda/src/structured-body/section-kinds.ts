import type { CodedValue } from "@segur-sdk/core";

import { codeSystems } from "../code-systems.js";

/** What the model says of a kind of section: conformance, code, usual title. */
export interface SectionKind {
  /** `templateId`, that of the international standard first. */
  readonly templates: readonly string[];
  readonly code: CodedValue;
  readonly title: string;
}

const ciSis = "1.2.250.1.213.1.1.2";

function kind(templates: readonly string[], code: string, label: string, title = label): SectionKind {
  return { templates, code: { code, label, system: codeSystems.loinc }, title };
}

/**
 * The sections of a structured imaging report, in the order they are written.
 *
 * @see CI-SIS volet IMG-CR-IMG 2024.01; the labels are those of its official example
 */
export const sectionKinds = {
  addendum: kind(["1.2.840.10008.9.6", `${ciSis}.210`], "55107-7", "Addendum"),
  clinicalInformation: kind(["1.2.840.10008.9.2", `${ciSis}.205`], "55752-0", "Informations cliniques"),
  request: kind(["1.2.840.10008.9.7", `${ciSis}.211`], "55115-0", "Demande", "Justification de la demande"),
  history: kind(
    ["2.16.840.1.113883.10.20.22.2.39", `${ciSis}.213`],
    "11329-0",
    "Historique médical",
    "Antécédents et contre-indications",
  ),
  examination: kind(
    ["1.2.840.10008.9.3", `${ciSis}.206`],
    "55111-9",
    "Description de l'acte d’imagerie",
    "Technique d’imagerie",
  ),
  complications: kind(["2.16.840.1.113883.10.20.22.2.37", `${ciSis}.214`], "55109-3", "Complications"),
  radiationExposure: kind(
    ["1.2.840.10008.9.8", `${ciSis}.215`],
    "73569-6",
    "Exposition aux rayonnements et informations de radioprotection",
  ),
  objectCatalog: {
    templates: ["2.16.840.1.113883.10.20.6.1.1", `${ciSis}.217`],
    code: { code: "121181", label: "Catalogue d’objets DICOM", system: codeSystems.dicom },
    title: "Catalogue d’objets DICOM",
  },
  devices: kind(
    // "11383" is how the standard spells it.
    ["2.16.840.1.11383.10.20.1.7", "1.3.6.1.4.1.19376.1.5.3.1.1.5.3.5", `${ciSis}.1`],
    "46264-8",
    "Dispositifs médicaux",
  ),
  results: kind(["2.16.840.1.113883.10.20.6.1.2", `${ciSis}.208`], "59776-5", "Résultats de l'acte", "Résultats"),
  earlierResults: kind(
    ["1.3.6.1.4.1.19376.1.5.3.1.3.27", `${ciSis}.150`],
    "30954-2",
    "Résultats d'examens",
    "Résultats d'examens antérieurs",
  ),
  comparison: kind(
    ["1.2.840.10008.9.4", `${ciSis}.207`],
    "18834-2",
    "Examen de comparaison radiologique",
    "Comparaisons avec des résultats antérieurs",
  ),
  conclusion: kind(["1.2.840.10008.9.5", `${ciSis}.209`], "19005-8", "Conclusions", "Conclusion"),
  comment: kind([`${ciSis}.73`], "55112-7", "Commentaire"),
  attachments: kind([`${ciSis}.37`], "55107-7", "Documents ajoutés", "Documents liés"),
  pdfCopy: kind([`${ciSis}.243`], "55108-5", "Copie du document"),
  patientEducation: kind(
    ["1.3.6.1.4.1.19376.1.5.3.1.1.9.38", "1.3.6.1.4.1.19376.1.5.3.1.1.9.39", `${ciSis}.107`],
    "34895-3",
    "Education du patient",
    "Information du patient",
  ),
} as const satisfies Readonly<Record<string, SectionKind>>;

/** Name of a kind of section. */
export type SectionKindName = keyof typeof sectionKinds;
