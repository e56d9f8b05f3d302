import { valueSet } from "./value-set.js";

/** Confidentiality and visibility (confidentialityCode), version 20200424120000. */
export const confidentialityCodes = valueSet("JDV_J58_ConfidentialityCode_DMP", {
  "2.16.840.1.113883.5.25": `
    N|Normal
    R|Restreint
    V|Très restreint
  `,
  "1.2.250.1.213.1.1.4.13": `
    INVISIBLE_PATIENT|Non visible par le patient
    INVISIBLE_REPRESENTANTS_LEGAUX|Non visible par les représentants légaux du patient
    MASQUE_PS|Masqué aux professionnels de santé
  `,
});
