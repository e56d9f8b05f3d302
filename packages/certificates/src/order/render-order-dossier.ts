import type { Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";

import { administratorsTable } from "./dossier-administrators.js";
import { entitySection } from "./dossier-entity.js";
import { findingsList, headedTable } from "./dossier-lists.js";
import { dossierStyle } from "./dossier-style.js";
import { channelTexts, dossierTexts as texts } from "./dossier-texts.js";
import { legalForms } from "./legal-forms.js";
import { isAboutEntity } from "./order-finding.js";
import type { OrderForm } from "./order-form.js";
import { orderForms } from "./order-forms.js";
import type { OrderPlan } from "./plan-order.js";

/** How a dossier is written. */
export interface OrderDossierOptions {
  readonly language: Language;
  /** Reference of the only entity to print; all by default. */
  readonly entity?: string;
  /** The form as the user knows it; by default what is known of F414 in test, of F413 otherwise. */
  readonly form?: OrderForm;
}

/**
 * Writes the dossier to print and sign: for each legal entity the certificates, the boxes of the form with a line to write
 * on where a value is not known, the findings and the steps. One HTML page, without script or anything to fetch.
 *
 * @see certificates.md §9.4 (c), §9.5
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { renderOrderDossier, type OrderPlan } from "@segur-sdk/certificates";
 *
 * const print = (plan: OrderPlan) => writeFile("dossier.html", renderOrderDossier(plan, { language: "fr" }));
 * ```
 */
export function renderOrderDossier(plan: OrderPlan, { language, entity, form }: OrderDossierOptions): string {
  const entities = plan.entities.filter(({ ref }) => entity === undefined || ref === entity);
  const used = form ?? (plan.channel === "f414" ? orderForms.f414 : orderForms.f413);
  const title = texts.title[language];
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${{ markup: dossierStyle }}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          ${headline(plan, language)}
          <p class="note">${texts.secrets[language]}</p>
        </header>
        <main>
          <section aria-labelledby="summary">
            <h2 id="summary">${texts.summary[language]}</h2>
            ${overview(plan, entities, language)} ${administratorsTable(plan.technicalAdministrators, language)}
            ${orderFindings(plan, language)}
          </section>
          ${entities.map((one, index) => entitySection({ entity: one, plan, language }, used, `entity-${index + 1}`))}
        </main>
      </body>
    </html>`;
  return `${page.markup}\n`;
}

function headline({ environment, channel, applicant }: OrderPlan, language: Language): Html {
  return html`<dl>
    <dt>${texts.environment[language]}</dt>
    <dd>${texts[environment][language]}</dd>
    <dt>${texts.channel[language]}</dt>
    <dd>${channelTexts[channel][language]}</dd>
    <dt>${texts.applicant[language]}</dt>
    <dd>${applicant.name} ${applicant.structureId ?? ""}</dd>
  </dl>`;
}

function overview(plan: OrderPlan, entities: OrderPlan["entities"], language: Language): Html {
  const headers = [texts.entity, texts.legalForm, texts.certificates, texts.toCorrect];
  const rows = entities.map(({ ref, name, legalForm }, index) => {
    const errors = plan.findings.filter((one) => one.severity === "error" && isAboutEntity(one, ref)).length;
    return html`<tr>
      <th scope="row"><a href="#entity-${index + 1}">${name}</a></th>
      <td>${legalForms[legalForm].label[language]}</td>
      <td>${plan.items.filter((item) => item.entity === ref).length}</td>
      <td>${errors}</td>
    </tr>`;
  });
  return headedTable(
    texts.certificatesOf[language],
    headers.map((header) => header[language]),
    rows,
  );
}

/** Findings that no entity owns: applicant, administrators, spreadsheet. */
function orderFindings(plan: OrderPlan, language: Language): Html {
  const general = plan.findings.filter((finding) => !plan.entities.some(({ ref }) => isAboutEntity(finding, ref)));
  if (general.length === 0) return html``;
  return html`<h3>${texts.forOrder[language]}</h3>
    ${findingsList(general, language)}`;
}
