/**
 * How much memory and time a revocation list takes, against the walker that certificates.md §6.4 measured (a Set of
 * hexadecimal serial numbers), and what the event loop sees of a million entries.
 *
 *     node --expose-gc --import tsx --conditions=@segur-sdk/source bench/crl.ts
 *
 * Fails when 200 000 entries take 40 MB more than their own bytes, or than was there before them.
 */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { memoryUsage, stdout } from "node:process";
import { setImmediate } from "node:timers/promises";

import { readRevocationList } from "../packages/certificates/src/index.js";
import { makeCertificate, makeList } from "../packages/certificates/test/revocation-pki.js";

const megabyte = 1024 * 1024;
const limit = 40;
const at = new Date("2026-11-23T00:00:00Z");
const issuer = makeCertificate({ commonName: "ISSUER", ca: true, keyUsage: 0x06 });
const leaf = makeCertificate({ commonName: "LEAF", issuer, serial: "70000005" }).certificate;

/** Heap and array buffers, in MB, once garbage is collected: buffers are freed a turn of the loop after their owners. */
async function held(): Promise<number> {
  for (let turn = 0; turn < 4; turn += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, external } = memoryUsage();
  return (heapUsed + external) / megabyte;
}

/** As a download would leave it: bytes of their own. */
const listOf = (entries: number): Uint8Array => Uint8Array.from(makeList(issuer, { manyEntries: entries }));

/** Serial numbers as text in a Set: what the dossier measured. */
function serialSet(bytes: Uint8Array): Set<string> {
  const serials = new Set<string>();
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let found = view.indexOf("020470", 0, "hex"); found !== -1; found = view.indexOf("020470", found + 6, "hex")) {
    serials.add(view.toString("hex", found + 2, found + 6));
  }
  return serials;
}

async function measure(entries: number): Promise<number> {
  const empty = await held();
  const bytes = listOf(entries);
  const before = await held();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const from = performance.now();
  const list = await readRevocationList(bytes, { issuer: issuer.certificate, at });
  const ms = performance.now() - from;
  loop.disable();
  const extra = (await held()) - before;
  const all = (await held()) - empty;
  if (list.statusOf(leaf, at).status !== "revoked") throw new Error("the list does not revoke");
  const asking = performance.now();
  for (let round = 0; round < 1000; round += 1) list.statusOf(leaf, at);
  const question = performance.now() - asking;
  stdout.write(
    `${String(entries).padStart(9)} entries, ${(bytes.length / megabyte).toFixed(1)} MB: ${ms.toFixed(0)} ms, ` +
      `${extra.toFixed(1)} MB more than the bytes, ${all.toFixed(1)} MB with them; ` +
      `event loop held ${(loop.max / 1e6).toFixed(0)} ms at most; ${question.toFixed(1)} µs a question\n`,
  );
  return all;
}

await measure(20_000);
const all = await measure(200_000);
await measure(1_000_000);

const bytes = listOf(200_000);
const before = await held();
const from = performance.now();
const serials = serialSet(bytes);
const ms = performance.now() - from;
stdout.write(
  `  200 000 in a Set of text: ${ms.toFixed(0)} ms, ${((await held()) - before).toFixed(1)} MB more, ${String(serials.size)} serials\n`,
);
stdout.write(`${all <= limit ? "holds" : "MISSED"}: 200 000 entries under ${String(limit)} MB\n`);
if (all > limit) process.exitCode = 1;
