import { generateKeyPairSync } from "node:crypto";

import { isSegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { checkCredential } from "../../src/check-credential.js";
import { formatName } from "../../src/distinguished-name.js";
import { inspectCertificate } from "../../src/inspect-certificate.js";
import { loadPem } from "../../src/load-pem.js";
import { loadPkcs12 } from "../../src/load-pkcs12.js";
import { openCredential } from "../../src/open-credential.js";
import { parseName } from "../../src/parse-name.js";
import { readCertificates } from "../../src/read-certificates.js";
import { pkcs12Of, pkcs7Of, toBer } from "../containers.js";
import { makePki, now, type TestPki } from "../test-pki.js";

const passphrase = "phrase-de-passe";
const times = 10_000;
let pki: TestPki;
beforeAll(() => {
  pki = makePki();
});

/** Same numbers at each run (xorshift32): a failure is found again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

type Mutation = (bytes: Buffer, at: number, next: (below: number) => number) => Buffer;

const mutations: readonly Mutation[] = [
  (bytes, at, next) => replaced(bytes, at, next(256)),
  (bytes, at, next) => replaced(bytes, at, (bytes[at] ?? 0) ^ (1 << next(8))),
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, next) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + next(4))]),
  (bytes, at, next) => Buffer.concat([bytes.subarray(0, at), Buffer.of(next(256)), bytes.subarray(at)]),
  (bytes, at) => Buffer.concat([bytes, bytes.subarray(0, at)]),
];

function replaced(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

/** Calls a reader on 10 000 inputs that were genuine; anything but a value or a typed error is a failure. */
async function survives(genuine: Buffer, read: (bytes: Buffer) => unknown): Promise<Readonly<Record<string, number>>> {
  const next = numbers(0x5e60_12);
  const seen: Record<string, number> = {};
  for (let i = 0; i < times; i += 1) {
    let mutated = genuine;
    for (let left = 1 + next(3); left > 0; left -= 1) {
      const mutate = mutations[next(mutations.length)];
      if (mutate !== undefined && mutated.length > 0) mutated = mutate(mutated, next(mutated.length), next);
    }
    const outcome = await outcomeOf(() => read(mutated));
    seen[outcome] = (seen[outcome] ?? 0) + 1;
  }
  return seen;
}

async function outcomeOf(run: () => unknown): Promise<string> {
  try {
    await run();
    return "read";
  } catch (error) {
    if (isSegurError(error) && error.code.startsWith("ERR_CERT_")) return error.code;
    throw error;
  }
}

describe("10 000 mutated inputs to each reader give a value or a typed error", () => {
  const p12 = () => {
    const leaf = pki.leaf();
    return pkcs12Of(leaf, [leaf, pki.intermediate], passphrase, { algorithm: "3des", count: 1 });
  };

  it("loadPkcs12, before and past the integrity code", async () => {
    let count = 0;
    const seen = await survives(p12(), (bytes) =>
      loadPkcs12(bytes, { passphrase, allowNoMac: (count += 1) % 2 === 0 }),
    );
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(["ERR_CERT_PARSE", "ERR_CERT_PASSPHRASE"]));
  });

  it("openCredential, PKCS#12 in BER", async () => {
    const seen = await survives(toBer(p12(), 3), (bytes) => openCredential(bytes, { passphrase }));
    expect(Object.keys(seen)).toContain("ERR_CERT_PARSE");
  });

  it("loadPem, the key", async () => {
    const leaf = pki.leaf();
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const options = { cipher: "aes-256-cbc", passphrase } as const;
    const text = Buffer.from(privateKey.export({ type: "pkcs8", format: "pem", ...options }));
    const seen = await survives(text, (key) => loadPem({ certificate: leaf.pem, key, passphrase }));
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(["ERR_CERT_KEY_MISMATCH", "ERR_CERT_PASSPHRASE", "ERR_CERT_PARSE", "ERR_CERT_NO_KEY"]),
    );
  });

  it("openCredential, PEM", async () => {
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const text = Buffer.from(pki.leaf().pem + privateKey.export({ type: "pkcs8", format: "pem" }).toString());
    const seen = await survives(text, (bytes) => openCredential(bytes));
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining(["ERR_CERT_KEY_MISMATCH", "ERR_CERT_PARSE", "ERR_CERT_NO_KEY"]),
    );
  });

  it("readCertificates, PKCS#7", async () => {
    const seen = await survives(pkcs7Of([pki.intermediate, pki.root]), (bytes) => readCertificates(bytes));
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(["read", "ERR_CERT_PARSE"]));
  });

  it("inspectCertificate and checkCredential, DER", async () => {
    const trust = [pki.root.pem];
    const chain = readCertificates(pki.intermediate.der);
    const leaf = pki.leaf();
    const seen = await survives(leaf.der, (bytes) => {
      const [certificate] = readCertificates(bytes);
      if (certificate === undefined) throw new Error("no certificate");
      const checked = { certificate, chain, privateKey: leaf.key };
      const findings = checkCredential(checked, { for: "dmp-tls", at: now, trust, others: chain });
      // A certificate whose signed part was altered is never accepted.
      if (!certificate.raw.equals(leaf.der)) expect(findings.some(({ severity }) => severity === "error")).toBe(true);
      return inspectCertificate(certificate);
    });
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(["read", "ERR_CERT_PARSE"]));
  });

  it("verification of a chain whose authority is altered", async () => {
    const [certificate] = readCertificates(pki.leaf().der);
    if (certificate === undefined) throw new Error("no certificate");
    const trust = [pki.root.pem];
    const seen = await survives(pki.intermediate.der, (bytes) => {
      const chain = readCertificates(bytes);
      const findings = checkCredential({ certificate, chain }, { for: "dmp-tls", at: now, trust });
      const isAltered = chain.every((each) => !each.raw.equals(pki.intermediate.der));
      if (isAltered) expect(findings.map(({ code }) => code)).toContain("ERR_CERT_CHAIN");
    });
    expect(Object.keys(seen)).toContain("read");
  });

  it("parseName", async () => {
    const text = Buffer.from("GN=ALICE ZOÉ+SN=D\\,ÉMO+CN=899700000013,2.5.4.12=#0c084dc3a9646563696e,C=FR");
    const seen = await survives(text, (bytes) => formatName(parseName(bytes.toString("utf8"))));
    expect(Object.keys(seen)).toEqual(expect.arrayContaining(["read", "ERR_CERT_PARSE"]));
  });
});
