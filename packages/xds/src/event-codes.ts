import { anatomicalRegions, modalities, type ValueSet } from "@segur-sdk/cda";
import type { CodedValue } from "@segur-sdk/core";

/** How the acts of a report are coded in `eventCodeList`. */
export interface EventCodeOptions {
  /** Coding scheme of the modality; the value set OID by default, see {@link eventCodeScheme}. */
  readonly modalityScheme?: string;
  /** Coding scheme of the body region; the value set OID by default. */
  readonly regionScheme?: string;
  /** Adds the CCAM act; left out by default. */
  readonly ccam?: boolean;
}

/**
 * Coding schemes of `eventCodeList`.
 *
 * Modality and region: the OIDs of the value sets, the only ones seen in a working client of the DMP (DRIMbox); the
 * code systems of the CDA (DICOM, SNOMED CT) may be asked for instead. CCAM: the one seen in XDS metadata, which is
 * not that of the CDA since February 2025.
 *
 * @see dmp.md B.6.2
 */
export const eventCodeScheme = {
  modality: "1.2.250.1.213.1.1.5.618",
  region: "1.2.250.1.213.1.1.5.695",
  ccam: "1.2.250.1.213.2.5",
} as const;

/** The codes of one act. */
export interface ActCodes {
  readonly modalities: readonly CodedValue[];
  readonly regions: readonly CodedValue[];
  readonly ccam: readonly CodedValue[];
}

/** One entry per distinct modality, then per distinct region, then per distinct CCAM act when asked for. */
export function eventCodesOf(acts: readonly ActCodes[], options: EventCodeOptions = {}): readonly CodedValue[] {
  const modalityScheme = options.modalityScheme ?? eventCodeScheme.modality;
  const regionScheme = options.regionScheme ?? eventCodeScheme.region;
  const { ccam = false } = options;
  const codes: CodedValue[] = [];
  for (const act of acts) for (const one of act.modalities) addOnce(codes, coded(modalities, one, modalityScheme));
  for (const act of acts) for (const one of act.regions) addOnce(codes, coded(anatomicalRegions, one, regionScheme));
  if (!ccam) return codes;
  for (const act of acts) for (const one of act.ccam) addOnce(codes, { ...one, system: eventCodeScheme.ccam });
  return codes;
}

// The official label when the set has one: the DMP compares labels too.
function coded(set: ValueSet, value: CodedValue, system: string): CodedValue {
  return { code: value.code, label: set.find(value.code)?.label ?? value.label, system };
}

function addOnce(to: CodedValue[], { code, label, system }: CodedValue): void {
  if (!to.some((one) => one.code === code && one.system === system)) to.push({ code, label, system });
}
