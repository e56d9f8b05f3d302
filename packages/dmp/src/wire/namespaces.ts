import { xmlNamespace } from "@segur-sdk/core/xml";

/** SAML 2.0 assertions. */
export const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
/** HL7 V3, always written as default namespace: the QName values of `xsi:type` resolve in it. */
export const hl7 = xmlNamespace("urn:hl7-org:v3");
/** XML Schema instance: `xsi:type`, `xsi:nil`. */
export const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");
/** WS-Security. */
export const wsse = xmlNamespace(
  "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
  "wsse",
);
/** XAdES 1.1.1, the only version that the DMP accepts. */
export const xades111 = xmlNamespace("http://uri.etsi.org/01903/v1.1.1#");
/** Proprietary service of authorisations. */
export const habilitations = xmlNamespace("urn:si-dmp-habilitations");
/** Proprietary service of lists of records. */
export const patientsSpecific = xmlNamespace("urn:si-dmp-patients");
