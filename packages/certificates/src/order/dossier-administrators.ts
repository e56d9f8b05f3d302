import type { Language } from "@segur-sdk/core";

import { blankLine } from "./dossier-lists.js";
import { dossierTexts as texts } from "./dossier-texts.js";
import { html, type Html } from "./html.js";
import type { TechnicalAdministrator } from "./order-input.js";

/** The technical administrators, and a blank line for each thing that is not known of them. */
export function administratorsTable(administrators: readonly TechnicalAdministrator[], language: Language): Html {
  const headers = [texts.administratorName, texts.email, texts.phone, texts.card, texts.cardId, texts.cardEnd];
  const cell = (value: string | undefined): Html => html`<td>${value ?? blankLine(language)}</td>`;
  return html`<table>
    <caption>
      ${texts.administrators[language]}
    </caption>
    <thead>
      <tr>
        ${headers.map((header) => html`<th scope="col">${header[language]}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${administrators.map(
        ({ surname, givenName, email, phone, card }) =>
          html`<tr>
            <th scope="row">${surname} ${givenName}</th>
            ${[email, phone, card.type, card.personId, card.notAfter].map(cell)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
