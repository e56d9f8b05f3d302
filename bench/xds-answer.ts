/**
 * Time to read an answer of 1 000 documents (ITI-18, LeafClass): 6.9 MB of ebRIM, as the search of a full record may give
 * them, from its bytes to the documents of the domain. What each half takes is shown beside it.
 *
 * Run: `pnpm run bench xds-answer`. Fails over 150 ms.
 */
import { parseXml, serializeXml } from "../packages/core/src/xml/index.js";
import { buildStoredQueryAnswer, readStoredQueryAnswer, type RegisteredDocument } from "../packages/xds/src/index.js";
import { measureInterleaved, report } from "./support/interleaved.js";
import { registeredDocument } from "./support/registered-document.js";

const target = 150;
const documents = Array.from({ length: 1000 }, (_, index): RegisteredDocument => registeredDocument(index));
const answer = {
  status: "success" as const,
  errors: [],
  references: [],
  submissionSets: [],
  associations: [],
  unreadable: [],
};
const bytes = new TextEncoder().encode(serializeXml(buildStoredQueryAnswer({ ...answer, documents })));

const read = readStoredQueryAnswer(parseXml(bytes).root);
if (read.documents.length !== documents.length || read.unreadable.length > 0) throw new Error("the answer is not read");

const { root } = parseXml(bytes);
const whole = { name: "bytes to documents", times: 1, run: () => readStoredQueryAnswer(parseXml(bytes).root) };
const measures = await measureInterleaved(
  [
    whole,
    { name: "bytes to tree (core)", times: 1, run: () => parseXml(bytes) },
    { name: "tree to documents", times: 1, run: () => readStoredQueryAnswer(root) },
  ],
  15,
);
const ms = measures.find(({ name }) => name === whole.name)?.ms ?? Number.NaN;
report(`Answer of 1 000 documents, ${(bytes.length / 1e6).toFixed(1)} MB`, measures, {
  name: `read in less than ${String(target)} ms: ${ms.toFixed(0)} ms`,
  holds: ms < target,
});
