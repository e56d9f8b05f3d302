// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Quantities of exposure to radiation (DICOM).
 *
 * Source: JDV_QuantiteExpositionRayonnements-CISIS (1.2.250.1.213.1.1.5.620), Agence du Numérique en Santé, revision of 2021-04-19; 11 codes.
 */
export const radiationQuantities: ValueSet<
  "111636" | "111637" | "113722" | "113726" | "113727" | "113730" | "113731" | "113507" | "113813" | "113830" | "113839"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.620",
  name: "JDV_QuantiteExpositionRayonnements-CISIS",
  revision: "2021-04-19",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_QuantiteExpositionRayonnements_CISIS.xml",
    sha256: "4b6976616ac486387b029aa3e63d1f593a7917b3fd2057d0646d0f5ab82e30ac",
  },
  system: "1.2.840.10008.2.16.4",
  lines: `111636|Dose dans l'air à l'entrée du patient (Kerma dans l'air)
111637|DGM total : Dose Glandulaire Moyenne Total
113722|PDS Total : Produit Dose Surface Total
113726|PDS de Scopie Total : Produit Dose Surface de Scopie Total
113727|PDS de Graphie Total : Produit Dose Surface de Graphie Total
113730|Temps total de scopie
113731|Nombre total d’images radiographiques
113507|Activité administrée
113813|PDL Total : Produit Dose Longueur Total
113830|IDSV Moyen : Indice de Dose Scanographique Volumique
113839|E : Dose efficace`,
});
