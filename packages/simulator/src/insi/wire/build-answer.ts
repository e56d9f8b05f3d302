import {
  element,
  serializeXml,
  withAttribute,
  withDeclaration,
  xmlNamespace,
  type XmlElement,
  type XmlNamespace,
} from "@segur-sdk/core/xml";

import type { InsiFault } from "../faults.js";
import type { InsiIdentifier, InsiPerson } from "../person.js";
import type { AnswerStyle } from "./answer-style.js";
import { resultNamespace, siram, soapNamespace } from "./namespaces.js";

/** Codes of an answer that is no fault. */
export type ResultCode = "00" | "01" | "02";

// Labels of the live service, without accents.
const labels: Readonly<Record<ResultCode, string>> = {
  "00": "OK",
  "01": "Aucune identite trouvee",
  "02": "Plusieurs identites trouvees",
};

/** Code of the answer to a search that found these people. */
export function resultCode(found: readonly InsiPerson[]): ResultCode {
  return found.length === 0 ? "01" : found.length === 1 ? "00" : "02";
}

/** Writes the answer to a search: one person, nobody, or several without saying who. */
export function buildResult(found: readonly InsiPerson[], style: AnswerStyle): string {
  const names = xmlNamespace(resultNamespace, style.result);
  const code = resultCode(found);
  const person = found.length === 1 ? found[0] : undefined;
  const result = element(
    names("RESULTAT"),
    {},
    element(names("CR"), {}, leaf(names, "CodeCR", code), leaf(names, "LibelleCR", labels[code])),
    person && individual(names, person),
  );
  return wrapInEnvelope(declare(result, style.resultDeclarations), style);
}

/** Writes a fault; `messageId` is echoed as the service does for what it could read. */
export function buildFault(fault: InsiFault, messageId: string | undefined, style: AnswerStyle): string {
  const soap = xmlNamespace(soapNamespace, style.fault);
  const text = withAttribute(element(soap("Text"), {}, fault.reason), xmlLang, fault.language);
  const subcode = element(soap("Subcode"), {}, element(soap("Value"), {}, `${style.fault}:${fault.subcode}`));
  const error = element(
    siram("Erreur"),
    { code: fault.code, messageID: messageId, severite: fault.severity },
    fault.label,
  );
  return wrapInEnvelope(
    element(
      soap("Fault"),
      {},
      element(soap("Code"), {}, element(soap("Value"), {}, `${style.fault}:${fault.role}`), subcode),
      element(soap("Reason"), {}, text),
      element(soap("Detail"), {}, error),
    ),
    style,
  );
}

/** Writes the fault of a message that is no request of the contract: no subcode, no detail. */
export function buildBareFault(code: "Sender" | "MustUnderstand", style: AnswerStyle): string {
  const soap = xmlNamespace(soapNamespace, style.fault);
  const text = withAttribute(element(soap("Text"), {}, "Message non conforme au contrat de service."), xmlLang, "fr");
  return wrapInEnvelope(
    element(
      soap("Fault"),
      {},
      element(soap("Code"), {}, element(soap("Value"), {}, `${style.fault}:${code}`)),
      element(soap("Reason"), {}, text),
    ),
    style,
  );
}

const xmlLang = { namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", local: "lang" };

function individual(names: XmlNamespace, person: InsiPerson): XmlElement {
  return element(
    names("INDIVIDU"),
    {},
    identifier(names, "INSACTIF", person),
    person.history?.map((former) => identifier(names, "INSHISTO", former)),
    element(
      names("TIQ"),
      {},
      leaf(names, "NomNaissance", person.birthName),
      leaf(names, "Prenom", person.firstName),
      leaf(names, "ListePrenom", person.givenNames),
      leaf(names, "Sexe", person.sex),
      leaf(names, "DateNaissance", person.birthDate),
      leaf(names, "LieuNaissance", person.birthPlace),
    ),
  );
}

function identifier(names: XmlNamespace, name: "INSACTIF" | "INSHISTO", value: InsiIdentifier): XmlElement {
  return element(
    names(name),
    {},
    element(names("IdIndividu"), {}, leaf(names, "NumIdentifiant", value.number), leaf(names, "Cle", value.key)),
    leaf(names, "OID", value.oid ?? "1.2.250.1.213.1.4.8"),
    leaf(names, "DateDeb", value.from),
    leaf(names, "DateFin", value.to),
  );
}

function leaf(names: XmlNamespace, local: string, text: string | undefined): XmlElement | undefined {
  return text === undefined ? undefined : element(names(local), {}, text);
}

/** Puts the element of a body, fault or answer, in an envelope of the style. */
export function wrapInEnvelope(content: XmlElement, style: AnswerStyle): string {
  const body = declare(element(xmlNamespace(soapNamespace, style.body)("Body"), {}, content), style.bodyDeclarations);
  const root = element(xmlNamespace(soapNamespace, style.envelope)("Envelope"), {}, body);
  return serializeXml(root, { declaration: true });
}

function declare(of: XmlElement, declarations: AnswerStyle["bodyDeclarations"]): XmlElement {
  return declarations.reduce((into, { prefix, namespace }) => withDeclaration(into, prefix, namespace), of);
}
