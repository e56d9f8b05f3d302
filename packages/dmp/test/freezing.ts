import { createSoftwareSigner } from "@segur-sdk/certificates";

import { freezeSubmission, type FreezeContext, type PrepareOptions } from "../src/freeze-submission.js";
import { deterministic, imagingReport, qualifiedPatient, radiologist, software, structure } from "./fixtures.js";
import type { DmpCertificates } from "./pki.js";

/** What the client of the fictitious structure knows, always the same. */
function freezingContext(certificates: Pick<DmpCertificates, "sign">): FreezeContext {
  const { clock, ids } = deterministic();
  return {
    environment: "simulator",
    signer: createSoftwareSigner(certificates.sign),
    software,
    structure,
    ids,
    now: clock.now(),
  };
}

/** A submission of one report by the radiologist; a test gives what it is about. */
export function freeze(
  certificates: Pick<DmpCertificates, "sign">,
  options: Partial<PrepareOptions> = {},
  changes: Partial<FreezeContext> = {},
) {
  return freezeSubmission(
    { documents: [imagingReport()], patient: qualifiedPatient(), sender: radiologist, ...options },
    { ...freezingContext(certificates), ...changes },
  );
}
