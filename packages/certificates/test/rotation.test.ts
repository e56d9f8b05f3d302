import { once } from "node:events";
import { Agent, createServer, request, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { TLSSocket } from "node:tls";

import { parseRpps, parseStructIdNat, type TlsIdentity } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  createCredentialClients,
  createCredentialStore,
  createRotating,
  createTlsIdentity,
  loadPem,
  type Credential,
} from "../src/index.js";
import { keyPem, makePki, type TestPki } from "./test-pki.js";

const validity = { from: new Date("2020-01-01T00:00:00Z"), to: new Date("2049-01-01T00:00:00Z") };
let pki: TestPki;
let server: Server;
let refused = 0;

/** A mutual TLS server that answers with the subject it saw, after a while. */
beforeAll(async () => {
  pki = makePki();
  const host = pki.leaf({ commonName: "localhost", extKeyUsage: { serverAuth: true }, ...validity });
  server = createServer(
    {
      cert: host.pem + pki.intermediate.pem,
      key: keyPem(host),
      ca: pki.root.pem,
      requestCert: true,
      rejectUnauthorized: true,
    },
    (incoming, outgoing) => {
      const { socket } = incoming;
      const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
      setTimeout(() => outgoing.end(`${certificate?.serialNumber ?? ""} ${certificate?.subject ?? ""}`), 5);
    },
  );
  server.on("tlsClientError", () => (refused += 1));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const credentialOf = (unit?: string): Credential => {
  const leaf = pki.leaf({ ...validity, ...(unit === undefined ? {} : { unit }) });
  return loadPem({ certificate: leaf.pem, key: keyPem(leaf), chain: pki.intermediate.pem });
};
const identityOf = (credential: Credential): TlsIdentity => createTlsIdentity(credential, { trust: [pki.root.pem] });

/** Kept connections of one certificate; closing it while a request runs would make that request fail. */
const agentOf = ({ secureContext }: TlsIdentity): Agent =>
  new Agent({ secureContext, keepAlive: true, maxSockets: 4, checkServerIdentity: () => undefined });

async function call(agent: Agent): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const sent = request({ agent, host: "127.0.0.1", port }).end();
  const [answer] = (await once(sent, "response")) as [AsyncIterable<Buffer>];
  let text = "";
  for await (const chunk of answer) text += chunk.toString("utf8");
  return text;
}

describe("rotation over real mutual TLS", () => {
  it("200 requests, the certificate changed in the middle: none fails, both certificates are seen", async () => {
    const [old, renewed] = [credentialOf(), credentialOf()];
    const closed: Agent[] = [];
    const rotating = createRotating({
      identity: identityOf(old),
      make: agentOf,
      close: (agent) => {
        closed.push(agent);
        agent.destroy();
      },
    });
    const answers: Promise<string>[] = [];
    let retired: Promise<void> | undefined;
    for (let sent = 0; sent < 200; sent += 1) {
      answers.push(rotating.use(call));
      if (sent === 99) retired = rotating.rotate(identityOf(renewed));
    }
    const serials = (await Promise.all(answers)).map((answer) => answer.split(" ")[0]);
    await retired;
    expect(closed).toHaveLength(1);
    expect(serials.slice(0, 100).every((serial) => serial === old.certificate.serialNumber)).toBe(true);
    expect(serials.slice(100).every((serial) => serial === renewed.certificate.serialNumber)).toBe(true);
    expect(refused).toBe(0);
    await rotating.close();
  });

  it("50 concurrent calls of two structures never cross, while one of them is renewed", async () => {
    const rpps = ["99700000013", "99700000021"].map((number) => parseRpps(number));
    const units = rpps.map((number) => `4${number}008`);
    const scm = parseStructIdNat("1440000008");
    const store = createCredentialStore({
      entries: units.map((unit) => ({ credential: credentialOf(unit), uses: ["dmp-tls"] })),
      pools: [{ structureId: scm, members: units.map((unit) => parseStructIdNat(unit)) }],
    });
    const clients = createCredentialClients({
      store,
      uses: ["dmp-tls"],
      open: (chosen) => agentOf(identityOf(chosen.of("dmp-tls"))),
      close: (agent) => {
        agent.destroy();
      },
    });
    const answers = Array.from({ length: 50 }, (_, sent) => {
      if (sent === 25) store.replace([{ credential: credentialOf(units[0]), uses: ["dmp-tls"] }]);
      return clients.run({ structureId: scm, rpps: rpps[sent % 2]! }, call);
    });
    const seen = await Promise.all(answers);
    expect(seen.map((answer) => /OU=(.*)/.exec(answer)?.[1])).toEqual(
      Array.from({ length: 50 }, (_, sent) => units[sent % 2]),
    );
    expect(new Set(seen.map((answer) => answer.split(" ")[0])).size).toBe(3);
    await clients.close();
  });
});
