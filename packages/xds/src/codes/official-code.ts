import { authorSpecialtyOf, facilityTypeOf, practiceSettingOf } from "@segur-sdk/cda";
import { type CodedValue, type Professional, SegurError, type Site } from "@segur-sdk/core";

// The DMP compares labels and schemes as well as codes ("ne fait pas partie du domaine d'affinité"): codes come from the
// official sets with their official label, never from free text.

/** Profession and savoir-faire, JDV_J01. Throws `ERR_XDS_CODE_UNKNOWN`. */
export function specialtyCode(professional: Professional): CodedValue {
  const { professionCode, specialityCode } = professional;
  const code = specialityCode === undefined ? professionCode : `${professionCode}/${specialityCode}`;
  return known(
    authorSpecialtyOf(professional),
    "professional.specialityCode",
    code,
    "JDV_J01-XdsAuthorSpecialty-CISIS",
  );
}

/** Sector of activity of a site, JDV_J02. Throws `ERR_XDS_CODE_UNKNOWN`. */
export function facilityCode(site: Site): CodedValue {
  const set = "JDV_J02-XdsHealthcareFacilityTypeCode-CISIS";
  return known(facilityTypeOf(site), "site.facilityType", site.facilityType, set);
}

/** Practice setting of a site, JDV_J04. Throws `ERR_XDS_CODE_UNKNOWN`. */
export function practiceCode(site: Site): CodedValue {
  const set = "JDV_J04-XdsPracticeSettingCode-CISIS";
  return known(practiceSettingOf(site), "site.practiceSetting", site.practiceSetting, set);
}

/** Class of a document type. Throws `ERR_XDS_CODE_UNKNOWN`. */
export function classCodeOf(type: CodedValue, table: Readonly<Record<string, CodedValue>>): CodedValue {
  const found = Object.hasOwn(table, type.code) ? table[type.code] : undefined;
  return known(found, "document.code", type.code, "ASS_X16-CorrespondanceType-Classe-DMP");
}

function known(found: CodedValue | undefined, field: string, code: string, set: string): CodedValue {
  if (found !== undefined) return found;
  throw new SegurError("ERR_XDS_CODE_UNKNOWN", {
    details: { field, code, rule: `the code is in ${set}`, source: `ANS, ${set}` },
  });
}
