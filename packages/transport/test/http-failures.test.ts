import type { IncomingMessage, ServerResponse } from "node:http";
import { createSecureContext } from "node:tls";

import { errorCatalogue, type TlsIdentity } from "@segur-sdk/core";
import type { SimulatorPki } from "@segur-sdk/simulator";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { createHttpTransport, type HttpTransport, type HttpTransportOptions } from "../src/index.js";
import { createPki, identityOf, startService, startTcp, type LoopbackService } from "./support/loopback-service.js";

let pki: SimulatorPki;
let identity: TlsIdentity;
let service: LoopbackService;
const open: HttpTransport[] = [];

function transport(options: Partial<HttpTransportOptions> = {}): HttpTransport {
  const timeouts = { connectMs: 5_000, headersMs: 5_000, bodyMs: 5_000 };
  const http = createHttpTransport({ identity, timeouts, ...options });
  open.push(http);
  return http;
}

const post = (url: string) => ({ method: "POST" as const, url, headers: {}, body: new Uint8Array(1_000) });

/** A service that misbehaves as its path says, once it has read the request. */
function misbehave(request: IncomingMessage, response: ServerResponse): void {
  request.resume().on("end", () => {
    switch (request.url) {
      case "/silent":
        return;
      case "/stall":
        response.writeHead(200, { "content-length": "1000" });
        response.write("begun");
        return;
      case "/close":
        request.socket.destroy();
        return;
      case "/cut":
        response.writeHead(200, { "content-length": "1000" });
        response.write("begun", () => request.socket.destroy());
        return;
      case "/large":
        response.end(new Uint8Array(10_001));
        return;
      case "/garbage":
        request.socket.end("this is not HTTP\r\n\r\n");
        return;
      case "/redirect":
        response.writeHead(307, { location: "/ok" });
        response.end();
        return;
      default:
        response.end("ok");
    }
  });
}

beforeAll(async () => {
  pki = await createPki();
  identity = identityOf(pki, await pki.credential("INSI-AUTO"));
  service = await startService(pki, misbehave);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((http) => http.close()));
});
afterAll(() => service.stop());

describe("before the request is sent, nothing is in doubt", () => {
  it("nothing listens", async () => {
    const gone = await startTcp(() => undefined);
    gone.stop();
    await expect(transport().send(post(gone.url))).rejects.toMatchObject({
      code: "ERR_HTTP_CONNECTION_REFUSED",
      kind: "network",
      retryable: true,
      outcomeUnknown: false,
    });
  });

  it("unknown host", async () => {
    await expect(transport().send(post("https://unknown-host.invalid/"))).rejects.toMatchObject({
      code: "ERR_HTTP_HOST_UNKNOWN",
      kind: "network",
      retryable: true,
      outcomeUnknown: false,
    });
  });

  it("TLS handshake that hangs", async () => {
    const mute = await startTcp(() => undefined);
    const http = transport({ timeouts: { connectMs: 200 } });
    await expect(http.send(post(mute.url))).rejects.toMatchObject({
      code: "ERR_HTTP_CONNECT_TIMEOUT",
      kind: "network",
      retryable: true,
      outcomeUnknown: false,
    });
    mute.stop();
  });

  it("a server that does not speak TLS", async () => {
    const plain = await startTcp((socket) => socket.on("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
    await expect(transport().send(post(plain.url))).rejects.toMatchObject({
      code: "ERR_HTTP_TLS_PROTOCOL",
      kind: "configuration",
      retryable: false,
      outcomeUnknown: false,
    });
    plain.stop();
  });

  it("TLS 1.1, even when the secure context would allow it", async () => {
    const ciphers = "DEFAULT@SECLEVEL=0";
    const old = await startService(pki, misbehave, { minVersion: "TLSv1.1", maxVersion: "TLSv1.1", ciphers });
    const lax = identityOf(pki, await pki.credential("INSI-AUTO"), { minVersion: "TLSv1.1", ciphers });
    await expect(transport({ identity: lax }).send(post(old.url))).rejects.toMatchObject({
      code: "ERR_HTTP_TLS_PROTOCOL",
      details: { reason: "ERR_SSL_UNSUPPORTED_PROTOCOL" },
    });
    await old.stop();
  });

  it("unknown authority of the server, whatever NODE_TLS_REJECT_UNAUTHORIZED says", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const unknown = await pki.issue({
      profile: "serv-ssl",
      commonName: "localhost",
      hosts: ["localhost"],
      authority: "unknown",
    });
    const stranger = await startService(pki, misbehave, { credential: unknown });
    await expect(transport().send(post(stranger.url))).rejects.toMatchObject({
      code: "ERR_HTTP_SERVER_CERTIFICATE_UNTRUSTED",
      kind: "configuration",
      retryable: false,
      outcomeUnknown: false,
    });
    await stranger.stop();
  });

  it("expired certificate of the server", async () => {
    const stale = await startService(pki, misbehave, { credential: await pki.defective("expired", "serv-ssl") });
    await expect(transport().send(post(stale.url))).rejects.toMatchObject({
      code: "ERR_HTTP_SERVER_CERTIFICATE_DATES",
      kind: "service",
    });
    await stale.stop();
  });

  it("wrong host name", async () => {
    await expect(transport({ servername: "other.example" }).send(post(service.url))).rejects.toMatchObject({
      code: "ERR_HTTP_SERVER_NAME_MISMATCH",
      kind: "configuration",
      retryable: false,
      outcomeUnknown: false,
    });
  });

  it.each(["http://localhost/", "https://user:pass@localhost/", "ftp://localhost/", "localhost", ""])(
    "an address like %j",
    async (url) => {
      await expect(transport().send(post(url))).rejects.toMatchObject({ code: "ERR_HTTP_URL_REFUSED" });
    },
  );

  it("a header that would break the request", async () => {
    const request = { ...post(service.url), headers: { "x-header": "a\r\nx-other: b" } };
    await expect(transport().send(request)).rejects.toMatchObject({ code: "ERR_HTTP_REQUEST_INVALID", kind: "bug" });
  });

  it("a transport already closed", async () => {
    const http = transport();
    await http.close();
    await expect(http.send(post(service.url))).rejects.toMatchObject({ code: "ERR_HTTP_TRANSPORT_CLOSED" });
  });
});

describe("a refused client certificate", () => {
  const stranger = () => pki.issue({ profile: "org-auth-cli", commonName: "X", authority: "unknown" });

  it("with TLS 1.3 looks like a cut of a new connection: a hint is given, and the outcome is unknown", async () => {
    const credential = await stranger();
    await expect(transport({ identity: identityOf(pki, credential) }).send(post(service.url))).rejects.toMatchObject({
      code: "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED",
      kind: "credential",
      retryable: true,
      outcomeUnknown: true,
      userMessage: errorCatalogue.ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED.userMessage,
    });
  });

  it("with TLS 1.2 is cut during the handshake: nothing was sent", async () => {
    const tls12 = await startService(pki, misbehave, { maxVersion: "TLSv1.2" });
    const credential = await stranger();
    await expect(transport({ identity: identityOf(pki, credential) }).send(post(tls12.url))).rejects.toMatchObject({
      code: "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED",
      outcomeUnknown: false,
    });
    await tls12.stop();
  });

  it.each(["TLSv1.2", "TLSv1.3"] as const)("missing, with %s", async (maxVersion) => {
    const server = await startService(pki, misbehave, { maxVersion });
    const bare: TlsIdentity = { ...identity, secureContext: createSecureContext({ ca: pki.trustPem }) };
    await expect(transport({ identity: bare }).send(post(server.url))).rejects.toMatchObject({
      kind: "credential",
      outcomeUnknown: maxVersion === "TLSv1.3",
    });
    await server.stop();
  });
});

describe("once the request is sent, the outcome is unknown", () => {
  it("no answer in time", async () => {
    const http = transport({ timeouts: { headersMs: 200 } });
    await expect(http.send(post(`${service.url}silent`))).rejects.toMatchObject({
      code: "ERR_HTTP_HEADERS_TIMEOUT",
      kind: "network",
      retryable: true,
      outcomeUnknown: true,
    });
  });

  it("an answer that stalls", async () => {
    const http = transport({ timeouts: { bodyMs: 200 } });
    await expect(http.send(post(`${service.url}stall`))).rejects.toMatchObject({
      code: "ERR_HTTP_BODY_TIMEOUT",
      kind: "network",
      retryable: true,
      outcomeUnknown: true,
    });
  });

  it("limits of time of one request override those of the transport", async () => {
    const request = { ...post(`${service.url}silent`), timeouts: { headersMs: 200 } };
    await expect(transport().send(request)).rejects.toMatchObject({ code: "ERR_HTTP_HEADERS_TIMEOUT" });
    const stalling = { ...post(`${service.url}stall`), timeouts: { bodyMs: 200 } };
    await expect(transport().send(stalling)).rejects.toMatchObject({ code: "ERR_HTTP_BODY_TIMEOUT" });
  });

  it("a new connection closed without an answer may be a refused certificate", async () => {
    await expect(transport().send(post(`${service.url}close`))).rejects.toMatchObject({
      code: "ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED",
      retryable: true,
      outcomeUnknown: true,
    });
  });

  it("a connection that served before and closes is lost", async () => {
    const http = transport({ maxConnections: 1 });
    await http.send(post(service.url));
    await expect(http.send(post(`${service.url}close`))).rejects.toMatchObject({
      code: "ERR_HTTP_CONNECTION_LOST",
      kind: "network",
      retryable: true,
      outcomeUnknown: true,
    });
  });

  it("an answer cut in its middle", async () => {
    await expect(transport().send(post(`${service.url}cut`))).rejects.toMatchObject({
      code: "ERR_HTTP_CONNECTION_LOST",
      outcomeUnknown: true,
    });
  });

  it("too large an answer", async () => {
    await expect(transport({ maxResponseBytes: 10_000 }).send(post(`${service.url}large`))).rejects.toMatchObject({
      code: "ERR_HTTP_RESPONSE_TOO_LARGE",
      kind: "protocol",
      retryable: false,
      outcomeUnknown: true,
    });
  });

  it("an answer that is not HTTP", async () => {
    await expect(transport().send(post(`${service.url}garbage`))).rejects.toMatchObject({
      code: "ERR_HTTP_RESPONSE_MALFORMED",
      kind: "protocol",
      outcomeUnknown: true,
    });
  });
});

describe("a caller who gives up", () => {
  const inAWhile = (controller: AbortController) => {
    setTimeout(() => {
      controller.abort();
    }, 100);
  };

  it("before: nothing is sent", async () => {
    await expect(transport().send(post(service.url), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "ERR_CORE_CANCELLED",
      kind: "cancelled",
      outcomeUnknown: false,
    });
  });

  it("during the handshake: at once, nothing was sent", async () => {
    const mute = await startTcp(() => undefined);
    const controller = new AbortController();
    inAWhile(controller);
    const http = transport({ timeouts: { connectMs: 2_000 } });
    await expect(http.send(post(mute.url), { signal: controller.signal })).rejects.toMatchObject({
      code: "ERR_CORE_CANCELLED",
      outcomeUnknown: false,
    });
    mute.stop();
  });

  it("after sending: nobody knows", async () => {
    const controller = new AbortController();
    inAWhile(controller);
    const sending = transport().send(post(`${service.url}silent`), { signal: controller.signal });
    await expect(sending).rejects.toMatchObject({ code: "ERR_CORE_CANCELLED", retryable: false, outcomeUnknown: true });
  });

  it("by AbortSignal.timeout: a network failure", async () => {
    const sending = transport().send(post(`${service.url}silent`), { signal: AbortSignal.timeout(100) });
    await expect(sending).rejects.toMatchObject({
      code: "ERR_HTTP_DEADLINE",
      kind: "network",
      retryable: true,
      outcomeUnknown: true,
    });
  });

  it("by the total time of the request: a network failure, and nothing left behind", async () => {
    const total = { timeouts: { totalMs: 100 } };
    const sending = transport().send({ ...post(`${service.url}silent`), ...total });
    await expect(sending).rejects.toMatchObject({ code: "ERR_HTTP_DEADLINE", retryable: true, outcomeUnknown: true });
    const inTime = await transport().send({ ...post(service.url), timeouts: { totalMs: 5_000 } });
    expect(inTime.status).toBe(200);
  });

  it("by the total time before a connection: nothing was sent", async () => {
    const mute = await startTcp(() => undefined);
    const sending = transport().send({ ...post(mute.url), timeouts: { totalMs: 50 } });
    await expect(sending).rejects.toMatchObject({ code: "ERR_HTTP_DEADLINE", outcomeUnknown: false });
    mute.stop();
  });

  it("leaves the transport usable", async () => {
    const http = transport({ maxConnections: 1 });
    await http.send(post(`${service.url}silent`), { signal: AbortSignal.timeout(100) }).catch(() => undefined);
    expect((await http.send(post(service.url))).status).toBe(200);
  });
});

describe("redirections", () => {
  it("are refused", async () => {
    await expect(transport().send(post(`${service.url}redirect`))).rejects.toMatchObject({
      code: "ERR_HTTP_REDIRECT_REFUSED",
      details: { status: 307 },
    });
  });
});
