import type { Ins } from "@segur-sdk/core";
import { element, type XmlChild, type XmlElement } from "@segur-sdk/core/xml";
import { firstGivenName, givenNamesList, type Identity, type Sex, type Traits } from "@segur-sdk/ins";

import type { Guardian, PatientDetails } from "../patient-details.js";
import { administrativeGenders } from "../value-sets/generated/administrative-gender.js";
import { conceptBuilder } from "./build-coded-value.js";
import { buildAddress, buildPhone, buildStructureId } from "./build-organisation.js";
import { buildPersonName } from "./build-professional.js";
import { hl7, sdtc } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";
import { buildIdentifier, buildText, buildValue, buildWrapper } from "./plain-elements.js";

const buildGender = conceptBuilder("administrativeGenderCode");
const recordTarget = hl7("recordTarget");
const patientRole = hl7("patientRole");
const patientName = hl7("patient");
const nameName = hl7("name");
const family = hl7("family");
const given = hl7("given");
const birthTime = hl7("birthTime");
const birthplace = hl7("birthplace");
const place = hl7("place");
const addr = hl7("addr");
const county = hl7("county");
const city = hl7("city");

const genders: Readonly<Record<Sex, "M" | "F" | "UN">> = { M: "M", F: "F", I: "UN" };

/**
 * The patient. The INS is given apart: only the emission rules of a qualified identity produce it, so that no other
 * identity can put one here.
 *
 * @see CI-SIS Structuration minimale, recordTarget
 */
export function buildRecordTarget(
  patient: Identity,
  ins: Ins | undefined,
  details: PatientDetails | undefined,
): XmlElement {
  return buildWrapper(
    recordTarget,
    element(
      patientRole,
      {},
      ins && buildIdentifier(ins.oid, ins.matricule),
      patient.localIds.map(({ system, value }) => buildIdentifier(system, value)),
      details && buildContact(details),
      buildPatient(patient.traits, details),
    ),
  );
}

function buildContact({ address, mobile, mssanteAddress, phone }: PatientDetails): readonly XmlChild[] {
  return [
    address && buildAddress(address),
    phone !== undefined && buildPhone(phone, "H"),
    mobile !== undefined && buildPhone(mobile, "MC"),
    mssanteAddress !== undefined && element(hl7("telecom"), { value: `mailto:${mssanteAddress}` }),
  ];
}

/** Child order: XSD class Patient. */
function buildPatient(traits: Traits, details: PatientDetails | undefined): XmlElement {
  const gender = administrativeGenders.find(genders[traits.sex]);
  return element(
    patientName,
    { classCode: "PSN" },
    buildPatientName(traits),
    gender && buildGender(gender),
    buildValue(birthTime, buildTimestamp(traits.birthDate)),
    details && buildBirthAndDeath(details),
    details?.guardians?.map(buildGuardian),
    buildBirthplace(traits.birthPlace, details?.birthPlaceName),
  );
}

/** BR: name of the birth certificate and first given name; CL: used; no qualifier: all the given names. */
function buildPatientName(traits: Traits): XmlElement {
  const { birthName, usedName, usedGivenName } = traits;
  return element(
    nameName,
    {},
    element(family, { qualifier: "BR" }, birthName),
    buildText(given, givenNamesList(traits)),
    element(given, { qualifier: "BR" }, firstGivenName(traits)),
    usedName !== undefined && element(family, { qualifier: "CL" }, usedName),
    usedGivenName !== undefined && element(given, { qualifier: "CL" }, usedGivenName),
  );
}

/** The COG code alone as a rule: INSi gives no label, and a lone `county` is enough. */
function buildBirthplace(cog: string | undefined, name: string | undefined): XmlElement | undefined {
  if (cog === undefined && name === undefined) return undefined;
  return buildWrapper(
    birthplace,
    buildWrapper(
      place,
      element(addr, {}, cog !== undefined && buildText(county, cog), name !== undefined && buildText(city, name)),
    ),
  );
}

function buildBirthAndDeath(details: PatientDetails): readonly XmlChild[] {
  const { birthRank, deceased, deceasedAt, multipleBirth } = details;
  return [
    deceased !== undefined && element(sdtc("deceasedInd"), { value: String(deceased) }),
    deceasedAt !== undefined && element(sdtc("deceasedTime"), { value: buildTimestamp(deceasedAt) }),
    multipleBirth !== undefined && element(sdtc("multipleBirthInd"), { value: String(multipleBirth) }),
    birthRank !== undefined && element(sdtc("multipleBirthOrderNumber"), { value: String(birthRank) }),
  ];
}

function buildGuardian(guardian: Guardian): XmlElement {
  const { address, phone } = guardian;
  return element(
    hl7("guardian"),
    {},
    address && buildAddress(address),
    phone !== undefined && buildPhone(phone),
    guardian.kind === "person"
      ? element(hl7("guardianPerson"), {}, buildPersonName(guardian))
      : element(hl7("guardianOrganization"), {}, buildStructureId(guardian), element(hl7("name"), {}, guardian.name)),
  );
}
