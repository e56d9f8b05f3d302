import { element, type XmlElement } from "@segur-sdk/core/xml";
import { buildAddressing, buildSoapEnvelope } from "@segur-sdk/transport";

import type { TraitsQuery } from "../traits-query.js";
import { buildContexteBam, buildContexteLps, type CallContext } from "./build-contexts.js";
import { recSans } from "./namespaces.js";

/** SOAP action of the search by traits (WS_INS2). */
export const searchByTraitsAction = "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite";

/**
 * Body of the search by traits.
 *
 * @see INSi_RECSANS_INS.xsd
 */
export function buildRecSansVitale(query: TraitsQuery): XmlElement {
  return element(
    recSans("RECSANSVITALE"),
    {},
    element(recSans("NomNaissance"), {}, query.birthName),
    element(recSans("Prenom"), {}, query.givenName),
    element(recSans("Sexe"), {}, query.sex),
    element(recSans("DateNaissance"), {}, query.birthDate),
    query.birthPlace !== undefined && element(recSans("LieuNaissance"), {}, query.birthPlace),
  );
}

/** One call: its contexts and the identifier of its message. */
export interface InsiRequestContext extends CallContext {
  /** `uuid:` and a new UUID for each HTTP request. */
  readonly messageId: string;
}

/**
 * Whole request of the search by traits in mutual TLS mode: no Security header.
 *
 * @see DESIR_ICIR_EXP_1.5.0.wsdl; SEL-MP-043 §3
 */
export function buildInsiRequest(query: TraitsQuery, context: InsiRequestContext): XmlElement {
  return buildSoapEnvelope({
    headers: [
      buildContexteBam(context),
      buildContexteLps(context),
      ...buildAddressing({ action: searchByTraitsAction, messageId: context.messageId }),
    ],
    body: buildRecSansVitale(query),
  });
}
