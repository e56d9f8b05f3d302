import { parseInsAuthority, parseMatriculeIns } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import {
  act,
  insiAnswer,
  provisional,
  qualifiedIdentity,
  retrieved,
  typedTraits,
  validated,
} from "../test/fixtures/ruth-nessi.js";
import { decodeInsDatamatrix } from "./decode-ins-datamatrix.js";
import { encodeInsDatamatrix } from "./encode-ins-datamatrix.js";
import { flagIdentity } from "./identity-attributes.js";
import type { Identity } from "./identity.js";
import { defaultProofs } from "./proof.js";
import { receiveForeignIdentity } from "./receive-identity.js";
import { receivedOfDatamatrix, type ReceivedIdentity, type ReceiveIdentityOptions } from "./received-identity.js";
import { restoreIdentity } from "./restore-identity.js";

const { active, traits } = insiAnswer();
const foreign: ReceivedIdentity = {
  origin: { kind: "other-domain", issuer: "clinic" },
  claimedStatus: "QUALIFIEE",
  ins: active.ins,
  traits,
  environment: "simulator",
};
const feed: ReceivedIdentity = { ...foreign, origin: { kind: "own-domain", issuer: "master" } };

function receive(
  local: Identity | undefined,
  received: ReceivedIdentity,
  options: Partial<ReceiveIdentityOptions> = {},
) {
  const reception = receiveForeignIdentity(local, received, { by: "feed", at: act.at, ...options });
  if (reception.outcome !== "verification-needed") {
    expect(restoreIdentity(JSON.parse(JSON.stringify(reception.identity)))).toEqual(reception.identity);
  }
  return reception;
}

describe("from another domain", () => {
  it("asks INSi to verify first, then is retrieved, never qualified (RIS.INS.38)", () => {
    expect(receive(undefined, foreign)).toMatchObject({
      outcome: "verification-needed",
      filing: "quarantine",
      toVerify: { ins: active.ins, traits },
    });
    const created = receive(undefined, foreign, { verification: "OK" });
    expect(created).toMatchObject({
      outcome: "created",
      reason: "verified",
      filing: "automatic",
      identity: { status: "RECUPEREE", ins: active.ins, control: null, insi: { answer: { operation: "WS_INS3" } } },
    });
    expect(receive(provisional(), foreign, { verification: "OK" })).toMatchObject({
      outcome: "updated",
      identity: { status: "RECUPEREE" },
    });
  });

  it("qualifies a patient whose document was checked here (RIS.INS.25, RIS.INS.38)", () => {
    expect(receive(validated(), foreign, { verification: "OK" })).toMatchObject({ identity: { status: "QUALIFIEE" } });
  });

  it("stays qualified when its issuer is trusted, and only then (RIS.INS.39)", () => {
    const trustedIssuers = ["clinic"];
    expect(receive(undefined, foreign, { trustedIssuers })).toMatchObject({
      reason: "trusted-issuer",
      identity: { status: "QUALIFIEE", control: { proof: "trusted-issuer", issuer: "clinic" } },
    });
    expect(receive(retrieved(), foreign, { trustedIssuers })).toMatchObject({ identity: { status: "QUALIFIEE" } });
    expect(receive(undefined, foreign, { trustedIssuers: ["other"] }).outcome).toBe("verification-needed");
    const { birthPlace: _, ...fewer } = traits;
    expect(receive(undefined, { ...foreign, traits: fewer }, { trustedIssuers }).outcome).toBe("verification-needed");
  });

  it("leaves a known identity as it is after a KO, and sets the data aside (RIS.INS.44, RIS.INS.47)", () => {
    for (const local of [provisional(), validated(), retrieved(), qualifiedIdentity()]) {
      const before = JSON.stringify(local);
      const reception = receive(local, foreign, { verification: "KO", trustedIssuers: ["clinic"] });
      expect(reception).toMatchObject({ outcome: "unchanged", filing: "quarantine", worklist: true });
      expect("identity" in reception && reception.identity).toBe(local);
      expect(JSON.stringify(local)).toBe(before);
    }
  });

  it("creates an unknown identity without INS after a KO (RIS.INS.45, RIS.INS.47)", () => {
    const reception = receive(undefined, foreign, { verification: "KO" });
    expect(reception).toMatchObject({
      outcome: "created",
      filing: "quarantine",
      worklist: true,
      identity: { status: "PROVISOIRE", insi: null, insHistory: [] },
    });
    expect(JSON.stringify(reception)).not.toContain(active.ins.matricule);
  });

  it("calls INSi once, and not again once the INS is known (RIS.INS.46)", () => {
    let calls = 0;
    const arrive = (local: Identity | undefined): Identity => {
      const first = receive(local, foreign);
      if (first.outcome !== "verification-needed") return first.identity;
      calls += 1;
      const second = receive(local, foreign, { verification: "OK" });
      return second.outcome === "verification-needed" ? expect.unreachable() : second.identity;
    };
    const known = arrive(undefined);
    expect(calls).toBe(1);
    expect(arrive(known)).toBe(known);
    expect(calls).toBe(1);
    expect(receive(qualifiedIdentity(), foreign)).toMatchObject({ reason: "already-known", filing: "automatic" });
  });

  it("waits without INS when INSi does not answer, then takes it (RIS.INS.46)", () => {
    const waiting = receive(undefined, foreign, { verification: "unavailable" });
    expect(waiting).toMatchObject({ reason: "verification-unavailable", filing: "quarantine" });
    if (waiting.outcome === "verification-needed") return expect.unreachable();
    expect(waiting.identity.status).toBe("PROVISOIRE");
    expect(receive(waiting.identity, foreign, { verification: "OK" })).toMatchObject({
      identity: { status: "RECUPEREE" },
    });
  });

  it("takes the traits alone when it is not qualified (RIS.INS.38)", () => {
    for (const claimedStatus of ["PROVISOIRE", "RECUPEREE", "VALIDEE"] as const) {
      const reception = receive(undefined, { ...foreign, claimedStatus });
      expect(reception).toMatchObject({ reason: "traits-only", identity: { status: "PROVISOIRE" } });
      expect(JSON.stringify(reception)).not.toContain(active.ins.matricule);
    }
  });

  const otherMatricule = parseMatriculeIns("297022A02077878", { authority: active.ins.oid });
  it.each<[string, Partial<ReceivedIdentity>]>([
    ["another INS", { ins: { ...active.ins, matricule: otherMatricule } }],
    ["another birth name", { traits: { ...traits, birthName: "DE VINCI" } }],
    ["another birth date", { traits: { ...traits, birthDate: "1977-07-15" } }],
  ])("sends %s to a person, and changes nothing (HL7v2 error 904)", (_, changes) => {
    for (const local of [retrieved(), qualifiedIdentity()]) {
      const reception = receive(local, { ...foreign, ...changes }, { verification: "OK" });
      expect(reception).toMatchObject({
        outcome: "unchanged",
        reason: "differs",
        filing: "quarantine",
        worklist: true,
      });
    }
  });

  it("lets a person confirm traits that differ, but never against a checked document", () => {
    const local = provisional({ ...typedTraits, birthName: "DE VINCI" });
    expect(receive(local, foreign, { verification: "OK" })).toMatchObject({ reason: "differs" });
    const confirmed = receive(local, foreign, { verification: "OK", decision: "human" });
    expect(confirmed).toMatchObject({ outcome: "updated", identity: { traits: { birthName: "NESSI" } } });
    const other = { ...foreign, traits: { ...traits, sex: "M" } };
    expect(receive(validated(), other, { verification: "OK", decision: "human" })).toMatchObject({ reason: "differs" });
  });

  it("knows a patient by an INS that INSi gave in the history", () => {
    const history = [{ ins: { ...active.ins, matricule: otherMatricule } }];
    const local = retrieved(insiAnswer({ history }));
    const former = { ...foreign, ins: { ...active.ins, matricule: otherMatricule } };
    expect(receive(local, former)).toMatchObject({ reason: "already-known" });
  });

  it.each<[string, Partial<ReceivedIdentity>]>([
    ["no list of given names", { traits: { ...traits, givenNamesList: "" } }],
    ["a birth date with 00 (RIS.INS.15)", { traits: { ...traits, birthDate: "1977-00-00" } }],
    ["an empty birth name (RIS.INS.16)", { traits: { ...traits, birthName: " " } }],
  ])("does not take an INS with %s (HL7v2 error 905)", (_, changes) => {
    expect(receive(qualifiedIdentity(), { ...foreign, ...changes })).toMatchObject({
      outcome: "unchanged",
      reason: "incomplete",
      filing: "quarantine",
    });
  });

  it("is refused across environments, and a test INS in production", () => {
    expect(() => receive(provisional(), { ...foreign, environment: "production" })).toThrow(
      expect.objectContaining({ code: "ERR_INS_ENVIRONMENT" }),
    );
    const oid = parseInsAuthority("1.2.250.1.213.1.4.10");
    const test = { ...foreign, environment: "production" as const, ins: { ...active.ins, oid } };
    expect(receive(undefined, test, { trustedIssuers: ["clinic"] })).toMatchObject({ reason: "incomplete" });
  });

  it("never asks INSi for a doubtful or fictive identity (RIS.INS.28)", () => {
    for (const attribute of ["DOUTEUSE", "FICTIVE"] as const) {
      const local = flagIdentity(provisional(), attribute, act);
      expect(receive(local, foreign)).toMatchObject({ outcome: "unchanged", reason: "doubtful-locally" });
      expect(receive(undefined, { ...foreign, attributes: [attribute] })).toMatchObject({
        reason: "doubtful-received",
        identity: { status: "PROVISOIRE", insi: null },
      });
    }
  });

  it("takes a datamatrix as a claim of whoever printed it (EXI REC 02)", () => {
    const claim = decodeInsDatamatrix(encodeInsDatamatrix(qualifiedIdentity()));
    const received = receivedOfDatamatrix(claim, { origin: foreign.origin, environment: "simulator" });
    expect(receive(undefined, received).outcome).toBe("verification-needed");
    expect(receive(undefined, received, { verification: "OK" })).toMatchObject({ identity: { status: "RECUPEREE" } });
    // The document bears the test authority; the patient is known under the one that INSi answered.
    expect(receive(qualifiedIdentity(), received)).toMatchObject({ reason: "already-known" });
  });
});

describe("from the identity master of the own domain", () => {
  it("takes INS and traits of a qualified identity, from any status (RIS.INS.55-56)", () => {
    for (const local of [undefined, provisional(), validated(), retrieved()]) {
      expect(receive(local, feed)).toMatchObject({
        reason: "own-domain-qualified",
        identity: { status: "QUALIFIEE", ins: active.ins, control: { proof: "own-domain", issuer: "master" } },
      });
    }
  });

  it("says nothing of a message that brings nothing new", () => {
    const local = qualifiedIdentity();
    expect(receive(local, feed)).toMatchObject({ outcome: "unchanged", identity: local });
    const kept = validated();
    expect(receive(kept, { ...feed, claimedStatus: "VALIDEE", traits: { givenName: "RUTH" } })).toMatchObject({
      outcome: "unchanged",
      identity: kept,
    });
  });

  it("keeps the former INS in the history when a NIA becomes a NIR", () => {
    const oid = parseInsAuthority("1.2.250.1.213.1.4.9");
    const nia = { matricule: parseMatriculeIns("297022A02077878", { authority: oid }), oid };
    const local = qualifiedIdentity(insiAnswer({ active: { ins: nia } }));
    expect(receive(local, feed)).toMatchObject({
      outcome: "updated",
      identity: { ins: active.ins, insHistory: [{ ins: nia, origin: "withdrawn" }] },
    });
  });

  it("stores everything but the INS of an identity that is not qualified (RIS.INS.55-56)", () => {
    for (const claimedStatus of ["PROVISOIRE", "RECUPEREE"] as const) {
      const reception = receive(undefined, { ...feed, claimedStatus });
      expect(reception).toMatchObject({ identity: { status: "PROVISOIRE", insi: null } });
      expect(JSON.stringify(reception)).not.toContain(active.ins.matricule);
    }
    expect(receive(undefined, { ...feed, claimedStatus: "VALIDEE" })).toMatchObject({
      reason: "own-domain-validated",
      identity: { status: "VALIDEE", insi: null },
    });
  });

  it("keeps a local retrieval when the master only says provisional (RIS.INS.55-56)", () => {
    const local = retrieved();
    const { ins: _, ...message } = feed;
    expect(receive(local, { ...message, claimedStatus: "PROVISOIRE" })).toMatchObject({
      outcome: "unchanged",
      identity: local,
    });
    expect(receive(qualifiedIdentity(), { ...message, claimedStatus: "PROVISOIRE" })).toMatchObject({
      identity: { status: "PROVISOIRE", insi: null, control: null },
    });
  });

  it("does not undo a compound given name that a person chose", () => {
    const list = "RUTH ISABELLE";
    const local = provisional({ ...typedTraits, givenNames: [list] });
    expect(receive(local, feed)).toMatchObject({ identity: { traits: { givenNames: [list] } } });
    const repeated = receive(local, { ...feed, claimedStatus: "PROVISOIRE" });
    expect(repeated).toMatchObject({ outcome: "unchanged" });
  });

  it("removes the INS that the master removes, and that of changed traits (RIS.INS.55-56)", () => {
    const { ins: _, ...message } = feed;
    const removed = receive(retrieved(), { ...message, claimedStatus: "PROVISOIRE", isInsRemoved: true });
    const changed = receive(retrieved(), {
      ...message,
      claimedStatus: "PROVISOIRE",
      traits: { ...traits, birthName: "DE VINCI" },
    });
    const validatedOnly = receive(qualifiedIdentity(), { ...message, claimedStatus: "VALIDEE" });
    for (const [reception, status] of [
      [removed, "PROVISOIRE"],
      [changed, "PROVISOIRE"],
      [validatedOnly, "VALIDEE"],
    ] as const) {
      expect(reception).toMatchObject({
        outcome: "updated",
        identity: { status, insi: null, insHistory: [{ ins: active.ins, origin: "withdrawn" }] },
      });
      expect("identity" in reception && reception.identity.ins).toBeUndefined();
      expect("identity" in reception && reception.identity.journal.at(-1)?.propagate).toEqual(["A31", "A47"]);
    }
  });

  it("takes an incomplete qualified identity as validated, without INS (HL7v2 error 905)", () => {
    const { birthPlace: _, ...fewer } = traits;
    for (const incomplete of [fewer, { ...traits, birthPlace: "" }]) {
      expect(receive(undefined, { ...feed, traits: incomplete })).toMatchObject({
        reason: "own-domain-incomplete",
        worklist: true,
        identity: { status: "VALIDEE", insi: null, traits: { birthPlace: "99999" } },
      });
    }
  });

  it("takes a blank trait for one that the message does not hold: the local one stays", () => {
    const local = provisional({ ...typedTraits, usedName: "DE VINCI" });
    const blank = {
      ...traits,
      givenNamesList: "",
      givenName: "RUTH",
      usedName: "",
      usedGivenName: " ",
      birthPlace: "",
    };
    const reception = receive(local, { ...feed, claimedStatus: "PROVISOIRE", traits: blank });
    expect("identity" in reception && reception.identity.traits).toEqual(local.traits);
  });

  it("sets the attributes that the master sets, and drops the INS (RIS.INS.27)", () => {
    for (const attribute of ["DOUTEUSE", "FICTIVE"] as const) {
      const homonym = flagIdentity(qualifiedIdentity(), "HOMONYME", act);
      const expected = attribute === "FICTIVE" ? ["FICTIVE"] : ["HOMONYME", "DOUTEUSE"];
      expect(receive(homonym, { ...feed, attributes: [attribute] })).toMatchObject({
        filing: "quarantine",
        identity: { status: "PROVISOIRE", insi: null, attributes: expected },
      });
    }
    expect(receive(undefined, { ...feed, attributes: ["HOMONYME"] })).toMatchObject({
      identity: { status: "QUALIFIEE", attributes: ["HOMONYME"] },
    });
    const doubtful = flagIdentity(provisional(), "DOUTEUSE", act);
    expect(receive(doubtful, feed)).toMatchObject({ outcome: "unchanged", reason: "doubtful-locally" });
  });

  it("refuses to create a record from traits that are not enough (RIS.INS.11)", () => {
    expect(() => receive(undefined, { ...feed, traits: { ...traits, sex: "" } })).toThrow(
      expect.objectContaining({ code: "ERR_INS_TRAIT_MISSING" }),
    );
  });
});

describe("from appli carte Vitale (RNIV §4.3.4)", () => {
  const app: ReceivedIdentity = { ...foreign, origin: { kind: "vitale-app" } };

  it("is qualified without INSi, unless the site trusts it less (RIS.INS.19)", () => {
    expect(receive(undefined, app)).toMatchObject({
      reason: "vitale-app",
      identity: {
        status: "QUALIFIEE",
        control: { proof: "vitale-app" },
        insi: { answer: { operation: "VITALE_APP" } },
      },
    });
    const proofs = { ...defaultProofs, "vitale-app": { ...defaultProofs["vitale-app"], trust: "low" as const } };
    expect(receive(provisional(), app, { proofs })).toMatchObject({ identity: { status: "RECUPEREE", control: null } });
  });

  it("goes to a person when the traits differ", () => {
    const local = provisional({ ...typedTraits, birthDate: "1977-07-15" });
    expect(receive(local, app)).toMatchObject({ outcome: "unchanged", reason: "differs" });
  });
});
