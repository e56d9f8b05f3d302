import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decide } from "./decide.js";
import type { DispatchInputs } from "./dispatch-inputs.js";

const plain: DispatchInputs = {
  identityStatus: "QUALIFIEE",
  matriculeNature: "NIR",
  validated: true,
  announcement: "none",
  opposition: {},
  hold: {},
  maskedToProfessionals: false,
  secretConnection: false,
  insideHospital: false,
  professionals: [{ id: "810100001022", mssanteAddress: "nora.haddad@medecin.test.mssante.fr" }],
  siteRules: {},
};

/** One row of DT-1 as its text gives it: [dmp, professional, patient]. */
const rows: readonly (readonly [
  row: string,
  change: Partial<DispatchInputs>,
  ...states: readonly [string, string, string],
])[] = [
  ["1 qualified, NIR", {}, "READY", "READY", "READY"],
  ["2 announcement required", { announcement: "required" }, "READY", "READY", "WAITING_ANNOUNCEMENT"],
  ["3 announcement done", { announcement: "done" }, "READY", "READY", "READY"],
  ["4 patient refuses patient mail", { opposition: { patientMail: true } }, "READY", "READY", "SKIPPED"],
  ["5 opposition to DMP feeding", { opposition: { dmp: true } }, "SKIPPED", "READY", "READY"],
  ["6 hold on the DMP", { hold: { dmp: true } }, "HELD", "READY", "READY"],
  ["6 hold on professionals", { hold: { professionals: true } }, "READY", "HELD", "READY"],
  ["6 hold on the patient", { hold: { patient: true } }, "READY", "READY", "HELD"],
  ["7 provisoire", { identityStatus: "PROVISOIRE" }, "WAITING_QUALIFICATION", "READY", "WAITING_QUALIFICATION"],
  ["7 récupérée", { identityStatus: "RECUPEREE" }, "WAITING_QUALIFICATION", "READY", "WAITING_QUALIFICATION"],
  ["7 validée", { identityStatus: "VALIDEE" }, "WAITING_QUALIFICATION", "READY", "WAITING_QUALIFICATION"],
  ["8 NIA", { matriculeNature: "NIA" }, "SKIPPED", "READY", "SKIPPED"],
  ["8 NIA, address verified", { matriculeNature: "NIA", siteRules: { mailToNia: true } }, "SKIPPED", "READY", "READY"],
  ["9 secret connection", { secretConnection: true }, "READY", "READY", "SKIPPED"],
  ["10 masked", { maskedToProfessionals: true }, "READY", "SKIPPED", "READY"],
  [
    "10 masked, site mails",
    { maskedToProfessionals: true, siteRules: { mailMaskedReports: true } },
    "READY",
    "READY",
    "READY",
  ],
  [
    "2+10 masked and to announce",
    { announcement: "required", maskedToProfessionals: true },
    "WAITING_ANNOUNCEMENT",
    "SKIPPED",
    "WAITING_ANNOUNCEMENT",
  ],
  ["12 no address", { professionals: [{ id: "810100001022" }] }, "READY", "SKIPPED", "READY"],
  [
    "13 refused by the patient, by identifier",
    { opposition: { professionals: ["810100001022"] } },
    "READY",
    "SKIPPED",
    "READY",
  ],
  [
    "13 refused by the patient, by address",
    { opposition: { professionals: ["Nora.HADDAD@medecin.test.mssante.fr"] } },
    "READY",
    "SKIPPED",
    "READY",
  ],
  ["13 refused by the patient, all", { opposition: { professionals: "all" } }, "READY", "SKIPPED", "READY"],
  ["14 not validated", { validated: false }, "SKIPPED", "SKIPPED", "SKIPPED"],
  ["15 inside the hospital", { insideHospital: true }, "READY", "SKIPPED", "READY"],
  [
    "15 inside, site mails",
    { insideHospital: true, siteRules: { mailInsideHospital: true } },
    "READY",
    "READY",
    "READY",
  ],
];

describe("DT-1: where does a validated report go?", () => {
  it.each(rows)("row %s", (_row, change, dmp, professional, patient) => {
    const decision = decide({ ...plain, ...change });
    expect([decision.dmp.state, decision.professionals[0]?.state, decision.patient.state]).toEqual([
      dmp,
      professional,
      patient,
    ]);
  });

  it.each(rows)("row %s says why, in both languages, for each destination", (_row, change) => {
    const decision = decide({ ...plain, ...change });
    for (const { reasons } of [decision.dmp, ...decision.professionals, decision.patient]) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { rule, text } of reasons) {
        expect(rule).toMatch(/^DT-1\.\d+$/);
        expect(text.fr).not.toBe(text.en);
      }
    }
  });

  it("hides from the patient what must be announced, from the representatives what is secret, never both masks at once", () => {
    expect(decide({ ...plain, announcement: "required" }).dmp.visibility.hiddenFromPatient).toBe(true);
    expect(decide({ ...plain, secretConnection: true }).dmp.visibility.hiddenFromLegalRepresentatives).toBe(true);
    const both = decide({ ...plain, announcement: "required", maskedToProfessionals: true }).dmp.visibility;
    expect(both).toMatchObject({ hiddenFromProfessionals: true, hiddenFromPatient: false });
  });

  it("never sends to the DMP nor to the patient without a qualified NIR, whatever else is said", () => {
    const inputs = fc.record({
      identityStatus: fc.constantFrom("PROVISOIRE", "RECUPEREE", "VALIDEE", "QUALIFIEE"),
      matriculeNature: fc.constantFrom("NIR", "NIA"),
      validated: fc.boolean(),
      announcement: fc.constantFrom("none", "required", "done"),
      opposition: fc.record({ dmp: fc.boolean(), patientMail: fc.boolean() }),
      hold: fc.record({ dmp: fc.boolean(), professionals: fc.boolean(), patient: fc.boolean() }),
      maskedToProfessionals: fc.boolean(),
      secretConnection: fc.boolean(),
      insideHospital: fc.boolean(),
    }) as fc.Arbitrary<Omit<DispatchInputs, "professionals" | "siteRules">>;
    fc.assert(
      fc.property(inputs, (some) => {
        const { dmp, patient } = decide({ ...plain, ...some });
        if (dmp.state !== "READY" && patient.state !== "READY") return;
        expect(some.identityStatus).toBe("QUALIFIEE");
        expect(some.matriculeNature).toBe("NIR");
        expect(some.validated).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
