import type { SectionKind } from "../../structured-body/section-kinds.js";
import type { ReadSection } from "../section.js";

/** True for a section of this kind: its national conformance, whatever the version, decides. */
export function isKind({ templateIds }: ReadSection, { templates }: SectionKind): boolean {
  const national = templates.at(-1);
  return templateIds.some(({ root }) => root === national);
}
