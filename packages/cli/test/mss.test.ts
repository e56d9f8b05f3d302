import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { segur } from "./run-segur.js";

let cwd = "";
const report = (disposition: string) =>
  [
    'Content-Type: multipart/report; boundary="b"',
    "",
    "--b",
    "Content-Type: message/disposition-notification",
    "",
    "Original-Message-ID: <1@ris.test.mssante.fr>",
    "Final-Recipient: rfc822;297022A02077878@patient.mssante.fr",
    `Disposition: automatic-action/MDN-sent-automatically; ${disposition}`,
    "",
    "--b--",
    "",
  ].join("\r\n");

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "segur-mss-cli-"));
  await writeFile(join(cwd, "read.eml"), report("displayed"));
  await writeFile(join(cwd, "refused.eml"), report("processed/error: 904^INS^x"));
  await writeFile(join(cwd, "other.eml"), "Subject: x\r\n\r\nhello\r\n");
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe("segur mss receipts", () => {
  it("says what each mail tells, without the address of a patient", async () => {
    const { code, out } = await segur(["mss", "receipts", "read.eml", "other.eml"], { cwd });
    expect(code).toBe(0);
    expect(out).toBe("read.eml\n  <1@ris.test.mssante.fr>: lu\nother.eml\n  n'est pas un accusé\n");
  });

  it("ends with 1 when a mail failed, and says what to do", async () => {
    const { code, out } = await segur(["mss", "receipts", "refused.eml", "--lang", "en"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("integration refused (904) The INS is not the recipient's");
    expect(out).not.toContain("297022A02077878");
  });

  it("writes JSON", async () => {
    const { out } = await segur(["mss", "receipts", "read.eml", "--json"], { cwd });
    expect(JSON.parse(out)).toMatchObject([
      { file: "read.eml", receipt: { kind: "disposition", events: [{ fact: { kind: "read" } }] } },
    ]);
  });
});

describe("segur mss whitelist", () => {
  it("refuses what nobody signed, and asks for an authority", async () => {
    await writeFile(join(cwd, "list.xml"), '<ListeBlancheMSSante xmlns="https://listeblanche.mssante.fr/schema"/>');
    expect((await segur(["mss", "whitelist", "verify", "list.xml"], { cwd })).code).toBe(2);
    const { certificate } = await makeAuthority();
    await writeFile(join(cwd, "ca.pem"), certificate);
    const refused = await segur(["mss", "whitelist", "verify", "list.xml", "--ca", "ca.pem"], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.error).toContain("ERR_XML_SIGNATURE_MISSING");
  });
});

async function makeAuthority() {
  const { createSimulatorPki } = await import("@segur-sdk/simulator");
  const pki = await createSimulatorPki();
  const { certificatePem } = await pki.credential("MSS-AUTH");
  return { certificate: certificatePem };
}
