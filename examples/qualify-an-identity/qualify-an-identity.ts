import { createSegurClient } from "segur-sdk";
import { decodeInsDatamatrix, encodeInsDatamatrix, insBanner, type Traits } from "@segur-sdk/ins";
import { confirmRetrieval, type InsiResolution } from "@segur-sdk/insi";
import { startSimulator } from "@segur-sdk/simulator";

const sim = await startSimulator();
const segur = await createSegurClient(sim.config());
const { secretary } = sim.actors;

// Each outcome says what the secretary does next. Nothing of the patient is printed.
async function search(what: string, traits: Traits): Promise<InsiResolution> {
  const resolution = await segur.insi.resolve(traits, { actor: secretary });
  console.log(`${resolution.outcome.padEnd(10)} ${resolution.nextAction.code.padEnd(23)} ${what}`);
  console.log(`           ${resolution.nextAction.fr}`);
  return resolution;
}

const ruth: Traits = { birthName: "NESSI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" };

// 1. Found: the traits agree.
const found = await search("the birth name was typed", ruth);

// 2. To confirm: the married name was typed, INSi knows her by it and answers with the birth name.
const married = await search("the married name was typed", { ...ruth, birthName: "DE VINCI" });

// 3. None: nobody bears these traits.
await search("the year of birth is wrong", { ...ruth, birthDate: "1976-07-14" });

// 4. Several: two people bear these traits, and the birth place that would tell them apart was not typed.
await search("two close identities", {
  birthName: "DE VINCI",
  givenNames: ["LEONARDO"],
  birthDate: "2014-02-01",
  sex: "M",
});

// 5. Unusable: the register holds no day of birth; such an answer is never applied (RIS.INS.15).
sim.insi.addPerson({
  birthName: "FICTIF",
  givenNames: "SANS JOUR",
  sex: "M",
  birthDate: "1955-00-00",
  number: "1550099352001",
  key: "86",
});
await search("an incomplete birth date", {
  birthName: "FICTIF",
  givenNames: ["SANS"],
  birthDate: "1955-00-00",
  sex: "M",
});

// 6. Pending: the service asks to come back in an hour. This never means that nobody was found.
sim.insi.faults.add({ on: "WS_INS2", fault: { kind: "http", status: 503, retryAfterSeconds: 3600 } });
await search("INSi is down", ruth);

// What differs goes to a person, who compares the traits with the patient's and confirms.
if (married.outcome !== "to-confirm") throw new Error(married.outcome);
for (const { trait, decision } of married.comparison.traits) {
  if (decision === "human") console.log(`to compare: ${trait}`);
}
const confirmed = confirmRetrieval(married, { confirmedBy: secretary.id, confirmedAt: new Date() });
console.log(`${confirmed.status}, by a person`);

// A passport was shown: récupérée becomes qualifiée, and only now may the matricule leave the software.
if (found.outcome !== "found") throw new Error(found.outcome);
const patient = segur.ins.qualify(found.identity, { proof: "passport", checkedBy: secretary.id });
const scanned = decodeInsDatamatrix(encodeInsDatamatrix(patient));
console.log(`${patient.status}: banner of ${insBanner(patient).lines.length} lines, datamatrix of ${scanned.ins.oid}`);

await segur.close();
await sim.stop();
