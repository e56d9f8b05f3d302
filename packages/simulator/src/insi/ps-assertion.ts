import type { X509Certificate } from "node:crypto";

import {
  attributeOf,
  childNamed,
  childrenNamed,
  serializeExclusive,
  textOf,
  type XmlElement,
} from "@segur-sdk/core/xml";
import { claimedCertificateOf, verifyEnveloped } from "@segur-sdk/core/xml-signature";

import { saml } from "./wire/namespaces.js";

/** A professional's assertion whose signature holds, read from what was signed. */
export interface PsAssertion {
  readonly id: string;
  readonly issuedAt: string;
  /** National identifier of the holder: NameID. */
  readonly nationalId: string;
  /** NameQualifier: `CPS`, `CPF`, `CDE-CPE`, `CPA` or `CPX`. */
  readonly cardType: string;
  /** Names of the attributes and their values. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly certificate: X509Certificate;
}

/**
 * Verifies the assertion of a professional: one RSA-SHA256 signature over the whole of it, by a certificate of one of the
 * authorities when some are given, whose CN is the NameID.
 *
 * @see SEL-MP-043, PS assertion; SAML 2.0 Core §5.4
 */
export function verifyPsAssertion(
  assertion: XmlElement,
  authorities: readonly X509Certificate[],
): PsAssertion | undefined {
  try {
    const certificate = claimedCertificateOf(assertion);
    if (certificate === undefined || !isIssuedBy(certificate, authorities)) return undefined;
    const signed = verifyEnveloped(serializeExclusive(assertion), {
      trusted: [certificate],
      rootName: saml("Assertion"),
    });
    const read = readAssertion(signed, certificate);
    return read.nationalId === cardCommonName(certificate) ? read : undefined;
  } catch {
    // Wrong value, algorithm, reference or certificate: the service does not say which.
    return undefined;
  }
}

function isIssuedBy(certificate: X509Certificate, authorities: readonly X509Certificate[]): boolean {
  if (authorities.length === 0) return true;
  return authorities.some((authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey));
}

function readAssertion(signed: XmlElement, certificate: X509Certificate): PsAssertion {
  const nameId = childNamed(signed, saml("Subject"), saml("NameID"));
  const statement = childNamed(signed, saml("AttributeStatement"));
  const attributes = statement === undefined ? [] : childrenNamed(statement, saml("Attribute"));
  return {
    id: attributeOf(signed, "ID") ?? "",
    issuedAt: attributeOf(signed, "IssueInstant") ?? "",
    nationalId: textOf(nameId) ?? "",
    cardType: attributeOf(nameId, "NameQualifier") ?? "",
    attributes: new Map(
      attributes.map((each) => [
        attributeOf(each, "Name") ?? "",
        textOf(childNamed(each, saml("AttributeValue"))) ?? "",
      ]),
    ),
    certificate,
  };
}

/** On a card the CN shares its RDN with the names: `GN=… + CN=… + SN=…`. */
function cardCommonName(certificate: X509Certificate): string | undefined {
  const attributes = certificate.subject.split(/\n| \+ /u);
  return attributes
    .find((each) => each.startsWith("CN="))
    ?.slice("CN=".length)
    .replaceAll(/\\(.)/gu, "$1");
}
