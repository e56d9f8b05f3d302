import { attribute, type CdaNode } from "../cda-node.js";
import { type JudgedDocument, type OwnRule, ownRule, writtenIn } from "./own-rule.js";

function anchors({ index: { document } }: JudgedDocument): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: CdaNode): void => {
    const id = attribute(node, "ID");
    if (id !== undefined) found.add(id.trim());
    node.children.forEach(visit);
  };
  visit(document);
  return found;
}

/** Rules between the entries and the text that people read. */
export const narrativeRules: readonly OwnRule[] = [
  ownRule(
    "NARR-REF",
    writtenIn.imaging("bloc narratif"),
    [
      'Une référence au texte (reference value="#…") ne désigne aucun ID du document.',
      'A reference to the text (reference value="#…") names no ID of the document.',
      "Poser l'attribut ID sur l'élément du texte, ou corriger la référence.",
      "Put the attribute ID on the element of the text, or correct the reference.",
    ],
    (judged) => {
      const references = judged.index.named("reference").filter((one) => attribute(one, "value")?.startsWith("#"));
      if (references.length === 0) return [];
      const known = anchors(judged);
      return references.filter((one) => !known.has((attribute(one, "value") ?? "").slice(1)));
    },
  ),
];
