import { isInsAuthority } from "@segur-sdk/core";
import { attributeOf, childNamed, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier } from "../reading/coded.js";
import type { ReadGuardian, ReadPatient, ReadTelecom } from "../reading/people.js";
import { sdtc } from "./cda-names.js";
import { readAddresses } from "./read-address.js";
import { readOrganisation, readPersonName } from "./read-people.js";
import {
  child,
  children,
  isPresent,
  present,
  readBoolean,
  readCodedValue,
  readIdentifiers,
  readInteger,
  readText,
  readTime,
} from "./read-values.js";

const sexes: ReadonlyMap<string, "M" | "F" | "I"> = new Map([
  ["M", "M"],
  ["F", "F"],
  ["UN", "I"],
]);

/**
 * The patient: identifiers and traits. `SP`, the used name of older documents, counts as `CL`. Some write the birth name and
 * the used name in two `name` where the CI-SIS wants one.
 */
export function readRecordTarget(recordTarget: XmlElement | undefined): ReadPatient {
  const role = child(recordTarget, "patientRole");
  const patient = child(role, "patient");
  const names = children(patient, "name");
  const [first] = names;
  const birth =
    names.find((name) => part(name, "family", "BR") !== undefined) ??
    names.find((name) => part(name, "family") !== undefined && attributeOf(name, "use") === undefined) ??
    first;
  const place = child(patient, "birthplace", "place");
  const ids = readIdentifiers(role);
  return present<ReadPatient>({
    ids,
    ins: insAmong(ids),
    birthName: part(birth, "family", "BR") ?? part(birth, "family"),
    givenNames: part(birth, "given"),
    firstGivenName: partAmong(names, "given", "BR"),
    usedName: partAmong(names, "family", "CL") ?? partAmong(names, "family", "SP") ?? nameInUse(names, birth),
    usedGivenName: partAmong(names, "given", "CL"),
    prefix: readText(child(first, "prefix")),
    suffix: readText(child(first, "suffix")),
    sex: sexes.get(attributeOf(child(patient, "administrativeGenderCode"), "code") ?? ""),
    birthDate: readBirthDate(child(patient, "birthTime")),
    birthPlace: readText(child(place, "addr", "county")),
    birthPlaceName: readText(child(place, "addr", "city")) ?? readText(child(place, "name")),
    addresses: readAddresses(role),
    telecoms: readTelecomsWithUse(role),
    guardians: children(patient, "guardian").map(readGuardian),
    deceased: readBoolean(childNamed(patient, sdtc("deceasedInd"))),
    deceasedAt: readTime(childNamed(patient, sdtc("deceasedTime"))),
    multipleBirth: readBoolean(childNamed(patient, sdtc("multipleBirthInd"))),
    birthRank: readInteger(childNamed(patient, sdtc("multipleBirthOrderNumber"))),
  });
}

function insAmong(ids: readonly CdaIdentifier[]): ReadPatient["ins"] {
  const id = ids.find(({ root }) => isInsAuthority(root));
  return id?.extension === undefined ? undefined : { matricule: id.extension, oid: id.root };
}

/** Part of the name whose `@qualifier`, a list, holds this one; or that has none. */
function part(name: XmlElement | undefined, local: string, qualifier?: string): string | undefined {
  const found = children(name, local).find((element) => {
    const qualifiers = attributeOf(element, "qualifier");
    return qualifier === undefined ? qualifiers === undefined : qualifiers?.split(/\s+/u).includes(qualifier);
  });
  return readText(found);
}

/** The same part wherever it stands: its qualifier says what it is. */
function partAmong(names: readonly XmlElement[], local: string, qualifier: string): string | undefined {
  for (const name of names) {
    const found = part(name, local, qualifier);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** HL7 V3 EntityNameUse `L`: the name that the person uses; it says so beside a birth name only. */
function nameInUse(names: readonly XmlElement[], birth: XmlElement | undefined): string | undefined {
  if (part(birth, "family", "BR") === undefined) return undefined;
  const used = names.find((name) => name !== birth && attributeOf(name, "use")?.split(/\s+/u).includes("L"));
  return part(used, "family");
}

/** Day or month may be `00` when the civil status does not know them: no day of the calendar, and all the same a date. */
function readBirthDate(birthTime: XmlElement | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/u.exec(attributeOf(birthTime, "value") ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Number(month) <= 12 && Number(day) <= 31 ? `${year}-${month}-${day}` : undefined;
}

function readTelecomsWithUse(of: XmlElement | undefined): readonly ReadTelecom[] {
  return children(of, "telecom")
    .map((telecom): ReadTelecom | undefined => {
      const value = attributeOf(telecom, "value");
      return value === undefined ? undefined : present<ReadTelecom>({ value, use: attributeOf(telecom, "use") });
    })
    .filter(isPresent);
}

function readGuardian(guardian: XmlElement): ReadGuardian {
  const organisation = child(guardian, "guardianOrganization");
  return present<ReadGuardian>({
    ...readPersonName(child(guardian, "guardianPerson", "name")),
    ids: readIdentifiers(guardian),
    relationship: readCodedValue(child(guardian, "code")),
    addresses: readAddresses(guardian),
    telecoms: readTelecomsWithUse(guardian),
    organisation: organisation && readOrganisation(organisation),
  });
}
