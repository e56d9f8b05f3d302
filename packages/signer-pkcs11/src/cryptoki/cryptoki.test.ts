import { describe, expect, it } from "vitest";

import { cryptokiFailure, returnCodeOf } from "./cryptoki-failure.js";
import { cryptolibModules } from "./cryptolib-modules.js";
import { loadBinding } from "./load-binding.js";
import { createWorkQueue } from "./work-queue.js";

describe("cryptolibModules", () => {
  it.each([
    ["linux", "x64", "/opt/santesocial/CPS/lib/libcps3_pkcs11_lux.so"],
    ["win32", "x64", "C:\\Windows\\System32\\cps3_pkcs11_w64.dll"],
    ["win32", "ia32", "C:\\Windows\\System32\\cps3_pkcs11.dll"],
    ["darwin", "arm64", "/usr/local/lib/libcps3_pkcs11_osx.dylib"],
    ["aix", "ppc64", undefined],
  ])("on %s %s begins with %s", (platform, architecture, first) => {
    expect(cryptolibModules(platform, architecture)[0]).toBe(first);
  });
});

describe("loadBinding", () => {
  class PKCS11 {
    readonly name = "native";
  }

  it("takes the exports of a CommonJS module, or of an ESM one", async () => {
    const binding = { PKCS11 };
    expect(await loadBinding(() => Promise.resolve({ default: binding }))).toBe(binding);
    expect(await loadBinding(() => Promise.resolve(binding))).toBe(binding);
  });

  it("says how to install what is missing", async () => {
    const names: string[] = [];
    const missing = loadBinding((name) => {
      names.push(name);
      return Promise.reject(new Error("Cannot find module './build/Release/pkcs11.node'"));
    });
    await expect(missing).rejects.toMatchObject({
      code: "ERR_CERT_PKCS11_MODULE",
      details: { field: "binding", rule: expect.stringContaining("npm install pkcs11js") as unknown },
    });
    expect(names).toEqual(["pkcs11js"]);
  });

  it.each([undefined, {}, { default: {} }, { PKCS11: 1 }])("refuses what has not its shape: %o", async (loaded) => {
    await expect(loadBinding(() => Promise.resolve(loaded))).rejects.toMatchObject({ code: "ERR_CERT_PKCS11_MODULE" });
  });
});

describe("return codes", () => {
  it("are read from the property, or from the text that pkcs11js throws bare", () => {
    expect(returnCodeOf(Object.assign(new Error("CKR_PIN_INCORRECT"), { code: 160 }))).toBe(160);
    expect(returnCodeOf(new Error("CKR_DEVICE_REMOVED:50\n    at PKCS11.C_FindObjects (pkcs11.cpp:1)"))).toBe(50);
    expect(returnCodeOf(new Error("other"))).toBeUndefined();
    expect(returnCodeOf("CKR_DEVICE_REMOVED:50")).toBeUndefined();
  });

  it.each([
    [0x32, "ERR_CERT_CARD_REMOVED"],
    [0xb3, "ERR_CERT_CARD_REMOVED"],
    [0xe0, "ERR_CERT_CARD_REMOVED"],
    [0xa0, "ERR_CERT_CARD_PIN_INCORRECT"],
    [0xa4, "ERR_CERT_CARD_PIN_LOCKED"],
    [0x101, "ERR_CERT_CARD_PIN_REQUIRED"],
    [0x50, "ERR_CERT_CARD_PIN_REQUIRED"],
    [0x5, "ERR_CERT_SIGN_FAILED"],
  ])("%i means %s", (code, expected) => {
    const failure = cryptokiFailure(Object.assign(new Error("CKR"), { code }), "ERR_CERT_SIGN_FAILED");
    expect(failure).toMatchObject({ code: expected, details: { returnCode: `0x${code.toString(16)}` } });
  });
});

describe("createWorkQueue", () => {
  it("runs one at a time, in order, past failures", async () => {
    const queue = createWorkQueue();
    const seen: string[] = [];
    const work = (name: string, fails = false) =>
      queue(async () => {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const outcomes = await Promise.allSettled([work("a"), work("b", true), work("c")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });
});
