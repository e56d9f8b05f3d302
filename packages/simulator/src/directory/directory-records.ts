import type { SimulatorActors } from "../actors.js";
import { simulatorAddresses, simulatorSite } from "../actors.js";
import type { DirectoryRecords, PersonRecord, StructureRecord } from "./directory-record.js";
import { personAt, structureAt, structureOf } from "./fictitious-people.js";
import { createSeededDraw } from "./seeded-draw.js";

/** The people of the samples, and as many fictitious ones as asked. */
export function createDirectoryRecords(
  actors: SimulatorActors,
  options: { readonly seed: string; readonly people: number },
) {
  const draw = createSeededDraw(options.seed);
  const structures = options.people === 0 ? 0 : structureOf(options.people - 1) + 1;
  return {
    people: [...castOf(actors), ...numbered(options.people).map((index) => personAt(index, draw))],
    structures: [site(), ...numbered(structures).map((index) => structureAt(index, draw))],
  } satisfies DirectoryRecords;
}

function numbered(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** FINESS of the site, without its prefix. */
const siteFiness = simulatorSite.id.slice(1);

function site(): StructureRecord {
  const { name, address } = simulatorSite;
  return {
    finess: siteFiness,
    name: name.toUpperCase(),
    street: address?.street.toUpperCase() ?? "",
    postalCode: address?.postalCode ?? "",
    town: address?.city ?? "",
    department: "Loire-Atlantique",
    mailboxes: [
      {
        address: simulatorAddresses.contact,
        kind: "ORG",
        service: "Imagerie",
        description: "Secrétariat d'imagerie",
        paperless: true,
      },
      { address: simulatorAddresses.reports, kind: "APP", description: "Envoi des comptes rendus", paperless: true },
    ],
  };
}

function castOf({ radiologist, generalPractitioner }: SimulatorActors): readonly PersonRecord[] {
  const record = (
    { id, familyName, givenName }: SimulatorActors["generalPractitioner"],
    specialty: PersonRecord["specialty"],
  ) => ({ rpps: id.slice(1), familyName, givenName: givenName.toUpperCase(), specialty });
  return [
    {
      ...record(radiologist, { code: "SM44", label: "Radio-diagnostic (SM)" }),
      structure: siteFiness,
      roleMailboxes: [{ address: simulatorAddresses.radiologist, kind: "PER", paperless: true, rank: 1 }],
      ownMailboxes: [],
    },
    {
      ...record(generalPractitioner, { code: "SM54", label: "Médecine Générale (SM)" }),
      roleMailboxes: [],
      ownMailboxes: [{ address: simulatorAddresses.generalPractitioner, kind: "PER", paperless: true, rank: 1 }],
    },
  ];
}
