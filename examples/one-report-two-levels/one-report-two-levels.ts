import { readFileSync } from "node:fs";

import { attachmentsOf, buildImagingReport, readCda } from "@segur-sdk/cda";
import { validateCda } from "@segur-sdk/cda/validation";
import { startSimulator } from "@segur-sdk/simulator";
import { imagingReportOf, parseReportFile } from "segur-sdk";

// What the RIS hands over once the radiologist has validated: the report as data, and as it was laid out. The PDF/A-1 is
// the sample of the simulator.
const report = parseReportFile(JSON.parse(readFileSync(new URL("./report.json", import.meta.url), "utf8")));
const sim = await startSimulator();
const pdf = sim.samples.reportPdf;
await sim.stop();

for (const level of [1, 3] as const) {
  // The same header at both levels. Level 1: the PDF is the body. Level 3: sections and entries, the PDF as a copy.
  const document = buildImagingReport(imagingReportOf(report, { pdf, level }));
  console.log(`level ${level}, format ${document.formatCode.code}`);

  // What ANS would refuse, what its written specification asks besides, and good sense: before anything is sent.
  const { errors, warnings, findings } = validateCda(document.bytes, { profile: "strict" });
  console.log(`  ${errors} errors, ${warnings} warnings`);
  for (const { ruleId, path, message } of findings) console.log(`  ${ruleId} ${path}: ${message.en}`);

  // What a receiver finds. Nothing of the patient is printed.
  const reading = readCda(document.bytes);
  console.log(`  ${reading.acts.length} exam, ${reading.recipients.length} recipient`);
  if (reading.body.kind === "pdf") console.log(`  body: a PDF of ${reading.body.pdf.byteLength} bytes`);
  if (reading.body.kind === "structured") {
    for (const { title, sections } of reading.body.sections) {
      console.log(`  ${[title, ...sections.map((section) => section.title)].join(" / ")}`);
    }
    console.log(`  with ${attachmentsOf(reading).length} PDF inside`);
  }
}
