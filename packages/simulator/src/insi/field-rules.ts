import type { TraitsQuery, VitaleQuery } from "./wire/read-request.js";

/**
 * Field rules the service checks after the schemas; each gives the code of its fault.
 *
 * @see SEL-MP-043 v05.00.01 §2 and §3.4.1 (lexical profiles, EF_INS01_03, EF_INS10_01, EF_INS10_02, EF_INS25_04).
 */
export type FieldFaultCode = "insi_20" | "insi_24" | "insi_28";

// No lower case, no diacritic; space and apostrophe neither doubled nor adjacent.
const separators = String.raw`(?!.*(?: {2}|''| '|' ))`;
const birthName = new RegExp(String.raw`^(?![ -])${separators}(?!.*---)[A-Z '\-]+$`);
const firstName = new RegExp(String.raw`^(?![ -])${separators}(?!.*--)[A-Z '\-]*[A-Z]$`);
const birthDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const birthPlace = /^[0-9][0-9AB][0-9]{3}$/;

/** Code of the first rule that a search by traits breaks; `undefined` when it may be searched. */
export function traitsFault(traits: TraitsQuery): FieldFaultCode | undefined {
  if (isBlank(traits.birthName)) return "insi_28";
  if (!["M", "F"].includes(traits.sex ?? "")) return "insi_24";
  const sound =
    birthName.test(traits.birthName ?? "") &&
    traits.firstNames.length > 0 &&
    traits.firstNames.every((name) => firstName.test(name.trim())) &&
    birthDate.test(traits.birthDate ?? "") &&
    (traits.birthPlace === undefined || birthPlace.test(traits.birthPlace));
  return sound ? undefined : "insi_20";
}

/** Code of the first rule that a search by Vitale card breaks. */
export function vitaleFault(vitale: VitaleQuery): FieldFaultCode | undefined {
  const number = vitale.number ?? vitale.insuredNumber ?? "";
  const sound =
    /^[0-9]{6}[0-9AB][0-9]{6}$/.test(number) &&
    // As read on the card: ISO form, JJMMAAAA, or AAMMJJ when the century is unknown.
    /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}|[0-9]{6})$/.test(vitale.birthDate ?? "") &&
    /^[0-9]?$/.test(vitale.birthRank ?? "");
  return sound ? undefined : "insi_20";
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}
