import type { Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";

import { dossierTexts as texts, severityTexts, stateTexts } from "./dossier-texts.js";
import type { OrderStep } from "./order-checklist.js";
import { formatOrderFinding, type OrderFinding } from "./order-finding.js";

/** A table with its caption and one header for each column. */
export function headedTable(caption: string, headers: readonly string[], rows: readonly Html[], kind = ""): Html {
  return html`<table class="${kind}">
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${headers.map((header) => html`<th scope="col">${header}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** The findings as a list, each with its severity in a word. */
export function findingsList(findings: readonly OrderFinding[], language: Language): Html {
  if (findings.length === 0) return html`<p>${texts.none[language]}</p>`;
  return html`<ul>
    ${findings.map(
      (finding) =>
        html`<li>
          <strong>${severityTexts[finding.severity][language]}</strong> – ${formatOrderFinding(finding, language)}
        </li>`,
    )}
  </ul>`;
}

/** The steps of the procedure, with a box to tick. */
export function stepsList(steps: readonly OrderStep[], language: Language): Html {
  return html`<ol>
    ${steps.map(
      ({ title, form, state }) =>
        html`<li>
          <span class="box" aria-hidden="true">${state === "done" ? "✓" : ""}</span> ${title[language]}
          ${form === undefined ? "" : `[${form}]`} (${stateTexts[state][language]})
        </li>`,
    )}
  </ol>`;
}

/** A line to write on. */
export function blankLine(language: Language): Html {
  return html`<span class="fill">${texts.toFill[language]}</span>`;
}
