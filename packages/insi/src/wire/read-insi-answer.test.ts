import { isSegurError } from "@segur-sdk/core";
import { parseXml, type XmlElement } from "@segur-sdk/core/xml";
import { readSoapAnswer } from "@segur-sdk/transport";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { found, nobody, result, ruth, several, type AnsweredPerson } from "../../test/fixtures/answers.js";
import { readInsiAnswer, type InsiReply } from "./read-insi-answer.js";

const context = {
  operation: "WS_INS2",
  environment: "simulator",
  receivedAt: new Date("2026-01-15T08:30:00Z"),
} as const;

function read(text: string): InsiReply {
  return readInsiAnswer(bodyOf(text), context);
}

function bodyOf(text: string): XmlElement {
  const answer = readSoapAnswer(parseXml(text).root);
  if (answer.kind === "fault") throw new Error("a fault");
  return answer.body;
}

function person(changes: AnsweredPerson): InsiReply {
  return read(found({ ...ruth, ...changes }));
}

describe("answer of INSi", () => {
  it("gives one person whole", () => {
    expect(person({ givenName: "RUTH" })).toEqual({
      code: "00",
      answer: {
        operation: "WS_INS2",
        environment: "simulator",
        receivedAt: "2026-01-15T08:30:00.000Z",
        active: { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.8" } },
        history: [],
        traits: {
          birthName: "NESSI",
          givenName: "RUTH",
          givenNamesList: "RUTH ISABELLE",
          sex: "F",
          birthDate: "1977-07-14",
          birthPlace: "63220",
        },
        warnings: [],
      },
    });
  });

  it("says nobody, several, or a code it does not know", () => {
    expect(read(nobody)).toEqual({ code: "01" });
    expect(read(several)).toEqual({ code: "02" });
    expect(read(result("07"))).toEqual({ code: "unknown", received: "07" });
  });

  it("keeps a wrong key as received and computes an absent one, each with a warning", () => {
    expect(person({ key: "11" })).toMatchObject({
      answer: { active: { ins: { matricule: "277076322082911" } }, warnings: ["matricule-key"] },
    });
    const { key, ...keyless } = ruth;
    expect(key).toBe("10");
    expect(read(found(keyless))).toMatchObject({
      answer: { active: { ins: { matricule: "277076322082910" } }, warnings: ["matricule-key-computed"] },
    });
  });

  it("keeps a history in any order of children, and warns of what it could not read", () => {
    const past =
      "<INSHISTO><DateDeb>2019-03-01</DateDeb><DateFin>2019-02-28</DateFin><IdIndividu><Cle>39</Cle><NumIdentifiant>2090763220834</NumIdentifiant></IdIndividu><OID>1.2.250.1.213.1.4.8</OID></INSHISTO>" +
      "<INSHISTO><OID>1.2.250.1.213.1.4.2</OID></INSHISTO>";
    expect(person({ history: past })).toMatchObject({
      answer: {
        history: [{ ins: { matricule: "209076322083439" }, from: "2019-03-01", to: "2019-02-28" }],
        warnings: ["history-unreadable"],
      },
    });
  });

  it.each([
    ["an INS-C authority", { oid: "1.2.250.1.213.1.4.2" }],
    ["a number out of pattern", { number: "27707632208" }],
  ])("refuses %s without saying it", (_, changes) => {
    try {
      person(changes);
      expect.unreachable();
    } catch (error) {
      if (!isSegurError(error, "ERR_INSI_ANSWER_UNREADABLE")) throw error;
      expect(JSON.stringify([error.message, error.details])).not.toMatch(/27707632208|4\.2/u);
    }
  });

  it.each([
    ["no person under code 00", result("00")],
    ["no code", result("")],
    ["another body", found().replaceAll("RESULTAT", "AUTRE")],
    ["another namespace", found().replace("INSiResultat", "INSiRecSans")],
  ])("refuses %s", (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: "ERR_INSI_ANSWER_UNREADABLE" }));
  });

  it("throws only its own error on damaged answers, quickly", () => {
    const genuine = found({ ...ruth, history: "<INSHISTO/>" });
    fc.assert(
      fc.property(fc.nat(genuine.length), fc.nat(40), fc.string({ maxLength: 12 }), (at, removed, inserted) => {
        const damaged = genuine.slice(0, at) + inserted + genuine.slice(at + removed);
        try {
          read(damaged);
        } catch (error) {
          expect(isSegurError(error)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("throws only its own error on any tree of its own names", () => {
    const names = fc.constantFrom(
      "RESULTAT",
      "CR",
      "CodeCR",
      "INDIVIDU",
      "INSACTIF",
      "IdIndividu",
      "OID",
      "TIQ",
      "INSHISTO",
    );
    const node = fc.letrec((tie) => ({
      text: fc.constantFrom("00", "01", "", "1.2.250.1.213.1.4.8", "2770763220829"),
      element: fc
        .tuple(names, fc.array(fc.oneof({ maxDepth: 4 }, tie("text"), tie("element")), { maxLength: 4 }))
        .map(([name, children]) => `<${name}>${children.join("")}</${name}>`),
    })).element;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (children) => {
        const { root } = parseXml(
          `<RESULTAT xmlns="http://www.cnamts.fr/INSiResultat">${children.join("")}</RESULTAT>`,
        );
        try {
          readInsiAnswer(root, context);
        } catch (error) {
          expect(isSegurError(error, "ERR_INSI_ANSWER_UNREADABLE")).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
