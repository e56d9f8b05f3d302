import type { X509Certificate } from "node:crypto";

import { inspectCertificate } from "../inspect-certificate.js";

/** Something whose end has to be foreseen. Its label may be shown: it names services and structures, never people. */
export interface ExpiryItem {
  /** Stable name, e.g. the fingerprint of a certificate: reminders are counted by it. */
  readonly id: string;
  /** `card`: that of a technical administrator, without which no certificate is ordered, fetched or revoked. */
  readonly kind: "certificate" | "card";
  /** E.g. `INSI-AUTO 10B0999999`. */
  readonly label: string;
  readonly notAfter: Date;
}

/**
 * What to watch of a certificate. A card's is labelled by the end of its fingerprint: its subject names a person.
 *
 * @throws SegurError `ERR_CERT_PARSE` when the certificate is malformed.
 * @example
 * ```ts
 * import { expiryOfCertificate, type CredentialStore } from "@segur-sdk/certificates";
 *
 * const items = (store: CredentialStore) =>
 *   store.entries().map(({ credential }) => expiryOfCertificate(credential.certificate));
 * ```
 */
export function expiryOfCertificate(certificate: X509Certificate): ExpiryItem {
  const { profile, commonName, structureId, fingerprint256, notAfter } = inspectCertificate(certificate);
  const isNamed = structureId !== undefined || profile === "SERV_SSL" || certificate.ca;
  const isPerson = profile === "CPS_AUTH" || profile === "CPS_SIGN" || !isNamed;
  const label = isPerson
    ? `${profile} …${fingerprint256.slice(-8)}`
    : [commonName, structureId].filter((part) => part !== undefined).join(" ");
  return { id: fingerprint256, kind: "certificate", label, notAfter };
}

/**
 * What to watch of a technical administrator's card: a certificate is renewed by a whole new request, with a card and a
 * delegation that still hold; a renewed CPA or CPE may change the rights.
 *
 * @see certificates.md §5.5
 * @example
 * ```ts
 * import { expiryOfCard } from "@segur-sdk/certificates";
 *
 * const card = expiryOfCard({ reference: "CPA-1", notAfter: new Date("2027-06-30T00:00:00Z") });
 * ```
 */
export function expiryOfCard(card: {
  /** A reference of the installation's own, shown in reminders: not the name of the holder. */
  readonly reference: string;
  readonly notAfter: Date;
}): ExpiryItem {
  return { id: `card:${card.reference}`, kind: "card", label: card.reference, notAfter: card.notAfter };
}
