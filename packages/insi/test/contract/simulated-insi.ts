import { createSoftwareSigner, createTlsIdentity } from "@segur-sdk/certificates";
import { parseStructIdNat, systemClock, systemIds, type AuditEvent, type Clock } from "@segur-sdk/core";
import { insiCardPath, startSimulator, type Simulator, type SimulatorCard } from "@segur-sdk/simulator";
import { createHttpTransport, type HttpTransport } from "@segur-sdk/transport";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";

import type { InsiCardClientOptions, InsiClientOptions, PsCard } from "../../src/index.js";

/** Delays of repetitions are noted, not waited for. */
export const clock: Clock = { now: () => systemClock.now(), sleep: () => Promise.resolve() };

/** A running simulator and what reaches it. */
export interface SimulatedInsi {
  readonly sim: () => Simulator;
  readonly http: () => HttpTransport;
  readonly audited: () => readonly AuditEvent[];
  /** Options of a client that proves itself by the certificate of its structure. */
  readonly options: () => InsiClientOptions;
  /** Options of a client that proves itself by a professional's card. */
  readonly cardOptions: (card?: Partial<PsCard>) => InsiCardClientOptions;
  readonly card: () => SimulatorCard;
}

/** Starts a simulator for the tests of a file; whatever they ask, the requests would pass a homologation. */
export function simulatedInsi(): SimulatedInsi {
  let sim: Simulator;
  let http: HttpTransport;
  let card: SimulatorCard;
  let audited: AuditEvent[] = [];

  beforeAll(async () => {
    sim = await startSimulator();
    http = createHttpTransport({
      identity: createTlsIdentity(await sim.pki.credential("INSI-MANU"), { trust: [sim.pki.trustPem] }),
    });
    card = await sim.pki.card({
      kind: "CPS",
      personId: "810100001014",
      familyName: "RADIOLOGUE",
      givenName: "CAMILLE",
      profession: { title: "Médecin", code: "10" },
      speciality: "SM44",
    });
  });
  beforeEach(() => {
    audited = [];
    sim.insi.faults.clear();
    sim.insi.setNotFound("production-like");
  });
  afterEach(() => {
    const said = sim.insi.requests.flatMap(({ remarks, refusal }) => [
      ...remarks,
      ...(refusal === undefined ? [] : [refusal]),
    ]);
    expect(said).toEqual([]);
  });
  afterAll(async () => {
    await http.close();
    await sim.stop();
  });

  const common = () => {
    const { software } = sim.config();
    return {
      http,
      environment: "simulator",
      software: { ...software, idam: software.idam.value },
      clock,
      ids: systemIds,
      audit: { record: (event: AuditEvent) => void audited.push(event) },
    } as const;
  };
  return {
    sim: () => sim,
    http: () => http,
    audited: () => audited,
    card: () => card,
    options: () => ({ ...common(), endpoint: sim.config().insi.url, issuer: parseStructIdNat(sim.config().site.id) }),
    cardOptions: (changes = {}) => ({
      ...common(),
      endpoint: new URL(insiCardPath, sim.config().insi.url).href,
      card: {
        signer: createSoftwareSigner(card.signature),
        activity: { billingId: "0B0999999", sector: "SA05", speciality: "SM44" },
        ...changes,
      },
    }),
  };
}
