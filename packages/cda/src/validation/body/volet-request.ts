import {
  anatomicalLocations,
  careInformation,
  contraindications,
  contrastInjections,
  requestedModalities,
  scintigraphyFunctions,
  tomographyFunctions,
  topographicModifiers,
} from "../../value-sets/index.js";
import { atPath, attribute, type CdaNode, childrenOf, descendantsNamed } from "../cda-node.js";
import {
  amongSections,
  atLeastOne,
  atMostOne,
  type BodyCheck,
  check,
  coded,
  counts,
  found,
  has,
  isCoded,
  loinc,
  taAsip,
  templateCount,
  templated,
} from "./body-check.js";
import { bodyRules, type BodyRuleSet, templateRules } from "./body-rules.js";
import { type DocumentIndex, hasTemplate } from "./document-index.js";
import { subsection } from "./imaging-sections.js";
import { entries, sections } from "./templates.js";
import { codedRules } from "./value-set-rules.js";

const reference = "CI-SIS IMG-DA-IMG 2024.01";
const requestedAct = "1.3.6.1.4.1.19376.1.5.3.1.1.20.3.1";
const carePlan = "1.3.6.1.4.1.19376.1.5.3.1.3.36";
const pending = "1.2.250.1.213.1.1.2.158.3";

function volet(
  id: string,
  label: string,
  nodes: (index: DocumentIndex) => readonly CdaNode[],
  checks: readonly BodyCheck[],
) {
  return bodyRules({ source: "volet", id: `DA-${id}`, label, reference: `${reference}, ${label}`, nodes }, checks);
}

function sectionOnce(template: string, id: string, label: string): BodyCheck {
  return check(
    id,
    [
      `la section ${label} (${template}) figure une fois.`,
      `the section ${label} (${template}) stands once.`,
      "Ajouter la section, ou n'en garder qu'une.",
      "Add the section, or keep one only.",
    ],
    (node) => atPath(node, "component/section").filter((one) => hasTemplate(one, template)).length === 1,
  );
}

function observationCount(id: string, template: string, code: string | undefined, max: number): BodyCheck {
  const what = `observation ${template}${code === undefined ? "" : ` (${code})`}`;
  return check(
    id,
    [
      `contient ${what} au plus ${String(max)} fois.`,
      `holds ${what} at most ${String(max)} times.`,
      "Retirer les observations en trop.",
      "Remove the extra observations.",
    ],
    (node) => found(node, "observation", template, code).length <= max,
  );
}

const historyOnce = (id: string, code: string): BodyCheck =>
  check(
    `HAS-${id}`,
    [
      `contient une FR-DICOM-Observation de code ${code}, une seule.`,
      `holds one FR-DICOM-Observation of code ${code}, one only.`,
      "Ajouter l'observation, ou n'en garder qu'une.",
      "Add the observation, or keep one only.",
    ],
    (node) => found(node, "observation", entries.observation.french, code).length === 1,
  );

function codes(node: CdaNode): readonly (string | undefined)[] {
  return childrenOf(node, "code").map((one) => attribute(one, "code"));
}

const act: readonly BodyCheck[] = [
  ...has("code"),
  counts("targetSiteCode", atLeastOne),
  check(
    "QUALIFIER",
    [
      "le qualificatif de targetSiteCode, s'il figure, a une valeur et une seule.",
      "the qualifier of targetSiteCode, when it stands, has one value and one only.",
      "Écrire qualifier/value.",
      "Write qualifier/value.",
    ],
    (node) =>
      atPath(node, "targetSiteCode/qualifier").length === 0 ||
      atPath(node, "targetSiteCode/qualifier/value").length === 1,
  ),
  counts("priorityCode", atMostOne),
  check(
    "PRIORITY",
    [
      "priorityCode UR va avec son motif (originalText/reference), et le motif avec UR.",
      "priorityCode UR goes with its reason (originalText/reference), and the reason with UR.",
      "Ajouter le motif de l'urgence, ou le retirer.",
      "Add the reason of the urgency, or remove it.",
    ],
    (node) => {
      const urgent = childrenOf(node, "priorityCode").some((one) => attribute(one, "code") === "UR");
      return urgent === atPath(node, "priorityCode/originalText/reference").length > 0;
    },
  ),
  counts("performer", atMostOne),
  observationCount("COMMENT", entries.comment.french, undefined, 1),
  observationCount("GEN-297", entries.simpleObservation.french, "GEN-297", 1),
  observationCount("GEN-296", entries.simpleObservation.french, "GEN-296", 1),
  check(
    "FUNCTION",
    [
      "la fonction étudiée (MED-1133) figure pour un PT ou un NM, et pour eux seuls.",
      "the function studied (MED-1133) stands for PT or NM, and for them only.",
      "Ajouter ou retirer l'observation MED-1133.",
      "Add or remove the observation MED-1133.",
    ],
    (node) => {
      const studied = found(node, "observation", entries.simpleObservation.french, "MED-1133").length > 0;
      const [code] = codes(node);
      return code !== undefined && studied === (code === "PT" || code === "NM");
    },
  ),
];

function requested(index: DocumentIndex): readonly CdaNode[] {
  return index.withTemplate(requestedAct).filter(({ name }) => name === "observation");
}

function observed(index: DocumentIndex, code: string): readonly CdaNode[] {
  return index
    .withTemplate(entries.observation.french)
    .filter((one) => one.name === "observation" && codes(one).includes(code))
    .flatMap((one) => childrenOf(one, "value"));
}

function functionsOf(modality: string) {
  return (index: DocumentIndex): readonly CdaNode[] =>
    requested(index)
      .filter((one) => codes(one).includes(modality))
      .flatMap((one) => descendantsNamed(one, "observation"))
      .filter((one) => hasTemplate(one, entries.simpleObservation.french) && codes(one).includes("MED-1133"))
      .flatMap((one) => childrenOf(one, "value"));
}

const codedSubjects = [
  ["CONTRAINDICATION-VALUE", contraindications, (index: DocumentIndex) => observed(index, "64100-1")],
  [
    "MODALITY",
    requestedModalities,
    (index: DocumentIndex) => requested(index).flatMap((one) => childrenOf(one, "code")),
  ],
  [
    "INJECTION",
    contrastInjections,
    (index: DocumentIndex) => requested(index).flatMap((one) => atPath(one, "code/qualifier/value")),
  ],
  ["CARE", careInformation, (index: DocumentIndex) => observed(index, "ORG-192")],
  [
    "TOPOGRAPHY",
    topographicModifiers,
    (index: DocumentIndex) => requested(index).flatMap((one) => atPath(one, "targetSiteCode/qualifier/value")),
  ],
  [
    "LOCATION",
    anatomicalLocations,
    (index: DocumentIndex) =>
      index
        .withTemplate("1.2.250.1.213.1.1.3.27.2")
        .filter(({ name }) => name === "observation")
        .flatMap((one) => childrenOf(one, "targetSiteCode")),
  ],
  ["SCINTIGRAPHY", scintigraphyFunctions, functionsOf("NM")],
  ["TOMOGRAPHY", tomographyFunctions, functionsOf("PT")],
] as const;

/** Sections and entries that a request uses, as IHE defines them. */
export const requestEntryRules: readonly BodyRuleSet[] = [
  templateRules("ihe", "CARE-PLAN", "FR-Plan-de-soins", carePlan, [
    amongSections,
    templateCount({ min: 2 }),
    templated("2.16.840.1.113883.10.20.1.10"),
    coded("18776-5", loinc),
  ]),
  templateRules("ihe", "REQUESTED-ACT", "FR-Demande-d-examen", requestedAct, [
    check(
      "STATEMENT",
      [
        "l'élément a @classCode=OBS et @moodCode INT, PRP ou GOL.",
        "the element has @classCode=OBS and @moodCode INT, PRP or GOL.",
        "Corriger classCode et moodCode.",
        "Correct classCode and moodCode.",
      ],
      (node) =>
        attribute(node, "classCode") === "OBS" && ["INT", "PRP", "GOL"].includes(attribute(node, "moodCode") ?? ""),
    ),
    templateCount({ min: 2 }),
    templated("2.16.840.1.113883.10.20.1.25"),
    ...has("id", "code", "statusCode", "effectiveTime"),
    check(
      "TEXT",
      [
        "text/reference renvoie au texte de la section.",
        "text/reference refers to the text of the section.",
        "Ajouter text/reference avec @value.",
        "Add text/reference with @value.",
      ],
      (node) => atPath(node, "text/reference").some((one) => attribute(one, "value") !== undefined),
    ),
  ]),
];

/** The model of the imaging request, IMG-DA-IMG. */
export const imagingRequestRules: readonly BodyRuleSet[] = [
  volet("DOCUMENT", "ClinicalDocument", ({ document }) => [document], [
    ...["1.2.250.1.213.1.1.1.47", "1.2.840.10008.9.20"].map((root, index) =>
      check(
        index === 0 ? "TEMPLATEID-MODEL" : "TEMPLATEID-HEADER",
        [
          `le templateId ${root} figure.`,
          `the templateId ${root} stands.`,
          "Ajouter ce templateId à l'en-tête.",
          "Add this templateId to the header.",
        ],
        (node) => hasTemplate(node, root),
      ),
    ),
    coded("55115-0", loinc),
    check(
      "ACT",
      [
        "un documentationOf et un seul a le code 55115-0 (LOINC).",
        "one documentationOf and one only has the code 55115-0 (LOINC).",
        "Écrire l'acte de la demande une fois.",
        "Write the act of the request once.",
      ],
      (node) =>
        childrenOf(node, "documentationOf").filter((one) =>
          childrenOf(one, "serviceEvent").some((event) => isCoded(event, "55115-0", loinc)),
        ).length === 1,
    ),
  ]),
  volet("BODY", "structuredBody", ({ document }) => atPath(document, "component/structuredBody"), [
    sectionOnce(sections.clinicalInformation.standard, "CLINICAL-INFORMATION", "FR-DICOM-informations-cliniques"),
    sectionOnce(sections.education.french, "EDUCATION", "FR-Education-du-patient"),
    sectionOnce(pending, "CARE-PLAN", "FR-Plan-de-soins"),
  ]),
  volet(
    "CLINICAL-INFORMATION",
    "FR-DICOM-informations-cliniques",
    (index) => index.withTemplate(sections.clinicalInformation.french),
    [coded("55752-0", loinc), ...has("text"), subsection("request"), subsection("history")],
  ),
  volet("REQUEST", "FR-DICOM-Demande-examen", (index) => index.withTemplate(sections.request.standard), [
    check(
      "CODE",
      ["code vaut 55115-0.", "code is 55115-0.", 'Écrire code="55115-0".', 'Write code="55115-0".'],
      (node) => codes(node).includes("55115-0"),
    ),
  ]),
  volet("HISTORY", "FR-DICOM-Historique-medical", (index) => index.withTemplate(sections.history.standard), [
    coded("11329-0", loinc),
    ...has("text"),
    historyOnce("MEDICAL", "11348-0"),
    historyOnce("SURGICAL", "47519-4"),
  ]),
  volet("PLAN", "FR-Plan-de-soins", (index) => index.withTemplate(carePlan), [
    check(
      "HAS-ACT",
      [
        `contient au moins un examen demandé (observation ${requestedAct}).`,
        `holds at least one examination requested (observation ${requestedAct}).`,
        "Ajouter l'examen demandé.",
        "Add the examination requested.",
      ],
      (node) => found(node, "observation", requestedAct).length > 0,
    ),
  ]),
  volet("REQUESTED-ACT", "FR-Demande-d-examen", (index) => index.withTemplate(requestedAct), act),
  volet(
    "EDUCATION",
    "FR-Education-du-patient",
    (index) => index.withTemplate(sections.education.french).filter(({ name }) => name === "section"),
    [
      check(
        "CODE",
        [
          "une FR-Simple-Observation a le code MED-1130 (TA_ASIP).",
          "a FR-Simple-Observation has the code MED-1130 (TA_ASIP).",
          "Écrire cette observation.",
          "Write this observation.",
        ],
        (node) => {
          const simple = atPath(node, "entry/observation")
            .filter((one) => hasTemplate(one, entries.simpleObservation.standard))
            .flatMap((one) => childrenOf(one, "code"));
          return (
            simple.some((one) => attribute(one, "code") === "MED-1130") &&
            simple.some((one) => attribute(one, "codeSystem") === taAsip)
          );
        },
      ),
    ],
  ),
  ...codedSubjects.map(([id, set, nodes]) =>
    codedRules({
      source: "volet",
      id: `DA-${id}`,
      label: set.name,
      reference: `${reference}, ${set.name}`,
      set,
      nullable: false,
      nodes,
    }),
  ),
];
