import { createSegurClient } from "segur-sdk";
import { startSimulator } from "@segur-sdk/simulator";

const sim = await startSimulator();                         // INSi, DMP, MSSanté, directory, IGC-Santé look-alike PKI, on loopback
const segur = await createSegurClient(sim.config());        // same shape as the real segur.config.json

const answer = await segur.insi.resolve(                    // INSi, by traits, over mutual TLS
  { birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" }, { actor: sim.actors.secretary });
if (answer.outcome !== "found") throw new Error(answer.nextAction.fr);   // none, several, pending: each says what to do
const patient = segur.ins.qualify(answer.identity, { proof: "passport", checkedBy: "sec-042" });   // récupérée -> qualifiée

const plan = await segur.dispatch.reportValidated({         // the radiologist has validated: everything else is automatic
  patient, pdf: sim.samples.reportPdf, act: sim.samples.chestCt,
  validator: sim.actors.radiologist, requester: sim.actors.generalPractitioner });
console.log(plan.explain("fr"));                            // what goes where, what waits, and why
console.log(await plan.settled());                          // { dmp: "sent", professionals: ["sent"], patient: "sent" }; "delivered" once receipts say so
await sim.stop();
