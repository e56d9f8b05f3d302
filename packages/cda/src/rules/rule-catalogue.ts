import type { Problem } from "@segur-sdk/core";

import { participantRules } from "./participant-rule-catalogue.js";
import { type CdaRule, rule } from "./rule.js";
import { structuredRules } from "./structured-rule-catalogue.js";

export type { CdaRule } from "./rule.js";

const minimalStructure = "CI-SIS Structuration minimale 1.16.8";
const imaging = "CI-SIS IMG-CR-IMG 2024.01";

/**
 * The rules a report must respect before its document is built: those of the written specification that no schema sees,
 * and those of the schemas, so that a caller learns the field and not a line of XML.
 */
export const cdaRules = {
  "SDK-SM-ID": rule(
    "error",
    `${minimalStructure}, id; DMP EX_2.1-1130`,
    "L'identifiant du document est un OID de 64 caractères au plus, sans extension.",
    "The document identifier is an OID of at most 64 characters, without extension.",
  ),
  "SDK-SM-OID": rule(
    "error",
    `${minimalStructure}, OID`,
    "Un OID a 64 caractères au plus et aucun arc ne commence par un zéro.",
    "An OID has at most 64 characters and no arc begins with a zero.",
  ),
  "SDK-SM-TITLE": rule(
    "error",
    `${minimalStructure}, title; DMP EX_2.1-1020`,
    "Le titre est obligatoire et compte 128 caractères au plus.",
    "The title is mandatory and has at most 128 characters.",
  ),
  "SDK-SM-TIME": rule(
    "error",
    `${minimalStructure}, effectiveTime, author/time, legalAuthenticator/time`,
    "La date et l'heure sont données à la seconde, avec le décalage horaire.",
    "Date and time are given to the second, with the offset.",
  ),
  "SDK-TS-ZONE": rule(
    "error",
    `${minimalStructure}, serviceEvent/effectiveTime`,
    "La date et l'heure sont données à la minute au moins, avec le décalage horaire.",
    "Date and time are given to the minute at least, with the offset.",
  ),
  "SDK-TS-DAY": rule(
    "error",
    `${minimalStructure}, participant/time`,
    "La date est un jour, ou une date et une heure avec le décalage horaire.",
    "The date is a day, or a date and time with the offset.",
  ),
  "SDK-SET-VERSION": rule(
    "error",
    `${minimalStructure}, setId, versionNumber, relatedDocument`,
    "La version est un entier à partir de 1 ; à partir de 2 elle désigne la version remplacée ; les identifiants de la version, de la série et de la version remplacée diffèrent.",
    "The version is an integer from 1; from 2 on it names the version replaced; the identifiers of the version, the set and the version replaced differ.",
  ),
  "SDK-CONFIDENTIALITY": rule(
    "error",
    `${minimalStructure}, confidentialityCode`,
    "La confidentialité est N, R ou V.",
    "The confidentiality is N, R or V.",
  ),
  "SDK-TEXT": rule(
    "error",
    "XML 1.0, production [2] Char",
    "Le texte contient un caractère de contrôle, un retour à la ligne ou un caractère interdit.",
    "The text holds a control character, a line break or a forbidden character.",
  ),
  "SDK-PATIENT-ID": rule(
    "error",
    `${minimalStructure}, patientRole/id`,
    "Le patient a un INS qualifié ou au moins un identifiant local.",
    "The patient has a qualified INS or at least one local identifier.",
  ),
  "SDK-PATIENT-NAME": rule(
    "error",
    `${minimalStructure}, patient/name`,
    "Le nom de naissance et un prénom de naissance sont obligatoires.",
    "The birth name and one birth given name are mandatory.",
  ),
  "SDK-PATIENT-SEX": rule(
    "error",
    "JDV_J143-AdministrativeGender-CISIS",
    "Le sexe est M, F ou I.",
    "The sex is M, F or I.",
  ),
  "SDK-PATIENT-BIRTH-DATE": rule(
    "error",
    `${minimalStructure}, patient/birthTime; RIS.INS.15`,
    "La date de naissance est un jour qui existe.",
    "The birth date is a day that exists.",
  ),
  "SDK-PATIENT-BIRTH-PLACE": rule(
    "error",
    `${minimalStructure}, birthplace/place/addr/county`,
    "Le lieu de naissance est un code COG de 5 caractères ; il est obligatoire avec un INS.",
    "The birth place is a COG code of 5 characters; it is mandatory with an INS.",
  ),
  "SDK-INS-STATUS": rule(
    "error",
    "RIS.INS.37",
    "L'identité se dit qualifiée mais son contenu ne le justifie pas.",
    "The identity says it is qualified but its content does not justify it.",
  ),
  "SDK-INS-KEY": rule(
    "error",
    "Référentiel INS",
    "La clé ou la composition du matricule INS est fausse.",
    "The key or the composition of the INS matricule is wrong.",
  ),
  "SDK-INS-KEY-TEST": rule(
    "warning",
    "Référentiel INS",
    "La clé du matricule INS de test est fausse.",
    "The key of the test INS matricule is wrong.",
  ),
  "SDK-ACTS": rule(
    "error",
    `${imaging}, documentationOf`,
    "Le compte rendu porte sur au moins un acte.",
    "The report is about at least one act.",
  ),
  "SDK-ACT-CODE": rule(
    "error",
    `${imaging}, serviceEvent/code; JDV_CodesDocumentImagerie`,
    "L'acte a un code LOINC bien formé et un libellé.",
    "The act has a well-formed LOINC code and a label.",
  ),
  "SDK-ACT-UID": rule(
    "error",
    `${imaging}, serviceEvent/id; DICOM PS3.5 §9.1`,
    "Le Study Instance UID est un UID de 64 caractères au plus.",
    "The Study Instance UID is a UID of at most 64 characters.",
  ),
  "SDK-ACT-INTERVAL": rule(
    "error",
    `${imaging}, serviceEvent/effectiveTime`,
    "La fin de l'acte ne précède pas son début.",
    "The end of the act does not precede its start.",
  ),
  "SDK-ACT-CCAM": rule(
    "error",
    `${imaging}, serviceEvent/code/translation`,
    "Le code CCAM a quatre lettres et trois chiffres, et l'OID 1.2.250.1.215.300.1.",
    "The CCAM code has four letters and three digits, and the OID 1.2.250.1.215.300.1.",
  ),
  "SDK-MODALITY": rule(
    "error",
    "JDV_ModaliteAcquisition-CISIS",
    "La modalité appartient au jeu de valeurs DICOM du CI-SIS.",
    "The modality belongs to the DICOM value set of the CI-SIS.",
  ),
  "SDK-SM-REGION": rule(
    "error",
    `${minimalStructure}, compte rendu d'imagerie; JDV_RegionAnatomique-CISIS`,
    "L'acte a au moins une région anatomique, du jeu de valeurs du CI-SIS.",
    "The act has at least one anatomical region, of the value set of the CI-SIS.",
  ),
  "SDK-DISPLAY": rule(
    "info",
    "Jeux de valeurs du CI-SIS",
    "Le libellé n'est pas celui du jeu de valeurs.",
    "The label is not the one of the value set.",
  ),
  "SDK-SM-ORDER": rule(
    "error",
    `${minimalStructure}, compte rendu d'imagerie, inFulfillmentOf/order`,
    "Le numéro d'accession est obligatoire ; un numéro de demande n'est pas vide.",
    "The accession number is mandatory; an order number is not empty.",
  ),
  "SDK-EXTENSION": rule(
    "warning",
    `${minimalStructure}, schematron, II/@extension`,
    "Un identifiant de plus de 64 caractères peut être refusé.",
    "An identifier of more than 64 characters may be refused.",
  ),
  "SDK-AUTHORS": rule(
    "error",
    `${minimalStructure}, author`,
    "Le compte rendu a au moins un auteur.",
    "The report has at least one author.",
  ),
  "SDK-PERSON-ID": rule(
    "error",
    `${minimalStructure}, idNat_PS`,
    "L'identifiant national du professionnel est incorrect.",
    "The national identifier of the professional is incorrect.",
  ),
  "SDK-PERSON-ID-KEY": rule(
    "warning",
    "Annuaire Santé, RPPS",
    "La clé de contrôle de l'identifiant du professionnel est fausse.",
    "The check digit of the identifier of the professional is wrong.",
  ),
  "SDK-PERSON-NAME": rule(
    "error",
    `${minimalStructure}, assignedPerson/name; JDV_J245, JDV_J246`,
    "Le nom et le prénom du professionnel sont obligatoires ; civilité et titre sont ceux du CI-SIS.",
    "The family and given names of the professional are mandatory; civility and title are those of the CI-SIS.",
  ),
  "SDK-PERSON-SPECIALTY": rule(
    "error",
    "JDV_J01-XdsAuthorSpecialty-CISIS",
    "La profession et la spécialité n'appartiennent pas au jeu de valeurs du CI-SIS.",
    "The profession and speciality do not belong to the value set of the CI-SIS.",
  ),
  "SDK-VALIDATOR-RPPS": rule(
    "error",
    "RIS.CRR.01",
    "Le professionnel qui valide le compte rendu est désigné par son numéro RPPS.",
    "The professional who validates the report is identified by an RPPS number.",
  ),
  "SDK-MSSANTE-ADDRESS": rule(
    "error",
    "RIS.DOC.05",
    "L'adresse MSSanté est incorrecte.",
    "The MSSanté address is incorrect.",
  ),
  "SDK-RECIPIENT-ADDRESS": rule(
    "warning",
    "RIS.DOC.05",
    "Aucune adresse MSSanté n'est connue pour ce destinataire.",
    "No MSSanté address is known for this recipient.",
  ),
  "SDK-SM-PERFORMER-ORG": rule(
    "error",
    `${minimalStructure}, performer/assignedEntity/representedOrganization; DRIM-M`,
    "La structure a un identifiant national et un nom.",
    "The structure has a national identifier and a name.",
  ),
  "SDK-FACILITY": rule(
    "error",
    "JDV_J02-XdsHealthcareFacilityTypeCode-CISIS",
    "Le secteur d'activité n'appartient pas au jeu de valeurs du CI-SIS.",
    "The sector of activity does not belong to the value set of the CI-SIS.",
  ),
  "SDK-PRACTICE-SETTING": rule(
    "error",
    "JDV_J04-XdsPracticeSettingCode-CISIS",
    "Le cadre d'exercice n'appartient pas au jeu de valeurs du CI-SIS.",
    "The practice setting does not belong to the value set of the CI-SIS.",
  ),
  "SDK-PHONE": rule(
    "error",
    `${minimalStructure}, telecom`,
    "Le numéro de téléphone est en format international, sans espace.",
    "The telephone number is in international format, without spaces.",
  ),
  "SDK-ADDRESS": rule(
    "error",
    `${minimalStructure}, addr`,
    "Une adresse a une voie, un code postal et une commune.",
    "An address has a street, a postal code and a city.",
  ),
  "SDK-ENCOUNTER": rule(
    "error",
    "JDV_J142-TypeRencontre-CISIS",
    "Le type de rencontre n'appartient pas au jeu de valeurs du CI-SIS.",
    "The kind of encounter does not belong to the value set of the CI-SIS.",
  ),
  "SDK-ENCOUNTER-INTERVAL": rule(
    "error",
    `${minimalStructure}, encompassingEncounter/effectiveTime`,
    "La fin de la prise en charge suit son début.",
    "The end of the encounter follows its start.",
  ),
  "SDK-N1-PDF": rule(
    "error",
    "CI-SIS, document non structuré; RIS.DOC.01",
    "Le corps du document est un PDF complet.",
    "The body of the document is a complete PDF.",
  ),
  "SDK-N1-PDFA": rule(
    "error",
    "formatCode urn:ihe:iti:xds-sd:pdf:2008; RIS.DOC.01",
    "Le PDF se déclare PDF/A-1.",
    "The PDF declares PDF/A-1.",
  ),
  "SDK-N1-PDFA-LENIENT": rule(
    "warning",
    "formatCode urn:ihe:iti:xds-sd:pdf:2008; RIS.DOC.01",
    "Le PDF ne se déclare pas PDF/A-1.",
    "The PDF does not declare PDF/A-1.",
  ),
  ...participantRules,
  ...structuredRules,
} as const satisfies Record<`SDK-${string}`, CdaRule>;

/** Name of a rule of the SDK on clinical documents. */
export type CdaRuleId = keyof typeof cdaRules;

/** A breach of a rule, at a field of the report. */
export function problem(rule: CdaRuleId, field: string): Problem {
  return { rule, field, ...cdaRules[rule] };
}

/** The breach when the condition does not hold, nothing when it does. */
export function unless(holds: boolean, rule: CdaRuleId, field: string): readonly Problem[] {
  return holds ? [] : [problem(rule, field)];
}
