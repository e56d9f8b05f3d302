import { metadataProblem, missingField, type RegistryProblem } from "../refusal.js";
import { type Classification, classificationsOf, type RegistryObject, slotValues } from "../registry-object.js";
import { classCodes } from "../value-sets/class-code.js";
import { confidentialityCodes } from "../value-sets/confidentiality-code.js";
import { formatCodes } from "../value-sets/format-code.js";
import { healthcareFacilityTypeCodes } from "../value-sets/healthcare-facility-type-code.js";
import { practiceSettingCodes } from "../value-sets/practice-setting-code.js";
import { typeCodes } from "../value-sets/type-code.js";
import type { ValueSet } from "../value-sets/value-set.js";
import { entrySchemes } from "../xds-schemes.js";

interface CodedMetadata {
  readonly name: keyof typeof entrySchemes;
  readonly codes: ValueSet;
  readonly repeatable?: boolean;
}

const codedMetadata: readonly CodedMetadata[] = [
  { name: "classCode", codes: classCodes },
  { name: "typeCode", codes: typeCodes },
  { name: "formatCode", codes: formatCodes },
  { name: "confidentialityCode", codes: confidentialityCodes, repeatable: true },
  { name: "healthcareFacilityTypeCode", codes: healthcareFacilityTypeCodes },
  { name: "practiceSettingCode", codes: practiceSettingCodes },
];

/** Codes that a software may not feed (EX_2.1-1010): patient's own documents, reimbursements, vaccination history. */
const forbidden: readonly { readonly name: "classCode" | "typeCode"; readonly pattern: RegExp }[] = [
  { name: "classCode", pattern: /^(?:60|90)$/ },
  { name: "typeCode", pattern: /^(?:DOCPAT.*|REMB|11369-6)$/ },
];

/** The code of a classification, and its code system. */
export function codeOf(classification: Classification): { readonly code: string; readonly system: string } {
  return {
    code: classification.nodeRepresentation ?? "",
    system: slotValues(classification, "codingScheme").join(" "),
  };
}

/** Codes of one metadata, in order. */
export function codesOf(entry: RegistryObject, name: keyof typeof entrySchemes): readonly string[] {
  return classificationsOf(entry, entrySchemes[name]).map((one) => codeOf(one).code);
}

/**
 * What is wrong with the coded metadata of an entry: absent, repeated, out of the value sets of the DMP, forbidden.
 *
 * The label must be the one of the value set, save for capitals: a client's change of case went unnoticed (dmp.md C.2).
 */
export function problemsOfCodes(entry: RegistryObject): readonly RegistryProblem[] {
  return [
    ...codedMetadata.flatMap((metadata) => problemsOfMetadata(entry, metadata)),
    ...problemsOfEventCodes(entry),
    ...forbidden
      .filter(({ name, pattern }) => codesOf(entry, name).some((code) => pattern.test(code)))
      .map(({ name }) => metadataProblem(`Ce type de document n'est pas autorisé pour un LPS : ${name}`, entry.id)),
  ];
}

function problemsOfMetadata(entry: RegistryObject, metadata: CodedMetadata): readonly RegistryProblem[] {
  const { name, codes, repeatable = false } = metadata;
  const classifications = classificationsOf(entry, entrySchemes[name]);
  if (classifications.length === 0) return [missingField(name, entry.id)];
  const found =
    classifications.length > 1 && !repeatable ? [metadataProblem(`${name} en plusieurs exemplaires`, entry.id)] : [];
  const unknown = classifications.filter((one) => !isKnown(one, codes));
  return [
    ...found,
    ...unknown.map((one) => {
      const { code, system } = codeOf(one);
      return metadataProblem(
        `Le code ${code} (${system}) ne fait pas partie du domaine d'affinité : ${name}`,
        entry.id,
      );
    }),
  ];
}

function isKnown(classification: Classification, codes: ValueSet): boolean {
  const { code, system } = codeOf(classification);
  const known = codes.find(code, system);
  return known !== undefined && known.label.toLowerCase() === classification.label?.toLowerCase();
}

/** No value set of event codes is published for the DMP: only their form is looked at. */
function problemsOfEventCodes(entry: RegistryObject): readonly RegistryProblem[] {
  const whole = classificationsOf(entry, entrySchemes.eventCodeList).every((one) => {
    const { code, system } = codeOf(one);
    return code !== "" && /^[0-9]+(?:\.[0-9]+)+$/.test(system) && (one.label ?? "") !== "";
  });
  return whole ? [] : [metadataProblem("Le format de eventCodeList est incorrect", entry.id)];
}
