import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { RegistryProblem } from "../refusal.js";
import { rs } from "./namespaces.js";

/** Severity of a line of `rs:RegistryErrorList`. */
export type RegistrySeverity = "Error" | "Warning";

/** The body of an ITI-41 answer: Success without errors, with warnings if any, else Failure. */
export function buildRegistryResponse(
  problems: readonly RegistryProblem[],
  severity: RegistrySeverity = "Error",
): XmlElement {
  const status = problems.length > 0 && severity === "Error" ? "Failure" : "Success";
  const list =
    problems.length > 0 &&
    element(
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
  return element(
    rs("RegistryResponse"),
    { status: `urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:${status}` },
    list,
  );
}
