import { inspect } from "node:util";

import { isSegurError, parseRpps, parseStructIdNat, type StructIdNat } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { keyPem, makePki, type TestCertificate, type TestPki } from "../../test/test-pki.js";
import type { Credential } from "../credential.js";
import { loadPem } from "../load-pem.js";
import { createCredentialStore, type CredentialStore } from "./credential-store.js";

const scm = parseStructIdNat("1440000008");
const company = "10B0221636" as StructIdNat;
const [alice, bruno, chloe] = ["99700000013", "99700000021", "99700000039"].map((rpps) => parseRpps(rpps));
const practice = (rpps: string, rank = "008"): StructIdNat => parseStructIdNat(`4${rpps}${rank}`);

let pki: TestPki;
let pool: CredentialStore;

const credential = (of: TestCertificate): Credential =>
  loadPem({ certificate: of.pem, key: keyPem(of), chain: pki.intermediate.pem });
const made = new Map<string, Credential>();
/** Made once for each name: a certificate costs a signature in JavaScript. */
function once(name: string, make: () => TestCertificate): Credential {
  const known = made.get(name) ?? credential(make());
  made.set(name, known);
  return known;
}
const tlsOf = (unit: string, edition = "") => once(`tls ${unit} ${edition}`, () => pki.leaf({ unit }));
const signOf = (unit: string, edition = "") => once(`sign ${unit} ${edition}`, () => pki.sign({ unit }));
const pairOf = (unit: string, edition = "") => [
  { credential: tlsOf(unit, edition), uses: ["dmp-tls"] as const },
  { credential: signOf(unit, edition), uses: ["dmp-sign"] as const },
];
const unitOf = (of: Credential): string => /^OU=(.*)$/m.exec(of.certificate.subject)?.[1] ?? "";

beforeAll(() => {
  pki = makePki();
  pool = createCredentialStore({
    entries: [...pairOf(practice(alice!)), ...pairOf(practice(bruno!)), ...pairOf(company)],
    pools: [{ structureId: scm, members: [practice(alice!), practice(bruno!)] }],
  });
});

const pair = ["dmp-tls", "dmp-sign"] as const;

describe("a pool of radiologists who share means", () => {
  it("gives the validator's own pair, TLS and signature", () => {
    for (const rpps of [alice!, bruno!]) {
      const chosen = pool.select({ structureId: scm, rpps, use: pair });
      expect(chosen.structureId).toBe(practice(rpps));
      expect(pair.map((use) => unitOf(chosen.of(use)))).toEqual([practice(rpps), practice(rpps)]);
    }
  });

  it("never gives a colleague's: the error names what is missing, masked", () => {
    for (const structureId of [scm, undefined]) {
      const request = { rpps: chloe!, use: "dmp-sign" as const, ...(structureId === undefined ? {} : { structureId }) };
      expect(() => pool.select(request)).toThrow(
        expect.objectContaining({ code: "ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR" }),
      );
      try {
        pool.select(request);
      } catch (error) {
        expect(isSegurError(error) && error.details["validator"]).toBe("*******0039");
        expect(inspect(error)).not.toContain(chloe);
      }
    }
  });

  it("does not take the only member there is when the validator is not told", () => {
    const alone = createCredentialStore({
      entries: pairOf(practice(alice!)),
      pools: [{ structureId: scm, members: [practice(alice!)] }],
    });
    expect(() => alone.select({ structureId: scm, use: "dmp-tls" })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR" }),
    );
    expect(() => alone.select({ use: "dmp-tls" })).toThrow(expect.objectContaining({ code: "ERR_CERT_NO_CREDENTIAL" }));
  });

  it("refuses a validator who asks for a colleague's practice by its number", () => {
    expect(() => pool.select({ structureId: practice(alice!), rpps: bruno!, use: "dmp-tls" })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR" }),
    );
  });

  it("does not confuse RPPS numbers that begin alike, nor complete a missing use with a colleague's", () => {
    const store = createCredentialStore({ entries: [...pairOf(practice(alice!)), pairOf(practice(bruno!))[0]!] });
    expect(() => store.select({ rpps: parseRpps("99700000012"), use: "dmp-tls" })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR" }),
    );
    expect(() => store.select({ rpps: bruno!, use: pair })).toThrow(
      expect.objectContaining({
        code: "ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR",
        details: expect.objectContaining({ missing: ["dmp-sign"], validator: "*******0021" }) as unknown,
      }),
    );
  });

  it("asks which practice, when a radiologist has several", () => {
    const both = [practice(alice!), practice(alice!, "009")];
    const store = createCredentialStore({ entries: both.flatMap((unit) => pairOf(unit)) });
    expect(() => store.select({ rpps: alice!, use: "dmp-tls" })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_NO_CREDENTIAL" }),
    );
    expect(store.select({ rpps: alice!, structureId: both[1]!, use: "dmp-tls" }).structureId).toBe(both[1]);
  });
});

describe("a structure with its own certificates", () => {
  it("uses them whoever validated", () => {
    expect(pool.select({ structureId: company, rpps: chloe!, use: pair }).structureId).toBe(company);
  });

  it("says what is not installed", () => {
    expect(() => pool.select({ structureId: company, use: "insi-auto" })).toThrow(
      expect.objectContaining({
        code: "ERR_CERT_NO_CREDENTIAL",
        details: { structure: company, missing: ["insi-auto"] },
      }),
    );
    expect(() => pool.select({ structureId: company, use: "dmp-tls" }).of("mssante")).toThrow(
      expect.objectContaining({ code: "ERR_CERT_NO_CREDENTIAL" }),
    );
  });

  it("may call with the certificate of its legal entity, both being FINESS; not with any other", () => {
    const entries = [{ credential: tlsOf(company), uses: ["dmp-tls"] as const, structureId: scm }];
    expect(unitOf(createCredentialStore({ entries }).select({ structureId: scm, use: "dmp-tls" }).of("dmp-tls"))).toBe(
      company,
    );
    const other = [{ ...entries[0]!, structureId: practice(alice!) }];
    expect(() => createCredentialStore({ entries: other })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_STRUCTURE" }),
    );
  });

  it.each([
    ["a seal as TLS client", "ERR_CERT_USAGE", () => ({ credential: signOf(company), uses: ["dmp-tls"] as const })],
    ["TLS client as seal", "ERR_CERT_USAGE", () => ({ credential: tlsOf(company), uses: ["dmp-sign"] as const })],
    ["any name for INSi", "ERR_CERT_INSI_NAME", () => ({ credential: tlsOf(company), uses: ["insi-auto"] as const })],
    ["no structure", "ERR_CERT_STRUCTURE", () => ({ credential: tlsOf("SERVICE"), uses: ["dmp-tls"] as const })],
  ])("refuses to be installed: %s", (_, code, entry) => {
    expect(() => createCredentialStore({ entries: [entry()] })).toThrow(expect.objectContaining({ code }));
  });
});

describe("replacement", () => {
  it("reaches the next operation, not the one in progress", () => {
    const store = createCredentialStore({ entries: pairOf(company) });
    const told: (readonly StructIdNat[])[] = [];
    const stop = store.onChange((structures) => told.push(structures));
    const inProgress = store.select({ structureId: company, use: pair });
    const [tls, sign] = [inProgress.of("dmp-tls"), inProgress.of("dmp-sign")];

    expect(store.replace(pairOf(company, "renewed"))).toEqual([company]);
    expect([inProgress.of("dmp-tls"), inProgress.of("dmp-sign")]).toEqual([tls, sign]);
    const next = store.select({ structureId: company, use: pair });
    expect(next.version).toBeGreaterThan(inProgress.version);
    expect(next.of("dmp-tls")).not.toBe(tls);
    expect(next.of("dmp-sign")).not.toBe(sign);

    expect(store.replace([{ credential: next.of("dmp-tls"), uses: ["dmp-tls"] }])).toEqual([]);
    const otherChain = { ...next.of("dmp-tls"), chain: [] };
    expect(store.replace([{ credential: otherChain, uses: ["dmp-tls"] }])).toEqual([company]);
    stop();
    store.remove(company);
    expect(told).toEqual([[company], [company]]);
    expect(() => store.select({ structureId: company, use: "dmp-tls" })).toThrow();
  });

  it("is all or nothing", () => {
    const store = createCredentialStore({ entries: pairOf(company) });
    const before = store.entries();
    const broken = { credential: signOf(company), uses: ["dmp-tls"] as const };
    expect(() => store.replace([...pairOf(practice(alice!)), broken])).toThrow();
    expect(store.entries()).toEqual(before);
  });

  it("accepts an expired certificate: checks tell it, the store does not stop the software from starting", () => {
    const expired = pki.leaf({
      unit: company,
      from: new Date("2020-01-01T00:00:00Z"),
      to: new Date("2021-01-01T00:00:00Z"),
    });
    const store = createCredentialStore({ entries: [{ credential: credential(expired), uses: ["dmp-tls"] }] });
    expect(store.entries().map(({ structureId, uses, version }) => [structureId, uses, version])).toEqual([
      [company, ["dmp-tls"], 1],
    ]);
  });
});
