import type { DirectoryRecords, MailboxRecord, PersonRecord, StructureRecord } from "../directory-record.js";
import type { FhirResource } from "./resource.js";

/** Resources of a directory, and what the searches look at. */
export interface IndexedResource {
  readonly resource: FhirResource;
  /** Values by search parameter, as they are compared. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** References by field, e.g. `practitioner`. */
  readonly references: Readonly<Record<string, string>>;
}

const nos = (table: string) => `https://mos.esante.gouv.fr/NOS/${table}/FHIR/${table.replace("_", "-")}`;

/** Every resource of the directory, structures first. */
export function buildResources({ people, structures }: DirectoryRecords): readonly IndexedResource[] {
  const organizations = new Map(
    structures.map((structure, index) => [structure.finess, organization(structure, index)]),
  );
  return [
    ...organizations.values(),
    ...structures.flatMap((structure, index) => services(structure, index)),
    ...people.flatMap((person, index) => [
      practitioner(person, index),
      ...role(person, index, organizations.get(person.structure ?? "")),
    ]),
  ];
}

const meta = { versionId: "1", lastUpdated: "2026-03-11T18:19:26.335+01:00", source: "https://annuaire.sante.fr" };

function practitioner(person: PersonRecord, index: number): IndexedResource {
  const { rpps, familyName, givenName, specialty, ownMailboxes } = person;
  const resource: FhirResource = {
    resourceType: "Practitioner",
    id: `003-${padded(index)}`,
    meta,
    language: "fr",
    identifier: [
      identifier("IDNPS", "urn:oid:1.2.250.1.71.4.2.1", `8${rpps}`),
      identifier("RPPS", "https://rpps.esante.gouv.fr", rpps),
    ],
    active: true,
    name: [{ use: "usual", family: familyName, given: [givenName], prefix: ["M"], suffix: ["DR"] }],
    telecom: ownMailboxes.map(telecom),
    qualification: [
      {
        code: {
          coding: [
            { system: nos("TRE_G15-ProfessionSante"), code: "10", display: "Médecin" },
            { system: nos("TRE_R09-CategorieProfessionnelle"), code: "C" },
          ],
        },
      },
      {
        code: {
          coding: [{ system: nos("TRE_R38-SpecialiteOrdinale"), code: specialty.code, display: specialty.label }],
        },
      },
    ],
  };
  return {
    resource,
    references: {},
    values: {
      identifier: [rpps, `8${rpps}`, `https://rpps.esante.gouv.fr|${rpps}`, `urn:oid:1.2.250.1.71.4.2.1|8${rpps}`],
      family: [familyName],
      given: [givenName],
      active: ["true"],
      "qualification-code": ["10", "C", specialty.code],
      "mailbox-mss": listed(ownMailboxes),
    },
  };
}

function role(person: PersonRecord, index: number, structure: IndexedResource | undefined): readonly IndexedResource[] {
  if (structure === undefined) return [];
  const { rpps, roleMailboxes } = person;
  const practitionerReference = `Practitioner/003-${padded(index)}`;
  const organizationReference = `Organization/${structure.resource.id}`;
  const resource: FhirResource = {
    resourceType: "PractitionerRole",
    id: `005-${padded(index)}`,
    meta,
    language: "fr",
    active: true,
    practitioner: { reference: practitionerReference },
    organization: { reference: organizationReference },
    code: [{ coding: [{ system: nos("TRE_R22-GenreActivite"), code: "GENR01" }] }],
    telecom: roleMailboxes.map(telecom),
  };
  return [
    {
      resource,
      references: { practitioner: practitionerReference, organization: organizationReference },
      values: {
        practitioner: [practitionerReference, `003-${padded(index)}`],
        "practitioner.identifier": [rpps, `8${rpps}`, `https://rpps.esante.gouv.fr|${rpps}`],
        organization: [organizationReference, structure.resource.id],
        active: ["true"],
        "mailbox-mss": listed(roleMailboxes),
      },
    },
  ];
}

function organization(
  { finess, name, street, postalCode, town, mailboxes }: StructureRecord,
  index: number,
): IndexedResource {
  const resource: FhirResource = {
    resourceType: "Organization",
    id: `001-${padded(index)}`,
    meta,
    language: "fr",
    identifier: [
      identifier("FINEG", "https://finess.esante.gouv.fr", finess),
      identifier("IDNST", "urn:oid:1.2.250.1.71.4.2.2", `1${finess}`),
    ],
    active: true,
    type: [
      {
        coding: [{ system: "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-3307", code: "GEOGRAPHICAL-ENTITY" }],
      },
    ],
    name,
    telecom: [
      ...mailboxes.map(telecom),
      // An ordinary mail, and a telephone: what tells a secure mailbox is its extension.
      { system: "email", value: `contact-${index + 1}@structure.example` },
      { system: "phone", value: "0100000001" },
    ],
    address: [{ line: [street], city: town, postalCode, country: "FR" }],
  };
  return {
    resource,
    references: {},
    values: {
      identifier: [
        finess,
        `1${finess}`,
        `https://finess.esante.gouv.fr|${finess}`,
        `urn:oid:1.2.250.1.71.4.2.2|1${finess}`,
      ],
      name: [name],
      active: ["true"],
      "address-city": [town],
      "address-postalcode": [postalCode],
      "mailbox-mss": listed(mailboxes),
    },
  };
}

/** A service for each mailbox of a structure that names one. */
function services({ mailboxes }: StructureRecord, index: number): readonly IndexedResource[] {
  const organizationReference = `Organization/001-${padded(index)}`;
  return mailboxes
    .filter(({ service }) => service !== undefined)
    .map((mailbox, number) => ({
      resource: {
        resourceType: "HealthcareService",
        id: `004-${padded(index)}-${number + 1}`,
        meta,
        language: "fr",
        active: true,
        providedBy: { reference: organizationReference },
        name: mailbox.service,
        telecom: [telecom(mailbox)],
      },
      references: { organization: organizationReference },
      values: {
        organization: [organizationReference],
        active: ["true"],
        name: [mailbox.service ?? ""],
        "mailbox-mss": listed([mailbox]),
      },
    }));
}

/** Red-listed mailboxes are found by no address. */
function listed(mailboxes: readonly MailboxRecord[]): readonly string[] {
  return mailboxes.filter(({ unlisted }) => unlisted !== true).map(({ address }) => address);
}

function telecom({ address, kind, description, service, unlisted, paperless, rank }: MailboxRecord): object {
  return {
    extension: [
      {
        url: "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-contact-point-email-type",
        valueCoding: { system: nos("TRE_R256-TypeMessagerie"), code: "MSSANTE" },
      },
      {
        url: "https://interop.esante.gouv.fr/ig/fhir/annuaire/StructureDefinition/as-ext-mailbox-mss-metadata",
        extension: [
          { url: "type", valueCodeableConcept: { coding: [{ system: nos("TRE_R257-TypeBAL"), code: kind }] } },
          ...(description === undefined ? [] : [{ url: "description", valueString: description }]),
          ...(service === undefined ? [] : [{ url: "service", valueString: service }]),
          ...(unlisted === true ? [{ url: "listeRouge", valueBoolean: true }] : []),
          { url: "digitization", valueBoolean: paperless },
        ],
      },
    ],
    system: "email",
    value: address,
    ...(rank === undefined ? {} : { rank }),
  };
}

function identifier(code: string, system: string, value: string): object {
  const type = { coding: [{ system: "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203", code }] };
  return { use: "official", type, system, value };
}

function padded(index: number): string {
  return String(index + 1).padStart(7, "0");
}
