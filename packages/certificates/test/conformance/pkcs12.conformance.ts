import type { X509Certificate } from "node:crypto";

import { isSegurError } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { loadPem, loadPkcs12, openCredential, readCertificates } from "../../src/index.js";
import { openOpensslPki, type OpensslPki } from "./openssl-pki.js";

const authority = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign"];
const passphrase = "clé de l'été";
let pki: OpensslPki;
let leaf: X509Certificate;
let ecLeaf: X509Certificate;

beforeAll(() => {
  pki = openOpensslPki();
  pki.make("root", { subject: "/C=FR/CN=AC RACINE FICTIVE", key: "root", extensions: authority });
  pki.make("sub", { subject: "/C=FR/CN=AC FICTIVE", key: "sub", issuer: "root", extensions: authority });
  leaf = pki.make("leaf", { subject: "/C=FR/OU=1440000008/CN=DMP-AUTH", key: "leaf", issuer: "sub" });
  ecLeaf = pki.make("ec", { subject: "/C=FR/OU=1440000008/CN=EC", key: "ec-leaf", issuer: "sub" });
  pki.run(
    "crl2pkcs7",
    "-nocrl",
    "-certfile",
    "sub.pem",
    "-certfile",
    "root.pem",
    "-outform",
    "DER",
    "-out",
    "chain.p7b",
  );
  pki.run("crl2pkcs7", "-nocrl", "-certfile", "sub.pem", "-certfile", "root.pem", "-out", "chain.p7b.pem");
});
afterAll(() => {
  pki.close();
});

interface Export {
  readonly options?: readonly string[];
  readonly secret?: string;
  readonly name?: string;
  readonly key?: string;
  readonly withoutChain?: true;
  /** Seconds of computation: opened once only. */
  readonly slow?: true;
}

function exported({
  options = [],
  secret = passphrase,
  name = "leaf",
  key = "leaf",
  withoutChain,
}: Export = {}): Buffer {
  const chain = withoutChain === true ? [] : ["-certfile", "chain.pem"];
  pki.run("crl2pkcs7", "-nocrl", "-certfile", "root.pem", "-certfile", "sub.pem", "-out", "both.p7b");
  pki.run("pkcs7", "-in", "both.p7b", "-print_certs", "-out", "chain.pem");
  const files = ["-inkey", `${key}.key`, "-in", `${name}.pem`, ...chain];
  pki.run("pkcs12", "-export", ...files, ...options, "-passout", `pass:${secret}`, "-out", "out.p12");
  return pki.read("out.p12");
}

const igc = ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "NONE", "-macalg", "sha1"];

/** Every layout of certificates.md §4.1 that is opened. */
const opened: Readonly<Record<string, Export>> = {
  "the layout of the IGC-Santé platform": { options: igc },
  "the default of OpenSSL 3": {},
  "AES-128 and a SHA-512 code": { options: ["-keypbe", "AES-128-CBC", "-certpbe", "AES-128-CBC", "-macalg", "sha512"] },
  "AES-192 and a SHA-384 code": { options: ["-keypbe", "AES-192-CBC", "-certpbe", "AES-192-CBC", "-macalg", "sha384"] },
  "3DES throughout": { options: ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"] },
  "old exports: RC2-40 certificates": { options: ["-legacy"] },
  "RC2-128 certificates": { options: ["-legacy", "-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-RC2-128"] },
  "an empty password": { secret: "" },
  "an empty password in the IGC-Santé layout": { secret: "", options: igc },
  "600 000 rounds of PBKDF2 and of the code": { options: ["-iter", "600000"], slow: true },
  "600 000 rounds of the old derivation": { options: ["-iter", "600000", ...igc], slow: true },
  "a friendly name": { options: ["-name", "certificat d'été"] },
  "a key in clear": { options: ["-keypbe", "NONE", "-certpbe", "NONE"] },
};

describe("PKCS#12 files made by OpenSSL", () => {
  it.each(Object.keys(opened))("opens %s", async (name) => {
    const of = opened[name] ?? {};
    const file = exported(of);
    const { certificate, chain, privateKey } = await openCredential(file, { passphrase: of.secret ?? passphrase });
    expect(certificate.raw).toEqual(leaf.raw);
    expect(certificate.checkPrivateKey(privateKey)).toBe(true);
    expect(chain).toHaveLength(2);
    if (of.slow === true) return;
    expect(loadPkcs12(file, { passphrase: of.secret ?? passphrase }).privateKey.equals(privateKey)).toBe(true);
    await expect(openCredential(file, { passphrase: "autre" })).rejects.toThrow(
      expect.objectContaining({ code: "ERR_CERT_PASSPHRASE" }),
    );
  });

  it("opens a leaf alone, and an elliptic key", async () => {
    expect((await openCredential(exported({ withoutChain: true }), { passphrase })).chain).toEqual([]);
    const ec = await openCredential(exported({ name: "ec", key: "ec-leaf" }), { passphrase });
    expect(ec.certificate.raw).toEqual(ecLeaf.raw);
    expect(ec.privateKey.asymmetricKeyType).toBe("ec");
  });

  it.each([
    ["RC4", ["-legacy", "-keypbe", "PBE-SHA1-RC4-128"], "ERR_CERT_UNSUPPORTED"],
    ["RC4 certificates", ["-legacy", "-certpbe", "PBE-SHA1-RC4-128"], "ERR_CERT_UNSUPPORTED"],
    ["single DES with MD5", ["-legacy", "-keypbe", "PBE-MD5-DES"], "ERR_CERT_UNSUPPORTED"],
    ["an RC2 key", ["-legacy", "-keypbe", "PBE-SHA1-RC2-40"], "ERR_CERT_UNSUPPORTED"],
    ["no integrity code", ["-nomac"], "ERR_CERT_P12_NO_MAC"],
    ["two million rounds", ["-iter", "2000000", "-nomaciter"], "ERR_CERT_P12_TOO_COSTLY"],
    ["certificates only", ["-nokeys"], "ERR_CERT_NO_KEY"],
  ])("refuses %s, with the commands that convert the file", async (_, options, code) => {
    const file = exported({ options });
    const thrown: unknown = await openCredential(file, { passphrase }).catch((error: unknown) => error);
    expect(isSegurError(thrown) && thrown.code).toBe(code);
    if (code !== "ERR_CERT_NO_KEY" && isSegurError(thrown))
      expect(thrown.details["recipe"]).toContain("openssl pkcs12");
    expect(() => loadPkcs12(file, { passphrase })).toThrow(expect.objectContaining({ code }));
  });

  it("opens what the recipe makes of a file that was refused", async () => {
    exported({ options: ["-legacy", "-keypbe", "PBE-SHA1-RC4-128"] });
    const password = ["-passin", `pass:${passphrase}`];
    pki.run("pkcs12", "-legacy", "-in", "out.p12", "-nodes", ...password, "-out", "all.pem");
    pki.run("pkcs12", "-export", "-in", "all.pem", "-passout", `pass:${passphrase}`, "-out", "new.p12");
    expect((await openCredential(pki.read("new.p12"), { passphrase })).certificate.raw).toEqual(leaf.raw);
    pki.run(
      "pkcs12",
      "-export",
      "-inkey",
      "leaf.key",
      "-in",
      "leaf.pem",
      "-nomac",
      "-passout",
      `pass:${passphrase}`,
      "-out",
      "out.p12",
    );
    pki.run("pkcs12", "-in", "out.p12", "-nodes", "-nomacver", ...password, "-out", "all.pem");
    pki.run("pkcs12", "-export", "-in", "all.pem", "-passout", `pass:${passphrase}`, "-out", "new.p12");
    expect((await openCredential(pki.read("new.p12"), { passphrase })).certificate.raw).toEqual(leaf.raw);
  });

  it.each([
    ["scrypt", ["-scrypt"]],
    ["RC2", ["-v1", "PBE-SHA1-RC2-40", "-provider", "legacy", "-provider", "default"]],
    ["single DES with MD5", ["-v1", "PBE-MD5-DES", "-provider", "legacy", "-provider", "default"]],
  ])("refuses a key apart under %s, and opens what the recipe makes of it", async (_, scheme) => {
    const secret = `pass:${passphrase}`;
    pki.run("pkcs8", "-topk8", "-in", "leaf.key", ...scheme, "-passout", secret, "-out", "old.key");
    const thrown: unknown = await openCredential([pki.read("leaf.pem"), pki.read("old.key")], { passphrase }).catch(
      (error: unknown) => error,
    );
    if (!isSegurError(thrown, "ERR_CERT_UNSUPPORTED")) throw thrown;
    const recipe = String(thrown.details["recipe"]);
    expect(recipe).toMatch(/^openssl pkcs8 .* -in old\.key .* -out new\.key$/);
    pki.run(...recipe.split(" ").slice(1), "-passin", secret, "-passout", secret);
    const { certificate } = await openCredential([pki.read("leaf.pem"), pki.read("new.key")], { passphrase });
    expect(certificate.raw).toEqual(leaf.raw);
  });

  it("opens the encrypted keys that OpenSSL writes apart, and its PKCS#7", async () => {
    const out = ["-passout", `pass:${passphrase}`, "-out", "encrypted.key"];
    const variants = [
      ["pkcs8", "-topk8", "-in", "leaf.key", ...out],
      ["pkcs8", "-topk8", "-in", "leaf.key", "-iter", "600000", "-v2prf", "hmacWithSHA512", ...out],
      ["pkcs8", "-topk8", "-in", "leaf.key", "-v1", "PBE-SHA1-3DES", "-iter", "20000", ...out],
      ["pkcs8", "-topk8", "-in", "leaf.key", "-outform", "DER", ...out],
      ["rsa", "-in", "leaf.key", "-traditional", "-aes256", ...out],
      ["rsa", "-in", "leaf.key", "-traditional", "-des3", ...out],
    ];
    for (const variant of variants) {
      pki.run(...variant);
      const key = pki.read("encrypted.key");
      for (const chain of ["chain.p7b", "chain.p7b.pem"]) {
        const credential = await openCredential([pki.read("leaf.pem"), key, pki.read(chain)], { passphrase });
        expect(credential.chain).toHaveLength(2);
      }
      expect(loadPem({ certificate: pki.read("leaf.pem"), key, passphrase }).privateKey.type).toBe("private");
    }
    expect(readCertificates(pki.read("chain.p7b")).map(({ subject }) => subject)).toHaveLength(2);
  });
});
