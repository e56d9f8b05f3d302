// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Civilities of a professional: prefix of the name.
 *
 * Source: JDV_J245-Civilite-CISIS (1.2.250.1.213.1.1.5.718), Agence du Numérique en Santé, revision of 2023-03-31; 2 codes.
 */
export const civilities: ValueSet<"M" | "MME"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.718",
  name: "JDV_J245-Civilite-CISIS",
  revision: "2023-03-31",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J245_Civilite_CISIS.xml",
    sha256: "0d4821f767d83171da2ad02b463d673c41033886844dda9a84a19d5634459992",
  },
  system: "1.2.250.1.213.1.6.1.69",
  lines: `M|Monsieur
MME|Madame`,
});
