// Written by scripts/write-dmp-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "@segur-sdk/cda";

/**
 * Classes of document of the DMP (`classCode`).
 *
 * Source: JDV_J57-ClassCode-DMP (1.2.250.1.213.1.1.5.6), Agence du Numérique en Santé, version 20230922120000; 12 codes.
 */
export const dmpClasses: ValueSet = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.6",
  name: "JDV_J57-ClassCode-DMP",
  revision: "2023-09-22",
  source: {
    origin: "ans.fr.terminologies@1.12.0",
    file: "JDV_J57_ClassCode_DMP.csv",
    sha256: "8e3e10206fb1c487ad2e3176c3de92fdf458786e69fc99cb07350d10a8653aaa",
  },
  system: "1.2.250.1.213.1.1.4.1",
  lines: `10|Compte rendu
11|Synthèse
31|Imagerie médicale
42|Prescription
43|Dispensation
44|Plan de soins, protocole de soins
45|Traitement administré
52|Certificat, déclaration
60|Données de remboursement
90|Autres documents déposés par le patient
95|Document de gestion
urn:oid:1.3.6.1.4.1.19376.1.2.1.1.1|Digital Signature|URN`,
});
