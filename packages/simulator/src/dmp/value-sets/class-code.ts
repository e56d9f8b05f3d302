import { valueSet } from "./value-set.js";

/** Classes of documents (classCode), version 20230922120000. */
export const classCodes = valueSet("JDV_J57_ClassCode_DMP", {
  "1.2.250.1.213.1.1.4.1": `
    10|Compte rendu
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
  `,
  URN: `
    urn:oid:1.3.6.1.4.1.19376.1.2.1.1.1|Digital Signature
  `,
});
