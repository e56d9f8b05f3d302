import type { DirectoryActivity } from "../directory-entry.js";
import { foldText } from "../fold-text.js";
import type { ExtractionKind } from "./extraction-kind.js";
import { codeOf } from "./row-values.js";
import { given, type RowFields } from "./row-fields.js";

const column = {
  nationalId: "Identification nationale PP",
  title: "Libellé civilité d'exercice",
  familyName: "Nom d'exercice",
  givenName: "Prénom d'exercice",
  profession: "Code profession",
  professionLabel: "Libellé profession",
  specialty: "Code savoir-faire",
  specialtyLabel: "Libellé savoir-faire",
  practiceMode: "Code mode exercice",
  siret: "Numéro SIRET site",
  siren: "Numéro SIREN site",
  finess: "Numéro FINESS site",
  structureName: "Raison sociale site",
  tradeName: "Enseigne commerciale site",
  recipient: "Complément destinataire (coord. structure)",
  place: "Complément point géographique (coord. structure)",
  number: "Numéro Voie (coord. structure)",
  numberSuffix: "Indice répétition voie (coord. structure)",
  streetType: "Libellé type de voie (coord. structure)",
  street: "Libellé Voie (coord. structure)",
  mention: "Mention distribution (coord. structure)",
  sorting: "Bureau cedex (coord. structure)",
  postalCode: "Code postal (coord. structure)",
  town: "Libellé commune (coord. structure)",
  country: "Libellé pays (coord. structure)",
  phone: "Téléphone (coord. structure)",
  email: "Adresse e-mail (coord. structure)",
} as const;

/**
 * The extraction of professionals and their activities. Its columns are known here by their published names, found again
 * at each import: a file that lacks one is refused and names it.
 *
 * @see RIS.ANN.01
 */
export const activityExtraction: ExtractionKind<DirectoryActivity> = {
  name: "PS_LibreAcces_Personne_activite",
  columns: Object.values(column),
  keys: {
    person: (fields) => fields(column.nationalId),
    structure: structureIdOf,
    "family-name": (fields) => foldText(fields(column.familyName)),
    town: (fields) => foldText(fields(column.town)),
    "postal-code-and-specialty": (fields) => {
      const postalCode = fields(column.postalCode);
      return postalCode === "" ? "" : `${postalCode}|${fields(column.specialty)}`;
    },
  },
  isWhole: (fields) => fields(column.nationalId) !== "" && fields(column.familyName) !== "",
  read: (fields) => ({
    person: {
      nationalId: fields(column.nationalId),
      familyName: fields(column.familyName),
      givenName: fields(column.givenName),
      title: given(fields(column.title)),
      profession: codeOf(fields(column.profession), fields(column.professionLabel)),
      specialty: codeOf(fields(column.specialty), fields(column.specialtyLabel)),
    },
    structure: structureOf(fields),
    practiceMode: given(fields(column.practiceMode)),
    phone: given(fields(column.phone)),
    publicEmail: given(fields(column.email)),
  }),
};

function structureIdOf(fields: RowFields): string {
  const finess = fields(column.finess);
  if (finess !== "") return `1${finess}`;
  const siret = fields(column.siret);
  if (siret !== "") return `3${siret}`;
  const siren = fields(column.siren);
  return siren === "" ? "" : `2${siren}`;
}

function structureOf(fields: RowFields): DirectoryActivity["structure"] {
  const street = [column.number, column.numberSuffix, column.streetType, column.street].map(fields).filter(Boolean);
  const postalCode = fields(column.postalCode);
  const town = fields(column.town);
  const lastLine = fields(column.sorting) || [postalCode, town].filter(Boolean).join(" ");
  const structure = {
    nationalId: given(structureIdOf(fields)),
    name: given(fields(column.structureName)),
    tradeName: given(fields(column.tradeName)),
    service: undefined,
    addressLines: [
      fields(column.recipient),
      fields(column.place),
      street.join(" "),
      fields(column.mention),
      lastLine,
    ].filter(Boolean),
    postalCode: given(postalCode),
    town: given(town),
    country: given(fields(column.country)),
  };
  const empty = Object.values(structure).every((value) => value === undefined || value.length === 0);
  return empty ? undefined : structure;
}
