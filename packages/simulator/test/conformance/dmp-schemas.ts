import { childElements, childNamed, parseXml, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";

import { sharedPath } from "../../../../conformance/shared.js";
import { xmllintVerdicts } from "./xmllint.js";

const soap = xmlNamespace("http://www.w3.org/2003/05/soap-envelope");

const schemas: Readonly<Record<string, string>> = {
  RegistryResponse: "xds/ebRS30/rs.xsd",
  PRPA_IN201308UV02: "hl7v3/multicacheschemas/PRPA_IN201308UV02.xsd",
};

/** What xmllint says against the schema of an answer's body; empty when it is valid. */
export function schemaErrors(envelope: Uint8Array): string {
  const body = childNamed(parseXml(envelope).root, soap("Body"));
  const [content] = body === undefined ? [] : childElements(body);
  const schema = schemas[content?.name.local ?? ""];
  if (content === undefined || schema === undefined) return `no schema for ${content?.name.local ?? "nothing"}`;
  const [verdict] = xmllintVerdicts(sharedPath(`reference/dmp/xsd/${schema}`), [serializeXml(content)]);
  return verdict?.valid === true ? "" : `invalid: ${verdict?.output ?? ""}`;
}
