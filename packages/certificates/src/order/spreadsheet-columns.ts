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
  entityName: { header: "Raison sociale", aliases: ["denomination", "nomentite", "nomdelentite", "companyname"] },
  legalForm: { header: "Forme juridique", aliases: ["forme", "statut", "legalform"] },
  siren: { header: "SIREN", aliases: ["nsiren", "numerosiren"], length: 9, mayBeginWithZero: true },
  finessEj: {
    header: "FINESS EJ",
    aliases: ["finessjuridique", "ej", "nfinessej", "finessentitejuridique"],
    length: 9,
    mayBeginWithZero: true,
  },
  contractNumber: { header: "N° de contrat ANS", aliases: ["contrat", "ncontrat", "numerodecontrat", "contract"] },
  representativeSurname: {
    header: "Nom du représentant légal",
    aliases: ["nomrepresentant", "nomdurepresentant", "representant", "representantlegal"],
  },
  representativeGivenName: {
    header: "Prénom du représentant légal",
    aliases: ["prenomrepresentant", "prenomdurepresentant"],
  },
  representativeRole: {
    header: "Fonction du représentant légal",
    aliases: ["fonctionrepresentant", "fonctiondurepresentant", "fonction"],
  },
  uses: { header: "Usages", aliases: ["usage", "uses", "services"] },
  pscClientId: { header: "Identifiant client PSC", aliases: ["clientidpsc", "pscclientid", "clientpsc"] },
  siteRef: { header: "Site", aliases: ["site", "referencesite", "codesite"] },
  siteName: { header: "Nom du site", aliases: ["nomsite", "libellesite", "sitename"] },
  address: { header: "Adresse", aliases: ["adressesite", "adressedusite", "address", "rue"] },
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
    aliases: ["finess", "finessgeographique", "eg", "nfiness", "nfinesseg", "numerofiness"],
    length: 9,
    mayBeginWithZero: true,
  },
  siret: { header: "SIRET", aliases: ["nsiret", "numerosiret"], length: 14, mayBeginWithZero: true },
  practitionerRef: { header: "Référence du médecin", aliases: ["referencemedecin", "practitioner"] },
  surname: {
    header: "Nom du médecin",
    aliases: ["nom", "nommedecin", "nomduradiologue", "nomradiologue", "radiologue", "medecin", "surname"],
  },
  givenName: {
    header: "Prénom du médecin",
    aliases: ["prenom", "prenommedecin", "prenomduradiologue", "prenomradiologue", "givenname"],
  },
  rpps: { header: "RPPS", aliases: ["nrpps", "numerorpps"], length: 11 },
  structureId: {
    header: "RPPS-rang",
    aliases: ["rppsrang", "identifiantdestructure", "idnatstruct", "structidnat", "identifiantcabinet"],
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

/** The column that a header names. */
export function columnOf(header: string): ColumnName | undefined {
  return columnByHeader.get(foldText(header));
}
