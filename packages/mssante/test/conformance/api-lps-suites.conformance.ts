import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createSimulatorPki, type SimulatorPki } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type ApiLpsTlsOptions, createApiLpsOperator } from "../../src/index.js";
import { identityOf, mailbox } from "../api-lps/lps-mail.js";
import { startTlsFront } from "../api-lps/starttls-front.js";

let pki: SimulatorPki;
let folder: string;

beforeAll(async () => {
  pki = await createSimulatorPki();
  const server = await pki.credential("SERVER");
  folder = mkdtempSync(join(tmpdir(), "segur-sdk-suites-"));
  writeFileSync(join(folder, "server.pem"), server.certificatePem);
  writeFileSync(join(folder, "server.key"), server.keyPem, { mode: 0o600 });
  // RFC 3526 §2: a group of 1536 bits.
  const group = ["-algorithm", "DH", "-pkeyopt", "group:modp_1536", "-out", join(folder, "dh1536.pem")];
  execFileSync("openssl", ["genpkey", "-genparam", ...group], { stdio: "ignore" });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** `openssl s_server` that answers what a submission server would. */
async function startServer(options: readonly string[]): Promise<{ readonly port: number; stop(): void }> {
  const child: ChildProcessWithoutNullStreams = spawn("openssl", [
    ...["s_server", "-accept", "127.0.0.1:0", "-cert", join(folder, "server.pem"), "-key", join(folder, "server.key")],
    // One leaf, one intermediate: the file holds both.
    ...["-cert_chain", join(folder, "server.pem"), ...options],
  ]);
  let heard = "";
  const port = await new Promise<number>((resolve, reject) => {
    child.once("exit", () => {
      reject(new Error(`openssl s_server ${options.join(" ")} ended: ${heard}`));
    });
    child.stderr.on("data", (data: Buffer) => (heard += data.toString()));
    child.stdout.on("data", (data: Buffer) => {
      const text = data.toString();
      heard += text;
      const accepted = /ACCEPT 127\.0\.0\.1:(\d+)/.exec(text)?.[1];
      if (accepted !== undefined) resolve(Number(accepted));
      if (/^EHLO/m.test(text)) child.stdin.write("250 localhost\r\n");
      if (/^AUTH/m.test(text)) child.stdin.write("235 2.7.0 ok\r\n");
    });
  });
  return { port, stop: () => child.kill("SIGKILL") };
}

async function tlsStep(server: readonly string[], tls: ApiLpsTlsOptions = {}) {
  const behind = await startServer(server);
  const front = await startTlsFront(behind.port);
  try {
    const operator = createApiLpsOperator({
      mailbox,
      smtp: { host: "localhost", port: front.port },
      identity: identityOf(pki, await pki.credential("MSS-AUTH")),
      tls,
      timeouts: { connectMs: 3_000, silenceMs: 3_000 },
    });
    const { steps } = await operator.check();
    return steps.find(({ name }) => name === "tls");
  } finally {
    front.close();
    behind.stop();
  }
}

const allowed = [
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES256-SHA384",
  "ECDHE-RSA-AES128-SHA256",
  "DHE-RSA-AES256-GCM-SHA384",
  "DHE-RSA-AES128-GCM-SHA256",
];

describe("the TLS sessions of the API LPS, judged by openssl s_server (mssante.md C1.2)", () => {
  it.each(allowed)("%s is accepted", async (suite) => {
    expect(await tlsStep(["-tls1_2", "-cipher", suite])).toMatchObject({ ok: true });
  });

  it.each(["TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256"])("TLS 1.3 with %s is accepted", async (suite) => {
    expect(await tlsStep(["-tls1_3", "-ciphersuites", suite, "-groups", "P-384"])).toMatchObject({ ok: true });
  });

  it.each([
    ["TLS 1.1", ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]],
    ["an RSA key exchange", ["-tls1_2", "-cipher", "AES256-GCM-SHA384"]],
    ["CBC with SHA-1", ["-tls1_2", "-cipher", "ECDHE-RSA-AES256-SHA"]],
    ["CBC over DHE", ["-tls1_2", "-cipher", "DHE-RSA-AES256-SHA256"]],
    ["ChaCha20", ["-tls1_2", "-cipher", "ECDHE-RSA-CHACHA20-POLY1305"]],
    ["ChaCha20 of TLS 1.3", ["-tls1_3", "-ciphersuites", "TLS_CHACHA20_POLY1305_SHA256"]],
    ["a curve outside the list", ["-tls1_3", "-groups", "X448"]],
  ] as const)("%s is refused", async (_name, server) => {
    expect(await tlsStep(server)).toMatchObject({ ok: false, code: "ERR_MSS_TLS" });
  });

  it("a Diffie-Hellman group of 1536 bits is refused", async () => {
    const server = [
      "-tls1_2",
      "-cipher",
      "DHE-RSA-AES256-GCM-SHA384:@SECLEVEL=0",
      "-dhparam",
      join(folder, "dh1536.pem"),
    ];
    expect(await tlsStep(server)).toMatchObject({ ok: false, code: "ERR_MSS_TLS" });
  });

  it("wave 1 knows neither TLS 1.3 nor DHE", async () => {
    expect(await tlsStep(["-tls1_3"], { wave: 1 })).toMatchObject({ ok: false });
    expect(await tlsStep(["-tls1_2", "-cipher", "DHE-RSA-AES128-GCM-SHA256"], { wave: 1 })).toMatchObject({
      ok: false,
    });
    expect(await tlsStep(["-tls1_2", "-cipher", "ECDHE-RSA-AES128-SHA256"], { wave: 1 })).toMatchObject({ ok: true });
  });
});
