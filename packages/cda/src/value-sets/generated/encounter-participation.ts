// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Parts that people take in an encounter.
 *
 * Source: JDV_J140-EncounterParticipationType-CISIS (1.2.250.1.213.1.1.5.528), Agence du Numérique en Santé, revision of 2021-03-26; 6 codes.
 */
export const encounterParticipations: ValueSet<"ADM" | "ATND" | "CON" | "DIS" | "REF" | "RESP"> =
  /* @__PURE__ */ defineValueSet({
    oid: "1.2.250.1.213.1.1.5.528",
    name: "JDV_J140-EncounterParticipationType-CISIS",
    revision: "2021-03-26",
    source: {
      origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
      file: "jeuxDeValeurs/JDV_J140_EncounterParticipationType_CISIS.xml",
      sha256: "7fdecdca79e37525019ba05863d650ca76b802de60b36f21a0dda695e2aebd52",
    },
    system: "2.16.840.1.113883.5.90",
    lines: `ADM|Responsable de l'admission
ATND|Superviseur / Responsable des soins
CON|Consultant
DIS|Responsable de la sortie
REF|Référent / Prescripteur
RESP|Responsable de l'acte`,
  });
