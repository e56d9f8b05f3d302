import { X509Certificate } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { checkCredential, verifyChain } from "../../src/index.js";
import { openOpensslPki, type OpensslPki } from "./openssl-pki.js";

const authority = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"];
const client = ["keyUsage=critical,digitalSignature", "extendedKeyUsage=clientAuth"];
const day = 86_400_000;
const tenLevels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const subCa = "/C=FR/O=FICTIF/CN=AC FICTIVE ORGANISATIONS";

let pki: OpensslPki;
const made = new Map<string, X509Certificate>();
const get = (name: string): X509Certificate => {
  const certificate = made.get(name);
  if (certificate === undefined) throw new Error(`no certificate ${name}`);
  return certificate;
};

beforeAll(() => {
  pki = openOpensslPki();
  const make = (name: string, of: Parameters<OpensslPki["make"]>[1]) => made.set(name, pki.make(name, of));
  const intermediate = (name: string, ...extensions: readonly string[]) =>
    make(name, { subject: subCa, key: "sub", issuer: "root", extensions: [...authority, ...extensions] });
  const leaf = (
    name: string,
    issuer: string,
    options: { subject?: string; key?: string; extensions?: readonly string[] } = {},
  ) =>
    make(name, {
      subject: "/C=FR/O=FICTIF/OU=1440000008/CN=DMP-AUTH",
      key: "leaf",
      issuer,
      extensions: client,
      ...options,
    });

  make("root", { subject: "/C=FR/O=FICTIF/CN=AC RACINE FICTIVE", key: "root", extensions: authority });
  make("root-2", { subject: "/C=FR/O=FICTIF/CN=AC RACINE FICTIVE", key: "other", extensions: authority });
  make("alien", { subject: "/C=FR/O=AUTRE/CN=AC ETRANGERE", key: "other", extensions: authority });
  make("sub", {
    subject: subCa,
    key: "sub",
    issuer: "root",
    extensions: ["basicConstraints=critical,CA:TRUE,pathlen:0", authority[1] ?? ""],
  });
  make("sub-homonym", { subject: subCa, key: "other", issuer: "root-2", extensions: authority });
  make("sub-expired", { subject: subCa, key: "sub", issuer: "root", extensions: authority, days: 30 });
  make("sub-not-ca", {
    subject: subCa,
    key: "sub",
    issuer: "root",
    extensions: ["basicConstraints=critical,CA:FALSE"],
  });
  make("sub-no-sign", {
    subject: subCa,
    key: "sub",
    issuer: "root",
    extensions: ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,cRLSign"],
  });
  make("sub-sha1", { subject: subCa, key: "sub", issuer: "root", extensions: authority, digest: "sha1" });
  intermediate("sub-critical", "1.3.6.1.4.1.99999.1=critical,DER:0500");
  intermediate("sub-odd", "1.3.6.1.4.1.99999.1=DER:0500");
  intermediate("nc-dir", "nameConstraints=critical,permitted;dirName:dir\n[dir]\nC=FR\nO=FICTIF");
  intermediate("nc-dir-other", "nameConstraints=critical,permitted;dirName:dir\n[dir]\nC=FR\nO=AUTRE");
  intermediate("nc-dir-out", "nameConstraints=critical,excluded;dirName:dir\n[dir]\nC=FR\nO=FICTIF");
  intermediate("nc-dns", "nameConstraints=critical,permitted;DNS:simu.test");
  intermediate("nc-dns-out", "nameConstraints=critical,excluded;DNS:simu.test");
  intermediate("nc-mail", "nameConstraints=critical,permitted;email:simu.test");
  intermediate("nc-ip", "nameConstraints=critical,permitted;IP:10.0.0.0/255.0.0.0");
  intermediate("nc-uri", "nameConstraints=critical,permitted;URI:.simu.test");
  make("too-deep", { subject: "/C=FR/O=FICTIF/CN=AC EN TROP", key: "deep", issuer: "sub", extensions: authority });
  make("rollover", { subject: subCa, key: "deep", issuer: "sub", extensions: authority });
  make("ec-root", { subject: "/CN=AC EC", key: "ec-root", extensions: authority });

  leaf("leaf", "sub");
  leaf("leaf-critical", "sub", { extensions: [...client, "1.3.6.1.4.1.99999.1=critical,DER:0500"] });
  leaf("leaf-critical-known", "sub", { extensions: [...client, "certificatePolicies=critical,1.2.3.4"] });
  leaf("leaf-dns", "sub", { extensions: [...client, "subjectAltName=DNS:mss.simu.test"] });
  leaf("leaf-dns-alien", "sub", { extensions: [...client, "subjectAltName=DNS:mss.simu.test.autre.test"] });
  leaf("leaf-mail", "sub", { extensions: [...client, "subjectAltName=email:a@simu.test"] });
  leaf("leaf-mail-alien", "sub", { extensions: [...client, "subjectAltName=email:a@simu.test.autre.test"] });
  leaf("leaf-mail-subject", "sub", { subject: "/C=FR/O=FICTIF/CN=A/emailAddress=a@autre.test" });
  leaf("leaf-ip", "sub", { extensions: [...client, "subjectAltName=IP:10.1.2.3"] });
  leaf("leaf-ip-alien", "sub", { extensions: [...client, "subjectAltName=IP:11.1.2.3"] });
  leaf("leaf-uri", "sub", { extensions: [...client, "subjectAltName=URI:https://a.simu.test/x"] });
  leaf("leaf-uri-alien", "sub", { extensions: [...client, "subjectAltName=URI:https://simu.test.autre.test/x"] });
  leaf("leaf-deep", "too-deep");
  leaf("leaf-rollover", "rollover");
  leaf("leaf-ec", "ec-root", { key: "ec-leaf" });
  const deeper = (issuer: string, level: number): string => {
    const [name, subject] = [`level-${level}`, `/C=FR/O=FICTIF/CN=AC NIVEAU ${level}`];
    make(name, { subject, key: `level-${level % 2}`, issuer, extensions: authority });
    return name;
  };
  leaf("leaf-ten", tenLevels.reduce(deeper, "root"));
});
afterAll(() => {
  pki.close();
});

interface Case {
  readonly leaf: string;
  readonly untrusted: readonly string[];
  readonly trust?: readonly string[];
  /** Nothing when the chain is good. */
  readonly problem?: string;
  readonly rule?: string;
  readonly inDays?: number;
  readonly partial?: boolean;
}

const nameConstraints = { problem: "constraint", rule: "name constraints" } as const;
const unknownCritical = { problem: "constraint", rule: "unknown critical extension 1.3.6.1.4.1.99999.1" } as const;

const cases: Readonly<Record<string, Case>> = {
  "a good chain": { leaf: "leaf", untrusted: ["sub"] },
  "a good chain in disorder, twice, with the root": { leaf: "leaf", untrusted: ["root", "sub-homonym", "sub", "sub"] },
  "an intermediate as anchor": { leaf: "leaf", untrusted: [], trust: ["sub"], partial: true },
  "a missing intermediate": { leaf: "leaf", untrusted: [], problem: "issuer-unknown" },
  "an untrusted root": { leaf: "leaf", untrusted: ["sub", "root"], trust: ["alien"], problem: "issuer-unknown" },
  "a homonym intermediate": { leaf: "leaf", untrusted: ["sub-homonym"], trust: ["root-2"], problem: "signature" },
  "a homonym root": { leaf: "leaf", untrusted: ["sub"], trust: ["root-2"], problem: "signature" },
  "homonyms beside the right ones": { leaf: "leaf", untrusted: ["sub-homonym", "sub"], trust: ["root-2", "root"] },
  "an intermediate that has expired": {
    leaf: "leaf",
    untrusted: ["sub-expired"],
    inDays: 60,
    problem: "expired-issuer",
  },
  "the same before": { leaf: "leaf", untrusted: ["sub-expired"], inDays: 20 },
  "an expired intermediate beside its renewal": { leaf: "leaf", untrusted: ["sub-expired", "sub"], inDays: 60 },
  "an issuer that is no authority": {
    leaf: "leaf",
    untrusted: ["sub-not-ca"],
    problem: "constraint",
    rule: "CA flag of basicConstraints",
  },
  "an issuer without keyCertSign": {
    leaf: "leaf",
    untrusted: ["sub-no-sign"],
    problem: "constraint",
    rule: "keyCertSign",
  },
  "a path that is too long": {
    leaf: "leaf-deep",
    untrusted: ["too-deep", "sub"],
    problem: "constraint",
    rule: "path length",
  },
  "ten intermediates, in disorder": {
    leaf: "leaf-ten",
    untrusted: tenLevels.toReversed().map((level) => `level-${level}`),
  },
  "a self-issued intermediate, which does not count": { leaf: "leaf-rollover", untrusted: ["rollover", "sub"] },
  "an unknown critical extension in the leaf": { leaf: "leaf-critical", untrusted: ["sub"], ...unknownCritical },
  "an unknown critical extension in the intermediate": {
    leaf: "leaf",
    untrusted: ["sub-critical"],
    ...unknownCritical,
  },
  "an unknown extension that is not critical": { leaf: "leaf", untrusted: ["sub-odd"] },
  "a known critical extension": { leaf: "leaf-critical-known", untrusted: ["sub"] },
  "a directory name inside": { leaf: "leaf", untrusted: ["nc-dir"] },
  "a directory name outside": { leaf: "leaf", untrusted: ["nc-dir-other"], ...nameConstraints },
  "a directory name excluded": { leaf: "leaf", untrusted: ["nc-dir-out"], ...nameConstraints },
  "a host inside": { leaf: "leaf-dns", untrusted: ["nc-dns"] },
  "a host outside": { leaf: "leaf-dns-alien", untrusted: ["nc-dns"], ...nameConstraints },
  "a host excluded": { leaf: "leaf-dns", untrusted: ["nc-dns-out"], ...nameConstraints },
  "a host not excluded": { leaf: "leaf-dns-alien", untrusted: ["nc-dns-out"] },
  "an address inside": { leaf: "leaf-mail", untrusted: ["nc-mail"] },
  "an address outside": { leaf: "leaf-mail-alien", untrusted: ["nc-mail"], ...nameConstraints },
  "an address outside, in the subject": { leaf: "leaf-mail-subject", untrusted: ["nc-mail"], ...nameConstraints },
  "an IP inside": { leaf: "leaf-ip", untrusted: ["nc-ip"] },
  "an IP outside": { leaf: "leaf-ip-alien", untrusted: ["nc-ip"], ...nameConstraints },
  "a URI inside": { leaf: "leaf-uri", untrusted: ["nc-uri"] },
  "a URI outside": { leaf: "leaf-uri-alien", untrusted: ["nc-uri"], ...nameConstraints },
  "elliptic curves": { leaf: "leaf-ec", untrusted: [], trust: ["ec-root"] },
};

describe("chains made by OpenSSL", () => {
  it.each(Object.keys(cases))("%s", (name) => {
    const one = cases[name];
    if (one === undefined) throw new Error(name);
    const { leaf, untrusted, trust = ["root"], inDays = 1, partial = false } = one;
    const at = new Date(Date.parse(get("root").validFrom) + inDays * day);
    const result = verifyChain(get(leaf), { intermediates: untrusted.map(get), trust: trust.map(get), at });
    if (one.problem === undefined) expect(result).toHaveProperty("path");
    else expect(result).toMatchObject({ problem: one.problem, ...(one.rule === undefined ? {} : { rule: one.rule }) });
    expect(pki.verify(leaf, { untrusted, trust, at, partial })).toBe(one.problem === undefined);
  });

  it("refuses a leaf that was altered after its signature", () => {
    const bytes = Buffer.from(get("leaf").raw);
    const last = bytes.length - 1;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    const at = new Date(Date.parse(get("root").validFrom) + day);
    const options = { intermediates: [get("sub")], trust: [get("root")], at };
    expect(verifyChain(new X509Certificate(bytes), options)).toMatchObject({ problem: "signature" });
  });

  it("finds an elliptic key and a SHA-1 authority too weak", () => {
    const at = new Date(Date.parse(get("root").validFrom) + day);
    const checks = (leaf: string, chain: readonly string[], trust: string) =>
      checkCredential({ certificate: get(leaf), chain: chain.map(get) }, { for: "dmp-tls", at, trust: [get(trust)] });
    expect(checks("leaf-ec", [], "ec-root").map(({ check }) => check)).toEqual(["KEY_WEAK"]);
    const [finding, ...others] = checks("leaf", ["sub-sha1"], "root");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ check: "SIG_WEAK", details: { about: get("sub-sha1").fingerprint256 } });
  });
});
