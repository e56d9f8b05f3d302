import { parseInsAuthority, parseMatriculeIns } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import {
  act,
  insiAnswer,
  provisional,
  retrieved,
  typedTraits,
  validated,
  without,
} from "../test/fixtures/ruth-nessi.js";
import { applyInsiAnswer, identityOfInsiAnswer } from "./apply-insi-answer.js";
import { givesAnotherIns } from "./insi-answer-application.js";
import type { InsiTraits } from "./insi-answer.js";

const oneClick = { decision: "one-click", ...act } as const;
const byHand = { decision: "human", ...act } as const;

function answerWith(traits: InsiTraits): ReturnType<typeof insiAnswer> {
  return insiAnswer({ traits: { ...insiAnswer().traits, ...traits } });
}

describe("an answer applied (RIS.INS.13)", () => {
  it("fills traits, matricule and OID from INSi, given names from the list (RIS.INS.13)", () => {
    const identity = applyInsiAnswer(provisional(), answerWith({ givenName: "AUTRE" }), oneClick);
    expect(identity.traits.givenNames).toEqual(["RUTH", "ISABELLE"]);
    expect(identity.ins).toEqual(insiAnswer().active.ins);
    expect(identity.insi).toMatchObject({ decision: "one-click", acceptedBy: "sec-042" });
    expect(identity.journal.at(-1)?.changes).toEqual([
      { trait: "givenNames", before: ["RUTH"], after: ["RUTH", "ISABELLE"] },
    ]);
  });

  it("leaves another INS to a person, unless the history tells of the former one (insi.md §10.2)", () => {
    const former = retrieved();
    const oid = parseInsAuthority("1.2.250.1.213.1.4.8");
    const other = { ins: { matricule: parseMatriculeIns("277076322082613", { authority: oid }), oid } };
    const answer = insiAnswer({ active: other });
    expect(givesAnotherIns(former, answer)).toBe(true);
    expect(() => applyInsiAnswer(former, answer, oneClick)).toThrow(
      expect.objectContaining({ code: "ERR_INS_DECISION_REQUIRED" }),
    );
    expect(applyInsiAnswer(former, answer, byHand).ins).toEqual(other.ins);
    const told = insiAnswer({ active: other, history: [insiAnswer().active] });
    expect(applyInsiAnswer(former, told, oneClick).ins).toEqual(other.ins);
    expect(applyInsiAnswer(former, insiAnswer(), oneClick).ins).toEqual(former.ins);
  });

  it("keeps used names, which INSi does not know (EXI ID 08)", () => {
    const identity = applyInsiAnswer(provisional({ ...typedTraits, usedName: "DE VINCI" }), insiAnswer(), oneClick);
    expect(identity.traits.usedName).toBe("DE VINCI");
  });

  it("keeps the local birth place, or an unknown one, when the answer has none", () => {
    const traits = without(insiAnswer().traits, "birthPlace");
    const searched = without(typedTraits, "birthPlace");
    expect(applyInsiAnswer(provisional(), insiAnswer({ traits }), oneClick).traits.birthPlace).toBe("63220");
    expect(identityOfInsiAnswer(searched, insiAnswer({ traits }), oneClick).traits.birthPlace).toBe("99999");
  });

  it("keeps no blank trait of a form", () => {
    const traits = without(insiAnswer().traits, "birthPlace");
    const form = { ...typedTraits, birthPlace: "", usedName: "", usedGivenName: " " };
    const created = identityOfInsiAnswer(form, insiAnswer({ traits }), oneClick);
    expect(created.traits).toEqual({ ...typedTraits, givenNames: ["RUTH", "ISABELLE"], birthPlace: "99999" });
  });

  it("needs a person when the name differs: a click is not enough (RIS.INS.13)", () => {
    const local = provisional({ ...typedTraits, birthName: "DE VINCI" });
    expect(() => applyInsiAnswer(local, insiAnswer(), oneClick)).toThrow(
      expect.objectContaining({
        code: "ERR_INS_DECISION_REQUIRED",
        details: expect.objectContaining({ required: "human" }) as unknown,
      }),
    );
    expect(applyInsiAnswer(local, insiAnswer(), byHand).traits.birthName).toBe("NESSI");
  });

  it("is automatic only for a perfect match", () => {
    const automatic = { decision: "automatic", ...act } as const;
    expect(() => applyInsiAnswer(provisional(), insiAnswer(), automatic)).toThrow(
      expect.objectContaining({ code: "ERR_INS_DECISION_REQUIRED" }),
    );
    const known = { ...automatic, knownNir: "2770763220829" };
    expect(applyInsiAnswer(provisional(), insiAnswer(), known).status).toBe("RECUPEREE");
  });

  it("lets a person, and only a person, choose a compound first given name", () => {
    const answer = answerWith({ givenNamesList: "RUTH ISABELLE MARIE" });
    const chosen = { firstGivenName: "RUTH-ISABELLE" };
    expect(() => applyInsiAnswer(provisional(), answer, { ...oneClick, ...chosen })).toThrow(
      expect.objectContaining({ code: "ERR_INS_DECISION_REQUIRED" }),
    );
    expect(applyInsiAnswer(provisional(), answer, { ...byHand, ...chosen }).traits.givenNames).toEqual([
      "RUTH ISABELLE",
      "MARIE",
    ]);
    expect(() => applyInsiAnswer(provisional(), answer, { ...byHand, firstGivenName: "ISABELLE" })).toThrow(
      expect.objectContaining({ code: "ERR_INS_TRAIT_INVALID" }),
    );
  });
});

describe("an answer never applied", () => {
  it.each(["1977-00-14", "1977-07-00", "1977-00-00", "1977-13-14", ""])("birth date %j (RIS.INS.15)", (birthDate) => {
    expect(() => applyInsiAnswer(provisional(), answerWith({ birthDate }), byHand)).toThrow(
      expect.objectContaining({ code: "ERR_INS_ANSWER_BIRTH_DATE" }),
    );
  });

  it.each([{ birthName: "" }, { givenNamesList: " " }, { sex: "" }, { sex: "X" }])("%j (RIS.INS.16)", (traits) => {
    expect(() => applyInsiAnswer(provisional(), answerWith(traits), byHand)).toThrow(
      expect.objectContaining({ code: "ERR_INS_ANSWER_EMPTY_TRAIT" }),
    );
  });

  it("comes without a list of given names, even with a first one (RIS.INS.13, RIS.INS.16)", () => {
    const traits = without(insiAnswer().traits, "givenNamesList");
    expect(() =>
      applyInsiAnswer(provisional(), insiAnswer({ traits: { ...traits, givenName: "RUTH" } }), byHand),
    ).toThrow(
      expect.objectContaining({
        code: "ERR_INS_ANSWER_EMPTY_TRAIT",
        details: expect.objectContaining({ field: "givenNames" }) as unknown,
      }),
    );
  });

  it("belongs to another environment", () => {
    expect(() => applyInsiAnswer(provisional(), insiAnswer({ environment: "qualification" }), byHand)).toThrow(
      expect.objectContaining({ code: "ERR_INS_ENVIRONMENT" }),
    );
  });

  it("bears a test OID in production", () => {
    const oid = parseInsAuthority("1.2.250.1.213.1.4.10");
    const active = { ins: { ...insiAnswer().active.ins, oid } };
    const local = provisional(typedTraits, "production");
    expect(() => applyInsiAnswer(local, insiAnswer({ environment: "production", active }), byHand)).toThrow(
      expect.objectContaining({ code: "ERR_INS_OID_ENVIRONMENT" }),
    );
  });

  it.each([{ birthName: "NESSIE" }, { birthDate: "1977-07-15" }, { sex: "M" }])(
    "contradicts what was validated: %j (GRIVES FP-04)",
    (traits) => {
      expect(() => applyInsiAnswer(validated(), answerWith(traits), byHand)).toThrow(
        expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIABLE" }),
      );
    },
  );
});

describe("history of the INS (EXI REC 08, RIS.INS.41)", () => {
  const oid = insiAnswer().active.ins.oid;
  const former = { matricule: parseMatriculeIns("209076322083439", { authority: oid }), oid };

  it("keeps INSHISTO as received, dates in the wrong order and repetition of the active one included", () => {
    const history = [{ ins: former, from: "2019-03-01", to: "2019-02-28" }, { ins: insiAnswer().active.ins }];
    expect(retrieved(insiAnswer({ history })).insHistory).toEqual(
      history.map((entry) => ({ ...entry, origin: "insi" })),
    );
  });

  it("keeps the matricule that a new answer replaces, once", () => {
    const first = retrieved(insiAnswer({ active: { ins: former } }));
    const second = applyInsiAnswer(first, insiAnswer({ history: [{ ins: former }] }), byHand);
    const third = applyInsiAnswer(second, insiAnswer({ history: [{ ins: former }] }), byHand);
    expect(third.ins).toEqual(insiAnswer().active.ins);
    expect(third.insHistory).toEqual([
      { ins: former, origin: "insi" },
      { ins: former, origin: "withdrawn", withdrawnAt: act.at.toISOString() },
    ]);
  });
});
