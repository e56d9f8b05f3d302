import { parseInsAuthority } from "@segur-sdk/core";
import { describe, expect, expectTypeOf, it } from "vitest";

import {
  insiAnswer,
  provisional,
  qualifiedIdentity,
  retrieved,
  validated,
  without,
} from "../test/fixtures/ruth-nessi.js";
import type { Identity, QualifiedIdentity } from "./identity.js";
import { assertQualified, isQualified } from "./qualified-identity.js";
import { restoreIdentity } from "./restore-identity.js";

const genuine = qualifiedIdentity();

const forgeries: readonly [string, Identity][] = [
  ["a status written by hand", { ...retrieved(), status: "QUALIFIEE" }],
  ["no retrieval", { ...genuine, insi: null }],
  ["no control", { ...genuine, control: null }],
  ["a proof of low trust", { ...genuine, control: { ...genuine.control, trust: "low" } }],
  ["another matricule", { ...genuine, ins: { ...genuine.ins, oid: parseInsAuthority("1.2.250.1.213.1.4.9") } }],
  ["no matricule", without(genuine, "ins")],
  ["another birth name", { ...genuine, traits: { ...genuine.traits, birthName: "DE VINCI" } }],
  ["another given name", { ...genuine, traits: { ...genuine.traits, givenNames: ["RUTH"] } }],
  ["another birth place", { ...genuine, traits: { ...genuine.traits, birthPlace: "75056" } }],
  ["another environment", { ...genuine, environment: "production" }],
  ["a doubt", { ...genuine, attributes: ["DOUTEUSE"] }],
  ["an answer never applied", forgedAnswer({ birthDate: "1977-07-00" })],
];

function forgedAnswer(traits: { readonly birthDate: string }): Identity {
  const answer = insiAnswer({ traits: { ...insiAnswer().traits, ...traits } });
  return { ...genuine, insi: { ...genuine.insi, answer }, traits: { ...genuine.traits, ...traits } };
}

describe("a qualified identity", () => {
  it("is recognised, also after a stay in a database", () => {
    expect(isQualified(genuine)).toBe(true);
    expect(isQualified(restoreIdentity(JSON.parse(JSON.stringify(genuine))))).toBe(true);
  });

  it.each([
    ["PROVISOIRE", provisional()],
    ["RECUPEREE", retrieved()],
    ["VALIDEE", validated()],
  ])("is not one that is %s (RIS.INS.37)", (_status, identity) => {
    expect(isQualified(identity)).toBe(false);
    expect(() => {
      assertQualified(identity);
    }).toThrow(expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIED" }));
  });

  it.each(forgeries)("is not a look-alike with %s", (_name, forged) => {
    expect(isQualified(forged)).toBe(false);
    expect(() => restoreIdentity(JSON.parse(JSON.stringify(forged)))).toThrow(
      expect.objectContaining({ code: "ERR_INS_IDENTITY_INVALID" }),
    );
  });

  it("cannot be written by hand, by type", () => {
    expectTypeOf<Identity>().not.toExtend<QualifiedIdentity>();
    expectTypeOf<Omit<Identity, "status"> & { readonly status: "QUALIFIEE" }>().not.toExtend<QualifiedIdentity>();
  });
});
