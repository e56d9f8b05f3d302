import { inspect } from "node:util";

import { createSensitive, isSegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { keyPem, makePki, type TestCertificate, type TestPki } from "../test/test-pki.js";
import { loadPem } from "./load-pem.js";

const passphrase = "Mot de passe très secret";
let pki: TestPki;
let leaf: TestCertificate;

beforeAll(() => {
  pki = makePki();
  leaf = pki.leaf();
});

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
  return "nothing thrown";
};

describe("loadPem", () => {
  it("finds the leaf and orders its issuers, whatever the order of the file", () => {
    const certificate = pki.root.pem + leaf.pem + pki.intermediate.pem;
    const credential = loadPem({ certificate, key: keyPem(leaf) });
    expect(credential.certificate.subject).toContain("CN=DMP-AUTH");
    expect(credential.chain.map((issuer) => issuer.subject.split("CN=")[1])).toEqual([
      "SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS",
      "SIMU AC RACINE IGC-SANTE ELEMENTAIRE",
    ]);
  });

  it("takes the issuers apart, in PEM or DER", () => {
    const chain = [pki.root.pem, pki.intermediate.der];
    expect(loadPem({ certificate: leaf.der, key: keyPem(leaf), chain }).chain).toHaveLength(2);
  });

  it("accepts a BOM, CR LF, text around the blocks and base64 on one line", () => {
    const oneLine = leaf.pem.replace(/-----BEGIN CERTIFICATE-----\n([\s\S]*)\n-----END/, (_, body: string) => {
      return `-----BEGIN CERTIFICATE-----${body.replaceAll("\n", "")}-----END`;
    });
    const certificate = `\uFEFFsubject=C = FR\r\n${pki.intermediate.pem.replaceAll("\n", "\r\n")}${oneLine}`;
    expect(loadPem({ certificate, key: keyPem(leaf) }).chain).toHaveLength(1);
  });

  it("opens an encrypted key with its passphrase, bare or wrapped", () => {
    const key = keyPem(leaf, passphrase);
    expect(loadPem({ certificate: leaf.pem, key, passphrase }).privateKey.type).toBe("private");
    expect(loadPem({ certificate: leaf.pem, key, passphrase: createSensitive(passphrase) }).privateKey.type).toBe(
      "private",
    );
  });

  it.each(["pkcs8", "pkcs1"] as const)("opens a clear key in DER (%s)", (type) => {
    const key = leaf.key.export({ type, format: "der" });
    expect(loadPem({ certificate: leaf.pem, key }).privateKey.asymmetricKeyType).toBe("rsa");
  });

  it("opens a traditional encrypted key", () => {
    const key = leaf.key.export({ type: "pkcs1", format: "pem", cipher: "aes-256-cbc", passphrase }).toString();
    expect(loadPem({ certificate: leaf.pem, key, passphrase }).privateKey.type).toBe("private");
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key }))).toBe("ERR_CERT_PASSPHRASE");
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key, passphrase: "x" }))).toBe("ERR_CERT_PASSPHRASE");
  });

  it("refuses a wrong or a missing passphrase", () => {
    const key = keyPem(leaf, passphrase);
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key, passphrase: "faux" }))).toBe("ERR_CERT_PASSPHRASE");
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key }))).toBe("ERR_CERT_PASSPHRASE");
  });

  it("refuses the key of another certificate", () => {
    const key = keyPem(pki.intermediate);
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key }))).toBe("ERR_CERT_KEY_MISMATCH");
  });

  it("refuses several keys, no key, no certificate, garbage", () => {
    const twice = keyPem(leaf) + keyPem(pki.root);
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key: twice }))).toBe("ERR_CERT_AMBIGUOUS");
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key: leaf.pem }))).toBe("ERR_CERT_NO_KEY");
    expect(codeOf(() => loadPem({ certificate: "", key: keyPem(leaf) }))).toBe("ERR_CERT_PARSE");
    const broken = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key: broken }))).toBe("ERR_CERT_PARSE");
    expect(codeOf(() => loadPem({ certificate: leaf.pem, key: Buffer.of(0x30, 0x00) }))).toBe("ERR_CERT_PARSE");
  });

  it("refuses two certificates of one key: a file holding a renewal beside the old one", () => {
    const certificate = leaf.pem + pki.leaf({ commonName: "DMP-AUTH-2" }).pem;
    expect(codeOf(() => loadPem({ certificate, key: keyPem(leaf) }))).toBe("ERR_CERT_AMBIGUOUS");
  });

  it("shows nothing of the key nor of the passphrase", () => {
    const key = keyPem(leaf, passphrase);
    const credential = loadPem({ certificate: leaf.pem, key, passphrase });
    const shown = inspect(credential, { depth: 9, showHidden: true }) + JSON.stringify(credential);
    expect(shown).not.toContain("PRIVATE KEY");
    expect(shown).not.toContain(passphrase);
    try {
      loadPem({ certificate: leaf.pem, key, passphrase: `${passphrase}!` });
    } catch (error) {
      expect(inspect(error, { depth: 9 })).not.toContain(passphrase);
    }
  });
});
