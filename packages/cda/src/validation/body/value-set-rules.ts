import {
  administrativeGenders,
  anatomicalLocations,
  approachSites,
  authorSpecialties,
  contraindications,
  modalities,
  pregnancyStatuses,
  radiationQuantities,
  referencePurposes,
  techniqueLateralities,
  type ValueSet,
} from "../../value-sets/index.js";
import { atPath, attribute, type CdaNode, childrenOf, isInside, writtenType } from "../cda-node.js";
import { check, dicom } from "./body-check.js";
import { bodyRules, type BodyRuleSet } from "./body-rules.js";
import { type DocumentIndex, hasTemplate } from "./document-index.js";
import { entries } from "./templates.js";

/** NullFlavors that a coded element may bear where its rule admits one. */
const admittedNulls = ["UNK", "NA", "NASK", "ASKU", "NI", "NAV", "MSK", "OTH", "NINF", "PINF", "TRC"];

/** The element is of a type that holds no code: the rule does not look at it. */
function isOtherType(node: CdaNode): boolean {
  const type = writtenType(node);
  return type !== undefined && type !== "CD" && type !== "CE";
}

/** What must be of a value set. */
export interface CodedSubject {
  readonly source: "mcc" | "volet";
  readonly id: string;
  /** Path of the coded element, for messages. */
  readonly label: string;
  readonly reference: string;
  readonly set: ValueSet;
  /** A nullFlavor may stand for the code. */
  readonly nullable: boolean;
  readonly nodes: (index: DocumentIndex) => readonly CdaNode[];
}

/** The rules of a coded element, as the abstract rule of the CI-SIS makes them. */
export function codedRules({ set, nullable, ...subject }: CodedSubject): BodyRuleSet {
  return bodyRules(subject, [
    check(
      "NULLFLAVOR",
      [
        "le nullFlavor n'est pas admis.",
        "nullFlavor is not admitted.",
        "Écrire un code du jeu de valeurs.",
        "Write a code of the value set.",
      ],
      (node) => nullable || attribute(node, "nullFlavor") === undefined,
    ),
    check(
      "CODED",
      [
        `@code et @codeSystem sont renseignés${nullable ? ", ou un nullFlavor admis" : ""}.`,
        `@code and @codeSystem are given${nullable ? ", or an admitted nullFlavor" : ""}.`,
        "Écrire les deux attributs.",
        "Write both attributes.",
      ],
      (node) =>
        (attribute(node, "code") !== undefined && attribute(node, "codeSystem") !== undefined) ||
        (nullable && admittedNulls.includes(attribute(node, "nullFlavor") ?? "")) ||
        isOtherType(node),
    ),
    check(
      "VALUESET",
      [
        `le code et sa terminologie sont du jeu de valeurs ${set.name} (${set.oid}), révision du ${set.revision}.`,
        `the code and its code system are of the value set ${set.name} (${set.oid}), revision of ${set.revision}.`,
        "Choisir un code du jeu de valeurs, avec l'OID de sa terminologie.",
        "Choose a code of the value set, with the OID of its code system.",
      ],
      (node) =>
        attribute(node, "nullFlavor") !== undefined ||
        isOtherType(node) ||
        set.has(attribute(node, "code") ?? "", attribute(node, "codeSystem") ?? ""),
    ),
  ]);
}

function coded(node: CdaNode, code: string): boolean {
  return childrenOf(node, "code").some((one) => attribute(one, "code") === code);
}

function bearers(index: DocumentIndex, template: string, element: string): readonly CdaNode[] {
  return index.withTemplate(template).filter(({ name }) => name === element);
}

const french = "CI-SIS Modèles de contenus CDA";

/** Coded elements checked in every kind of document. */
export const commonCodedRules: readonly BodyRuleSet[] = [
  codedRules({
    source: "mcc",
    id: "APPROACH-SITE",
    label: "substanceAdministration/approachSiteCode",
    reference: `${french}, approachSiteCode`,
    set: approachSites,
    nullable: true,
    nodes: (index) => index.named("substanceAdministration").flatMap((one) => childrenOf(one, "approachSiteCode")),
  }),
  codedRules({
    source: "mcc",
    id: "GENDER",
    label: "administrativeGenderCode",
    reference: `${french}, administrativeGenderCode`,
    set: administrativeGenders,
    nullable: true,
    nodes: (index) => index.named("administrativeGenderCode"),
  }),
  codedRules({
    source: "mcc",
    id: "AUTHOR-CODE",
    label: "author/assignedAuthor/code",
    reference: `${french}, author/assignedAuthor/code`,
    set: authorSpecialties,
    nullable: true,
    nodes: (index) => index.named("author").flatMap((one) => atPath(one, "assignedAuthor/code")),
  }),
];

const report = "CI-SIS IMG-CR-IMG 2024.01";

function ofReport(
  id: string,
  label: string,
  set: ValueSet,
  nodes: (index: DocumentIndex) => readonly CdaNode[],
): BodyRuleSet {
  return codedRules({ source: "volet", id, label, reference: `${report}, ${label}`, set, nullable: false, nodes });
}

/** Coded elements of the imaging report. */
export const reportCodedRules: readonly BodyRuleSet[] = [
  ofReport("ACT-MODALITY", "documentationOf/serviceEvent/code/translation", modalities, ({ document }) =>
    atPath(document, "documentationOf/serviceEvent/code/translation").filter(
      (one) => attribute(one, "codeSystem") === dicom,
    ),
  ),
  ofReport("SERIES-MODALITY", "code/qualifier/value (113015)", modalities, (index) =>
    bearers(index, entries.series.french, "act").flatMap((one) =>
      childrenOf(one, "code")
        .filter((code) => attribute(code, "code") === "113015")
        .flatMap((code) => atPath(code, "qualifier/value")),
    ),
  ),
  ofReport("TECHNIQUE-LATERALITY", "targetSiteCode/qualifier/value", techniqueLateralities, (index) =>
    bearers(index, entries.technique.french, "procedure").flatMap((one) =>
      atPath(one, "targetSiteCode/qualifier/value"),
    ),
  ),
  ofReport("QUANTITY-CODE", "code (FR-DICOM-Quantite)", radiationQuantities, (index) =>
    bearers(index, entries.quantity.french, "observation").flatMap((one) => childrenOf(one, "code")),
  ),
  ofReport("CONTRAINDICATION-VALUE", "value (64100-1)", contraindications, (index) =>
    bearers(index, entries.observation.french, "observation")
      .filter((one) => coded(one, "64100-1"))
      .flatMap((one) => childrenOf(one, "value")),
  ),
  ofReport("PREGNANCY-VALUE", "value (364320009)", pregnancyStatuses, (index) =>
    bearers(index, entries.observation.french, "observation")
      .filter((one) => coded(one, "364320009"))
      .flatMap((one) => childrenOf(one, "value")),
  ),
  ofReport("OBJECT-PURPOSE", "value (ASSERTION)", referencePurposes, (index) =>
    index
      .named("observation")
      .filter(
        (one) =>
          coded(one, "ASSERTION") &&
          isInside(one, (outer) => outer.name === "observation" && hasTemplate(outer, entries.object.standard)),
      )
      .flatMap((one) => childrenOf(one, "value")),
  ),
  ofReport("TECHNIQUE-LOCATION", "targetSiteCode (FR-DICOM-Technique-imagerie)", anatomicalLocations, (index) =>
    bearers(index, entries.technique.french, "procedure").flatMap((one) => childrenOf(one, "targetSiteCode")),
  ),
  ofReport("QUANTITY-LOCATION", "targetSiteCode (FR-DICOM-Quantite)", anatomicalLocations, (index) =>
    bearers(index, entries.quantity.french, "observation").flatMap((one) => childrenOf(one, "targetSiteCode")),
  ),
];
