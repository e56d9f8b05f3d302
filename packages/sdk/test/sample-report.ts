import type { Simulator } from "@segur-sdk/simulator";

import type { SegurClient, ValidatedReport } from "../src/index.js";

/** The chest CT of the samples, for a patient whom INSi has just answered and a secretary has just checked. */
export async function sampleReport(
  simulator: Simulator,
  segur: SegurClient,
): Promise<ValidatedReport & { readonly patient: ReturnType<SegurClient["ins"]["qualify"]> }> {
  const { actors, samples } = simulator;
  return {
    patient: segur.ins.qualify(await retrievedPatient(simulator, segur), { proof: "passport", checkedBy: "sec-042" }),
    pdf: samples.reportPdf,
    act: samples.chestCt,
    validator: actors.radiologist,
    requester: actors.generalPractitioner,
  };
}

/** What INSi answers for the traits of the samples. */
export async function retrievedPatient(simulator: Simulator, segur: SegurClient) {
  const { birthPlace: _place, ...traits } = simulator.samples.patient;
  const answer = await segur.insi.resolve(traits, { actor: simulator.actors.secretary });
  if (answer.outcome !== "found") throw new Error(answer.outcome);
  return answer.identity;
}
