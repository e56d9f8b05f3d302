/**
 * Cost of building the document of a report to text: by our builder, from the model; by xmlbuilder2, from the finished
 * tree (its builder is called along it, then serialises). The same document on both sides.
 *
 * The last rows are what a caller pays in all: every rule checked, INS and PDF checked, sections completed, PDF encoded,
 * bytes. xmlbuilder2 does none of that; it is not compared with them.
 *
 * Run: `pnpm run bench cda-build`
 */
import { create } from "xmlbuilder2";

import { buildTree } from "../packages/cda/src/build-imaging-report.js";
import { buildImagingReport, completeStructuredBody, type ImagingReport } from "../packages/cda/src/index.js";
import { insToWrite } from "../packages/cda/src/rules/patient-rules.js";
import { createBinaries } from "../packages/cda/src/wire/binaries.js";
import { imagingReport } from "../packages/cda/test/fixtures/imaging-report.js";
import { structuredReport } from "../packages/cda/test/fixtures/structured-report.js";
import { parseXml, serializeXml } from "../packages/core/src/xml/index.js";
import { builtFromTree } from "./support/built-from-tree.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

/** What our builder starts from once the report has been checked. */
function contextOf(of: ImagingReport): Parameters<typeof buildTree>[1] {
  const binaries = createBinaries();
  const base64 = of.body.level === 1 ? Buffer.from(of.body.pdf).toString("base64") : "";
  const body =
    of.body.level === 3 ? completeStructuredBody(of.body, { documentId: of.id }) : { level: 1 as const, pdf: base64 };
  return { ins: insToWrite(of.patient), body, binaries };
}

const levels = [
  { name: "N1", of: imagingReport(), atLeast: 20 },
  { name: "N3, every section and entry", of: structuredReport(), atLeast: 10 },
];

for (const { atLeast, name, of } of levels) {
  const context = contextOf(of);
  const tree = buildTree(of, context);
  const text = serializeXml(tree);
  const theirText = builtFromTree(create(), tree).root().toString({ allowEmptyTags: true });
  if (serializeXml(parseXml(theirText).root).length !== serializeXml(parseXml(text).root).length) {
    throw new Error("the two documents differ");
  }
  const names = {
    ours: "ours: the tree from the model, then its text",
    theirs: "xmlbuilder2: ele, att, txt, toString",
    checked: "xmlbuilder2: the same, wellFormed",
    whole: "in all: buildImagingReport, every check included",
  } as const;
  const measures = await measureInterleaved([
    { name: names.ours, times: 200, run: () => serializeXml(buildTree(of, context)) },
    { name: names.theirs, times: 6, run: () => builtFromTree(create(), tree).root().toString() },
    { name: names.checked, times: 6, run: () => builtFromTree(create(), tree).root().toString({ wellFormed: true }) },
    { name: names.whole, times: 30, run: () => buildImagingReport(of) },
  ]);
  const ratio = ratioOf(measures, names.theirs, names.ours);
  const checked = ratioOf(measures, names.checked, names.ours).toFixed(1);
  report(`${name}: building a document of ${String(Buffer.byteLength(text))} bytes`, measures, {
    name: `at least ${String(atLeast)} times cheaper than xmlbuilder2 (${ratio.toFixed(1)}; both checking ${checked})`,
    holds: ratio >= atLeast,
  });
}
