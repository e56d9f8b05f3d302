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
