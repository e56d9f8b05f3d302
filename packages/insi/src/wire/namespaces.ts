import { xmlNamespace } from "@segur-sdk/core/xml";

/** ContexteBAM. */
export const bam = xmlNamespace("urn:siram:bam:ctxbam", "bam");
/** ContexteLPS. */
export const lps = xmlNamespace("urn:siram:lps:ctxlps", "lps");
/** Search by traits. */
export const recSans = xmlNamespace("http://www.cnamts.fr/INSiRecSans", "r");
/** Answer of both searches. */
export const resultat = xmlNamespace("http://www.cnamts.fr/INSiResultat");
/** Detail of a fault. */
export const siram = xmlNamespace("urn:siram", "siram");
/** Search by carte Vitale. */
export const recVit = xmlNamespace("http://www.cnamts.fr/INSiRecVit", "v");
/** SAML 2.0 assertions. */
export const saml = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml");
/** WS-Security. */
export const wsse = xmlNamespace(
  "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
  "wsse",
);
