import { atPath, childrenOf, descendantsNamed } from "../cda-node.js";
import {
  amongSections,
  atLeastOne,
  below,
  type BodyCheck,
  check,
  coded,
  counts,
  dicom,
  exactlyOne,
  has,
  loinc,
  templated,
} from "./body-check.js";
import { type BodyRuleSet, templateRules } from "./body-rules.js";
import { hasTemplate } from "./document-index.js";
import { entries, frenchEntries, sections } from "./templates.js";

type SectionName = keyof typeof sections;

const labels: Readonly<Record<SectionName, string>> = {
  addendum: "FR-DICOM-Addendum",
  clinicalInformation: "FR-DICOM-informations-cliniques",
  request: "FR-DICOM-Demande-examen",
  history: "FR-DICOM-Historique-medical",
  act: "FR-DICOM-Acte-imagerie",
  complications: "FR-DICOM-Complications",
  radiation: "FR-DICOM-Exposition-aux-radiations",
  catalogue: "FR-DICOM-Object-Catalog",
  devices: "FR-Dispositifs-medicaux",
  results: "FR-DICOM-Resultats",
  otherResults: "FR-Resultats-examens-non-code",
  comparison: "FR-DICOM-Examen-comparatif",
  conclusion: "FR-DICOM-Conclusion",
  education: "FR-Education-du-patient",
};

/** Name of a section as the CI-SIS writes it. */
export function sectionLabel(name: SectionName): string {
  return labels[name];
}

/** Middle part of the rule ids of a section. */
export function sectionId(name: SectionName): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter}`).toUpperCase();
}

function section(name: SectionName, checks: readonly BodyCheck[]): BodyRuleSet {
  return templateRules("ihe", sectionId(name), labels[name], sections[name].standard, checks);
}

const both = (name: SectionName): BodyCheck => templated(sections[name].standard, sections[name].french);
const authorName = has("author/assignedAuthor/assignedPerson/name");

/** Subsections of the clinical information, one each. */
export function subsection(name: "request" | "history"): BodyCheck {
  const template = sections[name].standard;
  return check(
    `HAS-${sectionId(name)}`,
    [
      `contient la sous-section ${labels[name]} (${template}), une fois.`,
      `holds the subsection ${labels[name]} (${template}), once.`,
      "Ajouter la sous-section, ou retirer la section entière.",
      "Add the subsection, or remove the whole section.",
    ],
    (node) => atPath(node, "component/section").filter((one) => hasTemplate(one, template)).length === 1,
  );
}

/** A templateId anywhere below, borne by an element of this name. */
function holds(element: string, template: string, label: string): BodyCheck {
  return check(
    `HAS-${label.toUpperCase()}`,
    [`contient ${label} (${template}).`, `holds ${label} (${template}).`, `Ajouter ${label}.`, `Add ${label}.`],
    (node) => descendantsNamed(node, element).some((one) => hasTemplate(one, template)),
  );
}

/** Sections of the imaging report as IHE and DICOM PS3.20 define them. */
export const imagingSectionRules: readonly BodyRuleSet[] = [
  section("addendum", [
    counts("id", atLeastOne),
    coded("55107-7", loinc),
    counts("text", exactlyOne),
    counts("title", exactlyOne),
    ...authorName,
  ]),
  section("clinicalInformation", [
    both("clinicalInformation"),
    coded("55752-0", loinc),
    ...has("text"),
    subsection("request"),
    subsection("history"),
  ]),
  section("request", [both("request"), ...has("id", "text"), coded("55115-0", loinc)]),
  section("history", [
    both("history"),
    ...has("id", "text"),
    coded("11329-0", loinc),
    below("observation", entries.observation.french, "FR-DICOM-Observation", atLeastOne),
  ]),
  section("act", [
    amongSections,
    ...has("id", "title", "text"),
    coded("55111-9", loinc),
    holds("procedure", entries.technique.standard, "FR-DICOM-Technique-imagerie"),
    holds("section", sections.catalogue.standard, "FR-DICOM-Object-Catalog"),
  ]),
  section("complications", [
    counts("id", atLeastOne),
    coded("55109-3", loinc),
    counts("title", exactlyOne),
    counts("text", exactlyOne),
  ]),
  section("radiation", [
    both("radiation"),
    ...has("id", "title", "text"),
    coded("73569-6", loinc),
    below("procedure", frenchEntries.exposure, "FR-DICOM-Exposition-patient", exactlyOne),
    below("observation", entries.observation.french, "FR-DICOM-Observation", exactlyOne),
  ]),
  section("catalogue", [both("catalogue"), ...has("id", "title", "text"), coded("121181", dicom)]),
  section("devices", [amongSections, counts("id", exactlyOne), ...has("text"), coded("46264-8", loinc)]),
  section("results", [both("results"), ...has("id", "text", "title"), coded("59776-5", loinc)]),
  section("otherResults", [
    amongSections,
    coded("30954-2", loinc),
    check(
      "NO-ENTRY",
      [
        "la section non codée ne contient pas d'entrée.",
        "the uncoded section holds no entry.",
        "Retirer les entrées, ou employer la section codée (1.3.6.1.4.1.19376.1.5.3.1.3.28).",
        "Remove the entries, or use the coded section (1.3.6.1.4.1.19376.1.5.3.1.3.28).",
      ],
      (node) => childrenOf(node, "entry").length === 0 || hasTemplate(node, "1.3.6.1.4.1.19376.1.5.3.1.3.28"),
    ),
  ]),
  section("comparison", [both("comparison"), ...has("id", "title", "text"), coded("18834-2", loinc)]),
  section("conclusion", [both("conclusion"), ...has("id", "title", "text"), coded("19005-8", loinc)]),
  section("education", [amongSections, templated("1.3.6.1.4.1.19376.1.5.3.1.1.9.38"), coded("34895-3", loinc)]),
];
