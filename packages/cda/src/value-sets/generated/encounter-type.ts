// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Kinds of encounter.
 *
 * Source: JDV_J142-TypeRencontre-CISIS (1.2.250.1.213.1.1.5.589), Agence du Numérique en Santé, revision of 2021-03-26; 8 codes.
 */
export const encounterTypes: ValueSet<"IMP" | "EMER" | "AMB" | "FLD" | "HH" | "VR" | "EXTERNE" | "SEANCE"> =
  /* @__PURE__ */ defineValueSet({
    oid: "1.2.250.1.213.1.1.5.589",
    name: "JDV_J142-TypeRencontre-CISIS",
    revision: "2021-03-26",
    source: {
      origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
      file: "jeuxDeValeurs/JDV_J142_TypeRencontre_CISIS.xml",
      sha256: "086b7fb7bee60a4ba15f1a1bfb5526e5966bd264181004eeab1147363eecd27a",
    },
    system: "2.16.840.1.113883.5.4",
    lines: `IMP|Hospitalisation (établissement, y compris HAD)
EMER|Passage aux urgences (établissement)
AMB|Ambulatoire (hors établissement)
FLD|Terrain (voie publique, hélicoptère, ambulance, etc.)
HH|Soins à domicile (hors établissement)
VR|Virtuelle (exemple : RCP en l'absence du patient)
EXTERNE|Acte et consultation externe (établissement)|1.2.250.1.213.1.1.4.2.291
SEANCE|Séance (établissement ou libéral)|1.2.250.1.213.1.1.4.2.291`,
  });
