import { readCda } from "@segur-sdk/cda";
import { flagIdentity, type Identity } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { matchPatient, quarantineReasons, type ReceivedPatient, receivedPatientOf } from "../../src/index.js";
import { cdaDocument, provisionalPatient, qualifiedPatient } from "../report-mails.js";

const received = receivedPatientOf(readCda(cdaDocument().bytes));
const patient = qualifiedPatient();
const outcome = (document: ReceivedPatient, candidates: readonly Identity[], options = {}) => {
  const match = matchPatient(document, candidates, options);
  return match.outcome === "matched" ? "matched" : match.reason.code;
};

describe("whose record received documents go to (MSS/UX.07)", () => {
  it("is that of the qualified INS, equal in matricule, OID and every strict trait", () => {
    expect(received).toMatchObject({ birthName: "NESSI", firstGivenName: "RUTH", givenNames: "RUTH ISABELLE" });
    expect(matchPatient(received, [patient])).toEqual({ outcome: "matched", patient });
    expect(outcome({ ...received, birthName: "Néssi" }, [patient])).toBe("matched");
  });

  it.each<[string, Partial<ReceivedPatient>]>([
    ["no-ins", { ins: undefined }],
    ["ins-incomplete", { birthDate: undefined }],
    ["ins-incomplete", { firstGivenName: undefined, givenNames: undefined }],
    ["ins-incomplete", { birthPlace: undefined }],
    ["unknown-patient", { ins: { matricule: "297022A02077878", oid: "1.2.250.1.213.1.4.10" } }],
    ["oid-differs", { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.8" } }],
    ["oid-differs", { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.9" } }],
    ["traits-differ", { birthName: "DE VINCI" }],
    ["traits-differ", { firstGivenName: "ISABELLE" }],
    ["traits-differ", { givenNames: "RUTH" }],
    ["traits-differ", { birthDate: "1977-07-15" }],
    ["traits-differ", { sex: "M" }],
    ["traits-differ", { birthPlace: "69123" }],
  ])("is nobody's: %s %o", (code, changes) => {
    expect(outcome({ ...received, ...changes }, [patient])).toBe(code);
  });

  it("never is that of an identity which is not qualified, doubtful, or there twice", () => {
    const { ins } = patient;
    const unqualified = { ...provisionalPatient(), ins } as Identity;
    expect(outcome(received, [unqualified])).toBe("not-qualified-here");
    expect(outcome(received, [patient, unqualified])).toBe("several-candidates");
    const doubtful = {
      ...flagIdentity(provisionalPatient(), "DOUTEUSE", { by: "x", at: new Date(0) }),
      ins,
    } as Identity;
    expect(outcome(received, [doubtful])).toBe("doubtful-here");
    expect(outcome(received, [])).toBe("unknown-patient");
  });

  it("may do without a birth place that the document does not write, if the site says so", () => {
    const options = { birthPlace: "when-known" };
    expect(outcome({ ...received, birthPlace: undefined }, [patient], options)).toBe("matched");
    expect(outcome({ ...received, birthPlace: "69123" }, [patient], options)).toBe("traits-differ");
  });

  it("says each reason in both languages, with the code that tells the sender", () => {
    for (const { message, errorCode } of Object.values(quarantineReasons)) {
      expect(message.fr).not.toBe(message.en);
      expect(errorCode).toMatch(/^90[2-6]$/u);
    }
  });
});
