// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Lateralities (SNOMED CT).
 *
 * Source: JDV_Lateralite-CISIS (1.2.250.1.213.1.1.5.160), Agence du Numérique en Santé, revision of 2022-12-16; 4 codes.
 */
export const lateralities: ValueSet<"24028007" | "7771000" | "51440002" | "385432009"> = /* @__PURE__ */ defineValueSet(
  {
    oid: "1.2.250.1.213.1.1.5.160",
    name: "JDV_Lateralite-CISIS",
    revision: "2022-12-16",
    source: {
      origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
      file: "jeuxDeValeurs/JDV_Lateralite_CISIS.xml",
      sha256: "43fd106993253c7c5ea36d858ac7f12a58e30b6154b47a0c06014282a9fe1178",
    },
    system: "2.16.840.1.113883.6.96",
    lines: `24028007|droit
7771000|gauche
51440002|bilatéral
385432009|non applicable`,
  },
);
