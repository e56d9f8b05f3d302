// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Lateralities that the rules accept in an imaging technique (SNOMED CT).
 *
 * Source: JDV_LateraliteTechniqueImagerie-CISIS (1.2.250.1.213.1.1.5.617), Agence du Numérique en Santé, revision of 2022-11-14; 2 codes.
 */
export const techniqueLateralities: ValueSet<"66459002" | "51440002"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.617",
  name: "JDV_LateraliteTechniqueImagerie-CISIS",
  revision: "2022-11-14",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_LateraliteTechniqueImagerie_CISIS.xml",
    sha256: "d2522754c6090c8d8ed7dcd20f546e2396a9505323f2cc31b60d7a7ee2b2c1c2",
  },
  system: "2.16.840.1.113883.6.96",
  lines: `66459002|unilatéral
51440002|bilatéral`,
});
