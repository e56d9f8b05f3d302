import { attributeOf, childElements, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { hl7Uri, saml, xsiUri } from "./namespaces.js";

/** A coded value of the VIHF: a `Role` or the `PurposeOfUse`. */
export interface VihfCode {
  readonly element: string;
  readonly code: string;
  readonly system: string;
  readonly label: string;
}

/** One `saml2:AttributeValue`: its text, or the HL7 code inside it. */
export interface VihfValue {
  readonly text: string;
  readonly coded: VihfCode | undefined;
}

/** A VIHF as it is written: nothing is judged here. */
export interface Vihf {
  readonly id: string;
  readonly samlVersion: string;
  readonly issueInstant: string;
  readonly issuerFormat: string;
  readonly issuer: string;
  readonly nameId: string;
  readonly hasSubjectConfirmation: boolean;
  readonly notBefore: string | undefined;
  readonly notOnOrAfter: string | undefined;
  readonly hasAudience: boolean;
  readonly authnInstant: string;
  readonly authnContextClass: string;
  /** Does it say how the user was authenticated (`AuthnContextDecl`)? */
  readonly hasContextDeclaration: boolean;
  /** Values by attribute name, in order; a name that is repeated has the values of all. */
  readonly attributes: ReadonlyMap<string, readonly VihfValue[]>;
}

/** Reads an assertion, which must be the one whose signature was verified. */
export function readVihf(assertion: XmlElement): Vihf {
  const issuer = childNamed(assertion, saml("Issuer"));
  const subject = childNamed(assertion, saml("Subject"));
  const conditions = childNamed(assertion, saml("Conditions"));
  const authn = childNamed(assertion, saml("AuthnStatement"));
  return {
    id: attributeOf(assertion, "ID") ?? "",
    samlVersion: attributeOf(assertion, "Version") ?? "",
    issueInstant: attributeOf(assertion, "IssueInstant") ?? "",
    issuerFormat: attributeOf(issuer, "Format") ?? "",
    issuer: textOf(issuer) ?? "",
    nameId: textOf(childNamed(subject, saml("NameID"))) ?? "",
    hasSubjectConfirmation: childNamed(subject, saml("SubjectConfirmation")) !== undefined,
    notBefore: attributeOf(conditions, "NotBefore"),
    notOnOrAfter: attributeOf(conditions, "NotOnOrAfter"),
    hasAudience: childNamed(conditions, saml("AudienceRestriction")) !== undefined,
    authnInstant: attributeOf(authn, "AuthnInstant") ?? "",
    authnContextClass: textOf(childNamed(authn, saml("AuthnContext"), saml("AuthnContextClassRef"))) ?? "",
    hasContextDeclaration: childNamed(authn, saml("AuthnContext"), saml("AuthnContextDecl")) !== undefined,
    attributes: readAttributes(assertion),
  };
}

function readAttributes(assertion: XmlElement): ReadonlyMap<string, readonly VihfValue[]> {
  const attributes = new Map<string, VihfValue[]>();
  for (const statement of childrenNamed(assertion, saml("AttributeStatement"))) {
    for (const attribute of childrenNamed(statement, saml("Attribute"))) {
      const name = attributeOf(attribute, "Name") ?? "";
      const values = attributes.get(name) ?? [];
      values.push(...childrenNamed(attribute, saml("AttributeValue")).map(readValue));
      attributes.set(name, values);
    }
  }
  return attributes;
}

function readValue(value: XmlElement): VihfValue {
  const coded = childElements(value).find((child) => child.name.namespace === hl7Uri);
  return { text: textOf(value) ?? "", coded: coded === undefined ? undefined : readCode(coded) };
}

/** The type must be `CE`, whatever the prefix it is written with. */
function readCode(element: XmlElement): VihfCode | undefined {
  const type = attributeOf(element, "type", xsiUri) ?? "";
  if (type.slice(type.indexOf(":") + 1) !== "CE") return undefined;
  return {
    element: element.name.local,
    code: attributeOf(element, "code") ?? "",
    system: attributeOf(element, "codeSystem") ?? "",
    label: attributeOf(element, "displayName") ?? "",
  };
}
