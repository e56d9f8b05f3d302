import { afterAll, beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";

import {
  createSimulatorPki,
  startPublicationServer,
  type ListMode,
  type OcspMode,
  type PublicationServer,
  type SimulatorPki,
} from "../../src/index.js";
import { inside, readDer } from "../../src/pki/der-reader.js";
import { certificateIdHash } from "../../src/pki/ocsp-response.js";
import { keyIdentifier } from "../../src/pki/certificate.js";
import { algorithm, explicit, integer, octetString, sequence } from "../../src/pki/der.js";

let publication: PublicationServer;
let pki: SimulatorPki;

beforeAll(async () => {
  publication = await startPublicationServer();
  pki = await createSimulatorPki({ publicationUrl: publication.url });
  publication.publish(pki);
});

afterAll(() => publication.close());

const list = (headers: Record<string, string> = {}) =>
  fetch(`${publication.url}/CRL/ACI-EL-ORG-SIMU.crl`, { headers, signal: AbortSignal.timeout(20_000) });

/** A request about the leaf, as RFC 6960 §4.1.1 draws it. */
async function ocspRequest(): Promise<Uint8Array> {
  const { certificate } = await pki.credential("MSS-AUTH");
  // The name is the fourth field of the authority's own certificate, the key identifier is computed again.
  const subject = inside(inside(readDer(pki.organisations.raw)?.[0])[0])[5];
  const certId = sequence(
    algorithm("1.3.14.3.2.26"),
    octetString(Buffer.from(certificateIdHash(sequence(subject?.content ?? Buffer.alloc(0))), "hex")),
    octetString(keyIdentifier(pki.organisations.publicKey)),
    integer(Buffer.from(certificate.serialNumber, "hex")),
  );
  return sequence(sequence(sequence(sequence(certId)), explicit(2, sequence())));
}

async function askOcsp(): Promise<Uint8Array> {
  const response = await fetch(`${publication.url}/ocsp`, {
    method: "POST",
    headers: { "content-type": "application/ocsp-request" },
    body: Buffer.from(await ocspRequest()),
    signal: AbortSignal.timeout(20_000),
  });
  expect(response.headers.get("content-type")).toBe("application/ocsp-response");
  return new Uint8Array(await response.arrayBuffer());
}

/** Tag of CertStatus in the first answer: 0x80 good, 0xa1 revoked, 0x82 unknown; undefined without answer. */
function statusOf(response: Uint8Array): number | undefined {
  const [, bytes] = inside(readDer(response)?.[0]);
  const basic = readDer(inside(inside(bytes)[0])[1]?.content ?? Buffer.alloc(0))?.[0];
  const answers = inside(inside(basic)[0]).find(({ tag }) => tag === 0x30);
  const [single] = inside(answers);
  return inside(single)[1]?.tag;
}

describe("certificates carry the addresses of the server", () => {
  it("of the list, of the issuer, of OCSP, and that of LDAP as the authentic ones", async () => {
    const { certificate } = await pki.credential("MSS-AUTH");
    expect(certificate.infoAccess).toContain(`OCSP - URI:${publication.url}/ocsp`);
    expect(certificate.infoAccess).toContain(`CA Issuers - URI:${publication.url}/AC/ACI-EL-ORG-SIMU.cer`);
    const raw = certificate.raw.toString("latin1");
    expect(raw).toContain(`${publication.url}/CRL/ACI-EL-ORG-SIMU.crl`);
    expect(raw).toContain("ldap://annuaire-igc.simu.test/CN=SIMU%20AC%20IGC-SANTE%20ELEMENTAIRE%20ORGANISATIONS");
    expect(raw).toContain("deltarevocationlist");
  });
});

describe("lists and authorities by HTTP", () => {
  it("an unchanged list is 304, by its tag or by its date; a revocation changes it", async () => {
    publication.setLists("fresh");
    const first = await list();
    const etag = first.headers.get("etag") ?? "";
    const modified = first.headers.get("last-modified") ?? "";
    const bytes = Buffer.from(await first.arrayBuffer());
    expect((await list({ "if-none-match": etag })).status).toBe(304);
    expect((await list({ "if-modified-since": modified })).status).toBe(304);
    expect((await list({ "if-modified-since": "Mon, 01 Jan 2001 00:00:00 GMT" })).status).toBe(200);
    pki.revoke((await pki.issue({ profile: "org-auth-cli", commonName: "AUTRE" })).certificate);
    const next = await list({ "if-none-match": etag });
    expect(next.status).toBe(200);
    expect(Buffer.from(await next.arrayBuffer()).length).toBeGreaterThan(bytes.length);
  });

  it("a fresh list is dated a little before it is asked for: one's clock may be late", async () => {
    publication.setLists("fresh");
    const asked = Date.now();
    const modified = Date.parse((await list()).headers.get("last-modified") ?? "");
    expect(modified).toBeLessThan(asked - 30_000);
  });

  it("authorities made on demand are published with the others, and the chain", async () => {
    expect((await fetch(`${publication.url}/AC/ACI-FO-PP-SIMU.cer`)).status).toBe(404);
    const persons = await pki.persons();
    const file = await fetch(`${publication.url}/AC/ACI-FO-PP-SIMU.cer`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(persons.raw);
    expect((await fetch(`${publication.url}/CRL/ACI-FO-PP-SIMU.crl`)).status).toBe(200);
    const chain = await fetch(`${publication.url}/AC/Chaine_de_certification-SIMU.p7b`);
    expect(Buffer.from(await chain.arrayBuffer()).includes(pki.root.raw)).toBe(true);
  });

  it.each(["stale", "future", "rolled-back", "wrong-signer", "sha1", "unknown-critical"] as const)(
    "a list that is %s is served all the same",
    async (mode) => {
      publication.setLists("fresh");
      const fresh = Buffer.from(await (await list()).arrayBuffer());
      publication.setLists(mode);
      const response = await list();
      expect(response.status).toBe(200);
      const odd = Buffer.from(await response.arrayBuffer());
      expect(odd).not.toEqual(fresh);
      expect(readDer(odd)).toHaveLength(1);
    },
  );

  it.each<[ListMode, string]>([
    ["error", "503"],
    ["garbage", "not DER"],
    ["truncated", "terminated"],
    ["down", "fetch failed"],
  ])("%s: %s", async (mode, outcome) => {
    publication.setLists(mode);
    const found = await list().then(
      async (response) => {
        if (!response.ok) return String(response.status);
        return response.arrayBuffer().then(
          (body) => (readDer(new Uint8Array(body)) === undefined ? "not DER" : "DER"),
          (error: unknown) => (error as Error).message,
        );
      },
      (error: unknown) => (error as Error).message,
    );
    expect(found).toBe(outcome);
  });

  it("stall: no answer before one gives up", async () => {
    publication.setLists("stall");
    const response = fetch(`${publication.url}/CRL/ACI-EL-ORG-SIMU.crl`, { signal: AbortSignal.timeout(200) });
    await expect(response).rejects.toThrow("timeout");
  });

  it("the mode can be that of one authority, and every request is kept", async () => {
    publication.setLists("fresh");
    publication.setLists("error", "ACR-EL-SIMU");
    expect((await list()).status).toBe(200);
    expect((await fetch(`${publication.url}/CRL/ACR-EL-SIMU.crl`)).status).toBe(503);
    expect(publication.requests.at(-1)).toEqual({ method: "GET", path: "/CRL/ACR-EL-SIMU.crl", status: 503 });
  });
});

describe("OCSP by HTTP", () => {
  it("good, then revoked at run time", async () => {
    publication.setOcsp("fresh");
    expect(statusOf(await askOcsp())).toBe(0x80);
    pki.revoke((await pki.credential("MSS-AUTH")).certificate, "keyCompromise");
    expect(statusOf(await askOcsp())).toBe(0xa1);
    publication.setOcsp("unknown");
    expect(statusOf(await askOcsp())).toBe(0x82);
  });

  it("GET, with the request in the address", async () => {
    publication.setOcsp("fresh");
    const name = encodeURIComponent(Buffer.from(await ocspRequest()).toString("base64"));
    const response = await fetch(`${publication.url}/ocsp/${name}`);
    expect(statusOf(new Uint8Array(await response.arrayBuffer()))).toBe(0xa1);
  });

  it.each<OcspMode>([
    "issuer-signed",
    "stale",
    "future",
    "other-certificate",
    "wrong-signer",
    "without-purpose",
    "sha1",
  ])("%s: an answer all the same", async (mode) => {
    publication.setOcsp(mode);
    expect(statusOf(await askOcsp())).toBeDefined();
  });

  it("try later, and what is no answer", async () => {
    publication.setOcsp("try-later");
    expect([...(await askOcsp())]).toEqual([0x30, 3, 0x0a, 1, 3]);
    publication.setOcsp("garbage");
    expect(readDer(await askOcsp())).toBeUndefined();
    publication.setOcsp("down");
    await expect(askOcsp()).rejects.toThrow("fetch failed");
  });

  it("whatever is asked, an answer is given; it never fails", async () => {
    const request = Buffer.from(await ocspRequest());
    const mutated = fc
      .array(fc.tuple(fc.nat(request.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((changes) => {
        const copy = Buffer.from(request);
        for (const [at, octet] of changes) copy[at] = octet;
        return copy;
      });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 80 }), mutated), async (bytes) => {
        const [response] = readDer(await pki.ocsp(bytes)) ?? [];
        expect(response?.tag).toBe(0x30);
      }),
      { numRuns: 300 },
    );
  });
});
