import type { CodedValue, Language } from "@segur-sdk/core";
import { html, type Html, type HtmlValue } from "@segur-sdk/core/html";

import type { CdaReading } from "../cda-reading.js";
import type { ReadAct } from "../reading/context.js";
import type { ReadGuardian, ReadInformant, ReadParticipant } from "../reading/people.js";
import {
  renderItems,
  renderKnown,
  renderLine,
  renderOrganisation,
  renderParticipant,
  renderPeople,
} from "./view-lines.js";
import type { ViewLabels } from "./view-labels.js";
import { formatCoded, formatIdentifier, formatInstant, formatName, formatRole } from "./view-values.js";

/** What the document is, who validated it, who wrote it and for whom. */
export function renderDocument(reading: CdaReading, labels: ViewLabels, language: Language): Html {
  const { legalAuthenticator, requester } = reading;
  const validatedAt = legalAuthenticator?.time;
  return html`<section aria-labelledby="document">
    <h2 id="document">${labels.document}</h2>
    <dl>
      ${renderLine(labels.type, reading.code && formatCoded(reading.code), labels)}
      ${renderLine(labels.createdAt, reading.createdAt && formatInstant(reading.createdAt, language), labels)}
      ${renderLine(labels.version, renderVersion(reading, labels), labels)}
      ${renderLine(
        labels.status,
        legalAuthenticator &&
          html`<span class="badge">${labels.validated}</span> ${validatedAt && formatInstant(validatedAt, language)}`,
        labels,
      )}
      ${renderLine(labels.validatedBy, legalAuthenticator && renderParticipant(legalAuthenticator), labels)}
      ${renderLine(labels.authors, renderPeople(reading.authors), labels)}
      ${renderLine(labels.requester, requester && renderParticipant(requester), labels)}
      ${renderKnown(labels.requestedAt, requester?.time && formatInstant(requester.time, language))}
      ${renderLine(labels.recipients, renderPeople(reading.recipients), labels)}
      ${renderLine(labels.custodian, reading.custodian && renderOrganisation(reading.custodian), labels)}
    </dl>
  </section>`;
}

/** The exams, or the acts of a document that is not of imaging: columns that nothing fills are left out. */
export function renderExams({ acts, orders }: CdaReading, labels: ViewLabels, language: Language): Html | undefined {
  if (acts.length === 0) return undefined;
  const numbers = orders
    .map(({ accessionNumber }) => accessionNumber?.extension)
    .filter((number) => number !== undefined);
  const columns = examColumns(labels, language).filter(({ value }) => acts.some((act) => value(act) !== undefined));
  return html`<section aria-labelledby="exams">
    <h2 id="exams">${labels.exams}</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="${labels.exams}">
      <table>
        <thead>
          <tr>
            ${columns.map(({ label }) => html`<th scope="col">${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${acts.map(
            (act) =>
              html`<tr>
                ${columns.map(({ value }) => html`<td>${value(act)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${numbers.length === 0 ? undefined : html`<p><small>${labels.accessionNumber} ${numbers.join(", ")}</small></p>`}
  </section>`;
}

interface ExamColumn {
  readonly label: string;
  readonly value: (act: ReadAct) => HtmlValue;
}

function examColumns(labels: ViewLabels, language: Language): readonly ExamColumn[] {
  const joined = (values: readonly CodedValue[]) =>
    values.length === 0 ? undefined : values.map(formatCoded).join(", ");
  return [
    { label: labels.exam, value: (act) => renderExam(act, labels) },
    { label: labels.modality, value: ({ modalities }) => joined(modalities) },
    { label: labels.region, value: ({ regions }) => joined(regions) },
    { label: labels.examDate, value: ({ startedAt }) => startedAt && formatInstant(startedAt, language) },
    { label: labels.performer, value: ({ performer }) => performer && formatName(performer) },
  ];
}

function renderExam({ code, text, modalities, studyInstanceUid }: ReadAct, labels: ViewLabels): HtmlValue {
  const name = code === undefined ? text : formatCoded(code);
  // Only the act of an imaging document is identified by its study.
  if (modalities.length === 0 || studyInstanceUid === undefined) return name;
  return html`${name}<br /><small>${labels.study} ${studyInstanceUid}</small>`;
}

/** Everyone else, the place of care, and the references of the document: what is looked at last. */
export function renderContext(reading: CdaReading, labels: ViewLabels, language: Language): Html | undefined {
  const lines = contextLines(reading, labels, language).filter((line) => line !== undefined);
  if (lines.length === 0) return undefined;
  return html`<section aria-labelledby="context">
    <h2 id="context">${labels.references}</h2>
    <dl>${lines}</dl>
  </section>`;
}

function contextLines(reading: CdaReading, labels: ViewLabels, language: Language): readonly (Html | undefined)[] {
  const { encounter, participants, requester, dataEnterer, patient } = reading;
  const others = participants.filter((participant) => participant !== requester);
  const period = [encounter?.startedAt, encounter?.endedAt].filter((at) => at !== undefined);
  return [
    renderKnown(labels.authenticators, renderPeople(reading.authenticators)),
    renderKnown(
      labels.others,
      renderItems([...others, ...(dataEnterer === undefined ? [] : [dataEnterer])].map(renderOther)),
    ),
    renderKnown(labels.contacts, renderItems(reading.informants.map(renderInformant))),
    renderKnown(labels.guardian, renderItems(patient.guardians.map(renderGuardian))),
    renderKnown(
      labels.address,
      renderItems(patient.addresses.flatMap(({ lines }) => (lines.length === 0 ? [] : [lines.join(", ")]))),
    ),
    renderKnown(labels.encounter, encounter?.code && formatCoded(encounter.code)),
    renderKnown(labels.period, period.map((at) => formatInstant(at, language)).join(" – ")),
    renderKnown(labels.facility, encounter?.facility?.name),
    renderKnown(labels.confidentiality, reading.confidentiality && formatCoded(reading.confidentiality)),
    renderKnown(labels.identifier, reading.id && html`<small>${formatIdentifier(reading.id)}</small>`),
  ];
}

function renderOther(other: ReadParticipant): Html {
  return html`${other.role && html`<small>${formatRole(other.role)}</small><br />`}${renderParticipant(other)}`;
}

function renderInformant(informant: ReadInformant): Html {
  const { relationship } = informant;
  return html`${renderParticipant(informant)}${relationship && html`<br /><small>${formatCoded(relationship)}</small>`}`;
}

function renderGuardian({ organisation, telecoms, ...names }: ReadGuardian): Html {
  const contact = telecoms.map(({ value }) => value);
  return organisation === undefined
    ? renderParticipant({ ...names, telecoms: contact })
    : renderOrganisation({ ...organisation, telecoms: contact });
}

function renderVersion({ version, replaces }: CdaReading, labels: ViewLabels): string | undefined {
  if (version === undefined) return undefined;
  return replaces === undefined ? String(version) : `${String(version)} (${labels.replaces})`;
}
