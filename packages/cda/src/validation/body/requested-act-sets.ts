import { defineValueSet, type ValueSet } from "../../value-sets/index.js";

/** Injections of a PET examination requested. */
export const injections: ValueSet = /* @__PURE__ */ defineValueSet({
  ...{
    oid: "1.2.250.1.213.1.1.5.670",
    name: "JDV_InjectionPDC_TEP_CISIS",
    revision: "2022-01-26",
    system: "1.2.250.1.213.1.1.4.322",
  },
  lines: `MED-1153|avec injection de produit de contraste
MED-1154|sans injection de produit de contraste`,
});

/** What to know of the care of the patient. */
export const careInformation: ValueSet = /* @__PURE__ */ defineValueSet({
  ...{
    oid: "1.2.250.1.213.1.1.5.685",
    name: "JDV_InfoPriseEnCharge_CISIS",
    revision: "2022-04-12",
    system: "1.2.250.1.213.1.1.4.322",
  },
  lines: `U83.71|Bactérie multirésistante [BMR]|2.16.840.1.113883.6.3
MED-1124|Patient nécessitant un accompagnement par un tiers
Z74.0|Besoin d'assistance du fait de mobilité restreinte|2.16.840.1.113883.6.3
MED-1125|Patient potentiellement non-coopérant (déficience mentale, etc.)
MED-1123|Patient porteur d'un germe à transmission aérienne`,
});

/** Functions studied by scintigraphy. */
export const scintigraphy: ValueSet = /* @__PURE__ */ defineValueSet({
  ...{
    oid: "1.2.250.1.213.1.1.5.669",
    name: "JDV_FonctionEtudieeScintigraphie_CISIS",
    revision: "2023-02-02",
    system: "1.2.250.1.213.1.1.4.322",
  },
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

/** Functions studied by PET. */
export const tomography: ValueSet = /* @__PURE__ */ defineValueSet({
  ...{
    oid: "1.2.250.1.213.1.1.5.668",
    name: "JDV_FonctionEtudieeTEP_CISIS",
    revision: "2023-02-02",
    system: "1.2.250.1.213.1.1.4.322",
  },
  lines: `MED-1133|FDG Oncologie /Infectieux/inflammatoire
MED-1134|FDG cérébrale
MED-1135|F-Choline
MED-1136|F-DOPA cérébrale
MED-1137|F-DOPA oncologie
MED-1138|FNA
MED-1139|F-Fluciclovine
GEN-092.04.18|Autre (autres traceurs, TEP-IRM)`,
});
