import { formatCx } from "../wire/cx-value.js";
import { formatSourcePatientInfo } from "../wire/source-patient-info-lines.js";
import { formatSpecialty } from "../wire/specialty-value.js";
import { formatXcn } from "../wire/xcn-value.js";
import { formatXon } from "../wire/xon-value.js";
import { locatedAuthors, locatedCxs, locatedXcns, locatedXons } from "./located-values.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";

/** rim.xsd: a Value is a LongName. */
export const valueLengthRule: SubmissionRule = {
  rule: "SDK-XDS-VALUE-LENGTH",
  severity: "error",
  source: "ebRIM 3.0, LongName: 256 characters; dmp.md B.4",
  registryError: "XDSRegistryMetadataError",
  message: {
    fr: "Une valeur dépasse 256 caractères (nom de structure, de professionnel ou de patient trop long).",
    en: "A value is over 256 characters (name of a structure, a professional or a patient too long).",
  },
  *violations(submission) {
    for (const { path, value } of locatedCxs(submission)) if (isTooLong(value, formatCx)) yield path;
    for (const { path, value } of locatedXcns(submission)) if (isTooLong(value, formatXcn)) yield path;
    for (const { path, value } of locatedXons(submission)) if (isTooLong(value, formatXon)) yield path;
    for (const { path, value } of locatedAuthors(submission)) {
      for (const specialty of value.specialties) {
        if (isTooLong(specialty, formatSpecialty)) yield `${path}.specialties`;
      }
      for (const role of value.roles) if (isLong(role)) yield `${path}.roles`;
    }
    for (const { path, entry } of locatedEntries(submission)) {
      const info = entry.sourcePatientInfo;
      if (info === undefined || !mayBeLong(info)) continue;
      for (const line of formatSourcePatientInfo(info)) if (isLong(line)) yield `${path}.sourcePatientInfo`;
    }
  },
};

/** rim.xsd, LongName. */
const longest = 256;
/** Separators and constants of a composed value take less than this. */
const separatorsRoom = 76;

function isTooLong<T extends object>(value: T, format: (value: T) => string): boolean {
  return mayBeLong(value) && isLong(format(value));
}

/** May the value be too long once written? Most are so short that they need not be. */
function mayBeLong(value: object): boolean {
  return lengthOf(value) + separatorsRoom > longest;
}

/** Code units of all the texts that a value holds. */
function lengthOf(value: object): number {
  let length = 0;
  for (const name in value) {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof part === "string") length += part.length;
    else if (typeof part === "object" && part !== null) length += lengthOf(part);
  }
  return length;
}

function isLong(text: string): boolean {
  // A text has no more characters than code units.
  return text.length > longest && Array.from(text).length > longest;
}
