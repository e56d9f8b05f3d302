/**
 * The white list of the trust space at its real size (8 655 entries, over 3.6 MB), signed by xmlsec1: read and verified by our
 * reader, against xmlsec1 itself, and what the event loop sees meanwhile.
 *
 *     pnpm run bench white-list
 *
 * Fails over 1 s, or when the loop is held more than 20 ms. Needs openssl and xmlsec1.
 */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";

import { readTrust } from "../packages/certificates/src/index.js";
import { readWhiteList } from "../packages/mssante/src/index.js";
import {
  listTemplate,
  makeSigner,
  signWithXmlsec,
  xmlsecAccepts,
} from "../packages/mssante/test/white-list/signed-list.js";

const signer = makeSigner("alb.mssante.fr");
const entry = (at: number): string =>
  `<Domaine>\n<Nom>domaine-${at.toString()}.mssante.example</Nom>\n<Description>${"Établissement fictif ".repeat(6)}</Description>\n` +
  "<DNCertificatOperateur>CN=operateur.example,OU=318000000000000,O=OPERATEUR FICTIF,ST=Paris (75),C=FR</DNCertificatOperateur>\n" +
  "<ResponsableContact>contact@exemple.invalid</ResponsableContact>\n<SupportContact>support@exemple.invalid</SupportContact>\n" +
  "<DateMAJ>2025-01-02T10:00:00Z</DateMAJ>\n</Domaine>";
const generatedAt = new Date(Date.now() + 60_000).toISOString();
const domains = Array.from({ length: 8_655 }, (_, at) => entry(at)).join("\n");
const list = signWithXmlsec(
  listTemplate(`<DateDeGeneration>${generatedAt}</DateDeGeneration><ListeDomaines>${domains}</ListeDomaines>`),
  signer,
);
const bytes = Buffer.from(list);
const trust = readTrust([signer.authority]);

const times: number[] = [];
const delays: number[] = [];
for (let turn = 0; turn < 7; turn += 1) {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const from = performance.now();
  const { domains: read } = await readWhiteList(bytes, { trust });
  times.push(performance.now() - from);
  loop.disable();
  // A resolution of 1 ms is part of what is measured.
  delays.push(loop.max / 1e6);
  if (read.size !== 8_655) throw new Error("domains");
}
const started = performance.now();
if (!xmlsecAccepts(bytes, signer.authority)) throw new Error("xmlsec1 refuses the list");
const theirs = performance.now() - started;
const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
const [time, delay] = [median(times), median(delays)];
console.log(`\nWhite list of ${(bytes.length / 1e6).toFixed(1)} MB, median of ${times.length.toString()} readings`);
console.log(
  `  ours ${time.toFixed(0)} ms (first ${(times[0] ?? 0).toFixed(0)}), xmlsec1 as a process ${theirs.toFixed(0)} ms: ${(time / theirs).toFixed(2)} times`,
);
console.log(`  event loop held ${delay.toFixed(1)} ms at most (worst reading ${Math.max(...delays).toFixed(1)})`);
for (const [what, holds] of [
  ["under 1 s", time < 1000],
  ["event loop held 20 ms at most", delay < 20],
] as const) {
  console.log(`  ${holds ? "holds" : "MISSED"}: ${what}`);
  if (!holds) process.exitCode = 1;
}
