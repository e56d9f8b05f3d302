import { childElements, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadOrganisation, ReadParticipant, ReadPersonName } from "../cda-reading.js";
import { child, present, readCodedValue, readIdentifier, readTelecoms, readText, readTime } from "./read-values.js";

/** Author, authenticator, performer or participant: the element that bears `time` and the assigned person. */
export function readParticipant(of: XmlElement | undefined): ReadParticipant | undefined {
  const entity = child(of, "assignedAuthor") ?? child(of, "assignedEntity") ?? child(of, "associatedEntity");
  if (entity === undefined) return undefined;
  const organisation = child(entity, "representedOrganization") ?? child(entity, "scopingOrganization");
  const person = child(entity, "assignedPerson") ?? child(entity, "associatedPerson");
  const time = child(of, "time");
  return present<ReadParticipant>({
    ...readPersonName(child(person, "name")),
    id: readIdentifier(child(entity, "id")),
    specialty: readCodedValue(child(entity, "code")),
    telecoms: readTelecoms(entity),
    organisation: organisation && readOrganisation(organisation),
    time: readTime(time) ?? readTime(child(time, "high")) ?? readTime(child(time, "low")),
  });
}

/** Someone the document is sent to. */
export function readRecipient(of: XmlElement): ReadParticipant | undefined {
  const recipient = child(of, "intendedRecipient");
  if (recipient === undefined) return undefined;
  const organisation = child(recipient, "receivedOrganization");
  return present<ReadParticipant>({
    ...readPersonName(child(recipient, "informationRecipient", "name")),
    id: readIdentifier(child(recipient, "id")),
    telecoms: readTelecoms(recipient),
    organisation: organisation && readOrganisation(organisation),
  });
}

/** An organisation: represented, scoping, custodian. */
export function readOrganisation(of: XmlElement): ReadOrganisation {
  return present<ReadOrganisation>({
    id: readIdentifier(child(of, "id")),
    name: readText(child(of, "name")),
    telecoms: readTelecoms(of),
    address: readAddress(child(of, "addr")),
    practiceSetting: readCodedValue(child(of, "standardIndustryClassCode")),
  });
}

function readPersonName(name: XmlElement | undefined): Partial<ReadPersonName> {
  return present<Partial<ReadPersonName>>({
    familyName: readText(child(name, "family")),
    givenName: readText(child(name, "given")),
    prefix: readText(child(name, "prefix")),
    suffix: readText(child(name, "suffix")),
  });
}

/** Lines of an address: number with street, postal code with city, any other part alone. */
function readAddress(address: XmlElement | undefined): readonly string[] {
  if (address === undefined) return [];
  const lines: string[] = [];
  let joined = false;
  for (const part of childElements(address)) {
    const text = textOf(part)?.trim() ?? "";
    if (text === "") continue;
    if (joined) lines.push(`${lines.pop() ?? ""} ${text}`);
    else lines.push(text);
    joined = ["houseNumber", "houseNumberNumeric", "streetNameType", "postalCode"].includes(part.name.local);
  }
  return lines;
}
