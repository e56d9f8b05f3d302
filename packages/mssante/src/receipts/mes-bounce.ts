import type { UndeliverableReason } from "./receipt-event.js";

/** How a mail that came back is recognised, and its cause. */
export interface UnreadPatterns {
  /** What the subject of such a mail begins with. */
  readonly subject: RegExp;
  /** The cause that the text gives, when it is known. */
  reasonOf(text: string): UndeliverableReason | undefined;
}

/** Causes by words of the text, compared without accents nor capitals: the exact wording is not public. */
const causes: readonly (readonly [RegExp, UndeliverableReason])[] = [
  [/ferm[e]e|cloture|desactivee/u, "mailbox-closed"],
  [
    /(?:non|pas) (?:ete )?trouve|inconnu|aucun usager|n'existe pas|\b5\.1\.(?:1|10)\b|user unknown|no mailbox here/u,
    "unknown-mailbox",
  ],
  [/adresse[^.]*(?:invalide|incorrecte|erronee)|invalide/u, "unknown-mailbox"],
  [/volumineu|\btaille|too large|size limit|25 ?m[ob]/u, "too-large"],
  [/pleine|quota/u, "mailbox-full"],
];

/**
 * What Mon espace santé sends back, as far as it is known.
 *
 * @see mssante.md A9 (the wording is to be verified with the service)
 */
export const defaultUnread: UnreadPatterns = {
  subject:
    /^\s*(?:message non distribu|undelivered mail|undeliverable|mail delivery failed|failure notice|returned mail:|mail system error - returned mail|delivery status notification ?\(failure\)|delivery failure|delivery notification: delivery has failed|non (?:remis|distribuable)\s*:|avis de non[- ]remise|[ée]chec de (?:la )?(?:remise|livraison|distribution))/iu,
  reasonOf(text) {
    const folded = text
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .replace(/’/gu, "'")
      .toLowerCase();
    return causes.find(([pattern]) => pattern.test(folded))?.[1];
  },
};
