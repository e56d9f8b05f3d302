import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { RegistryError, RegistryResponse } from "../registry-response.js";
import { responseStatus, rs, severityPrefix } from "./ebrim-names.js";

/**
 * Writes `rs:RegistryResponse`: for those who answer as a registry does, in their tests or in a proxy.
 *
 * @see ebRS 3.0 §2.1.3; IHE ITI TF-3 §4.2.4
 */
export function buildRegistryResponse(response: RegistryResponse): XmlElement {
  return element(rs("RegistryResponse"), responseAttributes(response), buildErrors(response.errors));
}

/** Attributes that every answer has. */
export function responseAttributes({ status, requestId }: RegistryResponse): Readonly<Record<string, string>> {
  return { status: responseStatus[status], ...(requestId === undefined ? {} : { requestId }) };
}

/** The list of errors and warnings; none at all when there is none. */
export function buildErrors(errors: readonly RegistryError[]): XmlElement | undefined {
  if (errors.length === 0) return undefined;
  return element(rs("RegistryErrorList"), {}, errors.map(buildError));
}

function buildError({ code, severity, context, location }: RegistryError): XmlElement {
  return element(rs("RegistryError"), {
    errorCode: code,
    codeContext: context,
    location,
    severity: `${severityPrefix}${severity === "warning" ? "Warning" : "Error"}`,
  });
}
