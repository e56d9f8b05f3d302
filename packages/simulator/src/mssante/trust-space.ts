/** An SMTP refusal: reply code, then enhanced code and text. */
export interface SmtpRefusal {
  readonly code: number;
  readonly text: string;
}

/** What one simulated operator knows of the trust space (espace de confiance). */
export interface TrustSpace {
  /** Mailboxes that may send through this operator. */
  readonly senders: readonly string[];
  /** Professional domains it delivers to. */
  readonly domains: readonly string[];
  /** Domain of the patients' mailboxes; their local part is a matricule. */
  readonly patientDomain: string;
}

/** Refusal of a MAIL FROM; `login` is the mailbox logged in by SASL, if any. A report has no return path (RFC 8098, 3). */
export function senderRefusal(space: TrustSpace, from: string, login: string | undefined): SmtpRefusal | undefined {
  if (from === "") return undefined;
  if (!space.senders.some((sender) => isSameAddress(sender, from))) {
    return { code: 550, text: "5.7.1 Sender is not a mailbox of this operator" };
  }
  if (login !== undefined && !isSameAddress(login, from)) {
    return { code: 553, text: "5.7.1 Sender is not the mailbox logged in" };
  }
  return undefined;
}

/** Refusal of a RCPT TO. */
export function recipientRefusal(space: TrustSpace, to: string): SmtpRefusal | undefined {
  const at = to.lastIndexOf("@");
  const domain = to.slice(at + 1).toLowerCase();
  if (domain === space.patientDomain.toLowerCase()) {
    // Matricule INS: 13 characters, a letter at position 7 only, and the key. Patients who have no mailbox bounce later.
    const isMatricule = /^[1-478][0-9]{5}[0-9AB][0-9]{8}$/.test(to.slice(0, at).toUpperCase());
    return isMatricule ? undefined : { code: 550, text: "5.1.1 No such patient mailbox" };
  }
  // Exact match: a look-alike domain is outside.
  const isInside = space.domains.some((known) => known.toLowerCase() === domain);
  return isInside ? undefined : { code: 550, text: "5.7.1 Domain outside the trust space" };
}

/** Case counts neither in the domain nor, between operators, in the local part. */
export function isSameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
