import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { PsActivity, PsCardHolder } from "../ps-card.js";
import { saml, wsse } from "./namespaces.js";

/** One assertion: made for one call, never used again. */
export interface PsAssertionFields {
  /** `_` and a new UUID. */
  readonly id: string;
  readonly at: Date;
  readonly holder: PsCardHolder;
  readonly activity: PsActivity;
}

/** Place of `ds:Signature` in an assertion: right after the issuer. */
export const assertionSignaturePosition = 1;

/**
 * The professional's assertion, before the card signs it.
 *
 * @see SAML 2.0 Core; SEL-MP-043, PS assertion; GIE SESAM-Vitale, TLSi editor kit
 */
export function buildPsAssertion({ id, at, holder, activity }: PsAssertionFields): XmlElement {
  const isPhysicianCard = ["CPS", "CPF", "CPX"].includes(holder.cardType);
  return element(
    saml("Assertion"),
    { ID: id, IssueInstant: at.toISOString(), Version: "2.0" },
    element(
      saml("Issuer"),
      { Format: "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName" },
      holder.subjectName,
    ),
    element(saml("Subject"), {}, element(saml("NameID"), { NameQualifier: holder.cardType }, holder.nationalId)),
    element(
      saml("AttributeStatement"),
      {},
      attribute("identifiantFacturation", activity.billingId),
      attribute("secteurActivite", activity.sector),
      attribute("codeSpecialite", isPhysicianCard ? activity.speciality : undefined),
    ),
  );
}

/** What the assertion of a carte Vitale says. */
export interface VitaleAssertionFields {
  readonly id: string;
  readonly at: Date;
  readonly nationalId: string;
  /** Serial number of the carte Vitale. */
  readonly serialNumber: string;
}

/**
 * The carte Vitale's assertion, which follows the professional's; unsigned, as the cards' own signature is optional.
 *
 * @see GIE SESAM-Vitale, TLSi editor kit
 */
export function buildVitaleAssertion({ id, at, nationalId, serialNumber }: VitaleAssertionFields): XmlElement {
  return element(
    saml("Assertion"),
    { ID: id, IssueInstant: at.toISOString(), Version: "2.0" },
    element(saml("Issuer"), {}, nationalId),
    element(saml("Subject"), {}, element(saml("NameID"), { NameQualifier: "VITALE" }, serialNumber)),
  );
}

/**
 * Header of the card mode; the mutual TLS mode has none, for the schema wants one assertion at least.
 *
 * @see Security.xsd
 */
export function buildSecurity(assertions: readonly XmlElement[]): XmlElement {
  return element(wsse("Security"), {}, assertions);
}

function attribute(name: string, value: string | undefined): XmlElement | undefined {
  return value === undefined
    ? undefined
    : element(saml("Attribute"), { Name: name }, element(saml("AttributeValue"), {}, value));
}
