/**
 * Sequential INSi searches against a stub over plain HTTP: searches per second, and memory growth over 20 000 calls.
 */
import { Agent, createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";

import { createSeededIds, parseStructIdNat, systemClock } from "../packages/core/src/index.js";
import { createInsiClient } from "../packages/insi/src/index.js";
import type { HttpResponse, HttpTransport } from "../packages/transport/src/index.js";

const answer = Buffer.from(
  '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><env:Body xmlns:env="http://www.w3.org/2003/05/soap-envelope">' +
    '<RESULTAT xmlns="http://www.cnamts.fr/INSiResultat"><CR><CodeCR>00</CodeCR><LibelleCR>OK</LibelleCR></CR><INDIVIDU><INSACTIF><IdIndividu>' +
    "<NumIdentifiant>2770763220829</NumIdentifiant><Cle>10</Cle></IdIndividu><OID>1.2.250.1.213.1.4.8</OID></INSACTIF><TIQ>" +
    "<NomNaissance>NESSI</NomNaissance><ListePrenom>RUTH ISABELLE</ListePrenom><Sexe>F</Sexe><DateNaissance>1977-07-14</DateNaissance>" +
    "<LieuNaissance>63220</LieuNaissance></TIQ></INDIVIDU></RESULTAT></env:Body></soap:Envelope>",
);
const contentType = "application/soap+xml; charset=utf-8";
const calls = 20_000;

const stub = createServer((incoming, outgoing) => {
  incoming.resume().on("end", () => {
    outgoing.writeHead(200, { "content-type": contentType, "content-length": answer.length }).end(answer);
  });
});
await new Promise<void>((resolve) => stub.listen(0, "127.0.0.1", resolve));
const { port } = stub.address() as AddressInfo;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Mutual TLS is left out: it costs any client the same. */
const http: HttpTransport = {
  close: () => Promise.resolve(),
  send: ({ headers, body }) =>
    new Promise<HttpResponse>((resolve, reject) => {
      const outgoing = httpRequest(
        { agent, port, host: "127.0.0.1", method: "POST", path: "/lps", headers },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("end", () => {
            resolve({
              status: incoming.statusCode ?? 0,
              headers: { "content-type": contentType },
              body: Buffer.concat(chunks),
            });
          });
        },
      );
      outgoing.on("error", reject).end(body instanceof Uint8Array ? body : undefined);
    }),
};

const insi = createInsiClient({
  http,
  endpoint: "https://localhost/lps",
  environment: "simulator",
  software: { idam: "TST00TS00TS0", name: "BENCH", version: "1", instance: "c0a8012e-1111-4222-8333-444455556666" },
  issuer: parseStructIdNat("10B0999999"),
  clock: systemClock,
  ids: createSeededIds("bench"),
});

async function search(times: number): Promise<void> {
  for (let done = 0; done < times; done += 1) {
    const { outcome } = await insi.resolve(
      { birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" },
      { actor: { id: "bench", role: "secretary" } },
    );
    if (outcome !== "found") throw new Error(outcome);
  }
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

await search(1_000);
const before = heapMegabytes();
const start = performance.now();
await search(calls);
const seconds = (performance.now() - start) / 1000;
const growth = heapMegabytes() - before;
console.log(`insi-search: ${(calls / seconds).toFixed(0)} searches/s, ${((seconds / calls) * 1e6).toFixed(0)} µs each`);
console.log(`insi-search: memory growth over ${String(calls)} calls ${growth.toFixed(1)} MB (bound 20 MB)`);
agent.destroy();
stub.close();
if (growth > 20) process.exitCode = 1;
