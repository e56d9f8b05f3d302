import { element, xmlNamespace, type XmlElement, type XmlNamespace } from "@segur-sdk/core/xml";
import { buildAddressing, buildSoapEnvelope } from "@segur-sdk/transport";

import type { IdirContract, IdirMessage } from "../verification/idir-contract.js";
import type { VerificationQuery } from "../verification/ins-to-verify.js";
import type { LotLine } from "../verification/verification-port.js";
import { buildContexteBam, buildContexteLps } from "./build-contexts.js";
import type { InsiRequestContext } from "./build-insi-request.js";
import { buildSecurity } from "./build-security.js";

/** Body of the unit verification, WS_INS3. */
export function buildUnitVerification(query: VerificationQuery, contract: IdirContract): XmlElement {
  const names = namesOf(contract.messages.unitRequest);
  return element(names(contract.messages.unitRequest.root), {}, individual(names, query, contract));
}

/** Body of the deposit of a lot, WS_INS4. */
export function buildLotDeposit(lines: readonly LotLine[], contract: IdirContract): XmlElement {
  const { messages, elements } = contract;
  const names = namesOf(messages.depositRequest);
  return element(
    names(messages.depositRequest.root),
    {},
    lines.map(({ reference, query }) =>
      element(
        names(elements.line),
        {},
        element(names(elements.reference), {}, reference),
        individual(names, query, contract),
      ),
    ),
  );
}

/** Body that asks for the result of a lot, WS_INS5. */
export function buildLotFetch(lotId: string, contract: IdirContract): XmlElement {
  const names = namesOf(contract.messages.fetchRequest);
  return element(names(contract.messages.fetchRequest.root), {}, element(names(contract.elements.lotId), {}, lotId));
}

/** A verification message under the contexts of INSi, which both contracts share. */
export function buildVerificationRequest(body: XmlElement, action: string, context: InsiRequestContext): XmlElement {
  const { assertions, messageId } = context;
  return buildSoapEnvelope({
    headers: [
      buildContexteBam(context),
      buildContexteLps(context),
      ...buildAddressing({ action, messageId }),
      ...(assertions === undefined ? [] : [buildSecurity(assertions)]),
    ],
    body,
  });
}

/** Names inside it are those of the INSi answers. */
function individual(names: XmlNamespace, query: VerificationQuery, { elements }: IdirContract): XmlElement {
  const { matricule, oid } = query.ins;
  const leaf = (local: string, value: string): XmlElement => element(names(local), {}, value);
  return element(
    names(elements.individual),
    {},
    element(
      names(elements.suppliedIns),
      {},
      element(
        names("IdIndividu"),
        {},
        leaf("NumIdentifiant", matricule.slice(0, 13)),
        leaf("Cle", matricule.slice(13)),
      ),
      leaf("OID", oid),
    ),
    element(
      names(elements.traits),
      {},
      leaf("NomNaissance", query.birthName),
      leaf("ListePrenom", query.givenNames),
      leaf("Sexe", query.sex),
      leaf("DateNaissance", query.birthDate),
      query.birthPlace === undefined ? undefined : leaf("LieuNaissance", query.birthPlace),
    ),
  );
}

function namesOf({ namespace }: IdirMessage): XmlNamespace {
  return xmlNamespace(namespace, "v");
}
