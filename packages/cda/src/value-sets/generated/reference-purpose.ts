// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Purposes of a reference to images (DICOM).
 *
 * Source: JDV_ImagerieObjectifsReference-CISIS (1.2.250.1.213.1.1.5.672), Agence du Numérique en Santé, revision of 2022-02-17; 4 codes.
 */
export const referencePurposes: ValueSet<"121079" | "121080" | "121112" | "121200"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.672",
  name: "JDV_ImagerieObjectifsReference-CISIS",
  revision: "2022-02-17",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_ImagerieObjectifsReference_CISIS.xml",
    sha256: "2a00298b2b74d6bc34edd5c19ee161a25e9aa10ecf785d522ccb1b35f9fab04a",
  },
  system: "1.2.840.10008.2.16.4",
  lines: `121079|préliminaire
121080|Meilleure illustration de résultat
121112|Source de mesure
121200|Illustration de la ROI`,
});
