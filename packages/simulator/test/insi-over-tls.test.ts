import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSimulatorServer, type SimulatorServer } from "../src/http/https-server.js";
import { createInsiService, type InsiService } from "../src/insi/insi-service.js";
import { pemOf } from "../src/pki/credential.js";
import { createSimulatorPki, type SimulatorPki } from "../src/pki/simulator-pki.js";
import { soapHeaders, traitsEnvelope } from "./insi-messages.js";
import { errorCodeOf, rawRequest, type RawRequest } from "./raw-https.js";

let pki: SimulatorPki;
let insi: InsiService;
let server: SimulatorServer;

async function tlsOf(kind: "SERVER" | "expired" | "wrong-host" | "unknown-authority") {
  const credential = kind === "SERVER" ? await pki.credential(kind) : await pki.defective(kind, "serv-ssl");
  return {
    certificate: credential.certificatePem,
    key: credential.keyPem,
    clientAuthorities: [pemOf(pki.root), pemOf(pki.organisations)],
    revocationLists: [pki.revocationList("root"), pki.revocationList("organisations")],
  };
}

beforeAll(async () => {
  pki = await createSimulatorPki();
  insi = createInsiService();
  server = await startSimulatorServer({ service: insi, tls: await tlsOf("SERVER") });
});

afterAll(() => server.close());

async function call(options: Partial<RawRequest> = {}) {
  const credential = await pki.credential("INSI-AUTO");
  return rawRequest({
    port: server.port,
    trust: pki.trustPem,
    credential,
    headers: soapHeaders(),
    body: traitsEnvelope(),
    ...options,
  });
}

describe("mutual TLS", () => {
  it("serves a client of the organisations' authority", async () => {
    const answer = await call();
    expect(answer.status).toBe(200);
    expect(answer.body).toContain("<CodeCR>00</CodeCR>");
    expect(insi.requests.at(-1)).toMatchObject({ certificateName: "INSI-AUTO", answer: "00" });
  });

  it.each(["INSI-MANU", "DMP-AUTH"] as const)("%s reaches the service, which judges its name", async (name) => {
    await call({ credential: await pki.credential(name) });
    expect(insi.requests.at(-1)).toMatchObject({
      certificateName: name,
      answer: name === "INSI-MANU" ? "00" : "desir_560",
    });
  });

  it.each(["expired", "not-yet-valid", "unknown-authority"] as const)(
    "refuses by TLS: client certificate %s",
    async (defect) => {
      const before = insi.requests.length;
      const credential = await pki.defective(defect);
      expect([
        "ECONNRESET",
        "EPIPE",
        "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED",
        "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
      ]).toContain(await errorCodeOf(call({ credential })));
      expect(insi.requests).toHaveLength(before);
    },
  );

  it("refuses by TLS: no client certificate", async () => {
    const before = insi.requests.length;
    const refused = rawRequest({
      port: server.port,
      trust: pki.trustPem,
      headers: soapHeaders(),
      body: traitsEnvelope(),
    });
    expect(await errorCodeOf(refused)).not.toBe("no error");
    expect(insi.requests).toHaveLength(before);
    expect(server.refusedHandshakes.length).toBeGreaterThan(0);
  });

  it("refuses by TLS: client certificate revoked while the server runs", async () => {
    const revoked = await pki.issue({ profile: "org-auth-cli", commonName: "INSI-AUTO" });
    expect((await call({ credential: revoked })).status).toBe(200);
    pki.revoke(revoked.certificate, "keyCompromise");
    server.setTls(await tlsOf("SERVER"));
    expect(await errorCodeOf(call({ credential: revoked }))).not.toBe("no error");
    expect((await call()).status).toBe(200);
  });

  it.each([
    ["expired", "CERT_HAS_EXPIRED"],
    ["wrong-host", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["unknown-authority", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY"],
  ] as const)("a client can tell a server certificate that is %s", async (defect, code) => {
    const other = await startSimulatorServer({ service: insi, tls: await tlsOf(defect) });
    expect(await errorCodeOf(call({ port: other.port }))).toBe(code);
    await other.close();
  });

  it("answers to its other name", async () => {
    expect((await call({ servername: "insi.simu.test" })).status).toBe(200);
  });

  it("can be held to TLS 1.2, as the live service", async () => {
    const old = await startSimulatorServer({ service: insi, tls: await tlsOf("SERVER"), maxTlsVersion: "TLSv1.2" });
    expect((await call({ port: old.port })).status).toBe(200);
    await old.close();
  });
});

describe("a connection that misbehaves", () => {
  it("close-after-request: served, cut before the answer", async () => {
    insi.faults.add({ fault: { kind: "close-after-request" } });
    expect(await errorCodeOf(call())).toBe("ECONNRESET");
    expect(insi.requests.at(-1)?.answer).toBe("close-after-request");
  });

  it("stall: no answer in time", async () => {
    insi.faults.add({ fault: { kind: "stall", ms: 60_000 } });
    expect(await errorCodeOf(call({ timeoutMs: 100 }))).toContain("client timeout");
  });

  it("stall: cut at the end", async () => {
    insi.faults.add({ fault: { kind: "stall", ms: 10 } });
    expect(await errorCodeOf(call())).toBe("ECONNRESET");
  });

  it("truncate: the body stops short of its length", async () => {
    insi.faults.add({ fault: { kind: "truncate", bytes: 20 } });
    expect(await errorCodeOf(call())).toBe("ECONNRESET");
  });

  it("slow-drip: whole in the end", async () => {
    insi.faults.add({ fault: { kind: "slow-drip", chunkBytes: 400, intervalMs: 1 } });
    expect((await call()).body).toContain("</soap:Envelope>");
  });

  it("delay, outage", async () => {
    insi.faults.add({ fault: { kind: "delay", ms: 5 } });
    insi.faults.add({ fault: { kind: "http", status: 503 } });
    expect([(await call()).status, (await call()).status, (await call()).status]).toEqual([200, 503, 200]);
  });

  it("413 over the size limit", async () => {
    const small = await startSimulatorServer({ service: insi, tls: await tlsOf("SERVER"), maxBodyBytes: 10 });
    expect((await call({ port: small.port })).status).toBe(413);
    await small.close();
  });
});

describe("stopping", () => {
  it("frees the port at once, whatever the connections do, and may be asked twice", async () => {
    const other = await startSimulatorServer({ service: insi, tls: await tlsOf("SERVER") });
    insi.faults.add({ fault: { kind: "stall", ms: 60_000 } });
    const pending = errorCodeOf(call({ port: other.port }));
    await expect.poll(() => insi.requests.at(-1)?.answer).toBe("stall");
    await other.close();
    await other.close();
    expect(await pending).toBe("ECONNRESET");
    expect(await errorCodeOf(call({ port: other.port }))).toBe("ECONNREFUSED");
  });

  it("tells a port that is taken", async () => {
    const taken = startSimulatorServer({ service: insi, tls: await tlsOf("SERVER"), port: server.port });
    await expect(taken).rejects.toMatchObject({ code: "ERR_SIM_LISTEN" });
  });
});
