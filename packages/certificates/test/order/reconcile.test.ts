import { X509Certificate } from "node:crypto";

import { describe, expect, it } from "vitest";

import type { CertificateItem } from "../../src/order/certificate-item.js";
import { planOrder } from "../../src/order/plan-order.js";
import { reconcile } from "../../src/order/reconcile.js";
import { makePki, type TestCertificate } from "../test-pki.js";
import { at, withEntity } from "./order-example.js";

const pki = makePki();
const { items } = planOrder({ ...withEntity(0, { uses: [] }), environment: "test", channel: "f414" }, { at });
const plan = { environment: "test", items } as const;
const unit = "1440000008";
const received = (made: TestCertificate, file?: string) => ({
  certificate: new X509Certificate(made.pem),
  ...(file === undefined ? {} : { file }),
});
const insiAuto = received(pki.leaf({ unit, commonName: "INSI-AUTO" }), "asip-p12-EL-TEST-ORG-SIGN.p12");
const insiManu = received(pki.leaf({ unit, commonName: "INSI-MANU" }));
const dmpAuth = received(pki.leaf({ unit }));
const dmpSign = received(pki.sign({ unit }));
const name = ({ commonName }: CertificateItem) => commonName;
const reasons = (made: TestCertificate, of: Parameters<typeof reconcile>[0] = plan) => {
  const { wrong, missing, unexpected } = reconcile(of, [received(made)], { at });
  expect(missing).toHaveLength(of.items.length);
  expect(unexpected).toEqual([]);
  return wrong.map((one) => [one.item?.commonName, ...one.reasons.map(({ code }) => code)]);
};

describe("reconcile", () => {
  it("ticks the items off by structure, name and usage, whatever the file is called", () => {
    const done = reconcile(plan, [dmpSign, insiManu.certificate, insiAuto, dmpAuth], { at });
    expect(done).toMatchObject({ complete: true, missing: [], wrong: [], unexpected: [] });
    expect(done.items.map(({ item, delivered }) => [name(item), delivered?.commonName])).toEqual(
      ["INSI-AUTO", "INSI-MANU", "DMP-AUTH", "DMP-SIGN"].map((one) => [one, one]),
    );
    expect(done.items[0]?.delivered).toEqual({
      file: "asip-p12-EL-TEST-ORG-SIGN.p12",
      structureId: unit,
      commonName: "INSI-AUTO",
      profile: "ORG_AUTH_CLI",
      fingerprint256: insiAuto.certificate.fingerprint256,
      notBefore: "2026-01-01T00:00:00.000Z",
      notAfter: "2029-01-01T00:00:00.000Z",
    });
    expect(JSON.parse(JSON.stringify(done))).toEqual(done);
  });

  it("lists what is missing and what nobody asked for", () => {
    const { complete, missing, unexpected } = reconcile(
      plan,
      [insiAuto, received(pki.leaf({ unit: "1330780321", commonName: "MSS-AUTH" }))],
      { at },
    );
    expect(complete).toBe(false);
    expect(missing.map(name)).toEqual(["INSI-MANU", "DMP-AUTH", "DMP-SIGN"]);
    expect(unexpected.map(({ structureId, commonName }) => [structureId, commonName])).toEqual([
      ["1330780321", "MSS-AUTH"],
    ]);
  });

  const subject = (pairs: readonly (readonly [string, string])[]) => [["C", "FR"], ...pairs] as never;
  it.each<[string, TestCertificate, readonly unknown[], Parameters<typeof reconcile>[0]?]>([
    ["another structure", pki.leaf({ unit: "1330780321", commonName: "INSI-AUTO" }), ["INSI-AUTO", "STRUCTURE"]],
    ["a wrong common name", pki.leaf({ unit, commonName: "INSI AUTO" }), ["INSI-AUTO", "COMMON_NAME"]],
    [
      "a wrong usage",
      pki.sign({
        unit,
        subject: pki.leaf({ unit }).forge.subject.attributes.map((one) => [one.shortName, one.value]) as never,
      }),
      ["DMP-AUTH", "USAGE"],
    ],
    ["an expired one", pki.leaf({ unit, to: new Date("2026-11-01T00:00:00Z") }), ["DMP-AUTH", "EXPIRED"]],
    ["one of tomorrow", pki.leaf({ unit, from: new Date("2026-11-23T00:00:00Z") }), ["DMP-AUTH", "NOT_YET_VALID"]],
    ["the other world", pki.leaf({ unit }), ["DMP-AUTH", "ENVIRONMENT"], { ...plan, environment: "production" }],
    ["the offer PS", pki.leaf({ subject: subject([["CN", "DR FICTIF"]]) }), [undefined, "NO_STRUCTURE"]],
    [
      "the offer SERV",
      pki.leaf({ unit: "1330780321", commonName: "mss.example", extKeyUsage: { serverAuth: true } }),
      [undefined, "OFFER"],
    ],
  ])("says why %s does not do", (_, made, expected, of) => {
    expect(reasons(made, of)).toEqual([expected]);
  });

  it("takes a wrong one for the item that is still missing", () => {
    const { wrong } = reconcile(plan, [insiAuto, received(pki.leaf({ unit, commonName: "INS" }))], { at });
    expect(wrong.map(({ item }) => item?.commonName)).toEqual(["INSI-MANU"]);
  });

  it("keeps the certificate that lasts longest, whatever the order", () => {
    const old = received(pki.leaf({ unit, to: new Date("2027-01-01T00:00:00Z") }), "old");
    for (const files of [
      [old, dmpAuth],
      [dmpAuth, old],
    ]) {
      const { items: done, wrong } = reconcile(plan, files, { at });
      expect(done.find(({ item }) => name(item) === "DMP-AUTH")?.delivered?.notAfter).toMatch(/^2029/);
      expect(wrong.map(({ delivered, reasons: why }) => [delivered.file, why[0]?.code])).toEqual([
        ["old", "DUPLICATE"],
      ]);
    }
  });

  it("never repeats the identifier of a person, the CN of a card", () => {
    const card = pki.sign({ subject: subject([["CN", "599999999800019/CPAT0001"]]) });
    expect(JSON.stringify(reconcile(plan, [received(card)], { at }))).not.toContain("CPAT0001");
  });
});
