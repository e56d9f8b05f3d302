import type { CodedValue } from "@segur-sdk/core";

const system = "1.2.250.1.213.1.1.4.13";

/**
 * Visibility codes, added to the confidentiality of a document and never alone.
 *
 * Source: JDV_J58-ConfidentialityCode-DMP (1.2.250.1.213.1.1.5.9), ANS, version 20200424120000.
 */
export const visibilityCode = {
  hiddenFromProfessionals: {
    code: "MASQUE_PS",
    label: "Masqué aux professionnels de santé",
    system,
  },
  hiddenFromPatient: { code: "INVISIBLE_PATIENT", label: "Non visible par le patient", system },
  hiddenFromLegalRepresentatives: {
    code: "INVISIBLE_REPRESENTANTS_LEGAUX",
    label: "Non visible par les représentants légaux du patient",
    system,
  },
} as const satisfies Record<string, CodedValue>;
