import type { Guardian, GuardianOrganisation, GuardianPerson, PatientDetails } from "../../patient-details.js";
import { present } from "../../present.js";
import type { ReadGuardian, ReadPatient, ReadTelecom } from "../people.js";
import { civilityOf, restoreOrganisation } from "./restore-participants.js";
import { phoneAmong, restoreAddress } from "./restore-site.js";
import { type Leftovers, restoreEach } from "./unplaced.js";

/** What a document says of the patient besides the identity; `undefined` when it says nothing. */
export function restorePatientDetails(patient: ReadPatient, leftovers: Leftovers): PatientDetails | undefined {
  const { addresses, birthPlaceName, birthRank, deceased, deceasedAt, multipleBirth, telecoms } = patient;
  const [address, ...others] = addresses;
  if (others.length > 0) leftovers.add("second addr");
  const mobile = phoneAmong(valuesOf(telecoms.filter(({ use }) => use === "MC")));
  const phone = phoneAmong(valuesOf(telecoms.filter(({ use }) => use !== "MC")));
  const mssanteAddress = valuesOf(telecoms)
    .find((value) => value.startsWith("mailto:"))
    ?.slice("mailto:".length);
  const placed = [mobile, phone, mssanteAddress].filter((one) => one !== undefined).length;
  if (telecoms.length > placed) leftovers.add("telecom");
  const guardians = restoreEach(patient.guardians, leftovers.at("guardians"), restoreGuardian);
  const details = present<PatientDetails>({
    address: restoreAddress(address),
    phone,
    mobile,
    mssanteAddress,
    guardians: guardians.length === 0 ? undefined : guardians,
    birthPlaceName,
    deceased,
    deceasedAt,
    multipleBirth,
    birthRank,
  });
  return Object.keys(details).length === 0 ? undefined : details;
}

function valuesOf(telecoms: readonly ReadTelecom[]): readonly string[] {
  return telecoms.map(({ value }) => value);
}

function restoreGuardian(guardian: ReadGuardian, leftovers: Leftovers): Guardian | undefined {
  const { addresses, familyName, givenName, ids, organisation, prefix, relationship, telecoms } = guardian;
  if (ids.length > 0) leftovers.add("id");
  if (relationship !== undefined) leftovers.add("code");
  const address = restoreAddress(addresses[0]);
  const phone = phoneAmong(valuesOf(telecoms));
  if (organisation !== undefined) {
    const restored = restoreOrganisation(organisation, leftovers);
    return restored && present<GuardianOrganisation>({ kind: "organisation", ...restored, address, phone });
  }
  if (familyName === undefined) {
    leftovers.add("guardian without name");
    return undefined;
  }
  return present<GuardianPerson>({
    kind: "person",
    familyName,
    givenName,
    civility: civilityOf(prefix, leftovers),
    address,
    phone,
  });
}
