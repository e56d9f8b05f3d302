/** What a column holds: free text, or a number of a fixed length that a spreadsheet may have damaged. */
export interface SpreadsheetColumn {
  /** French header of the template. */
  readonly header: string;
  /** Other headers, without accent, case or punctuation. */
  readonly aliases: readonly string[];
  /** Number of characters of an identifier. */
  readonly length?: number;
  /** The first character may be a zero, lost when the spreadsheet took the cell for a number. */
  readonly mayBeginWithZero?: true;
}

/** Columns of the spreadsheet of sites and radiologists. */
export const spreadsheetColumns = {
  entityRef: { header: "Entité", aliases: ["entity", "referenceentite", "entitejuridique", "structure"] },
  entityName: {
    header: "Raison sociale",
    aliases: [
      "nomdelastructure",
      "nomstructure",
      "nomdelasociete",
      "societe",
      "denomination",
      "nomentite",
      "nomdelentite",
      "companyname",
    ],
  },
  legalForm: {
    header: "Forme juridique",
    aliases: ["statutjuridique", "formejuridiquedelentite", "forme", "statut", "legalform"],
  },
  siren: {
    header: "SIREN",
    aliases: ["sirendelentite", "sirendelastructure", "nsiren", "numerosiren"],
    length: 9,
    mayBeginWithZero: true,
  },
  finessEj: {
    header: "FINESS EJ",
    aliases: [
      "finessdelentitejuridique",
      "finessdelentite",
      "finessjuridique",
      "ej",
      "nfinessej",
      "finessentitejuridique",
    ],
    length: 9,
    mayBeginWithZero: true,
  },
  contractNumber: { header: "N° de contrat ANS", aliases: ["contrat", "ncontrat", "numerodecontrat", "contract"] },
  representativeSurname: {
    header: "Nom du représentant légal",
    aliases: [
      "nometprenomdurepresentantlegal",
      "nomrepresentant",
      "nomdurepresentant",
      "representant",
      "representantlegal",
    ],
  },
  representativeGivenName: {
    header: "Prénom du représentant légal",
    aliases: ["prenomrepresentant", "prenomdurepresentant"],
  },
  representativeRole: {
    header: "Fonction du représentant légal",
    aliases: ["fonctionrepresentant", "fonctiondurepresentant", "fonction"],
  },
  uses: { header: "Usages", aliases: ["usagesdemandes", "usagessouhaites", "usage", "uses", "services"] },
  pscClientId: { header: "Identifiant client PSC", aliases: ["clientidpsc", "pscclientid", "clientpsc"] },
  siteRef: { header: "Site", aliases: ["site", "referencesite", "codesite"] },
  siteName: {
    header: "Nom du site",
    aliases: [
      "etablissement",
      "nometablissement",
      "nomdeletablissement",
      "cabinet",
      "nomducabinet",
      "nomsite",
      "libellesite",
      "sitename",
    ],
  },
  address: { header: "Adresse", aliases: ["adressepostale", "adressesite", "adressedusite", "address", "rue"] },
  postalCode: {
    header: "Code postal",
    aliases: ["cp", "postalcode", "postcode"],
    length: 5,
    mayBeginWithZero: true,
  },
  city: { header: "Ville", aliases: ["commune", "city", "localite"] },
  department: { header: "Département", aliases: ["nomdudepartement", "department"] },
  finessEg: {
    header: "FINESS EG",
    aliases: [
      "finessdusite",
      "finesssite",
      "finessdeletablissement",
      "finess",
      "finessgeographique",
      "eg",
      "nfiness",
      "nfinesseg",
      "numerofiness",
    ],
    length: 9,
    mayBeginWithZero: true,
  },
  siret: {
    header: "SIRET",
    aliases: ["siretdusite", "siretsite", "siretdeletablissement", "nsiret", "numerosiret"],
    length: 14,
    mayBeginWithZero: true,
  },
  practitionerRef: { header: "Référence du médecin", aliases: ["referencemedecin", "practitioner"] },
  surname: {
    header: "Nom du médecin",
    aliases: [
      "nometprenom",
      "nomprenom",
      "nometprenomdumedecin",
      "nometprenomduradiologue",
      "nomdupraticien",
      "praticien",
      "nom",
      "nommedecin",
      "nomduradiologue",
      "nomradiologue",
      "radiologue",
      "medecin",
      "surname",
    ],
  },
  givenName: {
    header: "Prénom du médecin",
    aliases: ["prenomdupraticien", "prenom", "prenommedecin", "prenomduradiologue", "prenomradiologue", "givenname"],
  },
  rpps: {
    header: "RPPS",
    aliases: ["rppsdumedecin", "rppsduradiologue", "identifiantrpps", "nrpps", "numerorpps"],
    length: 11,
  },
  structureId: {
    header: "RPPS-rang",
    aliases: [
      "identifiantrppsrang",
      "rppsrang",
      "identifiantdestructure",
      "idnatstruct",
      "structidnat",
      "identifiantcabinet",
    ],
    length: 15,
  },
} as const satisfies Record<string, SpreadsheetColumn>;

/** Name of a column. */
export type ColumnName = keyof typeof spreadsheetColumns;

/** A text without accents, case, spaces or punctuation: how headers and listed values are compared. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

const columnByHeader = new Map<string, ColumnName>(
  (Object.entries(spreadsheetColumns) as [ColumnName, SpreadsheetColumn][]).flatMap(([name, { header, aliases }]) =>
    [name, header, ...aliases].map((one): [string, ColumnName] => [foldText(one), name]),
  ),
);

/** What is written in front of the name of a number: `N° SIREN`, `Numéro de FINESS`. */
const numberWords = /^\s*(?:n[°º]|no\b\.?|num[ée]ro|num\.)\s*(?:de\s+|du\s+|d['’]\s*)?/i;

/** The column that a header names, a remark in brackets or `N°` in front aside: `N° SIREN (9 chiffres)`. */
export function columnOf(header: string): ColumnName | undefined {
  const bare = header.replace(/\([^()]*\)/g, "");
  return [header, bare, bare.replace(numberWords, "")]
    .map((text) => columnByHeader.get(foldText(text)))
    .find((column) => column !== undefined);
}
