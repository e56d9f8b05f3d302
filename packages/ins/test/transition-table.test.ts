import { isSegurError, type SegurErrorCode } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  applyInsiAnswer,
  applyVerification,
  changeTraits,
  clearFlag,
  controlIdentity,
  describeTransition,
  flagIdentity,
  isDoubtful,
  isQualified,
  restoreIdentity,
  transitionTable,
  type Identity,
  type IdentityAttribute,
  type IdentityControl,
  type IdentityEvent,
  type IdentityStatus,
} from "../src/index.js";
import { advance } from "../src/transition.js";
import { act, insiAnswer, provisional, qualifiedIdentity, retrieved, validated } from "./fixtures/ruth-nessi.js";

const statuses: Readonly<Record<IdentityStatus, () => Identity>> = {
  PROVISOIRE: () => provisional(),
  RECUPEREE: () => retrieved(),
  VALIDEE: () => validated(),
  QUALIFIEE: () => qualifiedIdentity(),
};

const attributeSets: readonly (readonly IdentityAttribute[])[] = [
  [],
  ["HOMONYME"],
  ["DOUTEUSE"],
  ["FICTIVE"],
  ["HOMONYME", "DOUTEUSE"],
];

const fed = { ...act, traits: retrieved().traits };
const retrieval = { decision: "automatic", acceptedBy: "feed", acceptedAt: act.at.toISOString() } as const;
const control: IdentityControl = {
  proof: "own-domain",
  trust: "high",
  checkedBy: "feed",
  checkedAt: act.at.toISOString(),
  issuer: "1.2.250.1.999.1.1",
};

type Trigger = IdentityEvent | "doubt-flagged/FICTIVE" | "doubt-cleared/FICTIVE";

const triggers: Readonly<Record<Trigger, (identity: Identity) => Identity>> = {
  "insi-answer-applied": (identity) => applyInsiAnswer(identity, insiAnswer(), { decision: "human", ...act }),
  "proof-checked": (identity) =>
    controlIdentity(identity, { proof: "national-identity-card", checkedBy: "sec-043", checkedAt: act.at }),
  "strict-trait-changed": (identity) =>
    changeTraits(identity, { birthPlace: "75056" }, { ...act, override: "super-user" }),
  "complementary-trait-changed": (identity) => changeTraits(identity, { usedName: "DE VINCI" }, act),
  "verification-ok": (identity) => applyVerification(identity, { result: "OK", ...act }),
  "verification-ko": (identity) => applyVerification(identity, { result: "KO", ...act }),
  "doubt-flagged": (identity) => flagIdentity(identity, "DOUTEUSE", act),
  "doubt-flagged/FICTIVE": (identity) => flagIdentity(identity, "FICTIVE", act),
  "doubt-cleared": (identity) => clearFlag(identity, "DOUTEUSE", act),
  "doubt-cleared/FICTIVE": (identity) => clearFlag(identity, "FICTIVE", act),
  "homonym-flagged": (identity) => flagIdentity(identity, "HOMONYME", act),
  "homonym-cleared": (identity) => clearFlag(identity, "HOMONYME", act),
  "received-qualified": (identity) => {
    const insi = { ...retrieval, answer: insiAnswer({ operation: "OWN_DOMAIN" }) };
    return advance(identity, { event: "received-qualified", ...fed, insi, control });
  },
  "received-verified": (identity) => {
    const insi = { ...retrieval, answer: insiAnswer({ operation: "WS_INS3" }) };
    return advance(identity, { event: "received-verified", ...fed, insi });
  },
  "received-validated": (identity) => advance(identity, { event: "received-validated", ...fed, control }),
  "received-provisional": (identity) => advance(identity, { event: "received-provisional", ...fed }),
  "received-withdrawn": (identity) => advance(identity, { event: "received-withdrawn", ...fed }),
};

// segur-requirements §7 and insi.md §3, row by row: from each status (P, R, V, Q), what the event gives.
const P = "PROVISOIRE";
const R = "RECUPEREE";
const V = "VALIDEE";
const Q = "QUALIFIEE";
const expected: Readonly<Record<Trigger, readonly [IdentityStatus, IdentityStatus, IdentityStatus, IdentityStatus]>> = {
  "insi-answer-applied": [R, R, Q, Q],
  "proof-checked": [V, Q, V, Q],
  "strict-trait-changed": [P, P, P, V],
  "complementary-trait-changed": [P, R, V, Q],
  "verification-ok": [P, R, V, Q],
  "verification-ko": [P, P, P, P],
  "doubt-flagged": [P, P, P, P],
  "doubt-flagged/FICTIVE": [P, P, P, P],
  "doubt-cleared": [P, R, V, Q],
  "doubt-cleared/FICTIVE": [P, R, V, Q],
  "homonym-flagged": [P, R, V, Q],
  "homonym-cleared": [P, R, V, Q],
  "received-qualified": [Q, Q, Q, Q],
  "received-verified": [R, R, Q, Q],
  "received-validated": [V, V, V, V],
  "received-provisional": [P, R, P, P],
  "received-withdrawn": [P, P, P, P],
};

/** Events that a doubtful or fictive identity refuses. */
const blocked: ReadonlySet<Trigger> = new Set<Trigger>([
  "insi-answer-applied",
  "proof-checked",
  "received-qualified",
  "received-verified",
  "received-validated",
]);

/** The refusals, by event and attribute; all the rest must succeed. */
function refusal(
  trigger: Trigger,
  status: IdentityStatus,
  has: (a: IdentityAttribute) => boolean,
): SegurErrorCode | undefined {
  const doubtful = has("DOUTEUSE") || has("FICTIVE");
  if (trigger === "verification-ok" && (status === P || status === V)) return "ERR_INS_TRANSITION_REFUSED";
  if (blocked.has(trigger) && doubtful) return "ERR_INS_ATTRIBUTE_BLOCKS";
  if (trigger === "doubt-flagged/FICTIVE" && (has("HOMONYME") || has("DOUTEUSE"))) return "ERR_INS_ATTRIBUTE_PAIR";
  if ((trigger === "doubt-flagged" || trigger === "homonym-flagged") && has("FICTIVE")) return "ERR_INS_ATTRIBUTE_PAIR";
  return undefined;
}

function flagged(identity: Identity, attributes: readonly IdentityAttribute[]): Identity {
  return attributes.reduce((current, attribute) => flagIdentity(current, attribute, act), identity);
}

const cases = Object.keys(statuses).flatMap((status) =>
  attributeSets.flatMap((attributes) =>
    Object.keys(triggers).flatMap((trigger) =>
      // DOUTEUSE and FICTIVE exist on provisional identities only.
      status !== P && (attributes.includes("DOUTEUSE") || attributes.includes("FICTIVE"))
        ? []
        : [{ status: status as IdentityStatus, attributes, trigger: trigger as Trigger }],
    ),
  ),
);

describe("every event, from every status, with every set of attributes (RIS.INS.22, RIS.INS.23, RIS.INS.24, RIS.INS.25, RIS.INS.27)", () => {
  it.each(cases)("$status $attributes $trigger", ({ status, attributes, trigger }) => {
    const before = flagged(statuses[status](), attributes);
    expect(before.status).toBe(status);
    const code = refusal(trigger, status, (attribute) => attributes.includes(attribute));
    if (code !== undefined) {
      expect(codeOf(() => triggers[trigger](before))).toBe(code);
      return;
    }
    const after = triggers[trigger](before);
    const column = [P, R, V, Q].indexOf(status);
    expect(after.status).toBe(expected[trigger][column]);
    // The matricule stands exactly where the traits come from INSi.
    expect(after.ins !== undefined).toBe(after.status === R || after.status === Q);
    expect(isQualified(after)).toBe(after.status === Q);
    expect(restoreIdentity(JSON.parse(JSON.stringify(after)))).toEqual(after);
    if (after === before) return; // an attribute already there, or not there to be cleared
    expect(after.journal).toHaveLength(before.journal.length + 1);
    expect(after.journal.at(-1)).toMatchObject({ from: status, to: after.status, at: act.at.toISOString() });
    if (before.ins !== undefined && after.ins === undefined) {
      expect(after.insHistory.at(-1)).toMatchObject({ ins: before.ins, origin: "withdrawn" });
      expect(after.journal.at(-1)).toMatchObject({ formerInsi: before.insi, propagate: ["A31", "A47"] });
    }
  });

  const impossible = Object.keys(statuses)
    .filter((status) => status !== P)
    .flatMap((status) =>
      [["DOUTEUSE"], ["FICTIVE"], ["HOMONYME", "DOUTEUSE"], ["DOUTEUSE", "FICTIVE"]].map((attributes) => ({
        status: status as IdentityStatus,
        attributes: attributes as readonly IdentityAttribute[],
      })),
    );

  it.each(impossible)("refuses $status with $attributes whatever happens (RIS.INS.27)", ({ status, attributes }) => {
    const forged: Identity = { ...statuses[status](), attributes };
    expect(isQualified(forged)).toBe(false);
    expect(codeOf(() => restoreIdentity(JSON.parse(JSON.stringify(forged))))).toBe("ERR_INS_IDENTITY_INVALID");
    for (const event of Object.values(triggers)) {
      try {
        expect(event(forged)).toBe(forged); // an attribute already there, or not there to be cleared
      } catch (error) {
        if (!isSegurError(error)) throw error;
      }
    }
  });

  it("knows no other event", () => {
    expect(new Set(Object.keys(triggers).map((trigger) => trigger.split("/")[0]))).toEqual(
      new Set(Object.keys(transitionTable)),
    );
  });
});

describe("any life of an identity", () => {
  it("keeps it coherent, and qualified only with both axes (RIS.INS.25, RIS.INS.26)", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(triggers)), { maxLength: 12 }), (life) => {
        let identity = provisional();
        for (const event of life) {
          try {
            identity = event(identity);
          } catch (error) {
            if (!isSegurError(error)) throw error;
          }
          expect(restoreIdentity(JSON.parse(JSON.stringify(identity)))).toEqual(identity);
          const hasBoth = identity.insi !== null && identity.control !== null;
          expect(isQualified(identity)).toBe(hasBoth);
          if (isDoubtful(identity.attributes)) expect(identity.status).toBe(P);
          // Each change of status left a line, and each line follows the one before (RIS.INS.26).
          identity.journal.slice(1).forEach((line, index) => {
            expect(line.from).toBe(identity.journal[index]?.to);
          });
          expect(identity.journal.at(-1)?.to).toBe(identity.status);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("what follows a transition", () => {
  it("puts a KO on a worklist and says why (RIS.INS.43)", () => {
    const fallen = applyVerification(qualifiedIdentity(), { result: "KO", ...act });
    expect(fallen.status).toBe("PROVISOIRE");
    const entry = fallen.journal.at(-1);
    expect(entry).toMatchObject({ worklist: true, propagate: ["A31", "A47"], formerControl: { proof: "passport" } });
    expect(entry && describeTransition(entry).source).toBe("RIS.INS.43");
  });

  it("never restores a status when a doubt is cleared (RIS.INS.27)", () => {
    const doubtful = flagIdentity(qualifiedIdentity(), "DOUTEUSE", act);
    expect(clearFlag(doubtful, "DOUTEUSE", act)).toMatchObject({ status: "PROVISOIRE", insi: null, control: null });
  });

  it("refuses to move an identity whose status was tampered with", () => {
    const forged: Identity = { ...provisional(), status: "QUALIFIEE" };
    expect(codeOf(() => applyVerification(forged, { result: "OK", ...act }))).toBe("ERR_INS_IDENTITY_INVALID");
  });
});

function codeOf(action: () => unknown): SegurErrorCode | undefined {
  try {
    action();
  } catch (error) {
    if (isSegurError(error)) return error.code;
    throw error;
  }
  return undefined;
}
