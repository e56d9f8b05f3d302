import { X509Certificate } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { makePki, now, type TestCertificate, type TestPki } from "../test/test-pki.js";
import { issuerPath, verifyChain } from "./certificate-chain.js";

const x509 = (of: TestCertificate): X509Certificate => new X509Certificate(of.der);
let pki: TestPki;
let leaf: X509Certificate;
let intermediate: X509Certificate;
let root: X509Certificate;

beforeAll(() => {
  pki = makePki();
  leaf = x509(pki.leaf());
  intermediate = x509(pki.intermediate);
  root = x509(pki.root);
});

describe("verifyChain", () => {
  it("goes from the leaf to a root given as anchor", () => {
    expect(verifyChain(leaf, { intermediates: [intermediate], trust: [root], at: now })).toEqual({
      path: [intermediate, root],
    });
  });

  it("stops at an intermediate given as anchor", () => {
    expect(verifyChain(leaf, { intermediates: [], trust: [intermediate], at: now })).toEqual({ path: [intermediate] });
  });

  it("refuses a leaf whose intermediate is missing", () => {
    expect(verifyChain(leaf, { intermediates: [], trust: [root], at: now })).toEqual({ problem: "issuer-unknown" });
  });

  it("tells apart homonym authorities by the signature", () => {
    const impostor = makePki();
    const trust = [x509(impostor.root)];
    const intermediates = [x509(impostor.intermediate)];
    expect(issuerPath(leaf, [...intermediates, ...trust])).toEqual([]);
    expect(verifyChain(leaf, { intermediates, trust, at: now })).toEqual({ problem: "issuer-unknown" });
    expect(
      verifyChain(leaf, { intermediates: [...intermediates, intermediate], trust: [...trust, root], at: now }),
    ).toEqual({
      path: [intermediate, root],
    });
  });

  it("refuses an issuer that is not an authority", () => {
    const user = pki.leaf();
    const below = x509(pki.leaf({ issuer: user }));
    const result = verifyChain(below, { intermediates: [x509(user), intermediate], trust: [root], at: now });
    expect(result).toHaveProperty("problem");
  });

  it("refuses more intermediates than the path length allows", () => {
    const extra = pki.leaf({ ca: true, keyUsage: { keyCertSign: true }, commonName: "AC EN TROP" });
    const below = x509(pki.leaf({ issuer: extra }));
    const intermediates = [x509(extra), intermediate];
    expect(verifyChain(below, { intermediates, trust: [root], at: now })).toEqual({ problem: "constraint" });
  });

  it("refuses an expired issuer", () => {
    const at = new Date("2030-01-01T00:00:00Z");
    expect(verifyChain(leaf, { intermediates: [intermediate], trust: [root], at })).toEqual({
      problem: "expired-issuer",
    });
  });
});
