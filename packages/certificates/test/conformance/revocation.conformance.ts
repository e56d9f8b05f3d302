import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFixedClock, type FetchBytes } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { buildOcspRequest, createRevocationChecker, readOcspResponse, readRevocationList } from "../../src/index.js";

describeShared("revocation samples", () => {
  const file = (name: string) => readFileSync(sharedPath(`reference/certificates/samples/${name}`));
  const sample = (name: string) => new X509Certificate(file(`${name}.cer`));
  const at = new Date("2026-12-01T00:00:00Z");

  it("finds org-auth-revoked in the list of its issuer, superseded, and clears the others", async () => {
    const issuer = sample("ACI-EL-ORG-SIMU");
    const list = await readRevocationList(file("ACI-EL-ORG-SIMU.crl"), { issuer, at });
    expect(list).toMatchObject({ size: 1, number: 1n });
    expect(list.statusOf(sample("org-auth-revoked"), at)).toMatchObject({ status: "revoked", reason: "superseded" });
    expect(list.statusOf(sample("org-auth-dmp"), at).status).toBe("good");
    expect(list.statusOf(sample("cps-auth"), at).status).toBe("unknown");
    const root = await readRevocationList(file("ACR-EL-SIMU.crl"), { issuer: sample("ACR-EL-SIMU"), at });
    expect(root.statusOf(issuer, at).status).toBe("good");
  });

  it("refuses each list under the other authority", async () => {
    const reading = readRevocationList(file("ACR-EL-SIMU.crl"), { issuer: sample("ACI-EL-ORG-SIMU"), at });
    await expect(reading).rejects.toMatchObject({ code: "ERR_CERT_CRL_INVALID" });
  });

  it.each([
    ["org-auth-dmp", { status: "good" }],
    ["org-auth-revoked", { status: "revoked", reason: "superseded" }],
  ])("reads the OCSP answer about %s and writes the same request", (name, expected) => {
    const about = { certificate: sample(name), issuer: sample("ACI-EL-ORG-SIMU") };
    const request = file(`ocsp-${name}.req.der`);
    // The nonce ends the request.
    const nonce = request.subarray(-16);
    expect(Buffer.from(buildOcspRequest({ ...about, nonce })).equals(request)).toBe(true);
    const answer = file(`ocsp-${name}.der`);
    expect(readOcspResponse(answer, { ...about, at, nonce })).toMatchObject(expected);
    expect(() => readOcspResponse(answer, { ...about, at, nonce: Buffer.alloc(16) })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_OCSP_INVALID" }) as Error,
    );
  });
});

const configuration = `
[ca]
default_ca = main
[main]
database = index.txt
new_certs_dir = .
serial = serial
crlnumber = crlnumber
default_md = sha256
default_days = 365
default_crl_days = 7
policy = any
crl_extensions = crl_ext
[any]
commonName = supplied
[crl_ext]
authorityKeyIdentifier = keyid
[req]
distinguished_name = dn
prompt = no
[dn]
CN = unused
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
authorityKeyIdentifier = keyid
[responder]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = OCSPSigning
`;

describe("revocation against openssl", () => {
  let folder = "";
  let responder: ChildProcess | undefined;
  const openssl = (...args: readonly string[]) =>
    execFileSync("openssl", args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const read = (name: string) => readFileSync(join(folder, name));
  const certificate = (name: string) => new X509Certificate(read(`${name}.pem`));
  const issue = (name: string, extensions: string) => {
    openssl(
      "req",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.csr`,
      "-subj",
      `/CN=${name}`,
    );
    const ca = ["-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", "-extensions", extensions];
    openssl("ca", ...ca, "-batch", "-notext", "-in", `${name}.csr`, "-out", `${name}.pem`);
  };
  const caCommand = (...args: readonly string[]) =>
    openssl("ca", "-config", "ca.cnf", "-cert", "ca.pem", "-keyfile", "ca.key", ...args);
  const names = ["good", "superseded", "compromised", "held", "plain"] as const;
  const reasons = { superseded: "superseded", compromised: "keyCompromise", held: "certificateHold" } as const;
  /** openssl writes the present date in all it makes. */
  const now = () => new Date();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "segur-sdk-openssl-"));
    writeFileSync(join(folder, "ca.cnf"), configuration);
    writeFileSync(join(folder, "index.txt"), "");
    writeFileSync(join(folder, "index.txt.attr"), "unique_subject = no\n");
    writeFileSync(join(folder, "serial"), "5D5DE25E3DC14BDE0000000000000001\n");
    writeFileSync(join(folder, "crlnumber"), "01\n");
    const request = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "365", "-config", "ca.cnf"];
    openssl("req", ...request, "-extensions", "authority", "-subj", "/CN=CA", "-keyout", "ca.key", "-out", "ca.pem");
    for (const name of names) issue(name, "leaf");
    issue("responder", "responder");
    for (const [name, reason] of Object.entries(reasons)) caCommand("-revoke", `${name}.pem`, "-crl_reason", reason);
    caCommand("-revoke", "plain.pem");
    caCommand("-gencrl", "-out", "crl.pem");
    openssl("crl", "-in", "crl.pem", "-outform", "DER", "-out", "crl.der");
  }, 120_000);
  afterAll(() => {
    responder?.kill();
    rmSync(folder, { recursive: true });
  });

  it.each(["crl.der", "crl.pem"])("reads %s as openssl does", async (file) => {
    const list = await readRevocationList(read(file), { issuer: certificate("ca"), at: now() });
    expect(list).toMatchObject({ size: 4, number: 1n });
    const said = names.map((name) => list.statusOf(certificate(name), now()));
    expect(said.map(({ status, reason }) => [status, reason])).toStrictEqual([
      ["good", undefined],
      ["revoked", "superseded"],
      ["revoked", "keyCompromise"],
      ["revoked", "certificateHold"],
      ["revoked", undefined],
    ]);
  });

  it.each([
    ["sha1 signature", ["-md", "sha1"], "SHA-256"],
    ["issuing distribution point", ["-crlexts", "idp"], "partitioned"],
    ["delta indicator", ["-crlexts", "delta"], "delta"],
  ])("refuses a list with %s", async (_, options, rule) => {
    const more =
      "\n[idp]\nissuingDistributionPoint=critical,@point\n[point]\nonlyuser=TRUE\n[delta]\n2.5.29.27=critical,ASN1:INTEGER:1\n";
    writeFileSync(join(folder, "odd.cnf"), configuration + more);
    openssl(
      "ca",
      "-config",
      "odd.cnf",
      "-cert",
      "ca.pem",
      "-keyfile",
      "ca.key",
      "-gencrl",
      ...options,
      "-out",
      "odd.pem",
    );
    const reading = readRevocationList(read("odd.pem"), { issuer: certificate("ca"), at: now() });
    await expect(reading).rejects.toMatchObject({
      code: "ERR_CERT_CRL_INVALID",
      details: { rule: expect.stringContaining(rule) as string },
    });
  });

  it("accepts a list signed with SHA-512, refuses the same from a homonym", async () => {
    caCommand("-gencrl", "-md", "sha512", "-out", "sha512.pem");
    const list = await readRevocationList(read("sha512.pem"), { issuer: certificate("ca"), at: now() });
    expect(list.statusOf(certificate("superseded"), now()).status).toBe("revoked");
    const request = [
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "9",
      "-config",
      "ca.cnf",
      "-extensions",
      "authority",
    ];
    openssl("req", ...request, "-subj", "/CN=CA", "-keyout", "twin.key", "-out", "twin.pem");
    const reading = readRevocationList(read("sha512.pem"), { issuer: certificate("twin"), at: now() });
    await expect(reading).rejects.toMatchObject({ code: "ERR_CERT_CRL_INVALID" });
  });

  /** Answers of `openssl ocsp` to our request, from its index file. */
  const answer = (name: string, ...options: readonly string[]) => {
    const about = { certificate: certificate(name), issuer: certificate("ca") };
    writeFileSync(join(folder, "req.der"), buildOcspRequest(about));
    const index = ["-index", "index.txt", "-CA", "ca.pem", "-reqin", "req.der", "-respout", "resp.der"];
    openssl("ocsp", ...index, "-rsigner", "responder.pem", "-rkey", "responder.key", ...options);
    return readOcspResponse(read("resp.der"), { ...about, at: now() });
  };

  it("writes requests that openssl reads", () => {
    const about = { certificate: certificate("good"), issuer: certificate("ca"), nonce: Buffer.alloc(16, 7) };
    writeFileSync(join(folder, "req.der"), buildOcspRequest(about));
    const text = openssl("ocsp", "-reqin", "req.der", "-req_text");
    expect(text).toContain(certificate("good").serialNumber);
    expect(text).toContain("041007070707");
  });

  it("reads the answers of a delegated responder, of the issuer itself, by name and by key", () => {
    expect(answer("good", "-ndays", "1")).toMatchObject({ status: "good", source: "ocsp" });
    expect(answer("good", "-ndays", "1", "-resp_key_id").status).toBe("good");
    expect(answer("superseded")).toMatchObject({ status: "revoked", reason: "superseded" });
    expect(answer("plain").status).toBe("revoked");
    expect(answer("good", "-rsigner", "ca.pem", "-rkey", "ca.key").status).toBe("good");
  });

  it("says unknown of a certificate that the index does not hold", () => {
    const index = readFileSync(join(folder, "index.txt"), "utf8");
    const serial = certificate("good").serialNumber;
    writeFileSync(
      join(folder, "index.txt"),
      index
        .split("\n")
        .filter((line) => !line.includes(serial))
        .join("\n"),
    );
    try {
      expect(answer("good").status).toBe("unknown");
    } finally {
      writeFileSync(join(folder, "index.txt"), index);
    }
  });

  it("refuses a responder without the purpose, and an answer signed with SHA-1", () => {
    const refused = expect.objectContaining({ code: "ERR_CERT_OCSP_INVALID" }) as Error;
    expect(() => answer("good", "-rsigner", "plain.pem", "-rkey", "plain.key")).toThrow(refused);
    expect(() => answer("good", "-rmd", "sha1")).toThrow(refused);
  });

  it("asks openssl over HTTP at the addresses of the certificate, its responder then its list", async () => {
    const port = await freePort();
    writeFileSync(
      join(folder, "ca.cnf"),
      configuration +
        `[addressed]\nkeyUsage=critical,digitalSignature\nauthorityInfoAccess=OCSP;URI:http://localhost:${String(port)}/\n` +
        `crlDistributionPoints=URI:http://localhost:${String(port)}/ca.crl,URI:ldap://localhost/CN=CA\n`,
    );
    issue("addressed", "addressed");
    caCommand("-gencrl", "-out", "crl.pem");
    const index = ["-index", "index.txt", "-CA", "ca.pem", "-rsigner", "responder.pem", "-rkey", "responder.key"];
    responder = spawn("openssl", ["ocsp", ...index, "-port", String(port), "-ndays", "1"], { cwd: folder });
    await untilListening(responder);
    const asked: string[] = [];
    const fetchBytes: FetchBytes = async ({ url, method, body, contentType }) => {
      asked.push(`${method} ${url}`);
      if (url.endsWith(".crl")) return { status: 200, headers: {}, body: read("crl.pem") };
      const init = { method, ...(body === undefined ? {} : { body: Buffer.from(body) }) };
      const response = await fetch(url, { ...init, headers: { "content-type": contentType ?? "" } });
      return { status: response.status, headers: {}, body: new Uint8Array(await response.arrayBuffer()) };
    };
    const check = async (sources: readonly ("crl" | "ocsp")[]) => {
      const clock = createFixedClock(now().toISOString());
      const allowedHosts = ["localhost"];
      const checker = createRevocationChecker({ fetch: fetchBytes, clock, allowedHosts, sources });
      const { path } = await checker.check(certificate("addressed"), { issuers: [certificate("ca")] });
      await checker.close();
      return path.map(({ status, source }) => [status, source]);
    };
    expect(await check(["ocsp"])).toStrictEqual([["good", "ocsp"]]);
    expect(await check(["crl"])).toStrictEqual([["good", "crl"]]);
    caCommand("-revoke", "addressed.pem");
    caCommand("-gencrl", "-out", "crl.pem");
    expect(await check(["crl"])).toStrictEqual([["revoked", "crl"]]);
    expect(asked).toHaveLength(3);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}

/** The responder says so on its standard output or error. */
async function untilListening(of: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      if (chunk.toString().includes("waiting for OCSP client connections")) resolve();
    };
    of.stdout?.on("data", listen);
    of.stderr?.on("data", listen);
    of.on("exit", () => {
      reject(new Error("openssl ocsp ended"));
    });
  });
}
