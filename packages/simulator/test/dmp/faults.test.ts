import { beforeAll, describe, expect, it } from "vitest";

import { dmpErrorCodes, type DmpFaultAction, type DmpService, seededDmpFaults } from "../../src/dmp/index.js";
import type { SimulatorResponse } from "../../src/http/simulator-http.js";
import { createDmpWorld, type DmpWorld, escaped, newDmp, post, softwareOid, textOf } from "./dmp-world.js";
import { existenceTest } from "./existence-template.js";
import { feeding } from "./feeding-template.js";
import { postPlain, retrievePlan, searchPlan } from "./plain-template.js";

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

  describe("before and after the message is processed", () => {
    it.each<[DmpFaultAction]>([[{ kind: "stall", ms: 60_000 }], [{ kind: "close-after-request" }]])(
      "cut the connection by %j with nothing kept, when asked",
      async (fault) => {
        const dmp = newDmp(world, { faults: [{ fault, processed: false }] });
        const response = await feed(dmp);
        expect([response.fault, dmp.submissions]).toEqual([fault, []]);
        expect(dmp.calls[0]).toMatchObject({ answer: fault.kind, fault: fault.kind, processed: false, remarks: [] });
        await feed(dmp);
        expect(dmp.calls[1]?.answer).toBe("Success");
      },
    );

    it.each<[DmpFaultAction, string]>([
      [{ kind: "http", status: 504 }, "http-504"],
      [{ kind: "soap-fault", code: "Receiver" }, "fault"],
      [{ kind: "registry-error", code: "XDSRegistryError" }, "Failure"],
      [{ kind: "busy" }, "Failure"],
    ])("lie by %j about what was done, when asked", async (fault, answer) => {
      const dmp = newDmp(world, { faults: [{ fault, processed: true }] });
      await feed(dmp);
      expect(dmp.calls[0]).toMatchObject({ answer, processed: true });
      expect(dmp.submissions).toHaveLength(1);
      await feed(dmp);
      expect(dmp.calls[1]?.refusals[0]?.code).toBe("XDSDuplicateUniqueIdInRegistry");
    });
  });

  it.each<[DmpFaultAction, (response: SimulatorResponse) => boolean]>([
    [
      { kind: "malformed-multipart", defect: "other-boundary" },
      (response) =>
        !textOf(response).includes("uuid:other") && response.headers["content-type"]?.includes("uuid:other") === true,
    ],
    [{ kind: "malformed-multipart", defect: "no-headers" }, (response) => !textOf(response).includes("Content-ID")],
    [
      { kind: "malformed-multipart", defect: "no-parts" },
      (response) => /^--uuid:[0-9a-f-]*--\r\n$/.test(textOf(response)),
    ],
    [
      { kind: "content-type", contentType: "text/html" },
      (response) => response.headers["content-type"] === "text/html",
    ],
    [{ kind: "shortened", bytes: 40 }, (response) => response.body.length === 40 && response.fault === undefined],
  ])("disturb the ordinary answer by %j", async (fault, holds) => {
    const dmp = withFault(fault);
    expect(holds(await feed(dmp))).toBe(true);
    expect(dmp.calls[0]).toMatchObject({ answer: "Success", fault: fault.kind, processed: true });
  });

  it("refuse each transaction in the form of its own answers", async () => {
    const dmp = newDmp(world, { faults: [{ times: "always", fault: { kind: "busy" } }] });
    const bodies = [
      await feed(dmp),
      await postPlain(dmp, world, searchPlan()),
      await postPlain(dmp, world, retrievePlan(["1.2.3"])),
      await ask(dmp),
    ].map(textOf);
    expect(bodies[0]).toContain('errorCode="XDSRepositoryBusy"');
    expect(bodies[1]).toMatch(/<query:AdhocQueryResponse[^>]*:Failure".*errorCode="XDSRegistryBusy"/s);
    expect(bodies[2]).toMatch(/^--uuid:.*RetrieveDocumentSetResponse.*errorCode="XDSRepositoryBusy"/s);
    expect(bodies[3]).toContain('<code code="XDSRegistryBusy">');
  });

  it.each(dmpErrorCodes.map(({ code, channel, text }) => [code, channel, text] as const))(
    "know the code %s",
    async (code, channel, text) => {
      const kind = channel === "fault" ? "soap-fault" : "registry-error";
      const answer = textOf(await feed(withFault({ kind, code })));
      expect(answer).toContain(kind === "soap-fault" ? `soap:${code}</soap:Value>` : `errorCode="${code}"`);
      expect(answer).toContain(escaped(text));
    },
  );

  it("say the French text that a fault is given", async () => {
    const text = "Structure introuvable ou Inactive";
    const answer = textOf(await feed(withFault({ kind: "soap-fault", code: "Sender", text })));
    expect(answer).toContain(text);
    expect(answer).not.toContain("Subcode");
  });

  describe("drawn from a seed", () => {
    it("are the same for the same seed, others for another", () => {
      expect(seededDmpFaults({ seed: 7 })).toEqual(seededDmpFaults({ seed: 7 }));
      expect(seededDmpFaults({ seed: 7 })).not.toEqual(seededDmpFaults({ seed: 8 }));
      expect(JSON.parse(JSON.stringify(seededDmpFaults({ seed: 7 })))).toEqual(seededDmpFaults({ seed: 7 }));
    });

    it("come to every kind, before and after the message is processed, in 500 runs", () => {
      const drawn = Array.from({ length: 500 }, (_, seed) => seededDmpFaults({ seed })).flat();
      const kinds = new Set(drawn.map(({ fault, processed }) => `${fault.kind} ${String(processed)}`));
      for (const kind of [
        "http undefined",
        "http true",
        "stall undefined",
        "stall false",
        "close-after-request false",
      ]) {
        expect([...kinds]).toContain(kind);
      }
      expect(kinds.size).toBeGreaterThanOrEqual(15);
      expect(new Set(drawn.map(({ on }) => on))).toEqual(new Set(["TD0.2", "TD2.1a", "TD2.1b", "TD3.1b", "TD3.3c"]));
      expect(Math.max(...drawn.map(({ after = 0 }) => after))).toBe(2);
    });

    it("leave a record that a client which sends again finds whole, run by run", async () => {
      const message = feeding(world);
      for (let seed = 0; seed < 12; seed++) {
        const faults = seededDmpFaults({ seed, operations: ["TD2.1a"], count: 2, maxAfter: 0 });
        const dmp = newDmp(world, { faults });
        // Two lines, each played twice at most: the fifth attempt meets none.
        for (let attempt = 0; attempt < 5; attempt++) await post(dmp, message, world.tls.certificate);
        expect(dmp.submissions, `seed ${String(seed)}`).toHaveLength(1);
        expect(dmp.registry.documents.map(({ status }) => status)).toEqual(["approved"]);
      }
    });
  });
});
