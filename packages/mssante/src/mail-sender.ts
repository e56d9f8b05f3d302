/** Mailbox of one professional. */
export interface PersonalSender {
  readonly kind: "personal";
  readonly address: string;
  /** `Dr`, `Pr`… as it must show. */
  readonly title?: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Functional entity, e.g. the name of the site. */
  readonly entity?: string;
  /** Where answers go; the sending mailbox when absent. */
  readonly contactAddress?: string;
}

/** Mailbox of a service, read by people. */
export interface OrganisationalSender {
  readonly kind: "organisational";
  readonly address: string;
  /** Functional entity, e.g. `Service de radiologie`. */
  readonly label: string;
  /** Where answers go; the sending mailbox when absent. */
  readonly contactAddress?: string;
}

/** Mailbox of a software: nobody reads it, so a contact is compulsory (ECO.2.2.5, MSS/va1.09). */
export interface ApplicativeSender {
  readonly kind: "applicative";
  readonly address: string;
  /** Functional entity, e.g. the name of the site. */
  readonly label: string;
  /** Personal or organisational MSSanté address where the sender can be reached. */
  readonly contactAddress: string;
}

/** Who sends the mail. */
export type MailSender = PersonalSender | OrganisationalSender | ApplicativeSender;

/**
 * Label of the `From` header (ECO.2.2.7): `Titre_Prénom_NOM_Entité` for a person, the entity otherwise.
 *
 * @example
 * ```ts
 * import { mailboxLabel } from "@segur-sdk/mssante";
 *
 * mailboxLabel({ kind: "personal", address: "c@x.fr", title: "Dr", givenName: "Camille", familyName: "Radiologue" });
 * // Dr_Camille_RADIOLOGUE
 * ```
 */
export function mailboxLabel(sender: MailSender): string {
  if (sender.kind !== "personal") return withoutHeaderSyntax(sender.label);
  const parts = [sender.title, sender.givenName, sender.familyName.toLocaleUpperCase("fr"), sender.entity];
  return withoutHeaderSyntax(parts.filter((part) => part !== undefined && part !== "").join("_"));
}

/** A label must read back as one mailbox and no other header (mssante.md A4). */
function withoutHeaderSyntax(label: string): string {
  return label
    .replace(/[\p{Cc}<>"]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
}
