// Written by scripts/write-dmp-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "@segur-sdk/cda";

/**
 * Confidentialities and visibilities of the DMP (`confidentialityCode`).
 *
 * Source: JDV_J58-ConfidentialityCode-DMP (1.2.250.1.213.1.1.5.9), Agence du Numérique en Santé, version 20200424120000; 6 codes.
 */
export const dmpConfidentialities: ValueSet = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.9",
  name: "JDV_J58-ConfidentialityCode-DMP",
  revision: "2020-04-24",
  source: {
    origin: "ans.fr.terminologies@1.10.0",
    file: "JDV_J58_ConfidentialityCode_DMP.csv",
    sha256: "6311699d953316fc43140b8aad060476578382e0af2e2c14ecb2b56ef0d40524",
  },
  system: "2.16.840.1.113883.5.25",
  lines: `N|Normal
R|Restreint
V|Très restreint
INVISIBLE_PATIENT|Non visible par le patient|1.2.250.1.213.1.1.4.13
INVISIBLE_REPRESENTANTS_LEGAUX|Non visible par les représentants légaux du patient|1.2.250.1.213.1.1.4.13
MASQUE_PS|Masqué aux professionnels de santé|1.2.250.1.213.1.1.4.13`,
});
