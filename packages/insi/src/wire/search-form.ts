import { serializeXml } from "@segur-sdk/core/xml";

import type { TraitsQuery } from "../traits-query.js";
import type { CallContext } from "./build-contexts.js";
import { buildInsiRequest, type InsiRequestContext } from "./build-insi-request.js";

/** The text of a search by traits; `undefined` when a value has to be escaped or refused, which the builder does. */
export type SearchForm = (query: TraitsQuery, context: InsiRequestContext) => string | undefined;

const fields = [
  "bamId",
  "lpsId",
  "at",
  "messageId",
  "birthName",
  "givenName",
  "sex",
  "birthDate",
  "birthPlace",
] as const;
type Field = (typeof fields)[number];

/** Stands for a value while the form is made: private characters around the name of the field. */
const mark = (field: Field): string => `\uE000${field}\uE001`;
const marks = new RegExp(`\uE000(${fields.join("|")})\uE001`, "u");

/** What XML writes as it is between two tags. */
const plain = /^[ -%'-;=?-~]+$/;

/** The text that comes first, then each field and the text that follows it. */
interface Form {
  readonly start: string;
  readonly rest: readonly { readonly field: Field; readonly text: string }[];
}

/**
 * The search by traits as a form to fill, for one structure and its software: a few values change from one request to the
 * next, all the rest is written once. It is {@link buildInsiRequest} that writes it, marks in the place of the values.
 */
export function createSearchForm(constants: Pick<CallContext, "issuer" | "software">): SearchForm {
  let unplaced: Form | undefined;
  let placed: Form | undefined;
  return ({ birthName, givenName, sex, birthDate, birthPlace }, { bamId, lpsId, at, messageId }) => {
    const values = { bamId, lpsId, at, messageId, birthName, givenName, sex, birthDate, birthPlace: birthPlace ?? "" };
    // The one rule on a value: that of WS-Addressing.
    if (messageId.includes(" ")) return undefined;
    return birthPlace === undefined
      ? filled((unplaced ??= formOf(constants, {})), values)
      : filled((placed ??= formOf(constants, { birthPlace: mark("birthPlace") })), values);
  };
}

function formOf(constants: Pick<CallContext, "issuer" | "software">, place: Pick<TraitsQuery, "birthPlace">): Form {
  const query = {
    birthName: mark("birthName"),
    givenName: mark("givenName"),
    sex: mark("sex") as TraitsQuery["sex"],
    birthDate: mark("birthDate"),
    ...place,
  };
  const ids = { bamId: mark("bamId"), lpsId: mark("lpsId"), at: mark("at"), messageId: mark("messageId") };
  const text = serializeXml(buildInsiRequest({ operation: "WS_INS2", query }, { ...ids, ...constants }));
  const [start = "", ...pieces] = text.split(marks);
  const rest: { field: Field; text: string }[] = [];
  for (let at = 0; at < pieces.length; at += 2) rest.push({ field: pieces[at] as Field, text: pieces[at + 1] ?? "" });
  return { start, rest };
}

function filled(form: Form, values: Readonly<Record<Field, string>>): string | undefined {
  let written = form.start;
  for (const { field, text } of form.rest) {
    const value = values[field];
    if (!plain.test(value)) return undefined;
    written += value + text;
  }
  return written;
}
