// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Pregnancy statuses (SNOMED CT).
 *
 * Source: JDV_StatutGrossesse-CISIS (1.2.250.1.213.1.1.5.671), Agence du Numérique en Santé, revision of 2022-11-14; 3 codes.
 */
export const pregnancyStatuses: ValueSet<"60001007" | "77386006" | "261665006"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.671",
  name: "JDV_StatutGrossesse-CISIS",
  revision: "2022-11-14",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_StatutGrossesse_CISIS.xml",
    sha256: "4309cea0078fca24d7573c381b4b0a803fe953d050803b599ef68a87aa0c8c3d",
  },
  system: "2.16.840.1.113883.6.96",
  lines: `60001007|absence de grossesse
77386006|enceinte
261665006|inconnu`,
});
