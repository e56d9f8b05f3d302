import type { CodedValue } from "@segur-sdk/core";
import { element, rememberedElement, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";

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

/**
 * What builds a coded element of a name from constants of a table: each is built once, with all that it always holds, and
 * its text is remembered.
 */
export function conceptBuilder(local: string, ...always: readonly XmlElement[]): (concept: CodedValue) => XmlElement {
  const concepts = new WeakMap<CodedValue, XmlElement>();
  return (concept) => {
    let built = concepts.get(concept);
    if (built === undefined) {
      concepts.set(concept, (built = rememberedElement(buildCodedValue(local, concept, ...always))));
    }
    return built;
  };
}

/** A coded element that the model fixes: built once, its text remembered. */
export function buildFixedCode(local: string, value: CodedValue): XmlElement {
  return rememberedElement(buildCodedValue(local, value));
}
