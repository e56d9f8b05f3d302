import type { LocalizedText, ProblemSeverity } from "@segur-sdk/core";

const texts = {
  // The whole order.
  CHANNEL_ENVIRONMENT: {
    severity: "error",
    fr: "Le formulaire ne correspond pas au monde demandé : F414 sert au test, les autres voies à la production.",
    en: "The channel does not match the world: F414 is for test, the other channels for production.",
  },
  APPLICANT_SIRET_MISSING: {
    severity: "error",
    fr: "Le demandeur est un éditeur ou une PFI : il faut son SIRET, précédé de 3.",
    en: "The applicant is a vendor or a PFI: its SIRET is needed, with the prefix 3.",
  },
  APPLICANT_STRUCTURE: {
    severity: "error",
    fr: "L'identifiant du demandeur n'est pas un identifiant national de structure.",
    en: "The identifier of the applicant is not a national structure identifier.",
  },
  APPLICANT_KEY: {
    severity: "warning",
    fr: "La clé de contrôle de l'identifiant du demandeur est fausse.",
    en: "The check digit of the identifier of the applicant is wrong.",
  },
  ENTITY_NONE: { severity: "error", fr: "La commande ne nomme aucune entité.", en: "The order names no entity." },
  REFERENCE_DOUBLE: {
    severity: "error",
    fr: "La même référence est donnée deux fois.",
    en: "The same reference is given twice.",
  },
  // Technical administrators (§9.1, §9.2).
  ADMINISTRATOR_NONE: {
    severity: "error",
    fr: "Aucun administrateur technique n'est nommé : lui seul peut demander et retirer les certificats.",
    en: "No technical administrator is named: nobody else may request and fetch the certificates.",
  },
  ADMINISTRATOR_CARD_MISSING: {
    severity: "error",
    fr: "L'identifiant de la carte de l'administrateur technique manque.",
    en: "The identifier of the card of the technical administrator is missing.",
  },
  ADMINISTRATOR_CARD_FORMAT: {
    severity: "error",
    fr: "L'identifiant de la carte de l'administrateur technique n'a pas la bonne forme.",
    en: "The identifier of the card of the technical administrator has a wrong shape.",
  },
  ADMINISTRATOR_CARD_KEY: {
    severity: "warning",
    fr: "La clé de contrôle de l'identifiant de la carte est fausse.",
    en: "The check digit of the identifier of the card is wrong.",
  },
  ADMINISTRATOR_EMAIL_MISSING: {
    severity: "error",
    fr: "L'adresse électronique de l'administrateur technique manque : les avis de l'ANS y sont envoyés.",
    en: "The e-mail of the technical administrator is missing: the notices of the ANS go there.",
  },
  ADMINISTRATOR_EMAIL_FORMAT: {
    severity: "error",
    fr: "L'adresse électronique de l'administrateur technique n'est pas une adresse.",
    en: "The e-mail of the technical administrator is not an address.",
  },
  ADMINISTRATOR_CARD_EXPIRED: {
    severity: "error",
    fr: "La carte de l'administrateur technique est expirée.",
    en: "The card of the technical administrator has expired.",
  },
  ADMINISTRATOR_CARD_ENDS: {
    severity: "warning",
    fr: "La carte de l'administrateur technique expire dans moins de 90 jours.",
    en: "The card of the technical administrator ends within 90 days.",
  },
  ADMINISTRATOR_CARD_END_UNKNOWN: {
    severity: "info",
    fr: "La date de fin de la carte de l'administrateur technique n'est pas connue.",
    en: "The end of the card of the technical administrator is not known.",
  },
  ADMINISTRATOR_CARD_KIND: {
    severity: "warning",
    fr: "Les administrateurs d'un éditeur ou d'une PFI ont une CPA.",
    en: "The administrators of a vendor or of a PFI hold a CPA.",
  },
  ADMINISTRATOR_CARD_OTHER_STRUCTURE: {
    severity: "warning",
    fr: "La carte de l'administrateur n'est pas celle de la structure du demandeur.",
    en: "The card of the administrator is not one of the structure of the applicant.",
  },
  // Entities.
  REPRESENTATIVE_MISSING: {
    severity: "error",
    fr: "Le représentant légal manque.",
    en: "The legal representative is missing.",
  },
  SIREN_MISSING: { severity: "info", fr: "Le SIREN de l'entité manque.", en: "The SIREN of the entity is missing." },
  SIREN_FORMAT: { severity: "error", fr: "Le SIREN doit avoir 9 chiffres.", en: "The SIREN must have 9 digits." },
  SIREN_KEY: {
    severity: "warning",
    fr: "La clé de contrôle du SIREN est fausse.",
    en: "The check digit of the SIREN is wrong.",
  },
  SIREN_SHARED: {
    severity: "warning",
    fr: "Le SIREN est déjà celui d'une autre entité.",
    en: "The SIREN is already used by another entity.",
  },
  FINESS_FORMAT: {
    severity: "error",
    fr: "Le FINESS doit avoir 9 caractères, sans le préfixe 1.",
    en: "The FINESS must have 9 characters, without the prefix 1.",
  },
  FINESS_KEY: {
    severity: "warning",
    fr: "La clé de contrôle du FINESS est fausse.",
    en: "The check digit of the FINESS is wrong.",
  },
  USE_NONE: {
    severity: "warning",
    fr: "Aucun usage n'est demandé pour cette entité : aucun certificat n'est prévu.",
    en: "No use is asked for this entity: no certificate is planned.",
  },
  LEGAL_FORM_CONFIRM: {
    severity: "warning",
    fr: "L'ANS n'a pas publié la règle pour ce cas : faites confirmer l'identifiant à porter avant de commander.",
    en: "The ANS has not published the rule for this case: have the identifier confirmed before ordering.",
  },
  NO_CERTIFICATE_FOR_FORM: {
    severity: "info",
    fr: "Cette forme n'a pas de certificats à elle : ceux du membre ou de la structure cliente servent.",
    en: "This form has no certificates of its own: those of the member or of the customer structure are used.",
  },
  EJ_AND_EG: {
    severity: "warning",
    fr: "FINESS juridique et géographique sont tous deux donnés ; les certificats portent celui qui est nommé ici.",
    en: "Both the legal (EJ) and geographical (EG) FINESS are given; the certificates carry the one named here.",
  },
  PERSONAL_MAILBOX: {
    severity: "warning",
    fr: "Dans cette forme, le compte rendu part de la boîte personnelle du validateur : la boîte applicative est à confirmer.",
    en: "In this form the report leaves from the personal mailbox of the validator: have the application mailbox confirmed.",
  },
  PSC_CLIENT_ID_MISSING: {
    severity: "error",
    fr: "Pour Pro Santé Connect, le nom du certificat est l'identifiant client donné par l'ANS : il manque.",
    en: "For Pro Santé Connect the common name is the client identifier given by the ANS: it is missing.",
  },
  COMMON_NAME: {
    severity: "error",
    fr: "Le nom du certificat n'est pas permis : majuscules, chiffres, espace, point, tiret, 64 caractères au plus, sans accent.",
    en: "The common name is not allowed: capitals, digits, space, dot, hyphen, at most 64 characters, no accent.",
  },
  COMMON_NAME_RESERVED: {
    severity: "error",
    fr: "INSI-AUTO et INSI-MANU sont réservés à INSi.",
    en: "INSI-AUTO and INSI-MANU are reserved for INSi.",
  },
  ITEM_DOUBLE: {
    severity: "error",
    fr: "Le même certificat serait commandé deux fois (même structure, même usage, même nom).",
    en: "The same certificate would be ordered twice (same structure, usage and name).",
  },
  // Sites.
  IDENTIFIER_MISSING: {
    severity: "error",
    fr: "Aucun identifiant de structure utilisable (FINESS ou SIRET selon la forme juridique).",
    en: "No usable structure identifier (FINESS or SIRET, by legal form).",
  },
  SIRET_FORMAT: { severity: "error", fr: "Le SIRET doit avoir 14 chiffres.", en: "The SIRET must have 14 digits." },
  SIRET_KEY: {
    severity: "warning",
    fr: "La clé de contrôle du SIRET est fausse.",
    en: "The check digit of the SIRET is wrong.",
  },
  SIRET_OTHER_SIREN: {
    severity: "error",
    fr: "Le SIRET du site ne commence pas par le SIREN de l'entité : mauvaise entité juridique.",
    en: "The SIRET of the site does not begin with the SIREN of the entity: wrong legal entity.",
  },
  TEST_FINESS_IN_PRODUCTION: {
    severity: "error",
    fr: "Ce FINESS est celui du référentiel de test : il ne peut pas être commandé en production.",
    en: "This FINESS belongs to the test register: it cannot be ordered in production.",
  },
  ADDRESS_INCOMPLETE: {
    severity: "info",
    fr: "Adresse, code postal ou ville manquent : à écrire à la main sur le formulaire.",
    en: "Address, postcode or town are missing: to be written by hand on the form.",
  },
  POSTAL_CODE_FORMAT: {
    severity: "warning",
    fr: "Le code postal doit avoir 5 chiffres.",
    en: "The postcode must have 5 digits.",
  },
  DEPARTMENT_MISSING: {
    severity: "warning",
    fr: "Le nom du département manque et le code postal ne le donne pas : il figure dans le certificat.",
    en: "The name of the department is missing and the postcode does not tell it: it goes into the certificate.",
  },
  ADDRESS_SEVERAL_FINESS: {
    severity: "warning",
    fr: "Plusieurs FINESS sont à la même adresse.",
    en: "Several FINESS numbers stand at the same address.",
  },
  // Radiologists.
  PRACTITIONER_NONE: {
    severity: "error",
    fr: "Dans cette forme, chaque médecin a ses certificats : aucun médecin n'est nommé.",
    en: "In this form each doctor has certificates: no doctor is named.",
  },
  PRACTITIONER_SEVERAL: {
    severity: "warning",
    fr: "Un exercice individuel nomme plusieurs médecins : vérifiez la forme juridique.",
    en: "An individual practice names several doctors: check the legal form.",
  },
  PRACTITIONER_DOUBLE: {
    severity: "warning",
    fr: "Ce médecin est nommé deux fois dans l'entité.",
    en: "This doctor is named twice in the entity.",
  },
  PRACTITIONER_STRUCTURE_MISSING: {
    severity: "error",
    fr: "Le RPPS-rang du médecin manque (4, RPPS, rang sur 3 chiffres) : c'est l'identifiant de ses certificats.",
    en: "The RPPS-rang of the doctor is missing (4, RPPS, rank of 3 digits): it is the identifier of the certificates.",
  },
  PRACTITIONER_STRUCTURE_FORMAT: {
    severity: "error",
    fr: "Le RPPS-rang doit être 4 suivi de 14 chiffres.",
    en: "The RPPS-rang must be 4 and 14 digits.",
  },
  PRACTITIONER_OTHER_RPPS: {
    severity: "error",
    fr: "Le RPPS-rang n'est pas celui du RPPS de ce médecin.",
    en: "The RPPS-rang is not the one of the RPPS of this doctor.",
  },
  PRACTITIONER_SITE_UNKNOWN: {
    severity: "error",
    fr: "Le médecin exerce dans un site que l'entité n'a pas.",
    en: "The doctor practises in a site that the entity does not have.",
  },
  PRACTITIONER_NAME_MISSING: {
    severity: "error",
    fr: "Le nom du médecin manque.",
    en: "The name of the doctor is missing.",
  },
  RPPS_MISSING: { severity: "info", fr: "Le RPPS du médecin manque.", en: "The RPPS of the doctor is missing." },
  RPPS_FORMAT: { severity: "error", fr: "Le RPPS doit avoir 11 chiffres.", en: "The RPPS must have 11 digits." },
  RPPS_KEY: {
    severity: "warning",
    fr: "La clé de contrôle du RPPS est fausse.",
    en: "The check digit of the RPPS is wrong.",
  },
  TEST_RPPS_IN_PRODUCTION: {
    severity: "info",
    fr: "Ce RPPS est celui du référentiel de test alors que la commande est de production.",
    en: "This RPPS belongs to the test register while the order is for production.",
  },
  // Reading a spreadsheet.
  CELL_CONFLICT: {
    severity: "warning",
    fr: "Une ligne précédente donne une autre valeur : la première est gardée.",
    en: "An earlier line gives another value: the first one is kept.",
  },
  CELL_NUMBER: {
    severity: "error",
    fr: "Le tableur a changé ce numéro en nombre à virgule (1,2E+13) et l'a tronqué : mettez la colonne au format texte et ressaisissez-le.",
    en: "The spreadsheet turned this identifier into a rounded number (1.2E+13): set the column to text and type it again.",
  },
  CELL_LEADING_ZERO: {
    severity: "warning",
    fr: "Le zéro de tête, perdu par le tableur, a été remis.",
    en: "The leading zero lost by the spreadsheet was put back.",
  },
  CELL_UNKNOWN_VALUE: {
    severity: "error",
    fr: "La valeur n'est pas une de celles admises dans cette colonne.",
    en: "The value is not one of those allowed in this column.",
  },
  CELL_HEALTH_NUMBER: {
    severity: "error",
    fr: "La cellule semble contenir un numéro de sécurité sociale : il n'a rien à faire ici, il n'a pas été lu.",
    en: "The cell seems to hold a national health number: it has no place here and was not read.",
  },
  COLUMN_UNKNOWN: { severity: "info", fr: "Colonne inconnue, non lue.", en: "Unknown column, not read." },
  COLUMN_DOUBLE: {
    severity: "warning",
    fr: "La colonne est donnée deux fois : la première est lue.",
    en: "The column is given twice: the first one is read.",
  },
  LINE_DOUBLE: {
    severity: "warning",
    fr: "La ligne répète une ligne précédente.",
    en: "The line repeats an earlier line.",
  },
  LINE_ENTITY_MISSING: {
    severity: "error",
    fr: "La ligne ne nomme pas son entité juridique et aucune ligne précédente ne le fait : elle n'a pas été lue.",
    en: "The line does not name its legal entity and no earlier line does: it was not read.",
  },
  LEGAL_FORM_MISSING: {
    severity: "error",
    fr: "La forme juridique de l'entité manque.",
    en: "The legal form of the entity is missing.",
  },
} as const satisfies Record<string, LocalizedText & { readonly severity: ProblemSeverity }>;

/** Codes of the findings on an order. */
export type OrderFindingCode = keyof typeof texts;

/** Severity and sentence of each finding (certificates.md §9.2, §9.4). */
export const orderFindingTexts: Readonly<
  Record<OrderFindingCode, LocalizedText & { readonly severity: ProblemSeverity }>
> = texts;
