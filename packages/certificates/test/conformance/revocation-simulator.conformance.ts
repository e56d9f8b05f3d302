import { createFixedClock, type SegurErrorCode, type FetchBytes } from "@segur-sdk/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  createSimulatorPki,
  startPublicationServer,
  type ListMode,
  type OcspMode,
  type PublicationServer,
  type SimulatorCredential,
  type SimulatorPki,
} from "../../../simulator/src/index.js";
import { createRevocationChecker, type RevocationStatus } from "../../src/index.js";

/** Plain HTTP, given up after a while: what the SDK's transport does with its own limits. */
const fetchWithin =
  (patienceMs: number): FetchBytes =>
  async ({ url, method, body, contentType, headers }) => {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(contentType === undefined ? {} : { "content-type": contentType }) },
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    const answered: Record<string, string> = {};
    response.headers.forEach((value, name) => {
      answered[name] = value;
    });
    return {
      status: response.status,
      headers: answered,
      body: new Uint8Array(await response.arrayBuffer()),
    };
  };

describe("revocation against the publication server of the simulator", () => {
  let server: PublicationServer;
  let pki: SimulatorPki;
  let good: SimulatorCredential;
  let revoked: SimulatorCredential;
  const clock = createFixedClock(new Date().toISOString());

  beforeAll(async () => {
    server = await startPublicationServer({ clock });
    pki = await createSimulatorPki({ clock, publicationUrl: server.url });
    server.publish(pki);
    good = await pki.credential("DMP-AUTH");
    revoked = await pki.credential("MSS-AUTH");
    pki.revoke(revoked.certificate, "keyCompromise");
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(() => {
    server.setLists("fresh");
    server.setOcsp("fresh");
  });

  const makeChecker = (
    source: "crl" | "ocsp",
    { mode = "fresh", nonce }: { mode?: string; nonce?: () => Uint8Array } = {},
  ) =>
    createRevocationChecker({
      // The simulator makes some keys when it first needs them: only the stall is not waited for.
      fetch: fetchWithin(mode === "stall" ? 200 : 25_000),
      clock,
      sources: [source],
      allowedHosts: ["127.0.0.1"],
      spread: () => 0,
      ...(nonce === undefined ? {} : { nonce }),
    });
  const leafStatus = async (checker: ReturnType<typeof makeChecker>, of = good) =>
    (await checker.check(of.certificate, { issuers: [pki.organisations, pki.root] })).path[0];

  it("clears the whole path of a good certificate, and tells a revoked one, by list and by OCSP", async () => {
    for (const source of ["crl", "ocsp"] as const) {
      expect(await leafStatus(makeChecker(source))).toMatchObject({ status: "good", source });
      expect(await leafStatus(makeChecker(source), revoked)).toMatchObject({
        status: "revoked",
        source,
        reason: "keyCompromise",
      });
    }
    const report = await makeChecker("crl").check(good.certificate, { issuers: [pki.root, pki.organisations] });
    expect(report.path.map(({ status }) => status)).toStrictEqual(["good", "good"]);
  });

  it.each<[mode: ListMode, status: RevocationStatus["status"], problem?: SegurErrorCode]>([
    ["stale", "stale"],
    ["future", "unknown", "ERR_CERT_CRL_INVALID"],
    ["wrong-signer", "unknown", "ERR_CERT_CRL_INVALID"],
    ["sha1", "unknown", "ERR_CERT_CRL_INVALID"],
    ["unknown-critical", "unknown", "ERR_CERT_CRL_INVALID"],
    ["garbage", "unknown", "ERR_CERT_CRL_INVALID"],
    ["truncated", "unknown", "ERR_CERT_FETCH"],
    ["error", "unknown", "ERR_CERT_FETCH"],
    ["down", "unknown", "ERR_CERT_FETCH"],
    ["stall", "unknown", "ERR_CERT_FETCH"],
  ])("with lists %s says %s", async (mode, status, problem) => {
    server.setLists(mode);
    const found = await leafStatus(makeChecker("crl", { mode }));
    expect(found?.status).toBe(status);
    expect(found?.problems).toStrictEqual(problem === undefined ? undefined : [problem]);
  });

  it("asks again on condition, and refuses a list rolled back", async () => {
    const checker = makeChecker("crl");
    await leafStatus(checker);
    clock.advance(24 * 3_600_000);
    const asked = server.requests.length;
    expect(await leafStatus(checker, revoked)).toMatchObject({ status: "revoked", source: "crl" });
    expect(server.requests.slice(asked).map(({ status }) => status)).toStrictEqual([304, 304]);
    server.setLists("rolled-back");
    clock.advance(24 * 3_600_000);
    expect(await leafStatus(checker, revoked)).toMatchObject({
      status: "revoked",
      source: "crl-cache",
      problems: ["ERR_CERT_CRL_INVALID"],
    });
  });

  it.each<[mode: OcspMode, status: RevocationStatus["status"], problem?: SegurErrorCode]>([
    ["issuer-signed", "good"],
    ["without-nonce", "good"],
    ["stale", "stale"],
    ["unknown", "unknown"],
    ["future", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["other-certificate", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["other-nonce", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["wrong-signer", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["without-purpose", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["sha1", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["try-later", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["garbage", "unknown", "ERR_CERT_OCSP_INVALID"],
    ["error", "unknown", "ERR_CERT_FETCH"],
    ["down", "unknown", "ERR_CERT_FETCH"],
    ["stall", "unknown", "ERR_CERT_FETCH"],
  ])("with OCSP %s says %s", async (mode, status, problem) => {
    server.setOcsp(mode);
    const found = await leafStatus(makeChecker("ocsp", { mode, nonce: () => Buffer.alloc(16, 9) }));
    expect(found?.status).toBe(status);
    expect(found?.problems).toStrictEqual(problem === undefined ? undefined : [problem]);
  });
});
