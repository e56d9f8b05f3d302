import type { Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";

import type { ReadPatient } from "../reading/people.js";
import type { ViewLabels } from "./view-labels.js";
import { formatIdentifier, formatInstant, formatIns } from "./view-values.js";

/**
 * What identifies the patient: birth name, first given name, birth date, sex, matricule and its nature.
 *
 * @see RIS.INS.52
 */
export function renderPatientBanner(patient: ReadPatient, labels: ViewLabels, language: Language): Html {
  const { ins, sex, birthDate, usedName, usedGivenName } = patient;
  const used = [usedName, usedGivenName].filter((name) => name !== undefined).join(" ");
  const localIds = patient.ids.filter(({ root }) => root !== ins?.oid);
  return html`<section class="patient" aria-label="${labels.patient}">
    <p class="name">${patient.birthName} ${patient.firstGivenName ?? patient.givenNames}</p>
    <dl>
      ${line(labels.birthName, patient.birthName)} ${line(labels.firstGivenName, patient.firstGivenName)}
      ${line(labels.givenNames, patient.givenNames)} ${used === "" ? undefined : line(labels.usedName, used)}
      ${line(labels.birthDate, birthDate && formatInstant(birthDate, language))}
      ${line(labels.sex, sex && labels.sexes[sex])} ${line(labels.birthPlace, birthPlaceOf(patient))}
      ${patient.deceased === true ? line(labels.deceased, patient.deceasedAt === undefined ? labels.yes : formatInstant(patient.deceasedAt, language)) : undefined}
      ${line(labels.ins, ins === undefined ? labels.unqualified : formatIns(ins, labels))}
      ${line(labels.localIds, localIds.length === 0 ? undefined : localIds.map(formatIdentifier).join(", "))}
    </dl>
  </section>`;
}

/** Label and COG code, as many as there are. */
function birthPlaceOf({ birthPlaceName, birthPlace }: ReadPatient): string | undefined {
  if (birthPlaceName === undefined || birthPlace === undefined) return birthPlaceName ?? birthPlace;
  return `${birthPlaceName} (${birthPlace})`;
}

function line(label: string, value: string | undefined): Html | undefined {
  return value === undefined
    ? undefined
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
}
