import { createSecureContext } from "node:tls";

import forge from "node-forge";
import { beforeAll, describe, expect, it } from "vitest";

import {
  createSimulatorPki,
  pkcs12LayoutNames,
  type Pkcs12LayoutName,
  type SimulatorCredential,
} from "../../src/index.js";

let seal: SimulatorCredential;

beforeAll(async () => {
  seal = await (await createSimulatorPki()).credential("DMP-SIGN");
});

const refusedByNode: Partial<Record<Pkcs12LayoutName, RegExp>> = {
  "rc2-40": /Unsupported PKCS12 PFX data/,
  "rc2-128": /Unsupported PKCS12 PFX data/,
  "rc4-128": /Unsupported PKCS12 PFX data/,
  "without-key": /private key/i,
  "without-leaf": /./,
};
/** Their derivation takes seconds, or minutes; and a file without MAC, which Node 20 refuses, is opened by Node 22 and 24. */
const leftOut: readonly Pkcs12LayoutName[] = ["600000-rounds", "too-many-rounds", "without-mac"];

describe("Node opens the layouts, but those its OpenSSL has given up", () => {
  it.each(pkcs12LayoutNames.filter((layout) => !leftOut.includes(layout)))("%s", (layout) => {
    const open = () => createSecureContext({ pfx: Buffer.from(seal.pkcs12("pâsse", layout)), passphrase: "pâsse" });
    const refusal = refusedByNode[layout];
    if (refusal === undefined) expect(open()).toBeDefined();
    else expect(open).toThrow(refusal);
  });
});

describe("another reader finds the certificates where they are said to be", () => {
  it.each([
    ["igc-sante", 3, 0],
    ["rc2-40", 3, 0],
    ["triple-des", 3, 0],
    ["leaf-last", 3, 2],
    ["leaf-only", 1, 0],
    ["without-leaf", 2, -1],
    ["without-mac", 3, 0],
  ] as const)("%s: %i certificates, the leaf at %i", (layout, count, place) => {
    const der = Buffer.from(seal.pkcs12("secret", layout)).toString("binary");
    const file = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(der), "secret");
    const bags = file.getBags({ bagType: forge.pki.oids["certBag"] ?? "" })[forge.pki.oids["certBag"] ?? ""] ?? [];
    expect(bags).toHaveLength(count);
    const serials = bags.map(({ cert }) => cert?.serialNumber.toUpperCase());
    expect(serials.indexOf(seal.certificate.serialNumber)).toBe(place);
  });

  it("a layout can be put together from its parts", () => {
    const file = seal.pkcs12("", { certificates: "aes-256", mac: "sha512", rounds: 1 });
    expect(createSecureContext({ pfx: Buffer.from(file), passphrase: "" })).toBeDefined();
  });

  it("rounds beyond reason are claimed, not made", () => {
    expect(Buffer.from(seal.pkcs12("secret", "too-many-rounds")).includes(Buffer.from("020477359400", "hex"))).toBe(
      true,
    );
  });
});
