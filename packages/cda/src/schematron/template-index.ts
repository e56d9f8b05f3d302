import type { XmlElement } from "@segur-sdk/core/xml";

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
export function templatesOf(root: XmlElement): ReadonlySet<string> {
  const roots = new Set<string>();
  const visit = (of: XmlElement): void => {
    if (of.name.local === "templateId") {
      for (const { name, value } of of.attributes) if (name.local === "root") roots.add(value);
    }
    for (const child of of.children) if (typeof child !== "string" && child.kind === "element") visit(child);
  };
  visit(root);
  return roots;
}
