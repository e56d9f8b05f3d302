import { childElements, childNamed, parseXml, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";

import { sharedPath } from "../../../../conformance/shared.js";
import { xmllintVerdicts } from "./xmllint.js";

const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");

const schemas: Readonly<Record<string, string>> = {
  RegistryResponse: "xds/ebRS30/rs.xsd",
  AdhocQueryResponse: "xds/ebRS30/query.xsd",
  RetrieveDocumentSetResponse: "xds/IHE/IHEXDSB.xsd",
  PRPA_IN201308UV02: "hl7v3/multicacheschemas/PRPA_IN201308UV02.xsd",
};

/** The SOAP message of an answer: as it is, or the root of a multipart. */
export function envelopeOf(answer: Uint8Array): string {
  const text = Buffer.from(answer).toString("utf8");
  if (!text.startsWith("--")) return text;
  return text.slice(text.indexOf("<soap:Envelope"), text.indexOf("</soap:Envelope>") + "</soap:Envelope>".length);
}

/** What xmllint says against the schema of an answer's body; empty when it is valid. */
export function schemaErrors(answer: Uint8Array): string {
  // The schema wants the bytes in place of what includes them.
  const inlined = envelopeOf(answer).replace(/<xop:Include [^>]*>(?:<\/xop:Include>)?/g, "AAAA");
  const body = childNamed(parseXml(inlined).root, soap("Body"));
  const [content] = body === undefined ? [] : childElements(body);
  const schema = schemas[content?.name.local ?? ""];
  if (content === undefined || schema === undefined) return `no schema for ${content?.name.local ?? "nothing"}`;
  const [verdict] = xmllintVerdicts(sharedPath(`reference/dmp/xsd/${schema}`), [serializeXml(content)]);
  return verdict?.valid === true ? "" : `invalid: ${verdict?.output ?? ""}`;
}
