import { defineValueSet, type ValueSet } from "./value-set.js";

/**
 * Administrative sex of the patient as CDA writes it.
 *
 * Source: JDV_J143-AdministrativeGender-CISIS (1.2.250.1.213.1.1.5.590), Agence du Numérique en Santé, revision of 2021-03-26; 3 codes.
 */
export const administrativeGenders: ValueSet<"F" | "M" | "UN"> = /* @__PURE__ */ defineValueSet<"F" | "M" | "UN">({
  oid: "1.2.250.1.213.1.1.5.590",
  name: "JDV_J143-AdministrativeGender-CISIS",
  revision: "2021-03-26",
  system: "2.16.840.1.113883.5.1",
  lines: `F|Féminin
M|Masculin
UN|Inconnu`,
});
