import { isSegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { pkcs12Of, pkcs7Of, toBer } from "../test/containers.js";
import { keyPem, makePki, type TestPki } from "../test/test-pki.js";
import { readCertificates } from "./read-certificates.js";

let pki: TestPki;
let both: readonly string[];
beforeAll(() => {
  pki = makePki();
  both = [pki.intermediate, pki.root].map(({ pem }) => pem);
});

function codeOf(source: string | Uint8Array): string {
  try {
    readCertificates(source);
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
  return "nothing thrown";
}

describe("readCertificates", () => {
  it("reads PEM, DER, PKCS#7 in DER, BER and PEM, and bare base64", () => {
    const p7b = pkcs7Of([pki.intermediate, pki.root]);
    const armoured = `-----BEGIN PKCS7-----\n${p7b.toString("base64")}\n-----END PKCS7-----`;
    for (const source of [
      both.join(""),
      Buffer.from(both.join("")),
      p7b,
      toBer(p7b, 3),
      armoured,
      p7b.toString("base64"),
    ]) {
      expect(readCertificates(source).map(String)).toEqual(both);
    }
    expect(readCertificates(pki.root.der)).toHaveLength(1);
  });

  it("reads a PKCS#12 file with its passphrase only, and leaves its key", () => {
    const file = pkcs12Of(pki.root, [pki.root], "phrase-de-passe");
    expect(readCertificates(file, { passphrase: "phrase-de-passe" })).toHaveLength(1);
    expect(codeOf(file)).toBe("ERR_CERT_PASSPHRASE");
  });

  it("refuses what holds no certificate", () => {
    expect(codeOf(keyPem(pki.root))).toBe("ERR_CERT_PARSE");
    expect(codeOf(pki.root.key.export({ type: "pkcs8", format: "der" }))).toBe("ERR_CERT_PARSE");
    expect(codeOf(pkcs7Of([]))).toBe("ERR_CERT_PARSE");
    expect(codeOf("")).toBe("ERR_CERT_PARSE");
  });
});
