import type { LocalizedText, Problem, ProblemSeverity } from "@segur-sdk/core";

/** One rule of the trust space: where it comes from, and what to say when it is broken. */
export interface MailRule {
  /** Document and section the rule comes from. */
  readonly source: string;
  readonly message: LocalizedText;
}

/**
 * The rules that a document mail keeps, by their identifier: the number of the requirement when there is one, else that of the
 * rule. `preflight` applies them to a mail to be made, `lintMail` to anybody's.
 *
 * @see mssante.md A1 to A7
 */
export const mailRules = {
  "ECO.2.1.1": rule(
    "Référentiel 2, ECO.2.1.1; MSS/CONF.23",
    "Un message ne concerne qu'un seul patient.",
    "A mail is about one single patient.",
  ),
  R2: rule(
    "mssante.md A3, R2",
    "L'adresse d'un patient ne se saisit pas : elle vient du matricule de ses propres documents.",
    "A patient's address is not typed: it comes from the matricule of their own documents.",
  ),
  R3: rule(
    "mssante.md A3, R3",
    "Un message n'a qu'un destinataire : jamais un patient et un professionnel ensemble.",
    "A mail has one recipient: never a patient and a professional together.",
  ),
  "MSS/va1.20": rule(
    "MSS/va1.20; mssante.md A3, R4",
    "Le patient refuse de recevoir des messages dans Mon espace santé.",
    "The patient refuses mail in Mon espace santé.",
  ),
  "MSS/va1.22": rule(
    "MSS/va1.22; mssante.md A3, R5",
    "Le patient refuse l'envoi à ce professionnel.",
    "The patient refuses the sending to this professional.",
  ),
  R6: rule(
    "Volet Transmission d'un document CDA; mssante.md A3, R6",
    "Le document est masqué aux professionnels : par défaut il ne leur est pas envoyé.",
    "The document is masked to professionals: by default it is not sent to them.",
  ),
  R7: rule(
    "Volet Transmission d'un document CDA; mssante.md A3, R7",
    "Le document est invisible au patient ou à ses représentants légaux : il ne lui est pas envoyé.",
    "The document is hidden from the patient or from the legal representatives: it is not sent to the patient.",
  ),
  R8: rule(
    "mssante.md A1; A3, R8",
    "L'adresse n'appartient pas à l'espace de confiance MSSanté.",
    "The address is not in the MSSanté trust space.",
  ),
  R9: rule(
    "mssante.md A3, R9",
    "Le message a un destinataire en copie : une divulgation hors du plan d'envoi.",
    "The mail has a copy recipient: a disclosure outside the plan.",
  ),
  R10: rule(
    "mssante.md A3, R10",
    "Aucune adresse MSSanté n'est connue pour ce destinataire.",
    "No MSSanté address is known for this recipient.",
  ),
  "DT-1.8": rule(
    "Exigences Ségur, DT-1 ligne 8; mssante.md A2",
    "Le matricule est un NIA : rien n'est envoyé au patient, sauf si l'existence de sa boîte a été vérifiée.",
    "The matricule is a NIA: nothing is sent to the patient, unless the existence of the mailbox was verified.",
  ),
  address: rule("mssante.md A1", "L'adresse est incorrecte.", "The address is not legal."),
  "ECO.2.1.3": rule(
    "Référentiel 2, ECO.2.1.3; MSS/CONF.25",
    "L'objet n'est pas « XDM/1.0/DDM+<libellé> <NOM> <prénom> <JJ/MM/AAAA> » tel que les documents le donnent.",
    "The subject is not “XDM/1.0/DDM+<label> <NAME> <given name> <DD/MM/YYYY>” as the documents give it.",
  ),
  IHE_XDM: rule(
    "Référentiel 2, ECO.2.1.1; MSS/CONF.23; mssante.md A7",
    "Le message doit porter une archive IHE_XDM.zip, et une seule.",
    "The mail must carry one IHE_XDM.zip archive, and only one.",
  ),
  "ECO.2.1.5": rule(
    "Référentiel 2, ECO.2.1.5; MSS/CONF.26",
    "Chaque document doit être joint aussi en PDF/A-1 : celui qu'il contient, ou celui qui en est tiré.",
    "Each document must be attached as PDF/A-1 too: the one it holds, or the one made from it.",
  ),
  "ECO.2.1.6": rule(
    "Référentiel 2, ECO.2.1.6; mssante.md A7",
    "Le nom du PDF n'est pas <AAAAMMJJ>_<type>_<NOM>_<prénom>[_<numéro de dossier>].pdf.",
    "The name of the PDF is not <YYYYMMDD>_<type>_<NAME>_<given name>[_<record number>].pdf.",
  ),
  "ECO.2.2.1": rule(
    "Référentiel 2, ECO.2.2.1; MSS/va1.12",
    "Il faut un identifiant de message unique et stable, sans donnée du patient.",
    "A unique and stable message identifier is needed, without patient data.",
  ),
  "ECO.2.2.2": rule(
    "Référentiel 2, ECO.2.2.2; MSS/va1.08",
    "In-Reply-To et References doivent citer des identifiants de message entre chevrons.",
    "In-Reply-To and References must quote message identifiers in angle brackets.",
  ),
  "ECO.2.2.3": rule(
    "Référentiel 2, ECO.2.2.3",
    "Les parties de texte doivent être en UTF-8.",
    "Text parts must be in UTF-8.",
  ),
  "ECO.2.2.4": rule(
    "Référentiel 2, ECO.2.2.4; MSS/va1.11",
    "Le corps est du texte simple, ou du texte simple puis la même chose en HTML.",
    "The body is plain text, or plain text followed by the same words in HTML.",
  ),
  "ECO.2.2.5": rule(
    "Référentiel 2, ECO.2.2.5; MSS/va1.09, MSS/va1.18",
    "Une boîte applicative doit indiquer, en fin de texte et dans Reply-To, une autre adresse MSSanté où joindre l'expéditeur.",
    "An applicative mailbox must give, at the end of the text and in Reply-To, another MSSanté address where the sender can be reached.",
  ),
  "ECO.2.2.6": rule(
    "Référentiel 2, ECO.2.2.6; MSS/va1.19",
    "L'identité n'est pas qualifiée : aucun message ne part au patient.",
    "The identity is not qualified: no mail goes to the patient.",
  ),
  "ECO.2.2.7": rule(
    "Référentiel 2, ECO.2.2.7; MSS/va1.16",
    "Le libellé de l'expéditeur manque : Titre_Prénom_NOM_Entité pour une personne, l'entité sinon.",
    "The label of the sender is missing: Title_GivenName_NAME_Entity for a person, the entity otherwise.",
  ),
  "ECO.2.2.8": rule(
    "Référentiel 2, ECO.2.2.8; MSS/CONF.21",
    "X-MSS-MES ne vaut que FIN, et seulement vers un patient.",
    "X-MSS-MES is FIN or nothing, and only towards a patient.",
  ),
  "ECO.2.4.1": rule(
    "Référentiel 2, ECO.2.4.1; MSS/CONF.15",
    "X-MSS-CODECDA doit donner le code de chaque document, et ne figure qu'avec une archive.",
    "X-MSS-CODECDA must give the code of each document, and stands only with an archive.",
  ),
  "ECO.2.4.2": rule(
    "Référentiel 2, ECO.2.4.2; MSS/CONF.14",
    "X-MSS-INS doit dire O si l'archive porte une INS qualifiée, N sinon, et ne figure qu'avec une archive.",
    "X-MSS-INS must say O when the archive holds a qualified INS, N otherwise, and stands only with an archive.",
  ),
  "ECO.2.4.3": rule(
    "Référentiel 2, ECO.2.4.3; MSS/CONF.16",
    "La référence produit (X-MSS-NIL) n'est pas configurée ou manque au message.",
    "The product reference (X-MSS-NIL) is not configured or is missing from the mail.",
  ),
  "header-spelling": rule(
    "mssante.md A6",
    "Le nom d'un en-tête X-MSS n'a pas son orthographe exacte : des opérateurs peuvent ne pas le compter.",
    "The name of an X-MSS header does not have its exact spelling: operators may not count it.",
  ),
  "MSS/va1.02": rule(
    "MSS/va1.02; mssante.md A5, B3",
    "Un remplacement ou une suppression doit se dire dans le texte, et le document doit désigner celui qu'il remplace.",
    "A replacement or a deletion must be said in the text, and the document must designate the one it replaces.",
  ),
  archive: rule(
    "mssante.md B3, B4",
    "L'archive ne contient pas exactement les documents du message, avec l'action annoncée.",
    "The archive does not hold exactly the documents of the mail, with the action announced.",
  ),
  size: rule(
    "mssante.md A7",
    "Le message dépasse la taille admise par l'opérateur ou par Mon espace santé (25 Mo).",
    "The mail is larger than the operator or Mon espace santé (25 MB) takes.",
  ),
  RFC5322: rule(
    "RFC 5322; RFC 2045; mssante.md A6, A7",
    "Le message n'a pas la forme d'un courriel : en-tête manquant, en double ou illisible.",
    "The message is not a well-formed mail: a header is missing, doubled or unreadable.",
  ),
} as const satisfies Record<string, MailRule>;

/** Identifier of a rule of {@link mailRules}. */
export type MailRuleId = keyof typeof mailRules;

/** One broken rule; `message` replaces the sentence of the catalogue when more can be said. */
export function mailProblem(
  id: MailRuleId,
  field: string,
  more: { readonly severity?: ProblemSeverity; readonly message?: LocalizedText } = {},
): Problem {
  const { source, message } = mailRules[id];
  return { rule: id, severity: more.severity ?? "error", field, source, message: more.message ?? message };
}

function rule(source: string, fr: string, en: string): MailRule {
  return { source, message: { fr, en } };
}
