import type { LocalizedText, SegurErrorCode } from "@segur-sdk/core";

/**
 * What a fault of INSi is about:
 * - `configuration`: somebody sets the software or its certificate right; thrown;
 * - `technical`: the service or a register behind it does not work; the search is pending, never "nobody";
 * - `functional`: the content of the request; thrown, the traits or the builder are to be mended.
 */
export type InsiFaultClass = "configuration" | "technical" | "functional";

/** Codes of the failures that a fault of INSi stands for. */
export type InsiFaultCode = Extract<
  SegurErrorCode,
  | "ERR_INSI_SOFTWARE"
  | "ERR_INSI_CERTIFICATE"
  | "ERR_INSI_CREDENTIAL_ENVIRONMENT"
  | "ERR_INSI_ACCESS"
  | "ERR_INSI_REQUEST_REFUSED"
  | "ERR_INSI_UNAVAILABLE"
>;

/** A documented fault of INSi. */
export interface DocumentedFault {
  /** Code of `siram:Erreur`, lower case. */
  readonly code: string;
  readonly class: InsiFaultClass;
  readonly error: InsiFaultCode;
  /** Trait at fault, for a functional one. */
  readonly field?: string;
  readonly meaning: LocalizedText;
  readonly source: string;
}

/** Class of each failure. */
export const classOfError: Readonly<Record<InsiFaultCode, InsiFaultClass>> = {
  ERR_INSI_SOFTWARE: "configuration",
  ERR_INSI_CERTIFICATE: "configuration",
  ERR_INSI_CREDENTIAL_ENVIRONMENT: "configuration",
  ERR_INSI_ACCESS: "configuration",
  ERR_INSI_REQUEST_REFUSED: "functional",
  ERR_INSI_UNAVAILABLE: "technical",
};

const recorded = "Answers recorded in the qualification environment";

/**
 * Every fault whose meaning is documented; the annex of SEL-MP-043 that lists them all is not public.
 *
 * @example
 * ```ts
 * import { documentedFaults } from "@segur-sdk/insi";
 *
 * console.log(documentedFaults.filter((fault) => fault.class === "configuration").map(({ code }) => code));
 * ```
 */
export const documentedFaults: readonly DocumentedFault[] = [
  fault("insi_101", "ERR_INSI_UNAVAILABLE", recorded, {
    fr: "Le service de recherche par carte Vitale a rencontré une erreur technique.",
    en: "The search by Vitale card met a technical error.",
  }),
  fault("insi_102", "ERR_INSI_UNAVAILABLE", recorded, {
    fr: "Le service de recherche par traits a rencontré une erreur technique.",
    en: "The search by traits met a technical error.",
  }),
  fault("desir_550", "ERR_INSI_SOFTWARE", recorded, {
    fr: "Le numéro d'autorisation du logiciel est inconnu.",
    en: "The authorisation number of the software is unknown.",
  }),
  fault("desir_560", "ERR_INSI_CERTIFICATE", recorded, {
    fr: "Niveau d'accès insuffisant : le certificat ne se nomme ni INSI-AUTO ni INSI-MANU.",
    en: "Access level too low: the certificate is named neither INSI-AUTO nor INSI-MANU.",
  }),
  fault("desir_620", "ERR_INSI_CREDENTIAL_ENVIRONMENT", recorded, {
    fr: "La carte ou l'assertion n'est pas de cet environnement ou de ce mode d'accès.",
    en: "The card or assertion is not of this environment or access mode.",
  }),
  {
    ...fault("insi_24", "ERR_INSI_REQUEST_REFUSED", "EF_INS25_04", {
      fr: "Format du sexe incorrect.",
      en: "Format of the sex is wrong.",
    }),
    field: "sex",
  },
  {
    ...fault("insi_28", "ERR_INSI_REQUEST_REFUSED", recorded, {
      fr: "Le nom de naissance est obligatoire.",
      en: "The birth name is mandatory.",
    }),
    field: "birthName",
  },
];

/** Ranges of the codes that are not documented. */
export const faultRanges: readonly (readonly [RegExp, InsiFaultCode])[] = [
  [/^insi_2\d$/u, "ERR_INSI_REQUEST_REFUSED"],
  [/^insi_1\d\d$/u, "ERR_INSI_UNAVAILABLE"],
  [/^desir_5\d\d$/u, "ERR_INSI_ACCESS"],
  [/^desir_6\d\d$/u, "ERR_INSI_CREDENTIAL_ENVIRONMENT"],
  [/^siram_\d{1,2}$/u, "ERR_INSI_UNAVAILABLE"],
];

function fault(code: string, error: InsiFaultCode, source: string, meaning: LocalizedText): DocumentedFault {
  return { code, class: classOfError[error], error, meaning, source };
}
