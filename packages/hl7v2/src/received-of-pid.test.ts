import { receiveForeignIdentity, type Identity, type ReceivedOrigin, type Reception } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { act, fullPid, messageWith } from "../test/fixtures/patients.js";
import { parsePid, receivedOfPid } from "./index.js";

const own: ReceivedOrigin = { kind: "own-domain", issuer: "GAM" };
const other: ReceivedOrigin = { kind: "other-domain", issuer: "1.2.250.1.999.7" };

function received(origin: ReceivedOrigin, changes: Readonly<Record<number, string>> = {}, known?: Identity): Reception {
  const pid = parsePid(messageWith({ ...fullPid, ...changes }), { environment: "qualification" });
  return receiveForeignIdentity(known, receivedOfPid(pid, origin), act);
}

function identityOf(reception: Reception): Identity {
  if (reception.outcome === "verification-needed") throw new Error("verification needed");
  return reception.identity;
}

describe("RIS.INS.57: what becomes of the patient of a message is for the rules of the identity", () => {
  it("own domain, VALI and five traits: qualified, with its local identifiers", () => {
    const identity = identityOf(received(own));
    expect([identity.status, identity.ins?.matricule]).toEqual(["QUALIFIEE", "297022A02077878"]);
    expect(identity.localIds).toEqual([{ system: "1.2.250.1.999.7", value: "000777" }]);
  });

  it("own domain, anything less: without the INS", () => {
    for (const [changes, status] of [
      [{ 32: "PROV" }, "PROVISOIRE"],
      [{ 11: "" }, "VALIDEE"],
      [{ 32: "VALI~DOUT" }, "PROVISOIRE"],
    ] as const) {
      const identity = identityOf(received(own, changes));
      expect([identity.status, identity.ins]).toEqual([status, undefined]);
    }
  });

  it("own domain, INS deleted: withdrawn from the known identity", () => {
    const known = identityOf(received(own));
    const removal = { 3: '""^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS', 32: "PROV" };
    const identity = identityOf(received(own, removal, known));
    expect([identity.status, identity.ins]).toEqual(["PROVISOIRE", undefined]);
  });

  it("another domain: INSi verifies first, no message qualifies by itself", () => {
    expect(received(other)).toMatchObject({ outcome: "verification-needed", filing: "quarantine" });
    expect(identityOf(received(other, { 32: "PROV" })).status).toBe("PROVISOIRE");
  });
});
