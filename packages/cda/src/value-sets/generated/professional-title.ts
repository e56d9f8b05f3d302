// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Titles of a professional: suffix of the name.
 *
 * Source: JDV_J246-Titre-CISIS (1.2.250.1.213.1.1.5.719), Agence du Numérique en Santé, revision of 2024-01-26; 6 codes.
 */
export const professionalTitles: ValueSet<"DR" | "MC" | "MG" | "PC" | "PG" | "PR"> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.719",
  name: "JDV_J246-Titre-CISIS",
  revision: "2024-01-26",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J246_Titre_CISIS.xml",
    sha256: "2694983226c3c7d2d5c945eca4eefdc4d854a7d31fe550fa624d93acd8eecc59",
  },
  system: "1.2.250.1.213.1.6.1.11",
  lines: `DR|Docteur
MC|Médecin chef
MG|Médecin général
PC|Pharmacien chef
PG|Pharmacien général
PR|Professeur`,
});
