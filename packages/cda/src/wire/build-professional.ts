import type { Professional, Site } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";

import { identifierAuthorities } from "../code-systems.js";
import { authorSpecialtyOf } from "../specialty.js";
import { buildCodedValue } from "./build-coded-value.js";
import { buildRepresentedOrganization } from "./build-organisation.js";
import { hl7 } from "./cda-names.js";

/** A professional who acts for a structure: author (`assignedAuthor`) or anyone else (`assignedEntity`). */
export function buildAssigned(
  local: "assignedAuthor" | "assignedEntity",
  professional: Professional,
  site: Site,
): XmlElement {
  return element(
    hl7(local),
    {},
    buildProfessionalId(professional),
    buildSpecialty(professional),
    element(hl7("assignedPerson"), {}, buildPersonName(professional)),
    buildRepresentedOrganization(site),
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

function buildProfessionalId({ id }: Professional): XmlElement {
  return element(hl7("id"), { root: identifierAuthorities.professional, extension: id });
}

function buildSpecialty(professional: Professional): XmlElement | undefined {
  const specialty = authorSpecialtyOf(professional);
  return specialty && buildCodedValue("code", specialty);
}

function buildMssanteTelecom({ mssanteAddress }: Professional): XmlElement | undefined {
  return mssanteAddress === undefined
    ? undefined
    : element(hl7("telecom"), { value: `mailto:${mssanteAddress}`, use: "WP" });
}

/** Civility goes in `prefix`, title in `suffix`: `DR` as a prefix breaks three rules of the official Schematron. */
function buildPersonName({ civility, title, givenName, familyName }: Professional): XmlElement {
  return element(
    hl7("name"),
    {},
    civility !== undefined && element(hl7("prefix"), {}, civility),
    element(hl7("given"), {}, givenName),
    element(hl7("family"), {}, familyName),
    title !== undefined && element(hl7("suffix"), {}, title),
  );
}
