// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Kinds of encounter, older list.
 *
 * Source: JDV_EncompassingEncounterCode-CISIS (1.2.250.1.213.1.1.5.18), Agence du Numérique en Santé, revision of 2024-07-19; 9 codes.
 */
export const encompassingEncounters: ValueSet<
  "AMB" | "EMER" | "FLD" | "HH" | "IMP" | "SS" | "VR" | "EXTERNE" | "SEANCE"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.18",
  name: "JDV_EncompassingEncounterCode-CISIS",
  revision: "2024-07-19",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_EncompassingEncounterCode_CISIS.xml",
    sha256: "7c39cc99ffc83219b3bea114a1a748a32af2075e1d26c3a3b8fabf9634a5332f",
  },
  system: "2.16.840.1.113883.5.4",
  lines: `AMB|Ambulatoire (hors établissement)
EMER|Passage aux urgences (établissement)
FLD|Terrain (voie publique, hélicoptère, ambulance, etc.)
HH|Soins à domicile (hors établissement)
IMP|Hospitalisation (établissement, y compris HAD)
SS|Consultation en hôpital de jour ou court séjour
VR|Virtuelle (exemple : RCP en l'absence du patient)
EXTERNE|Acte et consultation externe (établissement)|1.2.250.1.213.1.1.4.2.291
SEANCE|Séance (établissement ou libéral)|1.2.250.1.213.1.1.4.2.291`,
});
