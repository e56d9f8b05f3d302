import { createHash, X509Certificate } from "node:crypto";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";
import { isSegurError, type FetchBytes, type FetchResponse } from "@segur-sdk/core";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { makePki, type TestCertificate, type TestPki } from "../../test/test-pki.js";
import { formatName, subjectOf } from "../distinguished-name.js";
import { acceptAnchors } from "./accept-anchors.js";
import { createAnchorStore } from "./anchor-store.js";
import { chainAddresses, knownAuthorities, type AnchorWorld, type KnownAuthority } from "./known-authorities.js";

let pki: TestPki;
/** Same names, other keys. */
let twin: TestPki;
let stranger: TestPki;
let pinned: readonly KnownAuthority[];
let directory: string;

/** Pins an authority made for the test, as if its fingerprint had been checked with the ANS. */
function pin(id: string, of: TestCertificate, world: AnchorWorld = "production"): KnownAuthority {
  const certificate = new X509Certificate(of.der);
  return {
    id,
    world,
    role: "root",
    subject: formatName(subjectOf(certificate)),
    serialNumber: certificate.serialNumber,
    notBefore: new Date(certificate.validFrom),
    notAfter: new Date(certificate.validTo),
    fingerprint256: certificate.fingerprint256,
    address: `http://igc-sante.esante.gouv.fr/AC/${id}.cer`,
  };
}

beforeAll(() => {
  [pki, twin, stranger] = [makePki(), makePki(), makePki("AUTRE")];
  pinned = [pin("ACR", pki.root), pin("ACI", pki.intermediate), pin("ACR-TEST", stranger.root, "test")];
});
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "segur-anchors-"));
});
afterEach(() => rm(directory, { recursive: true }));

describe("the pinned authorities", () => {
  it("are the four of the gamme Élémentaire, Organisations", () => {
    expect(knownAuthorities.map(({ id, world, role }) => [id, world, role])).toEqual([
      ["ACR-EL", "production", "root"],
      ["ACI-EL-ORG", "production", "intermediate"],
      ["ACR-EL-TEST", "test", "root"],
      ["ACI-EL-ORG-TEST", "test", "intermediate"],
    ]);
    for (const { fingerprint256, serialNumber, address } of knownAuthorities) {
      expect(fingerprint256).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
      expect(serialNumber).toMatch(/^1120[0-9A-F]{32}$/);
      expect(address).toMatch(
        /^http:\/\/igc-sante\.esante\.gouv\.fr\/AC(?:%20TEST)?\/AC[IR]-EL(?:-ORG)?(?:-TEST)?\.cer$/,
      );
    }
    expect(new Set(knownAuthorities.map(({ fingerprint256 }) => fingerprint256)).size).toBe(4);
  });
});

describe("acceptAnchors", () => {
  it("refuses a look-alike: same names, same dates, other key", () => {
    const names = [
      ["C", "FR"],
      ["O", "ASIP-SANTE"],
      ["OU", "0002 187512751"],
      ["OU", "IGC-SANTE"],
      ["CN", "AC RACINE IGC-SANTE ELEMENTAIRE"],
    ] as const;
    const forged = pki.leaf({
      subject: names,
      ca: true,
      keyUsage: { keyCertSign: true, cRLSign: true },
      from: new Date("2013-06-25T00:00:00Z"),
      to: new Date("2033-06-25T00:00:00Z"),
    });
    expect(formatName(subjectOf(new X509Certificate(forged.der)))).toBe(knownAuthorities[0]?.subject);
    for (const source of [forged.der, forged.pem]) {
      expect(() => acceptAnchors(source)).toThrow(
        expect.objectContaining({
          code: "ERR_CERT_ANCHOR_UNKNOWN",
          details: expect.objectContaining({ reason: "look-alike" }) as unknown,
        }),
      );
    }
  });

  it("accepts what is pinned and tells what is not, in one file", () => {
    const text = `# chain\r\n${pki.root.pem}${twin.root.pem}${pki.leaf().pem}${pki.intermediate.pem}${pki.root.pem}`;
    const { accepted, refused } = acceptAnchors(text, { authorities: pinned });
    expect(accepted.map(({ authority, certificate }) => [authority.id, certificate.fingerprint256])).toEqual([
      ["ACR", pinned[0]?.fingerprint256],
      ["ACI", pinned[1]?.fingerprint256],
    ]);
    expect(refused.map(({ reason }) => reason)).toEqual(["look-alike", "unknown"]);
  });

  it("accepts no other bytes than the pinned ones", () => {
    const { der } = pki.root;
    fc.assert(
      fc.property(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(der);
        changed[at] = (changed[at] ?? 0) ^ flip;
        try {
          acceptAnchors(changed, { authorities: pinned });
        } catch (error) {
          return isSegurError(error, "ERR_CERT_ANCHOR_UNKNOWN") || isSegurError(error, "ERR_CERT_PARSE");
        }
        return false;
      }),
      { numRuns: 500 },
    );
  });
});

describe("createAnchorStore", () => {
  const at = new Date("2026-11-22T10:00:00Z");
  const store = () => createAnchorStore({ directory: join(directory, "anchors"), authorities: pinned });
  const states = async () => (await store().list({ at })).map(({ authority, state }) => `${authority.id} ${state}`);

  it("keeps what was accepted, by world", async () => {
    expect(await states()).toEqual(["ACR missing", "ACI missing", "ACR-TEST missing"]);
    await store().add(pki.root.pem + pki.intermediate.pem);
    expect(await states()).toEqual(["ACR held", "ACI held", "ACR-TEST missing"]);
    expect(
      (await store().trust("production")).map(({ raw }) => createHash("sha256").update(raw).digest("hex")),
    ).toEqual(pinned.slice(0, 2).map(({ fingerprint256 }) => fingerprint256.replaceAll(":", "").toLowerCase()));
    await expect(store().trust("test")).rejects.toMatchObject({ code: "ERR_CERT_TRUST_EMPTY" });
    expect((await readdir(join(directory, "anchors"))).sort()).toEqual(["ACI.cer", "ACR.cer"]);
  });

  it("does not use a file that was changed since, nor one put in the place of another", async () => {
    await store().add(pki.root.pem + pki.intermediate.pem);
    await writeFile(join(directory, "anchors", "ACR.cer"), twin.root.der);
    expect(await states()).toEqual(["ACR altered", "ACI held", "ACR-TEST missing"]);
    expect(await store().trust("production")).toHaveLength(1);
    await writeFile(join(directory, "anchors", "ACR.cer"), pki.intermediate.der);
    expect(await states()).toEqual(["ACR altered", "ACI held", "ACR-TEST missing"]);
  });

  it("tells an authority out of its dates", async () => {
    await store().add(pki.root.pem);
    const of = async (date: string) => (await store().list({ at: new Date(date) }))[0]?.state;
    expect([await of("2025-01-01"), await of("2030-01-01")]).toEqual(["not-yet-valid", "expired"]);
  });

  it("refuses a file without known authority, and keeps nothing of it", async () => {
    await expect(store().add(stranger.leaf().pem)).rejects.toMatchObject({ code: "ERR_CERT_ANCHOR_UNKNOWN" });
    await expect(store().add("nothing here")).rejects.toMatchObject({ code: "ERR_CERT_PARSE" });
    expect(await readdir(directory)).toEqual([]);
  });

  describe("fetch", () => {
    const ok = (body: FetchResponse["body"]): FetchResponse => ({ status: 200, headers: {}, body });
    const asked: string[] = [];
    const serving =
      (answers: Readonly<Record<string, FetchResponse | Error>>): FetchBytes =>
      ({ url, method, maxBytes }) => {
        asked.push(`${method} ${url.slice(url.lastIndexOf("/") + 1)} ${String(maxBytes)}`);
        const answer = answers[url] ?? { status: 404, headers: {}, body: new Uint8Array() };
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
      };
    const get = (fetch: FetchBytes) => store().fetch({ fetch, world: "production" });
    const chain = chainAddresses.production;
    beforeEach(() => void asked.splice(0));

    it("takes the chain in one download", async () => {
      const accepted = await get(serving({ [chain]: ok(Buffer.from(pki.root.pem + pki.intermediate.pem)) }));
      expect(accepted.map(({ authority }) => authority.id)).toEqual(["ACR", "ACI"]);
      expect(asked).toEqual(["GET Chaine_de_certification-IGC-Sante.p7b 1048576"]);
      expect(await states()).toEqual(["ACR held", "ACI held", "ACR-TEST missing"]);
    });

    it("asks one by one for what the chain did not give, in pieces too", async () => {
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < pki.root.der.length; at += 100) {
          await Promise.resolve();
          yield pki.root.der.subarray(at, at + 100);
        }
      }
      const [acr, aci] = pinned.map(({ address }) => address ?? "");
      await get(serving({ [chain]: new Error("down"), [acr!]: ok(pieces()), [aci!]: ok(pki.intermediate.der) }));
      expect(await states()).toEqual(["ACR held", "ACI held", "ACR-TEST missing"]);
      expect(asked.slice(1)).toEqual(["GET ACR.cer 65536", "GET ACI.cer 65536"]);
    });

    it("keeps what it got, and says what is missing", async () => {
      const [acr, aci] = pinned.map(({ address }) => address ?? "");
      const failing = get(serving({ [acr!]: ok(pki.root.der), [aci!]: ok(twin.intermediate.der) }));
      await expect(failing).rejects.toMatchObject({ code: "ERR_CERT_FETCH", details: { missing: ["ACI"] } });
      expect(await states()).toEqual(["ACR held", "ACI missing", "ACR-TEST missing"]);
    });

    it("is not worth trying again when the answers are forged, or too long", async () => {
      const forged = ok(twin.root.der);
      const [acr, aci] = pinned.map(({ address }) => address ?? "");
      const answers = { [chain]: forged, [acr!]: forged, [aci!]: ok(Buffer.alloc(65_537)) };
      await expect(get(serving(answers))).rejects.toMatchObject({
        code: "ERR_CERT_FETCH",
        retryable: false,
        details: {
          missing: ["ACR", "ACI"],
          reasons: ["ERR_CERT_ANCHOR_UNKNOWN", "ERR_CERT_ANCHOR_UNKNOWN", "ERR_CERT_FETCH"],
        },
      });
    });

    it("stops when it is told to", async () => {
      const stop = new AbortController();
      const fetch: FetchBytes = () => {
        stop.abort(new Error("enough"));
        return Promise.reject(new Error("aborted"));
      };
      await expect(store().fetch({ fetch, world: "production", signal: stop.signal })).rejects.toThrow("enough");
    });
  });
});
