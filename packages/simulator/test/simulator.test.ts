import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createFixedClock, inspectStructIdNat, isOid, rppsOf, inspectRpps } from "@segur-sdk/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startSimulator, type Simulator } from "../src/index.js";
import { soapHeaders, traitsEnvelope } from "./insi-messages.js";
import { errorCodeOf, rawRequest } from "./raw-https.js";
import { rawSmtp } from "./raw-smtp.js";

let sim: Simulator;
let keyCacheDirectory: string;

beforeAll(async () => {
  keyCacheDirectory = await mkdtemp(join(tmpdir(), "segur-simulator-"));
  sim = await startSimulator({ keyCacheDirectory });
});

afterAll(async () => {
  await sim.stop();
  await rm(keyCacheDirectory, { recursive: true });
});

function download(
  url: string,
): Promise<{ readonly status: number; readonly contentType: string; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        resolve({
          status: incoming.statusCode ?? 0,
          contentType: incoming.headers["content-type"] ?? "",
          body: Buffer.concat(chunks),
        });
      });
    }).on("error", reject);
  });
}

const trustOf = (of: Simulator): string =>
  of
    .config()
    .trust.map(({ pem }) => pem)
    .join("");

async function searchRuth(of: Simulator, traits?: string) {
  const credential = await of.pki.credential("INSI-AUTO");
  const body = traits === undefined ? traitsEnvelope() : traitsEnvelope({ traits });
  return rawRequest({ port: of.ports.insi, trust: trustOf(of), credential, headers: soapHeaders(), body });
}

describe("the configuration", () => {
  it("is plain JSON that names the running services", () => {
    const config = sim.config();
    expect(JSON.parse(JSON.stringify(config))).toEqual(config);
    expect(config).toMatchObject({
      environment: "simulator",
      insi: { url: `https://localhost:${sim.ports.insi}/lps` },
      dmp: { url: `https://localhost:${sim.ports.dmp}/si-dmp-server/v2/services` },
      mssante: { smtp: { host: "localhost", port: sim.ports.smtp }, sender: { kind: "applicative" } },
    });
    expect(config.software.instance).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("has identifiers of the right form and key", () => {
    const { site, software } = sim.config();
    expect(inspectStructIdNat(site.id)).toMatchObject({ valid: true, warnings: [] });
    expect(isOid(software.oid)).toBe(true);
    for (const { id } of [sim.actors.radiologist, sim.actors.generalPractitioner]) {
      expect(inspectRpps(rppsOf(id) ?? "")).toMatchObject({ valid: true, warnings: [] });
    }
  });

  it("gives the certificates whose names the services want, of the site's structure", () => {
    const { pki } = sim;
    return Promise.all(
      (["INSI-AUTO", "DMP-AUTH", "DMP-SIGN", "MSS-AUTH"] as const).map(async (name) => {
        const { certificate } = await pki.credential(name);
        expect(certificate.subject).toBe(
          `C=FR\nST=Loire-Atlantique (44)\nO=CENTRE D'IMAGERIE FICTIF\nOU=${sim.site.id}\nCN=${name}`,
        );
      }),
    );
  });
});

describe("the samples", () => {
  it("are PDF files whose acts are coherent with them", () => {
    const { reportPdf, kneeMriPdf, chestCt, kneeMri } = sim.samples;
    for (const pdf of [reportPdf, kneeMriPdf]) expect(Buffer.from(pdf).toString("latin1", 0, 8)).toBe("%PDF-1.4");
    expect([chestCt.code.code, chestCt.modality.code, chestCt.ccam.code]).toEqual(["29252-4", "CT", "ZBQK001"]);
    expect([kneeMri.code.code, kneeMri.modality.code, kneeMri.ccam.code]).toEqual(["36510-6", "MR", "NZQN001"]);
  });

  it.each(["patient", "kneeMriPatient"] as const)(
    "%s is known to the INSi and has a record in the DMP",
    async (who) => {
      const traits = sim.samples[who];
      const answer = await searchRuth(
        sim,
        `<NomNaissance>${traits.birthName}</NomNaissance><Prenom>${traits.givenNames[0] ?? ""}</Prenom><Sexe>${traits.sex}</Sexe><DateNaissance>${traits.birthDate}</DateNaissance><LieuNaissance>${traits.birthPlace}</LieuNaissance>`,
      );
      const number = /NumIdentifiant>(\w{13})<.*Cle>(\d\d)</.exec(answer.body);
      const matricule = `${number?.[1] ?? ""}${number?.[2] ?? ""}`;
      expect(sim.dmp.patients.find((patient) => patient.matricule === matricule)?.record).toBe("active");
    },
  );
});

describe("the services", () => {
  it("INSi answers over mutual TLS", async () => {
    expect((await searchRuth(sim)).body).toContain("2770763220829");
    expect(sim.insi.requests.at(-1)).toMatchObject({ answer: "00", certificateName: "INSI-AUTO" });
  });

  it("DMP answers over mutual TLS with its own certificate", async () => {
    const credential = await sim.pki.credential("DMP-AUTH");
    const path = "/si-dmp-server/v2/services/repository";
    const answer = await rawRequest({
      port: sim.ports.dmp,
      path,
      trust: trustOf(sim),
      credential,
      headers: soapHeaders("urn:x"),
      body: "<a/>",
    });
    expect(answer.body).toContain("Fault");
    expect(sim.dmp.calls.at(-1)?.answer).toBe("fault");
  });

  it("the mail operator takes a mail", async () => {
    const smtp = await rawSmtp(sim.ports.smtp);
    await smtp.say("EHLO ris.example");
    await smtp.secure(trustOf(sim), await sim.pki.credential("MSS-AUTH"));
    const { sender } = sim.config().mssante;
    const to = sim.actors.generalPractitioner.mssanteAddress ?? "";
    for (const line of ["EHLO ris.example", `MAIL FROM:<${sender.address}>`, `RCPT TO:<${to}>`, "DATA"])
      await smtp.say(line);
    expect(await smtp.say("Subject: essai\r\n\r\nBonjour\r\n.")).toMatch(/^250 /);
    smtp.close();
    expect(sim.mailboxes.of(to).map(({ subject }) => subject)).toEqual(["essai"]);
  });

  it("publishes lists and authorities where the certificates say", async () => {
    const { certificate } = await sim.pki.credential("INSI-AUTO");
    const list = await download(`http://127.0.0.1:${sim.ports.publication}/CRL/ACI-EL-ORG-SIMU.crl`);
    expect([list.status, list.contentType, list.body[0]]).toEqual([200, "application/pkix-crl", 0x30]);
    const authority = await download(/http:\S+\.cer/.exec(certificate.infoAccess ?? "")?.[0] ?? "");
    expect(authority.body.equals(sim.pki.organisations.raw)).toBe(true);
    expect((await download(`http://127.0.0.1:${sim.ports.publication}/CRL/autre.crl`)).status).toBe(404);
  });

  it("refuses a certificate as soon as it is revoked", async () => {
    const credential = await sim.pki.issue({ profile: "org-auth-cli", commonName: "INSI-MANU" });
    const search = () =>
      rawRequest({
        port: sim.ports.insi,
        trust: trustOf(sim),
        credential,
        headers: soapHeaders(),
        body: traitsEnvelope(),
      });
    expect((await search()).status).toBe(200);
    sim.pki.revoke(credential.certificate);
    expect(await errorCodeOf(search())).not.toBe("no error");
    expect(sim.refusedHandshakes.length).toBeGreaterThan(0);
  });
});

describe("start and stop", () => {
  it("runs at a fixed time, past or to come", async () => {
    for (const clock of [createFixedClock("2026-03-07T11:20:00+01:00"), createFixedClock("2031-01-01T00:00:00Z")]) {
      const other = await startSimulator({ clock, keyCacheDirectory });
      expect((await searchRuth(other)).status).toBe(200);
      expect(other.insi.requests[0]?.at).toEqual(clock.now());
      const { certificate } = await other.pki.credential("INSI-AUTO");
      expect(Date.parse(certificate.validFrom)).toBeLessThan(clock.now().getTime());
      expect(Date.parse(certificate.validTo)).toBeGreaterThan(clock.now().getTime());
      await other.stop();
    }
  });

  it("draws the same identifiers from the same seed", async () => {
    const [one, same, another] = await Promise.all([
      startSimulator({ pki: sim.pki, seed: "a" }),
      startSimulator({ pki: sim.pki, seed: "a" }),
      startSimulator({ pki: sim.pki, seed: "b" }),
    ]);
    const instanceOf = (of: Simulator) => of.config().software.instance;
    expect(instanceOf(same)).toBe(instanceOf(one));
    expect(instanceOf(another)).not.toBe(instanceOf(one));
    expect((await searchRuth(another)).status).toBe(200);
    await Promise.all([one.stop(), same.stop(), another.stop()]);
  });

  it("frees every port, and may be stopped twice", async () => {
    const other = await startSimulator({ pki: sim.pki });
    await searchRuth(other);
    await other.stop();
    await other.stop();
    for (const port of Object.values(other.ports) as number[]) {
      expect(await errorCodeOf(download(`http://127.0.0.1:${port}/`))).toBe("ECONNREFUSED");
    }
  });

  it("leaves nothing behind when a port is taken", async () => {
    const start = startSimulator({ pki: sim.pki, ports: { smtp: sim.ports.smtp } });
    await expect(start).rejects.toMatchObject({ code: "ERR_SIM_LISTEN" });
  });
});
