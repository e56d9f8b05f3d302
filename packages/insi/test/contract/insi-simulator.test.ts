import { createTlsIdentity } from "@segur-sdk/certificates";
import {
  parseStructIdNat,
  systemClock,
  systemIds,
  type AuditEvent,
  type Clock,
  type Exchange,
  type TlsIdentity,
} from "@segur-sdk/core";
import { insForEmission, qualify, type Traits } from "@segur-sdk/ins";
import { startSimulator, type Simulator, type SimulatorCredential } from "@segur-sdk/simulator";
import { circuitBreaker, createHttpTransport, observeExchanges, type HttpTransport } from "@segur-sdk/transport";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";

import {
  confirmRetrieval,
  createInsiClient,
  type InsiCall,
  type InsiClient,
  type InsiClientOptions,
} from "../../src/index.js";
import { secretary } from "../fixtures/client.js";

// Delays of repetitions are noted, not waited for.
const clock: Clock = { now: () => systemClock.now(), sleep: () => Promise.resolve() };

let sim: Simulator;
let identity: TlsIdentity;
let http: HttpTransport;
let exchanges: Exchange[] = [];
let audited: AuditEvent[] = [];
const opened: HttpTransport[] = [];

function identityOf(credential: SimulatorCredential): TlsIdentity {
  return createTlsIdentity(credential, { trust: [sim.pki.trustPem] });
}

function transportOf(of: TlsIdentity): HttpTransport {
  const transport = createHttpTransport({
    identity: of,
    interceptors: [
      observeExchanges({ service: "insi", clock, observer: (exchange) => exchanges.push(exchange) }),
      circuitBreaker({ clock, failureThreshold: 50 }),
    ],
  });
  opened.push(transport);
  return transport;
}

function client(options: Partial<InsiClientOptions> = {}): InsiClient {
  const { software, insi, site } = sim.config();
  return createInsiClient({
    http,
    endpoint: insi.url,
    environment: "simulator",
    software: { ...software, idam: software.idam.value },
    issuer: parseStructIdNat(site.id),
    clock,
    ids: systemIds,
    audit: { record: (event) => void audited.push(event) },
    ...options,
  });
}

const asked = { actor: secretary };
const givenNameOf = (call: InsiCall): string | undefined =>
  call.operation === "WS_INS2" ? call.query.givenName : undefined;
const person = (
  birthName: string,
  givenNames: readonly string[],
  sex: "M" | "F",
  birthDate: string,
  birthPlace?: string,
): Traits => ({ birthName, givenNames, sex, birthDate, ...(birthPlace === undefined ? {} : { birthPlace }) });

beforeAll(async () => {
  sim = await startSimulator();
  identity = identityOf(await sim.pki.credential("INSI-MANU"));
});

beforeEach(() => {
  exchanges = [];
  audited = [];
  sim.insi.faults.clear();
  sim.insi.setNotFound("production-like");
  http = transportOf(identity);
});

afterEach(async () => {
  // Whatever the search, the requests would pass a homologation.
  const said = sim.insi.requests.flatMap(({ remarks, refusal }) => [
    ...remarks,
    ...(refusal === undefined ? [] : [refusal]),
  ]);
  expect(said).toEqual([]);
  await Promise.all(opened.splice(0).map((transport) => transport.close()));
});

afterAll(async () => {
  await sim.stop();
});

describe("the journey of the promise", () => {
  it("finds NESSI RUTH by traits, and qualifies her with a passport", async () => {
    const before = sim.insi.requests.length;
    const answer = await client().resolve(person("NESSI", ["RUTH"], "F", "1977-07-14"), asked);
    if (answer.outcome !== "found") throw new Error(answer.nextAction.fr);
    expect(answer.identity.status).toBe("RECUPEREE");
    expect(answer.identity.ins).toEqual({ matricule: "277076322082910", oid: "1.2.250.1.213.1.4.8" });
    const patient = qualify(answer.identity, { proof: "passport", checkedBy: "sec-042", checkedAt: clock.now() });
    expect(insForEmission(patient)).toEqual({ matricule: "277076322082910", oid: "1.2.250.1.213.1.4.10" });
    const [seen] = sim.insi.requests.slice(before);
    expect(seen).toMatchObject({ certificateName: "INSI-MANU", answer: "00", remarks: [] });
    expect(seen?.messageId).toBe(answer.calls[0]?.messageId);
  });

  it("names in the audit the user of each call (RIS.INS.04)", async () => {
    const insi = client();
    const other = { ...asked, actor: { ...asked.actor, id: "sec-043" } };
    await insi.resolve(person("NESSI", ["RUTH"], "F", "1977-07-14"), asked);
    await insi.resolve(person("NESSI", ["RUTH"], "F", "1977-07-14"), other);
    expect(audited.map(({ type, actor }) => [type, actor])).toEqual([
      ["insi.call", "sec-042"],
      ["insi.call", "sec-043"],
    ]);
  });

  it("shows its exchanges to an observer and its calls to the audit", async () => {
    await client().resolve(person("NESSI", ["RUTH"], "F", "1977-07-14"), asked);
    expect(exchanges).toMatchObject([{ service: "insi", operation: "WS_INS2", response: { status: 200 } }]);
    expect(audited).toMatchObject([
      { type: "insi.call", actor: "sec-042", op: "traits", mode: "certificate", code: "00" },
    ]);
  });
});

describe("scenarios of SEL-GCONFORM_INSi", () => {
  it("2.03-1: apostrophes and hyphens", async () => {
    const answer = await client().resolve(
      person("D’Artagnan de l'Hérault", ["Pierre-Alain"], "M", "2001-06-17"),
      asked,
    );
    expect(answer).toMatchObject({ outcome: "found", identity: { ins: { matricule: "101066322075460" } } });
  });

  it("2.03-2: Corsica", async () => {
    const answer = await client().resolve(person("ADRTROIS", ["TOUSSAINT"], "M", "1960-01-01", "2B020"), asked);
    expect(answer).toMatchObject({ outcome: "found", identity: { ins: { matricule: "160012B02077713" } } });
  });

  it("2.03-3: ligatures and typographic apostrophe are never sent as they are", async () => {
    const before = sim.insi.requests.length;
    const answer = await client().resolve(person("D’ÆION", ["CŒUR"], "M", "1987-01-01", "2B020"), asked);
    expect(answer.outcome).toBe("none");
    const sent = new TextDecoder().decode(sim.insi.requests[before]?.request);
    expect(sent).toContain("<r:NomNaissance>D'AEION</r:NomNaissance><r:Prenom>COEUR</r:Prenom>");
  });

  it("2.04: the history is kept, dates the wrong way round", async () => {
    const answer = await client().resolve(person("ECETINSI", ["PIERRE-ALAIN"], "M", "2009-07-14"), asked);
    expect(answer).toMatchObject({
      outcome: "found",
      identity: {
        insHistory: [{ ins: { matricule: "209076322083439" }, from: "2019-03-01", to: "2019-02-28", origin: "insi" }],
      },
    });
  });

  it("2.05: a NIA keeps its OID", async () => {
    const answer = await client().resolve(person("PROVISOIRE", ["MATRICULE"], "M", "2009-07-01"), asked);
    expect(answer).toMatchObject({ outcome: "found", identity: { ins: { oid: "1.2.250.1.213.1.4.9" } } });
  });

  it("2.06: several without the birth place, one with it", async () => {
    const leonardo = person("DE VINCI", ["LEONARDO"], "M", "2014-02-01");
    expect(await client().resolve(leonardo, asked)).toMatchObject({ outcome: "several", calls: [{ code: "02" }] });
    expect(await client().resolve({ ...leonardo, birthPlace: "63220" }, asked)).toMatchObject({
      outcome: "found",
      identity: { ins: { matricule: "114026322083356" } },
      calls: [{ code: "02" }, { code: "00", reason: "birth-place" }],
    });
  });

  it("2.07-1: one request for each given name until one is found, then a person decides", async () => {
    const answer = await client().resolve(person("TCHITCHI", ["OLA", "CATARINA", "BELLA"], "F", "1936-06-21"), asked);
    if (answer.outcome !== "to-confirm") throw new Error(answer.outcome);
    expect(answer.calls.map((call) => [givenNameOf(call), call.code])).toEqual([
      ["OLA", "01"],
      ["CATARINA", "00"],
    ]);
    const identity = confirmRetrieval(answer, { confirmedBy: "sec-042", confirmedAt: clock.now() });
    expect(identity.ins.matricule).toBe("236066322083656");
  });

  it("2.07-2: exhaustion, the last request with all the names", async () => {
    const answer = await client().resolve(person("HOUILLES", ["PIERRE", "PAUL", "JACQUES"], "M", "1993-01-27"), asked);
    expect(answer).toMatchObject({ outcome: "none", nextAction: { code: "check-traits" } });
    expect(answer.calls.map(({ code }) => code)).toEqual(["01", "01", "01", "01"]);
    expect(answer.calls.map(givenNameOf).at(-1)).toBe("PIERRE PAUL JACQUES");
  });

  it("2.08: wrong keys are kept as received", async () => {
    const answer = await client().resolve(person("HERMANN", ["GATIEN"], "M", "1981-03-24"), asked);
    expect(answer).toMatchObject({
      outcome: "found",
      identity: {
        ins: { matricule: "181036322045660" },
        insi: { answer: { warnings: ["matricule-key", "history-key"] } },
      },
    });
  });

  it("DE VINCI searched, NESSI answered: never without a person", async () => {
    const answer = await client().resolve(person("DE VINCI", ["RUTH"], "F", "1977-07-14"), asked);
    expect(answer).toMatchObject({ outcome: "to-confirm", answer: { traits: { birthName: "NESSI" } } });
  });
});

describe("refusals and breakdowns", () => {
  const ruth = person("NESSI", ["RUTH"], "F", "1977-07-14");

  it("unknown software (desir_550)", async () => {
    const { software } = sim.config();
    const insi = client({ software: { ...software, idam: "AAA11BB22CC3" } });
    await expect(insi.resolve(ruth, asked)).rejects.toMatchObject({
      code: "ERR_INSI_SOFTWARE",
      official: { code: "desir_550" },
    });
  });

  it("certificate of another name (desir_560)", async () => {
    const other = transportOf(identityOf(await sim.pki.credential("DMP-AUTH")));
    await expect(client({ http: other }).resolve(ruth, asked)).rejects.toMatchObject({
      code: "ERR_INSI_CERTIFICATE",
      kind: "credential",
    });
  });

  it("certificate of an authority nobody trusts: not one request gets through", async () => {
    const before = sim.insi.requests.length;
    const other = transportOf(identityOf(await sim.pki.defective("unknown-authority")));
    const answer = client({ http: other, retry: { maxAttempts: 1 } }).resolve(ruth, asked);
    const told = await answer.then(
      (resolution) => resolution.nextAction.code,
      (error: unknown) => (error as { kind: string }).kind,
    );
    expect(["check-certificate", "credential"]).toContain(told);
    expect(sim.insi.requests).toHaveLength(before);
  });

  it("a passing outage is not seen by the user", async () => {
    sim.insi.faults.add({ on: "WS_INS2", fault: { kind: "soap-fault", code: "insi_102" } });
    sim.insi.faults.add({ on: "WS_INS2", fault: { kind: "http", status: 503 } });
    const answer = await client().resolve(ruth, asked);
    expect(answer.outcome).toBe("found");
    expect(answer.calls.map(({ code }) => code)).toEqual(["insi_102", "ERR_HTTP_STATUS_UNAVAILABLE", "00"]);
  });

  it("a lasting outage leaves the search pending, and never says that nobody was found", async () => {
    sim.insi.faults.add({ times: "always", fault: { kind: "soap-fault", code: "insi_102" } });
    const answer = await client().resolve(ruth, asked);
    expect(answer).toMatchObject({ outcome: "pending", error: { code: "ERR_INSI_UNAVAILABLE" } });
    expect(answer.calls).toHaveLength(4);
  });

  it("nobody in the qualification register is unavailability, unless the option says otherwise", async () => {
    sim.insi.setNotFound("qualification-like");
    const stranger = person("INCONNU", ["PERSONNE"], "M", "1950-01-01");
    expect((await client().resolve(stranger, asked)).outcome).toBe("pending");
    expect((await client({ technicalFaultMeansNobody: true }).resolve(stranger, asked)).outcome).toBe("none");
  });

  it("an injected answer with a birth date in 00 is shown, never applied", async () => {
    sim.insi.addPerson({
      birthName: "EXEMPLE",
      givenNames: "CLAIRE JEANNE",
      sex: "F",
      birthDate: "1955-00-00",
      birthPlace: "99999",
      number: "2550699999999",
      key: "34",
    });
    const answer = await client().resolve(person("EXEMPLE", ["CLAIRE"], "F", "1955-00-00"), asked);
    expect(answer).toMatchObject({ outcome: "unusable", reasons: [{ code: "ERR_INS_ANSWER_BIRTH_DATE" }] });
  });

  it("no port listens: pending", async () => {
    const insi = client({ endpoint: "https://localhost:1/lps", retry: { maxAttempts: 1 } });
    expect(await insi.resolve(ruth, asked)).toMatchObject({
      outcome: "pending",
      error: { code: "ERR_HTTP_CONNECTION_REFUSED" },
    });
  });

  it("an answer that never comes: pending when the time is up", async () => {
    sim.insi.faults.add({ fault: { kind: "delay", ms: 5_000 } });
    const answer = await client({ timeoutMs: 200, retry: { maxAttempts: 1 } }).resolve(ruth, asked);
    expect(answer).toMatchObject({ outcome: "pending", error: { code: "ERR_HTTP_DEADLINE" } });
  });
});
