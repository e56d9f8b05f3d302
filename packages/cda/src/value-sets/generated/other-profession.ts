// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Professions of people who are no health professionals.
 *
 * Source: JDV_J48-ProfessionNonPS-CISIS (1.2.250.1.213.1.1.5.123), Agence du Numérique en Santé, revision of 2024-12-13; 54 codes.
 */
export const otherProfessions: ValueSet<
  | "71"
  | "72"
  | "73"
  | "93"
  | "97"
  | "41"
  | "42"
  | "43"
  | "44"
  | "45"
  | "46"
  | "47"
  | "48"
  | "49"
  | "51"
  | "52"
  | "53"
  | "300"
  | "301"
  | "302"
  | "303"
  | "304"
  | "305"
  | "306"
  | "307"
  | "308"
  | "309"
  | "310"
  | "311"
  | "312"
  | "313"
  | "314"
  | "315"
  | "316"
  | "317"
  | "318"
  | "319"
  | "320"
  | "321"
  | "322"
  | "323"
  | "324"
  | "325"
  | "326"
  | "327"
  | "328"
  | "329"
  | "331"
  | "332"
  | "333"
  | "334"
  | "335"
  | "350"
  | "351"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.123",
  name: "JDV_J48-ProfessionNonPS-CISIS",
  revision: "2024-12-13",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J48_ProfessionNonPS_CISIS.xml",
    sha256: "50fcd45ce7103e45f80270b72e454a805eced39bc098556176d10c23f0435f4f",
  },
  system: "1.2.250.1.213.1.6.1.107",
  lines: `71|Ostéopathe|1.2.250.1.213.1.6.1.109
72|Psychothérapeute|1.2.250.1.213.1.6.1.109
73|Chiropracteur|1.2.250.1.213.1.6.1.109
93|Psychologue|1.2.250.1.213.1.6.1.109
97|Conseiller en génétique|1.2.250.1.213.1.6.1.109
41|Assistant de service social|1.2.250.1.213.1.6.1.4
42|Auxiliaire de vie sociale|1.2.250.1.213.1.6.1.4
43|Technicien de l'intervention sociale et familiale|1.2.250.1.213.1.6.1.4
44|Conseiller en économie sociale et familiale|1.2.250.1.213.1.6.1.4
45|Médiateur familial|1.2.250.1.213.1.6.1.4
46|Assistant familial|1.2.250.1.213.1.6.1.4
47|Aide médico-psychologique (AMP)|1.2.250.1.213.1.6.1.4
48|Moniteur éducateur|1.2.250.1.213.1.6.1.4
49|Educateur de jeunes enfants|1.2.250.1.213.1.6.1.4
51|Educateur spécialisé|1.2.250.1.213.1.6.1.4
52|Educateur technique spécialisé|1.2.250.1.213.1.6.1.4
53|Accompagnant éducatif et social|1.2.250.1.213.1.6.1.4
300|Assistant de service social (PAERPA)
301|Coordination territoriale d'appui (PAERPA)
302|Aide et accompagnement à domicile (PAERPA)
303|Avocat participant aux processus de soins sans consentement (eSSS)
304|Assistant de service social (Expérimentation MAIA)
305|Psychologue (Expérimentation MAIA)
306|Psychothérapeute (Expérimentation MAIA)
307|Mandataire judiciaire à la protection des majeurs (MJPM)
308|Pilote MAIA
309|Gestionnaire de cas MAIA
310|Equipe médico-sociale APA
311|Autre acteur mettant en oeuvre la méthode MAIA
312|Autre professionnel
313|Aide-soignant
314|Ambulancier
315|Auxiliaire de puériculture
316|Préparateur en pharmacie hospitalière
317|Préparateur en pharmacie (officine)
318|Auxiliaire de vie sociale
319|Technicien de l'intervention sociale et familiale
320|Conseiller en économie sociale et familiale
321|Médiateur familial
322|Assistant familial
323|Aide médico-psychologique (AMP)
324|Moniteur éducateur
325|Educateur de jeunes enfants
326|Educateur spécialisé
327|Educateur technique spécialisé
328|Accompagnant éducatif et social
329|Conseiller en génétique
331|Secrétaire médicale
332|Assistant médical
333|Responsable de secteur
334|Biologiste médical ni médecin ni pharmacien
335|Gestionnaire alertes et urgences sanitaires
350|Aide à domicile
351|Assistant(e) maternel(le)`,
});
