import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area DISPATCH: the automatic sending. */
export const dispatchErrors = {
  ERR_DISPATCH_BUG: {
    kind: "bug",
    fixedBy: "developer",
    message: "A delivery failed with an error that is not of the SDK; see its cause.",
    userMessage: {
      fr: "L'envoi a échoué à cause d'un défaut du logiciel. Contactez votre éditeur.",
      en: "The sending failed because of a defect of the software. Contact your vendor.",
    },
  },
} as const satisfies Record<`ERR_DISPATCH_${string}`, SegurErrorEntry>;
