import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  createFixedClock,
  type Logger,
  silentLogger,
  type FetchBytes,
  type FetchRequest,
  type FetchResponse,
} from "@segur-sdk/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { makeAnswer, makeCertificate, makeList, type TestListOptions } from "../../test/revocation-pki.js";
import { createRevocationChecker, type RevocationCheckerOptions } from "./revocation-checker.js";

const host = "http://igc-sante.esante.gouv.fr/CRL";
const urls = { leaf: `${host}/ACI.crl`, issuer: `${host}/ACR.crl`, ocsp: "http://ocsp.esante.gouv.fr/" };
const authority = { ca: true, keyUsage: 0x06 } as const;
const root = makeCertificate({ commonName: "ROOT", ...authority });
const issuer = makeCertificate({
  commonName: "ISSUER",
  serial: "0222",
  issuer: root,
  listAddresses: [urls.issuer],
  ...authority,
});
const leaf = makeCertificate({
  commonName: "LEAF",
  serial: "0111",
  issuer,
  listAddresses: [urls.leaf],
  ocspAddress: urls.ocsp,
});
const issuers = [root.certificate, issuer.certificate];
const start = "2026-11-23T00:00:00Z";
const hourMs = 3_600_000;

/** The publication server: each address answers as told, requests are counted. */
function makeServer() {
  const requests: FetchRequest[] = [];
  const answers = new Map<string, (request: FetchRequest) => FetchResponse | Promise<FetchResponse>>();
  const fetch: FetchBytes = async (request) => {
    requests.push(request);
    const answer = answers.get(request.url);
    if (answer === undefined) throw new Error("connect ECONNREFUSED");
    return answer(request);
  };
  const ok = (body: FetchResponse["body"], headers = {}): FetchResponse => ({ status: 200, headers, body });
  return {
    fetch,
    requests,
    answers,
    ok,
    asked: (url: string) => requests.filter((request) => request.url === url).length,
    leafList: (options: TestListOptions = {}) => answers.set(urls.leaf, () => ok(makeList(issuer, options))),
    rootList: (options: TestListOptions = {}) => answers.set(urls.issuer, () => ok(makeList(root, options))),
  };
}

let server = makeServer();
let clock = createFixedClock(start);
let directory = "";

beforeEach(() => {
  server = makeServer();
  server.leafList();
  server.rootList();
  clock = createFixedClock(start);
  directory = mkdtempSync(join(tmpdir(), "segur-sdk-crl-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

const makeChecker = (options: Partial<RevocationCheckerOptions> = {}) =>
  createRevocationChecker({ fetch: server.fetch, clock, sources: ["crl"], spread: () => 0, ...options });
const check = (checker = makeChecker(), use: "own" | "mssante-server" = "own") =>
  checker.check(leaf.certificate, { issuers, use });

describe("the path", () => {
  it("is good when the leaf and the intermediate are, each with its list", async () => {
    const report = await check();
    expect(report).toMatchObject({ status: "good", source: "crl", mode: "soft" });
    expect(report.verdict).toBeUndefined();
    expect(report.path.map(({ certificate, depth, status }) => [certificate, depth, status])).toStrictEqual([
      [leaf.certificate.fingerprint256, 0, "good"],
      [issuer.certificate.fingerprint256, 1, "good"],
    ]);
  });

  it("is revoked when the leaf is", async () => {
    server.leafList({ entries: [{ serial: "0111", reason: 4 }] });
    const report = await check();
    expect(report).toMatchObject({ status: "revoked", depth: 0, reason: "superseded" });
    expect(report.verdict).toStrictEqual({ code: "ERR_CERT_REVOKED", severity: "error" });
  });

  it("is revoked when the intermediate is", async () => {
    server.rootList({ entries: [{ serial: "0222", reason: 2 }] });
    expect(await check()).toMatchObject({ status: "revoked", depth: 1, reason: "cACompromise" });
  });

  it("is unknown when an issuer is missing", async () => {
    const report = await makeChecker().check(leaf.certificate, { issuers: [issuer.certificate] });
    expect(report).toMatchObject({ status: "unknown", depth: 1, problems: ["ERR_CERT_CHAIN"] });
    expect(await makeChecker().check(root.certificate, { issuers })).toMatchObject({
      status: "unknown",
      source: "none",
    });
  });
});

describe("the mode", () => {
  it("off asks nothing", async () => {
    const report = await check(makeChecker({ modes: { own: "off" } }));
    expect(report).toStrictEqual({ status: "unknown", source: "none", mode: "off", path: [] });
    expect(server.requests).toHaveLength(0);
  });

  it("is hard for MSSanté servers, soft for one's own", async () => {
    server.answers.clear();
    const unknown = { status: "unknown", source: "none", problems: ["ERR_CERT_FETCH"] };
    expect(await check()).toMatchObject({ ...unknown, mode: "soft", verdict: { severity: "warning" } });
    expect(await check(makeChecker(), "mssante-server")).toMatchObject({
      ...unknown,
      mode: "hard",
      verdict: { code: "ERR_CERT_REVOCATION_UNKNOWN", severity: "error" },
    });
  });
});

describe("downloads", () => {
  it("are shared by concurrent checks and not repeated within the day", async () => {
    const checker = makeChecker();
    await Promise.all(Array.from({ length: 20 }, () => check(checker)));
    clock.advance(23 * hourMs);
    expect(await check(checker)).toMatchObject({ status: "good", source: "crl-cache" });
    expect(server.requests).toHaveLength(2);
    clock.advance(hourMs);
    expect(await check(checker)).toMatchObject({ status: "good", source: "crl" });
    expect(server.requests).toHaveLength(4);
  });

  it("are spread over the last six hours of the day", async () => {
    const checker = makeChecker({ spread: () => 0.5 });
    await check(checker);
    clock.advance(20.9 * hourMs);
    await check(checker);
    expect(server.requests).toHaveLength(2);
    clock.advance(0.1 * hourMs);
    await check(checker);
    expect(server.requests).toHaveLength(4);
  });

  it("are conditional: 304 keeps the list", async () => {
    const etag = '"v1"';
    const lastModified = "Sun, 22 Nov 2026 00:00:00 GMT";
    const body = makeList(issuer, { entries: [{ serial: "0111" }] });
    server.answers.set(urls.leaf, ({ headers }) =>
      headers?.["if-none-match"] === etag && headers["if-modified-since"] === lastModified
        ? { status: 304, headers: {}, body: new Uint8Array() }
        : server.ok(body, { etag, "last-modified": lastModified }),
    );
    const checker = makeChecker({ cacheDirectory: directory });
    await check(checker);
    clock.advance(24 * hourMs);
    expect(await check(checker)).toMatchObject({ status: "revoked", source: "crl" });
    clock.advance(23 * hourMs);
    await check(makeChecker({ cacheDirectory: directory }));
    expect(server.asked(urls.leaf)).toBe(2);
  });

  it("that fail keep the last list: good until nextUpdate, then stale, never good", async () => {
    const checker = makeChecker();
    await check(checker);
    server.answers.clear();
    clock.advance(25 * hourMs);
    expect(await check(checker, "mssante-server")).toMatchObject({
      status: "good",
      source: "crl-cache",
      problems: ["ERR_CERT_FETCH"],
    });
    clock.advance(6 * 24 * hourMs);
    const stale = await check(checker, "mssante-server");
    expect(stale).toMatchObject({ status: "stale", source: "crl-cache" });
    expect(stale.verdict).toStrictEqual({ code: "ERR_CERT_REVOCATION_STALE", severity: "error" });
    server.leafList({ nextUpdate: new Date("2027-01-01"), number: "02" });
    server.rootList({ nextUpdate: new Date("2027-01-01"), number: "02" });
    clock.advance(5 * 60_000);
    expect(await check(checker)).toMatchObject({ status: "good", source: "crl" });
  });

  it("that fail are not tried again for five minutes", async () => {
    server.answers.clear();
    const checker = makeChecker();
    await check(checker);
    await check(checker);
    expect(server.asked(urls.leaf)).toBe(1);
    clock.advance(5 * 60_000);
    await check(checker);
    expect(server.asked(urls.leaf)).toBe(2);
  });

  it.each<[name: string, answer: () => FetchResponse, problem: string]>([
    ["an error page", () => ({ status: 503, headers: {}, body: Buffer.from("<html>") }), "ERR_CERT_FETCH"],
    ["304 to nothing asked", () => ({ status: 304, headers: {}, body: Buffer.alloc(0) }), "ERR_CERT_FETCH"],
    ["a portal with 200", () => server.ok(Buffer.from("<html>")), "ERR_CERT_CRL_INVALID"],
    ["a list cut short", () => server.ok(makeList(issuer).subarray(0, 100)), "ERR_CERT_CRL_INVALID"],
    ["a list of another authority", () => server.ok(makeList(root)), "ERR_CERT_CRL_INVALID"],
    ["an empty body", () => server.ok(Buffer.alloc(0)), "ERR_CERT_CRL_INVALID"],
    ["more bytes than accepted", () => server.ok(Buffer.alloc(5000)), "ERR_CERT_FETCH"],
  ])("answered by %s mean unknown, never good", async (_, answer, problem) => {
    server.answers.set(urls.leaf, answer);
    const report = await check(makeChecker({ maxListBytes: () => 4096 }));
    expect(report).toMatchObject({ status: "unknown", depth: 0, problems: [problem] });
  });

  it("may be made while they are asked for, after the question", async () => {
    server.rootList();
    server.answers.set(urls.leaf, () => {
      clock.advance(2_000);
      return server.ok(makeList(issuer, { thisUpdate: new Date("2026-11-23T00:00:01Z") }));
    });
    expect(await check(makeChecker())).toMatchObject({ status: "good" });
  });

  it("keep the list held when the new one has a lower number", async () => {
    server.leafList({ number: "05", entries: [{ serial: "0111" }] });
    const checker = makeChecker();
    await check(checker);
    server.leafList({ number: "04" });
    clock.advance(24 * hourMs);
    expect(await check(checker)).toMatchObject({ status: "revoked", problems: ["ERR_CERT_CRL_INVALID"] });
  });

  it("are bounded while they stream, and the stream is closed", async () => {
    let sent = 0;
    let closed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          sent += 1000;
          yield await Promise.resolve(Buffer.alloc(1000, 0x30));
        }
      } finally {
        closed = true;
      }
    }
    server.answers.set(urls.leaf, () => server.ok(endless(), { "content-length": "10" }));
    await check(makeChecker({ maxListBytes: () => 100_000 }));
    expect(sent).toBe(101_000);
    expect(closed).toBe(true);
  });

  it("are put together from their pieces", async () => {
    const body = Buffer.from(makeList(issuer, { manyEntries: 5000, entries: [{ serial: "0111" }] }));
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < body.length; at += 10_007) yield await Promise.resolve(body.subarray(at, at + 10_007));
    }
    server.answers.set(urls.leaf, () => server.ok(pieces()));
    expect((await check()).status).toBe("revoked");
  });

  it("go to the hosts allowed only", async () => {
    const report = await check(makeChecker({ allowedHosts: ["localhost:8080"] }));
    expect(report).toMatchObject({ status: "unknown", problems: ["ERR_CERT_FETCH"] });
    expect(server.requests).toHaveLength(0);
  });

  it("outlive the check that gives up, and end with the checker", async () => {
    let release: (answer: FetchResponse) => void = () => undefined;
    server.answers.set(urls.leaf, () => new Promise((resolve) => (release = resolve)));
    const checker = makeChecker();
    const giving = new AbortController();
    const given = checker.check(leaf.certificate, { issuers, signal: giving.signal });
    const waiting = check(checker);
    giving.abort(new Error("given up"));
    await expect(given).rejects.toThrow("given up");
    release(server.ok(makeList(issuer)));
    expect((await waiting).status).toBe("good");
    expect(server.requests.map(({ signal }) => signal?.aborted)).toStrictEqual([false, false]);
    await checker.close();
    expect(server.requests.map(({ signal }) => signal?.aborted)).toStrictEqual([true, true]);
  });
});

describe("the cache on disk", () => {
  const files = () => readdirSync(directory).sort();

  it("serves the next run, verified again", async () => {
    server.leafList({ entries: [{ serial: "0111" }] });
    await check(makeChecker({ cacheDirectory: directory }));
    expect(files()).toHaveLength(2);
    server.answers.clear();
    const report = await check(makeChecker({ cacheDirectory: directory }));
    expect(report).toMatchObject({ status: "revoked", source: "crl-cache" });
    expect(server.requests).toHaveLength(2);
  });

  it("that was changed is not believed", async () => {
    await check(makeChecker({ cacheDirectory: directory }));
    for (const name of files()) writeFileSync(join(directory, name), '{"url":"x"}\n0000');
    server.answers.clear();
    expect(await check(makeChecker({ cacheDirectory: directory }))).toMatchObject({ status: "unknown" });
    for (const name of files()) writeFileSync(join(directory, name), Buffer.from(makeList(issuer)));
    expect(await check(makeChecker({ cacheDirectory: directory }))).toMatchObject({ status: "unknown" });
  });

  it("dated in the future does not stop the downloads", async () => {
    await check(makeChecker({ cacheDirectory: directory }));
    const future = new Date("2030-01-01");
    for (const name of files()) utimesSync(join(directory, name), future, future);
    await check(makeChecker({ cacheDirectory: directory }));
    expect(server.requests).toHaveLength(4);
  });

  it("forgets what a killed process left", async () => {
    const abandoned = join(directory, `${"a".repeat(32)}.crl-cache.${"b".repeat(12)}.tmp`);
    const stranger = join(directory, "notes.tmp");
    for (const path of [abandoned, stranger]) {
      writeFileSync(path, "");
      utimesSync(path, new Date("2020-01-01"), new Date("2020-01-01"));
    }
    await check(makeChecker({ cacheDirectory: directory }));
    expect(files()).toHaveLength(3);
    expect(files()).toContain("notes.tmp");
  });

  it("that cannot be written changes nothing to the answer", async () => {
    const warned: string[] = [];
    const logger: Logger = { ...silentLogger, warn: ({ name }) => warned.push(name) };
    const file = join(directory, "file");
    writeFileSync(file, "");
    expect((await check(makeChecker({ cacheDirectory: join(file, "under"), logger }))).status).toBe("good");
    expect(warned).toContain("certificates.revocation-cache-not-written");
  });
});

describe("OCSP", () => {
  const answer = (options: Parameters<typeof makeAnswer>[2]) =>
    server.answers.set(urls.ocsp, () => server.ok(makeAnswer(issuer, "0111", options)));

  it("is asked when the list decides nothing", async () => {
    server.answers.delete(urls.leaf);
    answer({ status: "revoked" });
    const report = await check(makeChecker({ sources: ["crl", "ocsp"] }));
    expect(report).toMatchObject({ status: "revoked", source: "ocsp", problems: ["ERR_CERT_FETCH"] });
    const request = server.requests.find(({ url }) => url === urls.ocsp);
    expect(request).toMatchObject({ method: "POST", contentType: "application/ocsp-request" });
  });

  it("comes first when told so, and is kept until nextUpdate", async () => {
    answer({ status: "good" });
    const checker = makeChecker({ sources: ["ocsp", "crl"] });
    expect((await check(checker)).path[0]).toMatchObject({ status: "good", source: "ocsp" });
    expect((await check(checker)).path[0]).toMatchObject({ status: "good", source: "ocsp-cache" });
    expect(server.asked(urls.ocsp)).toBe(1);
    expect(server.asked(urls.leaf)).toBe(0);
  });

  it("kept past its end is stale, and a revocation stays one", async () => {
    const ends = new Date(Date.parse(start) + hourMs);
    for (const [said, kept] of [
      ["good", "stale"],
      ["revoked", "revoked"],
    ] as const) {
      clock = createFixedClock(start);
      answer({ status: said, nextUpdate: ends });
      const checker = makeChecker({ sources: ["ocsp"] });
      await check(checker);
      server.answers.delete(urls.ocsp);
      clock.advance(hourMs + 1);
      expect((await check(checker)).path[0]).toMatchObject({ status: kept, source: "ocsp-cache" });
    }
  });

  it("that does not know the certificate is not good, and is asked again after a while", async () => {
    answer({ status: "unknown" });
    const checker = makeChecker({ sources: ["ocsp"] });
    expect((await check(checker)).path[0]).toMatchObject({ status: "unknown", source: "ocsp" });
    clock.advance(5 * 60_000);
    await check(checker);
    expect(server.asked(urls.ocsp)).toBe(2);
  });

  it("that sends nonsense is a problem", async () => {
    server.answers.set(urls.ocsp, () => server.ok(Buffer.from("<html>")));
    const report = await check(makeChecker({ sources: ["ocsp"] }));
    expect(report.path[0]).toMatchObject({ status: "unknown", problems: ["ERR_CERT_OCSP_INVALID"] });
  });
});
