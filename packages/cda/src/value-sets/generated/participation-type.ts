// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Parts that people take in the documented act.
 *
 * Source: JDV_J144-ParticipationType-CISIS (1.2.250.1.213.1.1.5.591), Agence du Numérique en Santé, revision of 2021-03-26; 7 codes.
 */
export const participationTypes: ValueSet<"REF" | "REFB" | "INF" | "RESP" | "PRF" | "CON" | "VRF"> =
  /* @__PURE__ */ defineValueSet({
    oid: "1.2.250.1.213.1.1.5.591",
    name: "JDV_J144-ParticipationType-CISIS",
    revision: "2021-03-26",
    source: {
      origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
      file: "jeuxDeValeurs/JDV_J144_ParticipationType_CISIS.xml",
      sha256: "205d6bb9f31a15eafd3b885ab6618506c123807d17dbb900e0cc7201d5c17799",
    },
    system: "2.16.840.1.113883.5.90",
    lines: `REF|Référent / Prescripteur
REFB|Personne ayant adressé le patient
INF|Informateur
RESP|Responsable de l'acte
PRF|Exécutant
CON|Consultant
VRF|Vérificateur`,
  });
