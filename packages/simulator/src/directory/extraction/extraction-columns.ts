import type { MailboxRecord, PersonRecord, StructureRecord } from "../directory-record.js";

/** Columns of the extraction "Correspondance MSSanté", in their order and with their spelling (mssante.md D2). */
export const extractionColumns = [
  "Type de BAL",
  "Adresse BAL",
  "Type Identifiant PP",
  "Identifiant PP",
  "Identification nationale PP",
  "Type identifiant structure",
  "Identification Structure",
  "Service de rattachement",
  "Civilité d'exercice",
  "Nom d'exercice",
  "Prénom d'exercice",
  "Catégorie profession",
  "Libellé de catégorie profession",
  "Code Profession",
  "Libellé Profession",
  "Code savoir-faire",
  "Libellé savoir-faire",
  "Dématérialisation",
  "Raison Sociale structure BAL",
  "Enseigne commerciale structure BAL",
  "L2COMPLEMENTLOCALISATION",
  "L3COMPLEMENTDISTRIBUTION",
  "L4NUMEROVOIE",
  "L4COMPLEMENTNUMEROVOIE",
  "NL4TYPEVOIE",
  "L4LIBELLEVOIE",
  "L5LIEUDITMENTION",
  "L6LIGNEACHEMINEMENT",
  "Code postal",
  "Département",
  "Pays",
] as const;

/** The row of a professional's mailbox; `structure` is that of the role. */
export function personRow(
  person: PersonRecord,
  mailbox: MailboxRecord,
  structure: StructureRecord | undefined,
): string {
  const { rpps, familyName, givenName, specialty } = person;
  return [
    "PER",
    mailbox.address,
    "8",
    rpps,
    `8${rpps}`,
    ...(structure === undefined ? ["", "", ""] : ["1", structure.finess, mailbox.service ?? ""]),
    "Docteur",
    familyName,
    givenName,
    ...["C", "Civil", "10", "Médecin", specialty.code, specialty.label],
    mailbox.paperless ? "O" : "N",
    ...placeOf(structure),
  ].join("|");
}

/** The row of a structure's mailbox. */
export function structureRow(structure: StructureRecord, mailbox: MailboxRecord): string {
  const nobody = Array.from({ length: 9 }, () => "");
  return [
    ...["ORG", mailbox.address, "", "", "", "1", structure.finess, mailbox.description ?? mailbox.service ?? ""],
    ...nobody,
    mailbox.paperless ? "O" : "N",
    ...placeOf(structure),
  ].join("|");
}

/** The 13 columns of the structure and its address. */
function placeOf(structure: StructureRecord | undefined): readonly string[] {
  if (structure === undefined) return Array.from({ length: 13 }, () => "");
  const { name, street, postalCode, town, department } = structure;
  const [number = "", type = "", ...label] = street.split(" ");
  return [
    ...[name, "", "", "", number, "", type, label.join(" "), ""],
    ...[`${postalCode} ${town}`, postalCode, department, "France"],
  ];
}
