import { atPath, attribute, childrenOf, nodesNamed, remembered, textInside } from "../cda-node.js";
import {
  amongSections,
  atMostOne,
  check,
  coded,
  completed,
  counts,
  exactlyOne,
  has,
  loinc,
  statement,
} from "./body-check.js";
import { type BodyRuleSet, templateRules } from "./body-rules.js";
import { hasTemplate } from "./document-index.js";
import { entries, frenchEntries, frenchSections, sections } from "./templates.js";

const deviceOrganizer = "1.2.250.1.213.1.1.3.2";

const hasAttachment = remembered((document) =>
  nodesNamed(document, "templateId").some((one) => attribute(one, "root") === frenchEntries.attachment),
);

/** An attached document stands somewhere in the document. */
const attachmentSomewhere = check(
  "HAS-ATTACHMENT",
  [
    `le document contient l'entrée FR-Document-attache (${frenchEntries.attachment}).`,
    `the document holds the entry FR-Document-attache (${frenchEntries.attachment}).`,
    "Ajouter le document attaché, ou retirer la section.",
    "Add the attached document, or remove the section.",
  ],
  (_, document) => hasAttachment(document),
);

/** What a device says of its relations to a long illness, an accident at work, prevention: the code of each. */
const relations: readonly (readonly [template: string, named: string, code: string])[] = [
  ["1.2.250.1.213.1.1.3.48.13", entries.simpleObservation.standard, "MED-574"],
  ["1.2.250.1.213.1.1.3.48.14", "1.2.250.1.213.1.1.3.48.14", "GEN-180"],
  ["1.2.250.1.213.1.1.3.48.34", "1.2.250.1.213.1.1.3.48.34", "GEN-295"],
  ["1.2.250.1.213.1.1.3.48.215", "1.2.250.1.213.1.1.3.48.215", "GEN-181"],
];

/** Sections and entries that ANS alone defines: devices, attached documents, copy of the document. */
export const frenchRules: readonly BodyRuleSet[] = [
  templateRules("ans", "DEVICES", "FR-Dispositifs-medicaux", sections.devices.french, [
    amongSections,
    counts("id", exactlyOne),
    ...has("text"),
    coded("46264-8", loinc),
    check(
      "ENTRIES",
      [
        "les entrées sont des dispositifs (supply) ou leur regroupement (organizer), pas les deux.",
        "the entries are devices (supply) or their grouping (organizer), not both.",
        "N'écrire que des FR-Dispositif-medical (1.2.250.1.213.1.1.3.20).",
        "Write only FR-Dispositif-medical entries (1.2.250.1.213.1.1.3.20).",
      ],
      (node) => {
        if (childrenOf(node, "entry").length === 0) return true;
        const organizers = atPath(node, "entry/organizer");
        const supplies = atPath(node, "entry/supply");
        const mixed = supplies.length > 0 && organizers.some((one) => childrenOf(one, "templateId").length > 0);
        return (
          !mixed &&
          (organizers.some((one) => hasTemplate(one, deviceOrganizer)) ||
            supplies.some((one) => hasTemplate(one, frenchEntries.device)))
        );
      },
    ),
    check(
      "ENTRY-TEMPLATEID",
      [
        "chaque entrée porte le templateId du dispositif, et aucun autre que ceux de son modèle.",
        "each entry bears the templateId of the device, and none but those of its model.",
        "Écrire 1.2.250.1.213.1.1.3.20 et 2.16.840.1.113883.10.20.1.34.",
        "Write 1.2.250.1.213.1.1.3.20 and 2.16.840.1.113883.10.20.1.34.",
      ],
      (node) => {
        const roots = (path: string) => atPath(node, path).map((one) => attribute(one, "root"));
        const supply = [frenchEntries.device, "2.16.840.1.113883.10.20.1.34", "2.16.840.1.113883.10.22.4.26"];
        return (
          roots("entry/organizer/templateId").every((root) => root === deviceOrganizer) &&
          roots("entry/supply/templateId").every((root) => supply.includes(root ?? "")) &&
          atPath(node, "entry/supply").every(
            (one) => childrenOf(one, "templateId").length === 0 || hasTemplate(one, frenchEntries.device),
          )
        );
      },
    ),
  ]),
  templateRules("ans", "ATTACHMENTS", "FR-Documents-ajoutes", frenchSections.attachments, [
    amongSections,
    counts("id", atMostOne),
    ...has("text"),
    coded("55107-7", loinc),
    attachmentSomewhere,
  ]),
  templateRules("ans", "PDF-COPY", "FR-Document-PDF-copie", frenchSections.pdfCopy, [
    amongSections,
    ...has("text"),
    coded("55108-5", loinc),
    check(
      "TITLE",
      [
        "title vaut « Copie du document ».",
        'title is "Copie du document".',
        "Écrire ce titre exactement.",
        "Write this title exactly.",
      ],
      (node) => childrenOf(node, "title").some((one) => textInside(one) === "Copie du document"),
    ),
    attachmentSomewhere,
  ]),
  templateRules("ans", "DEVICE", "FR-Dispositif-medical", frenchEntries.device, [
    statement("supply"),
    counts("templateId", exactlyOne, (node) => attribute(node, "root") === frenchEntries.device),
    check(
      "TEMPLATEID-STANDARD",
      [
        "le templateId 2.16.840.1.113883.10.20.1.34 figure une fois.",
        "the templateId 2.16.840.1.113883.10.20.1.34 stands once.",
        "Ajouter ce templateId.",
        "Add this templateId.",
      ],
      (node) =>
        childrenOf(node, "templateId").filter((one) => attribute(one, "root") === "2.16.840.1.113883.10.20.1.34")
          .length === 1,
    ),
    counts("effectiveTime", exactlyOne),
    check(
      "PARTICIPANT",
      [
        'participant[@typeCode="DEV"] figure.',
        'participant[@typeCode="DEV"] stands.',
        "Ajouter le participant DEV.",
        "Add the participant DEV.",
      ],
      (node) => childrenOf(node, "participant").some((one) => attribute(one, "typeCode") === "DEV"),
    ),
    counts("participant/participantRole", exactlyOne, (node) => attribute(node, "classCode") === "MANU"),
    counts(
      "participant/participantRole/playingDevice",
      exactlyOne,
      (node) => attribute(node, "classCode") === "DEV" && attribute(node, "determinerCode") === "INSTANCE",
    ),
    ...relations.map(([template, named, code]) =>
      check(
        `RELATION-${code}`,
        [
          `l'observation ${template} a le code ${code}.`,
          `the observation ${template} has the code ${code}.`,
          "Corriger le code de l'observation.",
          "Correct the code of the observation.",
        ],
        (node) => {
          const observations = childrenOf(node, "entryRelationship")
            .filter((one) => attribute(one, "typeCode") === "COMP")
            .flatMap((one) => childrenOf(one, "observation"));
          return (
            !observations.some((one) => hasTemplate(one, template)) ||
            observations.some(
              (one) => hasTemplate(one, named) && childrenOf(one, "code").some((of) => attribute(of, "code") === code),
            )
          );
        },
      ),
    ),
  ]),
  templateRules("ans", "ATTACHMENT", "FR-Document-attache", frenchEntries.attachment, [
    statement("organizer", "CLUSTER", "EVN"),
    counts("id", exactlyOne),
    ...has("code"),
    completed,
    check(
      "TYPE",
      [
        "une observation donne le type du document.",
        "an observation gives the type of the document.",
        "Ajouter FR-Type-document-attache.",
        "Add FR-Type-document-attache.",
      ],
      (node) =>
        atPath(node, "component/observation").some((one) => hasTemplate(one, entries.simpleObservation.standard)),
    ),
    check(
      "MEDIA",
      [
        'observationMedia (OBS, EVN) porte le fichier : @mediaType et representation="B64", ou un nullFlavor.',
        'observationMedia (OBS, EVN) carries the file: @mediaType and representation="B64", or a nullFlavor.',
        'Écrire value mediaType="application/pdf" representation="B64".',
        'Write value mediaType="application/pdf" representation="B64".',
      ],
      (node) =>
        atPath(node, "component/observationMedia")
          .filter((one) => attribute(one, "classCode") === "OBS" && attribute(one, "moodCode") === "EVN")
          .flatMap((one) => childrenOf(one, "value"))
          .some(
            (one) =>
              attribute(one, "nullFlavor") !== undefined ||
              (attribute(one, "mediaType") !== undefined && attribute(one, "representation") === "B64"),
          ),
    ),
  ]),
  templateRules("ans", "ATTACHMENT-TYPE", "FR-Type-document-attache", frenchEntries.attachmentType, [
    statement("observation", "OBS", "EVN"),
    counts("id", exactlyOne),
    check(
      "TEMPLATEID",
      [
        `le templateId ${entries.simpleObservation.standard} figure aussi.`,
        `the templateId ${entries.simpleObservation.standard} stands too.`,
        "Ajouter ce templateId.",
        "Add this templateId.",
      ],
      (node) => hasTemplate(node, entries.simpleObservation.standard),
    ),
    coded("69764-9", loinc),
    completed,
    ...has("text", "effectiveTime", "value"),
  ]),
];
