import type { FormField, OrderForm } from "./order-form.js";

/** A box of F414: v1.16 of February 2019, read in full (certificates.md §9.5). */
function known(fr: string, en: string, source: FormField["source"]): FormField {
  return { label: { fr, en }, status: "known", source };
}

/** F414, test cards and test certificates. */
export const formF414: OrderForm = {
  id: "F414",
  title: { fr: "Commande de cartes et de certificats de test", en: "Order of test cards and test certificates" },
  version: "v1.16, 02/2019",
  sections: [
    {
      title: { fr: "Structure", en: "Structure" },
      fields: [
        known("Nom de la structure", "Name of the structure", "entity.name"),
        known("Adresse de livraison", "Delivery address", "entity.address"),
        known("Code postal", "Postcode", "entity.postalCode"),
        known("Ville", "Town", "entity.city"),
        known("SIRET, SIREN ou FINESS", "SIRET, SIREN or FINESS", "entity.identifier"),
      ],
    },
    {
      title: { fr: "Demandeur", en: "Applicant" },
      fields: [
        known("Nom", "Surname", "contact.surname"),
        known("Prénom", "Given name", "contact.givenName"),
        known("Fonction", "Function", "contact.role"),
        known("Téléphone", "Telephone", "contact.phone"),
        known("Adresse électronique du destinataire", "E-mail of the recipient", "contact.email"),
      ],
    },
    {
      title: { fr: "Cartes et certificats", en: "Cards and certificates" },
      fields: [
        known("Carte qui commandera", "Card that will order", "administrators"),
        known("Usage des certificats", "Usage of the certificates", "usages"),
      ],
    },
    {
      title: { fr: "Engagement", en: "Commitment" },
      fields: [
        known("Date (jjmmaaaa)", "Date (ddmmyyyy)", "blank"),
        known("Signature", "Signature", "signature"),
        known("Cachet de la structure", "Stamp of the structure", "signature"),
      ],
    },
  ],
};
