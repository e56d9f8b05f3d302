import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  applyInsiAnswer,
  applyVerification,
  changeTraits,
  clearFlag,
  controlIdentity,
  drawInsDatamatrix,
  encodeInsDatamatrix,
  flagIdentity,
  insBanner,
  insEmission,
  insForEmission,
  isQualified,
  receiveForeignIdentity,
  traitsBanner,
  type Identity,
  type QualifiedIdentity,
  type ReceivedIdentity,
} from "../src/index.js";
import { emptySymbol } from "./fixtures/datamatrix.js";
import { act, insiAnswer, provisional } from "./fixtures/ruth-nessi.js";

const answer = insiAnswer();
const feed: ReceivedIdentity = {
  origin: { kind: "other-domain", issuer: "clinic" },
  claimedStatus: "QUALIFIEE",
  ins: answer.active.ins,
  traits: answer.traits,
  environment: "simulator",
};

function received(changes: Partial<ReceivedIdentity>, verification?: "OK" | "KO") {
  return (identity: Identity): Identity => {
    const options = { ...act, decision: "human", ...(verification === undefined ? {} : { verification }) } as const;
    const reception = receiveForeignIdentity(identity, { ...feed, ...changes }, options);
    return reception.outcome === "verification-needed" ? identity : reception.identity;
  };
}

/** Everything that may happen to an identity, by the public functions. */
const life: readonly ((identity: Identity) => Identity)[] = [
  (identity) => applyInsiAnswer(identity, answer, { decision: "human", ...act }),
  (identity) => controlIdentity(identity, { proof: "passport", checkedBy: act.by, checkedAt: act.at }),
  (identity) => changeTraits(identity, { birthPlace: "75056" }, { ...act, override: "super-user" }),
  (identity) => changeTraits(identity, { usedName: "DE VINCI" }, act),
  (identity) => applyVerification(identity, { result: "KO", ...act }),
  (identity) => flagIdentity(identity, "DOUTEUSE", act),
  (identity) => clearFlag(identity, "DOUTEUSE", act),
  (identity) => flagIdentity(identity, "FICTIVE", act),
  (identity) => clearFlag(identity, "FICTIVE", act),
  received({}),
  received({}, "OK"),
  received({}, "KO"),
  received({ origin: { kind: "vitale-app" } }),
  received({ origin: { kind: "own-domain", issuer: "master" } }),
  received({ origin: { kind: "own-domain", issuer: "master" }, claimedStatus: "VALIDEE" }),
  received({ origin: { kind: "own-domain", issuer: "master" }, claimedStatus: "PROVISOIRE" }),
  received({ origin: { kind: "own-domain", issuer: "master" }, attributes: ["DOUTEUSE"] }),
];

/** Everything of this package that writes an INS for the outside. */
const emissions: readonly ((identity: QualifiedIdentity) => unknown)[] = [
  insForEmission,
  insEmission,
  encodeInsDatamatrix,
  insBanner,
  (identity) => drawInsDatamatrix(identity, { format: "svg", encoder: () => emptySymbol() }),
  (identity) => drawInsDatamatrix(identity, { format: "png", encoder: () => emptySymbol() }),
];

describe("what leaves the software, whatever the life of the identity (RIS.INS.37, RIS.INS.27, RIS.INS.54)", () => {
  it("holds a matricule only when both axes stand and no doubt", () => {
    let reached = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...life), { maxLength: 10 }), (events) => {
        let identity = provisional();
        for (const event of events) {
          try {
            identity = event(identity);
          } catch (error) {
            if (!isSegurError(error)) throw error;
          }
        }
        const mayLeave = identity.insi !== null && identity.control !== null && identity.attributes.length === 0;
        expect(isQualified(identity)).toBe(mayLeave);
        if (mayLeave) reached += 1;
        expect(JSON.stringify(traitsBanner(identity))).not.toMatch(/277076322082910|1\.2\.250\.1\.213/u);
        for (const emit of emissions) {
          let refusal: unknown;
          try {
            emit(identity as QualifiedIdentity);
          } catch (error) {
            refusal = isSegurError(error) ? error.code : error;
          }
          expect(refusal).toBe(mayLeave ? undefined : "ERR_INS_NOT_QUALIFIED");
        }
      }),
      { numRuns: 100 },
    );
    expect(reached).toBeGreaterThan(5);
  });
});
