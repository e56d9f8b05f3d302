// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Topographic modifiers of a location (SNOMED CT).
 *
 * Source: JDV_ModificateurTopographique-CISIS (1.2.250.1.213.1.1.5.688), Agence du Numérique en Santé, revision of 2022-11-14; 46 codes.
 */
export const topographicModifiers: ValueSet<
  | "24028007"
  | "7771000"
  | "51440002"
  | "66459002"
  | "49370004"
  | "260528009"
  | "255549009"
  | "255551008"
  | "66787007"
  | "3583002"
  | "255561001"
  | "26216008"
  | "14414005"
  | "261074009"
  | "260521003"
  | "11896004"
  | "261089000"
  | "264217000"
  | "62824007"
  | "40415009"
  | "46053002"
  | "60583000"
  | "32400000"
  | "43674008"
  | "57195005"
  | "49530007"
  | "33843005"
  | "81654009"
  | "26283006"
  | "795002"
  | "24020000"
  | "38717003"
  | "33096000"
  | "30730003"
  | "24422004"
  | "87687004"
  | "410679008"
  | "68493006"
  | "32381004"
  | "11070000"
  | "61397002"
  | "57183005"
  | "37197008"
  | "90069004"
  | "131183008"
  | "112233002"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.688",
  name: "JDV_ModificateurTopographique-CISIS",
  revision: "2022-11-14",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_ModificateurTopographique_CISIS.xml",
    sha256: "e85c53f23cbe6cc0d481609a7eb752254e52aebb9200e59a8441f6211b0299cf",
  },
  system: "2.16.840.1.113883.6.96",
  lines: `24028007|droit
7771000|gauche
51440002|bilatéral
66459002|unilatéral(e)
49370004|latéral(e)
260528009|médian(e)
255549009|antérieur(e)
255551008|postérieur(e)
66787007|céphalique
3583002|caudal(e)
255561001|médial(e)
26216008|central(e)
14414005|périphérique
261074009|externe
260521003|interne
11896004|intermédiaire
261089000|inférieur(e)
264217000|supérieur(e)
62824007|transverse
40415009|proximal(e)
46053002|distal(e)
60583000|postaxial
32400000|préaxial
43674008|apical(e)
57195005|basal(e)
49530007|afférent(e)
33843005|efférent(e)
81654009|coronal(e)
26283006|superficiel(le)
795002|profond(e)
24020000|horizontal(e)
38717003|longitudinal(e)
33096000|vertical(e)
30730003|sagital(le)
24422004|axial(e)
87687004|extra-articulaire
410679008|surface
68493006|gouttière
32381004|hilaire
11070000|capsulaire
61397002|sous-capsulaire
57183005|le long d'un bord
37197008|antérolatéral(e)
90069004|postérolatéral(e)
131183008|intra-articulaire
112233002|marginal`,
});
