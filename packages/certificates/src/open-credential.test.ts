import { createSensitive, isSegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it, vi } from "vitest";

import { pkcs12Of, pkcs7Of, toBer, type Pkcs12Layout } from "../test/containers.js";
import { keyPem, makePki, type TestCertificate, type TestPki } from "../test/test-pki.js";
import { openCredential, type OpenCredentialOptions } from "./open-credential.js";

const passphrase = "clé de l'été";
let pki: TestPki;
let leaf: TestCertificate;
const utf8 = (text: string) => Buffer.from(text, "utf8");
const p12 = (layout: Pkcs12Layout = {}, secret = "phrase-de-passe") =>
  pkcs12Of(leaf, [pki.root, leaf, pki.intermediate], secret, layout);

beforeAll(() => {
  pki = makePki();
  leaf = pki.leaf();
});

async function open(files: Uint8Array | readonly Uint8Array[], options?: OpenCredentialOptions) {
  const { certificate, chain, privateKey } = await openCredential(files, options);
  expect(certificate.raw).toEqual(leaf.der);
  expect(certificate.checkPrivateKey(privateKey)).toBe(true);
  return chain.length;
}

async function failure(run: Promise<unknown>): Promise<{ code: string; recipe: unknown }> {
  const error: unknown = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (isSegurError(error)) return { code: error.code, recipe: error.details["recipe"] };
  throw error instanceof Error ? error : new Error("nothing thrown");
}
const codeOf = async (run: Promise<unknown>) => (await failure(run)).code;

describe("openCredential", () => {
  it("opens one PEM file with everything in it, leaf not first", async () => {
    const all = utf8(pki.root.pem + pki.intermediate.pem + keyPem(leaf) + leaf.pem);
    expect(await open(all)).toBe(2);
  });

  it.each([
    ["a BOM and CR LF", (text: string) => utf8(`\uFEFF${text.replaceAll("\n", "\r\n")}`)],
    ["text before the first block", (text: string) => utf8(`Bag Attributes\n  friendlyName: essai\n${text}`)],
    ["UTF-16 little endian", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 big endian", (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
    ["base64 on one line", (text: string) => utf8(text.replace(/(?<!-)\n(?!-)/g, ""))],
  ])("opens PEM with %s", async (_, written) => {
    expect(await open(written(leaf.pem + keyPem(leaf)))).toBe(0);
  });

  it("opens a certificate, its key and its chain in three files: DER, DER and PKCS#7", async () => {
    const key = leaf.key.export({ type: "pkcs8", format: "der" });
    expect(await open([leaf.der, key, pkcs7Of([pki.root, pki.intermediate])])).toBe(2);
  });

  it("opens PKCS#7 in a PEM block, and the bare base64 of a certificate", async () => {
    const body = pkcs7Of([pki.intermediate]).toString("base64");
    const p7b = utf8(`-----BEGIN PKCS7-----\n${body}\n-----END PKCS7-----\n`);
    expect(await open([utf8(leaf.der.toString("base64")), utf8(keyPem(leaf)), p7b])).toBe(1);
  });

  it.each(["3des", "aes128", "aes256"] as const)("opens a PKCS#12 file (%s)", async (algorithm) => {
    expect(await open(p12({ algorithm }), { passphrase: createSensitive("phrase-de-passe") })).toBe(2);
  });

  it("opens encrypted keys: PKCS#8 in PEM and DER, traditional", async () => {
    const of = (type: "pkcs8" | "pkcs1", format: "pem" | "der") =>
      Buffer.from(leaf.key.export({ type, format, cipher: "aes-256-cbc", passphrase } as never));
    for (const key of [of("pkcs8", "pem"), of("pkcs8", "der"), of("pkcs1", "pem")]) {
      expect(await open([leaf.der, key], { passphrase })).toBe(0);
      expect(await codeOf(openCredential([leaf.der, key], { passphrase: "autre" }))).toBe("ERR_CERT_PASSPHRASE");
      expect(await codeOf(openCredential([leaf.der, key]))).toBe("ERR_CERT_PASSPHRASE");
    }
  });

  it.each([1, 2, 3, 4])("opens BER: indefinite lengths down to level %i", async (depth) => {
    expect(await open(toBer(p12({ algorithm: "3des" }), depth), { passphrase: "phrase-de-passe" })).toBe(2);
  });

  it("opens a renewed chain whose root has a homonym", async () => {
    const files = [leaf.der, utf8(keyPem(leaf)), makePki().intermediate.der, pki.intermediate.der];
    expect(await open(files)).toBe(1);
  });

  it("asks for the passphrase once, and only when a file needs it", async () => {
    const ask = vi.fn(() => Promise.resolve("phrase-de-passe"));
    await open([leaf.der, utf8(keyPem(leaf))], { passphrase: ask });
    expect(ask).not.toHaveBeenCalled();
    await open(p12(), { passphrase: ask });
    expect(ask).toHaveBeenCalledOnce();
  });

  it("refuses a PKCS#12 file without integrity code, with its recipe, unless told", async () => {
    const file = p12({ useMac: false });
    expect(await failure(openCredential(file, { passphrase: "phrase-de-passe" }))).toEqual({
      code: "ERR_CERT_P12_NO_MAC",
      recipe: expect.stringContaining("openssl pkcs12") as unknown,
    });
    expect(await open(file, { passphrase: "phrase-de-passe", allowNoMac: true })).toBe(2);
  });

  it.each([
    ["a keystore of Java", Buffer.from("feedfeed00000002", "hex"), "ERR_CERT_UNSUPPORTED"],
    ["a text that is no key", utf8("bonjour"), "ERR_CERT_PARSE"],
    ["nothing", new Uint8Array(), "ERR_CERT_PARSE"],
    ["a file over 4 MiB", Buffer.alloc(5_000_000, 0x30), "ERR_CERT_P12_TOO_COSTLY"],
  ])("refuses %s", async (_, file, code) => {
    expect(await codeOf(openCredential(file, { passphrase: "" }))).toBe(code);
  });

  it("tells a wrong passphrase, no passphrase, no key, two keys, no certificate, and a key that is another's", async () => {
    expect(await codeOf(openCredential(p12(), { passphrase: "autre" }))).toBe("ERR_CERT_PASSPHRASE");
    expect(await codeOf(openCredential(p12()))).toBe("ERR_CERT_PASSPHRASE");
    expect(await codeOf(openCredential(leaf.der))).toBe("ERR_CERT_NO_KEY");
    expect(await codeOf(openCredential(utf8(leaf.pem + keyPem(leaf) + keyPem(pki.root))))).toBe("ERR_CERT_AMBIGUOUS");
    expect(await codeOf(openCredential(utf8(keyPem(leaf))))).toBe("ERR_CERT_PARSE");
    expect(await codeOf(openCredential([pki.root.der, utf8(keyPem(leaf))]))).toBe("ERR_CERT_KEY_MISMATCH");
  });

  it("takes the same key given twice for one", async () => {
    expect(await open([p12(), utf8(keyPem(leaf))], { passphrase: "phrase-de-passe" })).toBe(2);
  });

  it("lets the event loop turn while it derives keys", async () => {
    const file = p12({ algorithm: "3des", count: 60_000 });
    let turns = 0;
    let running = true;
    const turn = (): void => {
      turns += 1;
      if (running) setImmediate(turn);
    };
    turn();
    expect(await open(file, { passphrase: "phrase-de-passe" })).toBe(2);
    running = false;
    // MAC (one block), key (two) and vector (one) of 60 000 rounds: a turn every 3 000.
    expect(turns).toBeGreaterThan(60);
  });

  it("stops when it is told to", async () => {
    const abort = new AbortController();
    const opening = openCredential(p12({ algorithm: "3des", count: 60_000 }), {
      passphrase: "phrase-de-passe",
      signal: abort.signal,
    });
    setImmediate(() => {
      abort.abort(new Error("assez"));
    });
    await expect(opening).rejects.toThrow("assez");
    await expect(openCredential(leaf.der, { signal: abort.signal })).rejects.toThrow("assez");
  });
});
