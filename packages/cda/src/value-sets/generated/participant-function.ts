// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Functions of authors and participants.
 *
 * Source: JDV_J47-FunctionCode-CISIS (1.2.250.1.213.1.1.5.124), Agence du Numérique en Santé, revision of 2024-12-13; 10 codes.
 */
export const participantFunctions: ValueSet<
  "CORRE" | "PRELV" | "ES-REF" | "ES-PREF" | "ADMPHYS" | "ATTPHYS" | "DISPHYS" | "PCP" | "330" | "353"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.124",
  name: "JDV_J47-FunctionCode-CISIS",
  revision: "2024-12-13",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J47_FunctionCode_CISIS.xml",
    sha256: "c8a5bebdcb70bc062138dc393f1c9836f04fb502afe3894eb47039556f319a96",
  },
  system: "1.2.250.1.213.1.1.4.2.280",
  lines: `CORRE|Correspondant
PRELV|Préleveur
ES-REF|Etablissement de santé de référence
ES-PREF|Etablissement de santé de préférence
ADMPHYS|Responsable de l'admission|2.16.840.1.113883.5.88
ATTPHYS|Référent - Responsable du patient dans la structure de soins|2.16.840.1.113883.5.88
DISPHYS|Responsable de la sortie|2.16.840.1.113883.5.88
PCP|Médecin traitant|2.16.840.1.113883.5.88
330|Coordonnateur de parcours|1.2.250.1.213.1.6.1.107
353|Membre de l'équipe de soins|1.2.250.1.213.1.6.1.107`,
});
