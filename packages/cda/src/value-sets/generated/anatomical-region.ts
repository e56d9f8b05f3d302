// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Anatomical regions of an imaging act (SNOMED CT).
 *
 * Source: JDV_RegionAnatomique-CISIS (1.2.250.1.213.1.1.5.695), Agence du Numérique en Santé, revision of 2022-11-14; 10 codes.
 */
export const anatomicalRegions: ValueSet<
  | "63337009"
  | "38266002"
  | "53120007"
  | "61685007"
  | "67734004"
  | "774007"
  | "113257007"
  | "80891009"
  | "76752008"
  | "737561001"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.695",
  name: "JDV_RegionAnatomique-CISIS",
  revision: "2022-11-14",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_RegionAnatomique_CISIS.xml",
    sha256: "aaf57e8c0ab2d1f050d5ad9213c41ce61a6f35ec08aec9aaad76bbedafb181ec",
  },
  system: "2.16.840.1.113883.6.96",
  lines: `63337009|segment abdominopelvien du tronc
38266002|corps entier
53120007|membre supérieur
61685007|membre inférieur
67734004|segment thoracique du tronc
774007|tête et cou
113257007|système cardiovasculaire
80891009|cœur
76752008|sein
737561001|colonne vertébrale et/ou moelle épinière`,
});
