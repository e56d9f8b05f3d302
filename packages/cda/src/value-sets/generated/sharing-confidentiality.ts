// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Confidentialities and visibilities of the sharing metadata.
 *
 * Source: JDV_J08-XdsConfidentialityCode-CISIS (1.2.250.1.213.1.1.5.463), Agence du Numérique en Santé, revision of 2020-04-24; 6 codes.
 */
export const sharingConfidentialities: ValueSet<
  "N" | "R" | "V" | "INVISIBLE_PATIENT" | "INVISIBLE_REPRESENTANTS_LEGAUX" | "MASQUE_PS"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.463",
  name: "JDV_J08-XdsConfidentialityCode-CISIS",
  revision: "2020-04-24",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J08_XdsConfidentialityCode_CISIS.xml",
    sha256: "32f33d56da0a72beb5dda20122219ab8a0ba8f0a22618791fe9ae91fe6a23e02",
  },
  system: "2.16.840.1.113883.5.25",
  lines: `N|Normal
R|Restreint
V|Très restreint
INVISIBLE_PATIENT|Non visible par le patient|1.2.250.1.213.1.1.4.13
INVISIBLE_REPRESENTANTS_LEGAUX|Non visible par les représentants légaux du patient|1.2.250.1.213.1.1.4.13
MASQUE_PS|Masqué aux professionnels de santé|1.2.250.1.213.1.1.4.13`,
});
