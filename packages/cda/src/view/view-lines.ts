import { html, type Html, type HtmlValue } from "@segur-sdk/core/html";

import type { ReadOrganisation, ReadParticipant } from "../reading/people.js";
import type { ViewLabels } from "./view-labels.js";
import { formatParticipant } from "./view-values.js";

/** A label and its value; what is not stated is said so. */
export function renderLine(label: string, value: HtmlValue, labels: ViewLabels): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value ?? html`<small>${labels.notStated}</small>`}</dd>
  </div>`;
}

/** A label and its value, or nothing. */
export function renderKnown(label: string, value: HtmlValue): Html | undefined {
  return value === undefined || value === ""
    ? undefined
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
}

/** Several people. */
export function renderPeople(people: readonly ReadParticipant[]): Html | undefined {
  return renderItems(people.map((person) => renderParticipant(person)));
}

/** Several values, one under the other. */
export function renderItems(items: readonly HtmlValue[]): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** Names, identifier and addresses of a person or of a device. */
export function renderParticipant(participant: ReadParticipant): Html {
  const { device, organisation } = participant;
  const name = formatParticipant(participant);
  const maker = [device?.software, device?.model].filter((part) => part !== undefined).join(", ");
  const where = organisation?.name;
  return html`${name === "" ? maker : name}${
    participant.id?.extension === undefined ? undefined : html` <small>${participant.id.extension}</small>`
  }${where === undefined ? undefined : html`<br /><small>${where}</small>`}${renderTelecoms(participant.telecoms)}`;
}

/** Name, identifier and addresses of an organisation. */
export function renderOrganisation({ name, id, address, telecoms }: ReadOrganisation): Html {
  return html`${name}${id?.extension === undefined ? undefined : html` <small>${id.extension}</small>`}${address.map(
    (text) => html`<br /><small>${text}</small>`,
  )}${renderTelecoms(telecoms)}`;
}

function renderTelecoms(telecoms: readonly string[]): Html {
  return html`${telecoms.map((telecom) => html`<br /><small>${telecom.replace(/^(?:mailto|tel):/u, "")}</small>`)}`;
}
