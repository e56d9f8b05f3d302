import { formatCx } from "../wire/cx-value.js";
import { formatSourcePatientInfo } from "../wire/source-patient-info-lines.js";
import { formatSpecialty } from "../wire/specialty-value.js";
import { formatXcn } from "../wire/xcn-value.js";
import { formatXon } from "../wire/xon-value.js";
import { type Located, locatedAuthors, locatedCxs, locatedXcns, locatedXons } from "./located-values.js";
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
    const values: readonly Located<string>[] = [
      ...locatedCxs(submission)
        .filter(isLong)
        .map(({ path, value }) => ({ path, value: formatCx(value) })),
      ...locatedXcns(submission)
        .filter(isLong)
        .map(({ path, value }) => ({ path, value: formatXcn(value) })),
      ...locatedXons(submission)
        .filter(isLong)
        .map(({ path, value }) => ({ path, value: formatXon(value) })),
      ...locatedAuthors(submission).flatMap(({ path, value }) => [
        ...value.specialties.map((one) => ({ path: `${path}.specialties`, value: formatSpecialty(one) })),
        ...value.roles.map((role) => ({ path: `${path}.roles`, value: role })),
      ]),
      ...locatedEntries(submission).flatMap(({ path, entry }) =>
        formatSourcePatientInfo(entry.sourcePatientInfo ?? {}).map((value) => ({
          path: `${path}.sourcePatientInfo`,
          value,
        })),
      ),
    ];
    // A text has no more characters than code units.
    for (const { path, value } of values) if (value.length > 256 && Array.from(value).length > 256) yield path;
  },
};

/** Separators and constants of a composed value take less than this. */
const separatorsRoom = 76;

/** May the value be too long once written? Most are so short that they need not be. */
function isLong({ value }: Located<object>): boolean {
  let length = separatorsRoom;
  const parts: readonly unknown[] = Object.values(value);
  for (const part of parts) {
    if (part === undefined) continue;
    if (typeof part !== "string") return true;
    length += part.length;
  }
  return length > 256;
}
