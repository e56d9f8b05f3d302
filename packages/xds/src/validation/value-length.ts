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
      ...locatedCxs(submission).map(({ path, value }) => ({ path, value: formatCx(value) })),
      ...locatedXcns(submission).map(({ path, value }) => ({ path, value: formatXcn(value) })),
      ...locatedXons(submission).map(({ path, value }) => ({ path, value: formatXon(value) })),
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
    for (const { path, value } of values) if (Array.from(value).length > 256) yield path;
  },
};
