import { createFixedClock, createSeededIds } from "@segur-sdk/core";
import { beforeEach, describe, expect, it } from "vitest";

import { createActors } from "../../src/actors.js";
import { createDirectoryRecords } from "../../src/directory/directory-records.js";
import { createFhirApi, type FhirApi, type FhirApiOptions, fhirPath } from "../../src/directory/fhir/fhir-api.js";
import { luhnDigit } from "../../src/directory/luhn.js";
import { createFaultScript } from "../../src/http/fault-script.js";

const records = createDirectoryRecords(createActors(createFixedClock("2026-03-12T08:30:00Z")), {
  seed: "directory",
  people: 120,
});

let api: FhirApi;

const open = (options: Partial<FhirApiOptions> = {}) =>
  createFhirApi({
    records,
    apiKey: "key",
    ids: createSeededIds("directory"),
    origin: () => "https://localhost:1",
    faults: createFaultScript(),
    requestsPerSecond: 1000,
    ...options,
  });

beforeEach(() => {
  api = open();
});

interface Bundle {
  readonly resourceType: string;
  readonly total?: number;
  readonly entry: readonly { readonly resource: Resource; readonly search: { readonly mode: string } }[];
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly issue?: readonly { readonly diagnostics: string }[];
}

interface Resource {
  readonly id: string;
  readonly resourceType: string;
  readonly name: readonly { readonly family: string }[];
  readonly telecom: readonly { readonly value: string; readonly extension?: readonly object[] }[];
}

async function ask(
  path: string,
  options: { readonly key?: string; readonly form?: string; readonly of?: FhirApi } = {},
) {
  const { key = "key", form, of = api } = options;
  const response = await of.handle({
    method: form === undefined ? "GET" : "POST",
    path: `${fhirPath}/${path}`,
    headers: { "esante-api-key": key },
    body: Buffer.from(form ?? ""),
    clientCertificate: undefined,
  });
  return { status: response.status, headers: response.headers, json: JSON.parse(String(response.body)) as Bundle };
}

const found = async (path: string) => (await ask(path)).json.entry.map(({ resource }) => resource);
const families = async (path: string) => (await found(path)).map(({ name }) => name[0]?.family);

describe("searching", () => {
  it.each([
    ["identifier=10100001022", ["HADDAD"]],
    ["identifier=810100001022", ["HADDAD"]],
    ["identifier=https://rpps.esante.gouv.fr|10100001022", ["HADDAD"]],
    ["family=had&given=NORA&active=true", ["HADDAD"]],
    ["family=HADDAD&active=false", []],
    ["mailbox-mss=NORA.haddad@medecin.test.mssante.fr", ["HADDAD"]],
    ["family=radiologue&qualification-code=SM44", ["RADIOLOGUE"]],
    ["family=radiologue&qualification-code=SM54", []],
  ])("Practitioner?%s", async (query, expected) => {
    expect(await families(`Practitioner?${query}`)).toEqual(expected);
  });

  it("finds roles by the professional, with what is asked along", async () => {
    const path = "PractitionerRole?practitioner.identifier=810100001014&_include=PractitionerRole:organization";
    const { json } = await ask(path);
    expect(json.entry.map(({ resource, search }) => [resource.resourceType, search.mode])).toEqual([
      ["PractitionerRole", "match"],
      ["Organization", "include"],
    ]);
    expect(json.total).toBe(1);
  });

  it("takes names in a form, and gives the roles that point back", async () => {
    const form = "family=RADIOLOGUE&_revinclude=PractitionerRole%3Apractitioner";
    const { json } = await ask("Practitioner/_search", { form });
    expect(json.entry.map(({ resource }) => resource.resourceType)).toEqual(["Practitioner", "PractitionerRole"]);
    expect(api.requests[0]).toMatchObject({ method: "POST", type: "Practitioner", status: 200 });
  });

  it("tells a secure mailbox by its extension: a structure has ordinary mails too", async () => {
    const [structure] = await found("Organization?identifier=440000008");
    expect(structure?.telecom.map(({ value, extension }) => [value, extension !== undefined])).toEqual([
      ["secretariat@imagerie-fictive.test.mssante.fr", true],
      ["comptes-rendus@imagerie-fictive.test.mssante.fr", true],
      ["contact-1@structure.example", false],
      ["0100000001", false],
    ]);
    expect(await found("HealthcareService?mailbox-mss=secretariat@imagerie-fictive.test.mssante.fr")).toHaveLength(1);
  });

  it("finds an unlisted mailbox by no address", async () => {
    const hidden = records.people.flatMap(({ ownMailboxes }) => ownMailboxes).find(({ unlisted }) => unlisted === true);
    expect(hidden).toBeDefined();
    expect(await found(`Practitioner?mailbox-mss=${hidden?.address ?? ""}`)).toEqual([]);
  });
});

describe("pages", () => {
  it("have 50 results unless asked otherwise, and an opaque address for the next", async () => {
    let { json } = await ask("Practitioner?active=true");
    const ids = json.entry.map(({ resource }) => resource.id);
    expect(ids).toHaveLength(50);
    for (let next = json.link.find(({ relation }) => relation === "next"); next !== undefined;) {
      expect(next.url).toMatch(/^https:\/\/localhost:1\/fhir\/v2\/_page\?id=[0-9a-f-]{36}$/u);
      ({ json } = await ask(next.url.slice(`https://localhost:1${fhirPath}/`.length)));
      ids.push(...json.entry.map(({ resource }) => resource.id));
      next = json.link.find(({ relation }) => relation === "next");
    }
    expect(new Set(ids).size).toBe(122);
    expect((await ask("Practitioner?active=true&_count=10")).json.entry).toHaveLength(10);
    expect((await ask("Practitioner?active=true&_total=none")).json.total).toBeUndefined();
    expect((await ask("_page?id=unknown")).status).toBe(410);
  });
});

describe("refusals", () => {
  it.each([
    ["a wrong key", "Practitioner?family=x", { key: "other" }, 401, "API key missing or invalid"],
    ["an unknown parameter", "Practitioner?mailbox-mss-type=PER", {}, 400, "Parameter mailbox-mss-type not found"],
    ["a parameter of another type", "Organization?family=x", {}, 400, "Parameter family not found"],
    ["a summary", "Practitioner?family=x&_summary=count", {}, 400, "Parameter _summary not found"],
    ["another resource", "Patient?family=x", {}, 404, "Resource type Patient not supported"],
  ])("%s", async (_, path, options, status, diagnostics) => {
    const { status: told, json } = await ask(path, options);
    expect([told, json.resourceType, json.issue?.[0]?.diagnostics]).toEqual([status, "OperationOutcome", diagnostics]);
  });

  it("has the oddity of :contains, which finds nothing below a domain", async () => {
    expect(await found("Practitioner?mailbox-mss:contains=medecin.test.mssante.fr")).toEqual([]);
    expect(await found("Practitioner?mailbox-mss:contains=nora")).toHaveLength(1);
  });

  it("keeps to its rate, and plays faults", async () => {
    const slow = open({ requestsPerSecond: 1 });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await ask("Practitioner?family=x", { of: slow })).status);
    expect(statuses).toContain(429);
    const faults = createFaultScript([{ on: "Practitioner", fault: { kind: "answer", body: "{}", status: 503 } }]);
    expect((await ask("Practitioner?family=x", { of: open({ faults }) })).status).toBe(503);
  });
});

it("invents identifiers whose keys are right", () => {
  for (const { rpps } of records.people) expect(luhnDigit(rpps.slice(0, -1))).toBe(rpps.at(-1));
  for (const { finess } of records.structures) expect(luhnDigit(finess.slice(0, -1))).toBe(finess.at(-1));
});
