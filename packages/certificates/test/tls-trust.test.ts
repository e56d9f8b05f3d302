import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createSecureContext, createServer, type SecureContext, type Server } from "node:tls";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openCredential } from "../src/open-credential.js";
import { createTlsIdentity } from "../src/tls-identity.js";
import { pkcs12Of } from "./containers.js";
import { keyPem, makePki, type TestPki } from "./test-pki.js";

const passphrase = "phrase-de-passe";
const always = { from: new Date("2020-01-01T00:00:00Z"), to: new Date("2049-01-01T00:00:00Z") };
const serverUse = { commonName: "localhost", extKeyUsage: { serverAuth: true }, ...always };
let ours: TestPki;
let foreign: TestPki;
let servers: readonly Server[];

/** A real TLS server, that asks for no certificate. */
async function listen(pki: TestPki): Promise<Server> {
  const host = pki.leaf(serverUse);
  const server = createServer({ cert: host.pem + pki.intermediate.pem, key: keyPem(host) }, (socket) => {
    socket.on("error", () => undefined);
    socket.end("accepté");
  });
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

beforeAll(async () => {
  ours = makePki();
  foreign = makePki("ETRANGERE");
  servers = await Promise.all([listen(ours), listen(foreign)]);
});
afterAll(() => {
  for (const server of servers) server.close();
});

/** What a client says of a server: the text it sent, or the code of the refusal. */
async function visit(server: Server | undefined, secureContext: SecureContext): Promise<string> {
  const { port } = server?.address() as AddressInfo;
  const socket = connect({ port, host: "127.0.0.1", secureContext, checkServerIdentity: () => undefined });
  const said = await new Promise<string>((resolve) => {
    socket.once("data", (data: Buffer) => {
      resolve(data.toString("utf8"));
    });
    socket.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
  });
  socket.destroy();
  return said;
}

describe("a PKCS#12 file that holds a foreign root", () => {
  it("does not make it trusted, unlike the pfx option of Node (certificates.md §0, fact 5)", async () => {
    const leaf = ours.leaf(always);
    const file = pkcs12Of(leaf, [leaf, ours.intermediate, foreign.intermediate, foreign.root], passphrase);
    const { secureContext } = createTlsIdentity(await openCredential(file, { passphrase }), { trust: [ours.root.pem] });
    const [own, other] = servers;
    expect(await visit(own, secureContext)).toBe("accepté");
    expect(await visit(other, secureContext)).toBe("UNABLE_TO_GET_ISSUER_CERT_LOCALLY");

    const leaking = createSecureContext({ pfx: file, passphrase, ca: [ours.root.pem] });
    expect(await visit(other, leaking)).toBe("accepté");
  });

  it("does not make its own root trusted either: trust is what was given", async () => {
    const leaf = foreign.leaf(always);
    const file = pkcs12Of(leaf, [leaf, foreign.intermediate, foreign.root], passphrase);
    const { secureContext } = createTlsIdentity(await openCredential(file, { passphrase }), { trust: [ours.root.pem] });
    const [own, other] = servers;
    expect(await visit(own, secureContext)).toBe("accepté");
    expect(await visit(other, secureContext)).toBe("UNABLE_TO_GET_ISSUER_CERT_LOCALLY");
  });
});
