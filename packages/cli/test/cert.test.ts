import { createPrivateKey } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { openCredential } from "@segur-sdk/certificates";
import { createFixedClock, systemClock } from "@segur-sdk/core";
import {
  createSimulatorPki,
  startPublicationServer,
  type SimulatorCredential,
  type SimulatorPki,
} from "@segur-sdk/simulator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { now, segur } from "./run-segur.js";

const password = "canary-passphrase";
const env = { P12_PASSWORD: password };
const secret = ["--password-env", "P12_PASSWORD"];

describe("segur cert", () => {
  let folder: string;
  let pki: SimulatorPki;
  let insi: SimulatorCredential;
  let seal: SimulatorCredential;

  const run = (...args: readonly string[]) => segur(["cert", ...args], { cwd: folder, env });
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content, { mode: 0o600 });
    return name;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "segur-cert-"));
    pki = await createSimulatorPki({ clock: createFixedClock(now) });
    [insi, seal] = await Promise.all([pki.credential("INSI-AUTO"), pki.credential("DMP-SIGN")]);
    await put("insi.p12", insi.pkcs12(password));
    await put("seal.p12", seal.pkcs12(password));
    await put("ca.pem", pki.trustPem);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("tells the usage of a part when asked", async () => {
    expect(await run("check", "--help")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^segur cert check /) as string,
    });
  });

  it("is listed in the help, one line a command", async () => {
    const { out } = await segur(["--help"]);
    for (const name of ["inspect", "check", "anchors", "plan", "reconcile", "watch", "csr"]) {
      expect(out).toContain(`segur cert ${name}`);
    }
  });

  it.each([
    ["cert"],
    ["cert", "what"],
    ["cert", "inspect"],
    ["cert", "inspect", "absent.p12"],
    ["cert", "check", "insi.p12"],
    ["cert", "check", "insi.p12", "--for", "everything"],
    ["cert", "check", "insi.p12", "--for", "mssante", "--password-env", "UNSET"],
    ["cert", "check", "insi.p12", "--for", "insi-auto", "--password-env", "P12_PASSWORD", "--structure", "999"],
    ["cert", "anchors"],
    ["cert", "anchors", "list", "more"],
    ["cert", "plan"],
    ["cert", "reconcile", "plan.json"],
    ["cert", "watch", "insi.p12", "--every", "0"],
    ["cert", "csr", "--cn", "INSI-AUTO"],
  ])("exits 2 on %j, with the usage of the part called", async (...args) => {
    const { code, error } = await segur(args, { cwd: folder, env });
    expect(code).toBe(2);
    expect(error).toContain("usage: segur cert");
  });

  describe("inspect", () => {
    it("says what each certificate of a file is", async () => {
      const { code, out } = await run("inspect", "insi.p12", ...secret);
      expect(code).toBe(0);
      expect(out).toContain("ORG_AUTH_CLI");
      expect(out).toContain("CN=INSI-AUTO,OU=1440000008");
      expect(out).toContain("SIMU AC RACINE IGC-SANTE ELEMENTAIRE");
    });

    it("says it to a machine", async () => {
      const { out } = await run("inspect", "ca.pem", "--json");
      expect(JSON.parse(out)).toMatchObject([{ file: "ca.pem" }, { file: "ca.pem" }]);
    });

    it("says in the tongue asked that the password is wrong or missing, and never repeats it", async () => {
      const missing = await run("inspect", "insi.p12", "--lang", "en");
      expect(missing).toMatchObject({
        code: 1,
        error: expect.stringContaining("ERR_CERT_PASSPHRASE: The password") as string,
      });
      await put("wrong.txt", "not-that-one\n");
      const wrong = await run("inspect", "insi.p12", "--password-file", "wrong.txt", "--json");
      expect(wrong).toMatchObject({ code: 1, error: "" });
      expect(JSON.parse(wrong.out)).toMatchObject({ error: { code: "ERR_CERT_PASSPHRASE" } });
      expect(wrong.out).not.toContain("not-that-one");
    });
  });

  describe("check", () => {
    it("accepts a certificate that can serve", async () => {
      const { code, out, error } = await run(
        ...["check", "insi.p12", "--for", "insi-auto", "--structure", "1440000008", "--ca", "ca.pem", ...secret],
      );
      expect({ code, error }).toEqual({ code: 0, error: "" });
      expect(out).toContain("Ce certificat peut servir.");
    });

    it.each([
      ["insi.p12", "dmp-sign", "ERR_CERT_USAGE"],
      ["insi.p12", "insi-manu", "ERR_CERT_INSI_NAME"],
      ["seal.p12", "dmp-tls", "ERR_CERT_USAGE"],
    ])("refuses %s for %s with %s", async (file, use, expected) => {
      const { code, out } = await run("check", file, "--for", use, "--ca", "ca.pem", "--json", ...secret);
      expect(code).toBe(1);
      const report = JSON.parse(out) as { accepted: boolean; findings: readonly { code: string }[] };
      expect(report.accepted).toBe(false);
      expect(report.findings.map((finding) => finding.code)).toContain(expected);
    });

    it("finds the certificate among its authorities wherever it stands, without a key", async () => {
      const { certificate, chain } = await readFile(join(folder, "insi.p12")).then(async (file) =>
        openCredential(file, { passphrase: password }),
      );
      await put("reversed.pem", [...[...chain].reverse(), certificate].join(""));
      const files = ["ca.pem", "reversed.pem"];
      const { code, out } = await run("check", ...files, "--for", "insi-auto", "--ca", "ca.pem", "--json");
      expect(JSON.parse(out)).toMatchObject({ accepted: true, commonName: "INSI-AUTO" });
      expect(code).toBe(0);
    });

    it("asks which one is meant when several certificates come without a key", async () => {
      await put("two.pem", insi.certificatePem + seal.certificatePem);
      const { code, error } = await run("check", "two.pem", "--for", "insi-auto", "--ca", "ca.pem");
      expect({ code, error }).toMatchObject({
        code: 1,
        error: expect.stringContaining("ERR_CERT_AMBIGUOUS") as string,
      });
    });

    it("says that the chain was not verified when no authority is given", async () => {
      const without = await run("check", "insi.p12", "--for", "insi-auto", ...secret);
      expect(without.out).toContain("Chaîne non vérifiée");
      const given = await run("check", "insi.p12", "--for", "insi-auto", "--ca", "ca.pem", ...secret);
      expect(given.out).not.toContain("Chaîne non vérifiée");
    });

    it("refuses an authority that is not given, an expired certificate and a production that is none", async () => {
      const { certificate, pkcs12 } = await pki.defective("expired");
      await put("expired.p12", pkcs12(password));
      await put("other-ca.pem", certificate.toString());
      const { code, out } = await run(
        ...["check", "expired.p12", "--for", "insi-auto", "--environment", "production", "--json", ...secret],
        ...["--ca", "other-ca.pem"],
      );
      expect(code).toBe(1);
      const { findings } = JSON.parse(out) as { findings: readonly { code: string }[] };
      expect(findings.map((finding) => finding.code)).toEqual(
        expect.arrayContaining(["ERR_CERT_EXPIRED", "ERR_CERT_ENVIRONMENT"]),
      );
    });

    it("checks a certificate without its key, as it comes from the platform", async () => {
      await put("insi.cer", insi.certificate.raw);
      expect(await run("check", "insi.cer", "--for", "insi-auto", "--ca", "ca.pem")).toMatchObject({ code: 0 });
    });

    it("says that nothing tells whether it is revoked, when the addresses are not those of the IGC-Santé", async () => {
      const hard = await run(
        ...["check", "insi.p12", "--for", "insi-auto", "--ca", "ca.pem", "--revocation", "hard", ...secret],
      );
      expect(hard).toMatchObject({ code: 1, out: expect.stringContaining("ERR_CERT_REVOCATION_UNKNOWN") as string });
    });
  });

  it("tells a revoked certificate from a good one, by the list of its authority", async () => {
    const publication = await startPublicationServer({ clock: createFixedClock(now) });
    try {
      const published = await createSimulatorPki({ clock: createFixedClock(now), publicationUrl: publication.url });
      publication.publish(published);
      await put("published.pem", published.trustPem);
      await put("good.p12", (await published.credential("INSI-AUTO")).pkcs12(password));
      await put("revoked.p12", (await published.defective("revoked")).pkcs12(password));
      const check = (file: string) =>
        run(
          ...[
            "check",
            file,
            "--for",
            "insi-auto",
            "--ca",
            "published.pem",
            "--revocation",
            "hard",
            "--json",
            ...secret,
          ],
          ...["--cache", "lists", "--allow-host", "127.0.0.1"],
        );
      const good = await check("good.p12");
      expect(JSON.parse(good.out)).toMatchObject({ accepted: true, revocation: { status: "good" } });
      const revoked = await check("revoked.p12");
      expect(revoked.code).toBe(1);
      expect(JSON.parse(revoked.out)).toMatchObject({ accepted: false, revocation: { status: "revoked" } });
    } finally {
      await publication.close();
    }
  });

  describe("anchors", () => {
    it("holds nothing at first, and keeps nothing that is not pinned", async () => {
      const before = await run("anchors", "list", "--json");
      expect(JSON.parse(before.out)).toMatchObject([
        { authority: { id: "ACR-EL" }, state: "missing" },
        { state: "missing" },
        { state: "missing" },
        { state: "missing" },
      ]);
      expect(await run("anchors", "add", "ca.pem")).toMatchObject({
        code: 1,
        error: expect.stringContaining("ERR_CERT_ANCHOR_UNKNOWN") as string,
      });
      expect((await run("anchors", "list")).out).not.toContain("✓");
    });
  });

  describe("plan and reconcile", () => {
    const sites =
      "Entité;Forme;SIREN;Site;FINESS;Usages\r\nsel;SELARL;999999998;nantes;440000008;INSI_AUTO,DMP_FEED\r\n";

    it("plans from a spreadsheet, writes the dossier, and ticks off what came", async () => {
      await put("sites.csv", sites);
      const planned = await run("plan", "sites.csv", "--out", "plan", "--json");
      const plan = JSON.parse(planned.out) as { items: readonly { commonName: string; structureId: string }[] };
      expect(plan.items.map(({ commonName }) => commonName).sort()).toEqual(["DMP-AUTH", "DMP-SIGN", "INSI-AUTO"]);
      // Nobody is named who could order them.
      expect(planned.code).toBe(1);
      const files = await Promise.all(
        ["plan.json", "certificates.csv", "dossier-sel.html"].map((name) =>
          readFile(join(folder, "plan", name), "utf8"),
        ),
      );
      expect(JSON.parse(files[0] ?? "")).toEqual(plan);
      expect(files[1]).toContain("1440000008;ORG;SIGN;DMP-SIGN");
      expect(files[2]).toContain("<!doctype html>");

      const test = { ...plan, environment: "test" };
      await put("plan.json", JSON.stringify(test));
      const part = await run("reconcile", "plan.json", "insi.p12", "ca.pem", ...secret);
      expect(part).toMatchObject({ code: 1, out: expect.stringMatching(/✓ 1440000008 AUTH_CLI INSI-AUTO/) as string });
      await put("auth.p12", (await pki.credential("DMP-AUTH")).pkcs12(password));
      const whole = await run("reconcile", "plan.json", "insi.p12", "auth.p12", "seal.p12", ...secret);
      expect(whole).toMatchObject({ code: 0, out: expect.stringContaining("Tout est là.") as string });

      // One file under another password: it is named, and the others are ticked off all the same.
      await put("auth.p12", (await pki.credential("DMP-AUTH")).pkcs12("another"));
      const files3 = ["insi.p12", "auth.p12", "seal.p12"];
      const locked = await run("reconcile", "plan.json", ...files3, "--json", ...secret);
      expect(locked.code).toBe(1);
      expect(JSON.parse(locked.out)).toMatchObject({
        complete: false,
        unreadable: [{ file: "auth.p12", code: "ERR_CERT_PASSPHRASE" }],
      });
      const told = await run("reconcile", "plan.json", ...files3, ...secret);
      expect(told.out).toMatch(/✗ auth\.p12 {2}.*\[ERR_CERT_PASSPHRASE\]/);
      expect(told.out).toContain("✓ 1440000008 SIGN DMP-SIGN");
    });

    it("tells a mistake with its line", async () => {
      await put("wrong.csv", sites.replace("440000008", "440000009"));
      const { out } = await run("plan", "wrong.csv");
      expect(out).toContain("ligne 2");
    });

    it("gives a spreadsheet to fill", async () => {
      expect(await run("plan", "--template", "empty.csv")).toMatchObject({ code: 0 });
      expect(await readFile(join(folder, "empty.csv"), "utf8")).toContain("SIRET");
      expect(await run("plan", "empty.csv")).toMatchObject({
        code: 1,
        out: expect.stringContaining("La commande ne nomme aucune entité.") as string,
      });
    });
  });

  describe("watch", () => {
    it("says what ends soon, once, and makes a calendar", async () => {
      const soon = new Date(insi.certificate.validTo);
      const clock = createFixedClock(new Date(soon.getTime() - 10 * 86_400_000).toISOString());
      const watch = () =>
        segur(["cert", "watch", "insi.p12", "--once", "--state", "state.json", "--calendar", "ends.ics", ...secret], {
          cwd: folder,
          env,
          clock,
        });
      const first = await watch();
      expect(first.code).toBe(1);
      expect(first.out).toContain("INSI-AUTO 1440000008");
      expect(await watch()).toMatchObject({ code: 0, out: "" });
      await put("locked.p12", seal.pkcs12("another"));
      const partly = await run("watch", "insi.p12", "locked.p12", "--once", ...secret);
      expect(partly).toMatchObject({ code: 1, error: expect.stringContaining("locked.p12") as string });
      expect(await readFile(join(folder, "ends.ics"), "utf8")).toContain("BEGIN:VALARM");
    });

    it("ends when it is interrupted", async () => {
      const watch = await segur(["cert", "watch", "ca.pem", "--json"], {
        cwd: folder,
        clock: systemClock,
        signal: AbortSignal.timeout(200),
      });
      expect(watch.code).toBe(0);
    });
  });

  describe("csr", () => {
    it("writes a request and an encrypted key, and never over a key", async () => {
      const request = () =>
        run(
          ...["csr", "--cn", "INSI-AUTO", "--structure", "1440000008", "--organisation", "CENTRE FICTIF"],
          ...["--department", "Loire-Atlantique (44)", "--out", "requests", ...secret],
        );
      expect(await request()).toMatchObject({ code: 0, error: "" });
      const key = await readFile(join(folder, "requests/INSI-AUTO.key"), "utf8");
      expect(key).toContain("ENCRYPTED");
      expect(createPrivateKey({ key, passphrase: password }).asymmetricKeyType).toBe("rsa");
      expect((await stat(join(folder, "requests/INSI-AUTO.key"))).mode & 0o777).toBe(0o600);
      expect(await readFile(join(folder, "requests/INSI-AUTO.csr"), "utf8")).toContain("CERTIFICATE REQUEST");
      expect(await request()).toMatchObject({ code: 2 });
      expect(await readFile(join(folder, "requests/INSI-AUTO.key"), "utf8")).toBe(key);
    });

    it("refuses a name that the platform would not take", async () => {
      expect(
        await run("csr", "--cn", "Été", "--structure", "1440000008", "--organisation", "X", ...secret),
      ).toMatchObject({ code: 1, error: expect.stringContaining("ERR_CERT_CSR") as string });
    });
  });
});
