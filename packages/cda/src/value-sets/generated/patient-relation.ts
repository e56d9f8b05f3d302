// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Relations of an informant to the patient.
 *
 * Source: JDV_J11-RelationPatient-CISIS (1.2.250.1.213.3.3.16), Agence du Numérique en Santé, revision of 2020-04-24; 37 codes.
 */
export const patientRelations: ValueSet<
  | "MTH"
  | "FTH"
  | "NMTH"
  | "NFTH"
  | "STPMTH"
  | "STPFTH"
  | "GRMTH"
  | "GRFTH"
  | "GGRMTH"
  | "GGRFTH"
  | "DAU"
  | "SON"
  | "BRO"
  | "SIS"
  | "HBRO"
  | "HSIS"
  | "GRNDDAU"
  | "GRNDSO"
  | "UNCLE"
  | "AUNT"
  | "NEPHEW"
  | "NIECE"
  | "HUSB"
  | "WIFE"
  | "DOMPART"
  | "ROOM"
  | "FRND"
  | "NBOR"
  | "FAMMEMB"
  | "CHILD"
  | "COUSN"
  | "SIGOTHR"
  | "DAUC"
  | "SONC"
  | "TUTEUR"
  | "CURATEUR"
  | "MSVG"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.3.3.16",
  name: "JDV_J11-RelationPatient-CISIS",
  revision: "2020-04-24",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J11_RelationPatient_CISIS.xml",
    sha256: "304eca5c80b4e5ba3c7c96690c9d8338b3b727a229dd958896dd937c1d41760b",
  },
  system: "2.16.840.1.113883.5.111",
  lines: `MTH|Mère
FTH|Père
NMTH|Mère biologique
NFTH|Père biologique
STPMTH|Belle-mère - épouse du père ou de la mère
STPFTH|Beau-père - époux du père ou de la mère
GRMTH|Grand-mère
GRFTH|Grand-père
GGRMTH|Arrière-grand-mère
GGRFTH|Arrière-grand-père
DAU|Fille biologique
SON|Fils biologique
BRO|Frère
SIS|Soeur
HBRO|Demi-frère
HSIS|Demi-soeur
GRNDDAU|Petite-fille
GRNDSO|Petit-fils
UNCLE|Oncle
AUNT|Tante
NEPHEW|Neveu
NIECE|Nièce
HUSB|Epoux
WIFE|Epouse
DOMPART|Concubin(e) ou partenaire PACS
ROOM|Personne vivant sous le même toit
FRND|Autre proche
NBOR|Voisin(e)
FAMMEMB|Autre membre de la famille
CHILD|Enfant
COUSN|Cousin(e)
SIGOTHR|Conjoint
DAUC|Fille
SONC|Fils
TUTEUR|Tuteur|1.2.250.1.213.1.1.4.327
CURATEUR|Curateur|1.2.250.1.213.1.1.4.327
MSVG|Mandataire de sauvegarde|1.2.250.1.213.1.1.4.327`,
});
