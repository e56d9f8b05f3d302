import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import forge from "node-forge";
import { beforeAll, describe, expect, it } from "vitest";

import { makePki, type TestCertificate, type TestPki } from "../test/test-pki.js";
import { loadPkcs12 } from "./load-pkcs12.js";

const passphrase = "phrase-de-passe";
let pki: TestPki;
let leaf: TestCertificate;

beforeAll(() => {
  pki = makePki();
  leaf = pki.leaf();
});

function pkcs12(options: {
  algorithm?: "3des" | "aes128" | "aes256";
  certificates?: readonly TestCertificate[];
  key?: TestCertificate | null;
  useMac?: boolean;
  count?: number;
}): Buffer {
  const { algorithm = "aes256", certificates = [leaf, pki.intermediate, pki.root], key = leaf } = options;
  const asn1 = forge.pkcs12.toPkcs12Asn1(
    key?.forgeKey ?? null,
    certificates.map((each) => each.forge),
    passphrase,
    { algorithm, useMac: options.useMac ?? true, count: options.count ?? 2048 },
  );
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), "latin1");
}

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
  return "nothing thrown";
};

describe("loadPkcs12", () => {
  it.each(["3des", "aes128", "aes256"] as const)("opens a file encrypted with %s", (algorithm) => {
    const credential = loadPkcs12(pkcs12({ algorithm }), { passphrase });
    expect(credential.certificate.raw).toEqual(leaf.der);
    expect(credential.chain).toHaveLength(2);
    expect(credential.certificate.checkPrivateKey(credential.privateKey)).toBe(true);
  });

  it("does not trust the order of the certificates", () => {
    const shuffled = pkcs12({ certificates: [pki.root, pki.intermediate, leaf] });
    expect(loadPkcs12(shuffled, { passphrase }).certificate.raw).toEqual(leaf.der);
  });

  it("refuses a wrong passphrase", () => {
    expect(codeOf(() => loadPkcs12(pkcs12({}), { passphrase: "autre" }))).toBe("ERR_CERT_PASSPHRASE");
  });

  it("refuses an altered file", () => {
    const bytes = pkcs12({ algorithm: "3des" });
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(["ERR_CERT_PASSPHRASE", "ERR_CERT_PARSE"]).toContain(codeOf(() => loadPkcs12(bytes, { passphrase })));
  });

  it("refuses a file without integrity code", () => {
    expect(codeOf(() => loadPkcs12(pkcs12({ useMac: false }), { passphrase }))).toBe("ERR_CERT_P12_NO_MAC");
  });

  it("refuses a key that none of the certificates has", () => {
    const file = pkcs12({ certificates: [pki.intermediate] });
    expect(codeOf(() => loadPkcs12(file, { passphrase }))).toBe("ERR_CERT_KEY_MISMATCH");
  });

  it("refuses a file without key", () => {
    expect(codeOf(() => loadPkcs12(pkcs12({ key: null }), { passphrase }))).toBe("ERR_CERT_NO_KEY");
  });

  it("refuses a file over 1 MiB before any computation", () => {
    expect(codeOf(() => loadPkcs12(Buffer.alloc(1_048_577), { passphrase }))).toBe("ERR_CERT_P12_TOO_COSTLY");
  });

  it("never throws anything but a SegurError on hostile bytes", () => {
    const genuine = pkcs12({ algorithm: "3des", count: 1 });
    const flipped = fc.record({ at: fc.nat(genuine.length - 1), value: fc.nat(255) }).map(({ at, value }) => {
      const bytes = Buffer.from(genuine);
      bytes[at] = value;
      return bytes;
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), flipped), (bytes) => {
        const code = codeOf(() => loadPkcs12(bytes, { passphrase }));
        return code === "nothing thrown" || code.startsWith("ERR_CERT_");
      }),
      { numRuns: 300 },
    );
  });
});
