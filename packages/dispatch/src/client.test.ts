import { createFixedClock, createSeededIds, parsePsIdNat, type Professional, SegurError } from "@segur-sdk/core";
import type { Identity } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { createDispatch } from "./client.js";
import type { DeliveryOutcome, DispatchPorts, DispatchSubject } from "./dispatch-ports.js";

/** Only what the decision reads of an identity. */
const patient = { status: "QUALIFIEE", ins: { matricule: "x", oid: "1.2.250.1.213.1.4.8" } } as unknown as Identity;
const requester: Professional = {
  id: parsePsIdNat("810100001022"),
  familyName: "HADDAD",
  givenName: "Nora",
  professionCode: "10",
  title: "DR",
  mssanteAddress: "nora.haddad@medecin.test.mssante.fr",
};

type Answer = DeliveryOutcome | Error;

/** Services that answer in turn what they are told, and remember the documents they got. */
function services(answers: { dmp?: Answer[]; professional?: Answer[]; patient?: Answer[] }) {
  const seen: string[] = [];
  let built = 0;
  const delivery = (name: keyof typeof answers, document: string) => ({
    attempt: () => {
      seen.push(`${name}:${document}`);
      const answer = answers[name]?.shift() ?? { outcome: "sent" as const };
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  });
  const ports: DispatchPorts<DispatchSubject, string> = {
    buildDocument: () => `document-${(built += 1)}`,
    toDmp: (_report, document) => delivery("dmp", document),
    toProfessional: (_report, document) => delivery("professional", document),
    toPatient: (_report, document) => delivery("patient", document),
  };
  return { seen, ports };
}

const dispatchOver = (ports: DispatchPorts<DispatchSubject, string>) =>
  createDispatch({ ports, clock: createFixedClock("2026-03-12T08:30:00Z"), ids: createSeededIds("dispatch") });

describe("sending of a validated report", () => {
  it("builds the document once and sends it everywhere", async () => {
    const { ports, seen } = services({});
    const plan = await dispatchOver(ports).reportValidated({ patient, requester });
    expect(await plan.settled()).toEqual({ dmp: "sent", professionals: ["sent"], patient: "sent" });
    expect(seen.sort()).toEqual(["dmp:document-1", "patient:document-1", "professional:document-1"]);
  });

  it("lets nothing leave when the document cannot be built", async () => {
    const { ports, seen } = services({});
    const broken = {
      ...ports,
      buildDocument: () => {
        throw new SegurError("ERR_CORE_IDENTIFIER_INVALID");
      },
    };
    await expect(dispatchOver(broken).reportValidated({ patient, requester })).rejects.toMatchObject({
      code: "ERR_CORE_IDENTIFIER_INVALID",
    });
    expect(seen).toEqual([]);
  });

  it("records the absence of a DMP as a reason, not an error", async () => {
    const { ports } = services({ dmp: [{ outcome: "skipped", reason: "DMP_ABSENT" }] });
    const plan = await dispatchOver(ports).reportValidated({ patient });
    expect(await plan.settled()).toEqual({ dmp: "skipped", professionals: [], patient: "sent" });
    expect(plan.explain("fr")).toContain("Le patient n'a pas de DMP (DMP_ABSENT). [DT-1.11]");
  });

  it("keeps one failure from stopping the others, and tries again the same document", async () => {
    const { ports, seen } = services({ dmp: [new SegurError("ERR_DISPATCH_BUG", { retryable: true })] });
    const plan = await dispatchOver(ports).reportValidated({ patient, requester });
    expect(await plan.settled()).toEqual({ dmp: "waiting", professionals: ["sent"], patient: "sent" });
    expect(plan.destinations[0]).toMatchObject({ state: "WAITING_RETRY", error: { code: "ERR_DISPATCH_BUG" } });
    expect(await plan.retry()).toEqual({ dmp: "sent", professionals: ["sent"], patient: "sent" });
    expect(seen.filter((entry) => entry.startsWith("dmp:"))).toEqual(["dmp:document-1", "dmp:document-1"]);
    expect(plan.destinations[0]).not.toHaveProperty("error");
  });

  it("waits for the configuration when ours is at fault, and gives up on a refusal", async () => {
    const { ports } = services({
      dmp: [new SegurError("ERR_SDK_CONFIG_SOURCE")],
      patient: [new SegurError("ERR_MSS_NO_MAILBOX")],
    });
    const plan = await dispatchOver(ports).reportValidated({ patient });
    expect(await plan.settled()).toEqual({ dmp: "waiting", professionals: [], patient: "failed" });
    expect(plan.destinations.map(({ state }) => state)).toEqual(["WAITING_CONFIG", "FAILED"]);
  });

  it("mails a professional named twice only once", async () => {
    const { ports } = services({});
    const plan = await dispatchOver(ports).reportValidated({ patient, requester, recipients: [requester] });
    expect((await plan.settled()).professionals).toEqual(["sent"]);
  });

  it("turns a defect into a failure of its destination alone", async () => {
    const { ports } = services({ patient: [new TypeError("x")] });
    const plan = await dispatchOver(ports).reportValidated({ patient });
    expect(await plan.settled()).toEqual({ dmp: "sent", professionals: [], patient: "failed" });
  });
});
