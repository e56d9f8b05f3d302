import { parseMatriculeIns } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { act, insiAnswer, provisional, qualifiedIdentity } from "../test/fixtures/ruth-nessi.js";
import { applyVerification } from "./apply-verification.js";
import { findMatricule, parseSearchedMatricule } from "./matricule-search.js";

const { ins } = insiAnswer().active;

describe("search by matricule", () => {
  it("takes 15 characters with the right key (RIS.INS.08)", () => {
    expect(parseSearchedMatricule("2 77 07 63 220 829 10")).toBe("277076322082910");
    expect(parseSearchedMatricule("297022A02077878")).toBe("297022A02077878");
  });

  it.each(["277076322082911", "2770763220829", "27707632208291", "", "abc"])(
    "refuses a wrong or missing key before any search: %# (RIS.INS.08)",
    (text) => {
      expect(() => parseSearchedMatricule(text)).toThrow(
        expect.objectContaining({
          code: expect.stringMatching(/^ERR_CORE_(?:MATRICULE_KEY|IDENTIFIER_INVALID)$/u) as unknown,
        }),
      );
    },
  );

  it("finds the active one, a former one, one that was withdrawn", () => {
    const former = parseMatriculeIns("297022A02077878", { authority: ins.oid });
    const wrongKey = parseMatriculeIns("181036322045660", { authority: ins.oid, origin: "insi-answer" });
    const history = [{ ins: { ...ins, matricule: former } }, { ins: { ...ins, matricule: wrongKey } }];
    const patient = qualifiedIdentity(insiAnswer({ history }));
    expect(findMatricule(ins.matricule, patient)).toBe("active");
    expect(findMatricule(former, patient)).toBe("history");
    expect(findMatricule(parseSearchedMatricule("181036322045676"), patient)).toBe("history");
    const fallen = applyVerification(patient, { result: "KO", ...act });
    expect(findMatricule(ins.matricule, fallen)).toBe("history");
    expect(findMatricule(ins.matricule, provisional())).toBeUndefined();
  });
});
