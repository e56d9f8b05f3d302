/**
 * Sequential INSi searches, by our client and by a client that the `soap` package makes from the official WSDL, against
 * the same stub, over plain HTTP: mutual TLS is left out, it costs any client the same. Then memory growth over 20 000.
 *
 * The stub is another process, so that its work is in nobody's figure. Both clients send the same information (compared
 * before anything is measured), on one kept connection, and read the whole answer. `soap` runs as it comes, with axios,
 * and over the very HTTP function that ours is given; that function alone is the last row: no client can cost less.
 * The target is on `search`, one search by traits (WS_INS2) as `soap` does one, up to the answer as an object, over the
 * transport of the SDK: undici, as in production but for TLS. Ours also checks the query, traces and gives a deadline. A
 * second row goes on to the identity, compared and judged (`resolve`); a third leaves out all that `soap` does not do.
 *
 * Run: `pnpm run bench insi-search`
 */
import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { Agent, createServer } from "node:http";
import { fileURLToPath } from "node:url";

import { createClientAsync, type IHttpClient } from "soap";

import { parseStructIdNat, systemClock, systemIds } from "../packages/core/src/index.js";
import { parseXml, type XmlElement } from "../packages/core/src/xml/index.js";
import { createInsiClient, planSearch, readInsiAnswer } from "../packages/insi/src/index.js";
import { softwareContextOf } from "../packages/insi/src/software.js";
import { buildInsiRequest, searchActions } from "../packages/insi/src/wire/build-insi-request.js";
import { openTransport } from "../packages/transport/src/http/create-http-transport.js";
import { createSoapClient, type HttpTransport } from "../packages/transport/src/index.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

const answer = Buffer.from(
  '<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><env:Body xmlns:env="http://www.w3.org/2003/05/soap-envelope">' +
    '<RESULTAT xmlns="http://www.cnamts.fr/INSiResultat"><CR><CodeCR>00</CodeCR><LibelleCR>OK</LibelleCR></CR><INDIVIDU><INSACTIF><IdIndividu>' +
    "<NumIdentifiant>2770763220829</NumIdentifiant><Cle>10</Cle></IdIndividu><OID>1.2.250.1.213.1.4.8</OID></INSACTIF><TIQ>" +
    "<NomNaissance>NESSI</NomNaissance><ListePrenom>RUTH ISABELLE</ListePrenom><Sexe>F</Sexe><DateNaissance>1977-07-14</DateNaissance>" +
    "<LieuNaissance>63220</LieuNaissance></TIQ></INDIVIDU></RESULTAT></env:Body></soap:Envelope>",
);
const calls = 20_000;
const url = "https://localhost/lps";
const software = {
  idam: "TST00TS00TS0",
  name: "BENCH",
  version: "1",
  instance: "c0a8012e-1111-4222-8333-444455556666",
};

if (process.argv[2] === "stub") {
  const stub = createServer((incoming, outgoing) => {
    incoming.resume().on("end", () => {
      const headers = { "content-type": "application/soap+xml; charset=utf-8", "content-length": answer.length };
      outgoing.writeHead(200, headers).end(answer);
    });
  });
  stub.listen(0, "127.0.0.1", () => process.send?.(stub.address()));
} else {
  const stub = fork(fileURLToPath(import.meta.url), ["stub"], { execArgv: process.execArgv });
  const [{ port }] = (await once(stub, "message")) as [{ port: number }];
  const origin = `http://127.0.0.1:${String(port)}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const http = plainTransport(origin);
  try {
    await compare(origin, agent, http);
  } finally {
    agent.destroy();
    await http.close();
    stub.kill();
  }
}

/** The transport of the SDK, but for its connections, here in clear and to the stub: `createHttpTransport` refuses to. */
function plainTransport(origin: string): HttpTransport {
  return openTransport(
    { maxConnections: 1 },
    { targetOf: (address) => ({ origin, path: new URL(address).pathname }), isFreshConnection: () => false },
  );
}

async function compare(origin: string, agent: Agent, http: HttpTransport): Promise<void> {
  const insi = ourClient(http);
  const wsdl = fileURLToPath(new URL("../../shared/reference/insi/wsdl/DESIR_ICIR_EXP_1.5.0.wsdl", import.meta.url));
  if (existsSync(wsdl)) {
    await compareWithSoap(
      insi,
      await soapSearch(wsdl, origin, agent),
      await soapSearch(wsdl, origin, agent, http),
      http,
    );
  } else {
    console.log("insi-search: comparison with soap skipped: the official WSDL is not in ../shared beside the checkout");
  }
  await memoryGrowth(insi.resolve.run);
}

async function compareWithSoap(
  { search: ours, resolve }: ReturnType<typeof ourClient>,
  theirs: Search,
  sameHttp: Search,
  http: HttpTransport,
): Promise<void> {
  const wireOnly = ourWireOnly(http);
  const searches = [ours, resolve, wireOnly, theirs, sameHttp];
  for (const { run } of searches) await run();
  if (new Set(searches.map(({ lastRequest }) => informationOf(lastRequest()))).size !== 1) {
    throw new Error("the requests differ");
  }
  const bytes = Buffer.from(ours.lastRequest());
  const headers = { "content-type": "application/soap+xml" };
  const names = {
    ours: "ours: search",
    resolve: "ours: resolve, up to the identity and its comparison",
    wireOnly: "ours, request and answer only, as much as soap does",
    theirs: "soap, as it comes (axios)",
    sameHttp: "soap, over the same HTTP function as ours",
    http: "the HTTP function alone, same bytes",
  } as const;
  const measures = await measureInterleaved([
    { name: names.ours, times: 100, run: ours.run },
    { name: names.resolve, times: 100, run: resolve.run },
    { name: names.wireOnly, times: 100, run: wireOnly.run },
    { name: names.theirs, times: 100, run: theirs.run },
    { name: names.sameHttp, times: 100, run: sameHttp.run },
    { name: names.http, times: 100, run: () => http.send({ method: "POST", url, headers, body: bytes }) },
  ]);
  const ratio = ratioOf(measures, names.theirs, names.ours);
  const times = (dear: string, cheap: string): string => ratioOf(measures, dear, cheap).toFixed(2);
  console.log(`\ninsi-search: soap costs, against our search, ${times(names.theirs, names.ours)} times as it comes`);
  console.log(`  ${times(names.sameHttp, names.ours)} times over the same HTTP`);
  console.log(`  ${times(names.theirs, names.resolve)} times as it comes, against the whole of resolve`);
  console.log(`  ${times(names.theirs, names.wireOnly)} times as it comes, ours doing no more than soap`);
  console.log(`  ${times(names.sameHttp, names.wireOnly)} times over the same HTTP, ours doing no more than soap`);
  console.log(`  ${times(names.theirs, names.http)} times as it comes, against HTTP alone: no client does better`);
  report("One INSi search, sequential, plain HTTP, stub in another process", measures, {
    name: `at least 4 times cheaper than a client of the soap package (${ratio.toFixed(2)})`,
    holds: ratio >= 4,
  });
}

async function memoryGrowth(run: () => Promise<void>): Promise<void> {
  for (let done = 0; done < 1_000; done += 1) await run();
  const before = heapMegabytes();
  const start = performance.now();
  for (let done = 0; done < calls; done += 1) await run();
  const seconds = (performance.now() - start) / 1000;
  const growth = heapMegabytes() - before;
  console.log(
    `\ninsi-search: ${(calls / seconds).toFixed(0)} searches/s, ${((seconds / calls) * 1e6).toFixed(0)} µs each, elapsed time`,
  );
  console.log(`insi-search: memory growth over ${String(calls)} calls ${growth.toFixed(1)} MB (bound 20 MB)`);
  if (growth > 20) process.exitCode = 1;
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

interface Search {
  readonly run: () => Promise<void>;
  readonly lastRequest: () => string;
}

/** The same transport, keeping the last body sent. */
function recorded(http: HttpTransport, sent: (body: Uint8Array) => void): HttpTransport {
  return {
    close: () => http.close(),
    send: (request, options) => {
      if (!(request.body instanceof Uint8Array)) throw new Error("a body of bytes was expected");
      sent(request.body);
      return http.send(request, options);
    },
  };
}

function ourClient(plain: HttpTransport): { readonly search: Search; readonly resolve: Search } {
  let last: Uint8Array = new Uint8Array();
  const insi = createInsiClient({
    http: recorded(plain, (body) => (last = body)),
    endpoint: url,
    environment: "simulator",
    software,
    issuer: parseStructIdNat("10B0999999"),
    clock: systemClock,
    ids: systemIds,
  });
  const traits = { birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" } as const;
  const actor = { id: "bench", role: "secretary" } as const;
  const [step] = planSearch(traits);
  if (step === undefined) throw new Error("nothing to search");
  const search = async (): Promise<void> => {
    const answer = await insi.search(step, { actor });
    if (answer.outcome !== "answered" || answer.reply.code !== "00") throw new Error(answer.outcome);
  };
  const resolve = async (): Promise<void> => {
    const { outcome } = await insi.resolve(traits, { actor });
    if (outcome !== "found") throw new Error(outcome);
  };
  const lastRequest = (): string => Buffer.from(last).toString();
  return { search: { run: search, lastRequest }, resolve: { run: resolve, lastRequest } };
}

/** The request built, the answer read, and nothing of what `resolve` does around. */
function ourWireOnly(plain: HttpTransport): Search {
  let last: Uint8Array = new Uint8Array();
  const http = recorded(plain, (body) => (last = body));
  const context = softwareContextOf(software);
  const operation = "WS_INS2";
  const action = searchActions[operation];
  const query = { birthName: "NESSI", givenName: "RUTH", sex: "F", birthDate: "1977-07-14" } as const;
  const run = async (): Promise<void> => {
    const [bamId, lpsId, messageId] = [randomUUID(), randomUUID(), `uuid:${randomUUID()}`];
    const at = systemClock.now();
    const envelope = buildInsiRequest(
      { operation, query },
      { bamId, lpsId, messageId, at: at.toISOString(), issuer: "10B0999999", software: context },
    );
    const { answer: read } = await createSoapClient({ http }).call({ url, action, envelope, operation });
    if (read.kind === "fault") throw new Error(read.fault.reason);
    const { code } = readInsiAnswer(read.body, { operation, environment: "simulator", receivedAt: at });
    if (code !== "00") throw new Error(code);
  };
  return { run, lastRequest: () => Buffer.from(last).toString() };
}

type SoapOperation = (
  query: object,
  options: object,
) => Promise<readonly [{ CR: { CodeCR: string }; INDIVIDU: { INSACTIF: { IdIndividu: { Cle: string } } } }]>;

async function soapSearch(wsdl: string, origin: string, agent: Agent, http?: HttpTransport): Promise<Search> {
  const addressing = fileURLToPath(new URL("xsd/WSA/ws-addr.xsd", `file://${wsdl}`));
  const client = await createClientAsync(wsdl, {
    endpoint: `${origin}/lps`,
    forceSoap12Headers: true,
    wsdl_options: {
      // The one schema that the WSDL takes from the network.
      overrideImportLocation: (path: string) => (path.startsWith("http:") ? addressing : path),
    },
    ...(http === undefined ? {} : { httpClient: httpClientOf(http) }),
  });
  const operation = (client as unknown as Record<string, SoapOperation>)["rechercherInsAvecTraitsIdentiteAsync"];
  if (operation === undefined) throw new Error("the WSDL has no search by traits");
  const query = { NomNaissance: "NESSI", Prenom: "RUTH", Sexe: "F", DateNaissance: "1977-07-14" };
  const run = async (): Promise<void> => {
    client.clearSoapHeaders();
    for (const header of soapHeaders()) client.addSoapHeader(header);
    const [result] = await operation(query, { httpAgent: agent, proxy: false });
    if (result.CR.CodeCR !== "00" || result.INDIVIDU.INSACTIF.IdIndividu.Cle !== "10") throw new Error("not found");
  };
  return { run, lastRequest: () => client.lastRequest ?? "" };
}

/** The blocks that ours writes. `soap` declares the prefixes of the WSDL on the envelope, save that of WS-Addressing. */
function soapHeaders(): readonly object[] {
  const at = new Date().toISOString();
  const wsa = { "xmlns:wsa": "http://www.w3.org/2005/08/addressing" };
  const action = "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite";
  return [
    {
      "ctxbam:ContexteBAM": {
        attributes: { Nature: "CTXBAM", Version: "01_02" },
        "ctxbam:Id": randomUUID(),
        "ctxbam:Temps": at,
        "ctxbam:Emetteur": "10B0999999",
        "ctxbam:COUVERTURE": {},
      },
    },
    {
      "ctxlps:ContexteLPS": {
        attributes: { Nature: "CTXLPS", Version: "01_00" },
        "ctxlps:Id": randomUUID(),
        "ctxlps:Temps": at,
        "ctxlps:Emetteur": "10B0999999",
        "ctxlps:LPS": {
          "ctxlps:IDAM": { attributes: { R: "4" }, $value: software.idam },
          "ctxlps:Version": software.version,
          "ctxlps:Instance": software.instance,
          "ctxlps:Nom": `urn:lps:${software.name}:${software.version}`,
        },
      },
    },
    { "wsa:Action": { attributes: wsa, $value: action } },
    { "wsa:MessageID": { attributes: wsa, $value: `uuid:${randomUUID()}` } },
  ];
}

function httpClientOf(http: HttpTransport): IHttpClient {
  const request = async (
    data: string,
    headers: Readonly<Record<string, string>>,
    done: (error: unknown, response?: object, body?: string) => void,
  ): Promise<void> => {
    const request = { method: "POST", url, headers, body: Buffer.from(data) } as const;
    const { status, headers: received, body } = await http.send(request);
    const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString();
    done(null, { status, headers: received, data: text }, text);
  };
  return {
    request: (_url: string, data: string, done, headers) =>
      request(data, headers as Record<string, string>, done).catch(done) as never,
  };
}

/** What a request says, whatever its prefixes; what is new at each call left out. */
function informationOf(request: string): string {
  const fresh = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/gu;
  const say = ({ name, attributes, children }: XmlElement): unknown[] => [
    name.namespace,
    name.local,
    attributes.map((attribute) => `${attribute.name.local}=${attribute.value}`).sort(),
    children
      .map((child) => (typeof child === "string" ? child.trim() : child.kind === "element" ? say(child) : ""))
      .filter((child) => child !== ""),
  ];
  return JSON.stringify(say(parseXml(request).root)).replaceAll(fresh, "*");
}
