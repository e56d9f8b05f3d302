import type { Document, Element } from "slimdom";

import { childElements } from "./schema-document.js";

const firstStep = /^\*\[cda:templateId\/@root\s*=\s*(["'])([\d.]+)\1\]/u;

/**
 * The template that a document must use for a rule context to match anything: that of a first step
 * `*[cda:templateId/@root='…']`. Nine contexts out of ten of the sections and entries are so, and need not be searched.
 */
export function requiredTemplate(branches: readonly string[]): string | undefined {
  const [only, another] = branches;
  return another === undefined ? firstStep.exec(only ?? "")?.[2] : undefined;
}

/** Roots of every `templateId` of a document. */
export function templatesOf(document: Document): ReadonlySet<string> {
  const roots = new Set<string>();
  const visit = (of: Element): void => {
    if (of.localName === "templateId") roots.add(of.getAttribute("root") ?? "");
    childElements(of).forEach(visit);
  };
  if (document.documentElement !== null) visit(document.documentElement);
  return roots;
}
