import type { Environment, Ins } from "@segur-sdk/core";
import type { DatedIns, IdentityAttribute, IdentityStatus, ReceivedTraits, Traits } from "@segur-sdk/ins";

import type { PidProblem } from "./pid-problem.js";

/** Who assigned an identifier (CX-4): a name, and most often an OID or a FINESS. */
export interface AssigningAuthority {
  /** Namespace, e.g. `ASIP-SANTE-INS-NIR`: written in many ways, never what an authority is known by. */
  readonly namespace?: string;
  /** OID when the type is `ISO`. */
  readonly id?: string;
  /** `ISO`, or `M`, `N`, `L` for a local number. */
  readonly idType?: string;
}

/** One repetition of PID-3, as received. Patient data. */
export interface PatientIdentifier {
  readonly value: string;
  readonly authority: AssigningAuthority;
  /** `PI` local patient identifier (IPP), `INS`, `NH` billing NIR, `AN`… Empty when the sender says nothing. */
  readonly type: string;
  /** CX-7 and CX-8, digits as received. */
  readonly from?: string;
  readonly to?: string;
}

/** What ZFD says of how the traits were obtained, when the message has this segment. */
export interface IdentityAcquisition {
  /** ZFD-5: `SM` typed, `CV` carte Vitale, `INSI`, `CB` datamatrix, `RFID`. A hint, never a status. */
  readonly mode?: string;
  /** ZFD-6, digits as received. */
  readonly insiDate?: string;
  /** ZFD-4: the birth date is one that the rules completed, not that of the civil status. */
  readonly isBirthDateCorrected: boolean;
}

/** What the PID of a message says of a patient. Patient data. */
export interface PatientIdentification {
  /** Every repetition of PID-3 that has a value, as received. */
  readonly identifiers: readonly PatientIdentifier[];
  /** The INS, once every rule allows to keep it. A claim of the sender: see {@link receivedOfPid}. */
  readonly ins?: Ins;
  /** An INS that was received and must not be used; `problems` says why. */
  readonly withheldIns?: Ins;
  /** INS that the sender gives with a date of end (CX-8). */
  readonly insHistory: readonly DatedIns[];
  /** True when the sender deletes the INS (`""` in PID-3). */
  readonly isInsRemoved: boolean;
  /** Traits as received: each of them may be absent. */
  readonly received: ReceivedTraits;
  /** The same traits once birth name, given names, birth date and sex are all there and well formed. */
  readonly traits?: Traits;
  /** Traits that the sender deletes (`""`). */
  readonly removed: readonly ("usedName" | "usedGivenName")[];
  /** Codes of PID-32, as received (HL7 table 0445, French). */
  readonly reliability: readonly string[];
  /** Status that PID-32 and the INS come to: never RECUPEREE, which HL7v2 does not tell from PROVISOIRE. */
  readonly claimedStatus: Exclude<IdentityStatus, "RECUPEREE">;
  readonly attributes: readonly IdentityAttribute[];
  /** True when PID-32 says that nothing may be sent for this record (disabled, duplicate, usurped, invalidated…). */
  readonly isRecordInactive: boolean;
  readonly acquisition?: IdentityAcquisition;
  readonly environment: Environment;
  /** In the order of the fields; never a value. */
  readonly problems: readonly PidProblem[];
}
