import { luhnDigit } from "./luhn.js";
import type { PersonRecord, StructureRecord } from "./directory-record.js";
import type { SeededDraw } from "./seeded-draw.js";

const families = [
  "ESSAI",
  "EXEMPLE",
  "FICTIF",
  "MODELE",
  "PATRON",
  "EPREUVE",
  "MAQUETTE",
  "SPECIMEN",
  "IMAGINAIRE",
  "D'INVENTION",
  "LE FAUX",
  "SAINT-ROMAN",
  "LEFÈVRE-FICTIF",
] as const;

const givenNames = ["ALEX", "CAMILLE", "DOMINIQUE", "CLAUDE", "ZOÉ", "NOÉ", "SACHA", "MARIE-SOL", "ANDRÉA"] as const;

const specialties = [
  { code: "SM54", label: "Médecine Générale (SM)" },
  { code: "SM26", label: "Qualifié en Médecine Générale (SM)" },
  { code: "SM44", label: "Radio-diagnostic (SM)" },
  { code: "SM40", label: "Pneumologie (SM)" },
  { code: "SM04", label: "Cardiologie et maladies vasculaires (SM)" },
] as const;

const towns = [
  { postalCode: "44000", town: "NANTES", department: "Loire-Atlantique" },
  { postalCode: "69001", town: "LYON", department: "Rhône" },
  { postalCode: "75014", town: "PARIS", department: "Paris" },
  { postalCode: "20000", town: "AJACCIO", department: "Corse-du-Sud" },
] as const;

/** Fictitious people of a directory unless said otherwise. */
export const defaultPeople = 200;

/** One structure in so many people. */
const peoplePerStructure = 8;

/** The fictitious structure of this number. FINESS of numbers that no department has given. */
export function structureAt(index: number, draw: SeededDraw): StructureRecord {
  const place = pick(towns, draw(index, 10, towns.length));
  const name = `${index % 2 === 0 ? "CENTRE DE SANTE" : "HOPITAL"} FICTIF ${index + 1}`;
  const domain = domainOf(index);
  const first = `99${String(index + 1).padStart(6, "0")}`;
  const mailbox = (local: string, service: string) =>
    ({
      address: `${local}@${domain}`,
      kind: "ORG",
      service,
      description: `Secrétariat (${service.toLowerCase()})`,
      paperless: draw(index, 11, 4) > 0,
    }) as const;
  return {
    finess: `${first}${luhnDigit(first)}`,
    name,
    street: `${1 + draw(index, 12, 98)} RUE DES ESSAIS`,
    ...place,
    mailboxes: [mailbox("secretariat", "Médecine"), mailbox("imagerie", "Imagerie")],
  };
}

/** Domains of the structures of so many people: they are inside the trust space. */
export function structureDomains(people = defaultPeople): readonly string[] {
  const count = people === 0 ? 0 : structureOf(people - 1) + 1;
  return Array.from({ length: count }, (_, index) => domainOf(index));
}

/** Number of the structure where somebody works. */
export function structureOf(person: number): number {
  return Math.floor(person / peoplePerStructure);
}

/** The fictitious professional of this number. */
export function personAt(
  index: number,
  draw: SeededDraw,
  structure: StructureRecord = structureAt(structureOf(index), draw),
): PersonRecord {
  const familyName = pick(families, draw(index, 0, families.length));
  const givenName = pick(givenNames, draw(index, 1, givenNames.length));
  const first = `109${String(index).padStart(7, "0")}`;
  const local = `${fold(givenName)}.${fold(familyName)}.${index}`;
  // Some operators write addresses as they were typed.
  const own = `${draw(index, 2, 20) === 0 ? local.toUpperCase() : local}@medecin.test.mssante.fr`;
  const hasRole = draw(index, 3, 4) > 0;
  return {
    rpps: `${first}${luhnDigit(first)}`,
    familyName,
    givenName,
    specialty: pick(specialties, draw(index, 4, specialties.length)),
    ...(hasRole ? { structure: structure.finess } : {}),
    roleMailboxes: hasRole
      ? [
          {
            address: `${local}@${domainOf(structureOf(index))}`,
            kind: "PER",
            paperless: draw(index, 5, 4) > 0,
            rank: 1,
          },
        ]
      : [],
    ownMailboxes: [
      {
        address: own,
        kind: "PER",
        paperless: draw(index, 6, 4) > 0,
        ...(draw(index, 7, 50) === 0 ? { unlisted: true } : {}),
      },
    ],
  };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError("an empty list");
  return item;
}

/** Letters of an address. */
function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-z-]/gu, "")
    .toLowerCase();
}

function domainOf(structure: number): string {
  return `structure-${structure + 1}.test.mssante.fr`;
}
