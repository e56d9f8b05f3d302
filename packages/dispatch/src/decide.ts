import type { LocalizedText } from "@segur-sdk/core";

import { strictestOf, type PlannedState } from "./destination-state.js";
import type { DispatchInputs } from "./dispatch-inputs.js";
import { dt1Rows, type Dt1Cell, type Dt1Row, type PlannedVisibility } from "./dt1-table.js";

/** Why a destination is in its state: a row of DT-1 and the sentence that teaches it. */
export interface Reason {
  readonly rule: string;
  readonly text: LocalizedText;
}

/** Decision for one destination. */
export interface Decided {
  readonly state: PlannedState;
  readonly reasons: readonly Reason[];
}

/** Decision for the DMP. */
export interface DecidedDmp extends Decided {
  readonly visibility: PlannedVisibility;
}

/** Decision for a professional; `index` is its rank in {@link DispatchInputs.professionals}. */
export interface DecidedProfessional extends Decided {
  readonly index: number;
}

/** Where a report goes, what waits, and why. */
export interface Decision {
  readonly dmp: DecidedDmp;
  readonly professionals: readonly DecidedProfessional[];
  readonly patient: Decided;
}

const visible: PlannedVisibility = {
  hiddenFromProfessionals: false,
  hiddenFromPatient: false,
  hiddenFromLegalRepresentatives: false,
};

const noAddress: Reason = {
  rule: "DT-1.12",
  text: {
    fr: "Aucune adresse MSSanté connue pour ce professionnel (NO_ADDRESS).",
    en: "No MSSanté address known for this professional (NO_ADDRESS).",
  },
};

const refusedByPatient: Reason = {
  rule: "DT-1.13",
  text: {
    fr: "Le patient refuse l'envoi à ce professionnel.",
    en: "The patient refuses the sending to this professional.",
  },
};

/**
 * Decides where a report goes: decision table DT-1. Rows combine; the strictest cell wins. Pure.
 *
 * @see segur-requirements.md §6, DT-1
 * @example
 * ```ts
 * import { decide } from "@segur-sdk/dispatch";
 *
 * const decision = decide({
 *   identityStatus: "QUALIFIEE", matriculeNature: "NIR", validated: true, announcement: "required",
 *   opposition: {}, hold: {}, maskedToProfessionals: false, secretConnection: false, insideHospital: false,
 *   professionals: [{ id: "810100001022", mssanteAddress: "nora.haddad@medecin.test.mssante.fr" }], siteRules: {},
 * });
 * console.log(decision.patient.state); // WAITING_ANNOUNCEMENT
 * ```
 */
export function decide(inputs: DispatchInputs): Decision {
  const rows = dt1Rows.filter((row) => row.applies(inputs));
  const dmp = combine(rows, (row) => row.dmp);
  const everyProfessional = combine(rows, (row) => row.professionals);
  const patient = combine(rows, (row) => row.patient);
  return {
    dmp: { ...dmp, visibility: visibilityOf(rows) },
    professionals: inputs.professionals.map((professional, index) => {
      const own = [
        ...(isRefused(inputs, professional) ? [refusedByPatient] : []),
        ...(professional.mssanteAddress === undefined ? [noAddress] : []),
      ];
      return own.length === 0
        ? { ...everyProfessional, index }
        : { state: "SKIPPED", reasons: [...everyProfessional.reasons, ...own], index };
    }),
    patient,
  };
}

/** Only the rows that explain the winning state are kept as reasons, besides those that add to a READY one. */
function combine(rows: readonly Dt1Row[], cellOf: (row: Dt1Row) => Dt1Cell | undefined): Decided {
  let state: PlannedState = "READY";
  for (const row of rows) state = strictestOf(state, cellOf(row)?.state ?? "READY");
  const reasons = rows.filter((row) => cellOf(row)?.state === state).map(({ rule, text }) => ({ rule, text }));
  return { state, reasons };
}

function visibilityOf(rows: readonly Dt1Row[]): PlannedVisibility {
  const merged = rows.reduce<PlannedVisibility>((all, row) => ({ ...all, ...row.dmp?.visibility }), visible);
  // The two together are refused by the DMP (dmp.md B.9 rule 2): the document waits, then leaves masked.
  return merged.hiddenFromProfessionals && merged.hiddenFromPatient ? { ...merged, hiddenFromPatient: false } : merged;
}

function isRefused(inputs: DispatchInputs, professional: DispatchInputs["professionals"][number]): boolean {
  const refused = inputs.opposition.professionals;
  if (refused === undefined) return false;
  if (refused === "all") return true;
  const address = professional.mssanteAddress?.toLowerCase();
  return refused.some((entry) => entry === professional.id || entry.toLowerCase() === address);
}
