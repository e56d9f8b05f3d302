import type { Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";

import type { CertificateItem } from "./certificate-item.js";
import { blankLine, findingsList, headedTable, stepsList } from "./dossier-lists.js";
import { dossierTexts as texts, statusTexts } from "./dossier-texts.js";
import { formValue, type FormContext } from "./form-sources.js";
import { legalForms } from "./legal-forms.js";
import type { FormField, OrderForm } from "./order-form.js";
import { isAboutEntity } from "./order-finding.js";
import type { OrderEntity } from "./order-input.js";
import { purposeLabels } from "./order-uses.js";

/** The dossier of one legal entity, on pages of its own. */
export function entitySection(context: FormContext, form: OrderForm, id: string): Html {
  const { entity, plan, language } = context;
  const rule = legalForms[entity.legalForm];
  const findings = plan.findings.filter((finding) => isAboutEntity(finding, entity.ref));
  const steps = plan.checklist.filter(({ entities }) => entities.length === 0 || entities.includes(entity.ref));
  return html`<section class="entity" aria-labelledby="${id}">
    <h2 id="${id}">${entity.name}</h2>
    <dl>
      <dt>${texts.legalForm[language]}</dt>
      <dd>${rule.label[language]}</dd>
      <dt>${texts.signatory[language]}</dt>
      <dd>${rule.signatory[language]}</dd>
    </dl>
    ${rule.confidence === "inferred" ? html`<p class="note">${texts.confirm[language]}</p>` : ""}
    ${rule.note === undefined ? "" : html`<p class="note">${rule.note[language]}</p>`}
    ${itemsTable(
      entity,
      plan.items.filter((item) => item.entity === entity.ref),
      language,
    )}
    <h3>${texts.findings[language]}</h3>
    ${findingsList(findings, language)}
    <h3>${texts.form[language]} ${form.id} ${form.version ?? ""}</h3>
    <p>
      ${form.title[language]}. ${plan.channel === "meshabilitations" ? texts.online[language] : ""}
      ${caution(form, language)}
    </p>
    ${form.sections.map((section) => formTable(section.title[language], section.fields, context))}
    <h3>${texts.steps[language]}</h3>
    ${stepsList(steps, language)} ${signatures(context)}
  </section>`;
}

/** A box for each person who signs: every doctor of a form where the practice is personal, else the representative. */
function signatures({ entity, language }: FormContext): readonly Html[] {
  const rule = legalForms[entity.legalForm];
  const doctors = entity.practitioners.map(({ surname, givenName }) => `${surname ?? ""} ${givenName ?? ""}`.trim());
  const signatories = rule.scope === "practitioner" && doctors.length > 0 ? doctors : [rule.signatory[language]];
  return signatories.map((name) => html`<div class="sign">${texts.signature[language]} – ${name}</div>`);
}

function caution(form: OrderForm, language: Language): string {
  const isSure = form.sections.every(({ fields }) => fields.every(({ status }) => status === "known"));
  return isSure ? "" : texts.formCaution[language];
}

function itemsTable(entity: OrderEntity, items: readonly CertificateItem[], language: Language): Html {
  if (items.length === 0) return html`<p><strong>${texts.noCertificate[language]}</strong></p>`;
  const headers = [
    texts.carrier,
    texts.structureId,
    texts.offer,
    texts.usage,
    texts.commonName,
    texts.purpose,
    texts.received,
  ];
  const rows = items.map(
    (item) =>
      html`<tr>
        <th scope="row">${carrierOf(entity, item, language)}</th>
        <td><code>${item.structureId}</code></td>
        <td>${item.offer}</td>
        <td>${item.usage}</td>
        <td><code>${item.commonName}</code></td>
        <td>${item.purpose.map((purpose) => purposeLabels[purpose][language]).join(", ")}</td>
        <td><span class="box" aria-hidden="true"></span></td>
      </tr>`,
  );
  return headedTable(
    `${texts.certificatesOf[language]} (${items.length})`,
    headers.map((header) => header[language]),
    rows,
  );
}

function carrierOf(entity: OrderEntity, item: CertificateItem, language: Language): string {
  const practitioner = entity.practitioners.find(({ ref }) => ref === item.practitioner);
  if (practitioner !== undefined) return `${practitioner.surname ?? ""} ${practitioner.givenName ?? ""}`.trim();
  return entity.sites.find(({ ref }) => ref === item.site)?.name ?? texts.wholeEntity[language];
}

function formTable(title: string, fields: readonly FormField[], context: FormContext): Html {
  const { language } = context;
  const rows = fields.map(
    (field) =>
      html`<tr>
        <th scope="row">${field.label[language]}</th>
        <td>${fieldContent(field, context)}</td>
        <td>${statusTexts[field.status][language]}</td>
      </tr>`,
  );
  return headedTable(title, [texts.box[language], texts.value[language], texts.certainty[language]], rows, "form");
}

function fieldContent(field: FormField, context: FormContext): string | Html {
  if (field.source === "administrators") return texts.see[context.language];
  return formValue(field.source, context) ?? blankLine(context.language);
}
