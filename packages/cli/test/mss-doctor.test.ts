import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { systemClock } from "@segur-sdk/core";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { segur } from "./run-segur.js";

let cwd = "";
let sim: Simulator;
let address = "";
let common: readonly string[] = [];

beforeAll(async () => {
  sim = await startSimulator();
  cwd = await mkdtemp(join(tmpdir(), "segur-mss-doctor-"));
  const credential = await sim.pki.credential("MSS-AUTH");
  await writeFile(join(cwd, "mss.pem"), credential.certificatePem + credential.keyPem);
  await writeFile(join(cwd, "ca.pem"), sim.pki.trustPem);
  const { sender, smtp } = sim.config().mssante;
  address = sender.address;
  common = [
    ...["mss", "doctor", address, "--credential", "mss.pem", "--ca", "ca.pem"],
    ...["--smtp", `localhost:${String(smtp.port)}`],
  ];
});
afterAll(async () => {
  await sim.stop();
  await rm(cwd, { recursive: true, force: true });
});

describe("segur mss doctor", () => {
  it("says every step of a mailbox that is ready", async () => {
    const imap = `localhost:${String(sim.mssante.imap.port)}`;
    const { code, out } = await segur([...common, "--imap", imap], { cwd, clock: systemClock });
    expect(out).toContain("✓ SMTP : TLS et certificats");
    expect(out).toContain("✓ boîte de réception");
    expect(out).toContain("La boîte est prête.");
    expect(code).toBe(0);
  });

  it("ends with 1 at the step that fails, and says what to do", async () => {
    const unknown = common.map((one) => (one === address ? `inconnu@${address.split("@")[1] ?? ""}` : one));
    const { code, out } = await segur([...unknown, "--lang", "en", "--json"], { cwd, clock: systemClock });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ready: false,
      discovery: null,
      steps: [{ name: "connect" }, { name: "tls", ok: true }, { name: "login", ok: false, code: "ERR_MSS_CREDENTIAL" }],
    });
  });

  it("asks nothing of a domain that is not allowed", async () => {
    const { code, out } = await segur(
      ["mss", "doctor", address, "--credential", "mss.pem", "--ca", "ca.pem", "--domain", "autre.test", "--lang", "en"],
      { cwd },
    );
    expect(code).toBe(1);
    expect(out).toContain("[ERR_MSS_ADDRESS] (address, a domain of the white list)");
  });

  it.each([
    [["mss", "doctor"]],
    [["mss", "doctor", "a@b.test", "--smtp", "x"]],
    [["mss", "doctor", "a@b.test", "--credential", "mss.pem", "--ca", "ca.pem", "--smtp", "a b"]],
    [["mss", "doctor", "a@b.test", "--credential", "mss.pem", "--ca", "ca.pem"]],
  ])("%j is no usage", async (args) => {
    expect((await segur(args, { cwd })).code).toBe(2);
  });
});
