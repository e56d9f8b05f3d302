import { element, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import type { RegistryProblem } from "../refusal.js";
import { rs } from "./namespaces.js";

/** Severity of a line of `rs:RegistryErrorList`. */
export type RegistrySeverity = "Error" | "Warning";

/** The body of an ITI-41 or ITI-57 answer: Success without errors, with warnings if any, else Failure. */
export function buildRegistryResponse(
  problems: readonly RegistryProblem[],
  severity: RegistrySeverity = "Error",
): XmlElement {
  const failed = problems.length > 0 && severity === "Error";
  return element(
    rs("RegistryResponse"),
    { status: responseStatus(failed ? "Failure" : "Success") },
    buildErrorList(problems, severity),
  );
}

/** URN of the status of an answer; only ITI-18 and ITI-43 know a partial success (dmp.md E.1). */
export function responseStatus(status: "Success" | "Failure" | "PartialSuccess"): string {
  return status === "PartialSuccess"
    ? "urn:ihe:iti:2007:ResponseStatusType:PartialSuccess"
    : `urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:${status}`;
}

/** The list of errors or warnings; nothing when there is none. */
export function buildErrorList(problems: readonly RegistryProblem[], severity: RegistrySeverity): XmlChild {
  if (problems.length === 0) return undefined;
  return element(
    rs("RegistryErrorList"),
    {},
    problems.map(({ code, text, location }) =>
      element(rs("RegistryError"), {
        errorCode: code,
        codeContext: text,
        location,
        severity: `urn:oasis:names:tc:ebxml-regrep:ErrorSeverityType:${severity}`,
      }),
    ),
  );
}
