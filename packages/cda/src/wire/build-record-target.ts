import type { Ins } from "@segur-sdk/core";
import { element, type XmlElement } from "@segur-sdk/core/xml";
import { firstGivenName, givenNamesList, type Identity, type Sex, type Traits } from "@segur-sdk/ins";

import { administrativeGenders } from "../value-sets/generated/administrative-gender.js";
import { buildConcept } from "./build-coded-value.js";
import { hl7 } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";

const genders: Readonly<Record<Sex, "M" | "F" | "UN">> = { M: "M", F: "F", I: "UN" };

/**
 * The patient. The INS is given apart: only the emission rules of a qualified identity produce it, so that no other
 * identity can put one here.
 *
 * @see CI-SIS Structuration minimale, recordTarget
 */
export function buildRecordTarget(patient: Identity, ins: Ins | undefined): XmlElement {
  return element(
    hl7("recordTarget"),
    {},
    element(
      hl7("patientRole"),
      {},
      ins && element(hl7("id"), { extension: ins.matricule, root: ins.oid }),
      patient.localIds.map(({ system, value }) => element(hl7("id"), { extension: value, root: system })),
      buildPatient(patient.traits),
    ),
  );
}

function buildPatient(traits: Traits): XmlElement {
  const gender = administrativeGenders.find(genders[traits.sex]);
  return element(
    hl7("patient"),
    { classCode: "PSN" },
    buildPatientName(traits),
    gender && buildConcept("administrativeGenderCode", gender),
    element(hl7("birthTime"), { value: buildTimestamp(traits.birthDate) }),
    traits.birthPlace !== undefined && buildBirthplace(traits.birthPlace),
  );
}

/** BR: name of the birth certificate and first given name; CL: used; no qualifier: all the given names. */
function buildPatientName(traits: Traits): XmlElement {
  const { birthName, usedName, usedGivenName } = traits;
  return element(
    hl7("name"),
    {},
    element(hl7("family"), { qualifier: "BR" }, birthName),
    element(hl7("given"), {}, givenNamesList(traits)),
    element(hl7("given"), { qualifier: "BR" }, firstGivenName(traits)),
    usedName !== undefined && element(hl7("family"), { qualifier: "CL" }, usedName),
    usedGivenName !== undefined && element(hl7("given"), { qualifier: "CL" }, usedGivenName),
  );
}

/** The COG code alone: INSi gives no label, and a lone `county` is enough. */
function buildBirthplace(cog: string): XmlElement {
  return element(
    hl7("birthplace"),
    {},
    element(hl7("place"), {}, element(hl7("addr"), {}, element(hl7("county"), {}, cog))),
  );
}
