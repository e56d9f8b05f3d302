/**
 * Cost of reading a level 3 document: from its bytes to the header, the sections, the narratives and the entries.
 *
 * The reference is the bare events of saxes over the same bytes: decoded, checked as saxes checks them, and thrown away.
 * Ours, which has a tokenizer of its own, builds the tree, resolves namespaces and makes the model on top.
 *
 * The document is the official example of the imaging report (352 kB, of which a PDF in base64 is two thirds) when
 * `../shared` is there; and in any case one made here in the same proportions.
 *
 * Run: `pnpm run bench cda-read`
 */
import { existsSync, readFileSync } from "node:fs";

import { type CdaReading, readCda, type ReadSection } from "../packages/cda/src/index.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";
import { createBareEvents } from "./support/saxes-events.js";

/** Sections with a table and coded entries that point into it, and a PDF. */
function structuredDocument(sections: number, pdfBytes: number): Uint8Array {
  const entry = (id: string): string =>
    `<entry><observation classCode="OBS" moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.6.2.14"/>` +
    `<templateId root="1.2.250.1.213.1.1.3.154"/><id root="334A0490-843F-11EC-A8A3-0242AC120002"/>` +
    `<code code="113813" displayName="PDL Total" codeSystem="1.2.840.10008.2.16.4" codeSystemName="DCM"/>` +
    `<text><reference value="#${id}"/></text><statusCode code="completed"/><effectiveTime value="20260307091500+0100"/>` +
    `<value xsi:type="PQ" value="1140.26" unit="mGy.cm"/><targetSiteCode code="302548004" displayName="tête entière" ` +
    `codeSystem="2.16.840.1.113883.6.96"><originalText><reference value="#${id}-l"/></originalText></targetSiteCode>` +
    `</observation></entry>\n`;
  const row = (id: string): string =>
    `<tr><td><content ID="${id}">Produit dose longueur</content></td><td ID="${id}-l">Tête entière</td></tr>\n`;
  const section = (number: number): string => {
    const ids = Array.from({ length: 8 }, (_, index) => `s${String(number)}-${String(index)}`);
    return (
      `<component><section><templateId root="1.2.840.10008.9.8"/><code code="73569-6" codeSystem="2.16.840.1.113883.6.1"/>` +
      `<title>Exposition</title><text><table><thead><tr><th>Mesure</th><th>Localisation</th></tr></thead><tbody>` +
      `${ids.map(row).join("")}</tbody></table></text>${ids.map(entry).join("")}</section></component>`
    );
  };
  return new TextEncoder().encode(
    `<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><title>CR</title>` +
      `<component><structuredBody>${Array.from({ length: sections }, (_, number) => section(number)).join("")}` +
      `<component><section><title>Documents</title><entry><observationMedia ID="pdf"><value mediaType="application/pdf" ` +
      `representation="B64">${Buffer.alloc(pdfBytes, "%PDF-1.4 ").toString("base64")}</value></observationMedia></entry>` +
      `</section></component></structuredBody></component></ClinicalDocument>`,
  );
}

const example = new URL(
  "../../shared/reference/cda/TestContenuCDA-3-0/ExemplesCDA/IMG_CR_IMG_2024.01.xml",
  import.meta.url,
);
const documents = [
  { name: "same proportions", bytes: structuredDocument(18, 165_000) },
  ...(existsSync(example) ? [{ name: "official example", bytes: readFileSync(example) }] : []),
];
const bareEvents = createBareEvents(import.meta.url);
const bare = "saxes: bare events";
const ours = "ours: header, section tree, body kept for when it is looked at";
const all = "ours, and everything looked at: narratives and entries";
for (const { name, bytes } of documents) {
  const measures = await measureInterleaved([
    { name: bare, times: 10, run: () => bareEvents(bytes) },
    { name: ours, times: 10, run: () => readCda(bytes) },
    { name: all, times: 10, run: () => countFacts(readCda(bytes)) },
  ]);
  const ratio = ratioOf(measures, ours, bare);
  report(`Reading a level 3 document, ${name}: ${String(bytes.byteLength)} bytes`, measures, {
    name: `within 2 times the bare events: ${ratio.toFixed(2)} (everything: ${ratioOf(measures, all, bare).toFixed(2)})`,
    holds: ratio <= 2,
  });
}

/** Looks at every section: what is made on demand is made. */
function countFacts({ body }: CdaReading): number {
  const count = ({ narrative, entries, sections }: ReadSection): number =>
    (narrative?.text.length ?? 0) + entries.length + sections.reduce((sum, section) => sum + count(section), 0);
  return body.kind === "structured" ? body.sections.reduce((sum, section) => sum + count(section), 0) : 0;
}
