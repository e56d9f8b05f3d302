import { createSensitive, type Sensitive } from "@segur-sdk/core";
import { attributeOf, childElements, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { hl7 } from "./namespaces.js";

/** Traits that the DMP holds: those of the INS prevail, and these are not shown by default (EX_0.2-1020). */
export interface DmpTraits {
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  /** `M`, `F`, `U`… as received. */
  readonly sex?: string;
  /** As received: may hold `00` for a month or a day. */
  readonly birthTime?: string;
}

/** Administrative data of a record, besides what TD0.2 gives. */
export interface AdministrativeData {
  readonly traits: Sensitive<DmpTraits>;
  /** Value of each administrative observation by its code: oppositions, account, attachment… */
  readonly observations: Readonly<Record<string, string>>;
}

/**
 * Reads what TD1.3a adds to TD0.2 of the patient found; absent data are left out.
 *
 * @see dmp.md F.1; HL7 V3 PRPA_IN201308UV02
 */
export function readAdministrativeData(patient: XmlElement): AdministrativeData {
  const person = childNamed(patient, hl7("patientPerson"));
  const names = person === undefined ? [] : childrenNamed(person, hl7("name"));
  const parts = (local: string): readonly string[] =>
    names.flatMap((name) => childrenNamed(name, hl7(local)).map((part) => textOf(part)?.trim() ?? "")).filter(Boolean);
  const sex = attributeOf(childNamed(person, hl7("administrativeGenderCode")), "code");
  const birthTime = attributeOf(childNamed(person, hl7("birthTime")), "value");
  return {
    traits: createSensitive({
      familyNames: parts("family"),
      givenNames: parts("given"),
      ...(sex === undefined ? {} : { sex }),
      ...(birthTime === undefined ? {} : { birthTime }),
    }),
    observations: observationsOf(patient),
  };
}

function observationsOf(patient: XmlElement): Readonly<Record<string, string>> {
  const found = childrenNamed(patient, hl7("subjectOf"))
    .flatMap((subject) => childElements(subject))
    .flatMap((observation) => {
      const code = attributeOf(childNamed(observation, hl7("code")), "code");
      const value = childNamed(observation, hl7("value"));
      const text = attributeOf(value, "value") ?? attributeOf(value, "code") ?? textOf(value)?.trim();
      return code === undefined || text === undefined ? [] : [[code, text] as const];
    });
  return Object.fromEntries(found);
}
