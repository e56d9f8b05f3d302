import { attributeOf, childElements, hasName, textOf } from "@segur-sdk/core/xml";
import type { SoapFault } from "@segur-sdk/transport";

import { siram } from "./namespaces.js";

/** A fault of INSi, as received: nothing of it is compulsory but the role. */
export interface InsiFault {
  /** `Sender`: the request is at fault; `Receiver`: the service. */
  readonly role: string;
  /** SOAP subcode, lower case, e.g. `siram_100`. */
  readonly siram?: string;
  /** `siram:Erreur/@code`, lower case, e.g. `desir_550`. */
  readonly code?: string;
  readonly severity?: string;
  /** Technical label, for the support. */
  readonly label?: string;
  /** MessageID of the request, echoed. */
  readonly messageId?: string;
  /** Sentence for the user, in French most often. */
  readonly reason: string;
}

/**
 * Reads a fault; codes are put in lower case, for the service writes both `insi_28` and `INSI_28`. Total: a fault without
 * detail is legal.
 *
 * @see schema_faultSOAP_V01_01.xsd
 */
export function readInsiFault(fault: SoapFault): InsiFault {
  const erreur = (fault.detail === undefined ? [] : childElements(fault.detail)).find((child) =>
    hasName(child, siram("Erreur")),
  );
  const found = {
    siram: fault.subcodes[0]?.toLowerCase(),
    code: attributeOf(erreur, "code")?.trim().toLowerCase(),
    severity: attributeOf(erreur, "severite"),
    label: textOf(erreur)?.trim(),
    messageId: attributeOf(erreur, "messageID"),
  };
  const present = Object.entries(found).filter(([, value]) => value !== undefined && value !== "");
  return { role: fault.code, reason: fault.reason, ...(Object.fromEntries(present) as Partial<InsiFault>) };
}
