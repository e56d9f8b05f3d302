import type { Exchange, Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";
import { type Destination, labelOfDestination, labelOfState, settledStateOf } from "@segur-sdk/dispatch";

import type { JourneyRecord, MailRecord } from "../demo/journey-record.js";
import { serviceLabel, sizeChart, timelineChart } from "./charts.js";
import { formatDuration, formatSize } from "./quantities.js";
import { reportStyle } from "./report-style.js";
import { type ReportWords, reportWords } from "./report-texts.js";

/** Paths, relative to the page, of what was written beside it. */
export interface ReportFiles {
  readonly document: { readonly xml: string; readonly html: string; readonly pdf: string };
  /** In the order of the exchanges. */
  readonly exchanges: readonly { readonly request: string; readonly response?: string }[];
  /** In the order of the mails. */
  readonly mails: readonly { readonly message: string; readonly archive: string }[];
}

/** The page that tells a journey: one file, no script, nothing fetched. */
export function buildReportPage(record: JourneyRecord, files: ReportFiles, language: Language): string {
  const words = reportWords(language);
  const wentEverywhere = record.destinations.every(({ state }) => settledStateOf(state) === "sent");
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <style>
          ${{ markup: reportStyle }}
        </style>
      </head>
      <body>
        <main>
          <h1>${words.title}</h1>
          <p class="lead">
            ${record.reportTitle} · ${record.siteName} · ${formatDuration(record.durationMs, language)}
            <span class="badge ${wentEverywhere ? "good" : "waiting"}"
              >${wentEverywhere ? words.everywhere : words.notEverywhere}</span
            >
          </p>
          ${banner(record, words, language)}
          <h2>${words.timeline}</h2>
          <div class="card">
            ${timelineChart(record.steps, record.durationMs, language)}
            <ul>
              ${record.steps.map((step) => html`<li><strong>${step.title[language]}</strong> : ${step.detail[language]}</li>`)}
            </ul>
          </div>
          <h2>${words.plan}</h2>
          <div class="grid">${record.destinations.map((destination) => destinationCard(destination, language))}</div>
          <h2>${words.documents}</h2>
          <div class="card">${documentCard(record, files, words, language)}</div>
          <h2>${words.exchanges}</h2>
          <div class="card">
            ${sizeChart(record.exchanges, words, language)}${exchangeTable(record.exchanges, files, words, language)}
          </div>
          <h2>${words.mails}</h2>
          <div class="grid">
            ${record.mails.map((mail, index) => mailCard(mail, files.mails[index], words, language))}
          </div>
          <footer>${words.footer}</footer>
        </main>
      </body>
    </html> `;
  return page.markup;
}

function banner({ patient, proofLabel }: JourneyRecord, words: ReportWords, language: Language): Html {
  const { traits, ins, control } = patient;
  const field = (label: string, value: string, className = "") =>
    html`<div>
      <dt>${label}</dt>
      <dd class="${className}">${value}</dd>
    </div>`;
  const date = traits.birthDate.split("-").reverse().join("/");
  const given = traits.givenNames.join(" ");
  return html`<section class="card banner" aria-label="${words.patient}">
    <header>
      <span class="name">${traits.birthName} ${given}</span><span class="badge good">${words.qualified}</span>
    </header>
    <dl>
      ${field(words.matricule, groupMatricule(ins.matricule), "matricule")} ${field(words.birthName, traits.birthName)}
      ${field(words.givenNames, given)} ${field(words.birthDate, date)} ${field(words.sex, traits.sex)}
      ${field(words.birthPlace, traits.birthPlace ?? "—")}
      ${field(words.proof, `${proofLabel[language]}, ${words.checkedBy} ${control.checkedBy}`)}
    </dl>
  </section>`;
}

/** `277076322082910` as people read it: `2 77 07 63 220 829 10`. */
function groupMatricule(matricule: string): string {
  return matricule.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, "$1 $2 $3 $4 $5 $6 $7");
}

function destinationCard(destination: Destination, language: Language): Html {
  return html`<article class="card">
    <header>
      <h3>${labelOfDestination(destination, language)}</h3>
      <span class="badge ${settledStateOf(destination.state)}">${labelOfState(destination.state, language)}</span>
    </header>
    <ul>
      ${destination.reasons.map(({ text, rule }) => html`<li>${text[language]} <span class="rule">${rule}</span></li>`)}
      ${destination.error === undefined ? "" : html`<li class="failed">${destination.error.userMessage[language]} <span class="rule">${destination.error.code}</span></li>`}
    </ul>
    ${destination.reference === undefined ? "" : html`<p><code>${destination.reference}</code></p>`}
  </article>`;
}

function documentCard(record: JourneyRecord, files: ReportFiles, words: ReportWords, language: Language): Html {
  const person = (one: { readonly givenName: string; readonly familyName: string }) =>
    `${one.givenName} ${one.familyName}`;
  return html`<dl>
      <div>
        <dt>${words.exam}</dt>
        <dd>${record.reportTitle}</dd>
      </div>
      <div>
        <dt>${words.validatedBy}</dt>
        <dd>${person(record.validator)}</dd>
      </div>
      <div>
        <dt>${words.requestedBy}</dt>
        <dd>${person(record.requester)}</dd>
      </div>
      <div>
        <dt>${words.site}</dt>
        <dd>${record.siteName}</dd>
      </div>
    </dl>
    <p>
      <a href="${files.document.html}">${words.view}</a> ·
      <a href="${files.document.xml}">CDA R2 N1 (${formatSize(record.cda.length, language)})</a> ·
      <a href="${files.document.pdf}">PDF/A (${formatSize(record.pdf.length, language)})</a>
    </p>`;
}

function exchangeTable(
  exchanges: readonly Exchange[],
  files: ReportFiles,
  words: ReportWords,
  language: Language,
): Html {
  const link = (href: string | undefined, label: string) =>
    href === undefined ? html`—` : html`<a href="${href}">${label}</a>`;
  const rows = exchanges.map(
    (exchange, index) =>
      html`<tr>
        <td>${serviceLabel(exchange)}</td>
        <td class="number">${formatSize(exchange.request.body.length, language)}</td>
        <td class="number">
          ${exchange.response === undefined ? "—" : formatSize(exchange.response.body.length, language)}
        </td>
        <td class="number">${formatDuration(exchange.durationMs, language)}</td>
        <td>
          ${link(files.exchanges[index]?.request, words.sent)} ·
          ${link(files.exchanges[index]?.response, words.received)}
        </td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>${words.service}</th>
          <th>${words.sent}</th>
          <th>${words.received}</th>
          <th>${words.time}</th>
          <th>${words.files}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function mailCard(
  mail: MailRecord,
  files: ReportFiles["mails"][number] | undefined,
  words: ReportWords,
  language: Language,
): Html {
  return html`<article class="card">
    <header>
      <h3><code>${mail.to}</code></h3>
    </header>
    <p>${mail.subject}</p>
    <p class="lead">${words.attachments}</p>
    <ul>
      ${mail.attachments.map(({ fileName, size }) => html`<li>${fileName} <span class="rule">${formatSize(size, language)}</span></li>`)}
    </ul>
    <details>
      <summary>X-MSS-*</summary>
      <ul>
        ${mail.headers.map(({ name, value }) => html`<li><code>${name}: ${value}</code></li>`)}
      </ul>
    </details>
    <p>
      ${files === undefined ? "" : html`<a href="${files.message}">.eml</a> · <a href="${files.archive}">IHE_XDM.zip</a>`}
    </p>
  </article>`;
}
