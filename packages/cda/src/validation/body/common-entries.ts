import { atPath, attribute, childrenOf } from "../cda-node.js";
import { atMostOne, check, coded, completed, counts, has, loinc, templated } from "./body-check.js";
import { bodyRules, type BodyRuleSet, templateRules } from "./body-rules.js";
import { hasTemplate } from "./document-index.js";
import { entryRules } from "./entry-rules.js";
import { entries } from "./templates.js";

/** Entries of every kind of document that the imaging report uses: comments, simple observations, products. */
export const commonEntryRules: readonly BodyRuleSet[] = [
  entryRules("ihe", "comment", "FR-Commentaire-ER", [
    templated("2.16.840.1.113883.10.20.1.40"),
    coded("48767-8", loinc),
    completed,
    ...has("text/reference"),
    check(
      "AUTHOR",
      [
        "l'auteur, s'il figure, a une date, un identifiant, une adresse, une télécommunication, un nom et une organisation.",
        "the author, when it stands, has a time, an identifier, an address, a telecommunication, a name and an organisation.",
        "Compléter l'auteur, ou le retirer.",
        "Complete the author, or remove it.",
      ],
      (node) =>
        childrenOf(node, "author").length === 0 ||
        [
          ...["time", "assignedAuthor/id", "assignedAuthor/addr", "assignedAuthor/telecom"],
          ...["assignedAuthor/assignedPerson/name", "assignedAuthor/representedOrganization/name"],
        ].every((path) => atPath(node, `author/${path}`).length > 0),
    ),
  ]),
  entryRules("mcc", "comment", "FR-Commentaire-ER", [templated(entries.comment.french)]),
  templateRules(
    "mcc",
    "COMMENT-FRENCH",
    "FR-Commentaire-ER",
    entries.comment.french,
    [templated(entries.comment.standard)],
    (node) => !hasTemplate(node, entries.comment.standard),
  ),
  entryRules("ihe", "simpleObservation", "FR-Simple-Observation", [
    check(
      "STATEMENT",
      [
        "l'élément a @classCode=OBS et @moodCode=EVN.",
        "the element has @classCode=OBS and @moodCode=EVN.",
        "Corriger classCode et moodCode.",
        "Correct classCode and moodCode.",
      ],
      (node) => attribute(node, "classCode") === "OBS" && attribute(node, "moodCode") === "EVN",
    ),
    ...has("id", "code", "text/reference"),
    completed,
    check(
      "EFFECTIVETIME",
      [
        "effectiveTime a une valeur, un début ou un nullFlavor.",
        "effectiveTime has a value, a low or a nullFlavor.",
        "Écrire effectiveTime.",
        "Write effectiveTime.",
      ],
      (node) =>
        [...childrenOf(node, "effectiveTime"), ...atPath(node, "effectiveTime/low")].some(
          (one) => attribute(one, "value") !== undefined || attribute(one, "nullFlavor") !== undefined,
        ),
    ),
  ]),
  entryRules(
    "mcc",
    "simpleObservation",
    "FR-Simple-Observation",
    ["interpretationCode", "methodCode", "targetSiteCode", "author"].map((path) => counts(path, atMostOne)),
  ),
  bodyRules(
    {
      source: "mcc",
      id: "MATERIAL",
      label: "manufacturedMaterial",
      reference: "CI-SIS Modèles de contenus CDA, FR-Produit-de-sante",
      nodes: (index) =>
        index
          .named("substanceAdministration")
          .flatMap((one) => atPath(one, "consumable/manufacturedProduct/manufacturedMaterial")),
    },
    [
      check(
        "CODESYSTEM",
        [
          "@codeSystem de code, s'il figure, est celui des CIS (1.2.250.1.213.2.3.1).",
          "@codeSystem of code, when it stands, is that of CIS (1.2.250.1.213.2.3.1).",
          "Porter CIP, UCD et ATC par des traductions.",
          "Carry CIP, UCD and ATC by translations.",
        ],
        (node) => {
          const systems = childrenOf(node, "code").flatMap((one) => attribute(one, "codeSystem") ?? []);
          return systems.length === 0 || systems.includes("1.2.250.1.213.2.3.1");
        },
      ),
      check(
        "NAME",
        [
          "name figure une fois, ou avec nullFlavor NA.",
          "name stands once, or with nullFlavor NA.",
          'Écrire le nom du produit, ou nullFlavor="NA".',
          'Write the name of the product, or nullFlavor="NA".',
        ],
        (node) => {
          const names = childrenOf(node, "name");
          return names.length === 1 || names.some((one) => attribute(one, "nullFlavor") === "NA");
        },
      ),
    ],
  ),
];
