import type { Sender } from "./authenticate.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { ReceivedDocument } from "./received-document.js";
import { type Association, identifiersOf, type RegistryObject } from "./registry-object.js";
import { setSchemes } from "./xds-schemes.js";

/** A submission whose parts are all there: one set, its documents, its signature, a record that may be fed. */
export interface WholeSubmission {
  readonly set: RegistryObject;
  /** uniqueId of the set; empty when it has none. */
  readonly setUniqueId: string;
  readonly associations: readonly Association[];
  /** Documents, without the signature. */
  readonly documents: readonly ReceivedDocument[];
  readonly signature: ReceivedDocument;
  readonly sender: Sender;
  readonly patient: DmpPatient;
  /** WS-Addressing identifier of the message. */
  readonly messageId: string;
}

/** uniqueId of a set; empty when it has none. */
export function uniqueIdOfSet(set: RegistryObject): string {
  return identifiersOf(set, setSchemes.uniqueId)[0] ?? "";
}
