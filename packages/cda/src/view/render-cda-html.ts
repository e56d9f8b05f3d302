import type { Language } from "@segur-sdk/core";
import { html, type Html, type HtmlValue } from "@segur-sdk/core/html";

import type { CdaDocument } from "../cda-document.js";
import type { CdaReading, ReadBody, ReadOrganisation, ReadParticipant } from "../cda-reading.js";
import { readCda } from "../read-cda.js";
import { renderPatientBanner } from "./patient-banner.js";
import { viewLabels, type ViewLabels } from "./view-labels.js";
import { viewStyle } from "./view-style.js";
import { formatCoded, formatIdentifier, formatInstant, formatParticipant } from "./view-values.js";

/** Options of {@link renderCdaHtml}. */
export interface RenderCdaHtmlOptions {
  /** Default `fr`. */
  readonly language?: Language;
}

/**
 * A page that shows a clinical document: patient banner, header, exams and the PDF; one file, which needs nothing else.
 *
 * Everything that comes from the document is escaped; no script runs and nothing is fetched. The page prints without the
 * PDF, which is printed by itself.
 *
 * @throws `SegurError` as {@link readCda}.
 * @see RIS.INS.52: what identifies the patient on a document
 * @example
 * ```ts
 * import { readFileSync, writeFileSync } from "node:fs";
 * import { renderCdaHtml } from "@segur-sdk/cda";
 *
 * writeFileSync("report.html", renderCdaHtml(readFileSync("report.xml"), { language: "fr" }));
 * ```
 */
export function renderCdaHtml(document: CdaDocument | Uint8Array, options: RenderCdaHtmlOptions = {}): string {
  const language = options.language ?? "fr";
  const labels = viewLabels[language];
  const reading = readCda("bytes" in document ? document.bytes : document);
  const title = reading.title ?? labels.document;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; object-src data:; frame-src data:"
        />
        <title>${title}</title>
        <style>
          ${{ markup: viewStyle }}
        </style>
      </head>
      <body>
        <main>
          <h1 lang="${reading.languageCode ?? "fr-FR"}">${title}</h1>
          ${renderPatientBanner(reading.patient, labels, language)} ${renderDocument(reading, labels, language)}
          ${renderExams(reading, labels, language)} ${renderBody(reading.body, labels)}
        </main>
      </body>
    </html> `.markup;
}

function renderDocument(reading: CdaReading, labels: ViewLabels, language: Language): Html {
  const { legalAuthenticator, requester } = reading;
  const validatedAt = legalAuthenticator?.time;
  return html`<section aria-labelledby="document">
    <h2 id="document">${labels.document}</h2>
    <dl>
      ${line(labels.type, reading.code && formatCoded(reading.code), labels)}
      ${line(labels.createdAt, reading.createdAt && formatInstant(reading.createdAt, language), labels)}
      ${line(labels.version, renderVersion(reading, labels), labels)}
      ${line(
        labels.status,
        legalAuthenticator &&
          html`<span class="badge">${labels.validated}</span> ${validatedAt && formatInstant(validatedAt, language)}`,
        labels,
      )}
      ${line(labels.validatedBy, legalAuthenticator && renderParticipant(legalAuthenticator), labels)}
      ${line(labels.authors, renderPeople(reading.authors), labels)}
      ${line(labels.requester, requester && renderParticipant(requester), labels)}
      ${requester?.time === undefined ? undefined : line(labels.requestedAt, formatInstant(requester.time, language), labels)}
      ${line(labels.recipients, renderPeople(reading.recipients), labels)}
      ${line(labels.custodian, reading.custodian && renderOrganisation(reading.custodian), labels)}
      ${line(labels.confidentiality, reading.confidentiality && formatCoded(reading.confidentiality), labels)}
      ${line(labels.identifier, reading.id && html`<small>${formatIdentifier(reading.id)}</small>`, labels)}
    </dl>
  </section>`;
}

function renderExams({ acts, orders }: CdaReading, labels: ViewLabels, language: Language): Html | undefined {
  if (acts.length === 0) return undefined;
  const numbers = orders
    .map(({ accessionNumber }) => accessionNumber?.extension)
    .filter((number) => number !== undefined);
  return html`<section aria-labelledby="exams">
    <h2 id="exams">${labels.exams}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${labels.exam}</th>
          <th scope="col">${labels.modality}</th>
          <th scope="col">${labels.region}</th>
          <th scope="col">${labels.examDate}</th>
        </tr>
      </thead>
      <tbody>
        ${acts.map(
          (act) =>
            html`<tr>
              <td>
                ${act.code && formatCoded(act.code)}${act.studyInstanceUid && html`<br /><small>${labels.study} ${act.studyInstanceUid}</small>`}
              </td>
              <td>${act.modalities.map(formatCoded).join(", ")}</td>
              <td>${act.regions.map(formatCoded).join(", ")}</td>
              <td>${act.startedAt && formatInstant(act.startedAt, language)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${numbers.length === 0 ? undefined : html`<p><small>${labels.accessionNumber} ${numbers.join(", ")}</small></p>`}
  </section>`;
}

function renderBody(body: ReadBody, labels: ViewLabels): Html {
  if (body.kind !== "pdf")
    return html`<section>
      <h2>${labels.report}</h2>
      <p>${labels.noPdf}</p>
    </section>`;
  const { buffer, byteOffset, byteLength } = body.pdf;
  const data = `data:application/pdf;base64,${Buffer.from(buffer, byteOffset, byteLength).toString("base64")}`;
  return html`<section class="pdf" aria-labelledby="report">
    <h2 id="report">${labels.report}</h2>
    <a class="save" download="compte-rendu.pdf" href="${data}">${labels.openPdf}</a>
    <object type="application/pdf" data="${data}" aria-label="${labels.report}"><p>${labels.pdfNotShown}</p></object>
  </section>`;
}

function renderVersion({ version, replaces }: CdaReading, labels: ViewLabels): string | undefined {
  if (version === undefined) return undefined;
  return replaces === undefined ? String(version) : `${String(version)} (${labels.replaces})`;
}

function renderPeople(people: readonly ReadParticipant[]): Html | undefined {
  if (people.length === 0) return undefined;
  return html`<ul>
    ${people.map((person) => html`<li>${renderParticipant(person)}</li>`)}
  </ul>`;
}

function renderParticipant(participant: ReadParticipant): Html {
  const addresses = participant.telecoms.map((telecom) => telecom.replace(/^(?:mailto|tel):/u, ""));
  return html`${formatParticipant(participant)}${
    participant.id?.extension === undefined ? undefined : html` <small>${participant.id.extension}</small>`
  }${addresses.map((address) => html`<br /><small>${address}</small>`)}`;
}

function renderOrganisation({ name, id, address, telecoms }: ReadOrganisation): Html {
  const lines = [...address, ...telecoms.map((telecom) => telecom.replace(/^(?:mailto|tel):/u, ""))];
  return html`${name}${id?.extension === undefined ? undefined : html` <small>${id.extension}</small>`}${lines.map(
    (text) => html`<br /><small>${text}</small>`,
  )}`;
}

function line(label: string, value: HtmlValue, labels: ViewLabels): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value ?? html`<small>${labels.notStated}</small>`}</dd>
  </div>`;
}
