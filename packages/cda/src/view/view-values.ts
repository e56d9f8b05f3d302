import { isInsAuthority, insAuthorityOf, type CodedValue, type Language } from "@segur-sdk/core";

import type { CdaIdentifier, ReadCode } from "../reading/coded.js";
import type { ReadParticipant } from "../reading/people.js";
import type { ViewLabels } from "./view-labels.js";

const isoText = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d(?::\d\d)?)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?$/u;

/** A date or an instant as people read it: `07/03/2026 à 11:20 (UTC+01:00)`, `2026-03-07, 11:20 (UTC+01:00)`. */
export function formatInstant(iso: string, language: Language): string {
  const [, year = "", month = "", day = "", time, offset] = isoText.exec(iso) ?? [];
  if (year === "") return iso;
  const date = language === "fr" ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
  if (time === undefined) return date;
  const zone = offset === undefined ? "" : ` (UTC${offset === "Z" ? "" : offset})`;
  return `${date}${language === "fr" ? " à " : ", "}${time}${zone}`;
}

/** Matricule in groups, then its nature: `2 77 07 63 220 829 10 (NIR)` (RIS.INS.52). */
export function formatIns(ins: { readonly matricule: string; readonly oid: string }, labels: ViewLabels): string {
  const [, ...groups] = /^(.)(..)(..)(..)(...)(...)(..)$/u.exec(ins.matricule) ?? [];
  const matricule = groups.length === 0 ? ins.matricule : groups.join(" ");
  if (!isInsAuthority(ins.oid)) return matricule;
  const { nature, register } = insAuthorityOf(ins.oid);
  return `${matricule} (${nature}${register === "production" ? "" : `, ${labels.testIns}`})`;
}

/** Usual abbreviations of the civilities and titles; the others are shown as they are coded. */
const forms: ReadonlyMap<string, string> = new Map([
  ["DR", "Dr"],
  ["PR", "Pr"],
  ["M", "M."],
  ["MME", "Mme"],
]);

/** Title, names and speciality of a professional; the identifier when there is no name. */
export function formatParticipant(participant: ReadParticipant): string {
  const who = formatName(participant);
  return participant.specialty === undefined ? who : `${who}, ${formatCoded(participant.specialty)}`;
}

/** Title and names of a professional; the identifier when there is no name. */
export function formatName({ suffix, prefix, givenName, familyName, id }: ReadParticipant): string {
  const form = suffix ?? prefix;
  const name = [form && (forms.get(form) ?? form), givenName, familyName]
    .filter((part) => part !== undefined)
    .join(" ");
  return name === "" ? (id?.extension ?? "") : name;
}

/** Label of a code, or the code itself. */
export function formatCoded(value: CodedValue): string {
  return value.label === "" ? value.code : value.label;
}

/** What someone does: its words, its label or its code. */
export function formatRole({ originalText, label, code }: ReadCode): string | undefined {
  return originalText?.text ?? label ?? code;
}

/** Root and extension of an identifier. */
export function formatIdentifier({ root, extension }: CdaIdentifier): string {
  return extension === undefined ? root : `${extension} (${root})`;
}
