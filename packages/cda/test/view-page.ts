import { attributeOf, childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";

/** Elements that a page may hold, with the attributes of each besides those of all. */
const elements: Readonly<Record<string, readonly string[]>> = {
  html: [],
  head: [],
  meta: ["charset", "name", "content", "http-equiv"],
  title: [],
  style: [],
  body: [],
  header: [],
  main: [],
  section: [],
  article: [],
  div: [],
  span: [],
  p: [],
  pre: [],
  br: [],
  small: [],
  sub: [],
  sup: [],
  del: [],
  ins: [],
  a: ["href", "rel", "target", "download"],
  img: ["src", "alt"],
  object: ["type", "data"],
  ul: [],
  ol: [],
  li: [],
  dl: [],
  dt: [],
  dd: [],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tfoot: [],
  tr: [],
  th: ["colspan", "rowspan", "scope"],
  td: ["colspan", "rowspan"],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
};
const everywhere = ["id", "class", "lang", "tabindex", "role", "aria-label", "aria-labelledby", "aria-level"];

/** Where an attribute may lead. */
const addresses: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/[^\s"'<>\\]+|#[^\s"'<>]+|data:application\/(?:pdf|octet-stream);base64,[A-Za-z0-9+/=]+)$/iu,
  src: /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/u,
  data: /^data:application\/pdf;base64,[A-Za-z0-9+/=]+$/u,
  class: /^[a-z0-9 -]+$/u,
};

/**
 * The page as a tree. It is written so that a strict XML parser reads it, which is the point: a text that was not escaped
 * would break it, or show as an element.
 */
export function readPage(page: string): XmlElement {
  if (!page.startsWith("<!doctype html>")) throw new Error("not a page");
  return parseXml(page.slice("<!doctype html>".length).trim(), { maxBytes: 200_000_000, maxDepth: 1000 }).root;
}

/** All the elements of a page. */
export function elementsOf(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const collect = (of: XmlElement): void => {
    found.push(of);
    childElements(of).forEach(collect);
  };
  collect(root);
  return found;
}

/** What a page holds that it must not: elements, attributes, addresses, identifiers given twice, links to nowhere. */
export function faultsOf(page: string): readonly string[] {
  const all = elementsOf(readPage(page));
  const ids = all.map((element) => attributeOf(element, "id")).filter((id) => id !== undefined);
  const seen = new Set<string>();
  const named = new Set(ids);
  return [
    ...all.flatMap(faultsOfElement),
    ...ids.filter((id) => seen.has(id) || !seen.add(id)).map((id) => `id twice: ${id}`),
    ...all.flatMap(({ attributes }) =>
      attributes
        .filter(({ name, value }) => name.local === "aria-labelledby" && !named.has(value))
        .map(({ value }) => `no such label: ${value}`),
    ),
  ];
}

function faultsOfElement({ name, attributes }: XmlElement): readonly string[] {
  const own = Object.hasOwn(elements, name.local) && name.namespace === "" ? elements[name.local] : undefined;
  if (own === undefined) return [`element ${name.local}`];
  return attributes.flatMap(({ name: { local }, value }) => {
    if (!own.includes(local) && !everywhere.includes(local)) return [`attribute ${name.local}/@${local}`];
    return addresses[local]?.test(value) === false ? [`address ${name.local}/@${local}: ${value.slice(0, 60)}`] : [];
  });
}

/** First element of a name whose text holds this. */
export function findElement(page: string, local: string, text = ""): XmlElement | undefined {
  return elementsOf(readPage(page)).find(
    (element) => element.name.local === local && (textOf(element) ?? "").includes(text),
  );
}
