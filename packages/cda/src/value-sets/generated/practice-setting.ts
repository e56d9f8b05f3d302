// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Practice settings (cadres d'exercice).
 *
 * Source: JDV_J04-XdsPracticeSettingCode-CISIS (1.2.250.1.213.1.1.5.467), Agence du Numérique en Santé, revision of 2024-09-27; 12 codes.
 */
export const practiceSettings: ValueSet<
  | "EXP_PATIENT"
  | "SNR"
  | "AMBULATOIRE"
  | "AMO"
  | "DEPISTAGE"
  | "ESSMS"
  | "ETABLISSEMENT"
  | "HAD"
  | "MAD"
  | "PALLIATIF"
  | "SAD"
  | "SAMU_SMUR"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.467",
  name: "JDV_J04-XdsPracticeSettingCode-CISIS",
  revision: "2024-09-27",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J04_XdsPracticeSettingCode_CISIS.xml",
    sha256: "779c9b72cf7ea6db0991101fe7c10ccdd641ca96a94dceba5a9bd44b3016d6b9",
  },
  system: "1.2.250.1.213.1.1.4.9",
  lines: `EXP_PATIENT|Expression personnelle du patient|1.2.250.1.213.1.1.4.6
SNR|Service numérique référencé|1.2.250.1.213.1.1.4.6
AMBULATOIRE|Ambulatoire
AMO|Organisme d'assurance maladie obligatoire
DEPISTAGE|Dépistage
ESSMS|Etablissement ou Service Social ou Médico-Social
ETABLISSEMENT|Etablissement de santé
HAD|Hospitalisation à domicile
MAD|Maintien à domicile
PALLIATIF|Soins palliatifs
SAD|Soins à domicile
SAMU_SMUR|SAMU/SMUR`,
});
