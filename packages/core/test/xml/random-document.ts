import type { Random } from "./random.js";

/** The text of a random well-formed document, in all the ways of writing that a canonical form must undo. */
export interface RandomDocument {
  readonly bytes: Uint8Array;
  readonly text: string;
}

const prefixes = ["a", "b", "Z", "é"];
/** No `&` in them: libxml2 leaves it unescaped in a canonical form, which is then not XML. */
const namespaces = ["urn:a", "urn:b", "http://example.org/?x=1"];
const locals = ["a", "b", "Z", "été", "n-1.2", "_"];
const farLocals = ["\u{10400}x", "\uF900y"];
const values = [
  "",
  "x",
  "a  b",
  "&quot;",
  "&apos;",
  "&#9;&#10;&#13;",
  "a\tb",
  "a\r\nb",
  "&lt;&amp;>",
  "é",
  "00",
  "&#xe9;",
];
const texts = [
  "x",
  " ",
  "\r\n",
  "\r",
  "\n",
  "&amp;&lt;&gt;",
  "&#13;",
  "&#xD;&#10;",
  "é&#233;",
  "]]&gt;",
  "> ' \" ]",
  "\t",
];
const cdata = ["", "<x>&amp;</x>", "]]", "é\r\nb", "]>"];
const comments = ["", " c ", "é\r\n", "<a>&amp;", "-x"];
const instructions = ["<?p?>", "<?p  d ?>", "<?p a='1' ?x\r\n?>", '<?xml-stylesheet href="é.xsl"?>'];

export function randomDocument(random: Random): RandomDocument {
  const encoding = random.pick(["", "UTF-8", "utf-8", "ISO-8859-1", "iso-8859-1"]);
  const latin1 = encoding.toLowerCase() === "iso-8859-1";
  const mark = !latin1 && random.oneIn(4);
  const maker = new DocumentMaker(random, latin1);
  const declaration = encoding === "" ? "" : `<?xml version="1.0" encoding='${encoding}'?>`;
  const space = declaration === "" ? "" : random.pick(["", "\n", "\r\n"]);
  const text = declaration + space + maker.around() + maker.element(new Map(), 0) + maker.around();
  const bytes = Buffer.from(text, latin1 ? "latin1" : "utf8");
  return { text, bytes: mark ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes };
}

class DocumentMaker {
  readonly #random: Random;
  readonly #locals: readonly string[];
  readonly #texts: readonly string[];

  constructor(random: Random, latin1: boolean) {
    this.#random = random;
    this.#locals = latin1 ? locals : [...locals, ...farLocals];
    this.#texts = latin1 ? texts : [...texts, "😀", "\uFFFD", "&#x1F600;"];
  }

  /** Comments and instructions beside the root. */
  around(): string {
    let out = "";
    for (let i = this.#random.int(3); i > 0; i--) {
      out += this.#random.oneIn(2) ? this.#comment() : this.#random.pick(instructions);
      out += this.#random.pick(["", "\n", " \r\n\t"]);
    }
    return out;
  }

  element(outer: ReadonlyMap<string, string>, depth: number): string {
    const random = this.#random;
    const scope = new Map(outer);
    const pieces = this.#declarations(scope);
    const bound = [...scope.keys()].filter((prefix) => prefix !== "");
    const prefix = bound.length > 0 && random.oneIn(2) ? `${random.pick(bound)}:` : "";
    const name = prefix + random.pick(this.#locals);
    pieces.push(...this.#attributes(scope, bound));
    const gap = (): string => random.pick([" ", " ", "\n", "\r\n\t"]);
    const tag = `<${name}${shuffled(random, pieces)
      .map((piece) => gap() + piece)
      .join("")}${random.pick(["", " "])}`;
    const content = this.#content(scope, depth);
    return content === "" && random.oneIn(2) ? `${tag}/>` : `${tag}>${content}</${name}${random.pick(["", " "])}>`;
  }

  #declarations(scope: Map<string, string>): string[] {
    const random = this.#random;
    const declared = new Map<string, string>();
    for (let i = random.int(4); i > 0; i--) {
      const prefix = random.pick(["", ...prefixes]);
      const namespace = prefix === "" ? random.pick(["", ...namespaces]) : random.pick(namespaces);
      declared.set(prefix, namespace);
    }
    for (const [prefix, namespace] of declared) scope.set(prefix, namespace);
    return [...declared].map(
      ([prefix, namespace]) =>
        `${prefix === "" ? "xmlns" : `xmlns:${prefix}`}${this.#equals()}${this.#quote(namespace)}`,
    );
  }

  #attributes(scope: ReadonlyMap<string, string>, bound: readonly string[]): readonly string[] {
    const random = this.#random;
    const written = new Map<string, string>();
    for (let i = random.int(5); i > 0; i--) {
      const prefix = random.oneIn(6) ? "xml" : bound.length > 0 && random.oneIn(2) ? random.pick(bound) : "";
      const local = prefix === "xml" ? random.pick(["lang", "base", "x"]) : random.pick(this.#locals);
      const key = `${prefix === "xml" ? "xml" : prefix === "" ? "" : scope.get(prefix)!} ${local}`;
      const name = prefix === "" ? local : `${prefix}:${local}`;
      written.set(key, `${name}${this.#equals()}${this.#quote(random.pick(values))}`);
    }
    return [...written.values()];
  }

  #content(scope: ReadonlyMap<string, string>, depth: number): string {
    const random = this.#random;
    let out = "";
    for (let i = random.int(depth > 3 ? 2 : 6); i > 0; i--) {
      switch (random.int(8)) {
        case 0:
          out += `<![CDATA[${random.pick(cdata)}]]>`;
          break;
        case 1:
          out += this.#comment();
          break;
        case 2:
          out += random.pick(instructions);
          break;
        case 3:
        case 4:
          out += random.pick(this.#texts);
          break;
        default:
          out += this.element(scope, depth + 1);
      }
    }
    return out;
  }

  #comment(): string {
    return `<!--${this.#random.pick(comments)}-->`;
  }

  #equals(): string {
    return this.#random.pick(["=", "=", " = "]);
  }

  #quote(value: string): string {
    return this.#random.oneIn(2) ? `"${value}"` : `'${value}'`;
  }
}

function shuffled<T>(random: Random, list: readonly T[]): readonly T[] {
  const left = [...list];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(random.int(left.length), 1));
  return out;
}
