import { verify, X509Certificate } from "node:crypto";
import { once } from "node:events";
import type { IncomingHttpHeaders } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { TLSSocket } from "node:tls";

import {
  createCredentialClients,
  createCredentialStore,
  createRotating,
  createSoftwareSigner,
  createTlsIdentity,
  diagnoseRefusal,
  type Credential,
} from "@segur-sdk/certificates";
import { parseRpps, parseStructIdNat, type Rpps } from "@segur-sdk/core";
import { createSimulatorPki, type SimulatorPki } from "@segur-sdk/simulator";
import { createHttpTransport, type HttpTransport } from "@segur-sdk/transport";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let pki: SimulatorPki;
let server: Server;

/** A mutual TLS service that says which certificate called, and whether the body is signed by the same structure. */
beforeAll(async () => {
  pki = await createSimulatorPki({ seed: "rotation" });
  const host = await pki.credential("SERVER");
  server = createServer(
    {
      cert: host.certificatePem,
      key: host.keyPem,
      ca: pki.trustPem,
      requestCert: true,
      rejectUnauthorized: true,
    },
    (incoming, outgoing) => {
      const { socket, headers } = incoming;
      const caller = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
      setTimeout(() => {
        outgoing.end(JSON.stringify({ serial: caller?.serialNumber, structure: unitOf(caller), ...signer(headers) }));
      }, 5);
    },
  );
  server.listen(0, "localhost");
  await once(server, "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Seen {
  readonly serial: string;
  readonly structure: string;
  readonly signedBy?: string;
}

const url = (): string => `https://localhost:${String((server.address() as AddressInfo).port)}/`;
const unitOf = (of: X509Certificate | undefined): string | undefined => /^OU=(.*)$/m.exec(of?.subject ?? "")?.[1];

function signer(headers: IncomingHttpHeaders): { readonly signedBy?: string | undefined } {
  const [signed, signature, certificate] = ["x-signed", "x-signature", "x-certificate"].map((name) =>
    Buffer.from([headers[name] ?? ""].flat().join(""), "base64"),
  );
  if (!signed?.length || !signature || !certificate) return {};
  const of = new X509Certificate(certificate);
  return { signedBy: verify("RSA-SHA256", signed, of.publicKey, signature) ? unitOf(of) : "forged" };
}

const transportOf = (credential: Credential): HttpTransport =>
  createHttpTransport({ identity: createTlsIdentity(credential, { trust: [pki.trustPem] }) });

async function call(http: HttpTransport, headers: Record<string, string> = {}): Promise<Seen> {
  const { status, body } = await http.send({ method: "POST", url: url(), headers, body: Buffer.from("lot") });
  expect(status).toBe(200);
  return JSON.parse(Buffer.from(body).toString("utf8")) as Seen;
}

const issued = (profile: "org-auth-cli" | "org-sign", commonName: string, id: string): Promise<Credential> =>
  pki.issue({ profile, commonName, holder: { id, name: "CABINET FICTIF", department: "Rhône (69)" } });

describe("certificates over the transport of the services", () => {
  it("200 requests, the certificate replaced in the middle: none fails, both certificates are seen", async () => {
    const [old, renewed] = [await pki.credential("DMP-AUTH"), await issued("org-auth-cli", "DMP-AUTH", "1440000008")];
    const rotating = createRotating<Credential, HttpTransport>({
      identity: old,
      make: transportOf,
      close: (http) => http.close(),
    });
    const answers: Promise<Seen>[] = [];
    let retired: Promise<void> | undefined;
    for (let sent = 0; sent < 200; sent += 1) {
      answers.push(rotating.use((http) => call(http)));
      if (sent === 99) retired = rotating.rotate(renewed);
    }
    const serials = (await Promise.all(answers)).map(({ serial }) => serial);
    await retired;
    expect([new Set(serials.slice(0, 100)), new Set(serials.slice(100))]).toEqual([
      new Set([old.certificate.serialNumber]),
      new Set([renewed.certificate.serialNumber]),
    ]);
    await rotating.close();
  });

  it("50 concurrent calls of two radiologists never cross: TLS and signature are the validator's own", async () => {
    const validators = ["99700000013", "99700000021"].map((rpps) => parseRpps(rpps));
    const practiceOf = (rpps: Rpps) => parseStructIdNat(`4${rpps}008`);
    const scm = parseStructIdNat("1440000008");
    const pairOf = async (rpps: Rpps) => [
      { credential: await issued("org-auth-cli", "DMP-AUTH", practiceOf(rpps)), uses: ["dmp-tls"] as const },
      { credential: await issued("org-sign", "DMP-SIGN", practiceOf(rpps)), uses: ["dmp-sign"] as const },
    ];
    const store = createCredentialStore({
      entries: (await Promise.all(validators.map(pairOf))).flat(),
      pools: [{ structureId: scm, members: validators.map(practiceOf) }],
    });
    const clients = createCredentialClients({
      store,
      uses: ["dmp-tls", "dmp-sign"],
      open: (chosen) => ({
        http: transportOf(chosen.of("dmp-tls")),
        signer: createSoftwareSigner(chosen.of("dmp-sign")),
      }),
      close: ({ http }) => http.close(),
    });
    const renewed = await pairOf(validators[0]!);
    const seen = await Promise.all(
      Array.from({ length: 50 }, (_, sent) => {
        if (sent === 25) store.replace(renewed);
        return clients.run({ structureId: scm, rpps: validators[sent % 2]! }, async ({ http, signer: sealed }) => {
          const signed = Buffer.from(`lot ${String(sent)}`);
          return call(http, {
            "x-signed": signed.toString("base64"),
            "x-signature": Buffer.from(await sealed.sign("RS256", signed)).toString("base64"),
            "x-certificate": sealed.certificate.raw.toString("base64"),
          });
        });
      }),
    );
    expect(seen.map(({ structure, signedBy }) => [structure, signedBy])).toEqual(
      Array.from({ length: 50 }, (_, sent) => {
        const own = practiceOf(validators[sent % 2]!);
        return [own, own];
      }),
    );
    expect(new Set(seen.map(({ serial }) => serial)).size).toBe(3);
    await expect(
      clients.run({ structureId: scm, rpps: parseRpps("99700000039") }, () => Promise.resolve()),
    ).rejects.toMatchObject({ code: "ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR" });
    await clients.close();
  });

  it.each([
    ["expired", "expired"],
    ["not-yet-valid", "not-yet-valid"],
    ["unknown-authority", "unknown-issuer"],
  ] as const)("a server that refuses a certificate, %s, is diagnosed", async (defect, cause) => {
    const credential = await pki.defective(defect);
    const http = transportOf(credential);
    const refusal = await call(http).catch((error: unknown) => error as Error);
    await http.close();
    const at = new Date(Date.now());
    const diagnosis = diagnoseRefusal({
      refusal: refusal as Error,
      credential,
      check: { for: "insi-auto", at, trust: [pki.trustPem] },
    });
    expect(diagnosis?.causes[0]).toMatchObject({ id: cause, certainty: "confirmed" });
  });
});
