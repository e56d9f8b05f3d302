import type { LocalizedText } from "@segur-sdk/core";

import type { IdentityStatus } from "./identity.js";

/** What may happen to an identity that exists. */
export type IdentityEvent =
  | "insi-answer-applied"
  | "proof-checked"
  | "strict-trait-changed"
  | "complementary-trait-changed"
  | "verification-ok"
  | "verification-ko"
  | "doubt-flagged"
  | "doubt-cleared"
  | "homonym-flagged"
  | "homonym-cleared"
  | "received-qualified"
  | "received-verified"
  | "received-validated"
  | "received-provisional"
  | "received-withdrawn";

/** How an identity comes to be. */
export type CreationEvent = "created" | "created-from-insi";

/** What an event does to one axis of the status. Withdrawing the INSi axis invalidates matricule and OID. */
export type AxisEffect = "set" | "keep" | "withdraw";

/** What an event does from one status. */
export interface Transition {
  readonly to: IdentityStatus;
  readonly insi: AxisEffect;
  readonly control: AxisEffect;
}

/** An event: why it changes the status, where the rule is written, and what it does from each status. */
export interface TransitionRow {
  readonly reason: LocalizedText;
  readonly source: string;
  /** True when the attributes DOUTEUSE and FICTIVE forbid the event. */
  readonly blockedByDoubt: boolean;
  /** True when the record goes to a worklist. */
  readonly worklist: boolean;
  readonly from: Readonly<Record<IdentityStatus, Transition | "refused">>;
}

function to(status: IdentityStatus, insi: AxisEffect, control: AxisEffect): Transition {
  return { to: status, insi, control };
}

const unchanged: TransitionRow["from"] = {
  PROVISOIRE: to("PROVISOIRE", "keep", "keep"),
  RECUPEREE: to("RECUPEREE", "keep", "keep"),
  VALIDEE: to("VALIDEE", "keep", "keep"),
  QUALIFIEE: to("QUALIFIEE", "keep", "keep"),
};

const fallen: TransitionRow["from"] = {
  PROVISOIRE: to("PROVISOIRE", "withdraw", "withdraw"),
  RECUPEREE: to("PROVISOIRE", "withdraw", "withdraw"),
  VALIDEE: to("PROVISOIRE", "withdraw", "withdraw"),
  QUALIFIEE: to("PROVISOIRE", "withdraw", "withdraw"),
};

/**
 * The life of an identity, whole: every event from every status.
 *
 * @see RNIV EXI SI 07; RIS.INS.20-43
 */
export const transitionTable: Readonly<Record<IdentityEvent, TransitionRow>> = {
  "insi-answer-applied": {
    reason: {
      fr: "Les traits et l'INS renvoyés par INSi sont appliqués.",
      en: "The traits and the INS returned by INSi are applied.",
    },
    source: "RIS.INS.23, RIS.INS.25",
    blockedByDoubt: true,
    worklist: false,
    from: {
      PROVISOIRE: to("RECUPEREE", "set", "keep"),
      RECUPEREE: to("RECUPEREE", "set", "keep"),
      VALIDEE: to("QUALIFIEE", "set", "keep"),
      QUALIFIEE: to("QUALIFIEE", "set", "keep"),
    },
  },
  "proof-checked": {
    reason: {
      fr: "Les traits sont conformes à un justificatif à haut niveau de confiance.",
      en: "The traits match a high-trust identity document.",
    },
    source: "RIS.INS.20, RIS.INS.24, RIS.INS.25",
    blockedByDoubt: true,
    worklist: false,
    from: {
      PROVISOIRE: to("VALIDEE", "keep", "set"),
      RECUPEREE: to("QUALIFIEE", "keep", "set"),
      VALIDEE: to("VALIDEE", "keep", "set"),
      QUALIFIEE: to("QUALIFIEE", "keep", "set"),
    },
  },
  "strict-trait-changed": {
    reason: {
      fr: "Un trait strict a été modifié : l'identité descend d'un niveau et l'INS est invalidé.",
      en: "A strict trait was changed: the identity steps down one level and the INS is invalidated.",
    },
    source: "RIS.INS.32-36",
    blockedByDoubt: false,
    worklist: false,
    from: {
      PROVISOIRE: to("PROVISOIRE", "keep", "keep"),
      RECUPEREE: to("PROVISOIRE", "withdraw", "keep"),
      // The proof no longer covers the trait.
      VALIDEE: to("PROVISOIRE", "keep", "withdraw"),
      QUALIFIEE: to("VALIDEE", "withdraw", "keep"),
    },
  },
  "complementary-trait-changed": {
    reason: {
      fr: "Un trait complémentaire a été modifié : le statut ne change pas.",
      en: "A complementary trait was changed: the status does not change.",
    },
    source: "RIS.INS.31",
    blockedByDoubt: false,
    worklist: false,
    from: unchanged,
  },
  "verification-ok": {
    reason: {
      fr: "INSi confirme l'INS et les traits.",
      en: "INSi confirms the INS and the traits.",
    },
    source: "RIS.INS.42",
    blockedByDoubt: true,
    worklist: false,
    from: { ...unchanged, PROVISOIRE: "refused", VALIDEE: "refused" },
  },
  "verification-ko": {
    reason: {
      fr: "INSi ne confirme pas l'INS ou les traits : l'identité redevient provisoire et l'INS est invalidé.",
      en: "INSi does not confirm the INS or the traits: the identity is provisional again and the INS invalidated.",
    },
    source: "RIS.INS.43",
    blockedByDoubt: false,
    worklist: true,
    from: fallen,
  },
  "doubt-flagged": {
    reason: {
      fr: "L'identité est signalée douteuse ou fictive : elle redevient provisoire et l'INS est invalidé.",
      en: "The identity is flagged doubtful or fictive: it is provisional again and the INS invalidated.",
    },
    source: "RIS.INS.27; EXI ID 26",
    blockedByDoubt: false,
    worklist: false,
    from: fallen,
  },
  "doubt-cleared": {
    reason: {
      fr: "Le doute est levé : l'identité doit être contrôlée et récupérée de nouveau.",
      en: "The doubt is cleared: the identity must be checked and retrieved again.",
    },
    source: "RNIV EXI SI 07",
    blockedByDoubt: false,
    worklist: false,
    from: { ...unchanged, RECUPEREE: "refused", VALIDEE: "refused", QUALIFIEE: "refused" },
  },
  "homonym-flagged": {
    reason: {
      fr: "L'identité est signalée homonyme : le statut ne change pas.",
      en: "The identity is flagged as a homonym: the status does not change.",
    },
    source: "RNIV EXI SI 09; EXI ID 24",
    blockedByDoubt: false,
    worklist: false,
    from: unchanged,
  },
  "homonym-cleared": {
    reason: {
      fr: "L'attribut homonyme est retiré : le statut ne change pas.",
      en: "The homonym attribute is removed: the status does not change.",
    },
    source: "RNIV EXI SI 09",
    blockedByDoubt: false,
    worklist: false,
    from: unchanged,
  },
  "received-qualified": {
    reason: {
      fr: "L'identité est reçue qualifiée de l'identité maîtresse du domaine, d'un émetteur de confiance ou de l'appli carte Vitale.",
      en: "The identity is received qualified from the identity master of the domain, a trusted issuer or the Vitale card application.",
    },
    source: "RIS.INS.39, RIS.INS.55-56; RNIV §4.3.4",
    blockedByDoubt: true,
    worklist: false,
    from: {
      PROVISOIRE: to("QUALIFIEE", "set", "set"),
      RECUPEREE: to("QUALIFIEE", "set", "set"),
      VALIDEE: to("QUALIFIEE", "set", "set"),
      QUALIFIEE: to("QUALIFIEE", "set", "set"),
    },
  },
  "received-verified": {
    reason: {
      fr: "INSi confirme l'INS reçu d'un autre domaine : il reste à contrôler un justificatif d'identité.",
      en: "INSi confirms the INS received from another domain: an identity document remains to be checked.",
    },
    source: "RIS.INS.38",
    blockedByDoubt: true,
    worklist: false,
    from: {
      PROVISOIRE: to("RECUPEREE", "set", "keep"),
      RECUPEREE: to("RECUPEREE", "set", "keep"),
      VALIDEE: to("QUALIFIEE", "set", "keep"),
      QUALIFIEE: to("QUALIFIEE", "set", "keep"),
    },
  },
  "received-validated": {
    reason: {
      fr: "L'identité maîtresse du domaine envoie une identité validée, sans INS utilisable.",
      en: "The identity master of the domain sends a validated identity, without usable INS.",
    },
    source: "RIS.INS.55-56",
    blockedByDoubt: true,
    worklist: false,
    from: {
      PROVISOIRE: to("VALIDEE", "withdraw", "set"),
      RECUPEREE: to("VALIDEE", "withdraw", "set"),
      VALIDEE: to("VALIDEE", "withdraw", "set"),
      QUALIFIEE: to("VALIDEE", "withdraw", "set"),
    },
  },
  "received-provisional": {
    reason: {
      fr: "L'identité maîtresse du domaine envoie une identité provisoire ; une récupération locale est conservée.",
      en: "The identity master of the domain sends a provisional identity; a local retrieval is kept.",
    },
    source: "RIS.INS.55-56; PAM France",
    blockedByDoubt: false,
    worklist: false,
    from: { ...fallen, RECUPEREE: to("RECUPEREE", "keep", "keep") },
  },
  "received-withdrawn": {
    reason: {
      fr: "L'identité maîtresse du domaine retire l'INS ou change un trait strict d'une identité non qualifiée.",
      en: "The identity master of the domain removes the INS or changes a strict trait of an identity not qualified.",
    },
    source: "RIS.INS.55-56",
    blockedByDoubt: false,
    worklist: false,
    from: fallen,
  },
};

/** How an identity comes to be, and with which status. */
export const creationTable: Readonly<
  Record<CreationEvent, Pick<TransitionRow, "reason" | "source"> & { readonly to: IdentityStatus }>
> = {
  created: {
    to: "PROVISOIRE",
    reason: { fr: "L'identité est créée par saisie.", en: "The identity is created by typing." },
    source: "RIS.INS.22",
  },
  "created-from-insi": {
    to: "RECUPEREE",
    reason: {
      fr: "L'identité est créée à partir de la réponse d'INSi.",
      en: "The identity is created from the answer of INSi.",
    },
    source: "RIS.INS.23",
  },
};
