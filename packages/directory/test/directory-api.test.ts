import { createFixedClock, createSensitive, type FetchBytes, type FetchRequest } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { chooseMailbox, createDirectoryApi } from "../src/index.js";
import { failure } from "./fixtures/failure.js";

const mss = (type: string, extra: readonly object[] = []) => [
  {
    url: "https://hl7.fr/ig/fhir/core/StructureDefinition/fr-core-contact-point-email-type",
    valueCoding: { system: "https://mos.esante.gouv.fr/NOS/TRE_R256", code: "MSSANTE" },
  },
  {
    url: "https://interop.esante.gouv.fr/ig/fhir/annuaire/StructureDefinition/as-ext-mailbox-mss-metadata",
    extension: [{ url: "type", valueCodeableConcept: { coding: [{ code: type }] } }, ...extra],
  },
];
const practitioner = {
  resourceType: "Practitioner",
  id: "p1",
  active: true,
  identifier: [{ system: "https://rpps.esante.gouv.fr", value: "10000000016" }],
  name: [{ family: "FICTIVE", given: ["INES", "MARIE"], suffix: ["DR"] }],
  telecom: [
    { system: "email", value: "i.fictive@own.test.mssante.fr", extension: mss("PER"), rank: 2 },
    { system: "email", value: "ines@mail.example" },
    {
      system: "email",
      value: "hidden@own.test.mssante.fr",
      extension: mss("PER", [{ url: "listeRouge", valueBoolean: true }]),
    },
  ],
  qualification: [
    {
      code: {
        coding: [
          { system: "https://mos.esante.gouv.fr/NOS/TRE_G15-ProfessionSante/FHIR", code: "10", display: "Médecin" },
        ],
      },
    },
    { code: { coding: [{ system: "https://mos.esante.gouv.fr/NOS/TRE_R38-SpecialiteOrdinale/FHIR", code: "SM54" }] } },
  ],
};
const role = {
  resourceType: "PractitionerRole",
  id: "r1",
  active: true,
  practitioner: { reference: "Practitioner/p1" },
  organization: { reference: "Organization/o1" },
  telecom: [{ system: "email", value: "ines@cabinet.test.mssante.fr", extension: mss("PER"), rank: 1 }],
};
const organization = {
  resourceType: "Organization",
  id: "o1",
  identifier: [{ system: "https://finess.esante.gouv.fr", value: "690000005" }],
  name: "CABINET FICTIF",
  address: [{ line: ["3 RUE DES ESSAIS"], postalCode: "69001", city: "LYON" }],
  telecom: [
    {
      system: "email",
      value: "secretariat@cabinet.test.mssante.fr",
      extension: mss("ORG", [
        { url: "service", valueString: "Secrétariat" },
        { url: "digitization", valueBoolean: false },
      ]),
    },
  ],
};

function bundle(resources: readonly object[], next?: string): object {
  return {
    resourceType: "Bundle",
    entry: resources.map((resource) => ({ resource })),
    link: next === undefined ? [] : [{ relation: "next", url: next }],
  };
}

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json: unknown;
}

function apiThat(answer: (request: FetchRequest, nth: number) => Answer) {
  const asked: FetchRequest[] = [];
  const sleeps: number[] = [];
  const fixed = createFixedClock("2026-03-12T09:00:00Z");
  const fetch: FetchBytes = (request) => {
    asked.push(request);
    const { status = 200, headers = {}, json } = answer(request, asked.length);
    const body = typeof json === "string" ? json : JSON.stringify(json);
    return Promise.resolve({ status, headers, body: Buffer.from(body) });
  };
  const api = createDirectoryApi({
    fetch,
    apiKey: createSensitive("key-of-the-application"),
    clock: {
      now: () => fixed.now(),
      sleep: (ms) => {
        sleeps.push(ms);
        return Promise.resolve();
      },
    },
    random: () => 0.5,
  });
  return { api, asked, sleeps };
}

describe("directory API (mssante.md D3)", () => {
  it("gives the mailboxes of a professional and of their roles, without ordinary nor unlisted ones", async () => {
    const { api, asked } = apiThat(({ url }) => ({
      json: url.includes("/PractitionerRole?") ? bundle([role, organization]) : bundle([practitioner]),
    }));
    const found = await api.ofPerson("10000000016");
    expect(found.map(({ address, kind, rank, structure }) => [address, kind, rank, structure?.nationalId])).toEqual([
      ["i.fictive@own.test.mssante.fr", "PER", 2, undefined],
      ["ines@cabinet.test.mssante.fr", "PER", 1, "1690000005"],
    ]);
    expect(found[1]?.person).toEqual({
      nationalId: "810000000016",
      familyName: "FICTIVE",
      givenName: "INES MARIE",
      title: "DR",
      profession: { code: "10", label: "Médecin" },
      specialty: { code: "SM54", label: "" },
    });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET https://gateway.api.esante.gouv.fr/fhir/v2/Practitioner?identifier=810000000016",
      "GET https://gateway.api.esante.gouv.fr/fhir/v2/PractitionerRole?practitioner.identifier=810000000016&_include=PractitionerRole%3Aorganization",
    ]);
    expect(asked[0]?.headers).toEqual({ accept: "application/fhir+json", "esante-api-key": "key-of-the-application" });
  });

  it("gives the mailboxes of a structure, with its service", async () => {
    const { api } = apiThat(() => ({ json: bundle([organization]) }));
    expect(await api.ofStructure("690000005")).toEqual([
      {
        address: "secretariat@cabinet.test.mssante.fr",
        kind: "ORG",
        person: undefined,
        structure: {
          nationalId: "1690000005",
          name: "CABINET FICTIF",
          tradeName: undefined,
          service: "Secrétariat",
          addressLines: ["3 RUE DES ESSAIS", "69001 LYON"],
          postalCode: "69001",
          town: "LYON",
          country: undefined,
        },
        acceptsPaperless: false,
        rank: undefined,
      },
    ]);
  });

  it.each<[string, object, readonly object[]]>([
    [
      "absolute, of one version",
      {
        practitioner: { reference: "https://gateway.api.esante.gouv.fr/fhir/v2/Practitioner/p1/_history/3" },
        organization: { reference: "https://gateway.api.esante.gouv.fr/fhir/v2/Organization/o1" },
      },
      [practitioner, organization],
    ],
    [
      "contained",
      {
        contained: [
          { ...practitioner, id: "me" },
          { ...organization, id: "here" },
        ],
        practitioner: { reference: "#me" },
        organization: { reference: "#here" },
      },
      [],
    ],
  ])("finds who is behind a role by a reference that is %s", async (_, references, others) => {
    const { api } = apiThat(({ url }) => ({
      json: bundle(url.includes("PractitionerRole?") ? [{ ...role, ...references }, ...others] : []),
    }));
    const [mailbox] = await api.ofAddress("ines@cabinet.test.mssante.fr");
    expect(mailbox).toMatchObject({ person: { familyName: "FICTIVE" }, structure: { name: "CABINET FICTIF" } });
  });

  it("takes an address without the spaces around it", async () => {
    const telecom = [{ ...role.telecom[0], value: " ines@cabinet.test.mssante.fr\u00a0" }];
    const { api } = apiThat(({ url }) => ({
      json: bundle(url.includes("PractitionerRole?") ? [{ ...role, telecom }, practitioner] : []),
    }));
    const found = await api.ofAddress("ines@cabinet.test.mssante.fr");
    expect(found.map(({ address }) => address)).toEqual(["ines@cabinet.test.mssante.fr"]);
  });

  it("leaves out what is no longer in use: a mailbox, a name, an address (FHIR R4, ContactPoint.use)", async () => {
    const old = { use: "old" };
    const [address] = organization.address;
    const { api } = apiThat(({ url }) => ({
      json: bundle(
        url.includes("PractitionerRole?")
          ? [
              {
                ...role,
                telecom: [{ ...role.telecom[0], ...old, value: "left@cabinet.test.mssante.fr" }, ...role.telecom],
              },
              { ...practitioner, name: [{ ...old, family: "AVANT" }, ...practitioner.name] },
              { ...organization, address: [{ ...old, city: "PARIS" }, address] },
            ]
          : [],
      ),
    }));
    expect(await api.ofAddress("left@cabinet.test.mssante.fr")).toEqual([]);
    expect(await api.ofAddress("ines@cabinet.test.mssante.fr")).toMatchObject([
      { person: { familyName: "FICTIVE" }, structure: { town: "LYON" } },
    ]);
  });

  it("takes the mailbox of somebody whom the answer leaves out for that of a person, never of the structure", async () => {
    // Without the type of the mailbox either.
    const telecom = [{ ...role.telecom[0], extension: mss("PER").slice(0, 1) }];
    const { api } = apiThat(({ url }) => ({
      json: bundle(url.includes("PractitionerRole?") ? [{ ...role, telecom }, organization] : []),
    }));
    const entries = await api.ofAddress("ines@cabinet.test.mssante.fr");
    expect(entries).toMatchObject([{ kind: "PER", person: undefined, structure: { name: "CABINET FICTIF" } }]);
    const request = { familyName: "AUTRE", structure: "690000005" };
    const choice = chooseMailbox(request, { entries, isAllowed: () => true });
    expect(choice.outcome).toBe("ask");
    expect(choice.candidates[0]?.reasons.map(({ code }) => code)).toEqual(["preferred", "not-designated"]);
  });

  it("puts names in the body", async () => {
    const { api, asked } = apiThat(() => ({ json: bundle([practitioner]) }));
    await api.find({ familyName: "FICTIVE", givenName: "INES", specialty: "SM54" });
    expect(asked[0]?.url).toBe("https://gateway.api.esante.gouv.fr/fhir/v2/Practitioner/_search");
    expect(Buffer.from(asked[0]?.body ?? []).toString()).toBe(
      "family=FICTIVE&given=INES&qualification-code=SM54&active=true&_revinclude=PractitionerRole%3Apractitioner",
    );
  });

  it("follows pages on the same host only, and not for ever", async () => {
    const next = "https://gateway.api.esante.gouv.fr/fhir/v2/_page?id=1";
    const turning = apiThat(() => ({ json: bundle([organization], next) }));
    expect(await turning.api.ofStructure("690000005")).toHaveLength(1);
    expect(turning.asked).toHaveLength(10);
    const leaving = apiThat(() => ({ json: bundle([], "https://elsewhere.example/_page?id=1") }));
    expect((await failure(leaving.api.ofStructure("690000005"))).code).toBe("ERR_DIR_API_ANSWER");
    expect(leaving.asked).toHaveLength(1);
  });

  it("keeps under the limit of the API", async () => {
    const { api, sleeps } = apiThat(() => ({ json: bundle([]) }));
    await Promise.all([api.ofAddress("a@b.test.mssante.fr"), api.ofPerson("10000000016")]);
    expect(sleeps.map(Math.round)).toEqual([67, 133, 200, 267, 333]);
  });

  it("asks again what is busy, after the delay that is asked, and gives up", async () => {
    const once = apiThat((_, nth) =>
      nth === 1 ? { status: 429, headers: { "retry-after": "2" }, json: {} } : { json: bundle([]) },
    );
    expect(await once.api.ofStructure("690000005")).toEqual([]);
    expect(once.sleeps).toContain(2000);
    const down = apiThat(() => ({ status: 503, json: "" }));
    expect(await failure(down.api.ofStructure("690000005"))).toMatchObject({
      code: "ERR_DIR_API_BUSY",
      retryable: true,
    });
    expect(down.asked).toHaveLength(4);
  });

  it.each([
    [401, {}, "ERR_DIR_API_KEY"],
    [403, {}, "ERR_DIR_API_KEY"],
    [404, {}, "ERR_DIR_API_REFUSED"],
    [200, "not json of FICTIVE", "ERR_DIR_API_ANSWER"],
    [200, { resourceType: "OperationOutcome" }, "ERR_DIR_API_ANSWER"],
  ])("tells a status %i with %j as %s, without asking again", async (status, json, code) => {
    const { api, asked } = apiThat(() => ({ status, json }));
    const error = await failure(api.ofPerson("10000000016"));
    expect(error.code).toBe(code);
    expect(JSON.stringify([error.message, error.details, String(error.cause)])).not.toContain("FICTIVE");
    expect(asked).toHaveLength(1);
  });

  it("names the parameter that the API does not know", async () => {
    const json = { resourceType: "OperationOutcome", issue: [{ diagnostics: "Parameter mailbox-mss-type not found" }] };
    const { api } = apiThat(() => ({ status: 400, json }));
    expect((await failure(api.ofPerson("10000000016"))).details).toEqual({
      status: 400,
      rule: "Parameter mailbox-mss-type not found",
    });
  });
});
