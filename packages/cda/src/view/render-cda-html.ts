import { createHash } from "node:crypto";

import type { Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";

import type { CdaDocument } from "../cda-document.js";
import type { CdaReading } from "../cda-reading.js";
import { readCda } from "../read-cda.js";
import { renderPatientBanner } from "./patient-banner.js";
import { renderFile } from "./render-file.js";
import { renderContext, renderDocument, renderExams } from "./render-header.js";
import { renderSections } from "./render-sections.js";
import { viewLabels, type ViewLabels } from "./view-labels.js";
import { viewStyle } from "./view-style.js";

/** Options of {@link renderCdaHtml}. */
export interface RenderCdaHtmlOptions {
  /** Default `fr`. */
  readonly language?: Language;
}

/**
 * A page that shows a clinical document of level 1 or 3: patient banner, header, exams, then the PDF or the sections, and
 * the files attached; one file, which needs nothing else, and no XSLT.
 *
 * Everything that comes from the document is escaped or made from an allow list; no script runs, nothing is fetched, and
 * the page says so to the browser (Content-Security-Policy: one style sheet, known by its digest). A style sheet that the
 * document holds or names is not used. Links go to `http` and `https` addresses only. Images are shown when their bytes
 * are JPEG, PNG, GIF or WebP. The page prints without the PDF, which is printed by itself.
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
  const written = reading.languageCode !== undefined && /^[\w-]{2,20}$/u.test(reading.languageCode);
  const lang = written ? (reading.languageCode ?? "fr-FR") : "fr-FR";
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <header>
          <h1 lang="${lang}">${title}</h1>
          ${renderPatientBanner(reading.patient, labels, language)}
        </header>
        <main>
          ${renderDocument(reading, labels, language)} ${renderExams(reading, labels, language)}
          <div lang="${lang}">${renderBody(reading, labels, language)}</div>
          ${renderContext(reading, labels, language)}
        </main>
      </body>
    </html> `.markup;
}

/** Outside the template, so that the digest below is that of what the browser sees. */
const styleElement: Html = { markup: `<style>${viewStyle}</style>` };

/** Nothing but this style sheet, images and PDF that the page holds itself. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(viewStyle).digest("base64")}'`,
  "img-src data:",
  "object-src data:",
  "frame-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function renderBody(reading: CdaReading, labels: ViewLabels, language: Language): Html {
  const { body, presentation } = reading;
  const note = presentation?.wrapper && html`<p class="note" lang="${language}">${labels.ownStyleSheet}</p>`;
  if (body.kind === "structured") return html`${note}${renderSections(reading, body.sections, labels, language)}`;
  return html`${note}
    <section class="pdf" aria-labelledby="report">
      <h2 id="report">${labels.report}</h2>
      ${renderLevelOne(body, labels)}
    </section>`;
}

function renderLevelOne(body: Exclude<CdaReading["body"], { kind: "structured" }>, labels: ViewLabels): Html {
  const title = labels.report;
  switch (body.kind) {
    case "pdf":
      return renderFile({ bytes: body.pdf, mediaType: "application/pdf", title }, labels);
    case "other":
      return renderFile({ bytes: body.content, mediaType: body.mediaType, title }, labels);
    case "absent":
      return html`<p class="note">${labels.noContent}</p>`;
  }
}
