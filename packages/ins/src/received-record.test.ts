import { describe, expect, it } from "vitest";

import { act, insiAnswer, provisional, typedTraits } from "../test/fixtures/ruth-nessi.js";
import type { Identity } from "./identity.js";
import { receiveForeignIdentity } from "./receive-identity.js";
import type { ReceivedIdentity } from "./received-identity.js";

/** The master writes names its own way: lower case, accents, a typographic apostrophe. */
function written(claimedStatus: ReceivedIdentity["claimedStatus"], names: { birthName: string; list: string }) {
  return {
    origin: { kind: "own-domain", issuer: "master" },
    claimedStatus,
    traits: { ...insiAnswer().traits, birthName: names.birthName, givenNamesList: names.list },
    ...(claimedStatus === "QUALIFIEE" ? { ins: insiAnswer().active.ins } : {}),
    environment: "simulator",
  } as const satisfies ReceivedIdentity;
}

function receive(local: Identity | undefined, received: ReceivedIdentity) {
  const reception = receiveForeignIdentity(local, received, { by: "feed", at: act.at });
  if (reception.outcome === "verification-needed") return expect.unreachable();
  return reception;
}

const names = { birthName: "d’Æion", list: "Ruth  Élise" };

describe("names received, as records hold them (RIS.INS.01)", () => {
  it.each(["PROVISOIRE", "VALIDEE", "QUALIFIEE"] as const)("are upper case without accents: %s", (claimedStatus) => {
    expect(receive(undefined, written(claimedStatus, names)).identity).toMatchObject({
      status: claimedStatus,
      traits: { birthName: "D'AEION", givenNames: ["RUTH", "ELISE"] },
    });
  });

  it("are no change when only their writing differs", () => {
    const known = receive(undefined, written("QUALIFIEE", { birthName: "D'AEION", list: "RUTH ELISE" })).identity;
    expect(receive(known, written("QUALIFIEE", names))).toMatchObject({ outcome: "unchanged", identity: known });
  });

  it.each(["PROVISOIRE", "VALIDEE", "QUALIFIEE"] as const)(
    "keep the compound given name that a person chose: %s",
    (claimedStatus) => {
      const local = provisional({ ...typedTraits, givenNames: ["RUTH ELISE", "ANNE"] });
      const received = receive(local, written(claimedStatus, { birthName: "Nessi", list: "Ruth Élise Anne" }));
      expect(received.identity.traits.givenNames).toEqual(["RUTH ELISE", "ANNE"]);
    },
  );

  it.each(["PROVISOIRE", "VALIDEE", "QUALIFIEE"] as const)(
    "end the first given name where the master says, unless a person said otherwise: %s (EXI ID 10)",
    (claimedStatus) => {
      const list = { birthName: "NESSI", list: "JEAN CHRISTOPHE PIERRE" };
      const sent = written(claimedStatus, list);
      const received = (givenName: string): ReceivedIdentity => ({ ...sent, traits: { ...sent.traits, givenName } });
      const names = (local: Identity | undefined, one: ReceivedIdentity) =>
        receive(local, one).identity.traits.givenNames;
      expect(names(undefined, received("Jean-Christophe"))).toEqual(["JEAN CHRISTOPHE", "PIERRE"]);
      expect(names(undefined, received("JEAN"))).toEqual(["JEAN", "CHRISTOPHE", "PIERRE"]);
      // In the middle of a word of the list: nobody knows.
      expect(names(undefined, received("JEAN CHRI"))).toEqual(["JEAN", "CHRISTOPHE", "PIERRE"]);
      const hyphened = { ...sent.traits, givenNamesList: "ANNE MARIE-CLAIRE", givenName: "ANNE MARIE" };
      expect(names(undefined, { ...sent, traits: hyphened })).toEqual(["ANNE", "MARIE-CLAIRE"]);
      expect(names(undefined, received("PIERRE"))).toEqual(["JEAN", "CHRISTOPHE", "PIERRE"]);
      const chosen = provisional({ ...typedTraits, givenNames: ["JEAN CHRISTOPHE", "PIERRE"] });
      expect(names(chosen, received("JEAN"))).toEqual(["JEAN CHRISTOPHE", "PIERRE"]);
      const known = receive(undefined, received("JEAN CHRISTOPHE")).identity;
      expect(receive(known, received("JEAN CHRISTOPHE")).outcome).toBe("unchanged");
    },
  );

  it("do not end the first given name by the word of another domain, which nobody compared", () => {
    const sent = written("PROVISOIRE", { birthName: "NESSI", list: "JEAN CHRISTOPHE PIERRE" });
    const foreign: ReceivedIdentity = {
      ...sent,
      origin: { kind: "other-domain", issuer: "clinic" },
      traits: { ...sent.traits, givenName: "JEAN CHRISTOPHE" },
    };
    expect(receive(undefined, foreign).identity.traits.givenNames).toEqual(["JEAN", "CHRISTOPHE", "PIERRE"]);
  });
});
