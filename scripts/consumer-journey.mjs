// Run by check-packages in an empty folder: the journey through the published packages.
import { createSegurClient } from "segur-sdk";
import { startSimulator } from "@segur-sdk/simulator";

const sim = await startSimulator();
const segur = await createSegurClient(sim.config());
const answer = await segur.insi.resolve(
  { birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" },
  { actor: sim.actors.secretary },
);
if (answer.outcome !== "found") throw new Error(answer.nextAction.fr);
const patient = segur.ins.qualify(answer.identity, { proof: "passport", checkedBy: "sec-042" });
const plan = await segur.dispatch.reportValidated({
  patient,
  pdf: sim.samples.reportPdf,
  act: sim.samples.chestCt,
  validator: sim.actors.radiologist,
  requester: sim.actors.generalPractitioner,
});
const settled = await plan.settled();
if (settled.dmp !== "sent" || settled.professionals[0] !== "sent" || settled.patient !== "sent") {
  throw new Error(`${JSON.stringify(settled)}\n${plan.explain("en")}`);
}
await segur.close();
await sim.stop();
console.log("The journey through the published packages: sent to the DMP, the professional and the patient.");
