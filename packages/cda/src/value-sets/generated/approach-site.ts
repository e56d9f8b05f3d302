// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Sites of a vaccination or injection: `substanceAdministration/approachSiteCode`.
 *
 * Source: JDV_ImmunizationApproachSiteCode-CISIS (1.2.250.1.213.1.1.5.621), Agence du Numérique en Santé, revision of 2023-11-14; 10 codes.
 */
export const approachSites: ValueSet<
  | "64262003"
  | "66480008"
  | "16217661000119109"
  | "16217701000119102"
  | "91774008"
  | "91775009"
  | "11207009"
  | "61396006"
  | "723980000"
  | "723979003"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.621",
  name: "JDV_ImmunizationApproachSiteCode-CISIS",
  revision: "2023-11-14",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_ImmunizationApproachSiteCode_CISIS.xml",
    sha256: "b135b8dedc6442a3dd46a00c962d90bed4960fe7b0d809b6e7aaec2569cd28c4",
  },
  system: "2.16.840.1.113883.6.96",
  lines: `64262003|avant-bras droit
66480008|avant-bras gauche
16217661000119109|deltoïde droit
16217701000119102|deltoïde gauche
91774008|épaule droite
91775009|épaule gauche
11207009|cuisse droite
61396006|cuisse gauche
723980000|fesse droite
723979003|fesse gauche`,
});
