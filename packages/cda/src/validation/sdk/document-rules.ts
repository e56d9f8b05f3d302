import { atPath, attribute, childrenOf, textInside } from "../cda-node.js";
import { documentUnless, inReports, type OwnRule, ownRule, writtenIn } from "./own-rule.js";
import { sections } from "../body/templates.js";
import { hasTemplate } from "../body/document-index.js";
import { structureIds } from "../header/organisation.js";

/** Rules on the header as a whole and on its parts. */
export const documentRules: readonly OwnRule[] = [
  ownRule(
    "SM-TITLE",
    `${writtenIn.minimalStructure("title")}; DMP EX_2.1-1020`,
    [
      "Le titre compte 128 caractères au plus.",
      "The title has at most 128 characters.",
      "Raccourcir le titre.",
      "Shorten the title.",
    ],
    ({ index: { document } }) =>
      // A letter and its accent are one character, whether the software writes them in one or two (NFC or NFD).
      childrenOf(document, "title").filter(
        (title) => Array.from(textInside(title).trim().normalize("NFC")).length > 128,
      ),
  ),
  ownRule(
    "CONFIDENTIALITY",
    writtenIn.minimalStructure("confidentialityCode"),
    [
      "Depuis juin 2025 la confidentialité est N, R ou V.",
      "Since June 2025 the confidentiality is N, R or V.",
      "Écrire N (normal), sauf besoin contraire.",
      "Write N (normal), unless otherwise needed.",
    ],
    ({ index: { document } }) =>
      childrenOf(document, "confidentialityCode").filter(
        (one) => !["N", "R", "V"].includes(attribute(one, "code") ?? ""),
      ),
  ),
  ownRule(
    "SM-STREET-TYPE",
    writtenIn.minimalStructure("addr"),
    [
      "Le type de voie fait partie de streetName.",
      "The type of street is part of streetName.",
      "Retirer streetNameType et l'écrire au début de streetName.",
      "Remove streetNameType and write it at the start of streetName.",
    ],
    ({ index }) => index.named("streetNameType"),
  ),
  ownRule(
    "SM-STYLESHEET",
    writtenIn.minimalStructure("feuille de style"),
    [
      "Le document est dans une feuille de style : cette forme est abandonnée au profit d'une copie PDF.",
      "The document is inside a style sheet: this form is abandoned in favour of a PDF copy.",
      "Envoyer le ClinicalDocument seul, avec au besoin la section FR-Document-PDF-copie.",
      "Send the ClinicalDocument alone, with the section FR-Document-PDF-copie where needed.",
    ],
    documentUnless(({ wrapped }) => !wrapped),
    "advice",
  ),
  ownRule(
    "SM-ORDER",
    writtenIn.minimalStructure("inFulfillmentOf, compte rendu d'imagerie"),
    [
      "Un compte rendu d'imagerie nomme la demande et son accession number.",
      "An imaging report names the request and its accession number.",
      "Ajouter inFulfillmentOf/order avec ps3-20:accessionNumber (racine et extension).",
      "Add inFulfillmentOf/order with ps3-20:accessionNumber (root and extension).",
    ],
    inReports(
      documentUnless(({ index: { document } }) =>
        atPath(document, "inFulfillmentOf/order/ps3-20:accessionNumber").some(
          (one) => attribute(one, "root") !== undefined && attribute(one, "extension") !== undefined,
        ),
      ),
    ),
  ),
  ownRule(
    "SM-ORDER-ID",
    writtenIn.minimalStructure("order/id"),
    [
      "L'identifiant de la demande a @root et @extension, ou un nullFlavor quand il n'y a pas de demande électronique.",
      "The identifier of the request has @root and @extension, or a nullFlavor when there is no electronic request.",
      "Compléter l'identifiant, ou écrire un nullFlavor.",
      "Complete the identifier, or write a nullFlavor.",
    ],
    inReports(({ index: { document } }) =>
      atPath(document, "inFulfillmentOf/order/id").filter(
        (id) =>
          attribute(id, "nullFlavor") === undefined &&
          (attribute(id, "root") === undefined || attribute(id, "extension") === undefined),
      ),
    ),
  ),
  ownRule(
    "SM-PERFORMER-ORG",
    writtenIn.minimalStructure("performer/representedOrganization/id"),
    [
      "L'organisation de l'exécutant porte l'identifiant national de la structure : la DRIMbox y lit à qui sont les images.",
      "The organisation of the performer bears the national identifier of the structure: the DRIMbox reads there whose the images are.",
      `Ajouter id root="${structureIds}" avec l'identifiant de la structure.`,
      `Add id root="${structureIds}" with the identifier of the structure.`,
    ],
    inReports(({ index: { document } }) =>
      atPath(document, "documentationOf/serviceEvent/performer/assignedEntity/representedOrganization").filter(
        (one) => !childrenOf(one, "id").some((id) => attribute(id, "root") === structureIds),
      ),
    ),
  ),
  ownRule(
    "INFO-CLIN",
    writtenIn.imaging("FR-DICOM-informations-cliniques"),
    [
      "La section des informations cliniques figure dans un compte rendu structuré.",
      "The section of clinical information stands in a structured report.",
      "Ajouter la section 55752-0 avec la demande et l'historique.",
      "Add the section 55752-0 with the request and the history.",
    ],
    inReports(
      documentUnless(
        ({ level, index: { document } }) =>
          level !== 3 ||
          atPath(document, "component/structuredBody/component/section").some((one) =>
            hasTemplate(one, sections.clinicalInformation.french),
          ),
      ),
    ),
  ),
  ownRule(
    "MODEL-VERSION",
    writtenIn.imaging("templateId"),
    [
      "Le templateId du modèle ne dit pas sa version (extension 2024.01).",
      "The templateId of the model does not say its version (extension 2024.01).",
      'Écrire extension="2024.01".',
      'Write extension="2024.01".',
    ],
    ({ index: { document } }) =>
      childrenOf(document, "templateId").filter(
        (one) =>
          attribute(one, "root") === "1.2.250.1.213.1.1.1.45" &&
          !/^\d{4}\.\d\d$/u.test(attribute(one, "extension") ?? ""),
      ),
    "advice",
  ),
];
