import { beforeAll, describe, expect, it } from "vitest";

import type { DmpFaultAction, DmpService } from "../../src/dmp/index.js";
import { createDmpWorld, type DmpWorld, newDmp, post, softwareOid, textOf } from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { feeding } from "./feeding-template.js";

describe("the scripted faults of the DMP", () => {
  let world: DmpWorld;

  beforeAll(async () => {
    world = await createDmpWorld();
  });

  const withFault = (fault: DmpFaultAction): DmpService => newDmp(world, { faults: [{ fault }] });
  const feed = (dmp: DmpService) => post(dmp, feeding(world), world.tls.certificate);
  const ask = (dmp: DmpService) => post(dmp, existenceTest(world), world.tls.certificate);

  it.each<[DmpFaultAction, number, string, string]>([
    [{ kind: "http", status: 503, retryAfterSeconds: 30 }, 503, "http-503", "<html>"],
    [{ kind: "answer", body: "<a/>", contentType: "text/xml" }, 200, "injected", "<a/>"],
    [{ kind: "soap-fault", code: "DMPInvalidCertificate" }, 500, "fault", "soap:DMPInvalidCertificate</soap:Value>"],
    [{ kind: "soap-fault", code: "Receiver" }, 500, "fault", "soap:Receiver</soap:Value>"],
    [
      { kind: "registry-error", code: "XDSRegistryBusy" },
      200,
      "Failure",
      'codeContext="Service occupé" errorCode="XDSRegistryBusy"',
    ],
    [
      { kind: "registry-error", code: "DMPCodeInconnu", text: "code hors table" },
      200,
      "Failure",
      'codeContext="code hors table"',
    ],
    [{ kind: "duplicate" }, 200, "Failure", `uniqueId déjà présent : ${softwareOid}.4.1`],
  ])("answers %j in place of the service, which keeps nothing", async (fault, status, name, text) => {
    const dmp = withFault(fault);
    const response = await feed(dmp);
    expect([response.status, dmp.calls[0]?.answer]).toEqual([status, name]);
    expect(textOf(response)).toContain(text);
    expect(dmp.submissions).toEqual([]);
    await feed(dmp);
    expect(dmp.calls[1]?.answer).toBe("Success");
  });

  it("says when to come back", async () => {
    const response = await feed(withFault({ kind: "http", status: 503, retryAfterSeconds: 30 }));
    expect(response.headers["retry-after"]).toBe("30");
  });

  it.each<[DmpFaultAction]>([
    [{ kind: "stall", ms: 60_000 }],
    [{ kind: "close-after-request" }],
    [{ kind: "truncate", bytes: 10 }],
    [{ kind: "slow-drip", chunkBytes: 1, intervalMs: 5 }],
  ])("cuts the connection by %j after having kept the documents: the outcome is unknown", async (fault) => {
    const dmp = withFault(fault);
    const response = await feed(dmp);
    expect(response.fault).toEqual(fault);
    expect(dmp.submissions).toHaveLength(1);
    await feed(dmp);
    expect(dmp.calls[1]?.refusals[0]?.code).toBe("XDSDuplicateUniqueIdInRegistry");
  });

  it("answers late", async () => {
    const response = await feed(withFault({ kind: "delay", ms: 2000 }));
    expect([response.delayMs, response.status]).toEqual([2000, 200]);
  });

  it("warns without refusing", async () => {
    const dmp = withFault({ kind: "registry-warning" });
    const answer = textOf(await feed(dmp));
    expect(answer).toContain("ResponseStatusType:Success");
    expect(answer).toContain('errorCode="XDSExtraMetadataNotSaved"');
    expect(answer).toContain("ErrorSeverityType:Warning");
    expect(dmp.submissions).toHaveLength(1);
  });

  it("does not turn a refusal into a warning", async () => {
    const dmp = newDmp(world, { faults: [{ fault: { kind: "registry-warning" } }], patients: [] });
    await feed(dmp);
    expect(dmp.calls[0]?.answer).toBe("Failure");
  });

  it("answers in a multipart, whole or without its end", async () => {
    const whole = await feed(withFault({ kind: "multipart" }));
    const boundary = /boundary="([^"]*)"/.exec(whole.headers["content-type"] ?? "")?.[1] ?? "";
    expect(textOf(whole).startsWith(`--${boundary}\r\n`)).toBe(true);
    expect(textOf(whole).endsWith(`\r\n--${boundary}--\r\n`)).toBe(true);
    const broken = await feed(withFault({ kind: "malformed-multipart" }));
    expect(broken.headers["content-type"]).toContain("multipart/related");
    expect(textOf(broken).endsWith("</soap:Envelope>")).toBe(true);
  });

  it("answers another message", async () => {
    const answer = textOf(await feed(withFault({ kind: "wrong-relates-to" })));
    expect(answer).toContain("</RelatesTo>");
    expect(answer).not.toContain("urn:uuid:7368ba9a-ee80-4ceb-a083-100000000002");
  });

  it("are errors of the acknowledgement for TD0.2, which knows no duplicate", async () => {
    const refused = withFault({ kind: "registry-error", code: "DMPAccessDeniedByRightsService" });
    const answer = textOf(await ask(refused));
    expect(answer).toContain('<acknowledgement typeCode="AE">');
    expect(answer).toContain('<code code="DMPAccessDeniedByRightsService">');
    const duplicate = withFault({ kind: "duplicate" });
    await ask(duplicate);
    expect(duplicate.calls[0]?.answer).toBe("OK");
  });

  it("choose their operation and their turn", async () => {
    const dmp = newDmp(world);
    dmp.faults.add({ on: "TD2.1a", after: 1, times: 2, fault: { kind: "http", status: 502 } });
    await ask(dmp);
    for (let i = 0; i < 4; i++) await feed(dmp);
    expect(dmp.calls.map((call) => call.answer)).toEqual(["OK", "Success", "http-502", "http-502", "Failure"]);
    dmp.faults.add({ times: "always", fault: { kind: "http", status: 503 } });
    await ask(dmp);
    dmp.faults.clear();
    await ask(dmp);
    expect(dmp.calls.slice(-2).map((call) => call.answer)).toEqual(["http-503", "OK"]);
  });
});
