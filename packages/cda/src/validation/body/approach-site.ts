import { defineValueSet, type ValueSet } from "../../value-sets/index.js";

/** Sites of a vaccination or injection: `substanceAdministration/approachSiteCode` (SNOMED CT). */
export const approachSites: ValueSet = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.621",
  name: "JDV_ImmunizationApproachSiteCode_CISIS",
  revision: "2023-11-14",
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
