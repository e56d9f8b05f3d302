import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

import { streamImagingReport } from "@segur-sdk/cda";
import { createSimulatorPki, type SimulatorCredential } from "@segur-sdk/simulator";
import { readMtomParts } from "@segur-sdk/transport";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startService, type LoopbackService } from "../../../transport/test/support/loopback-service.js";
import { existenceAnswer, registrySuccess } from "../fake-transport.js";
import { imagingReport, structure } from "../fixtures.js";
import type { LargeDocumentAnswer, LargeDocumentOrder } from "../large-document-process.js";

const megabyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "segur-sdk-large-"));
const file = (name: string): string => join(folder, name);

/** What a service that keeps nothing in memory saw of a message: the digest of each part, and the small ones. */
interface SeenPart {
  readonly sha256: string;
  readonly size: number;
  readonly content: string;
}
let seen: SeenPart[] = [];
let service: LoopbackService;
let order: Omit<LargeDocumentOrder, "file">;

/** A DMP that accepts everything: its own memory is not that of the client. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const contentType = request.headers["content-type"] ?? "";
  const isFeeding = request.url?.endsWith("/repository") === true;
  if (isFeeding) {
    seen = [];
    for await (const part of readMtomParts(contentType, request, { maxBytes: 200 * megabyte })) {
      const hash = createHash("sha256");
      const kept: Uint8Array[] = [];
      let size = 0;
      for await (const piece of part.body) {
        hash.update(piece);
        if (size < 100_000) kept.push(Uint8Array.from(piece));
        size += piece.length;
      }
      seen.push({ sha256: hash.digest("base64"), size, content: Buffer.concat(kept).toString("utf8") });
    }
  } else await text(request);
  response.writeHead(200, { "content-type": "application/soap+xml; charset=UTF-8" });
  response.end(isFeeding ? registrySuccess : existenceAnswer("active"));
}

/** A PDF of so many bytes: a comment that goes on. */
function* pdfOf(bytes: number): Generator<Uint8Array> {
  yield Buffer.from("%PDF-1.4\n");
  const line = Buffer.from(`%${"0123456789abcdef".repeat(4096)}\n`);
  for (let written = 0; written < bytes; written += line.length) yield line;
  yield Buffer.from("%%EOF\n");
}

async function writeReport(name: string, pdfBytes: number): Promise<string> {
  const { body: _, ...header } = imagingReport({ site: structure }).report;
  const { chunks } = streamImagingReport(header, pdfOf(pdfBytes), { strictPdfA: false });
  await pipeline(Readable.from(chunks), createWriteStream(file(name)));
  return file(name);
}

async function sendFrom(path: string): Promise<LargeDocumentAnswer> {
  const script = new URL("../large-document-process.ts", import.meta.url).pathname;
  const node = ["--expose-gc", "--import", "tsx", "--conditions=@segur-sdk/source", script];
  const child = spawn(process.execPath, node, { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ ...order, file: path } satisfies LargeDocumentOrder));
  return JSON.parse(await text(child.stdout)) as LargeDocumentAnswer;
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("base64");
}

/** `xmllint --huge --c14n | openssl dgst -sha256` (dmp.md C.1, rule 7), the canonical form passing from one to the other. */
const canonicalSha256 = (path: string): string =>
  execFileSync("sh", ["-c", 'xmllint --huge --c14n "$1" | openssl dgst -sha256 -binary | base64', "sh", path])
    .toString()
    .trim();

beforeAll(async () => {
  const pki = await createSimulatorPki({
    holder: { id: structure.id, name: "CENTRE D'IMAGERIE FICTIF", department: "Rhône (69)" },
  });
  service = await startService(pki, (request, response) => void answer(request, response));
  const given = ({ certificatePem, keyPem, chain }: SimulatorCredential) => ({
    certificatePem,
    keyPem,
    chain: chain.map(String),
  });
  order = {
    endpoint: `${service.url}si-dmp-server/v2/services`,
    trust: pki.trustPem,
    tls: given(await pki.credential("DMP-AUTH")),
    sign: given(await pki.credential("DMP-SIGN")),
    smallFile: await writeReport("small.xml", 7_000),
  };
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

describe("a document of 100 MB, prepared and sent from its file", () => {
  it("adds less than 40 MB of memory, and its bytes and digests are right", async () => {
    const path = await writeReport("large.xml", 75 * megabyte);
    const { outcome, before, peak } = await sendFrom(path);
    expect(outcome).toBe("delivered");
    const [envelope, document, signature] = seen;
    expect(document?.size).toBeGreaterThan(100 * megabyte);
    expect(document?.sha256).toBe(await sha256Of(path));
    expect(signature?.content).toContain(`<DigestValue>${canonicalSha256(path)}</DigestValue>`);
    expect(envelope?.content).toContain(`<Value>${String(document?.size)}</Value>`);
    const added = (peak - before) / megabyte;
    process.stdout.write(
      `100 MB: ${(before / megabyte).toFixed(0)} MB before, ${added.toFixed(1)} MB more at the peak\n`,
    );
    expect(added).toBeLessThan(40);
  });
});
