/**
 * Cost of writing a 50 kB CDA-like document, given as our tree: by our writer, and by xmlbuilder2 put behind the same
 * seam (its builder is called along the tree, then serialises). Text against text, the same characters on both sides.
 *
 * The last rows start one step earlier, from a plain outline, so that what our own tree costs to build shows as well.
 * Ours checks every character and name; xmlbuilder2 does so only with `wellFormed`, whose row is there to compare. The
 * target is on the other one: xmlbuilder2 as it is called by default.
 *
 * Run: `pnpm run bench xml-write`
 */
import { create } from "xmlbuilder2";

import { serializeXml } from "../packages/core/src/xml/index.js";
import {
  cdaLikeOutline,
  cdaLikeTree,
  hl7Namespace,
  xmlnsNamespace,
  xsiNamespace,
  type Outline,
} from "./support/cda-like-tree.js";
import { builtFromTree, type Builder } from "./support/built-from-tree.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

function builtFromOutline(parent: Builder, of: Outline): Builder {
  const built = parent.ele(hl7Namespace, of.name);
  if (of === outline) built.att(xmlnsNamespace, "xmlns:xsi", xsiNamespace);
  for (const [name, value] of Object.entries(of.attributes)) built.att(name, value);
  if (of.type !== undefined) built.att(xsiNamespace, "xsi:type", of.type);
  for (const child of of.children) {
    if (typeof child === "string") built.txt(child);
    else builtFromOutline(built, child);
  }
  return built;
}

const outline = cdaLikeOutline();
const tree = cdaLikeTree(outline);
const text = serializeXml(tree);
if (
  builtFromTree(create(), tree).root().toString().length !==
  builtFromOutline(create(), outline).root().toString().length
)
  throw new Error("the two ways of calling xmlbuilder2 differ");
const theirs = builtFromTree(create(), tree).root().toString({ allowEmptyTags: true });
if (Buffer.byteLength(theirs) !== Buffer.byteLength(text)) throw new Error("the two documents differ");

const names = {
  ours: "ours: serializeXml",
  theirs: "xmlbuilder2: ele, att, txt, toString",
  checked: "xmlbuilder2: the same, wellFormed",
  oursWhole: "ours, from the outline: element, then serializeXml",
  theirsWhole: "xmlbuilder2, from the outline: ele, att, txt, toString",
} as const;
const measures = await measureInterleaved([
  { name: names.ours, times: 100, run: () => serializeXml(tree) },
  { name: names.theirs, times: 4, run: () => builtFromTree(create(), tree).root().toString() },
  { name: names.checked, times: 4, run: () => builtFromTree(create(), tree).root().toString({ wellFormed: true }) },
  { name: names.oursWhole, times: 100, run: () => serializeXml(cdaLikeTree(outline)) },
  { name: names.theirsWhole, times: 4, run: () => builtFromOutline(create(), outline).root().toString() },
]);
const ratio = ratioOf(measures, names.theirs, names.ours);
const checked = ratioOf(measures, names.checked, names.ours).toFixed(1);
report(`Writing a document of ${String(Buffer.byteLength(text))} bytes`, measures, {
  name: `at least 30 times cheaper than xmlbuilder2 (${ratio.toFixed(1)}; both checking ${checked})`,
  holds: ratio >= 30,
});
