import { buildImagingReport, type ImagingReport } from "@segur-sdk/cda";
import { systemIds, type Oid } from "@segur-sdk/core";
import {
  deliveredDocumentsOf,
  serializeFrozenSubmission,
  restoreFrozenSubmission,
  type PrepareOptions,
} from "@segur-sdk/dmp";
import { startSimulator } from "@segur-sdk/simulator";
import { createSegurClient } from "segur-sdk";

const sim = await startSimulator();
const segur = await createSegurClient(sim.config());
const { secretary, radiologist } = sim.actors;

/** What the DMP holds of a document, as its user would see it. Nothing of the patient is printed. */
function show(step: string, ...uniqueIds: readonly Oid[]): void {
  const states = uniqueIds.map((id) => sim.dmp.documents.find(({ uniqueId }) => uniqueId === id)?.status ?? "absent");
  console.log([step.padEnd(34), ...states].join(" "));
}

// 1. At the desk: INSi is asked by the traits, and a passport is shown. Only a qualified identity may go further: the
//    compiler says so, and the client says it again when it runs.
const { birthPlace: _, ...typed } = sim.samples.patient;
const answer = await segur.insi.resolve(typed, { actor: secretary });
if (answer.outcome !== "found") throw new Error(answer.nextAction.en);
console.log("identity".padEnd(34), answer.identity.status);
const patient = segur.ins.qualify(answer.identity, { proof: "passport", checkedBy: secretary.id });
console.log("identity, passport shown".padEnd(34), patient.status);

// 2. The radiologist validates: the report as data, the PDF/A-1 as it was laid out, one clinical document.
const report: ImagingReport = {
  id: systemIds.oid(),
  setId: systemIds.oid(),
  version: 1,
  title: "CR de scanner thoracique",
  createdAt: sim.samples.validatedAt,
  patient,
  acts: [sim.samples.chestCt],
  authors: [radiologist],
  legalAuthenticator: radiologist,
  validatedAt: sim.samples.validatedAt,
  site: sim.site,
  body: { level: 1, pdf: sim.samples.reportPdf },
};
const first = buildImagingReport(report);
console.log("report built".padEnd(34), first.code.code, first.formatCode.code);

// 3. TD0.2: has the patient a record that may be fed? Asked before every feeding, and never kept as a rule.
const record = await segur.dmp.findRecord(patient, { actor: radiologist });
console.log("record of the patient (TD0.2)".padEnd(34), record.outcome);

/** TD2.1: prepared once, stored, then sent as it is, as often as it takes. */
async function feed(documents: PrepareOptions["documents"]) {
  const frozen = await segur.dmp.prepare({ documents, patient, sender: radiologist });
  const stored = serializeFrozenSubmission(frozen); // in the queue of the RIS: it outlives the process
  const sent = await segur.dmp.deliver(restoreFrozenSubmission(stored));
  if (sent.outcome !== "delivered") throw new Error(sent.reason);
  const [delivered] = deliveredDocumentsOf(frozen);
  if (delivered === undefined) throw new Error("no document");
  return delivered; // kept with the report: it is what replaces or deletes it later
}

show("before feeding", report.id);
const kept = await feed([first]);
show("fed (TD2.1a)", report.id);

// 4. An error is found: the new version replaces the old one, which stays in the DMP as an obsolete version.
const corrected: ImagingReport = {
  ...report,
  id: systemIds.oid(),
  version: 2,
  replaces: { id: report.id, version: 1 },
  title: "CR de scanner thoracique (rectificatif)",
};
const replacement = await feed([{ document: buildImagingReport(corrected), replaces: kept }]);
show("replaced (TD2.1b): old, new", report.id, corrected.id);

// 5. The report was another patient's after all: a person confirms, and it is deleted, old versions too.
const deletion = { uniqueId: replacement.uniqueId, patient, sender: radiologist, confirmedBy: radiologist.id };
const { outcome } = await segur.dmp.delete(deletion);
show(`${outcome} (TD3.3c): old, new`, report.id, corrected.id);

// 6. Deleting again changes nothing, and says so: a retry is safe.
console.log("deleted again".padEnd(34), (await segur.dmp.delete(deletion)).outcome);

await segur.close();
await sim.stop();
