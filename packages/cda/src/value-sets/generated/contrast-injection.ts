// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Injection of a contrast medium in an imaging request.
 *
 * Source: JDV_InjectionPDC_TEP-CISIS (1.2.250.1.213.1.1.5.670), Agence du Numérique en Santé, revision of 2022-01-26; 2 codes.
 */
export const contrastInjections: ValueSet<"MED-1153" | "MED-1154"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.670",
  name: "JDV_InjectionPDC_TEP-CISIS",
  revision: "2022-01-26",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_InjectionPDC_TEP_CISIS.xml",
    sha256: "540650039bda613cd8050f53b41de02a0ce3751db11d59cd8b7156334ede0916",
  },
  system: "1.2.250.1.213.1.1.4.322",
  lines: `MED-1153|avec injection de produit de contraste
MED-1154|sans injection de produit de contraste`,
});
