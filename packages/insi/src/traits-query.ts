import { SegurError } from "@segur-sdk/core";
import { assertTraits } from "@segur-sdk/ins";

/** What one request by traits carries: normalised values, exactly one given name element. */
export interface TraitsQuery {
  readonly birthName: string;
  /** One given name, or all of them separated by a space. */
  readonly givenName: string;
  readonly sex: "M" | "F";
  /** `AAAA-MM-JJ`. */
  readonly birthDate: string;
  /** COG. */
  readonly birthPlace?: string;
}

/**
 * Refuses a query that is not in normal form: capitals without accents, a COG as birth place, a date of the INS.
 *
 * @throws `SegurError` `ERR_INS_TRAIT_MISSING`, `ERR_INS_TRAIT_INVALID` with `details.field`.
 * @see insi.md A2, lexical profile of the traits
 */
export function assertQuery(query: TraitsQuery): void {
  if (isPlain(query)) return;
  const { birthName, sex, birthDate, birthPlace } = query;
  // Queries may come from a file or a form that no type has checked: what is not a text counts as missing.
  const given: unknown = query.givenName;
  const givenName = typeof given === "string" ? given : "";
  const typed = { birthName, givenNames: givenName.split(" "), sex, birthDate };
  const traits = assertTraits(birthPlace === undefined ? typed : { ...typed, birthPlace }, "search");
  if (traits.birthName !== birthName) refuse("birthName");
  if (traits.givenNames.join(" ") !== givenName) refuse("givenName");
  if (traits.birthDate !== birthDate) refuse("birthDate");
  if (traits.birthPlace !== birthPlace) refuse("birthPlace");
}

const plainName = /^[A-Z]+(?:[ '-][A-Z]+)*$/;
const sexes: ReadonlySet<string> = new Set(["F", "M"]);
const plainDate = /^\d{4}-\d\d-\d\d$/;

/** Most queries: nothing that any rule could refuse. */
function isPlain({ birthName, givenName, sex, birthDate, birthPlace }: TraitsQuery): boolean {
  if (birthPlace !== undefined || !sexes.has(sex)) return false;
  return isPlainName(birthName) && isPlainName(givenName) && isPlainText(birthDate, plainDate);
}

/** At most what each given name may have, so that the limit needs not be looked for in each. */
function isPlainName(name: string): boolean {
  return isPlainText(name, plainName) && name.length <= 100;
}

/** Of this form, and a text: a pattern would take a list of one text, or nothing at all, for what they print. */
function isPlainText(value: unknown, form: RegExp): boolean {
  return typeof value === "string" && form.test(value);
}

function refuse(field: keyof TraitsQuery): never {
  throw new SegurError("ERR_INS_TRAIT_INVALID", { details: { field, rule: "normal form", source: "insi.md A2" } });
}
