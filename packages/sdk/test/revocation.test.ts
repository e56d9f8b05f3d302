import type { QualifiedIdentity } from "@segur-sdk/ins";
import { type Simulator, startSimulator } from "@segur-sdk/simulator";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { createSegurClient, type SegurClient, type SegurConfig, type ValidatedReport } from "../src/index.js";
import { createPractice } from "./practice-files.js";
import { retrievedPatient, sampleReport } from "./sample-report.js";

describe("revocation, as the configuration asks for it", () => {
  let simulator: Simulator;
  let practice: ReturnType<typeof createPractice>;
  let report: ValidatedReport & { readonly patient: QualifiedIdentity };

  beforeAll(async () => {
    simulator = await startSimulator();
    const segur = await createSegurClient(simulator.config());
    report = { ...(await sampleReport(simulator, segur)), hold: { dmp: true, patient: true } };
    await segur.close();
    practice = createPractice(simulator);
  });

  beforeEach(async () => {
    simulator.publication.setLists("fresh");
    simulator.publication.setOcsp("fresh");
    for (const name of ["insi", "dmpTls", "dmpSign", "mssante"] as const) await practice.install(name);
  });

  afterAll(() => simulator.stop());

  const findRecord = (segur: SegurClient) =>
    segur.dmp.findRecord(report.patient, { actor: simulator.actors.radiologist });
  const mail = async (segur: SegurClient) => {
    const plan = await segur.dispatch.reportValidated(report);
    await plan.settled();
    return plan.destinations.find(({ kind }) => kind === "mss-professional");
  };
  const asking = (revocation: NonNullable<SegurConfig["certificates"]>["revocation"]) => {
    const of = simulator.config().certificates.revocation;
    return { changes: { certificates: { revocation: { ...of, ...revocation } } } };
  };
  const publish = (mode: "down" | "stall" | "stale") => {
    simulator.publication.setLists(mode);
    simulator.publication.setOcsp(mode);
  };

  it("nothing is asked before the first call, then each authority once", async () => {
    const before = simulator.publication.requests.length;
    const { segur, warnings } = await practice.open();
    expect(simulator.publication.requests.length).toBe(before);
    for (let call = 0; call < 3; call += 1) await retrievedPatient(simulator, segur);
    const asked = simulator.publication.requests.slice(before).map(({ path }) => path);
    expect(asked.toSorted()).toEqual(["/CRL/ACI-EL-ORG-SIMU.crl", "/CRL/ACR-EL-SIMU.crl"]);
    expect(warnings).toEqual([]);
    expect(segur.credentials.list().map(({ revocation }) => revocation?.status)).toEqual([
      "good",
      undefined,
      undefined,
      undefined,
    ]);
    await segur.close();
  });

  it("one's own certificate that is revoked is refused before any connection, and told of once", async () => {
    const { segur, events } = await practice.open();
    simulator.pki.revoke(practice.issued.get("dmpTls")!.certificate, "keyCompromise");
    const calls = simulator.dmp.calls.length;
    for (let call = 0; call < 2; call += 1) {
      await expect(findRecord(segur)).rejects.toMatchObject({
        code: "ERR_CERT_REVOKED",
        details: { field: "credentials.dmpTls", reason: "keyCompromise", depth: 0 },
      });
    }
    await expect(segur.credentials.checkRevocation()).rejects.toMatchObject({ code: "ERR_CERT_REVOKED" });
    expect(simulator.dmp.calls.length).toBe(calls);
    expect(events).toMatchObject([{ type: "credential.revoked", name: "dmpTls", severity: "critical" }]);
    // The others still serve, and a new one does.
    await retrievedPatient(simulator, segur);
    await practice.install("dmpTls");
    await segur.credentials.renew();
    expect((await findRecord(segur)).outcome).toBe("active");
    await segur.close();
  });

  it("is asked again while the software runs", async () => {
    const { segur, clock } = await practice.open();
    expect((await findRecord(segur)).outcome).toBe("active");
    simulator.pki.revoke(practice.issued.get("dmpSign")!.certificate);
    // Lists are kept for a day.
    clock.advance(25 * 3_600_000);
    await segur.credentials.checkRevocation().catch(() => undefined);
    await expect(findRecord(segur)).rejects.toMatchObject({ details: { field: "credentials.dmpSign" } });
    await segur.close();
  });

  it.each(["down", "stale"] as const)(
    "lists and answers that are %s: a warning for INSi and the DMP, a refusal for the mail",
    async (mode) => {
      publish(mode);
      const { segur, warnings } = await practice.open();
      await retrievedPatient(simulator, segur);
      expect((await findRecord(segur)).outcome).toBe("active");
      // Nobody has to mend anything here: it is tried again.
      expect(await mail(segur)).toMatchObject({
        state: "WAITING_RETRY",
        error: { code: expect.stringMatching(/^ERR_CERT_REVOCATION_/u) as string, retryable: true },
      });
      expect(warnings.map(({ name, fields }) => `${name} ${String(fields["use"])}`)).toEqual(
        ["own", "insi-server", "dmp-server"].map((use) => `sdk.revocation-doubt ${use}`),
      );
      await segur.close();
    },
  );

  it("a site without a way to the lists may ask for less, or for more", async () => {
    publish("down");
    const soft = await practice.open(asking({ mssante: "soft" }));
    expect((await mail(soft.segur))?.state).toBe("SENT");
    await soft.segur.close();

    const hard = await practice.open(asking({ own: "hard", dmp: "hard" }));
    await expect(findRecord(hard.segur)).rejects.toMatchObject({
      code: "ERR_CERT_REVOCATION_UNKNOWN",
      details: { field: "credentials.dmpTls" },
    });
    await hard.segur.close();

    const off = await practice.open(asking({ own: "off", insi: "off", dmp: "off", mssante: "off" }));
    const before = simulator.publication.requests.length;
    expect((await findRecord(off.segur)).outcome).toBe("active");
    expect((await mail(off.segur))?.state).toBe("SENT");
    expect(simulator.publication.requests.length).toBe(before);
    expect(off.warnings).toEqual([]);
    await off.segur.close();
  });

  it("an authority that does not answer is not waited for beyond what is said", async () => {
    publish("stall");
    const { segur, warnings } = await practice.open(asking({ waitSeconds: 0.05 }));
    expect((await findRecord(segur)).outcome).toBe("active");
    expect(warnings[0]).toMatchObject({
      name: "sdk.revocation-doubt",
      fields: { code: "ERR_CERT_REVOCATION_UNKNOWN" },
    });
    await segur.close();
  });

  it("hosts that the configuration does not name are not asked", async () => {
    const before = simulator.publication.requests.length;
    const { segur, warnings } = await practice.open({ changes: { certificates: {} } });
    expect((await findRecord(segur)).outcome).toBe("active");
    expect(simulator.publication.requests.length).toBe(before);
    expect(warnings[0]).toMatchObject({ fields: { problems: expect.stringContaining("ERR_CERT_FETCH") as string } });
    await segur.close();
  });

  it("a server that is revoked is refused by every service, whatever the mode", async () => {
    simulator.pki.revoke((await simulator.pki.credential("SERVER")).certificate, "superseded");
    const { segur } = await practice.open();
    const calls = [simulator.dmp.calls.length, simulator.insi.requests.length, simulator.mailboxes.all.length];
    await expect(findRecord(segur)).rejects.toMatchObject({
      code: "ERR_HTTP_SERVER_CERTIFICATE_REVOKED",
      outcomeUnknown: false,
      details: { field: "dmp.url", reason: "superseded" },
    });
    await expect(retrievedPatient(simulator, segur)).rejects.toMatchObject({
      code: "ERR_HTTP_SERVER_CERTIFICATE_REVOKED",
      details: { field: "insi.url" },
    });
    expect(await mail(segur)).toMatchObject({ error: { code: "ERR_CERT_REVOKED" } });
    expect([simulator.dmp.calls.length, simulator.insi.requests.length, simulator.mailboxes.all.length]).toEqual(calls);
    await segur.close();
  });
});
