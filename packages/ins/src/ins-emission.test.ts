import { parseInsAuthority, type Environment } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { insiAnswer, qualifiedIdentity, retrieved } from "../test/fixtures/ruth-nessi.js";
import type { QualifiedIdentity } from "./identity.js";
import { insEmission, insForEmission } from "./ins-emission.js";

const arc = "1.2.250.1.213.1.4";

function patient(environment: Environment, last: "8" | "9" | "10"): QualifiedIdentity {
  const oid = parseInsAuthority(`${arc}.${last}`);
  const { matricule } = insiAnswer().active.ins;
  return qualifiedIdentity(insiAnswer({ environment, active: { ins: { matricule, oid } } }));
}

describe("the INS written outside (FR Core, Patient INS)", () => {
  it.each([
    ["production", "8", "8"],
    ["production", "9", "9"],
    ["qualification", "8", "10"],
    ["simulator", "8", "10"],
    ["qualification", "9", "9"],
    ["qualification", "10", "10"],
  ] as const)("in %s, .%s is written .%s", (environment, received, written) => {
    const identity = patient(environment, received);
    expect(insForEmission(identity)).toEqual({ matricule: identity.ins.matricule, oid: `${arc}.${written}` });
    expect(insEmission(identity).convertedFrom).toBe(received === written ? undefined : `${arc}.${received}`);
  });

  it("never goes to a service of another environment", () => {
    expect(() => insForEmission(patient("qualification", "8"), "production")).toThrow(
      expect.objectContaining({ code: "ERR_INS_ENVIRONMENT" }),
    );
    expect(insForEmission(patient("production", "8"), "production").oid).toBe(`${arc}.8`);
  });

  it("is refused for an identity that is not qualified, whatever the caller's types say (RIS.INS.37)", () => {
    expect(() => insForEmission(retrieved() as unknown as QualifiedIdentity)).toThrow(
      expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIED" }),
    );
  });
});
