import { buildImagingReport, type CdaDocument } from "@segur-sdk/cda";
import { parseOid, systemClock, systemIds } from "@segur-sdk/core";
import {
  type ComposedMail,
  composeReportMail,
  isAbout,
  lintMail,
  type MailRecipient,
  preflight,
  type ReceiptEvent,
  type ReportMail,
  trackMail,
} from "@segur-sdk/mssante";
import { startSimulator } from "@segur-sdk/simulator";
import { buildXdmArchive, createSubmission, documentEntryOf } from "@segur-sdk/xds";
import { createSegurClient, imagingReportOf, parseReportFile, parseSegurConfig } from "segur-sdk";

const simulator = await startSimulator();
const config = parseSegurConfig(simulator.config());
const segur = await createSegurClient(config);
const { actors, samples, site } = simulator;
const requester = actors.generalPractitioner.mssanteAddress ?? "";
const hospital = "service.pneumologie@medecin.test.mssante.fr";
const patientAddress = "277076322082910@patient.mssante.fr";

// What each recipient does with the mail: one files it, one cannot, and the patient closed the mailbox.
simulator.mssante.robots.set(requester, "integrate");
simulator.mssante.robots.set(hospital, { ko: "902" });
simulator.mssante.robots.set(patientAddress, { mes: "closed" });

const answer = await segur.insi.resolve(samples.patient, { actor: actors.secretary });
if (answer.outcome !== "found") throw new Error(answer.nextAction.fr);
const patient = segur.ins.qualify(answer.identity, { proof: "passport", checkedBy: "sec-042" });

/** The document of the report; a new version when it replaces one. */
function documentOf(replaces?: CdaDocument): CdaDocument {
  const { id, setId, version } = replaces?.report ?? {};
  const file = parseReportFile({
    patient,
    act: samples.chestCt,
    validator: actors.radiologist,
    requester: actors.generalPractitioner,
    site,
    ...(replaces === undefined ? {} : { replaces: { id, setId, version } }),
  });
  return buildImagingReport(imagingReportOf(file, { pdf: samples.reportPdf }));
}

/** The mail of a document to one recipient: everything it says comes from here. */
async function mailOf(document: CdaDocument, to: MailRecipient, change?: ReportMail["change"]): Promise<ComposedMail> {
  const submission = createSubmission({
    documents: [{ entry: documentEntryOf(document), bytes: document.bytes }],
    author: actors.radiologist,
    site,
    software: { oid: parseOid(config.software.oid) },
    patient,
    submittedAt: systemClock.now(),
    ids: systemIds,
  });
  const mail: ReportMail = {
    document,
    pdf: samples.reportPdf,
    archive: await buildXdmArchive({
      submission,
      issuer: { organisation: site },
      application: config.software,
      ...(change === undefined ? {} : { action: "C" }),
    }),
    to,
    sender: { kind: "applicative", address: sender, label: site.name, contactAddress: contact },
    productReference: config.software.mssProductReference,
    trustSpace: { allowedDomains: (await segur.mail.whiteList())?.list.domains ?? [] },
    sendId: systemIds.uuid(),
    date: systemClock.now(),
    ...(change === undefined ? {} : { change }),
  };
  for (const { rule, field, message } of preflight(mail)) console.log(`${rule} ${field}: ${message.fr}`);
  return composeReportMail(mail);
}
const sender = config.mssante.sender.address;
const contact = config.mssante.contactAddress ?? "";

// 1. One mail for each recipient, each with its own Message-ID.
const document = documentOf();
const mails = {
  prescriber: await mailOf(document, { kind: "professional", address: requester }),
  hospital: await mailOf(document, { kind: "professional", address: hospital }),
  patient: await mailOf(document, { kind: "patient" }),
};
console.log(mails.prescriber.content.subject.replace(/ NESSI.*/u, " …"));
console.log(`lint: ${(await lintMail(mails.prescriber.bytes, { sender: "applicative" })).length} finding(s)`);
for (const mail of Object.values(mails)) await segur.mail.send(mail); // 250: taken, not delivered

// 2. What comes back to the mailbox: delivery reports, integration reports, bounces. They belong to a mail by identifiers only.
const events: ReceiptEvent[] = [];
for (const { receipt } of (await segur.mail.readReceipts()).mails)
  if ("events" in receipt) events.push(...receipt.events);
const stateOf = (mail: ComposedMail) => trackMail(events.filter((event) => isAbout(event, mail)));
for (const [who, mail] of Object.entries(mails)) {
  const { state, decisive } = stateOf(mail);
  console.log(`${who}: ${state}${decisive === undefined ? "" : ` (${JSON.stringify(decisive.fact)})`}`);
}

// 3. The report is corrected: a new version, which says in the archive, in the text and below the first mail what it replaces.
const correction = await mailOf(
  documentOf(document),
  { kind: "professional", address: requester },
  { kind: "replacement", firstMessageId: mails.prescriber.messageId },
);
await segur.mail.send(correction);
console.log(`correction: below the first mail, ${correction.content.references.length} reference`);

await segur.close();
await simulator.stop();
