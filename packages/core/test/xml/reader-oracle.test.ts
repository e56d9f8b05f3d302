import fc from "fast-check";
import { expect, it } from "vitest";

import { isSegurError } from "../../src/errors/segur-error.js";
import { parseXml, type XmlDocument, type XmlNode } from "../../src/xml/index.js";
import { mutated } from "./mutated.js";
import { createRandom } from "./random.js";
import { randomDocument } from "./random-document.js";
import { readWithSaxes, type Told } from "./with-saxes.js";

const seed = 20261123;

function toldBy({ prolog, root, epilog }: XmlDocument): Told {
  const told: unknown[] = [];
  const tell = (node: XmlNode): void => {
    if (typeof node === "string") told.push(node);
    else if (node.kind === "comment") told.push(["comment", node.text]);
    else if (node.kind === "instruction") told.push(["instruction", node.target, node.data]);
    else {
      const list = node.attributes.map(({ name, value }) => [name.namespace, name.local, value].join(" "));
      told.push(["open", node.name.namespace, node.name.local, list.sort()]);
      node.children.forEach(tell);
      told.push(["close"]);
    }
  };
  [...prolog, root, ...epilog].forEach(tell);
  return told;
}

function ours(text: string): Told | undefined {
  try {
    return toldBy(parseXml(text));
  } catch (error) {
    if (isSegurError(error) && error.code.startsWith("ERR_XML_")) return undefined;
    throw error;
  }
}

/** Ours alone refuses white space around a namespace, where readers disagree. */
const hasPaddedNamespace = (text: string): boolean => /xmlns(?::[^\s=]*)?\s*=\s*(["'])(?:\s|[^"']*\s\1)/.test(text);

it("reads what saxes reads, and refuses what it refuses: random documents, whole and damaged", () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.nat(), (number) => {
      const random = createRandom(number);
      const { text } = randomDocument(random);
      expect(ours(text)).toEqual(readWithSaxes(text));
      const damaged = mutated(random, text);
      if (hasPaddedNamespace(damaged)) return;
      const theirs = readWithSaxes(damaged);
      if (theirs === undefined) refused++;
      expect(ours(damaged), damaged).toEqual(theirs);
    }),
    { numRuns: 1500, seed },
  );
  expect(refused).toBeGreaterThan(500);
}, 60_000);

it("reads markup in any order as saxes does", () => {
  const piece = fc.constantFrom(
    "<a>", "</a>", "<a", ">", "/>", " x='1'", " xmlns:p='urn:p'", " p:x=\"2\"", " y = '\t'", "<p:b>", "</p:b >", "&lt;", "&#0;",
    "&#x10FFFF;", "&", "]]>", "<![CDATA[", "<!--", "-->", "--", "<?p", "?>", "<?xml version='1.0'?>", "é", "\r\n", "\r", "x", "<",
    "=", "'", "\"", " ", "/", "<a/>", "<b xmlns='urn:b'/>", ":", "<?", "<!", "\u0085", "\u00A0", "\u2028",
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const text of [pieces.join(""), `<a>${pieces.join("")}</a>`, `<a ${pieces.join("")}/>`]) {
        expect(ours(text), text).toEqual(readWithSaxes(text));
      }
    }),
    { numRuns: 1500, seed },
  );
});

it("reads what comes again as saxes does: the same text under other names and namespaces, and nearly the same text", () => {
  const piece = fc.constantFrom(
    "<b>x</b>", "<b>x</b >", "<b>xy</b>", "<b c='1'>x</b>", "<b c='1'></b>", "<b c='1'/>", "<p:b c='1'>x</p:b>", "<e c='1'>x</e>",
    "<e c='1'>x</b>", "<b p:c='1'>x</b>", "<b p:c='2'>x</b>", "<b xml:lang='fr'>x</b>", "<d><p:b>x</p:b></d>", "<d><b p:c='1'/></d>",
    "<d><b xmlns='urn:c'>x</b></d>", "<d><!-- x --><![CDATA[x]]>&amp;<?p x?></d>", "x",
  ); // prettier-ignore
  const tag = fc.constantFrom("<a>", "<a c='1'>", "<a xmlns='urn:a'>", "<a xmlns:p='urn:q'>", "<a xmlns:p='urn:p'>");
  const parts = fc.array(fc.tuple(tag, fc.array(piece, { maxLength: 3 })), { maxLength: 4 });
  fc.assert(
    fc.property(parts, (some) => {
      const content = some.map(([begin, pieces]) => `${begin}${pieces.join("")}</a>`).join("");
      const text = `<r xmlns:p="urn:p">${content}${content}<a>${content}</a></r>`;
      expect(ours(text), text).toEqual(readWithSaxes(text));
    }),
    { numRuns: 1500, seed },
  );
});

it("reads the values of attributes that come again as saxes does: among other marks, nearly the same, damaged", () => {
  const values = [
    "'x'", '"x"', "'x '", '"x&quot;"', "'x\"'", '"x""', "'x''", "\"x'\"", "'x&apos;'", '"x"y"', "'&#120;'", '"x\ty"', '"x y"', '"x<"',
    "'x", '"x>"', "''", '""', "'é'", '"""', "'xx'", '"x\r\ny"', "'&#9;'", '"]]>"',
  ]; // prettier-ignore
  const wellFormed = values.filter((value) => readWithSaxes(`<a k=${value}/>`) !== undefined);
  expect(wellFormed.length).toBeGreaterThan(12);
  const check = (texts: readonly string[]): void => {
    const text = `<r>${texts.join("")}</r>`;
    expect(ours(text), text).toEqual(readWithSaxes(text));
  };
  // One that has had too many values for them to be kept: only the last one is expected again.
  const many = Array.from({ length: 140 }, (_, rank) => `<a k="${String(rank)}"/>`);
  for (const first of wellFormed) {
    for (const last of values) check([...many, `<a k=${first}/>`, `<a k=${last}/>`]);
    for (const second of wellFormed) {
      for (const last of values) check([first, second, first, last].map((value) => `<a k=${value} l="1"/>`));
    }
  }
  check(["<a k='1'/>", "<a k='1' k='1'/>"]);
});
