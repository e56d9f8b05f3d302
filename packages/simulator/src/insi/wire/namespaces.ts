import { xmlNamespace } from "@segur-sdk/core/xml";

/** SOAP 1.2 envelope. */
export const soapNamespace = "http://www.w3.org/2003/05/soap-envelope";
/** Names of SOAP 1.2. */
export const soap = xmlNamespace(soapNamespace, "soap");
/** Names of WS-Addressing 1.0. */
export const wsa = xmlNamespace("http://www.w3.org/2005/08/addressing", "wsa");
/** Names of the insurance context. */
export const bam = xmlNamespace("urn:siram:bam:ctxbam", "bam");
/** Names of the software context. */
export const lps = xmlNamespace("urn:siram:lps:ctxlps", "lps");
/** Names of WS-Security. */
export const wsse = xmlNamespace(
  "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
  "wsse",
);
/** Names of SAML 2.0 assertions. */
export const saml = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml");
/** Names of the search by traits, WS_INS2. */
export const recSans = xmlNamespace("http://www.cnamts.fr/INSiRecSans", "sans");
/** Names of the search by Vitale card, WS_INS1. */
export const recVit = xmlNamespace("http://www.cnamts.fr/INSiRecVit", "vit");
/** Namespace of the answer. */
export const resultNamespace = "http://www.cnamts.fr/INSiResultat";
/** Names of the error detail of a fault. */
export const siram = xmlNamespace("urn:siram", "siram");
