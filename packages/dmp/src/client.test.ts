import { inspect } from "node:util";

import { createSoftwareSigner, createTlsIdentity } from "@segur-sdk/certificates";
import { createSensitive, SegurError, type Environment } from "@segur-sdk/core";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { beforeAll, describe, expect, it } from "vitest";

import { existenceAnswer, fault, registryFailure, registrySuccess, type Answer } from "../test/fake-transport.js";
import {
  automate,
  homologationNumber,
  imagingReport,
  provisionalPatient,
  qualifiedPatient,
  radiologist,
  software,
} from "../test/fixtures.js";
import { oneElementALine } from "../test/one-element-a-line.js";
import { openClient } from "../test/open-client.js";
import { makeCertificates, type DmpCertificates } from "../test/pki.js";
import type { DmpClientOptions } from "./client-options.js";

let certificates: DmpCertificates;
beforeAll(async () => {
  certificates = await makeCertificates();
});

const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error;

const open = (answers: readonly Answer[] = [], changes: Partial<DmpClientOptions> = {}) =>
  openClient(certificates, answers, changes);

const messageId = (body: string) => /<wsa:MessageID[^>]*>([^<]+)/.exec(body)?.[1];
const assertionId = (body: string) => /<saml2:Assertion [^>]*ID="([^"]+)"/.exec(body)?.[1];
function part(body: string, index: number): string | undefined {
  const whole = body.split(/\r\n--uuid:[^\r]+\r\n|--uuid:[^\r]+--/)[index];
  return whole?.slice(whole.indexOf("\r\n\r\n") + 4);
}
const registryObjects = (body: string) => /<lcm:SubmitObjectsRequest.*<\/lcm:SubmitObjectsRequest>/s.exec(body)?.[0];

describe("construction of the client", () => {
  it.each([
    ["an authentication certificate as signer (EX_GEN-1450)", "auth", "ERR_CERT_USAGE"],
    ["an expired certificate", "expired", "ERR_CERT_EXPIRED"],
    ["the certificate of another structure", "otherStructure", "ERR_CERT_STRUCTURE"],
  ] as const)("refuses %s", (_, name, code) => {
    expect(() => open([], { signer: createSoftwareSigner(certificates[name]) })).toThrow(failure(code));
  });

  it("refuses a seal as TLS identity", () => {
    const identity = (name: "auth" | "sign") =>
      createTlsIdentity(certificates[name], { trust: certificates[name].chain });
    expect(() => open([], { tlsIdentity: identity("sign") })).toThrow(failure("ERR_CERT_USAGE"));
    open([], { tlsIdentity: identity("auth") });
  });

  it("refuses a test certificate in production", () => {
    expect(() => open([], { environment: "production" })).toThrow(failure("ERR_CERT_ENVIRONMENT"));
  });

  it.each([
    { software: { ...software, name: "" } },
    { software: { ...software, version: " " } },
    { software: { ...software, homologationNumber: createSensitive("") } },
    { endpoint: "http://dmp.simulateur.example/services" },
    { endpoint: "dmp" },
  ] satisfies Partial<DmpClientOptions>[])("refuses configuration %#", (changes) => {
    expect(() => open([], changes)).toThrow(failure("ERR_DMP_CONFIGURATION"));
  });
});

describe("TD0.2", () => {
  it.each([
    ["active", "active"],
    ["terminated", "closed"],
  ])("reads status %s as %s", async (status, outcome) => {
    const { dmp, http } = open([existenceAnswer(status)]);
    expect(await dmp.findRecord(qualifiedPatient(), { actor: radiologist })).toMatchObject({ outcome });
    expect(http.received).toMatchObject([
      {
        url: "https://dmp.simulateur.example/si-dmp-server/v2/services/patients",
        operation: "TD0.2",
        headersMs: 60_000,
      },
    ]);
    expect(http.received[0]?.contentType).toContain('action="urn:hl7-org:v3:PRPA_IN201307UV02"');
  });

  it("has the golden envelope", async () => {
    const { dmp, http } = open([existenceAnswer("active")]);
    await dmp.findRecord(qualifiedPatient(), { actor: radiologist });
    const text = oneElementALine(Buffer.from(http.received[0]?.body ?? "", "latin1").toString("utf8"));
    await expect(text).toMatchFileSnapshot("../test/golden/existence-test-envelope.xml");
  });

  it.each([
    ["an identity that is not qualified", () => provisionalPatient() as QualifiedIdentity, "ERR_INS_NOT_QUALIFIED"],
    ["a waiting number", () => qualifiedPatient({ oid: "1.2.250.1.213.1.4.9" }), "ERR_DMP_NIA"],
    ["an identity of production", () => qualifiedPatient({ environment: "production" }), "ERR_INS_ENVIRONMENT"],
  ])("sends nothing for %s", async (_, patient, code) => {
    const { dmp, http, events } = open([existenceAnswer("active")]);
    await expect(dmp.findRecord(patient(), { actor: radiologist })).rejects.toThrow(failure(code));
    expect(http.received).toEqual([]);
    expect(events).toEqual([]);
  });

  it("sends nothing for a user whom the VIHF cannot describe", async () => {
    const { dmp, http } = open([existenceAnswer("active")]);
    const { specialityCode: _, ...actor } = radiologist;
    await expect(dmp.findRecord(qualifiedPatient(), { actor })).rejects.toThrow(failure("ERR_DMP_SPECIALITY"));
    expect(http.received).toEqual([]);
  });

  it("sends nothing once the certificate has expired", async () => {
    const { dmp, http, clock } = open([existenceAnswer("active")]);
    clock.advance(6 * 365 * 86_400_000);
    await expect(dmp.findRecord(qualifiedPatient(), { actor: radiologist })).rejects.toThrow(
      failure("ERR_CERT_EXPIRED"),
    );
    expect(http.received).toEqual([]);
  });

  it("throws the failure that a fault is", async () => {
    const { dmp, events } = open([fault("Sender", "Erreur d'authentification de la personne morale")]);
    await expect(dmp.findRecord(qualifiedPatient(), { actor: radiologist })).rejects.toThrow(
      failure("ERR_DMP_STRUCTURE_REFUSED"),
    );
    expect(events.at(-1)).toMatchObject({ type: "dmp.call", op: "TD0.2", code: "ERR_DMP_STRUCTURE_REFUSED" });
  });

  it("warns of a clock that would get the VIHF refused (EX_GEN-1460)", async () => {
    const headers = { date: "Sat, 19 Sep 2026 09:57:00 GMT" };
    const { dmp, logged } = open([{ envelope: existenceAnswer("active"), headers }]);
    await dmp.findRecord(qualifiedPatient(), { actor: radiologist });
    expect(logged).toContainEqual({ name: "dmp.clock-skew", fields: { seconds: 89 } });
  });
});

describe("TD2.1a", () => {
  const prepared = async (answers: readonly Answer[], changes: Partial<DmpClientOptions> = {}) => {
    const client = open(answers, changes);
    const frozen = await client.dmp.prepare({
      documents: [imagingReport()],
      patient: qualifiedPatient(),
      sender: radiologist,
    });
    return { ...client, frozen };
  };

  it("sends nothing while it prepares", async () => {
    const { http } = await prepared([]);
    expect(http.received).toEqual([]);
  });

  it("posts an MTOM message: envelope, document and signature as raw bytes", async () => {
    const { dmp, http, frozen } = await prepared([registrySuccess]);
    expect(await dmp.submit(frozen)).toEqual({ outcome: "accepted", warnings: [] });
    const [request] = http.received;
    expect(request).toMatchObject({
      url: "https://dmp.simulateur.example/si-dmp-server/v2/services/repository",
      operation: "TD2.1a",
      headersMs: 180_000,
    });
    expect(request?.contentType).toMatch(/^multipart\/related; type="application\/xop\+xml"; boundary="uuid:/);
    const sent = frozen.submission.documents.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
    expect(part(request?.body ?? "", 1)).toBe(sent[0]);
    expect(part(request?.body ?? "", 2)).toBe(sent[1]);
    for (const { id } of frozen.submission.documents) expect(request?.body).toContain(`<xdsb:Document id="${id}">`);
  });

  it("has the golden body", async () => {
    const { dmp, http, frozen } = await prepared([registrySuccess]);
    await dmp.submit(frozen);
    const body = Buffer.from(registryObjects(http.received[0]?.body ?? "") ?? "", "latin1").toString("utf8");
    const signature = frozen.submission.documents[1]?.entry;
    const stable = body.replace(signature?.hash ?? "", "…").replace(`>${String(signature?.size)}<`, ">…<");
    await expect(oneElementALine(stable)).toMatchFileSnapshot("../test/golden/submit-objects-request.xml");
  });

  it("re-sends the same set with a fresh VIHF and MessageID (dmp.md C.3)", async () => {
    const lost = new SegurError("ERR_HTTP_CONNECTION_LOST");
    const { dmp, http, frozen, clock } = await prepared([lost, registrySuccess]);
    const error: unknown = await dmp.submit(frozen).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "ERR_HTTP_CONNECTION_LOST", outcomeUnknown: true });
    clock.advance(3_600_000);
    await dmp.submit(structuredClone(frozen));
    const [first, second] = http.received.map(({ body }) => body);
    expect(messageId(second ?? "")).not.toBe(messageId(first ?? ""));
    expect(assertionId(second ?? "")).not.toBe(assertionId(first ?? ""));
    expect(registryObjects(second ?? "")).toBe(registryObjects(first ?? ""));
    expect(part(second ?? "", 1)).toBe(part(first ?? "", 1));
    expect(part(second ?? "", 2)).toBe(part(first ?? "", 2));
  });

  it("gives a duplicate its own code (dmp.md E.4)", async () => {
    const { dmp, frozen } = await prepared([registryFailure("XDSDuplicateUniqueIdInRegistry")]);
    await expect(dmp.submit(frozen)).rejects.toThrow(failure("ERR_DMP_DUPLICATE"));
  });

  it("says that a patient's record is closed as an outcome", async () => {
    const { dmp, frozen, events } = await prepared([registryFailure("DMPClosed")]);
    expect(await dmp.submit(frozen)).toMatchObject({ outcome: "refused", reason: "closed" });
    expect(events.at(-1)).toMatchObject({ type: "dmp.call", op: "TD2.1a", code: "refused" });
  });

  it.each([
    ["an unreadable answer", "<html/>"],
    ["an answer that is not a registry's", fault("Receiver", "Erreur technique")],
  ])("leaves the outcome unknown after %s", async (_, answer) => {
    const { dmp, frozen } = await prepared([answer]);
    const error: unknown = await dmp.submit(frozen).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ outcomeUnknown: true });
  });

  it("sends nothing for a set prepared by someone else, for another environment, or altered", async () => {
    const { dmp, http, frozen } = await prepared([registrySuccess]);
    await expect(dmp.submit(frozen, { actor: automate })).rejects.toThrow(failure("ERR_DMP_SENDER_MISMATCH"));
    const environment: Environment = "qualification";
    await expect(dmp.submit({ ...frozen, environment })).rejects.toThrow(failure("ERR_DMP_ENVIRONMENT"));
    const [document, ...others] = frozen.submission.documents;
    const altered = { ...document, bytes: new Uint8Array(3) } as NonNullable<typeof document>;
    const submission = { ...frozen.submission, documents: [altered, ...others] };
    await expect(dmp.submit({ ...frozen, submission })).rejects.toThrow(failure("ERR_DMP_SUBMISSION_ALTERED"));
    expect(http.received).toEqual([]);
  });

  it("accepts the sender with his present login", async () => {
    const { dmp, http, frozen } = await prepared([registrySuccess]);
    const login = { at: "2026-09-19T11:30:00+02:00", method: "smartcard" } as const;
    await dmp.submit(frozen, { actor: { ...radiologist, login } });
    expect(http.received[0]?.body).toContain('AuthnInstant="2026-09-19T09:30:00.000Z"');
  });
});

describe("traces", () => {
  it("says that the INS leaves, then what came of it, the patient under a pseudonym", async () => {
    const { dmp, events, http } = open([existenceAnswer("active"), registrySuccess]);
    const patient = qualifiedPatient();
    await dmp.findRecord(patient, { actor: radiologist });
    await dmp.submit(await dmp.prepare({ documents: [imagingReport()], patient, sender: radiologist }));
    expect(events.map(({ type }) => type)).toEqual(["ins.disclosed", "dmp.call", "ins.disclosed", "dmp.call"]);
    expect(events[3]).toMatchObject({
      op: "TD2.1a",
      code: "accepted",
      actor: "rpps:10100001014",
      document: "1.2.250.1.999.1.1.9001.4.2026091909582801",
      exchange: messageId(http.received[1]?.body ?? ""),
    });
    expect(events[0]?.patient).toMatch(/^p:[0-9a-f]{32}$/);
    expect(JSON.stringify(events)).not.toContain("277076322082910");
  });

  it("does not send what cannot be traced", async () => {
    const record = () => {
      throw new Error("journal full");
    };
    const { dmp, http } = open([existenceAnswer("active")], { audit: { record } });
    await expect(dmp.findRecord(qualifiedPatient(), { actor: radiologist })).rejects.toThrow("journal full");
    expect(http.received).toEqual([]);
  });

  it("shows the homologation number and the patient in no log, event, error or inspection", async () => {
    const { dmp, events, logged, http } = open([
      fault("Sender", "refus 277076322082910"),
      registryFailure("XDSRegistryError"),
    ]);
    const errors: unknown[] = [];
    const patient = qualifiedPatient();
    await dmp.findRecord(patient, { actor: radiologist }).catch((error: unknown) => errors.push(error));
    const frozen = await dmp.prepare({ documents: [imagingReport()], patient, sender: radiologist });
    await dmp.submit(frozen).catch((error: unknown) => errors.push(error));
    expect(errors).toHaveLength(2);
    const shown =
      inspect([events, logged, errors, dmp, software], { depth: 12 }) + JSON.stringify([events, logged, errors]);
    for (const canary of [homologationNumber, "277076322082910", "NESSI", "RUTH"]) expect(shown).not.toContain(canary);
    expect(http.received[0]?.body).toContain(homologationNumber);
  });
});
