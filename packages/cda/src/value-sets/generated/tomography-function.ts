// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Functions that a requested positron emission tomography studies.
 *
 * Source: JDV_FonctionEtudieeTEP-CISIS (1.2.250.1.213.1.1.5.668), Agence du Numérique en Santé, revision of 2023-02-02; 8 codes.
 */
export const tomographyFunctions: ValueSet<
  "MED-1133" | "MED-1134" | "MED-1135" | "MED-1136" | "MED-1137" | "MED-1138" | "MED-1139" | "GEN-092.04.18"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.668",
  name: "JDV_FonctionEtudieeTEP-CISIS",
  revision: "2023-02-02",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_FonctionEtudieeTEP_CISIS.xml",
    sha256: "d25b1835e4e289df6fb4a73002613ef399f078f2a436657cf6dba051e6e0ea29",
  },
  system: "1.2.250.1.213.1.1.4.322",
  lines: `MED-1133|FDG Oncologie /Infectieux/inflammatoire
MED-1134|FDG cérébrale
MED-1135|F-Choline
MED-1136|F-DOPA cérébrale
MED-1137|F-DOPA oncologie
MED-1138|FNA
MED-1139|F-Fluciclovine
GEN-092.04.18|Autre (autres traceurs, TEP-IRM)`,
});
