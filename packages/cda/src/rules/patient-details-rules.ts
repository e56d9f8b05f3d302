import type { Ins, Problem } from "@segur-sdk/core";

import type { Guardian, PatientDetails } from "../patient-details.js";
import { momentProblems } from "./entry-rules.js";
import { contactProblems, isPhone, organisationProblems, relativeNameProblems } from "./participant-rules.js";
import { isMailAddress } from "./people-rules.js";
import { unless } from "./rule-catalogue.js";

/** What is said of the patient besides the identity, given the INS that may be written. */
export function patientDetailsProblems(details: PatientDetails | undefined, ins: Ins | undefined): readonly Problem[] {
  if (details === undefined) return [];
  const { address, birthPlaceName, birthRank, deceased, deceasedAt, guardians = [] } = details;
  const { mobile, mssanteAddress, multipleBirth, phone } = details;
  const field = "patientDetails";
  return [
    ...contactProblems({ address, phone }, field),
    ...unless(mobile === undefined || isPhone(mobile), "SDK-PHONE", `${field}.mobile`),
    // The address holds the matricule, which no document says of an identity that is not qualified.
    ...unless(
      mssanteAddress === undefined ||
        (ins !== undefined && mssanteAddress.startsWith(`${ins.matricule}@`) && isMailAddress(mssanteAddress)),
      "SDK-PATIENT-ADDRESS",
      `${field}.mssanteAddress`,
    ),
    ...guardians.flatMap((guardian, index) => guardianProblems(guardian, `${field}.guardians[${String(index)}]`)),
    ...unless(birthPlaceName?.trim() !== "", "SDK-PATIENT-BIRTH-PLACE", `${field}.birthPlaceName`),
    ...momentProblems(deceasedAt, `${field}.deceasedAt`),
    ...unless(deceasedAt === undefined || deceased !== false, "SDK-PATIENT-DEATH", `${field}.deceasedAt`),
    ...unless(
      birthRank === undefined || (multipleBirth !== false && Number.isSafeInteger(birthRank) && birthRank >= 1),
      "SDK-PATIENT-BIRTH-RANK",
      `${field}.birthRank`,
    ),
  ];
}

function guardianProblems(guardian: Guardian, field: string): readonly Problem[] {
  if (guardian.kind === "organisation") return organisationProblems(guardian, field);
  const { address, civility, familyName, givenName, phone } = guardian;
  return [
    ...relativeNameProblems({ familyName, givenName, civility }, "SDK-GUARDIAN", field),
    ...contactProblems({ address, phone }, field),
  ];
}
