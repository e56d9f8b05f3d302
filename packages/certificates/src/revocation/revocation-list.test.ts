import { describe, expect, it } from "vitest";

import { derOf } from "../internal/der-writer.js";
import { readRevocationList } from "./revocation-list.js";
import { listEnd, listStart, makeCertificate, makeList, type TestListOptions } from "../../test/revocation-pki.js";

const authority = { ca: true, keyUsage: 0x06 } as const;
const root = makeCertificate({ commonName: "ROOT", ...authority });
const issuer = makeCertificate({ commonName: "ISSUER", issuer: root, ...authority });
const homonym = makeCertificate({ commonName: "ISSUER", issuer: root, ...authority });
const leaf = makeCertificate({ commonName: "LEAF", issuer, serial: "5d5de25e00000007" }).certificate;
const other = makeCertificate({ commonName: "OTHER", issuer, serial: "0080" }).certificate;
const at = new Date("2026-11-23T00:00:00Z");

const read = (options: TestListOptions = {}, from = issuer) =>
  readRevocationList(makeList(from, options), { issuer: issuer.certificate, at });
const refusal = (rule: string | RegExp) => ({
  code: "ERR_CERT_CRL_INVALID",
  details: { rule: expect.stringMatching(rule) as string },
});

describe("readRevocationList", () => {
  it("finds a revoked certificate with its reason and date, and clears the others", async () => {
    const list = await read({ entries: [{ serial: "01" }, { serial: "5d5de25e00000007", reason: 4 }] });
    expect(list).toMatchObject({ size: 2, number: 1n, thisUpdate: listStart, nextUpdate: listEnd });
    expect(list.statusOf(leaf, at)).toStrictEqual({
      status: "revoked",
      source: "crl",
      certificate: leaf.fingerprint256,
      reason: "superseded",
      revokedAt: new Date("2026-11-20T10:00:00Z"),
      thisUpdate: listStart,
      nextUpdate: listEnd,
    });
    expect(list.statusOf(other, at).status).toBe("good");
  });

  it("compares serial numbers without their leading zeros", async () => {
    expect((await read({ entries: [{ serial: "000080" }] })).statusOf(other, at).status).toBe("revoked");
    expect((await read({ entries: [{ serial: "008000" }] })).statusOf(other, at).status).toBe("good");
  });

  it("finds each of 40 000 entries, and nothing else", async () => {
    const list = await read({ manyEntries: 40_000 });
    expect(list.size).toBe(40_000);
    const statusOf = (serial: string) =>
      list.statusOf(makeCertificate({ commonName: "LEAF", issuer, serial }).certificate, at).status;
    expect(["70000000", "70004e20", "70009c3f"].map(statusOf)).toStrictEqual(["revoked", "revoked", "revoked"]);
    expect(["70009c40", "6fffffff"].map(statusOf)).toStrictEqual(["good", "good"]);
    expect(list.statusOf(leaf, at).status).toBe("good");
  });

  it("is stale after nextUpdate, never good; what it revoked stays revoked", async () => {
    const list = await read({ entries: [{ serial: "0080" }] });
    const later = new Date(listEnd.getTime() + 1);
    expect(list.statusOf(leaf, listEnd).status).toBe("good");
    expect(list.statusOf(leaf, later).status).toBe("stale");
    expect(list.statusOf(other, later).status).toBe("revoked");
    expect(list.statusOf(leaf, new Date(Number.NaN)).status).toBe("stale");
  });

  it("says nothing of a certificate of another authority of the same name", async () => {
    const foreign = makeCertificate({ commonName: "LEAF", issuer: homonym, serial: "5d5de25e00000007" }).certificate;
    const list = await read({ entries: [{ serial: "5d5de25e00000007" }] });
    expect(list.statusOf(foreign, at).status).toBe("unknown");
  });

  it("reads PEM, with text around it", async () => {
    const der = makeList(issuer, { entries: [{ serial: "0080" }] });
    const base64 = Buffer.from(der).toString("base64").replace(/.{64}/g, "$&\r\n");
    const pem = `\uFEFFliste\r\n-----BEGIN X509 CRL-----\r\n${base64}\r\n-----END X509 CRL-----\r\n`;
    const list = await readRevocationList(Buffer.from(pem), { issuer: issuer.certificate, at });
    expect(list.statusOf(other, at).status).toBe("revoked");
  });

  it.each<[name: string, rule: string | RegExp, options: TestListOptions]>([
    ["signed by a homonym of the authority", "key identifier|signature", { spoil: (tbs) => tbs }],
    ["of another issuer", "issuer is not", { issuerName: "ANOTHER" }],
    ["with the key identifier of another", "key identifier", { keyId: Buffer.alloc(20, 7) }],
    ["that has not begun", "future", { thisUpdate: new Date("2026-11-23T00:00:01Z") }],
    ["without an end", "demanded", { nextUpdate: null }],
    ["signed with SHA-1", "SHA-256", { algorithm: "1.2.840.10045.4.1" }],
    ["with the algorithm of another kind of key", "SHA-256", { algorithm: "1.2.840.113549.1.1.11" }],
    [
      "with an unknown critical extension",
      "critical",
      { extensions: [{ id: "1.2.3", critical: true, value: derOf(5) }] },
    ],
    ["that is a delta", "delta", { extensions: [{ id: "2.5.29.27", value: derOf(2, Buffer.of(1)) }] }],
    ["that is partitioned", "partitioned", { extensions: [{ id: "2.5.29.28", critical: true, value: derOf(0x30) }] }],
    [
      "with an unknown critical extension in an entry",
      "critical entry",
      { entries: [{ serial: "01" }, { serial: "02", extensions: [{ id: "1.2.3", critical: true, value: derOf(5) }] }] },
    ],
    [
      "that is indirect",
      "indirect",
      { entries: [{ serial: "02", extensions: [{ id: "2.5.29.29", value: derOf(0x30) }] }] },
    ],
    ["with an empty serial number", "serial", { entries: [{ serial: "" }] }],
  ])("refuses a list %s", async (name, rule, options) => {
    const from = name.includes("homonym") ? homonym : issuer;
    await expect(read(options, from)).rejects.toMatchObject(refusal(rule));
  });

  it("accepts an unknown extension that is not critical", async () => {
    const extensions = [{ id: "1.2.3", value: derOf(5) }];
    const list = await read({ extensions, entries: [{ serial: "0080", extensions }] });
    expect(list.statusOf(other, at).status).toBe("revoked");
  });

  it("refuses a list from an authority without cRLSign", async () => {
    const without = makeCertificate({ commonName: "ISSUER", issuer: root, ca: true, keyUsage: 0x04 });
    const bytes = makeList(without);
    const reading = readRevocationList(bytes, { issuer: without.certificate, at });
    await expect(reading).rejects.toMatchObject(refusal("cRLSign"));
  });

  it("refuses a number that goes down or disappears, accepts the same", async () => {
    const within = (number: string | null) =>
      readRevocationList(makeList(issuer, { number }), { issuer: issuer.certificate, at, minimumNumber: 0x1234n });
    await expect(within("1233")).rejects.toMatchObject(refusal("went down"));
    await expect(within(null)).rejects.toMatchObject(refusal("went down"));
    expect((await within("1234")).number).toBe(0x1234n);
  });

  it("refuses any changed byte of what was signed", async () => {
    const bytes = makeList(issuer, { entries: [{ serial: "0080" }] });
    for (let index = 0; index < bytes.length; index += 3) {
      const changed = Uint8Array.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 0x01;
      const reading = readRevocationList(changed, { issuer: issuer.certificate, at });
      await expect(reading).rejects.toMatchObject({ code: "ERR_CERT_CRL_INVALID" });
    }
  });

  it("refuses bytes that are no list", async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from("3080", "hex"), Buffer.from("<html>"), leaf.raw]) {
      const reading = readRevocationList(bytes, { issuer: issuer.certificate, at });
      await expect(reading).rejects.toMatchObject({ code: "ERR_CERT_CRL_INVALID" });
    }
  });
});
