import { beforeAll, describe, expect, it } from "vitest";

import { createSimulatorPki, type SimulatorPki } from "../../pki/simulator-pki.js";
import { factsOf } from "./certificate-facts.js";
import {
  isClientAuthentication,
  isSignature,
  judgeCertificate,
  type JudgedCertificate,
} from "./certificate-profile.js";
import { inside, oidOf, readDer, textOfDer } from "../../pki/der-reader.js";
import { isNameText } from "./distinguished-name.js";

describe("the facts of a certificate", () => {
  let pki: SimulatorPki;
  const holder = { id: "10B0999999", name: "CENTRE D'IMAGERIE FICTIF", department: "Rhône (69)" };

  beforeAll(async () => {
    pki = await createSimulatorPki({ holder });
  });

  const judged = async (name: "DMP-AUTH" | "DMP-SIGN" | "SERVER"): Promise<JudgedCertificate> => {
    const { certificate } = await pki.credential(name);
    const found = judgeCertificate(certificate, [pki.root, pki.organisations], pki.validity.notBefore);
    if (found === undefined) throw new Error("the PKI is not trusted");
    return found;
  };

  it("are names, serial number and structure", async () => {
    const { certificate } = await pki.credential("DMP-SIGN");
    const facts = factsOf(certificate);
    expect(isNameText("CN=DMP-SIGN,OU=10B0999999,O=CENTRE D'IMAGERIE FICTIF,ST=Rhône (69),C=FR", facts.subject)).toBe(
      true,
    );
    expect(facts.issuer).toEqual(factsOf(pki.organisations).subject);
    expect(BigInt(facts.serial).toString(16)).toBe(certificate.serialNumber.toLowerCase());
    expect(facts.structureId).toBe("10B0999999");
  });

  it("tell the profiles apart", async () => {
    const profiles = await Promise.all((["DMP-AUTH", "DMP-SIGN", "SERVER"] as const).map(judged));
    expect(profiles.map(isClientAuthentication)).toEqual([true, false, false]);
    expect(profiles.map(isSignature)).toEqual([false, true, false]);
  });

  it("are of an authority without structure", () => {
    expect(factsOf(pki.root).structureId).toBeUndefined();
  });

  it("stop at the nearest trusted authority, or go up to the root", async () => {
    const { certificate } = await pki.credential("DMP-SIGN");
    const at = pki.validity.notBefore;
    const chain = (trust: readonly (typeof certificate)[]) => judgeCertificate(certificate, trust, at)?.issuers;
    expect(chain([pki.organisations])).toEqual([pki.organisations]);
    expect(chain([pki.root, pki.organisations])).toEqual([pki.organisations, pki.root]);
    expect(chain([pki.root])).toBeUndefined();
    expect(chain([certificate])).toBeUndefined();
    expect(judgeCertificate(certificate, [pki.organisations], new Date("2001-01-01"))).toBeUndefined();
  });
});

describe("DER", () => {
  it("is refused when a length goes beyond the bytes", () => {
    expect(readDer(Uint8Array.of(0x30, 0x05, 0x01))).toBeUndefined();
    expect(readDer(Uint8Array.of(0x30, 0x80))).toBeUndefined();
    expect(readDer(Uint8Array.of(0x30, 0x85, 1, 1, 1, 1, 1))).toBeUndefined();
    expect(readDer(Uint8Array.of(0x30))).toBeUndefined();
    expect(inside({ tag: 0x30, content: Uint8Array.of(0x30, 0x05) })).toEqual([]);
    expect(inside(undefined)).toEqual([]);
  });

  it("holds OIDs and texts of every encoding", () => {
    expect(oidOf(Buffer.from("2a8648ce3d0301", "hex"))).toBe("1.2.840.10045.3.1");
    expect(oidOf(Buffer.from("8837", "hex"))).toBe("2.999");
    const text = (tag: number, content: Uint8Array): string => textOfDer({ tag, content });
    expect(text(0x0c, Buffer.from("é"))).toBe("é");
    expect(text(0x13, Buffer.from("FR"))).toBe("FR");
    expect(text(0x1e, Buffer.from("00e9", "hex"))).toBe("é");
  });
});
