import { createIdentity, type Traits } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { confirmRetrieval, createInsiClient, type VitaleData } from "../../src/index.js";
import { nobody } from "../fixtures/answers.js";
import { searched, secretary } from "../fixtures/client.js";
import { simulatedInsi } from "./simulated-insi.js";

const insi = simulatedInsi();
const client = (search = {}) => createInsiClient({ ...insi.options(), search });

/** Card "INSi 01" of SEL-GCONFORM_INSi, test 1.01. */
const card: VitaleData = { insuredNir: "277076322082910", birthDate: "14071977", birthRank: 1 };
const asked = { actor: secretary };
const identityOf = (changes: Partial<Traits> = {}) =>
  createIdentity(
    { ...searched, birthPlace: "63220", ...changes },
    { environment: "simulator", by: "sec-042", at: new Date("2026-01-15T08:00:00Z") },
  );

describe("search by carte Vitale (WS_INS1, RIS.INS.50)", () => {
  it("1.01: finds the person; without local traits a person confirms", async () => {
    const answer = await client().resolveByVitale(card, asked);
    if (answer.outcome !== "to-confirm") throw new Error(answer.outcome);
    expect(answer.calls).toMatchObject([{ operation: "WS_INS1", reason: "vitale-card", code: "00" }]);
    const identity = confirmRetrieval(answer, { confirmedBy: "sec-042", confirmedAt: new Date() });
    expect(identity).toMatchObject({
      status: "RECUPEREE",
      ins: { matricule: "277076322082910" },
      traits: { birthName: "NESSI", givenNames: ["RUTH", "ISABELLE"] },
      insi: { answer: { operation: "WS_INS1" } },
    });
    expect(insi.audited()).toMatchObject([{ op: "vitale", mode: "certificate", code: "00", actor: "sec-042" }]);
  });

  it("advances an identity whose traits agree: one click, automatic when the card gives his own NIR", async () => {
    const clicked = await client().resolveByVitale(card, { ...asked, subject: identityOf() });
    expect(clicked).toMatchObject({
      outcome: "found",
      identity: { status: "RECUPEREE", insi: { decision: "one-click" } },
    });
    const own = { ...card, individualNir: "277076322082910" };
    const automatic = await client().resolveByVitale(own, { ...asked, subject: identityOf() });
    expect(automatic).toMatchObject({ outcome: "found", identity: { insi: { decision: "automatic" } } });
  });

  it("is one to confirm when the card is not that of the person at the desk", async () => {
    const answer = await client().resolveByVitale(card, {
      ...asked,
      subject: { ...searched, givenNames: ["NATHALIE"] },
    });
    expect(answer).toMatchObject({ outcome: "to-confirm", nextAction: { code: "compare-and-confirm" } });
  });

  it("1.07: injected 01, then the usual name when asked to, always with a person", async () => {
    const leonard: VitaleData = { ...card, birthName: "NESSI", usedName: "DE VINCI", individualNir: "2770763220829" };
    insi.sim().insi.inject(nobody);
    expect((await client().resolveByVitale(leonard, asked)).outcome).toBe("none");
    insi.sim().insi.inject(nobody);
    const answer = await client({ usedName: true }).resolveByVitale(leonard, { ...asked, subject: identityOf() });
    expect(answer.outcome).toBe("to-confirm");
    expect(answer.calls.map(({ reason, code }) => [reason, code])).toEqual([
      ["vitale-card", "01"],
      ["vitale-used-name", "00"],
    ]);
  });

  it("nobody in the qualification register is insi_101, pending", async () => {
    insi.sim().insi.setNotFound("qualification-like");
    const stranger = { ...card, birthDate: "01011950" };
    expect(await client().resolveByVitale(stranger, asked)).toMatchObject({
      outcome: "pending",
      error: { official: { code: "insi_101" }, details: { class: "technical" } },
    });
  });

  it("refuses wrong data before any network", async () => {
    const before = insi.sim().insi.requests.length;
    await expect(client().resolveByVitale({ birthDate: "14071977" }, asked)).rejects.toMatchObject({
      code: "ERR_INSI_VITALE_DATA",
    });
    expect(insi.sim().insi.requests).toHaveLength(before);
  });
});

describe("the used name searched as birth name (1.07)", () => {
  it("is off by default, and one to confirm when on", async () => {
    const married = { ...searched, birthName: "MARTIN", usedName: "NESSI" };
    expect((await client().resolve(married, asked)).outcome).toBe("none");
    const answer = await client({ usedName: true }).resolve(married, asked);
    expect(answer).toMatchObject({ outcome: "to-confirm", answer: { traits: { birthName: "NESSI" } } });
    expect(answer.calls.map(({ reason }) => reason)).toEqual(["first-given-name", "used-name"]);
    // DE VINCI is known as her other name: the birth name answered agrees, a person confirms all the same.
    insi.sim().insi.inject(nobody);
    const agreed = await client({ usedName: true }).resolve({ ...searched, usedName: "DE VINCI" }, asked);
    expect(agreed).toMatchObject({ outcome: "to-confirm", comparison: { decision: "one-click" } });
  });
});

it("matches each of 50 concurrent searches to its own request", async () => {
  const service = insi.sim().insi;
  const people = service.people.filter(({ birthName, sex }) => birthName !== "DE VINCI" && sex === "M");
  const jobs = Array.from({ length: 50 }, (_, index) => people[index % people.length]).filter(
    (person) => person !== undefined,
  );
  // Answers do not come back in the order of the requests.
  jobs.forEach((_, index) => {
    service.faults.add({ fault: { kind: "delay", ms: ((index * 7) % 11) * 3 } });
  });
  const one = client();
  const before = service.requests.length;
  const answers = await Promise.all(
    jobs.map((person) =>
      one.resolve(
        {
          birthName: person.birthName,
          givenNames: [person.givenNames.split(" ")[0] ?? ""],
          birthDate: person.birthDate,
          sex: person.sex,
        },
        asked,
      ),
    ),
  );
  answers.forEach((answer, index) => {
    const person = jobs[index];
    if (answer.outcome !== "found") throw new Error(`${answer.outcome}: ${String(person?.birthName)}`);
    expect(answer.identity.ins.matricule.slice(0, 13)).toBe(person?.number);
  });
  const seen = service.requests.slice(before).map(({ messageId }) => messageId);
  expect(new Set(seen).size).toBe(50);
  expect(new Set(answers.flatMap(({ calls }) => calls.map(({ messageId }) => messageId)))).toEqual(new Set(seen));
});
