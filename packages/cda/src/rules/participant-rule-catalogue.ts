import { type CdaRule, rule } from "./rule.js";

const minimalStructure = "CI-SIS Structuration minimale 1.16.8";

/** The rules on those whom a header may name, and on what it may say of the patient. */
export const participantRules = {
  "SDK-INFORMANT": rule(
    "error",
    `${minimalStructure}, informant; JDV_J11-RelationPatient-CISIS`,
    "Un proche a un nom, un rôle connu et, s'il est dit, un lien du jeu de valeurs du CI-SIS.",
    "Someone close has a name, a known role and, when told, a relation of the value set of the CI-SIS.",
  ),
  "SDK-PARTICIPANT": rule(
    "error",
    `${minimalStructure}, participant; JDV_J144, JDV_J140, JDV_J47`,
    "Le type et la fonction du participant sont ceux du CI-SIS ; le demandeur et le médecin traitant ont leur propre champ.",
    "The type and the function of the participant are those of the CI-SIS; the requester and the treating physician have a field of their own.",
  ),
  "SDK-AUTHORING-DEVICE": rule(
    "error",
    `${minimalStructure}, author/assignedAuthor/assignedAuthoringDevice`,
    "Un dispositif auteur a un identifiant, un modèle et un logiciel.",
    "An authoring device has an identifier, a model and a software.",
  ),
  "SDK-PERIOD": rule(
    "error",
    `${minimalStructure}, participant/time`,
    "Début et fin sont deux jours ou deux instants, et la fin suit le début.",
    "Start and end are two days or two instants, and the end follows the start.",
  ),
  "SDK-ORGANISATION": rule(
    "error",
    `${minimalStructure}, scopingOrganization, receivedOrganization, guardianOrganization`,
    "Une structure a un identifiant national et un nom.",
    "A structure has a national identifier and a name.",
  ),
  "SDK-GUARDIAN": rule(
    "error",
    `${minimalStructure}, patient/guardian`,
    "Le représentant du patient a un nom ; sa civilité est celle du CI-SIS.",
    "The one who represents the patient has a name; the civility is one of the CI-SIS.",
  ),
  "SDK-PATIENT-ADDRESS": rule(
    "error",
    "RIS.INS.37; MSSanté, patient.mssante.fr",
    "L'adresse MSSanté du patient est celle de son INS, dans une identité qualifiée.",
    "The MSSanté address of the patient is that of the INS, in a qualified identity.",
  ),
  "SDK-PATIENT-DEATH": rule(
    "error",
    `${minimalStructure}, patient/sdtc:deceasedTime`,
    "Un patient dit vivant n'a pas de date de décès.",
    "A patient told to be alive has no date of death.",
  ),
  "SDK-PATIENT-BIRTH-RANK": rule(
    "error",
    `${minimalStructure}, patient/sdtc:multipleBirthOrderNumber`,
    "Le rang de naissance est un entier à partir de 1, d'une naissance multiple.",
    "The birth rank is an integer from 1, of a multiple birth.",
  ),
  "SDK-SCREENING": rule(
    "error",
    "CI-SIS IMG-CR-IMG 2024.01, documentationOf; CIM-10",
    "Le dépistage est dit par un code CIM-10 et son libellé.",
    "The screening is told by a CIM-10 code and its label.",
  ),
  "SDK-ENCOUNTER-ID": rule(
    "error",
    `${minimalStructure}, encompassingEncounter/id`,
    "Le numéro de la prise en charge n'est pas vide.",
    "The number of the encounter is not empty.",
  ),
  "SDK-DISCHARGE": rule(
    "error",
    `${minimalStructure}, encompassingEncounter/dischargeDispositionCode`,
    "Le type de sortie a un code, un libellé et l'OID 1.2.250.1.213.2.14.",
    "The discharge disposition has a code, a label and the OID 1.2.250.1.213.2.14.",
  ),
} as const satisfies Record<`SDK-${string}`, CdaRule>;
