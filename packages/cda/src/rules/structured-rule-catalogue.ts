import { type CdaRule, rule } from "./rule.js";

const imaging = "CI-SIS IMG-CR-IMG 2024.01";
const narrative = "HL7 CDA R2, NarrativeBlock.xsd";

/** The rules on a body in sections and entries, told by field. */
export const structuredRules = {
  "SDK-ENTRY-ID": rule(
    "error",
    "HL7 CDA R2, type II; CI-SIS Structuration minimale, UUID",
    "L'identifiant d'une section ou d'une entrée est un OID ou un UUID en majuscules, avec une extension de 64 caractères au plus.",
    "The identifier of a section or entry is an OID or a UUID in upper case, with an extension of at most 64 characters.",
  ),
  "SDK-SECTION-TITLE": rule(
    "error",
    `${imaging}, section/title; FR-Document-PDF-copie`,
    "Une section a un titre ; celui de la copie PDF est « Copie du document ».",
    'A section has a title; that of the PDF copy is "Copie du document".',
  ),
  "SDK-NARR-TEXT": rule(
    "error",
    `${imaging}, section/text`,
    "Le texte de la section est vide.",
    "The text of the section is empty.",
  ),
  "SDK-NARR-FORM": rule(
    "error",
    narrative,
    "Une liste a un élément au moins, un tableau une ligne, une ligne une cellule ; un titre de colonne ne contient que du texte ; les largeurs et les styles sont bien formés.",
    "A list has at least one item, a table one row, a row one cell; a heading holds text only; spans and styles are well formed.",
  ),
  "SDK-NARR-LINK": rule(
    "error",
    `${narrative}, linkHtml`,
    "Un lien est une adresse http, https ou mailto, ou un repère du document.",
    "A link is an http, https or mailto address, or a place of the document.",
  ),
  "SDK-NARR-ANCHOR": rule(
    "error",
    `${narrative}, xs:ID`,
    "Un repère commence par une lettre, ne contient que lettres, chiffres, points et tirets, et est unique dans le document.",
    "An anchor begins with a letter, holds letters, digits, dots, hyphens and underscores only, and is unique in the document.",
  ),
  "SDK-NARR-REF": rule(
    "error",
    "CI-SIS, reference/@value, renderMultiMedia/@referencedObject",
    "Le repère ne désigne rien dans le document.",
    "The anchor points to nothing in the document.",
  ),
  "SDK-EXAMINATIONS": rule(
    "error",
    `${imaging}, FR-DICOM-Acte-imagerie`,
    "Le compte rendu décrit au moins un examen, avec au moins une technique et une modalité.",
    "The report describes at least one exam, with at least one technique and one modality.",
  ),
  "SDK-EXAMINATION-ACTS": rule(
    "warning",
    `${imaging}, FR-DICOM-Acte-imagerie`,
    "Le nombre d'examens décrits n'est pas celui des actes.",
    "The number of exams described is not that of the acts.",
  ),
  "SDK-SITE": rule(
    "error",
    "JDV_LocalisationAnatomique-CISIS",
    "La localisation appartient au jeu de valeurs du CI-SIS.",
    "The anatomical location belongs to the value set of the CI-SIS.",
  ),
  "SDK-LATERALITY": rule(
    "error",
    "JDV_LateraliteTechniqueImagerie-CISIS",
    "La latéralité est unilatérale ou bilatérale ; le côté se dit dans le texte ou par la localisation.",
    "The laterality is unilateral or bilateral; the side is said in the text or by the location.",
  ),
  "SDK-HISTORY": rule(
    "error",
    `${imaging}, FR-DICOM-Historique-medical`,
    "Il faut au moins un antécédent médical, un antécédent chirurgical et une contre-indication.",
    "At least one medical history item, one surgical history item and one contraindication are needed.",
  ),
  "SDK-CONTRAINDICATION": rule(
    "error",
    "JDV_Contre_indications-CISIS",
    "La contre-indication appartient au jeu de valeurs du CI-SIS.",
    "The contraindication belongs to the value set of the CI-SIS.",
  ),
  "SDK-PREGNANCY": rule(
    "error",
    "JDV_StatutGrossesse-CISIS",
    "Le statut de grossesse appartient au jeu de valeurs du CI-SIS.",
    "The pregnancy status belongs to the value set of the CI-SIS.",
  ),
  "SDK-RADIATION-QUANTITY": rule(
    "error",
    "JDV_QuantiteExpositionRayonnements-CISIS",
    "La mesure d'exposition appartient au jeu de valeurs du CI-SIS.",
    "The measure of exposure belongs to the value set of the CI-SIS.",
  ),
  "SDK-QUANTITY": rule(
    "error",
    "HL7 V3, type PQ; UCUM",
    "Une quantité est un nombre décimal avec une unité ; un intervalle a une borne au moins.",
    "A quantity is a decimal number with a unit; a range has at least one bound.",
  ),
  "SDK-UNIT": rule(
    "error",
    "UCUM, liste de l'ANS (terminologie.sch)",
    "L'unité n'est pas dans la liste des règles officielles : dites la mesure dans le texte, ou convertissez-la.",
    "The unit is not in the list of the official rules: say the measure in the text, or convert it.",
  ),
  "SDK-CODED": rule(
    "error",
    "HL7 V3, type CD",
    "Une valeur codée a un code sans espace, un libellé et l'OID de son système.",
    "A coded value has a code without space, a label and the OID of its system.",
  ),
  "SDK-ROUTE": rule(
    "error",
    `${imaging}, routeCode; EDQM`,
    "La voie d'administration est un code EDQM de 8 chiffres.",
    "The route of administration is an EDQM code of 8 digits.",
  ),
  "SDK-PRODUCT": rule(
    "error",
    `${imaging}, manufacturedMaterial`,
    "Un produit a un nom ou un code ; son code propre est un code CIS.",
    "A product has a name or a code; its own code is a CIS code.",
  ),
  "SDK-CATALOG-UID": rule(
    "error",
    "DICOM PS3.5 §9.1",
    "L'identifiant DICOM est un UID de 64 caractères au plus.",
    "The DICOM identifier is a UID of at most 64 characters.",
  ),
  "SDK-CATALOG-STUDY": rule(
    "error",
    `${imaging}, FR-DICOM-Object-Catalog`,
    "L'examen du catalogue est l'un des actes du compte rendu.",
    "The study of the catalogue is one of the acts of the report.",
  ),
  "SDK-SOP-CLASS": rule(
    "error",
    "JDV_SOPClass-CISIS",
    "La classe de l'objet DICOM appartient au jeu de valeurs du CI-SIS.",
    "The class of the DICOM object belongs to the value set of the CI-SIS.",
  ),
  "SDK-VIEWING-URL": rule(
    "error",
    "DRIM-M; DB/RIS.11",
    "L'adresse de consultation des images est une adresse http ou https absolue.",
    "The address to view the images is an absolute http or https address.",
  ),
  "SDK-DEVICE": rule(
    "error",
    "CI-SIS, FR-Dispositifs-medicaux; EMDN",
    "La section a au moins un dispositif, dont la catégorie est un code EMDN et dont la fin ne précède pas le début.",
    "The section has at least one device, whose category is an EMDN code and whose end does not precede its start.",
  ),
  "SDK-ATTACHMENT": rule(
    "error",
    "CI-SIS, FR-Document-attache",
    "La section a au moins un document, et chacun est un PDF complet.",
    "The section has at least one document, and each is a complete PDF.",
  ),
  "SDK-PDF-COPY-PDFA": rule(
    "warning",
    "RIS.DOC.01",
    "La copie PDF ne se déclare pas PDF/A-1.",
    "The PDF copy does not declare PDF/A-1.",
  ),
  "SDK-CUSTOM-SECTION": rule(
    "error",
    "HL7 CDA R2, class Section",
    "Une section ajoutée est un élément section de l'espace de noms urn:hl7-org:v3.",
    "An added section is a section element of the namespace urn:hl7-org:v3.",
  ),
} as const satisfies Record<`SDK-${string}`, CdaRule>;
