import { describe, expect, it } from "vitest";

import { applyInsiAnswer, applyVerification, controlIdentity, traitLabels, type Identity } from "../src/index.js";
import { act, insiAnswer, provisional, qualifiedIdentity, retrieved, validated } from "./fixtures/ruth-nessi.js";

const retrieve = (identity: Identity): Identity =>
  applyInsiAnswer(identity, insiAnswer(), { decision: "human", ...act });
const control = (identity: Identity): Identity =>
  controlIdentity(identity, { proof: "passport", checkedBy: act.by, checkedAt: act.at });

function path(identity: Identity): readonly string[] {
  return identity.journal.map(({ from = "-", to }) => `${from} > ${to}`);
}

describe("the ways to each status", () => {
  it("starts provisional (RIS.INS.22)", () => {
    expect(path(provisional())).toEqual(["- > PROVISOIRE"]);
  });

  it("is retrieved by INSi alone (RIS.INS.23)", () => {
    expect(retrieved()).toMatchObject({ status: "RECUPEREE", control: null });
  });

  it("is validated by a document alone, by hand (RIS.INS.20, RIS.INS.24)", () => {
    expect(validated()).toMatchObject({ status: "VALIDEE", insi: null });
    expect(validated()).not.toHaveProperty("ins");
  });

  it("is qualified by both, in either order, each step in the history (RIS.INS.25, RIS.INS.26)", () => {
    expect(path(control(retrieve(provisional())))).toEqual([
      "- > PROVISOIRE",
      "PROVISOIRE > RECUPEREE",
      "RECUPEREE > QUALIFIEE",
    ]);
    const otherWay = retrieve(control(provisional()));
    expect(path(otherWay)).toEqual(["- > PROVISOIRE", "PROVISOIRE > VALIDEE", "VALIDEE > QUALIFIEE"]);
    expect(otherWay.journal.every(({ by, at }) => by === act.by && at === act.at.toISOString())).toBe(true);
  });

  it("keeps the answer of INSi whole, history included (RIS.INS.41)", () => {
    const answer = insiAnswer({ history: [{ ...insiAnswer().active, from: "2019-03-01", to: "2019-02-28" }] });
    expect(retrieved(answer).insi.answer).toEqual(answer);
    expect(retrieved(answer).insHistory).toEqual([{ ...answer.history[0], origin: "insi" }]);
  });

  it("traces a verification OK and a KO (RIS.INS.42, RIS.INS.43)", () => {
    const confirmed = applyVerification(qualifiedIdentity(), { result: "OK", ...act });
    expect(confirmed.journal.at(-1)).toMatchObject({ event: "verification-ok", to: "QUALIFIEE", by: act.by });
    const fallen = applyVerification(confirmed, { result: "KO", ...act });
    expect(fallen.journal.at(-1)).toMatchObject({ event: "verification-ko", to: "PROVISOIRE", worklist: true });
  });

  it("labels each trait without ambiguity, with the official abbreviations (RIS.INS.02)", () => {
    expect(traitLabels.birthName.short?.fr).toBe("N. Nais.");
    expect(traitLabels.firstGivenName.short?.fr).toBe("Pr. 1");
    expect(traitLabels.birthDate.short?.fr).toBe("DDN");
    expect(traitLabels.sex.short?.fr).toBe("S.");
    const labels = Object.values(traitLabels).map(({ label }) => label.fr);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
