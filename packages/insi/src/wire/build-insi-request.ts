import { element, type XmlElement } from "@segur-sdk/core/xml";
import { buildAddressing, buildSoapEnvelope } from "@segur-sdk/transport";

import type { TraitsQuery } from "../traits-query.js";
import type { VitaleNir, VitaleQuery } from "../vitale-data.js";
import { buildContexteBam, buildContexteLps, type CallContext } from "./build-contexts.js";
import { buildSecurity } from "./build-security.js";
import { recSans, recVit } from "./namespaces.js";

/** SOAP actions of both searches. */
export const searchActions = {
  WS_INS1: "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecCarteVitale",
  WS_INS2: "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite",
} as const;

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

/**
 * Body of the search by carte Vitale.
 *
 * @see INSi_RECVITALE_INS.xsd
 */
export function buildRecVitale(query: VitaleQuery): XmlElement {
  return element(
    recVit("RECVITALE"),
    {},
    query.individual && matricule("MatriculeIndividu", query.individual),
    query.insured && matricule("MatriculeOD", query.insured),
    query.birthName !== undefined && element(recVit("NomNaissance"), {}, query.birthName),
    element(recVit("DateNaissance"), {}, query.birthDate),
    element(recVit("RangNaissance"), {}, String(query.birthRank)),
  );
}

function matricule(name: string, { number, key }: VitaleNir): XmlElement {
  return element(recVit(name), {}, element(recVit("NumIdentifiant"), {}, number), element(recVit("Cle"), {}, key));
}

/** One call: its contexts and the identifier of its message. */
export interface InsiRequestContext extends CallContext {
  /** `uuid:` and a new UUID for each HTTP request. */
  readonly messageId: string;
  /** Signed assertions of the card mode; absent in mutual TLS. */
  readonly assertions?: readonly XmlElement[] | undefined;
}

/** What is asked. */
export type InsiRequest =
  | { readonly operation: "WS_INS2"; readonly query: TraitsQuery }
  | { readonly operation: "WS_INS1"; readonly query: VitaleQuery };

/**
 * Whole request of a search. In mutual TLS it has no Security header.
 *
 * @see DESIR_ICIR_EXP_1.5.0.wsdl; SEL-MP-043 §3
 */
export function buildInsiRequest(request: InsiRequest, context: InsiRequestContext): XmlElement {
  const { assertions, messageId } = context;
  const card = request.operation === "WS_INS1" ? request.query : undefined;
  return buildSoapEnvelope({
    headers: [
      buildContexteBam(context, card),
      buildContexteLps(context),
      ...buildAddressing({ action: searchActions[request.operation], messageId }),
      ...(assertions === undefined ? [] : [buildSecurity(assertions)]),
    ],
    body: request.operation === "WS_INS1" ? buildRecVitale(request.query) : buildRecSansVitale(request.query),
  });
}
