// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Administrative sex of the patient as CDA writes it.
 *
 * Source: JDV_J143-AdministrativeGender-CISIS (1.2.250.1.213.1.1.5.590), Agence du Numérique en Santé, revision of 2021-03-26; 3 codes.
 */
export const administrativeGenders: ValueSet<"F" | "M" | "UN"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.590",
  name: "JDV_J143-AdministrativeGender-CISIS",
  revision: "2021-03-26",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J143_AdministrativeGender_CISIS.xml",
    sha256: "905670b873d239adbf23a1567b2802c0a2119e4510499724cce0a3e68ae6bc3b",
  },
  system: "2.16.840.1.113883.5.1",
  lines: `F|Féminin
M|Masculin
UN|Inconnu`,
});
