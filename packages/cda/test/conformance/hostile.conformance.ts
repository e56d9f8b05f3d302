import { readdirSync, readFileSync } from "node:fs";

import { isSegurError } from "@segur-sdk/core";
import {
  childElements,
  element,
  parseXml,
  serializeXml,
  xmlNamespace,
  type XmlElement,
  type XmlNode,
} from "@segur-sdk/core/xml";
import fc from "fast-check";
import { expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import {
  attachmentsOf,
  decodeMedia,
  readCda,
  readStructuredBody,
  renderCdaHtml,
  unknownElements,
} from "../../src/index.js";
import { faultsOf } from "../view-page.js";

const folder = "reference/cda/TestContenuCDA-3-0/ExemplesCDA";
const hl7 = xmlNamespace("urn:hl7-org:v3");
const html = xmlNamespace("http://www.w3.org/1999/xhtml", "h");

/** Long texts, files as a rule, are shortened: damage inside base64 is told by tests of its own. */
function shortened(of: XmlElement): XmlElement {
  return {
    ...of,
    children: of.children
      .filter((node) => typeof node === "string" || node.kind === "element")
      .map((node) => {
        if (typeof node !== "string") return shortened(node as XmlElement);
        return node.length > 2000 ? node.trim().slice(0, 400) : node;
      }),
  };
}

const examples = sharedIsPresent ? readdirSync(sharedPath(folder)) : [];
const trees = examples
  .map((file) => parseXml(readFileSync(sharedPath(`${folder}/${file}`))).root)
  .filter(({ name }) => name.local === "ClinicalDocument")
  .map(shortened);

const hostileText = fc.constantFrom(
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  `"><script>alert(1)</script>`,
  "' onload='alert(1)",
  "expression(alert(1))",
  "constructor",
  "__proto__",
  "999999999999",
  "-1",
  "",
  "https://exemple.fr/\u0001",
  "#document",
  "report",
  "Bold; position: fixed",
  "\u202Ealert",
);
const name = fc.oneof(
  fc
    .constantFrom(
      "content",
      "table",
      "tr",
      "td",
      "th",
      "list",
      "item",
      "linkHtml",
      "renderMultiMedia",
      "footnote",
      "footnoteRef",
      "paragraph",
      "caption",
      "br",
      "section",
      "component",
      "entry",
      "observation",
      "observationMedia",
      "value",
      "script",
      "text",
      "title",
      "name",
      "addr",
      "translation",
      "effectiveTime",
    )
    .map(hl7),
  fc.constantFrom("script", "iframe", "img", "style").map(html),
);
const damage = fc.record({
  at: fc.nat(),
  change: fc.oneof(
    fc.record({ kind: fc.constant("rename" as const), name }),
    fc.record({ kind: fc.constant("attribute" as const), attribute: fc.nat(), text: hostileText }),
    fc.record({
      kind: fc.constant("set" as const),
      attribute: fc.constantFrom(
        "ID",
        "styleCode",
        "href",
        "colspan",
        "rowspan",
        "align",
        "scope",
        "language",
        "referencedObject",
        "IDREF",
        "nullFlavor",
        "representation",
        "mediaType",
        "onclick",
        "style",
      ),
      text: hostileText,
    }),
    fc.record({ kind: fc.constant("text" as const), text: hostileText }),
    fc.record({ kind: fc.constant("insert" as const), name, text: hostileText }),
    fc.constant({ kind: "remove" as const }),
    fc.constant({ kind: "twice" as const }),
    fc.constant({ kind: "inside" as const }),
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function all(of: XmlElement, into: XmlElement[] = []): readonly XmlElement[] {
  into.push(of);
  for (const below of childElements(of)) all(below, into);
  return into;
}

function damaged(root: XmlElement, { at, change }: Damage): XmlElement {
  const elements = all(root);
  const target = elements[at % elements.length];
  const replace = (of: XmlElement): readonly XmlElement[] => {
    if (of === target && of !== root) return changed(of, change);
    const children = of.children.flatMap((node): readonly XmlNode[] =>
      typeof node === "string" || node.kind !== "element" ? [node] : replace(node),
    );
    return [{ ...of, children }];
  };
  return replace(root)[0] ?? root;
}

function changed(of: XmlElement, change: Damage["change"]): readonly XmlElement[] {
  switch (change.kind) {
    case "rename":
      return [{ ...of, name: change.name }];
    case "attribute": {
      const index = of.attributes.length === 0 ? -1 : change.attribute % of.attributes.length;
      return [
        {
          ...of,
          attributes: of.attributes.map((one, i) => (i === index ? { ...one, value: clean(change.text) } : one)),
        },
      ];
    }
    case "set": {
      const others = of.attributes.filter((one) => one.name.local !== change.attribute);
      return [
        { ...of, attributes: [...others, ...element(of.name, { [change.attribute]: clean(change.text) }).attributes] },
      ];
    }
    case "text":
      return [{ ...of, children: [clean(change.text)] }];
    case "insert":
      return [
        {
          ...of,
          children: [...of.children, element(change.name, { onerror: "alert(1)", src: "x" }, clean(change.text))],
        },
      ];
    case "remove":
      return [];
    case "twice":
      return [of, of];
    case "inside":
      return [{ ...of, children: [...of.children, { ...of, children: [...of.children] }] }];
  }
}

/** The writer refuses control characters: those are damage of the second kind. */
const clean = (text: string) => text.replaceAll("\u0001", "");

function outcomeOf(bytes: Uint8Array): string {
  try {
    const reading = readCda(bytes);
    unknownElements(reading);
    readStructuredBody(reading);
    for (const { media } of attachmentsOf(reading)) {
      try {
        decodeMedia(media);
      } catch (error) {
        if (!isSegurError(error)) throw error;
      }
    }
    return faultsOf(renderCdaHtml(bytes)).join("; ");
  } catch (error) {
    if (isSegurError(error)) return "";
    throw error;
  }
}

describeShared("Official examples, damaged, give a SegurError or a page made of the allow list", () => {
  it(
    "500 changes in their trees: names, attributes, texts, elements inserted, removed, repeated, nested",
    { timeout: 1_200_000 },
    () => {
      fc.assert(
        fc.property(fc.nat(), fc.array(damage, { minLength: 1, maxLength: 6 }), (which, damages) => {
          const tree = trees[which % trees.length];
          if (tree === undefined) return;
          const bytes = new TextEncoder().encode(serializeXml(damages.reduce(damaged, tree)));
          expect(outcomeOf(bytes)).toBe("");
        }),
        { numRuns: 500 },
      );
    },
  );

  it("3000 changes in their texts", { timeout: 1_200_000 }, () => {
    const texts = trees.map((tree) => serializeXml(tree));
    const change = fc.record({
      at: fc.nat(),
      length: fc.nat(60),
      text: fc.oneof(
        hostileText,
        fc.string({ maxLength: 8 }),
        fc.constantFrom(
          "<",
          "&",
          "]]>",
          '"',
          "</content>",
          "<content>",
          "&lt;script&gt;",
          "<![CDATA[<script>]]>",
          "<?php ?>",
          "<!-- -->",
        ),
      ),
    });
    fc.assert(
      fc.property(fc.nat(), change, (which, { at, length, text }) => {
        const whole = texts[which % texts.length] ?? "";
        const start = at % whole.length;
        const bytes = new TextEncoder().encode(whole.slice(0, start) + text + whole.slice(start + length));
        expect(outcomeOf(bytes)).toBe("");
      }),
      { numRuns: 3000 },
    );
  });
});
