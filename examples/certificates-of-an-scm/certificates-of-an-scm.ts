import {
  assertCredential,
  createCredentialStore,
  createSoftwareSigner,
  expiryCalendar,
  expiryOfCertificate,
  formatOrderFinding,
  loadPkcs12,
  planOrder,
  readOrderSpreadsheet,
  reconcile,
} from "@segur-sdk/certificates";
import { isSegurError, parseRpps, systemClock } from "@segur-sdk/core";
import { createSimulatorPki, simulatorScm } from "@segur-sdk/simulator";

const at = systemClock.now();

// 1. What has to be ordered, from the spreadsheet that the secretary filled.
const spreadsheet = readOrderSpreadsheet(
  Buffer.from(
    [
      "Entité;Forme;SIREN;Site;Nom;Prénom;RPPS;RPPS-rang;Usages",
      ...simulatorScm.map(
        ({ id }, i) => `scm;SCM;999999998;Nantes;RADIOLOGUE;N${i + 1};${id.slice(1, 12)};${id};DMP_FEED`,
      ),
    ].join("\r\n"),
  ),
  { environment: "test" },
);
const plan = planOrder(
  {
    environment: "test",
    applicant: { kind: "structure", name: "SCM IMAGERIE FICTIVE" },
    technicalAdministrators: [],
    entities: spreadsheet.entities,
  },
  { at, spreadsheet },
);
console.log(`${plan.items.length} certificates to order`);
for (const finding of plan.findings) console.log(`  ${finding.severity}: ${formatOrderFinding(finding, "fr")}`);

// 2. What the platform delivered: here the simulator's, and one doctor's seal is still to come.
const passphrase = "chosen when the certificates were fetched";
const pki = await createSimulatorPki();
const delivered = [];
for (const doctor of simulatorScm) {
  const structure = pki.structure(doctor);
  const names = doctor === simulatorScm[2] ? (["DMP-AUTH"] as const) : (["DMP-AUTH", "DMP-SIGN"] as const);
  for (const name of names) {
    const credential = loadPkcs12((await structure.credential(name)).pkcs12(passphrase), { passphrase });
    const use = name === "DMP-SIGN" ? ("dmp-sign" as const) : ("dmp-tls" as const);
    assertCredential(credential, { for: use, at, trust: [pki.trustPem] });
    delivered.push({ credential, uses: [use] });
  }
}
const certificates = delivered.map(({ credential }) => credential.certificate);
for (const item of reconcile(plan, certificates, { at }).missing) {
  console.log(`missing: ${item.usage} ${item.commonName} of ${item.practitioner ?? item.entity}`);
}

// 3. The pair of the radiologist who validated signs, and nobody else's.
const store = createCredentialStore({ entries: delivered });
for (const { id } of simulatorScm) {
  const rpps = parseRpps(id.slice(1, 12));
  try {
    const chosen = store.select({ rpps, use: ["dmp-tls", "dmp-sign"] });
    const signature = await createSoftwareSigner(chosen.of("dmp-sign")).sign("RS256", Buffer.from("the report"));
    console.log(`signed with the certificate of the validator, ${signature.length} bytes`);
  } catch (error) {
    if (!isSegurError(error)) throw error;
    console.log(`${error.code}: ${error.userMessage.fr}`);
  }
}

// 4. When to order again: a calendar for the person in charge.
const calendar = expiryCalendar(certificates.map(expiryOfCertificate), { at });
console.log(`${calendar.split("BEGIN:VEVENT").length - 1} dates in the calendar`);
