import { element, withAttribute, xmlNamespace, type XmlElement } from "../../packages/core/src/xml/index.js";

const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
const hl7 = xmlNamespace("urn:hl7-org:v3");
const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");

function attribute(name: string, ...values: readonly (string | XmlElement)[]): XmlElement {
  return element(
    saml2("Attribute"),
    { Name: name },
    values.map((value) => element(saml2("AttributeValue"), {}, value)),
  );
}

function coded(name: string, code: string, codeSystem: string, displayName: string): XmlElement {
  return withAttribute(element(hl7(name), { code, codeSystem, displayName }), xsi("type"), "CE");
}

/** The VIHF of the physician case (dmp.md D.7), unsigned; fictitious people. */
export function vihf(): XmlElement {
  return element(
    saml2("Assertion"),
    { ID: "_5f0d1c2e-7a1b-4c3d-9e8f-000000000001", IssueInstant: "2026-09-19T09:58:28.884Z", Version: "2.0" },
    element(
      saml2("Issuer"),
      { Format: "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName" },
      "CN=sign.imagerie-fictive.example,OU=10B0999999,O=CENTRE D'IMAGERIE FICTIF,ST=Rhône (69),C=FR",
    ),
    element(saml2("Subject"), {}, element(saml2("NameID"), {}, "899700009999")),
    element(
      saml2("AuthnStatement"),
      { AuthnInstant: "2026-09-19T09:58:28.884Z" },
      element(
        saml2("AuthnContext"),
        {},
        element(saml2("AuthnContextClassRef"), {}, "urn:oasis:names:tc:SAML:2.0:ac:classes:Password"),
      ),
    ),
    element(
      saml2("AttributeStatement"),
      {},
      attribute("Identifiant_Structure", "10B0999999"),
      attribute("Secteur_Activite", "SA08^1.2.250.1.71.4.2.4"),
      attribute("urn:oasis:names:tc:xspa:1.0:subject:subject-id", "RADIOLOGUE CAMILLE Service imagerie"),
      attribute(
        "urn:oasis:names:tc:xacml:2.0:subject:role",
        coded("Role", "10", "1.2.250.1.71.1.2.7", "Médecin"),
        coded("Role", "SM44", "1.2.250.1.71.4.2.5", "Radio-diagnostic (SM)"),
      ),
      attribute("VIHF_Version", "4.0"),
      attribute("Authentification_mode", "INDIRECTE"),
      attribute("urn:oasis:names:tc:xacml:2.0:resource:resource-id", "299039900099958^^^&1.2.250.1.213.1.4.10&ISO^NH"),
      attribute("Ressource_URN", "urn:dmp"),
      attribute(
        "urn:oasis:names:tc:xspa:1.0:subject:purposeofuse",
        coded("PurposeOfUse", "normal", "1.2.250.1.213.1.1.4.248", "Accès normal"),
      ),
      attribute("LPS_ID", "1.2.250.1.999.1.1.9001"),
      attribute("LPS_Nom", "RIS-FICTIF"),
      attribute("LPS_Version", "1.0.0"),
      attribute("LPS_ID_HOMOLOGATION_DMP", "FICTIF-0000-0000"),
    ),
  );
}
