import type { CodedValue, Professional, Site } from "@segur-sdk/core";

import { facilityTypes } from "./value-sets/generated/facility-type.js";
import { authorSpecialties } from "./value-sets/generated/author-specialty.js";
import { practiceSettings } from "./value-sets/generated/practice-setting.js";

/**
 * Profession and savoir-faire of a professional as documents and their metadata write them, e.g. `G15_10/SM44`
 * "Médecin - Radio-diagnostic (SM)"; `undefined` when JDV_J01 does not hold the pair.
 *
 * @see JDV_J01-XdsAuthorSpecialty-CISIS
 */
export function authorSpecialtyOf(
  professional: Pick<Professional, "professionCode" | "specialityCode">,
): CodedValue | undefined {
  const { professionCode, specialityCode } = professional;
  const profession = `G15_${professionCode}`;
  return authorSpecialties.find(specialityCode === undefined ? profession : `${profession}/${specialityCode}`);
}

/**
 * Sector of activity of a site, e.g. `SA08` "Cabinet de groupe"; `undefined` when JDV_J02 does not hold it.
 *
 * @see JDV_J02-XdsHealthcareFacilityTypeCode-CISIS
 */
export function facilityTypeOf(site: Pick<Site, "facilityType">): CodedValue | undefined {
  return facilityTypes.find(site.facilityType);
}

/**
 * Practice setting of a site, e.g. `AMBULATOIRE` "Ambulatoire"; `undefined` when JDV_J04 does not hold it.
 *
 * @see JDV_J04-XdsPracticeSettingCode-CISIS
 */
export function practiceSettingOf(site: Pick<Site, "practiceSetting">): CodedValue | undefined {
  return practiceSettings.find(site.practiceSetting);
}
