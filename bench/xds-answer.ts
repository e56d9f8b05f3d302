/**
 * Time to read an answer of 1 000 documents (ITI-18, LeafClass): 6.9 MB of ebRIM, as the search of a full record may give
 * them, from its bytes to the documents of the domain. What each half takes is shown after it.
 *
 * The figure is what the reader waits for: elapsed time, collection of garbage included; nothing else is held in memory. It
 * depends on the machine: the bare events of saxes over the same bytes say how fast this one is.
 *
 * Run: `pnpm run bench xds-answer`. Fails over 150 ms.
 */
import { parseXml, serializeXml } from "../packages/core/src/xml/index.js";
import { buildStoredQueryAnswer, readStoredQueryAnswer, type RegisteredDocument } from "../packages/xds/src/index.js";
import { registeredDocument } from "./support/registered-document.js";
import { createBareEvents } from "./support/saxes-events.js";

const target = 150;
const count = 1000;
const rounds = 41;

function answerOf(documents: readonly RegisteredDocument[]): Uint8Array {
  const none = { errors: [], references: [], submissionSets: [], associations: [], unreadable: [] };
  return new TextEncoder().encode(serializeXml(buildStoredQueryAnswer({ status: "success", documents, ...none })));
}

const bytes = answerOf(Array.from({ length: count }, (_, index) => registeredDocument(index)));

function readAll(): void {
  const { documents, unreadable } = readStoredQueryAnswer(parseXml(bytes).root);
  if (documents.length !== count || unreadable.length > 0) throw new Error("the answer is not read");
}

interface Times {
  readonly elapsed: number;
  /** Of all the threads, those that collect garbage beside among them. */
  readonly cpu: number;
}

/** Medians, in milliseconds, once the code is compiled. */
function timesOf(run: () => void): Times {
  const start = performance.now();
  while (performance.now() - start < 4000) run();
  const samples = Array.from({ length: rounds }, () => {
    const [from, used] = [performance.now(), process.cpuUsage()];
    run();
    const { user, system } = process.cpuUsage(used);
    return { elapsed: performance.now() - from, cpu: (user + system) / 1000 };
  });
  const median = (of: (times: Times) => number): number =>
    samples.map(of).sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
  return { elapsed: median(({ elapsed }) => elapsed), cpu: median(({ cpu }) => cpu) };
}

console.log(`\nAnswer of ${String(count)} documents, ${(bytes.length / 1e6).toFixed(1)} MB`);
console.log(`Node ${process.versions.node}; medians of ${String(rounds)} rounds`);
function show(name: string, { elapsed, cpu }: Times): void {
  console.log(
    `  ${name.padEnd(32)} ${elapsed.toFixed(1).padStart(7)} ms elapsed  ${cpu.toFixed(1).padStart(7)} ms of CPU`,
  );
}
const whole = timesOf(readAll);
show("bytes to documents", whole);
show(
  "bytes to tree (core)",
  timesOf(() => parseXml(bytes)),
);
const { root } = parseXml(bytes);
show(
  "tree to documents",
  timesOf(() => readStoredQueryAnswer(root)),
);
const bareEvents = createBareEvents(import.meta.url);
const saxes = timesOf(() => void bareEvents(bytes));
show("saxes: bare events", saxes);
console.log(`  ${(whole.elapsed / saxes.elapsed).toFixed(2)} of the time of the bare events of saxes`);
const holds = whole.elapsed < target;
console.log(`  ${holds ? "holds" : "MISSED"}: read in less than ${String(target)} ms: ${whole.elapsed.toFixed(0)} ms`);
if (!holds) process.exitCode = 1;
