import { createFixedClock, parseMatriculeIns, SegurError, systemIds, type AuditEvent } from "@segur-sdk/core";
import {
  createIdentity,
  decodeInsDatamatrix,
  encodeInsDatamatrix,
  flagIdentity,
  qualify,
  type Identity,
  type QualifiedIdentity,
} from "@segur-sdk/ins";
import { createInsiService } from "@segur-sdk/simulator";
import type { HttpTransport } from "@segur-sdk/transport";
import { describe, expect, it } from "vitest";

import {
  createIdirPort,
  createInsiClient,
  createInsVerifier,
  createLotVerifier,
  createMemoryLotStore,
  type InsToVerify,
  type InsVerificationPort,
  type LotVerifier,
} from "../../src/index.js";
import { searched, secretary } from "../fixtures/client.js";
import { clock, simulatedInsi } from "./simulated-insi.js";

const insi = simulatedInsi();
const asked = { actor: secretary };
const act = { checkedBy: "sec-042", checkedAt: new Date("2026-01-15T08:00:00Z") };
const oid = "1.2.250.1.213.1.4.8";

async function ruth(): Promise<QualifiedIdentity> {
  const answer = await createInsiClient(insi.options()).resolve(searched, asked);
  if (answer.outcome !== "found") throw new Error(answer.outcome);
  return qualify(answer.identity, { proof: "passport", ...act });
}

function received(
  matricule: string,
  birthName: string,
  givenNames: string,
  sex: "M" | "F",
  birthDate: string,
): InsToVerify {
  const ins = { matricule: parseMatriculeIns(matricule, { authority: oid }), oid } as const;
  return { ins, traits: { birthName, givenNames: givenNames.split(" "), sex, birthDate, birthPlace: "63220" } };
}

/** Lot of the CNDA, tests 4.x: the last one is a wrong first name on a right number. */
const dartagnan = received("101066322075460", "D'ARTAGNAN DE L'HERAULT", "PIERRE-ALAIN GUNTHER", "M", "2001-06-17");
const zoe = received("275126322074974", "ADRUN", "ZOE", "F", "1975-12-31");
const nathalie = received("277076322082910", "NESSI", "NATHALIE", "F", "1977-07-14");

describe("verification of one INS (WS_INS3, RIS.INS.48)", () => {
  const verifier = (port: InsVerificationPort = createIdirPort(insi.options())) =>
    createInsVerifier({
      port,
      environment: "simulator",
      clock,
      audit: insi.options().audit ?? { record: () => undefined },
    });

  it("OK leaves the identity as it is and is traced (RIS.INS.42)", async () => {
    const identity = await ruth();
    const verdict = await verifier().verify(identity, { ...asked, patient: "p:1" });
    expect(verdict).toMatchObject({
      outcome: "OK",
      identity: { status: "QUALIFIEE" },
      nextAction: { code: "ins-verified" },
    });
    expect(insi.audited().at(-1)).toMatchObject({
      type: "insi.verification",
      outcome: "OK",
      code: "00",
      patient: "p:1",
    });
    expect(JSON.stringify(insi.audited())).not.toMatch(/NESSI|27707/u);
  });

  it("KO takes the identity back to PROVISOIRE, without INS (RIS.INS.43)", async () => {
    const identity = await ruth();
    const elsewhere: Identity = { ...identity, traits: { ...identity.traits, givenNames: ["NATHALIE"] } };
    const verdict = await verifier().verify(elsewhere, asked);
    if (verdict.outcome !== "KO") throw new Error(verdict.outcome);
    expect(verdict.identity.status).toBe("PROVISOIRE");
    expect(verdict.identity.ins).toBeUndefined();
    expect(verdict.nextAction.code).toBe("ins-refused");
    expect(insi.audited().at(-1)).toMatchObject({ outcome: "KO", code: "01" });
  });

  it("judges an INS received from elsewhere (3.01)", async () => {
    expect((await verifier().verifyReceived(dartagnan, asked)).outcome).toBe("OK");
    expect((await verifier().verifyReceived(nathalie, asked)).outcome).toBe("KO");
    const card = createIdirPort(insi.cardOptions());
    expect((await verifier(card).verifyReceived(dartagnan, asked)).outcome).toBe("OK");
  });

  it("knows the person of a document made outside production, whose INS bears the test OID", async () => {
    const printed = decodeInsDatamatrix(encodeInsDatamatrix(await ruth()));
    expect(printed.ins.oid).toBe("1.2.250.1.213.1.4.10");
    expect((await verifier().verifyReceived(printed, asked)).outcome).toBe("OK");
    const demonstration = { ...printed, ins: { ...printed.ins, oid: "1.2.250.1.213.1.4.11" } } as const;
    expect((await verifier().verifyReceived(demonstration, asked)).outcome).toBe("KO");
  });

  it("a passing outage is not seen, a lasting one is pending and changes no status", async () => {
    const identity = await ruth();
    insi.sim().insi.faults.add({ on: "WS_INS3", fault: { kind: "http", status: 503 } });
    expect((await verifier().verify(identity, asked)).outcome).toBe("OK");
    insi.sim().insi.faults.add({ on: "WS_INS3", times: "always", fault: { kind: "soap-fault", code: "insi_102" } });
    const pending = await verifier().verify(identity, asked);
    expect(pending).toMatchObject({ outcome: "pending", nextAction: { code: "verify-later" } });
    expect(pending).not.toHaveProperty("identity");
    expect(
      insi
        .audited()
        .filter((event) => event.type === "insi.verification")
        .map(({ outcome }) => outcome),
    ).toEqual(["error", "OK", "error", "error", "error", "error"]);
  });

  it("refuses before any network an identity without INS, a flagged one, one of another environment", async () => {
    const traits = { ...searched, birthPlace: "63220" };
    const unknown = createIdentity(traits, { environment: "simulator", by: "sec-042", at: act.checkedAt });
    const flagged = flagIdentity(unknown, "FICTIVE", { by: "sec-042", at: act.checkedAt });
    const before = insi.sim().insi.requests.length;
    const codes = await Promise.all(
      [unknown, flagged, { ...unknown, environment: "production" as const }].map((identity) =>
        verifier()
          .verify(identity, asked)
          .catch((error: unknown) => (error as SegurError).code),
      ),
    );
    expect(codes).toEqual(["ERR_INSI_NOTHING_TO_VERIFY", "ERR_INS_ATTRIBUTE_BLOCKS", "ERR_INS_ENVIRONMENT"]);
    expect(insi.sim().insi.requests).toHaveLength(before);
  });

  it("wants a description of the contract outside the simulator", () => {
    expect(() => createIdirPort({ ...insi.options(), environment: "qualification" })).toThrow(
      expect.objectContaining({ code: "ERR_INSI_OPTIONS" }),
    );
  });
});

describe("verification of lots (WS_INS4, WS_INS5)", () => {
  const entries = [
    { key: "ipp-1", subject: dartagnan },
    { key: "ipp-2", subject: zoe },
    { key: "ipp-3", subject: nathalie },
  ];

  /** A service of its own, on a clock that both sides share; a process over a store is replaced by another after a crash. */
  async function lots(maxLotSize = 100) {
    const time = createFixedClock("2026-01-15T08:30:00Z");
    const service = createInsiService({ clock: time });
    const { certificate } = await insi.sim().pki.credential("INSI-AUTO");
    const http: HttpTransport = {
      close: () => Promise.resolve(),
      send: ({ method, headers, body }) =>
        service.handle({
          method,
          path: "/lps",
          headers,
          body: body instanceof Uint8Array ? body : new Uint8Array(),
          clientCertificate: certificate,
        }),
    };
    const port = createIdirPort({ ...insi.options(), http, clock: time });
    const store = createMemoryLotStore();
    const audited: AuditEvent[] = [];
    const process = (overrides: Partial<InsVerificationPort> = {}): LotVerifier =>
      createLotVerifier({
        port: { ...port, ...overrides },
        store,
        environment: "simulator",
        clock: time,
        ids: systemIds,
        audit: { record: (event) => void audited.push(event) },
        maxLotSize,
      });
    return { time, service, store, process, port, audited };
  }

  it("deposits by lots of the size allowed, and asks for nothing before the delay", async () => {
    const { service, store, process, time } = await lots(2);
    const deposited = await process().deposit(entries, asked);
    expect(deposited.map(({ state, entries: lines }) => [state, lines.length])).toEqual([
      ["waiting", 2],
      ["waiting", 1],
    ]);
    const pass = await process().advance();
    expect(pass).toMatchObject({ done: [], waiting: 2, failures: [] });
    expect((pass.nextAt?.getTime() ?? 0) - time.now().getTime()).toBe(60_000);
    expect(service.requests.map(({ operation }) => operation)).toEqual(["WS_INS4", "WS_INS4"]);
    expect(JSON.stringify(await store.list())).not.toMatch(/ARTAGNAN|10106/u);
  });

  it("waits each new delay (60 s, 180 s, 180 s), then gives the verdicts until they are applied (4.05)", async () => {
    const { process, time, audited, service } = await lots();
    await process().deposit(entries, asked);
    const verifier = process();
    for (const seconds of [60, 180]) {
      time.advance(seconds * 1000);
      expect(await verifier.advance()).toMatchObject({ done: [], waiting: 1 });
    }
    time.advance(180_000);
    const { done, waiting } = await verifier.advance();
    expect(waiting).toBe(0);
    expect(done.map(({ verdicts }) => verdicts)).toEqual([
      [
        { key: "ipp-1", verdict: "OK" },
        { key: "ipp-2", verdict: "OK" },
        { key: "ipp-3", verdict: "KO" },
      ],
    ]);
    expect(audited.map((event) => event.type === "insi.verification" && event.outcome)).toEqual(["OK", "OK", "KO"]);
    // Nobody applied them yet: another process finds them, and asks for nothing.
    const asks = service.requests.length;
    expect((await process().advance()).done).toHaveLength(1);
    expect(service.requests).toHaveLength(asks);
    await process().forget(done[0]?.id ?? "");
    expect((await process().advance()).done).toEqual([]);
  });

  it("goes on after a crash without a second deposit", async () => {
    const { process, time, service } = await lots();
    await process().deposit(entries, asked);
    // The process dies; the next one has the store only.
    const next = process();
    for (const seconds of [60, 180, 180]) {
      time.advance(seconds * 1000);
      await next.advance();
    }
    expect((await next.advance()).done).toHaveLength(1);
    expect(service.lots).toHaveLength(1);
  });

  it("never deposits again a lot whose deposit has an unknown outcome, a crash in its middle included", async () => {
    const { process, port, service, store } = await lots();
    const cut = process({
      deposit: async (lines, purpose) => {
        await port.deposit(lines, purpose);
        throw new SegurError("ERR_HTTP_CONNECTION_LOST", { outcomeUnknown: true });
      },
    });
    await expect(cut.deposit(entries, asked)).rejects.toMatchObject({ code: "ERR_HTTP_CONNECTION_LOST" });
    expect(service.lots).toHaveLength(1);
    const after = process();
    const { uncertain, waiting } = await after.advance();
    expect([uncertain.length, waiting]).toEqual([1, 0]);
    await after.advance();
    expect(service.lots).toHaveLength(1);
    // A person decides.
    await after.forget(uncertain[0]?.id ?? "");
    expect(await store.list()).toEqual([]);
  });

  it("tells a deposit under way in this process from an uncertain one", async () => {
    const { process, port } = await lots();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const verifier = process({
      deposit: async (lines, purpose) => {
        await held;
        return port.deposit(lines, purpose);
      },
    });
    const depositing = verifier.deposit(entries, asked);
    expect((await verifier.advance()).uncertain).toEqual([]);
    expect((await process().advance()).uncertain).toHaveLength(1);
    release();
    expect((await depositing)[0]?.state).toBe("waiting");
  });

  it("forgets a lot that surely was not taken, and keeps one whose answer cannot be read", async () => {
    const { process, service, store } = await lots();
    service.faults.add({ on: "WS_INS4", fault: { kind: "soap-fault", code: "desir_550" } });
    await expect(process().deposit(entries, asked)).rejects.toMatchObject({ code: "ERR_INSI_SOFTWARE" });
    expect(await store.list()).toEqual([]);
    service.inject("<html>");
    await expect(process().deposit(entries, asked)).rejects.toMatchObject({ outcomeUnknown: true });
    expect(await store.list()).toMatchObject([{ state: "depositing" }]);
  });

  it("keeps a lot waiting through an outage, and tells a lot that the service lost", async () => {
    const { process, time, service, store } = await lots();
    await process().deposit(entries, asked);
    time.advance(60_000);
    service.faults.add({ on: "WS_INS5", fault: { kind: "http", status: 503, retryAfterSeconds: 600 } });
    const pass = await process().advance();
    expect(pass).toMatchObject({ waiting: 1, failures: [{ code: "ERR_HTTP_STATUS_UNAVAILABLE" }] });
    expect((pass.nextAt?.getTime() ?? 0) - time.now().getTime()).toBe(600_000);
    const [lot] = await store.list();
    if (lot === undefined) throw new Error("no lot");
    await store.put({ ...lot, lotId: "LOT-999999" });
    time.advance(600_000);
    expect(await process().advance()).toMatchObject({ lost: [{ id: lot.id }], waiting: 0 });
  });

  it("refuses an empty lot, a key given twice, and names the entry that cannot be verified", async () => {
    const { process, service } = await lots();
    await expect(process().deposit([], asked)).rejects.toMatchObject({ code: "ERR_INSI_LOT_SIZE" });
    await expect(process().deposit([...entries, ...entries], asked)).rejects.toMatchObject({
      code: "ERR_INSI_LOT_SIZE",
    });
    const wrong = { key: "ipp-9", subject: { ...zoe, traits: { ...zoe.traits, birthName: "" } } };
    await expect(process().deposit([...entries, wrong], asked)).rejects.toMatchObject({
      code: "ERR_INS_TRAIT_MISSING",
      details: { entry: "ipp-9" },
    });
    expect(service.requests).toEqual([]);
  });
});
