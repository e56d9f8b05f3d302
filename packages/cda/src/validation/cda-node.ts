import { textOf, type XmlElement } from "@segur-sdk/core/xml";

/** Prefixes of the names of the table and of the rules; HL7 itself has none. */
const prefixes: Readonly<Record<string, string>> = {
  "urn:hl7-org:v3": "",
  "urn:hl7-org:sdtc": "sdtc:",
  "urn:oid:1.3.6.1.4.1.19376.1.3.2": "lab:",
  "urn:dicom-org:ps3-20": "ps3-20:",
  "urn:ihe:pharm:medication": "pharm:",
};

/** Namespace of `xsi:type` and of its kin. */
export const xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

/** An element of the document, with what the tree alone does not give: its parent and its name as rules write it. */
export interface CdaNode {
  readonly element: XmlElement;
  readonly parent: CdaNode | undefined;
  /** Local name, with the prefix of the extension when it is not of HL7; the whole namespace when it is of none known. */
  readonly name: string;
  /** Child elements, in order. */
  readonly children: readonly CdaNode[];
  /** Rank in document order, and that of the last element inside: what is inside is found without walking. */
  readonly order: number;
  readonly last: number;
  /** Elements of the whole tree by name, in document order. */
  readonly tree: ReadonlyMap<string, readonly CdaNode[]>;
}

/** The tree of nodes of an element. The reader bounds its depth, hence the recursion. */
export function nodeOf(element: XmlElement): CdaNode {
  return buildNode(element, undefined, { tree: new Map(), size: 0 });
}

interface Growth {
  readonly tree: Map<string, CdaNode[]>;
  size: number;
}

function buildNode(element: XmlElement, parent: CdaNode | undefined, growth: Growth): CdaNode {
  const { tree } = growth;
  const children: CdaNode[] = [];
  const name = ruleName(element.name.namespace, element.name.local);
  const order = growth.size++;
  const node = { element, parent, name, children, order, last: order, tree };
  const alike = tree.get(name);
  if (alike === undefined) tree.set(name, [node]);
  else alike.push(node);
  for (const child of element.children) {
    if (typeof child !== "string" && child.kind === "element") children.push(buildNode(child, node, growth));
  }
  node.last = growth.size - 1;
  return node;
}

/** Name of an element or attribute as rules write it. */
export function ruleName(namespace: string, local: string): string {
  if (namespace === "") return `{}${local}`;
  const prefix = prefixes[namespace];
  return prefix === undefined ? `{${namespace}}${local}` : prefix + local;
}

/** Value of an attribute without namespace. */
export function attribute(node: CdaNode, name: string): string | undefined {
  for (const { name: own, value } of node.element.attributes) {
    if (own.local === name && own.namespace === "") return value;
  }
  return undefined;
}

/** Value of `xsi:type`, as written. */
export function writtenType(node: CdaNode): string | undefined {
  for (const { name, value } of node.element.attributes) {
    if (name.local === "type" && name.namespace === xsiNamespace) return value;
  }
  return undefined;
}

/** Namespace and local name that a qualified name in a value stands for, where this node is. */
export function qualifiedName(node: CdaNode, written: string): { namespace: string; local: string } | undefined {
  const [first = "", second] = written.trim().split(":");
  const [prefix, local] = second === undefined ? ["", first] : [first, second];
  for (let at: CdaNode | undefined = node; at !== undefined; at = at.parent) {
    const declared = at.element.declarations.find((one) => one.prefix === prefix);
    if (declared !== undefined) return { namespace: declared.namespace, local };
    const { name } = at.element;
    if (name.prefix === prefix) return { namespace: name.namespace, local };
  }
  return prefix === "" ? { namespace: "", local } : undefined;
}

/** Children of this name. */
export function childrenOf(node: CdaNode, name: string): readonly CdaNode[] {
  return node.children.filter((child) => child.name === name);
}

const paths = new Map<string, readonly string[]>();

/** Nodes at the end of a path of names, e.g. `assignedAuthor/assignedPerson/name`. Paths are those of rules: a short list. */
export function atPath(node: CdaNode, path: string): readonly CdaNode[] {
  let names = paths.get(path);
  if (names === undefined) paths.set(path, (names = path.split("/")));
  let found: CdaNode[] = [node];
  for (const name of names) {
    const next: CdaNode[] = [];
    for (const one of found) for (const child of one.children) if (child.name === name) next.push(child);
    if (next.length === 0) return next;
    found = next;
  }
  return found;
}

/** Text directly inside a node; that of its children is left out. */
export function ownText(node: CdaNode): string {
  let text = "";
  for (const child of node.element.children) if (typeof child === "string") text += child;
  return text;
}

/** True when a node has text of its own that is more than white space. */
export function hasOwnText(node: CdaNode): boolean {
  return node.element.children.some((child) => typeof child === "string" && /[^ \t\r\n]/u.test(child));
}

/** What a function says of a node, found once: rules that look at the whole document ask again and again. */
export function remembered<T>(find: (node: CdaNode) => T): (node: CdaNode) => T {
  const known = new WeakMap<CdaNode, { readonly found: T }>();
  return (node) => {
    let entry = known.get(node);
    if (entry === undefined) known.set(node, (entry = { found: find(node) }));
    return entry.found;
  };
}

/** Elements of a name in the whole tree of a node, in document order. */
export function nodesNamed(node: CdaNode, name: string): readonly CdaNode[] {
  return node.tree.get(name) ?? [];
}

/** Elements of a name below a node, at any depth, in document order. */
export function descendantsNamed(node: CdaNode, name: string): readonly CdaNode[] {
  const all = nodesNamed(node, name);
  const start = firstAfter(all, node.order);
  return all.slice(start, firstAfter(all, node.last));
}

/** Index of the first node that comes after this rank. */
function firstAfter(nodes: readonly CdaNode[], order: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.order ?? 0) <= order) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when an element stands inside one that meets a condition. */
export function isInside(node: CdaNode, condition: (ancestor: CdaNode) => boolean): boolean {
  for (let at = node.parent; at !== undefined; at = at.parent) if (condition(at)) return true;
  return false;
}

/** Beyond so many elements of one name under one parent, only the first are compared: no document of care has as many. */
const crowd = 100;

const childrenByName = remembered((parent) => {
  const groups = new Map<string, CdaNode[]>();
  for (const child of parent.children) {
    const { local } = child.element.name;
    const group = groups.get(local);
    if (group === undefined) groups.set(local, [child]);
    else if (group.length < crowd) group.push(child);
  }
  return groups;
});

/** Siblings of the same local name. */
export function twinsOf(node: CdaNode): readonly CdaNode[] {
  const { parent, element } = node;
  const group = parent === undefined ? [] : (childrenByName(parent).get(element.name.local) ?? []);
  return group.length < 2 && group[0] === node ? [] : group.filter((one) => one !== node);
}

/** Where a node is: local names, with a position where several siblings share one. Holds no value. */
export function pathOf(node: CdaNode): string {
  const { parent } = node;
  const { local } = node.element.name;
  if (parent === undefined) return `/${local}`;
  const same = parent.children.filter((one) => one.element.name.local === local);
  const position = same.length > 1 ? `[${String(same.indexOf(node) + 1)}]` : "";
  return `${pathOf(parent)}/${local}${position}`;
}

/** All the text of a node, that of its descendants included. */
export function textInside(node: CdaNode): string {
  return textOf(node.element) ?? "";
}
