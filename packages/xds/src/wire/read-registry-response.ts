import { SegurError } from "@segur-sdk/core";
import { attributeOf, childNamed, childrenNamed, hasName, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { RegistryError, RegistryResponse } from "../registry-response.js";
import { responseStatus, rs } from "./ebrim-names.js";

const statuses: ReadonlyMap<string, RegistryResponse["status"]> = new Map([
  ...(Object.keys(responseStatus) as (keyof typeof responseStatus)[]).map(
    (name): [string, RegistryResponse["status"]] => [responseStatus[name], name],
  ),
  // IHE took the partial success out of the names of ebRS, where some products still write it.
  ["urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:PartialSuccess", "partial-success"],
]);

/**
 * Reads `rs:RegistryResponse`, the body of most answers of the DMP.
 *
 * @throws `ERR_XDS_RESPONSE` when the element is another one or its status is unknown.
 * @see ebRS 3.0 §2.1.3; IHE ITI TF-3 §4.2.4; dmp.md E.1
 */
export function readRegistryResponse(root: XmlElement): RegistryResponse {
  if (!hasName(root, rs("RegistryResponse"))) throw unreadable("RegistryResponse");
  return readAnswerFrame(root);
}

/** Status and errors of any answer built on RegistryResponseType. Throws `ERR_XDS_RESPONSE`. */
export function readAnswerFrame(root: XmlElement): RegistryResponse {
  const status = statuses.get(attributeOf(root, "status")?.trim() ?? "");
  if (status === undefined) throw unreadable(`${root.name.local}/@status`);
  const requestId = attributeOf(root, "requestId");
  const list = childNamed(root, rs("RegistryErrorList"));
  return {
    status,
    ...(requestId === undefined ? {} : { requestId }),
    errors: list === undefined ? [] : childrenNamed(list, rs("RegistryError")).map(readError),
  };
}

/**
 * Reads the bare `rs:RegistryResponse` that servers refuse with where another frame was due.
 *
 * @throws `ERR_XDS_RESPONSE` when it is no refusal, or does not say why: then what was due is missing.
 */
export function readBareRefusal(root: XmlElement): RegistryResponse {
  const refusal = readRegistryResponse(root);
  if (refusal.status === "success" || refusal.errors.length === 0) throw unreadable(root.name.local, "an error");
  return refusal;
}

function readError(error: XmlElement): RegistryError {
  const location = attributeOf(error, "location")?.trim();
  const text = textOf(error)?.trim() ?? "";
  const context = attributeOf(error, "codeContext")?.trim() ?? "";
  return {
    code: attributeOf(error, "errorCode")?.trim() ?? "",
    // An unknown severity counts as an error: severity URNs end with their name.
    severity: /(?:^|:)Warning$/i.test(attributeOf(error, "severity")?.trim() ?? "") ? "warning" : "error",
    context: context === "" ? text : context,
    ...(location === undefined || location === "" ? {} : { location }),
  };
}

/** An answer of a registry that cannot be understood. */
export function unreadable(field: string, rule = "RegistryResponseType"): SegurError {
  return new SegurError("ERR_XDS_RESPONSE", {
    details: { field, rule, source: "ebRS 3.0 §2.1.3; IHE ITI TF-3 §4.2.4" },
  });
}
