// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Functions that a requested scintigraphy studies.
 *
 * Source: JDV_FonctionEtudieeScintigraphie-CISIS (1.2.250.1.213.1.1.5.669), Agence du Numérique en Santé, revision of 2023-02-02; 12 codes.
 */
export const scintigraphyFunctions: ValueSet<
  | "MED-1141"
  | "MED-1142"
  | "MED-1143"
  | "MED-1144"
  | "MED-1145"
  | "MED-1146"
  | "MED-1147"
  | "MED-1148"
  | "MED-1149"
  | "MED-1150"
  | "MED-1151"
  | "GEN-092.04.19"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.669",
  name: "JDV_FonctionEtudieeScintigraphie-CISIS",
  revision: "2023-02-02",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_FonctionEtudieeScintigraphie_CISIS.xml",
    sha256: "b9c005bc0c0e4366ff2e11301dbacb1472caf15bb992dcdd6ea49ace2c493c7c",
  },
  system: "1.2.250.1.213.1.1.4.322",
  lines: `MED-1141|Cardiaque : Perfusion myocardique
MED-1142|Cardiaque : FEVG
MED-1143|Osseuse
MED-1144|Pulmonaire
MED-1145|Endocrinienne
MED-1146|Uro-Néphrologie
MED-1147|Digestive
MED-1148|Neurologique
MED-1149|Hématologie
MED-1150|Lymphoscintigraphie
MED-1151|Scintigraphie aux leucocytes marqués
GEN-092.04.19|Autre fonction étudiée`,
});
