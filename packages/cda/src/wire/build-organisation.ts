import type { Organisation, PostalAddress, Site } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";

import { identifierAuthorities } from "../code-systems.js";
import { practiceSettingOf } from "../specialty.js";
import { buildConcept } from "./build-coded-value.js";
import { hl7 } from "./cda-names.js";

/** National identifier of a structure. */
export function buildStructureId({ id }: Pick<Organisation, "id">): XmlElement {
  return element(hl7("id"), { extension: id, root: identifierAuthorities.structure });
}

/** The structure an author, authenticator or performer acts for. Child order: XSD class Organization. */
export function buildRepresentedOrganization(site: Site): XmlElement {
  const setting = practiceSettingOf(site);
  return element(
    hl7("representedOrganization"),
    {},
    buildOrganisationParts(site),
    setting && buildConcept("standardIndustryClassCode", setting),
  );
}

/** The structure that keeps the document. Child order: XSD class CustodianOrganization. */
export function buildCustodian(site: Site): XmlElement {
  return element(
    hl7("custodian"),
    {},
    element(
      hl7("assignedCustodian"),
      {},
      element(hl7("representedCustodianOrganization"), {}, buildOrganisationParts(site)),
    ),
  );
}

function buildOrganisationParts(organisation: Organisation): readonly (XmlElement | undefined)[] {
  return [
    buildStructureId(organisation),
    element(hl7("name"), {}, organisation.name),
    organisation.phone === undefined
      ? undefined
      : element(hl7("telecom"), { use: "WP", value: `tel:${organisation.phone}` }),
    organisation.address && buildAddress(organisation.address),
  ];
}

// The street type stays in streetName (Structuration minimale 1.16.8); only a leading number is set apart.
const numbered = /^(\d+(?: ?(?:bis|ter|quater|[A-F]))?),? (.+)$/iu;

function buildAddress({ street, postalCode, city }: PostalAddress): XmlElement {
  const [, number, name] = numbered.exec(street) ?? [];
  return element(
    hl7("addr"),
    {},
    number !== undefined && element(hl7("houseNumber"), {}, number),
    element(hl7("streetName"), {}, name ?? street),
    element(hl7("postalCode"), {}, postalCode),
    element(hl7("city"), {}, city),
  );
}
