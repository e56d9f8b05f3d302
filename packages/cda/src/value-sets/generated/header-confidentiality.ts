// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Confidentialities that the official rules accept in a header.
 *
 * Source: JDV_HL7_Confidentiality-CISIS (2.16.840.1.113883.1.11.10228), Agence du Numérique en Santé, revision of 2022-09-28; 6 codes.
 */
export const headerConfidentialities: ValueSet<"L" | "M" | "N" | "R" | "U" | "V"> = /* @__PURE__ */ defineValueSet({
  oid: "2.16.840.1.113883.1.11.10228",
  name: "JDV_HL7_Confidentiality-CISIS",
  revision: "2022-09-28",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_HL7_Confidentiality_CISIS.xml",
    sha256: "c1ba987d3b1899a7a8705ddf19bd4b727f6344a4d77350f076d91af7b4f69761",
  },
  system: "2.16.840.1.113883.5.25",
  lines: `L|Bas
M|Modéré
N|Normal
R|Restreint
U|Non restreint
V|Très restreint`,
});
