import { describe, expect, it } from "vitest";

import { nextMove, planSearch, type SearchedStep } from "../src/index.js";
import { fault, found, nobody } from "./fixtures/answers.js";
import { bench, searched, secretary } from "./fixtures/client.js";

const [first] = planSearch(searched);
if (first === undefined) throw new Error("nothing to search");

describe("one request by traits", () => {
  it("gives the answer as it is, neither compared nor applied", async () => {
    const { insi, audited } = bench([found()]);
    const answered = await insi.search(first, { actor: secretary });
    expect(answered).toMatchObject({
      outcome: "answered",
      reply: { code: "00", answer: { traits: { birthName: "NESSI" } } },
      calls: [{ operation: "WS_INS2", code: "00", reason: "first-given-name" }],
    });
    expect(answered).not.toHaveProperty("identity");
    expect(audited).toHaveLength(1);
  });

  it("lets the strategy be played from outside, move by move", async () => {
    const traits = { ...searched, givenNames: ["PIERRE", "RUTH"] };
    const { insi, http } = bench([nobody, found()]);
    const past: SearchedStep[] = [];
    for (;;) {
      const move = nextMove(traits, past);
      if ("stop" in move) throw new Error(move.stop);
      const answered = await insi.search(move, { actor: secretary });
      if (answered.outcome === "pending") throw answered.error;
      if (answered.reply.code === "00") break;
      past.push({ ...move, code: answered.reply.code });
    }
    expect(http.sent.map((sent) => /<r:Prenom>(\w+)</.exec(sent)?.[1])).toEqual(["PIERRE", "RUTH"]);
  });

  it("is pending when time may mend it, after the repetitions", async () => {
    const busy = fault("insi_102", "Receiver", "siram_40");
    const { insi } = bench([busy, busy, busy, busy]);
    const answered = await insi.search(first, { actor: secretary });
    expect(answered).toMatchObject({ outcome: "pending", nextAction: { code: "retry-later" } });
    expect(answered.calls).toHaveLength(4);
  });

  it.each([
    ["birthName", { birthName: "Néssi" }],
    ["givenName", { givenName: "ruth" }],
    ["birthDate", { birthDate: "14/07/1977" }],
    ["birthPlace", { birthPlace: "PARIS" }],
  ])("refuses a query that is not in normal form: %s", async (field, change) => {
    const { insi, http } = bench([]);
    const refused = insi.search({ ...first, query: { ...first.query, ...change } }, { actor: secretary });
    await expect(refused).rejects.toMatchObject({ code: "ERR_INS_TRAIT_INVALID", details: { field } });
    expect(http.requests).toHaveLength(0);
  });
});
