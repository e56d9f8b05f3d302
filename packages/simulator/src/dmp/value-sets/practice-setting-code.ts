import { valueSet } from "./value-set.js";

/** Practice settings (practiceSettingCode): those of JDV_J04, of which JDV_J62 is the variant of the DMP. */
export const practiceSettingCodes = valueSet("JDV_J62_PracticeSettingCode_DMP", {
  "1.2.250.1.213.1.1.4.6": `
    EXP_PATIENT|Expression personnelle du patient
    SNR|Service numérique référencé
  `,
  "1.2.250.1.213.1.1.4.9": `
    AMBULATOIRE|Ambulatoire
    AMO|Organisme d'assurance maladie obligatoire
    DEPISTAGE|Dépistage
    ESSMS|Etablissement ou Service Social ou Médico-Social
    ETABLISSEMENT|Etablissement de santé
    HAD|Hospitalisation à domicile
    MAD|Maintien à domicile
    PALLIATIF|Soins palliatifs
    SAD|Soins à domicile
    SAMU_SMUR|SAMU/SMUR
  `,
});
