import type { FormField, OrderForm } from "./order-form.js";

function box(status: FormField["status"], fr: string, en: string, source: FormField["source"]): FormField {
  return { label: { fr, en }, status, source };
}

/**
 * F413, declaration of the technical administrators. The form itself was not read: its title and the persons it names are
 * known; the boxes are told from the confirmation of the ANS and from F414 (certificates.md §9.5).
 */
export const formF413: OrderForm = {
  id: "F413",
  title: {
    fr: "Déclaration des administrateurs techniques autorisés à commander des certificats logiciels",
    en: "Declaration of the technical administrators entitled to order software certificates",
  },
  sections: [
    {
      title: { fr: "Structure", en: "Structure" },
      fields: [
        box("known", "Nom de la structure", "Name of the structure", "entity.name"),
        box(
          "known",
          "Forme juridique (le formulaire en dépend)",
          "Legal form (the form depends on it)",
          "entity.legalForm",
        ),
        box("probable", "Identifiant de la structure", "Identifier of the structure", "entity.identifier"),
        box("probable", "Numéro de contrat", "Contract number", "entity.contractNumber"),
        box("unknown", "Adresse", "Address", "entity.address"),
        box("unknown", "Code postal", "Postcode", "entity.postalCode"),
        box("unknown", "Ville", "Town", "entity.city"),
      ],
    },
    {
      title: { fr: "Représentant légal", en: "Legal representative" },
      fields: [
        box("known", "Nom", "Surname", "representative.surname"),
        box("known", "Prénom", "Given name", "representative.givenName"),
        box("probable", "Fonction", "Function", "representative.role"),
      ],
    },
    {
      title: { fr: "Tiers désigné (éditeur ou PFI)", en: "Third party named (vendor or PFI)" },
      fields: [
        box("known", "Nom du demandeur", "Name of the applicant", "applicant.name"),
        box("probable", "Identifiant du demandeur", "Identifier of the applicant", "applicant.structureId"),
      ],
    },
    {
      title: { fr: "Administrateurs techniques", en: "Technical administrators" },
      fields: [
        box("known", "Administrateurs techniques", "Technical administrators", "administrators"),
        box("probable", "Offre", "Offer", "offer"),
        box("probable", "Usages", "Usages", "usages"),
        box("probable", "Sous-domaines (offre SERV seulement)", "Sub-domains (offer SERV only)", "blank"),
        box("unknown", "Liste des structures (annexe)", "List of the structures (annex)", "blank"),
      ],
    },
    {
      title: { fr: "Engagement", en: "Commitment" },
      fields: [
        box("probable", "Date", "Date", "blank"),
        box("known", "Signature du représentant légal", "Signature of the legal representative", "signature"),
        box("probable", "Cachet de la structure", "Stamp of the structure", "signature"),
      ],
    },
  ],
};
