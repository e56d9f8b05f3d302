import type { LocalizedText } from "@segur-sdk/core";

/** Why an identity was received as it was. */
export type ReceptionReason =
  | "own-domain-qualified"
  | "own-domain-validated"
  | "own-domain-provisional"
  | "own-domain-incomplete"
  | "vitale-app"
  | "trusted-issuer"
  | "verified"
  | "already-known"
  | "traits-only"
  | "incomplete"
  | "differs"
  | "doubtful-received"
  | "doubtful-locally"
  | "verification-needed"
  | "verification-unavailable"
  | "verification-ko-known"
  | "verification-ko-unknown";

/** What a reason says and entails. */
interface ReasonRow {
  readonly explanation: LocalizedText;
  readonly source: string;
  readonly filing: "automatic" | "quarantine";
  readonly worklist: boolean;
}

function row(filing: ReasonRow["filing"], worklist: boolean, source: string, fr: string, en: string): ReasonRow {
  return { explanation: { fr, en }, source, filing, worklist };
}

const file = "automatic";
const hold = "quarantine";

/** The rules of reception, one a line. */
export const receptionReasons: Readonly<Record<ReceptionReason, ReasonRow>> = {
  "own-domain-qualified": row(
    file,
    false,
    "RIS.INS.55-56",
    "Identité qualifiée reçue de l'identité maîtresse du domaine : INS et traits sont repris.",
    "Qualified identity received from the identity master of the domain: INS and traits are taken.",
  ),
  "own-domain-validated": row(
    file,
    false,
    "RIS.INS.55-56",
    "Identité validée reçue de l'identité maîtresse du domaine : traits repris, sans INS.",
    "Validated identity received from the identity master of the domain: traits are taken, without INS.",
  ),
  "own-domain-provisional": row(
    file,
    false,
    "RIS.INS.55-56",
    "Identité non qualifiée reçue de l'identité maîtresse du domaine : traits repris, jamais l'INS.",
    "Identity not qualified received from the identity master of the domain: traits are taken, never the INS.",
  ),
  "own-domain-incomplete": row(
    file,
    true,
    "HL7v2 error 905",
    "L'identité reçue est dite qualifiée mais un trait de l'INS manque : elle est reprise sans INS.",
    "The identity received is said to be qualified but a trait of the INS is missing: it is taken without INS.",
  ),
  "vitale-app": row(
    file,
    false,
    "RNIV §4.3.4",
    "Identité présentée par l'appli carte Vitale.",
    "Identity presented with the Vitale card application.",
  ),
  "trusted-issuer": row(
    file,
    false,
    "RIS.INS.39",
    "Identité qualifiée par un émetteur sous contrat de confiance : le statut est conservé.",
    "Identity qualified by an issuer under a trust contract: the status is kept.",
  ),
  verified: row(
    file,
    false,
    "RIS.INS.38",
    "INSi confirme l'INS reçu : identité récupérée, à qualifier avec un justificatif.",
    "INSi confirms the INS received: identity retrieved, to be qualified with an identity document.",
  ),
  "already-known": row(
    file,
    false,
    "RIS.INS.46",
    "Cet INS est déjà connu pour ce patient : pas d'appel d'INSi.",
    "This INS is already known for this patient: INSi is not called.",
  ),
  "traits-only": row(
    file,
    false,
    "RIS.INS.38",
    "Identité d'un autre domaine sans INS qualifié : seuls les traits comptent.",
    "Identity of another domain without qualified INS: only the traits count.",
  ),
  incomplete: row(
    hold,
    true,
    "HL7v2 error 905",
    "L'INS reçu est incomplet : il n'est pas repris. À traiter par une personne.",
    "The INS received is incomplete: it is not taken. A person must deal with it.",
  ),
  differs: row(
    hold,
    true,
    "HL7v2 error 904",
    "L'INS ou les traits reçus diffèrent de l'identité connue : une personne doit comparer.",
    "The INS or the traits received differ from the known identity: a person must compare.",
  ),
  "doubtful-received": row(
    hold,
    true,
    "EXI ID 26",
    "L'identité reçue est douteuse ou fictive : son INS n'est pas repris.",
    "The identity received is doubtful or fictive: its INS is not taken.",
  ),
  "doubtful-locally": row(
    hold,
    true,
    "RIS.INS.28",
    "L'identité locale est douteuse ou fictive : elle n'est pas mise à jour et INSi n'est pas appelé.",
    "The local identity is doubtful or fictive: it is not updated and INSi is not called.",
  ),
  "verification-needed": row(
    hold,
    false,
    "RIS.INS.38, RIS.INS.46",
    "INS d'un autre domaine : à vérifier auprès d'INSi avant tout.",
    "INS of another domain: to be verified with INSi first.",
  ),
  "verification-unavailable": row(
    hold,
    true,
    "RIS.INS.46",
    "INSi ne répond pas : l'INS reçu n'est pas repris, la vérification sera refaite.",
    "INSi does not answer: the INS received is not taken, the verification will be made again.",
  ),
  "verification-ko-known": row(
    hold,
    true,
    "RIS.INS.44, RIS.INS.47",
    "INSi ne confirme pas l'INS reçu : l'identité connue reste telle quelle, les données sont mises de côté.",
    "INSi does not confirm the INS received: the known identity stays as it is, the data are set aside.",
  ),
  "verification-ko-unknown": row(
    hold,
    true,
    "RIS.INS.45, RIS.INS.47",
    "INSi ne confirme pas l'INS reçu : l'identité est créée sans INS, les données sont mises de côté.",
    "INSi does not confirm the INS received: the identity is created without INS, the data are set aside.",
  ),
};
