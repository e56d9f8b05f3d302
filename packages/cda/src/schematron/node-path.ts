import type { Attr, Document, Element, Node } from "slimdom";

/** Where a node stands: local names, with positions among those of the same name, e.g. `/ClinicalDocument/author[2]/@nullFlavor`. */
export function nodePath(node: Node): string {
  const steps: string[] = [];
  let current: Node | null = node;
  while (current !== null && !isDocument(current)) {
    steps.unshift(stepTo(current));
    current = isAttribute(current) ? current.ownerElement : current.parentNode;
  }
  return `/${steps.join("/")}`;
}

function stepTo(node: Node): string {
  if (isAttribute(node)) return `@${node.localName}`;
  if (!isElement(node)) return node.nodeType === node.TEXT_NODE ? "text()" : node.nodeName;
  const siblings: readonly Node[] = node.parentNode?.childNodes ?? [];
  const alike = siblings.filter((sibling) => isElement(sibling) && sibling.localName === node.localName);
  return alike.length > 1 ? `${node.localName}[${alike.indexOf(node) + 1}]` : node.localName;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === node.DOCUMENT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isAttribute(node: Node): node is Attr {
  return node.nodeType === node.ATTRIBUTE_NODE;
}
