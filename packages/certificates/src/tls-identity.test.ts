import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { connect, createServer, type Server, type TLSSocket } from "node:tls";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { keyPem, makePki, type TestPki } from "../test/test-pki.js";
import { loadPem } from "./load-pem.js";
import { createTlsIdentity } from "./tls-identity.js";

let pki: TestPki;
let server: Server;
let presented: Promise<readonly string[]>;

beforeAll(async () => {
  const validity = { from: new Date("2020-01-01T00:00:00Z"), to: new Date("2049-01-01T00:00:00Z") };
  pki = makePki();
  const host = pki.leaf({ commonName: "localhost", extKeyUsage: { serverAuth: true }, ...validity });
  server = createServer({
    cert: host.pem + pki.intermediate.pem,
    key: keyPem(host),
    // The server knows the root only: the client has to send its intermediate.
    ca: pki.root.pem,
    requestCert: true,
    rejectUnauthorized: true,
  });
  presented = new Promise((resolve) => {
    server.once("secureConnection", (socket: TLSSocket) => {
      const leaf = socket.getPeerX509Certificate();
      resolve([leaf?.subject ?? "", String(socket.authorized)]);
      socket.end("accepté");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
});

const port = (): number => (server.address() as AddressInfo).port;

describe("createTlsIdentity", () => {
  it("presents the leaf with its intermediate and trusts the given root", async () => {
    const leaf = pki.leaf();
    const credential = loadPem({
      certificate: leaf.pem,
      key: keyPem(leaf),
      chain: [pki.intermediate.pem, pki.root.pem],
    });
    const identity = createTlsIdentity(credential, { trust: [new X509Certificate(pki.root.der)] });
    expect(identity.id).toBe(credential.certificate.fingerprint256);
    const socket = connect({
      port: port(),
      host: "127.0.0.1",
      secureContext: identity.secureContext,
      checkServerIdentity: () => undefined,
    });
    const [data] = (await once(socket, "data")) as [Buffer];
    expect(data.toString("utf8")).toBe("accepté");
    socket.destroy();
    const [subject, authorized] = await presented;
    expect(subject).toContain("CN=DMP-AUTH");
    expect(authorized).toBe("true");
  });

  it("refuses a server of another root, even when the client's own chain holds that root", async () => {
    const leaf = pki.leaf();
    const chain = [pki.intermediate.pem, pki.root.pem];
    const credential = loadPem({ certificate: leaf.pem, key: keyPem(leaf), chain });
    const identity = createTlsIdentity(credential, { trust: [makePki("AUTRE").root.pem] });
    const socket = connect({ port: port(), host: "127.0.0.1", secureContext: identity.secureContext });
    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
    expect(error.code).toBe("UNABLE_TO_GET_ISSUER_CERT_LOCALLY");
  });

  it("gives the same under the rules of one service, which the server's preference does not overrule", async () => {
    const leaf = pki.leaf();
    const credential = loadPem({ certificate: leaf.pem, key: keyPem(leaf), chain: [pki.intermediate.pem] });
    const identity = createTlsIdentity(credential, { trust: [pki.root.pem] });
    const secureContext = identity.restrictedTo?.({
      ciphers: "ECDHE-RSA-AES128-SHA256",
      groups: "P-384",
      minVersion: "TLSv1.2",
      maxVersion: "TLSv1.2",
    });
    const socket = connect({
      port: port(),
      host: "127.0.0.1",
      secureContext,
      checkServerIdentity: () => undefined,
    });
    await once(socket, "secureConnect");
    expect(socket.getProtocol()).toBe("TLSv1.2");
    expect(socket.getCipher().name).toBe("ECDHE-RSA-AES128-SHA256");
    expect(socket.getEphemeralKeyInfo()).toMatchObject({ size: 384 });
    socket.destroy();
  });

  it("refuses to be made without trust anchor", () => {
    const leaf = pki.leaf();
    const credential = loadPem({ certificate: leaf.pem, key: keyPem(leaf) });
    expect(() => createTlsIdentity(credential, { trust: [] })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_TRUST_EMPTY" }),
    );
  });
});
