import { readdirSync, readFileSync } from "node:fs";

import { parseStructIdNat } from "@segur-sdk/core";
import { childElements, parseXml, serializeXml, type XmlElement } from "@segur-sdk/core/xml";
import { inspectInsiAnswer, normaliseTraits } from "@segur-sdk/ins";
import { readSoapAnswer } from "@segur-sdk/transport";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { classifyFault } from "../../src/fault-classes.js";
import { planSearch } from "../../src/search-strategy.js";
import { buildInsiRequest } from "../../src/wire/build-insi-request.js";
import { readInsiAnswer, type InsiReply } from "../../src/wire/read-insi-answer.js";
import { readInsiFault, type InsiFault } from "../../src/wire/read-insi-fault.js";
import { partsOf, validateParts } from "./official-schemas.js";

const context = {
  bamId: "0b7e1c1e-6f0a-4c6e-9d0c-2f5a0f1f7a11",
  lpsId: "5f4f8a52-7cf5-4a4c-8a7b-1c7a9c0f2b22",
  at: "2026-01-15T08:30:00.000Z",
  issuer: parseStructIdNat("10B0999999"),
  software: {
    idam: "TST00TS00TS0",
    version: "3.2",
    instance: "c0a8012e-1111-4222-8333-444455556666",
    urn: "urn:lps:EXAMPLE_RIS:3.2",
  },
  messageId: "uuid:7a1b7d0e-3f0d-4b62-8f2e-9f1d2c3b4a55",
};

function response(name: string): string {
  return readFileSync(sharedPath(`reference/insi/soap/response/${name}`), "utf8");
}

function read(name: string): InsiReply | InsiFault {
  const answer = readSoapAnswer(parseXml(response(name)).root);
  if (answer.kind === "fault") return readInsiFault(answer.fault);
  return readInsiAnswer(answer.body, {
    operation: "WS_INS2",
    environment: "qualification",
    receivedAt: new Date(context.at),
  });
}

describeShared("requests against the official schemas of INSi", () => {
  it("has every block valid, alone, for every request of a search", () => {
    const traits = normaliseTraits({
      birthName: "D’Artagnan de l'Hérault",
      givenNames: ["Pierre-Alain", "Bruce", "Gordon"],
      birthDate: "1990-04-14",
      sex: "M",
      birthPlace: "2B020",
    });
    const plan = planSearch(traits);
    expect(plan.map(({ query }) => query.givenName)).toEqual([
      "PIERRE-ALAIN",
      "BRUCE",
      "GORDON",
      "PIERRE-ALAIN BRUCE GORDON",
    ]);
    for (const { query } of plan) {
      for (const each of [query, { ...query, birthPlace: "2B020" }]) {
        const parts = partsOf(buildInsiRequest({ operation: "WS_INS2", query: each }, context));
        expect(parts.map(({ name }) => name.local)).toEqual([
          "ContexteBAM",
          "ContexteLPS",
          "Action",
          "MessageID",
          "RECSANSVITALE",
        ]);
        validateParts(parts);
      }
    }
  });

  it("would be told of a block that is not valid", () => {
    const query = { birthName: "A", givenName: "B", sex: "M", birthDate: "1990-04-14" } as const;
    const [bam, ...others] = partsOf(buildInsiRequest({ operation: "WS_INS2", query: query }, context));
    if (bam === undefined) throw new Error("no header block");
    const broken: readonly XmlElement[] = [
      { ...bam, children: bam.children.slice(1) },
      { ...bam, attributes: [] },
      ...others
        .filter(({ name }) => name.local === "RECSANSVITALE")
        .map((body) => ({ ...body, children: [...body.children].reverse() })),
    ];
    expect(broken).toHaveLength(3);
    for (const part of broken) {
      expect(() => {
        validateParts([part]);
      }).toThrow();
    }
  });

  it("says the same as the sample request, its Security block aside", () => {
    const sample = parseXml(readFileSync(sharedPath("reference/insi/soap/request/traits-empty-security.xml"))).root;
    const names = (envelope: XmlElement): readonly string[] =>
      partsOf(envelope)
        .map(({ name }) => `{${name.namespace}}${name.local}`)
        .filter((name) => !name.endsWith("}Security"))
        .sort();
    const query = { birthName: "ADRDEUX", givenName: "LAURENT", sex: "M", birthDate: "1981-01-01" } as const;
    const built = buildInsiRequest({ operation: "WS_INS2", query: query }, context);
    expect(names(built)).toEqual(names(sample));
    const body = (envelope: XmlElement): string => {
      const recherche = partsOf(envelope).at(-1);
      return childElements(recherche ?? envelope)
        .map((child) => serializeXml({ ...child, name: { ...child.name, prefix: "" } }))
        .join("");
    };
    expect(body(parseXml(serializeXml(built)).root)).toBe(body(sample));
  });
});

describeShared("official and recorded answers of INSi", () => {
  it("reads every file of the reference", () => {
    const files = readdirSync(sharedPath("reference/insi/soap/response"));
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const file of files) expect(() => read(file), file).not.toThrow();
  });

  it.each([
    ["REP_CR01.xml", { code: "01" }],
    ["cr02.xml", { code: "02" }],
  ])("%s", (file, reply) => {
    expect(read(file)).toEqual(reply);
  });

  const oid = "1.2.250.1.213.1.4.8";

  it("TEST_2.04_cas2: two INSHISTO, dates before the identifier and in the wrong order", () => {
    expect(read("TEST_2.04_cas2.xml")).toMatchObject({
      code: "00",
      answer: {
        active: { ins: { matricule: "109076322083489", oid } },
        history: [
          { ins: { matricule: "209076322083439", oid }, from: "2019-03-01", to: "2019-02-28" },
          { ins: { matricule: "209066322012355", oid } },
        ],
        traits: { birthName: "ECETINSI", givenNamesList: "PIERRE-ALAIN MURIEL FLORIANT" },
      },
    });
  });

  it("TEST_2.05: a NIA, a comment inside", () => {
    expect(read("TEST_2.05.xml")).toMatchObject({
      answer: { active: { ins: { matricule: "109076322088835", oid: "1.2.250.1.213.1.4.9" } }, warnings: [] },
    });
  });

  it("TEST_2.08_cas2: wrong keys kept as received, history that repeats the active matricule", () => {
    expect(read("TEST_2.08_cas2.xml")).toMatchObject({
      answer: {
        active: { ins: { matricule: "181036322045660" } },
        history: [{ ins: { matricule: "181036322045660" } }, { ins: { matricule: "281036322045610" } }],
        warnings: ["matricule-key", "history-key"],
      },
    });
  });

  it.each([
    ["adrtrois-dominique.xml", "297022A02077878", "2A020"],
    ["adrtrois-toussaint.xml", "160012B02077713", "2B020"],
  ])("%s: Corsica, mixed prefixes", (file, matricule, birthPlace) => {
    expect(read(file)).toMatchObject({ answer: { active: { ins: { matricule } }, traits: { birthPlace } } });
  });

  it("Reponse_numcasINSI_11: blank lines first, no declaration, other prefixes", () => {
    expect(read("Reponse_numcasINSI_11_DateNaissance00_Annee.xml")).toMatchObject({
      answer: { active: { ins: { matricule: "200102763178979" } }, traits: { birthDate: "2000-10-20" } },
    });
  });

  it.each([
    ["own-date-00.xml", "ERR_INS_ANSWER_BIRTH_DATE", "birthDate"],
    ["own-prenom-sans-liste.xml", "ERR_INS_ANSWER_EMPTY_TRAIT", "givenNames"],
  ])("%s: read, never applied (RIS.INS.15, RIS.INS.16)", (file, code, field) => {
    const reply = read(file);
    if (!("answer" in reply)) throw new Error("not a person");
    expect(inspectInsiAnswer(reply.answer)).toMatchObject([{ code, field }]);
  });

  it.each([
    [
      "fault-siram100-desir550.xml",
      "ERR_INSI_SOFTWARE",
      { role: "Sender", siram: "siram_100", code: "desir_550", messageId: "uuid:b3549edd-4ae9-472a-b26f-fd2fb4ef397f" },
    ],
    [
      "fault-siram40-insi102.xml",
      "ERR_INSI_UNAVAILABLE",
      { role: "Receiver", siram: "siram_40", code: "insi_102", severity: "fatal" },
    ],
  ])("%s", (file, code, expected) => {
    const fault = read(file) as InsiFault;
    expect(fault).toMatchObject(expected);
    expect(classifyFault(fault)).toBe(code);
  });
});
