import type { Organisation, PostalAddress, Site } from "@segur-sdk/core";
import { element, rememberedElement, type XmlElement } from "@segur-sdk/core/xml";

import { identifierAuthorities } from "../code-systems.js";
import { practiceSettingOf } from "../specialty.js";
import { conceptBuilder } from "./build-coded-value.js";
import { hl7 } from "./cda-names.js";
import { buildIdentifier, buildText, buildWrapper } from "./plain-elements.js";

const buildPracticeSetting = conceptBuilder("standardIndustryClassCode");
const name = hl7("name");
const telecom = hl7("telecom");
const addr = hl7("addr");
const houseNumber = hl7("houseNumber");
const streetName = hl7("streetName");
const postalCodeName = hl7("postalCode");
const cityName = hl7("city");
const representedOrganization = hl7("representedOrganization");
const custodian = hl7("custodian");
const assignedCustodian = hl7("assignedCustodian");
const representedCustodianOrganization = hl7("representedCustodianOrganization");

/** National identifier of a structure. */
export function buildStructureId({ id }: Pick<Organisation, "id">): XmlElement {
  return buildIdentifier(identifierAuthorities.structure, id);
}

/** The structure of a document, as each of those who name it needs it. */
export interface BuiltSite {
  /** The structure an author, authenticator or performer acts for. Child order: XSD class Organization. */
  readonly representedOrganization: XmlElement;
  /** The structure that keeps the document. Child order: XSD class CustodianOrganization. */
  readonly custodian: XmlElement;
}

/** Builds the structure once for the whole document. */
export function buildSite(site: Site): BuiltSite {
  const setting = practiceSettingOf(site);
  const parts = buildOrganisationParts(site);
  return {
    representedOrganization: rememberedElement(
      element(representedOrganization, {}, parts, setting && buildPracticeSetting(setting)),
    ),
    custodian: buildWrapper(
      custodian,
      buildWrapper(assignedCustodian, element(representedCustodianOrganization, {}, parts)),
    ),
  };
}

/** Identifier, name, telephone and address. */
export function buildOrganisationParts(organisation: Organisation): readonly (XmlElement | undefined)[] {
  return [
    buildStructureId(organisation),
    buildText(name, organisation.name),
    organisation.phone === undefined ? undefined : buildPhone(organisation.phone, "WP"),
    organisation.address && rememberedElement(buildAddress(organisation.address)),
  ];
}

/** A telephone: at work, at home, mobile, or not told. */
export function buildPhone(number: string, use?: "WP" | "H" | "MC"): XmlElement {
  return element(telecom, { use, value: `tel:${number}` });
}

// The street type stays in streetName (Structuration minimale 1.16.8); only a leading number is set apart.
const numbered = /^(\d+(?: ?(?:bis|ter|quater|[A-F]))?),? (.+)$/iu;

/** An address in parts. */
export function buildAddress({ street, postalCode, city }: PostalAddress): XmlElement {
  const [, number, rest] = numbered.exec(street) ?? [];
  return element(
    addr,
    {},
    number !== undefined && buildText(houseNumber, number),
    buildText(streetName, rest ?? street),
    buildText(postalCodeName, postalCode),
    buildText(cityName, city),
  );
}
