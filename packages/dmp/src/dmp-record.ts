/** State of the authorisation of the user or structure to consult; feeding needs none. */
export type DmpAuthorisation = "VALIDE" | "NON_EXISTE" | "EXPIRE" | "INTERDIT";

/**
 * What the DMP says of a patient's record. Identity traits of the answer are neither kept nor shown (EX_0.2-1020).
 *
 * Only `active` may be fed. `closed` and `absent` are normal answers: nothing is sent, and the test is made again for the
 * next document.
 */
export type DmpRecord =
  | {
      readonly outcome: "active" | "closed";
      /** Status as received, e.g. `active`, `terminated`. */
      readonly status: string;
      /** Day of the closure, `AAAA-MM-JJ`, when the answer gives it. */
      readonly closedOn?: string;
      readonly authorisation?: DmpAuthorisation;
      /** Is the user the patient's attending doctor? */
      readonly attendingDoctor?: boolean;
      /** Is the record attached to Mon espace santé (RATTACHEMENT_ENS)? */
      readonly attachedToMonEspaceSante?: boolean;
    }
  | { readonly outcome: "absent" };
