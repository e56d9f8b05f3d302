import type { DirectoryMailbox, DirectoryPerson, DirectoryStructure } from "../directory-entry.js";
import { foldAddress, foldText } from "../fold-text.js";
import type { ExtractionKind } from "./extraction-kind.js";
import { codeOf, townOfLine } from "./row-values.js";
import { given, type RowFields } from "./row-fields.js";

const column = {
  kind: "Type de BAL",
  address: "Adresse BAL",
  nationalId: "Identification nationale PP",
  structureIdType: "Type identifiant structure",
  structureId: "Identification Structure",
  service: "Service de rattachement",
  title: "Civilité d'exercice",
  familyName: "Nom d'exercice",
  givenName: "Prénom d'exercice",
  profession: "Code Profession",
  professionLabel: "Libellé Profession",
  specialty: "Code savoir-faire",
  specialtyLabel: "Libellé savoir-faire",
  paperless: "Dématérialisation",
  structureName: "Raison Sociale structure BAL",
  tradeName: "Enseigne commerciale structure BAL",
  line2: "L2COMPLEMENTLOCALISATION",
  line3: "L3COMPLEMENTDISTRIBUTION",
  number: "L4NUMEROVOIE",
  numberSuffix: "L4COMPLEMENTNUMEROVOIE",
  streetType: "NL4TYPEVOIE",
  street: "L4LIBELLEVOIE",
  line5: "L5LIEUDITMENTION",
  line6: "L6LIGNEACHEMINEMENT",
  postalCode: "Code postal",
  country: "Pays",
} as const;

/**
 * The extraction of the MSSanté mailboxes of persons and organisations (PER and ORG); it holds no applicative mailbox, so
 * an address that is not there may be a valid one.
 *
 * @see mssante.md D2
 */
export const mailboxExtraction: ExtractionKind<DirectoryMailbox> = {
  name: "Correspondance_MSSante",
  columns: Object.values(column),
  keys: {
    address: (fields) => foldAddress(fields(column.address)),
    person: (fields) => fields(column.nationalId),
    structure: structureIdOf,
    "family-name": (fields) => foldText(fields(column.familyName)),
    town: (fields) => foldText(townOf(fields)),
    "postal-code-and-specialty": (fields) => {
      const postalCode = fields(column.postalCode);
      return postalCode === "" ? "" : `${postalCode}|${fields(column.specialty)}`;
    },
  },
  isWhole: (fields) => fields(column.kind) !== "" && /^[^@\s]+@[^@\s]+$/u.test(fields(column.address)),
  read: (fields) => ({
    address: fields(column.address),
    kind: fields(column.kind),
    person: personOf(fields),
    structure: structureOf(fields),
    acceptsPaperless: { O: true, N: false }[fields(column.paperless)],
    rank: undefined,
  }),
};

function personOf(fields: RowFields): DirectoryPerson | undefined {
  const nationalId = fields(column.nationalId);
  if (nationalId === "") return undefined;
  return {
    nationalId,
    familyName: fields(column.familyName),
    givenName: fields(column.givenName),
    title: given(fields(column.title)),
    profession: codeOf(fields(column.profession), fields(column.professionLabel)),
    specialty: codeOf(fields(column.specialty), fields(column.specialtyLabel)),
  };
}

function structureIdOf(fields: RowFields): string {
  const identifier = fields(column.structureId);
  return identifier === "" ? "" : `${fields(column.structureIdType)}${identifier}`;
}

function townOf(fields: RowFields): string {
  return townOfLine(fields(column.line6));
}

function structureOf(fields: RowFields): DirectoryStructure | undefined {
  const street = [column.number, column.numberSuffix, column.streetType, column.street].map(fields).filter(Boolean);
  const addressLines = [
    fields(column.line2),
    fields(column.line3),
    street.join(" "),
    fields(column.line5),
    fields(column.line6),
  ].filter(Boolean);
  const structure = {
    nationalId: given(structureIdOf(fields)),
    name: given(fields(column.structureName)),
    tradeName: given(fields(column.tradeName)),
    service: given(fields(column.service)),
    addressLines,
    postalCode: given(fields(column.postalCode)),
    town: given(townOf(fields)),
    country: given(fields(column.country)),
  };
  const empty = Object.values(structure).every((value) => value === undefined || value.length === 0);
  return empty ? undefined : structure;
}
