import { parsePsIdNat, parseStructIdNat } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { createSimulatorPki, simulatorCardHolders, simulatorScm, type SimulatorPki } from "../../src/index.js";
import { factsOf } from "../../src/dmp/certificate/certificate-facts.js";
import { inside, readDer } from "../../src/pki/der-reader.js";

let pki: SimulatorPki;

beforeAll(async () => {
  pki = await createSimulatorPki();
});

describe("the doctors of an SCM", () => {
  it("each hold certificates under an RPPS-rang, with keys of their own", async () => {
    const seals = await Promise.all(simulatorScm.map((doctor) => pki.structure(doctor).credential("DMP-SIGN")));
    expect(seals.map(({ certificate }) => factsOf(certificate).structureId)).toEqual(simulatorScm.map(({ id }) => id));
    expect(simulatorScm.map(({ id }) => parseStructIdNat(id))).toHaveLength(3);
    const keys = new Set(seals.map(({ keyPem }) => keyPem));
    expect(keys.size).toBe(3);
  });

  it("are given the same certificate each time", async () => {
    const [doctor] = simulatorScm;
    const first = await pki.structure(doctor).credential("DMP-AUTH");
    expect(await pki.structure(doctor).credential("DMP-AUTH")).toBe(first);
    expect(first.certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.2"]);
  });
});

describe("a card", () => {
  it.each(["CPS", "CPE", "CPA"] as const)("%s holds two pairs of the persons' authority", async (kind) => {
    const card = await pki.card(simulatorCardHolders[kind]);
    const { authentication, signature } = card;
    for (const { certificate, privateKey, chain } of [authentication, signature]) {
      expect(certificate.checkPrivateKey(privateKey)).toBe(true);
      expect(certificate.verify((await pki.persons()).publicKey)).toBe(true);
      expect(chain).toEqual([await pki.persons(), pki.root]);
    }
    expect(authentication.privateKey.equals(signature.privateKey)).toBe(false);
    expect(authentication.certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.2", "1.3.6.1.4.1.311.20.2.2"]);
    expect(factsOf(authentication.certificate).nonRepudiation).toBe(false);
    expect(factsOf(signature.certificate)).toMatchObject({ nonRepudiation: true, purposes: [] });
    expect([authentication.id, signature.id, card.pin]).toEqual(["20", "10", "1234"]);
    parsePsIdNat(simulatorCardHolders[kind].personId);
  });

  it("names the person in one multi-valued RDN", async () => {
    const { certificate } = (await pki.card(simulatorCardHolders.CPS)).signature;
    const { subject } = factsOf(certificate);
    expect(subject.map((rdn) => rdn.length)).toEqual([1, 1, 3]);
    // DER sorts a SET by its encodings, shortest first.
    expect(subject.flat().map(({ value }) => value)).toEqual([
      "FR",
      "Médecin",
      "CAMILLE",
      "RADIOLOGUE",
      "810100001014",
    ]);
    // Staff: a slash in the common name, and the structure as on a software certificate.
    const { subject: staff } = factsOf((await pki.card(simulatorCardHolders.CPE)).signature.certificate);
    expect(staff.flat().map(({ value }) => value)).toContain("3440000008/000000042");
    expect(staff.flat().map(({ value }) => value)).toContain("1440000008");
  });

  it("says its type, that it is a test card, and the profession", async () => {
    const values = async (kind: "CPS" | "CPE" | "CPA") => {
      const hex = (await pki.card(simulatorCardHolders[kind])).signature.certificate.raw.toString("hex");
      return [...hex.matchAll(/06082a817a0147010(2\d\d)04030401(..)/g)].map(([, oid, value]) => `${oid} ${value}`);
    };
    expect(await values("CPS")).toEqual(["202 00", "205 80", "207 10"]);
    expect(await values("CPE")).toEqual(["202 02", "205 80"]);
    expect(await values("CPA")).toEqual(["202 03", "205 80"]);
  });

  it("holds its objects: speciality for all to read, activities after login, with a gap", async () => {
    const { objects } = await pki.card(simulatorCardHolders.CPS);
    expect(objects.map((one) => [one.label, one.private])).toEqual([
      ["CPS_INFO_PS", false],
      ["CPS_ACTIVITY_01_PS", true],
      ["CPS_ACTIVITY_03_PS", true],
    ]);
    const [info, activity] = objects;
    expect(
      Buffer.from(info?.value ?? [])
        .toString("latin1")
        .slice(-4),
    ).toBe("SM44");
    const [container] = readDer(activity?.value ?? Buffer.alloc(0)) ?? [];
    expect(container?.tag).toBe(0xee);
    expect(inside(container).map(({ tag, content }) => [tag, Buffer.from(content).toString()])).toEqual([
      [0x84, "CENTRE D'IMAGERIE FICTIF"],
      [0x85, "1440000008"],
      [0x86, "SA08"],
    ]);
  });
});
