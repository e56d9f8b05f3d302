import { xmlNamespace } from "@segur-sdk/core/xml";

/** SOAP 1.2. */
export const soapUri = "http://www.w3.org/2003/05/soap-envelope";
/** WS-Addressing 1.0. */
export const wsaUri = "http://www.w3.org/2005/08/addressing";
/** XML Signature. */
const dsigUri = "http://www.w3.org/2000/09/xmldsig#";
/** XAdES 1.1.1, the old version that the set signature uses (dmp.md C.1). */
const xadesUri = "http://uri.etsi.org/01903/v1.1.1#";
/** HL7 v3: CDA documents, VIHF roles, TD0.2. */
export const hl7Uri = "urn:hl7-org:v3";
/** XML Schema instance. */
export const xsiUri = "http://www.w3.org/2001/XMLSchema-instance";

export const soap = xmlNamespace(soapUri, "soap");
export const wsa = xmlNamespace(wsaUri);
export const wsse = xmlNamespace(
  "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
  "wsse",
);
export const saml = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
export const dsig = xmlNamespace(dsigUri);
export const xades = xmlNamespace(xadesUri);
export const unqualified = xmlNamespace("");
export const hl7 = xmlNamespace(hl7Uri);
export const xsi = xmlNamespace(xsiUri, "xsi");
export const xml = xmlNamespace("http://www.w3.org/XML/1998/namespace", "xml");
export const xop = xmlNamespace("http://www.w3.org/2004/08/xop/include", "xop");
export const xdsb = xmlNamespace("urn:ihe:iti:xds-b:2007", "xdsb");
export const lcm = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0", "lcm");
export const rim = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0");
export const query = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:query:3.0", "query");
export const habilitations = xmlNamespace("urn:si-dmp-habilitations", "h");
export const patients = xmlNamespace("urn:si-dmp-patients", "p");
export const rs = xmlNamespace("urn:oasis:names:tc:ebxml-regrep:xsd:rs:3.0", "rs");
