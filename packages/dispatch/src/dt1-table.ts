import type { LocalizedText } from "@segur-sdk/core";

import type { PlannedState } from "./destination-state.js";
import type { DispatchInputs } from "./dispatch-inputs.js";

/** Visibility of the document in the DMP, as the plan decides it. */
export interface PlannedVisibility {
  readonly hiddenFromProfessionals: boolean;
  readonly hiddenFromPatient: boolean;
  readonly hiddenFromLegalRepresentatives: boolean;
}

/** What one row says of one destination. Absent: the row says nothing of it. */
export interface Dt1Cell {
  readonly state: PlannedState;
  readonly visibility?: Partial<PlannedVisibility>;
}

/** One row of the decision table "where does a validated report go?". */
export interface Dt1Row {
  readonly rule: `DT-1.${number}`;
  /** Does the row speak of these inputs? */
  readonly applies: (inputs: DispatchInputs) => boolean;
  readonly text: LocalizedText;
  readonly dmp?: Dt1Cell;
  readonly professionals?: Dt1Cell;
  readonly patient?: Dt1Cell;
}

const ready: Dt1Cell = { state: "READY" };
const skipped: Dt1Cell = { state: "SKIPPED" };
const held: Dt1Cell = { state: "HELD" };

const qualified = (inputs: DispatchInputs) => inputs.identityStatus === "QUALIFIEE";

/**
 * DT-1, rows 1 to 10, 14 and 15 (segur-requirements.md §6); row 3 is row 2 once the announcement is done,
 * rows 11 to 13 depend on each destination and stand with it.
 */
export const dt1Rows: readonly Dt1Row[] = [
  {
    rule: "DT-1.14",
    applies: (i) => !i.validated,
    text: {
      fr: "Le compte rendu n'est pas validé par un professionnel : rien ne part.",
      en: "The report is not validated by a professional: nothing leaves.",
    },
    dmp: skipped,
    professionals: skipped,
    patient: skipped,
  },
  {
    rule: "DT-1.1",
    applies: (i) => qualified(i) && i.matriculeNature === "NIR",
    text: {
      fr: "L'identité est qualifiée : le compte rendu part partout, visible de tous.",
      en: "The identity is qualified: the report goes everywhere, visible to all.",
    },
    dmp: ready,
    professionals: ready,
    patient: ready,
  },
  {
    rule: "DT-1.7",
    applies: (i) => !qualified(i),
    text: {
      fr: "L'identité n'est pas qualifiée : le DMP attend la qualification, les professionnels reçoivent le document sans matricule, rien ne part au patient.",
      en: "The identity is not qualified: the DMP waits for the qualification, professionals get the document without matricule, nothing goes to the patient.",
    },
    dmp: { state: "WAITING_QUALIFICATION" },
    professionals: ready,
    patient: { state: "WAITING_QUALIFICATION" },
  },
  {
    rule: "DT-1.8",
    applies: (i) => qualified(i) && i.matriculeNature === "NIA" && i.siteRules.mailToNia !== true,
    text: {
      fr: "Le matricule est un numéro d'attente (NIA) : le DMP le refuse, et l'existence de la boîte du patient n'est pas vérifiée.",
      en: "The matricule is a waiting number (NIA): the DMP refuses it, and the patient's mailbox is not known to exist.",
    },
    dmp: skipped,
    professionals: ready,
    patient: skipped,
  },
  {
    rule: "DT-1.8",
    applies: (i) => qualified(i) && i.matriculeNature === "NIA" && i.siteRules.mailToNia === true,
    text: {
      fr: "Le matricule est un numéro d'attente (NIA) : le DMP le refuse ; le site a vérifié que la boîte du patient existe.",
      en: "The matricule is a waiting number (NIA): the DMP refuses it; the site verified that the patient's mailbox exists.",
    },
    dmp: skipped,
    professionals: ready,
    patient: ready,
  },
  {
    rule: "DT-1.2",
    applies: (i) => i.announcement === "required",
    text: {
      fr: "Le résultat doit d'abord être annoncé en consultation : le DMP le cache au patient, son message attend.",
      en: "The result must first be announced in consultation: the DMP hides it from the patient, whose mail waits.",
    },
    dmp: { state: "READY", visibility: { hiddenFromPatient: true } },
    patient: { state: "WAITING_ANNOUNCEMENT" },
  },
  {
    rule: "DT-1.4",
    applies: (i) => i.opposition.patientMail === true,
    text: {
      fr: "Le patient refuse les messages dans Mon espace santé.",
      en: "The patient refuses mail in Mon espace santé.",
    },
    patient: skipped,
  },
  {
    rule: "DT-1.5",
    applies: (i) => i.opposition.dmp === true,
    text: {
      fr: "Le patient s'oppose à l'alimentation de son DMP : aucun nouveau document.",
      en: "The patient opposes the feeding of the DMP: no new document.",
    },
    dmp: skipped,
  },
  {
    rule: "DT-1.6",
    applies: (i) => i.hold.dmp === true,
    text: { fr: "L'envoi au DMP est retenu par l'utilisateur.", en: "The user holds back the sending to the DMP." },
    dmp: held,
  },
  {
    rule: "DT-1.6",
    applies: (i) => i.hold.professionals === true,
    text: {
      fr: "L'envoi aux professionnels est retenu par l'utilisateur.",
      en: "The user holds back the mail to professionals.",
    },
    professionals: held,
  },
  {
    rule: "DT-1.6",
    applies: (i) => i.hold.patient === true,
    text: {
      fr: "L'envoi au patient est retenu par l'utilisateur.",
      en: "The user holds back the mail to the patient.",
    },
    patient: held,
  },
  {
    rule: "DT-1.9",
    applies: (i) => i.secretConnection,
    text: {
      fr: "Connexion secrète d'un mineur : le DMP cache le document aux représentants légaux, rien ne part dans la boîte qu'ils lisent.",
      en: "Secret connection of a minor: the DMP hides the document from the legal representatives, nothing goes to the mailbox they read.",
    },
    dmp: { state: "READY", visibility: { hiddenFromLegalRepresentatives: true } },
    patient: skipped,
  },
  {
    rule: "DT-1.10",
    applies: (i) => i.maskedToProfessionals && i.siteRules.mailMaskedReports !== true,
    text: {
      fr: "Le document est masqué aux professionnels dans le DMP et ne leur est pas envoyé par messagerie.",
      en: "The document is masked to professionals in the DMP and is not mailed to them.",
    },
    dmp: { state: "READY", visibility: { hiddenFromProfessionals: true } },
    professionals: skipped,
  },
  {
    rule: "DT-1.10",
    applies: (i) => i.maskedToProfessionals && i.siteRules.mailMaskedReports === true,
    text: {
      fr: "Le document est masqué aux professionnels dans le DMP ; le site a choisi de l'envoyer au demandeur.",
      en: "The document is masked to professionals in the DMP; the site chose to mail it to the requester.",
    },
    dmp: { state: "READY", visibility: { hiddenFromProfessionals: true } },
  },
  {
    rule: "DT-1.2",
    applies: (i) => i.announcement === "required" && i.maskedToProfessionals,
    text: {
      fr: "Le DMP n'accepte pas un document à la fois masqué aux professionnels et caché au patient : il partira masqué, une fois l'annonce faite.",
      en: "The DMP does not accept a document both masked to professionals and hidden from the patient: it leaves masked once the announcement is done.",
    },
    dmp: { state: "WAITING_ANNOUNCEMENT" },
  },
  {
    rule: "DT-1.15",
    applies: (i) => i.insideHospital && i.siteRules.mailInsideHospital !== true,
    text: {
      fr: "Le demandeur est dans l'établissement du séjour : le site ne lui envoie pas de message.",
      en: "The requester works where the patient stays: the site sends no mail.",
    },
    professionals: skipped,
  },
];
