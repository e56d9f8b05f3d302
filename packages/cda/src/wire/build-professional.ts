import type { Professional } from "@segur-sdk/core";
import { element, rememberedElement, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import { identifierAuthorities } from "../code-systems.js";
import {
  type AuthoringDevice,
  hasProfession,
  type ReportRecipient,
  type StructureMember,
  type WorkContact,
} from "../participants.js";
import { authorSpecialtyOf } from "../specialty.js";
import { conceptBuilder } from "./build-coded-value.js";
import { buildAddress, buildOrganisationParts, buildPhone, type BuiltSite } from "./build-organisation.js";
import { hl7 } from "./cda-names.js";
import { buildIdentifier, buildRenamed, buildText, buildWrapper } from "./plain-elements.js";

const buildSpecialtyCode = conceptBuilder("code");
const assignedEntity = hl7("assignedEntity");
const assignedAuthor = hl7("assignedAuthor");
const assignedPerson = hl7("assignedPerson");
const associatedEntity = hl7("associatedEntity");
const associatedPerson = hl7("associatedPerson");
const informationRecipient = hl7("informationRecipient");
const intendedRecipient = hl7("intendedRecipient");
const receivedOrganization = hl7("receivedOrganization");
const telecom = hl7("telecom");
const nameName = hl7("name");
const prefix = hl7("prefix");
const given = hl7("given");
const family = hl7("family");
const suffix = hl7("suffix");

/** Builds the people of one document: the same person is built once, wherever named. */
export interface AssignedPeople {
  /** As `assignedAuthor`, for the structure. */
  author(professional: StructureMember & WorkContact): XmlElement;
  /** As `assignedAuthor` too. */
  device(device: AuthoringDevice): XmlElement;
  /** As `assignedEntity`, for the structure: anyone else. */
  entity(professional: StructureMember): XmlElement;
  /** As `associatedEntity`: one who takes part without acting for the structure, the requester for example. */
  associated(professional: Professional, contact?: WorkContact, organization?: XmlElement): XmlElement;
  /** As `assignedEntity`, of another structure. */
  outside(professional: Professional): XmlElement;
  /** As the one the document is sent to, with the address it is sent to (RIS.DOC.04, RIS.DOC.05). */
  recipient(professional: ReportRecipient): XmlElement;
}

/** The parts of a person that several of their roles share. */
interface BuiltPerson {
  readonly name: XmlElement;
  entity?: XmlElement;
}

/** The people of one document; those who act do so for its site. */
export function createAssignedPeople({ representedOrganization }: BuiltSite): AssignedPeople {
  const people = new Map<StructureMember, BuiltPerson>();
  const built = (person: StructureMember): BuiltPerson => {
    let known = people.get(person);
    if (known === undefined) people.set(person, (known = { name: rememberedElement(buildPersonName(person)) }));
    return known;
  };
  const named = (person: StructureMember): XmlElement => built(person).name;
  const entity = (person: StructureMember): XmlElement => {
    const known = built(person);
    return (known.entity ??= rememberedElement(
      element(
        assignedEntity,
        {},
        buildProfessionalId(person),
        buildSpecialty(person),
        buildWrapper(assignedPerson, known.name),
        representedOrganization,
      ),
    ));
  };
  return {
    entity,
    author: (professional) =>
      professional.address === undefined && professional.phone === undefined
        ? buildRenamed(entity(professional), assignedAuthor)
        : element(
            assignedAuthor,
            {},
            buildProfessionalId(professional),
            buildSpecialty(professional),
            buildContact(professional),
            buildWrapper(assignedPerson, named(professional)),
            representedOrganization,
          ),
    device: ({ id, model, software }) =>
      element(
        assignedAuthor,
        {},
        buildIdentifier(id.issuer, id.value),
        element(
          hl7("assignedAuthoringDevice"),
          {},
          buildText(hl7("manufacturerModelName"), model),
          buildText(hl7("softwareName"), software),
        ),
        representedOrganization,
      ),
    associated: (professional, contact, organization) =>
      element(
        associatedEntity,
        { classCode: "PROV" },
        buildProfessionalId(professional),
        buildSpecialty(professional),
        contact && buildContact(contact),
        buildMssanteTelecom(professional),
        buildWrapper(associatedPerson, named(professional)),
        organization,
      ),
    outside: (professional) =>
      element(
        assignedEntity,
        {},
        buildProfessionalId(professional),
        buildSpecialty(professional),
        buildMssanteTelecom(professional),
        buildWrapper(assignedPerson, named(professional)),
      ),
    recipient: (professional) =>
      buildWrapper(
        informationRecipient,
        element(
          intendedRecipient,
          {},
          buildProfessionalId(professional),
          buildMssanteTelecom(professional),
          buildWrapper(informationRecipient, named(professional)),
          professional.organisation &&
            element(receivedOrganization, {}, buildOrganisationParts(professional.organisation)),
        ),
      ),
  };
}

/** National identifier of a professional. */
export function buildProfessionalId({ id }: Pick<Professional, "id">): XmlElement {
  return buildIdentifier(identifierAuthorities.professional, id);
}

function buildSpecialty(person: StructureMember): XmlElement | undefined {
  const specialty = hasProfession(person) ? authorSpecialtyOf(person) : undefined;
  return specialty && buildSpecialtyCode(specialty);
}

function buildContact({ address, phone }: WorkContact): readonly XmlChild[] {
  return [address && buildAddress(address), phone !== undefined && buildPhone(phone, "WP")];
}

function buildMssanteTelecom({ mssanteAddress }: Professional): XmlElement | undefined {
  return mssanteAddress === undefined ? undefined : element(telecom, { use: "WP", value: `mailto:${mssanteAddress}` });
}

/** Civility goes in `prefix`, title in `suffix`: `DR` as a prefix breaks three rules of the official Schematron. */
export function buildPersonName({
  civility,
  title,
  givenName,
  familyName,
}: Pick<Professional, "familyName"> & Partial<Pick<Professional, "civility" | "title" | "givenName">>): XmlElement {
  return element(
    nameName,
    {},
    civility !== undefined && buildText(prefix, civility),
    givenName !== undefined && buildText(given, givenName),
    buildText(family, familyName),
    title !== undefined && buildText(suffix, title),
  );
}
