import type { Language } from "@segur-sdk/core";
import { html, type Html } from "@segur-sdk/core/html";

import { blankLine, headedTable } from "./dossier-lists.js";
import { dossierTexts as texts } from "./dossier-texts.js";
import type { TechnicalAdministrator } from "./order-input.js";

/** The technical administrators, and a blank line for each thing that is not known of them. */
export function administratorsTable(administrators: readonly TechnicalAdministrator[], language: Language): Html {
  const headers = [texts.administratorName, texts.email, texts.phone, texts.card, texts.cardId, texts.cardEnd];
  const cell = (value: string | undefined): Html => html`<td>${value ?? blankLine(language)}</td>`;
  const rows = administrators.map(
    ({ surname, givenName, email, phone, card }) =>
      html`<tr>
        <th scope="row">${surname} ${givenName}</th>
        ${[email, phone, card.type, card.personId, card.notAfter].map(cell)}
      </tr>`,
  );
  return headedTable(
    texts.administrators[language],
    headers.map((header) => header[language]),
    rows,
  );
}
