import type { X509Certificate } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { TLSSocket } from "node:tls";

import { systemClock, type Exchange, type TlsIdentity } from "@segur-sdk/core";
import type { SimulatorPki } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createHttpTransport, observeExchanges, retryInterceptor, writeMtom, type HttpRequest } from "../src/index.js";
import { createPki, identityOf, startService, type LoopbackService } from "./support/loopback-service.js";

interface Seen {
  readonly headers: IncomingMessage["headers"];
  readonly length: number;
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly sni: string | false | null;
  readonly client: string | string[] | undefined;
}

let pki: SimulatorPki;
let identity: TlsIdentity;
let service: LoopbackService;
const seen: Seen[] = [];
let connections = 0;
let running = 0;
let most = 0;
let unavailable = 0;

beforeAll(async () => {
  pki = await createPki();
  identity = identityOf(pki, await pki.credential("INSI-AUTO"));
  service = await startService(
    pki,
    (request, response) => {
      most = Math.max(most, (running += 1));
      response.on("close", () => (running -= 1));
      let length = 0;
      request.on("data", (chunk: Buffer) => (length += chunk.length));
      request.on("end", () => {
        const { headers, method, socket, url } = request;
        if (!(socket instanceof TLSSocket)) throw new Error("not TLS");
        seen.push({
          headers,
          length,
          method,
          url,
          sni: socket.servername ?? null,
          client: socket.getPeerCertificate().subject.CN,
        });
        response.statusCode = unavailable > 0 ? 503 : 200;
        unavailable = Math.max(0, unavailable - 1);
        response.setHeader("x-repeated", ["a", "b"]);
        response.end("answer");
      });
    },
    // Nothing is announced of how long connections are kept: the client has to find out.
    { keepAliveTimeout: 0 },
  );
  service.server.on("secureConnection", () => (connections += 1));
});
afterAll(() => service.stop());

const post = (change: Partial<HttpRequest> = {}): HttpRequest => ({
  method: "POST",
  url: service.url,
  headers: {},
  body: new Uint8Array(1_000),
  ...change,
});

describe("createHttpTransport", () => {
  it("lets the caller judge the server at each connection, before anything is sent", async () => {
    const judged: [string, number][] = [];
    const refusal = new Error("revoked");
    let refuses = false;
    const judgeServer = async (certificate: X509Certificate, issuers: readonly X509Certificate[]) => {
      judged.push([certificate.subject, issuers.length]);
      await delay(5);
      if (refuses) throw refusal;
    };
    const http = createHttpTransport({ identity, judgeServer });
    expect((await http.send(post())).status).toBe(200);
    expect((await http.send(post())).status).toBe(200);
    expect(judged.length).toBeGreaterThan(0);
    for (const [subject, issuers] of judged) {
      expect(subject).toContain("CN=localhost");
      expect(issuers).toBeGreaterThan(0);
    }
    await http.close();

    refuses = true;
    const before = seen.length;
    const refused = createHttpTransport({ identity, judgeServer });
    await expect(refused.send(post())).rejects.toMatchObject({ outcomeUnknown: false, cause: refusal });
    expect(seen.length).toBe(before);
    await refused.close();
  });

  it("presents the certificate and the server name (EX_0.X-1031), gives status, headers and bytes", async () => {
    const http = createHttpTransport({ identity });
    const answer = await http.send(post({ url: `${service.url}lps?x=1`, headers: { "Content-Type": "text/plain" } }));
    expect(answer.status).toBe(200);
    expect(answer.headers["x-repeated"]).toBe("a, b");
    expect(new TextDecoder().decode(answer.body)).toBe("answer");
    expect(seen.at(-1)).toMatchObject({ method: "POST", url: "/lps?x=1", sni: "localhost", client: "INSI-AUTO" });
    expect(seen.at(-1)?.headers).toMatchObject({ "content-type": "text/plain", "content-length": "1000" });
    await http.close();
  });

  it("sends a GET without body", async () => {
    const http = createHttpTransport({ identity });
    await http.send({ method: "GET", url: service.url, headers: {} });
    expect(seen.at(-1)).toMatchObject({ method: "GET", length: 0 });
    await http.close();
  });

  it("streams a body, with Content-Length when it is known and chunked when it is not", async () => {
    const http = createHttpTransport({ identity });
    const message = writeMtom({
      root: new Uint8Array(100),
      action: "urn:x",
      boundary: "b",
      parts: [{ contentId: "d@x", contentType: "a/b", body: new Uint8Array(200_000), length: 200_000 }],
    });
    const body = () => message.stream();
    await http.send(post({ body, bodyLength: message.length, headers: { "Content-Length": "1" } }));
    expect(seen.at(-1)?.headers["content-length"]).toBe(String(message.length));
    expect(seen.at(-1)?.length).toBe(message.length);
    await http.send(post({ body }));
    expect(seen.at(-1)?.headers).toMatchObject({ "transfer-encoding": "chunked" });
    expect(seen.at(-1)?.length).toBe(message.length);
    await http.close();
  });

  it("blames the body when it is shorter or longer than announced, or when its source fails", async () => {
    const http = createHttpTransport({ identity });
    const source = async function* () {
      yield await Promise.resolve(new Uint8Array(10));
      yield new Uint8Array(10);
    };
    for (const bodyLength of [19, 21]) {
      await expect(http.send(post({ body: source, bodyLength }))).rejects.toMatchObject({
        code: "ERR_HTTP_REQUEST_INVALID",
        outcomeUnknown: false,
      });
    }
    const failing = async function* () {
      yield await Promise.resolve(new Uint8Array(10));
      throw new Error("disk");
    };
    await expect(http.send(post({ body: failing, bodyLength: 20 }))).rejects.toMatchObject({
      code: "ERR_HTTP_REQUEST_BODY",
      outcomeUnknown: false,
      cause: { message: "disk" },
    });
    expect((await http.send(post())).status).toBe(200);
    await http.close();
  });

  it("keeps its connections, and opens no more than allowed", async () => {
    const http = createHttpTransport({ identity, maxConnections: 2 });
    connections = 0;
    most = 0;
    await Promise.all(Array.from({ length: 10 }, () => http.send(post())));
    expect(connections).toBe(2);
    expect(most).toBeLessThanOrEqual(2);
    await http.close();
  });

  it("survives connections cut by inactivity (REC_0.X-1035)", async () => {
    const http = createHttpTransport({ identity });
    for (let turn = 0; turn < 3; turn += 1) {
      expect((await http.send(post())).status).toBe(200);
      service.server.closeIdleConnections();
      await delay(50);
    }
    await http.close();
  });

  it("runs the interceptors around each request", async () => {
    const exchanges: Exchange[] = [];
    const observer = (exchange: Exchange) => exchanges.push(exchange);
    const http = createHttpTransport({
      identity,
      interceptors: [
        retryInterceptor({ clock: systemClock, random: () => 0 }),
        observeExchanges({ service: "insi", clock: systemClock, observer }),
      ],
    });
    unavailable = 1;
    expect((await http.send(post({ operation: "WS_INS2" }))).status).toBe(200);
    expect(exchanges.map(({ operation, response }) => [operation, response?.status])).toEqual([
      ["WS_INS2", 503],
      ["WS_INS2", 200],
    ]);
    await http.close();
  });

  it("waits for the running exchanges when it is closed", async () => {
    const http = createHttpTransport({ identity });
    const sending = http.send(post());
    await http.close();
    expect((await sending).status).toBe(200);
  });
});
