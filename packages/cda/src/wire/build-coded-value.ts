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

const concepts = new Map<string, WeakMap<CodedValue, XmlElement>>();

/** A coded element whose value is a constant of a table: built once for each name it is written under. */
export function buildConcept(local: string, concept: CodedValue): XmlElement {
  let ofName = concepts.get(local);
  if (ofName === undefined) concepts.set(local, (ofName = new WeakMap()));
  let built = ofName.get(concept);
  if (built === undefined) ofName.set(concept, (built = buildCodedValue(local, concept)));
  return built;
}
