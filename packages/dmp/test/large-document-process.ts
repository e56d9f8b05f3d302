/**
 * Feeds one document read from a file, in a process of its own, and tells what memory it took. Started by
 * `large-document.conformance.ts`; the parameters come by the standard input.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { memoryUsage, stdin, stdout } from "node:process";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";

import { createSoftwareSigner, createTlsIdentity, loadPem } from "@segur-sdk/certificates";
import { systemClock, systemIds } from "@segur-sdk/core";
import { createHttpTransport } from "@segur-sdk/transport";

import { createDmpClient, type DocumentSource } from "../src/index.js";
import { qualifiedPatient, radiologist, software, structure } from "./fixtures.js";

/** What the parent gives. */
export interface LargeDocumentOrder {
  readonly endpoint: string;
  readonly trust: string;
  readonly tls: { readonly certificatePem: string; readonly keyPem: string; readonly chain: readonly string[] };
  readonly sign: { readonly certificatePem: string; readonly keyPem: string; readonly chain: readonly string[] };
  /** A document of some kilobytes, sent first so that everything is loaded. */
  readonly smallFile: string;
  readonly file: string;
}

/** What the process answers, sizes in bytes. */
export interface LargeDocumentAnswer {
  readonly outcome: string;
  /** Resident memory before the document, and at most while it was prepared and sent. */
  readonly before: number;
  readonly peak: number;
}

const order = JSON.parse(await text(stdin)) as LargeDocumentOrder;
const load = ({ certificatePem, keyPem, chain }: LargeDocumentOrder["tls"]) =>
  loadPem({ certificate: certificatePem, key: keyPem, chain });
const http = createHttpTransport({ identity: createTlsIdentity(load(order.tls), { trust: [order.trust] }) });
const dmp = createDmpClient({
  http,
  endpoint: order.endpoint,
  environment: "simulator",
  signer: createSoftwareSigner(load(order.sign)),
  software,
  structure,
  clock: systemClock,
  ids: systemIds,
});

/** Small pieces are freed soon: those of 64 KiB may pile up to 30 MB before V8 looks at them. */
const pieces = { highWaterMark: 16 * 1024 };
let peak = 0;
const sample = (): void => {
  peak = Math.max(peak, memoryUsage.rss());
};

async function fileSource(path: string): Promise<DocumentSource> {
  const { size } = await stat(path);
  return {
    size,
    reference: path,
    async *open() {
      for await (const piece of createReadStream(path, pieces) as AsyncIterable<Uint8Array>) {
        sample();
        yield piece;
      }
    },
  };
}

async function feed(path: string): Promise<string> {
  const content = await fileSource(path);
  const frozen = await dmp.prepare({ documents: [{ content }], patient: qualifiedPatient(), sender: radiologist });
  return (await dmp.deliver(frozen)).outcome;
}

for (let round = 0; round < 3; round += 1) await feed(order.smallFile);
globalThis.gc?.();
await setTimeout(100);
const before = memoryUsage.rss();
peak = before;
const outcome = await feed(order.file);
sample();
stdout.write(JSON.stringify({ outcome, before, peak } satisfies LargeDocumentAnswer));
await http.close();
