/**
 * How much memory and time MTOM takes for 100 MB, written and read as a stream, without a network.
 *
 *     node --expose-gc --import tsx --conditions=@segur-sdk/source bench/mtom.ts
 *
 * Fails when the extra memory goes over 40 MB: the message must never be held whole.
 */
import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { memoryUsage, stdout } from "node:process";

import { readMtom, readMtomParts, writeMtom, type MtomOutput } from "../packages/transport/src/index.js";

const megabyte = 1024 * 1024;
const size = 100 * megabyte;
const limit = 40;
const chunk = new Uint8Array(64 * 1024).map((_, index) => (index * 31 + 7) % 251);

/** Chunks made one by one, as a file would give them: a fresh buffer each time, so that keeping them would show. */
async function* documentOf(length: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < length; sent += chunk.length) yield await Promise.resolve(Uint8Array.from(chunk));
}

const message: MtomOutput = writeMtom({
  root: new TextEncoder().encode("<soap:Envelope/>"),
  action: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
  boundary: "uuid:b3a8d5a0-0000-4000-8000-000000000001",
  parts: [{ contentId: "doc-1@bench", contentType: "application/pdf", body: () => documentOf(size), length: size }],
});

const collect = (): void => {
  globalThis.gc?.();
};
/** Heap and array buffers, in bytes. */
const used = (): number => {
  const { heapUsed, external } = memoryUsage();
  return heapUsed + external;
};

/** Runs something while its memory is sampled; garbage is collected every 200 chunks, so that what is held shows. */
async function measured(name: string, run: (sample: () => void) => Promise<string>): Promise<void> {
  collect();
  const before = used();
  let peak = before;
  let samples = 0;
  const sample = (): void => {
    peak = Math.max(peak, used());
    samples += 1;
    if (samples % 200 === 0) collect();
  };
  const from = performance.now();
  const result = await run(sample);
  const ms = performance.now() - from;
  const extra = (peak - before) / megabyte;
  stdout.write(
    `${name.padEnd(25)} ${ms.toFixed(0).padStart(5)} ms, extra memory ${extra.toFixed(1).padStart(5)} MB at the peak; ${result}\n`,
  );
  if (extra > limit) throw new Error(`${name}: ${extra.toFixed(1)} MB of extra memory, over ${String(limit)} MB`);
}

async function digestOf(stream: AsyncIterable<Uint8Array>, sample: () => void): Promise<string> {
  const hash = createHash("sha256");
  let length = 0;
  for await (const piece of stream) {
    hash.update(piece);
    length += piece.length;
    sample();
  }
  return `${String(length)} bytes, sha256 ${hash.digest("hex").slice(0, 16)}`;
}

await measured("write, streamed", (sample) => digestOf(message.stream(), sample));
await measured("write and read, streamed", async (sample) => {
  let last = "";
  const limits = { maxBytes: size + megabyte };
  for await (const part of readMtomParts(message.contentType, message.stream(), limits)) {
    last = await digestOf(part.body, sample);
  }
  return last;
});
await measured("the document alone", (sample) => digestOf(documentOf(size), sample));

const small = 2 * megabyte;
const inMemory = writeMtom({
  root: new TextEncoder().encode("<soap:Envelope/>"),
  action: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
  boundary: "uuid:b3a8d5a0-0000-4000-8000-000000000001",
  parts: [{ contentId: "doc-1@bench", contentType: "application/pdf", body: new Uint8Array(small), length: small }],
});
const pieces: Uint8Array[] = [];
for await (const piece of inMemory.stream()) pieces.push(piece);
const whole = Buffer.concat(pieces);
const rounds = 200;
const from = performance.now();
for (let round = 0; round < rounds; round += 1) await readMtom(inMemory.contentType, whole);
stdout.write(`read of a 2 MiB document in memory: ${((performance.now() - from) / rounds).toFixed(3)} ms\n`);
