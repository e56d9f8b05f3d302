import { X509Certificate } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { makeCertificate, makePki, now, type TestCertificate, type TestPki } from "../test/test-pki.js";
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
    expect(verifyChain(leaf, { intermediates, trust, at: now })).toEqual({
      problem: "signature",
      certificate: leaf.fingerprint256,
    });
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
    expect(result).toMatchObject({ problem: "constraint", rule: "CA flag of basicConstraints" });
  });

  it("refuses more intermediates than the path length allows", () => {
    const extra = pki.leaf({ ca: true, keyUsage: { keyCertSign: true }, commonName: "AC EN TROP" });
    const below = x509(pki.leaf({ issuer: extra }));
    const intermediates = [x509(extra), intermediate];
    expect(verifyChain(below, { intermediates, trust: [root], at: now })).toEqual({
      problem: "constraint",
      rule: "path length",
      certificate: intermediate.fingerprint256,
    });
  });

  it("refuses an expired issuer", () => {
    const at = new Date("2030-01-01T00:00:00Z");
    expect(verifyChain(leaf, { intermediates: [intermediate], trust: [root], at })).toEqual({
      problem: "expired-issuer",
      certificate: intermediate.fingerprint256,
    });
  });

  it("tries every homonym: the first that has the name is not always the one that signed", () => {
    const rollover = x509(makeCertificate(pki.intermediateOptions));
    for (const intermediates of [
      [rollover, intermediate],
      [intermediate, rollover],
    ]) {
      expect(verifyChain(leaf, { intermediates, trust: [root], at: now })).toEqual({ path: [intermediate, root] });
    }
  });

  it("refuses an authority without keyCertSign", () => {
    const authority = pki.leaf({ ca: true, keyUsage: { cRLSign: true }, commonName: "AC SANS SIGNATURE" });
    const below = x509(pki.leaf({ issuer: authority }));
    const result = verifyChain(below, { intermediates: [], trust: [x509(authority)], at: now });
    expect(result).toMatchObject({ problem: "constraint", rule: "keyCertSign" });
  });

  it("refuses a critical extension that it does not know, on the leaf and on an authority", () => {
    const extensions = [{ id: "1.3.6.1.4.1.99999.1", critical: true, value: "\x05\0" }];
    const odd = x509(pki.leaf({ extensions }));
    expect(verifyChain(odd, { intermediates: [intermediate], trust: [root], at: now })).toMatchObject({
      problem: "constraint",
      rule: "unknown critical extension 1.3.6.1.4.1.99999.1",
      certificate: odd.fingerprint256,
    });
    const harmless = x509(pki.leaf({ extensions: extensions.map(({ id, value }) => ({ id, value })) }));
    expect(verifyChain(harmless, { intermediates: [intermediate], trust: [root], at: now })).toHaveProperty("path");
  });

  it("does not turn round in a circle of authorities", () => {
    const trust = [x509(makePki("AUTRE").root)];
    expect(verifyChain(leaf, { intermediates: [intermediate, root, leaf], trust, at: now })).toEqual({
      problem: "issuer-unknown",
    });
  });

  it("says nothing of the issuer when the certificate itself is an anchor", () => {
    expect(verifyChain(leaf, { intermediates: [], trust: [leaf], at: now })).toEqual({ path: [] });
  });
});
