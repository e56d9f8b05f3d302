import type { Professional, Site } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";

import { identifierAuthorities } from "../code-systems.js";
import { authorSpecialtyOf } from "../specialty.js";
import { buildConcept } from "./build-coded-value.js";
import { buildRepresentedOrganization } from "./build-organisation.js";
import { hl7 } from "./cda-names.js";

/** Builds the people who act for the structure of one document: the same person is built once, wherever named. */
export interface AssignedPeople {
  /** As `assignedAuthor`. */
  author(professional: Professional): XmlElement;
  /** As `assignedEntity`: anyone else. */
  entity(professional: Professional): XmlElement;
}

/** The people of one document, who all act for its site. */
export function createAssignedPeople(site: Site): AssignedPeople {
  const organization = buildRepresentedOrganization(site);
  const entities = new Map<Professional, XmlElement>();
  const entity = (professional: Professional): XmlElement => {
    let built = entities.get(professional);
    if (built === undefined) entities.set(professional, (built = buildAssignedEntity(professional, organization)));
    return built;
  };
  return { entity, author: (professional) => ({ ...entity(professional), name: hl7("assignedAuthor") }) };
}

function buildAssignedEntity(professional: Professional, organization: XmlElement): XmlElement {
  return element(
    hl7("assignedEntity"),
    {},
    buildProfessionalId(professional),
    buildSpecialty(professional),
    element(hl7("assignedPerson"), {}, buildPersonName(professional)),
    organization,
  );
}

/** A professional who takes part without acting for the structure: the requester. */
export function buildAssociatedEntity(professional: Professional): XmlElement {
  return element(
    hl7("associatedEntity"),
    { classCode: "PROV" },
    buildProfessionalId(professional),
    buildSpecialty(professional),
    buildMssanteTelecom(professional),
    element(hl7("associatedPerson"), {}, buildPersonName(professional)),
  );
}

/** A professional the document is sent to, with the address it is sent to (RIS.DOC.04, RIS.DOC.05). */
export function buildInformationRecipient(professional: Professional): XmlElement {
  return element(
    hl7("informationRecipient"),
    {},
    element(
      hl7("intendedRecipient"),
      {},
      buildProfessionalId(professional),
      buildMssanteTelecom(professional),
      element(hl7("informationRecipient"), {}, buildPersonName(professional)),
    ),
  );
}

/** National identifier of a professional. */
export function buildProfessionalId({ id }: Pick<Professional, "id">): XmlElement {
  return element(hl7("id"), { extension: id, root: identifierAuthorities.professional });
}

function buildSpecialty(professional: Professional): XmlElement | undefined {
  const specialty = authorSpecialtyOf(professional);
  return specialty && buildConcept("code", specialty);
}

function buildMssanteTelecom({ mssanteAddress }: Professional): XmlElement | undefined {
  return mssanteAddress === undefined
    ? undefined
    : element(hl7("telecom"), { use: "WP", value: `mailto:${mssanteAddress}` });
}

/** Civility goes in `prefix`, title in `suffix`: `DR` as a prefix breaks three rules of the official Schematron. */
export function buildPersonName({
  civility,
  title,
  givenName,
  familyName,
}: Pick<Professional, "civility" | "title" | "givenName" | "familyName">): XmlElement {
  return element(
    hl7("name"),
    {},
    civility !== undefined && element(hl7("prefix"), {}, civility),
    element(hl7("given"), {}, givenName),
    element(hl7("family"), {}, familyName),
    title !== undefined && element(hl7("suffix"), {}, title),
  );
}
