import { SegurError, type Actor, type ProtectedTrace } from "@segur-sdk/core";
import { createIdentity, flagIdentity, qualify, controlIdentity, type Identity, type Traits } from "@segur-sdk/ins";
import { describe, expect, expectTypeOf, it } from "vitest";

import { fault, found, nobody, result, ruth, several } from "../test/fixtures/answers.js";
import { bench, searched, secretary } from "../test/fixtures/client.js";
import { answer } from "../test/fixtures/scripted-http.js";
import { confirmRetrieval } from "./confirm-retrieval.js";
import type { InsiResolution } from "./resolution.js";

const act = { by: "sec-042", at: new Date("2026-01-15T08:00:00Z") };
const identity = (changes: Partial<Traits> = {}): Identity =>
  createIdentity({ ...searched, birthPlace: "63220", ...changes }, { environment: "simulator", ...act });

function expectOutcome<Outcome extends InsiResolution<Traits | Identity>["outcome"]>(
  resolution: InsiResolution<Traits | Identity>,
  outcome: Outcome,
): asserts resolution is Extract<InsiResolution<Traits | Identity>, { outcome: Outcome }> {
  expect(resolution.outcome).toBe(outcome);
}

describe("a search by traits", () => {
  it("finds one person and gives a retrieved identity, ready to be qualified", async () => {
    const { insi, http } = bench([found()]);
    const resolution = await insi.resolve(searched, { actor: secretary });
    if (resolution.outcome !== "found") throw new Error(resolution.nextAction.fr);
    expect(resolution.identity).toMatchObject({
      status: "RECUPEREE",
      environment: "simulator",
      traits: { givenNames: ["RUTH", "ISABELLE"], birthPlace: "63220" },
      insi: { decision: "one-click", acceptedBy: "sec-042" },
    });
    expect(resolution.nextAction.code).toBe("check-identity-document");
    expect(resolution.calls).toMatchObject([{ reason: "first-given-name", code: "00", operation: "WS_INS2" }]);
    const patient = qualify(resolution.identity, { proof: "passport", checkedBy: "sec-042", checkedAt: act.at });
    expect(patient.status).toBe("QUALIFIEE");
    expect(http.requests[0]).toMatchObject({ method: "POST", operation: "WS_INS2", idempotent: true });
    expect(http.requests[0]?.headers["content-type"]).toContain(
      'action="urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite"',
    );
  });

  it("is automatic when the known NIR is the one answered, and never sends it", async () => {
    const { insi, http } = bench([found()]);
    const resolution = await insi.resolve(searched, { actor: secretary, knownNir: "277076322082910" });
    expectOutcome(resolution, "found");
    expect(resolution.comparison.decision).toBe("automatic");
    expect(http.sent[0]).not.toContain("2770763220829");
  });

  it("sends normalised traits and leaves the caller's as they are", async () => {
    const { insi, http } = bench([found()]);
    const typed: Traits = Object.freeze({ ...searched, birthName: "Néssi", usedName: "de Vinci" });
    const resolution = await insi.resolve(typed, { actor: secretary });
    expect(http.sent[0]).toContain("<r:NomNaissance>NESSI</r:NomNaissance>");
    expectOutcome(resolution, "found");
    expect(resolution.identity.traits.usedName).toBe("DE VINCI");
  });

  it("says none after every given name, and several when the birth place does not tell", async () => {
    const none = bench([nobody, nobody, nobody, nobody]);
    const three = { ...searched, givenNames: ["PIERRE", "PAUL", "JACQUES"] };
    const resolution = await none.insi.resolve(three, { actor: secretary });
    expect(resolution).toMatchObject({ outcome: "none", nextAction: { code: "check-traits" } });
    expect(resolution.calls.map((call) => call.operation === "WS_INS2" && call.query.givenName)).toEqual([
      "PIERRE",
      "PAUL",
      "JACQUES",
      "PIERRE PAUL JACQUES",
    ]);
    const two = bench([several, several]);
    expect(await two.insi.resolve({ ...searched, birthPlace: "63220" }, { actor: secretary })).toMatchObject({
      outcome: "several",
      nextAction: { code: "refine-traits" },
    });
    expect(two.http.sent[1]).toContain("<r:LieuNaissance>63220</r:LieuNaissance>");
  });

  it("gives each request its own message, contexts and line of audit, with the code returned (RIS.INS.40)", async () => {
    const { insi, http, audited } = bench([nobody, fault("insi_102", "Receiver", "siram_40"), found()]);
    await insi.resolve({ ...searched, givenNames: ["ISABELLE", "RUTH"] }, { actor: secretary, patient: "p:1" });
    const ids = http.sent.flatMap((text) =>
      [...text.matchAll(/<(?:bam:Id|lps:Id|wsa:MessageID)[^>]*>(?:uuid:)?([^<]+)</gu)].map(([, id]) => id),
    );
    expect(ids).toHaveLength(9);
    expect(new Set(ids).size).toBe(9);
    expect(audited).toMatchObject(
      ["01", "insi_102", "00"].map((code) => ({
        type: "insi.call",
        actor: "sec-042",
        code,
        op: "traits",
        patient: "p:1",
      })),
    );
    expect(JSON.stringify(audited)).not.toMatch(/NESSI|RUTH|1977|27707/u);
  });

  it("hands each answer, byte for byte, to the protected store (RIS.INS.41)", async () => {
    const stored: ProtectedTrace[] = [];
    const { insi } = bench([nobody, found()], { trace: { store: (trace) => void stored.push(trace) } });
    const resolution = await insi.resolve({ ...searched, givenNames: ["ISABELLE", "RUTH"] }, { actor: secretary });
    expect(stored.map(({ content }) => new TextDecoder().decode(content.reveal()))).toEqual([nobody, found()]);
    expect(stored.map(({ exchange }) => exchange)).toEqual(resolution.calls.map(({ messageId }) => messageId));
    expect(JSON.stringify(stored)).not.toContain("NESSI");
  });
});

describe("an answer that differs from what was searched", () => {
  it("is never applied before a person confirms", async () => {
    const { insi } = bench([found()]);
    const resolution = await insi.resolve({ ...searched, birthName: "DE VINCI" }, { actor: secretary });
    if (resolution.outcome !== "to-confirm") throw new Error(resolution.outcome);
    expect(resolution.nextAction.code).toBe("compare-and-confirm");
    expect("identity" in resolution).toBe(false);
    expect(resolution.comparison.traits[0]).toMatchObject({
      trait: "birthName",
      level: "different",
      local: "DE VINCI",
      received: "NESSI",
    });
    const confirmed = confirmRetrieval(resolution, { confirmedBy: "sec-043", confirmedAt: act.at });
    expect(confirmed).toMatchObject({
      status: "RECUPEREE",
      traits: { birthName: "NESSI" },
      insi: { decision: "human", acceptedBy: "sec-043" },
    });
  });

  it("takes the first given name that the person chooses", async () => {
    const { insi } = bench([found()]);
    const resolution = await insi.resolve({ ...searched, givenNames: ["RUTH ISABELLE"] }, { actor: secretary });
    if (resolution.outcome !== "to-confirm") throw new Error(resolution.outcome);
    const chosen = { confirmedBy: "sec-042", confirmedAt: act.at, firstGivenName: "RUTH ISABELLE" };
    expect(confirmRetrieval(resolution, chosen).traits.givenNames).toEqual(["RUTH ISABELLE"]);
  });

  it("is to confirm when it gives another INS than that of the identity (insi.md §10.2)", async () => {
    const other = found().replace("2770763220829", "2770763220826").replace(">10<", ">13<");
    const { insi } = bench([found(), other, found()]);
    const first = await insi.resolve(searched, { actor: secretary });
    if (first.outcome !== "found") throw new Error(first.outcome);
    const again = await insi.resolve(first.identity, { actor: secretary });
    expect(again).toMatchObject({ outcome: "to-confirm", comparison: { decision: "one-click" } });
    expect(await insi.resolve(first.identity, { actor: secretary })).toMatchObject({ outcome: "found" });
  });

  it("is to confirm for an automate even when one click would do", async () => {
    const automate: Actor = { id: "worklist", role: "automate" };
    const clicked = await bench([found()]).insi.resolve(searched, { actor: automate });
    expect(clicked.outcome).toBe("to-confirm");
    const known = { actor: automate, knownNir: "2770763220829" };
    expect((await bench([found()]).insi.resolve(searched, known)).outcome).toBe("found");
  });
});

describe("an answer never applied", () => {
  it.each([
    ["a birth date with 00 (RIS.INS.15)", { birthDate: "1977-07-00" }, "ERR_INS_ANSWER_BIRTH_DATE"],
    ["an empty name (RIS.INS.16)", { birthName: "" }, "ERR_INS_ANSWER_EMPTY_TRAIT"],
    ["no list of given names (RIS.INS.16)", { list: "", givenName: "RUTH" }, "ERR_INS_ANSWER_EMPTY_TRAIT"],
  ])("%s is shown with its reason", async (_, changes, code) => {
    const resolution = await bench([found({ ...ruth, ...changes })]).insi.resolve(searched, { actor: secretary });
    expectOutcome(resolution, "unusable");
    expect(resolution).toMatchObject({ reasons: [{ code }], nextAction: { code: "contact-support" } });
    expect(resolution.answer?.active.ins.matricule).toBe("277076322082910");
  });

  it("has an unknown code", async () => {
    const { insi, audited } = bench([result("07")]);
    expect(await insi.resolve(searched, { actor: secretary })).toMatchObject({ outcome: "unusable", reasons: [] });
    expect(audited).toMatchObject([{ code: "07" }]);
  });

  it("bears a test OID in production", async () => {
    const { insi } = bench([found({ ...ruth, oid: "1.2.250.1.213.1.4.10" })], { environment: "production" });
    expect(await insi.resolve(searched, { actor: secretary })).toMatchObject({
      outcome: "unusable",
      reasons: [{ code: "ERR_INS_OID_ENVIRONMENT" }],
    });
  });
});

describe("an identity of the software", () => {
  it("becomes RECUPEREE, or QUALIFIEE when it was validated", async () => {
    const retrieved = await bench([found()]).insi.resolve(identity(), { actor: secretary });
    expectOutcome(retrieved, "found");
    expect(retrieved.identity.status).toBe("RECUPEREE");
    const checked = controlIdentity(identity(), { proof: "passport", checkedBy: "sec-042", checkedAt: act.at });
    const qualified = await bench([found()]).insi.resolve(checked, { actor: secretary });
    expectOutcome(qualified, "found");
    expect(qualified).toMatchObject({ identity: { status: "QUALIFIEE" }, nextAction: { code: "identity-qualified" } });
  });

  it("is confirmed by a person, save when it contradicts what was validated", async () => {
    const other = identity({ birthName: "DE VINCI" });
    const resolution = await bench([found()]).insi.resolve(other, { actor: secretary });
    if (resolution.outcome !== "to-confirm") throw new Error(resolution.outcome);
    const confirmation = { confirmedBy: "sec-042", confirmedAt: act.at };
    expect(confirmRetrieval(resolution, confirmation).journal).toHaveLength(2);
    const checked = controlIdentity(other, { proof: "passport", checkedBy: "sec-042", checkedAt: act.at });
    expect(() => confirmRetrieval({ ...resolution, subject: checked }, confirmation)).toThrow(
      expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIABLE" }),
    );
  });

  it("has the type of what it may become", async () => {
    const { insi } = bench([found(), found()]);
    expectTypeOf(await insi.resolve(searched, { actor: secretary })).toEqualTypeOf<InsiResolution>();
    expectTypeOf(await insi.resolve(identity(), { actor: secretary })).toEqualTypeOf<InsiResolution<Identity>>();
  });
});

describe("refused before any network", () => {
  it.each([
    ["a fictive identity", flagIdentity(identity(), "FICTIVE", act), "ERR_INS_ATTRIBUTE_BLOCKS"],
    ["a doubtful identity", flagIdentity(identity(), "DOUTEUSE", act), "ERR_INS_ATTRIBUTE_BLOCKS"],
    [
      "an identity of another environment",
      { ...identity(), environment: "production" as const },
      "ERR_INS_ENVIRONMENT",
    ],
    ["an identity without INSi sex", identity({ sex: "I" }), "ERR_INS_TRAIT_INVALID"],
  ])("%s", async (_, subject, code) => {
    const { insi, http, audited } = bench([found()]);
    await expect(insi.resolve(subject, { actor: secretary })).rejects.toMatchObject({ code });
    expect(http.requests).toEqual([]);
    expect(audited).toEqual([]);
  });

  it.each([
    [{ birthName: "" }, "ERR_INS_TRAIT_MISSING"],
    [{ givenNames: [] }, "ERR_INS_TRAIT_MISSING"],
    [{ birthDate: "" }, "ERR_INS_TRAIT_MISSING"],
    [{ sex: "" as "F" }, "ERR_INS_TRAIT_MISSING"],
    [{ birthName: "NESSI2" }, "ERR_INS_TRAIT_INVALID"],
    [{ givenNames: ["ANNE--MARIE"] }, "ERR_INS_TRAIT_INVALID"],
    [{ birthDate: "14/07/1977" }, "ERR_INS_TRAIT_INVALID"],
    [{ sex: "I" as const }, "ERR_INS_TRAIT_INVALID"],
    [{ birthPlace: "6322" }, "ERR_INS_TRAIT_INVALID"],
  ])("traits with %j", async (change, code) => {
    const { insi, http } = bench([found()]);
    await expect(insi.resolve({ ...searched, ...change }, { actor: secretary })).rejects.toMatchObject({ code });
    expect(http.requests).toEqual([]);
  });

  it("an actor who is not authorised (RIS.INS.06)", async () => {
    const { insi, http } = bench([found()], { authorize: (actor) => actor.role === "professional" });
    await expect(insi.resolve(searched, { actor: secretary })).rejects.toMatchObject({ code: "ERR_INSI_FORBIDDEN" });
    expect(http.requests).toEqual([]);
  });
});

describe("when INSi does not answer", () => {
  const unavailable = fault("insi_102", "Receiver", "siram_40");

  it("tries again after 0.5, 2 and 8 seconds at most, then the search is pending: never none", async () => {
    const { insi, slept } = bench([unavailable, answer("", 503), unavailable, unavailable]);
    const resolution = await insi.resolve(searched, { actor: secretary });
    expectOutcome(resolution, "pending");
    expect(slept).toEqual([500, 2_000, 8_000]);
    expect(resolution.error.code).toBe("ERR_INSI_UNAVAILABLE");
    expect(resolution.nextAction.code).toBe("retry-later");
    expect(resolution.calls.map(({ code }) => code)).toEqual([
      "insi_102",
      "ERR_HTTP_STATUS_UNAVAILABLE",
      "insi_102",
      "insi_102",
    ]);
  });

  it("repeats a request whose outcome is unknown: a search changes nothing", async () => {
    const { insi } = bench([new SegurError("ERR_HTTP_CONNECTION_LOST"), found()]);
    expect((await insi.resolve(searched, { actor: secretary })).outcome).toBe("found");
  });

  it("does not wait for an open circuit", async () => {
    const open = new SegurError("ERR_HTTP_CIRCUIT_OPEN", { retryAfterMs: 30_000 });
    const { insi, slept } = bench([open]);
    const resolution = await insi.resolve(searched, { actor: secretary });
    expectOutcome(resolution, "pending");
    expect(slept).toEqual([]);
    expect(resolution.error.retryAfterMs).toBe(30_000);
  });

  it("has the certificate checked when the connection is cut as a refusal would cut it", async () => {
    const cut = new SegurError("ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED");
    const { insi } = bench([cut, cut, cut, cut]);
    expect(await insi.resolve(searched, { actor: secretary })).toMatchObject({
      outcome: "pending",
      nextAction: { code: "check-certificate" },
    });
  });

  it("keeps what was learnt before the breakdown", async () => {
    const { insi } = bench([nobody, unavailable], { retry: { maxAttempts: 1 } });
    const resolution = await insi.resolve({ ...searched, givenNames: ["A", "B"] }, { actor: secretary });
    expect(resolution.outcome).toBe("pending");
    expect(resolution.calls.map(({ code }) => code)).toEqual(["01", "insi_102"]);
  });

  it("stops when the caller gives up", async () => {
    const { insi, http } = bench([unavailable, found()]);
    const signal = AbortSignal.abort(new Error("gone"));
    await expect(insi.resolve(searched, { actor: secretary, signal })).rejects.toMatchObject({
      code: "ERR_CORE_CANCELLED",
    });
    expect(http.requests).toEqual([]);
    const controller = new AbortController();
    const waiting = bench([unavailable, found()], {
      random: () => {
        controller.abort(new Error("gone"));
        return 1;
      },
    });
    await expect(waiting.insi.resolve(searched, { actor: secretary, signal: controller.signal })).rejects.toMatchObject(
      { code: "ERR_CORE_CANCELLED" },
    );
    expect(waiting.http.requests).toHaveLength(1);
  });

  it("may take the technical faults for nobody in qualification, never in production", async () => {
    const { insi, slept } = bench([unavailable], { technicalFaultMeansNobody: true });
    const resolution = await insi.resolve(searched, { actor: secretary });
    expect(resolution.outcome).toBe("none");
    expect(resolution.calls).toMatchObject([{ code: "insi_102" }]);
    expect(slept).toEqual([]);
    // A text of a form or of a file is no `true`: refused nowhere, it must not act anywhere.
    const text: unknown = "true";
    const typed = bench([unavailable, unavailable, unavailable, unavailable], {
      technicalFaultMeansNobody: text as boolean,
      environment: "production",
    });
    expect((await typed.insi.resolve(searched, { actor: secretary })).outcome).toBe("pending");
    expect(() => bench([], { technicalFaultMeansNobody: true, environment: "production" })).toThrow(
      expect.objectContaining({ code: "ERR_INSI_OPTIONS" }),
    );
  });
});

describe("what somebody has to mend is thrown, once", () => {
  it.each([
    ["desir_550", "ERR_INSI_SOFTWARE", "configuration"],
    ["desir_560", "ERR_INSI_CERTIFICATE", "credential"],
    ["desir_620", "ERR_INSI_CREDENTIAL_ENVIRONMENT", "credential"],
    ["insi_24", "ERR_INSI_REQUEST_REFUSED", "input"],
    ["INSI_28", "ERR_INSI_REQUEST_REFUSED", "input"],
    [undefined, "ERR_INSI_REQUEST_REFUSED", "input"],
  ])("%s", async (official, code, kind) => {
    const { insi, http, audited } = bench([fault(official)]);
    await expect(insi.resolve(searched, { actor: secretary })).rejects.toMatchObject({ code, kind });
    expect(http.requests).toHaveLength(1);
    expect(audited).toMatchObject([{ code: official?.toLowerCase() ?? "siram_100" }]);
  });

  it("an answer out of contract", async () => {
    const { insi } = bench([result("00")]);
    await expect(insi.resolve(searched, { actor: secretary })).rejects.toMatchObject({
      code: "ERR_INSI_ANSWER_UNREADABLE",
    });
  });

  it("a page that is not SOAP", async () => {
    const { insi } = bench(["<html></html>"]);
    await expect(insi.resolve(searched, { actor: secretary })).rejects.toMatchObject({ kind: "protocol" });
  });

  it("an audit that cannot be written", async () => {
    const { insi } = bench([found()], { audit: { record: () => Promise.reject(new Error("disk full")) } });
    await expect(insi.resolve(searched, { actor: secretary })).rejects.toThrow("disk full");
  });
});

it("serves concurrent searches without mixing them", async () => {
  const { insi, http } = bench([found(), found(), found()]);
  const resolutions = await Promise.all([1, 2, 3].map(() => insi.resolve(searched, { actor: secretary })));
  expect(resolutions.map(({ outcome }) => outcome)).toEqual(["found", "found", "found"]);
  expect(new Set(resolutions.flatMap(({ calls }) => calls.map(({ messageId }) => messageId))).size).toBe(3);
  expect(http.requests).toHaveLength(3);
});
