// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Contraindications to an imaging act.
 *
 * Source: JDV_Contre_indications-CISIS (1.2.250.1.213.1.1.5.659), Agence du Numérique en Santé, revision of 2023-04-28; 22 codes.
 */
export const contraindications: ValueSet<
  | "77386006"
  | "1260078007"
  | "MED-1105"
  | "N18.9"
  | "MED-1106"
  | "MED-1107"
  | "MED-1108"
  | "I50.9"
  | "MED-1109"
  | "MED-1110"
  | "MED-1111"
  | "MED-1112"
  | "MED-1113"
  | "MED-1114"
  | "MED-1115"
  | "MED-1116"
  | "MED-1117"
  | "MED-1118"
  | "MED-1119"
  | "MED-1120"
  | "MED-1122"
  | "GEN-092.01.20"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.659",
  name: "JDV_Contre_indications-CISIS",
  revision: "2023-04-28",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_Contre_indications_CISIS.xml",
    sha256: "c8049b5786c23f5aafe37ad28e8bddb8920e808673948c03f1b9acbf43c248c0",
  },
  system: "1.2.250.1.213.1.1.4.322",
  lines: `77386006|enceinte|2.16.840.1.113883.6.96
1260078007|Allaitement|2.16.840.1.113883.6.96
MED-1105|Hypersensibilité au PDC iodé
N18.9|Maladie rénale chronique, sans précision|2.16.840.1.113883.6.3
MED-1106|Hyperthyroidie non traitée
MED-1107|Antécédents chirurgicaux digestifs récents contre-indiquant l’usage de produit baryté et nécessitant l’usage d’un produit hydrosoluble
MED-1108|Hypersensibilité au PDC ultrasonore
I50.9|Insuffisance cardiaque, sans précision|2.16.840.1.113883.6.3
MED-1109|Patient claustrophobe
MED-1110|Patient porteur de corps étranger ferromagnétique (œil ou autre)
MED-1111|Patient porteur de clips métalliques ou coils intracrâniens
MED-1112|Patient porteur d’un implant cochléaire
MED-1113|Patient porteur d’un neurostimulateur
MED-1114|Patient porteur d’une sonde de dérivation du LCS
MED-1115|Patient porteur d’un capteur implanté
MED-1116|Patient porteur d’une pompe implantée
MED-1117|Patient porteur de Pacemaker
MED-1118|Patient porteur d’une valve cardiaque mécanique
MED-1119|Patient porteur d’un matériel d'orthodontie
MED-1120|Patient porteur d’un stent ou un filtre cave
MED-1122|Hypersensibilité au produit de contraste gadoliné
GEN-092.01.20|Autre contre-indication connue`,
});
