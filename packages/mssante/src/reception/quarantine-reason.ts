import type { LocalizedText } from "@segur-sdk/core";

/** Why documents were not filed by themselves, and what follows. */
export interface QuarantineReason {
  readonly code: QuarantineCode;
  readonly message: LocalizedText;
  /** `reject`: the sender is told at once; `work-list`: a person decides first. */
  readonly outcome: "reject" | "work-list";
  /** Code that tells the sender, of the tables of the CI-SIS; see {@link integrationErrors}. */
  readonly errorCode: "902" | "903" | "904" | "905" | "906";
  /** Text of that code, as the tables print it. */
  readonly errorLabel: string;
}

const labels = {
  "902": "Identifiant patient inconnu",
  "903": "INS non présent dans le document",
  "904": "L'INS transmis ne correspond pas exactement à celui stocké dans la base du consommateur",
  "905": "L'INS transmis n'est pas complet",
  "906": "Erreur 'Autre'",
} as const;

/**
 * Every reason, by its code.
 *
 * @see MSS/UX.07, MSS/UX.09; mssante.md A13, B6
 */
export const quarantineReasons = {
  "header-differs": row(
    "reject",
    "904",
    "Le patient de la fiche n'est pas celui du document : rien n'est classé, l'expéditeur est prévenu.",
    "The patient of the metadata is not that of the document: nothing is filed, the sender is told.",
  ),
  "several-patients": row(
    "reject",
    "906",
    "L'archive concerne plusieurs patients : rien n'est classé, l'expéditeur est prévenu.",
    "The archive is about several patients: nothing is filed, the sender is told.",
  ),
  "archive-refused": row(
    "reject",
    "906",
    "L'archive est illisible, altérée ou dangereuse : rien n'est classé, l'expéditeur est prévenu.",
    "The archive is unreadable, altered or unsafe: nothing is filed, the sender is told.",
  ),
  "several-archives": row(
    "work-list",
    "906",
    "Le message porte plusieurs archives : une personne doit les regarder.",
    "The mail carries several archives: a person must look at them.",
  ),
  "packed-archive": row(
    "work-list",
    "906",
    "Outlook a enfermé l'archive dans un fichier winmail.dat : demandez à l'expéditeur de l'envoyer en texte simple ou HTML.",
    "Outlook locked the archive in a winmail.dat file: ask the sender to send it as plain text or HTML.",
  ),
  "no-ins": row(
    "work-list",
    "903",
    "Le document ne porte pas d'INS : une personne doit trouver le patient.",
    "The document bears no INS: a person must find the patient.",
  ),
  "ins-incomplete": row(
    "work-list",
    "905",
    "Des traits de l'INS manquent au document : le matricule seul ne suffit jamais.",
    "Traits of the INS are missing from the document: the matricule alone never suffices.",
  ),
  "unknown-patient": row(
    "work-list",
    "902",
    "Aucun patient de la base n'a cette INS.",
    "No patient of the base has this INS.",
  ),
  "not-qualified-here": row(
    "work-list",
    "906",
    "Un patient de la base a ce matricule, mais son identité n'est pas qualifiée.",
    "A patient of the base has this matricule, but the identity is not qualified.",
  ),
  "doubtful-here": row(
    "work-list",
    "906",
    "L'identité locale est douteuse ou fictive : rien ne s'y classe tout seul.",
    "The local identity is doubtful or fictive: nothing is filed there by itself.",
  ),
  "oid-differs": row(
    "work-list",
    "904",
    "Le matricule est celui d'un patient de la base, l'autorité (OID) est une autre.",
    "The matricule is that of a patient of the base, the authority (OID) is another.",
  ),
  "traits-differ": row(
    "work-list",
    "904",
    "Le matricule est celui d'un patient de la base, les traits ne sont pas les siens : alerte d'identitovigilance.",
    "The matricule is that of a patient of the base, the traits are not: an alert of identity.",
  ),
  "several-candidates": row(
    "work-list",
    "906",
    "Plusieurs patients de la base ont cette INS : un doublon à traiter.",
    "Several patients of the base have this INS: a duplicate to deal with.",
  ),
  "metadata-differ": row(
    "work-list",
    "906",
    "La fiche et le document ne disent pas la même chose (auteur, identifiant) : une personne doit regarder.",
    "The metadata and the document disagree (author, identifier): a person must look.",
  ),
  "action-unknown": row(
    "work-list",
    "906",
    "L'archive demande une action inconnue : elle n'est jamais prise pour un nouveau document.",
    "The archive asks for an unknown action: it is never taken for a new document.",
  ),
  "no-header": row(
    "work-list",
    "906",
    "Un document n'est pas un CDA : rien n'y dit à qui il est.",
    "A document is no CDA: nothing in it says whose it is.",
  ),
  "no-document": row("work-list", "906", "L'archive ne décrit aucun document.", "The archive describes no document."),
  "from-patient": row(
    "work-list",
    "906",
    "Des documents viennent d'un patient : une personne décide de ce qui entre dans le dossier.",
    "Documents come from a patient: a person decides what enters the record.",
  ),
  "message-id-reused": row(
    "work-list",
    "906",
    "Un autre message portait déjà cet identifiant : rien n'est perdu, une personne doit regarder.",
    "Another mail already bore this identifier: nothing is lost, a person must look.",
  ),
  "too-large": row(
    "work-list",
    "906",
    "Le message dépasse la taille que le logiciel lit : il reste dans la boîte.",
    "The mail is larger than the software reads: it stays in the mailbox.",
  ),
} as const;

/** Code of a {@link QuarantineReason}. */
export type QuarantineCode = keyof typeof quarantineReasons;

/** The reason with its code. */
export function quarantineReason(code: QuarantineCode): QuarantineReason {
  return { code, ...quarantineReasons[code] };
}

function row(
  outcome: QuarantineReason["outcome"],
  errorCode: QuarantineReason["errorCode"],
  fr: string,
  en: string,
): Omit<QuarantineReason, "code"> {
  return { outcome, errorCode, errorLabel: labels[errorCode], message: { fr, en } };
}
