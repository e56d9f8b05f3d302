import type { CodedValue } from "@segur-sdk/core";
import { element, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

import { codeSystemName } from "../code-systems.js";
import { hl7 } from "./cda-names.js";

/** A coded element: code, label, code system and, where it has a usual one, its name. */
export function buildCodedValue(local: string, value: CodedValue, ...children: readonly XmlChild[]): XmlElement {
  return element(
    hl7(local),
    {
      code: value.code,
      codeSystem: value.system,
      codeSystemName: codeSystemName(value.system),
      displayName: value.label,
    },
    ...children,
  );
}
