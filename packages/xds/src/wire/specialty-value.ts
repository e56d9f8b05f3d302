import type { CodedValue } from "@segur-sdk/core";

import { component, joinComponents, splitComponents } from "./components.js";

/** A speciality as text: `{code}^{label}^{system}` (dmp.md B.6.1). */
export function formatSpecialty(specialty: CodedValue): string {
  return joinComponents(component(specialty.code), component(specialty.label), component(specialty.system));
}

/** Reads a speciality; free text becomes a code without label. */
export function parseSpecialty(text: string): CodedValue {
  const at = splitComponents(text);
  return { code: at(1) ?? "", label: at(2) ?? "", system: at(3) ?? "" };
}
