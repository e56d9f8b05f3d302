import { element, withAttribute, xmlNamespace, type XmlElement, type XmlName } from "../../src/xml/index.js";

export const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
export const assertionName: XmlName = saml2("Assertion");
const hl7 = xmlNamespace("urn:hl7-org:v3");
const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");

/** An assertion of the shape of a VIHF (dmp.md D.1), with what a canonical form can get wrong. */
export function assertion(id = "_5f0d1c2e-7a1b-4c3d-9e8f-000000000001", subject = "899700009999"): XmlElement {
  const role = element(hl7("Role"), { code: "10", codeSystem: "1.2.250.1.71.1.2.7", displayName: "Médecin\t& co" });
  return element(
    saml2("Assertion"),
    { ID: id, IssueInstant: "2026-09-19T09:58:28.884Z", Version: "2.0" },
    element(saml2("Issuer"), {}, "CN=sign.imagerie-fictive.example,O=CENTRE D'IMAGERIE FICTIF,ST=Rhône (69),C=FR"),
    element(saml2("Subject"), {}, element(saml2("NameID"), {}, subject)),
    element(
      saml2("AttributeStatement"),
      {},
      element(saml2("Attribute"), { Name: "resource-id" }, "299039900099958^^^&1.2.250.1.213.1.4.10&ISO^NH < \r\n"),
      element(saml2("Attribute"), { Name: "role" }, withAttribute(role, xsi("type"), "CE")),
      element(saml2("Attribute"), { Name: "empty" }),
    ),
  );
}
