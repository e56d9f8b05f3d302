import { attributeOf, childElements, type XmlElement } from "@segur-sdk/core/xml";

import type {
  ReadAddress,
  ReadDevice,
  ReadInformant,
  ReadInvolvement,
  ReadOrganisation,
  ReadParticipant,
  ReadPersonName,
} from "../reading/people.js";
import { readAddresses } from "./read-address.js";
import { readCode } from "./read-datatype.js";
import {
  child,
  children,
  filled,
  isPresent,
  present,
  readCodedValue,
  readIdentifiers,
  readTelecoms,
  readText,
  readTime,
} from "./read-values.js";

/** Author, authenticator, performer or participant: the element that bears `time` and the assigned person. */
export function readParticipant(of: XmlElement | undefined): ReadParticipant | undefined {
  const entity = child(of, "assignedAuthor") ?? child(of, "assignedEntity") ?? child(of, "associatedEntity");
  if (entity === undefined) return undefined;
  const time = child(of, "time");
  const role = child(of, "functionCode");
  return present<ReadParticipant>({
    ...readEntity(entity),
    role: role && readCode(role),
    signature: attributeOf(child(of, "signatureCode"), "code"),
    time: readTime(time) ?? readTime(child(time, "high")) ?? readTime(child(time, "low")),
  });
}

/** A participant with the type of its part and its dates. */
export function readInvolvement(of: XmlElement): ReadInvolvement | undefined {
  const participant = readParticipant(of);
  if (participant === undefined) return undefined;
  const time = child(of, "time");
  return present<ReadInvolvement>({
    ...participant,
    type: attributeOf(of, "typeCode"),
    classCode: attributeOf(child(of, "associatedEntity"), "classCode"),
    startedAt: readTime(child(time, "low")),
    endedAt: readTime(child(time, "high")),
  });
}

/** Someone the document is sent to. */
export function readRecipient(of: XmlElement): ReadParticipant | undefined {
  const recipient = child(of, "intendedRecipient");
  return recipient && readEntity(recipient);
}

/** Who informed. */
export function readInformant(of: XmlElement): ReadInformant | undefined {
  const professional = child(of, "assignedEntity");
  if (professional !== undefined) return { kind: "professional", ...readEntity(professional) };
  const related = child(of, "relatedEntity");
  if (related === undefined) return undefined;
  return present<ReadInformant>({
    kind: "related",
    ...readPersonName(child(related, "relatedPerson", "name")),
    classCode: attributeOf(related, "classCode"),
    relationship: readCodedValue(child(related, "code")),
    telecoms: readTelecoms(related),
    addresses: readAddresses(related),
    time: readTime(child(related, "effectiveTime")) ?? readTime(child(related, "effectiveTime", "low")),
  });
}

/** An organisation: represented, scoping, custodian. */
export function readOrganisation(of: XmlElement): ReadOrganisation {
  const [id, ...others] = readIdentifiers(of);
  const addresses = readAddresses(of);
  return present<ReadOrganisation>({
    id,
    otherIds: filled(others),
    name: readText(child(of, "name")),
    telecoms: readTelecoms(of),
    address: firstLines(addresses),
    addresses,
    practiceSetting: readCodedValue(child(of, "standardIndustryClassCode")),
  });
}

/** Names of a person; a name that has no parts is a family name. */
export function readPersonName(name: XmlElement | undefined): ReadPersonName {
  const given = children(name, "given").map(readText).filter(isPresent).join(" ");
  const parts = present<ReadPersonName>({
    familyName: readText(child(name, "family")),
    givenName: given === "" ? undefined : given,
    prefix: readText(child(name, "prefix")),
    suffix: readText(child(name, "suffix")),
  });
  const whole = readText(name);
  return whole === undefined || Object.keys(parts).length > 0 ? parts : { familyName: whole };
}

const organisations = ["representedOrganization", "scopingOrganization", "receivedOrganization"];
const people = ["assignedPerson", "associatedPerson", "informationRecipient"];

function readEntity(entity: XmlElement): ReadParticipant {
  const [id, ...others] = readIdentifiers(entity);
  const organisation = firstOf(entity, organisations);
  return present<ReadParticipant>({
    ...readPersonName(child(firstOf(entity, people), "name")),
    id,
    otherIds: filled(others),
    specialty: readCodedValue(child(entity, "code")),
    telecoms: readTelecoms(entity),
    addresses: readAddresses(entity),
    organisation: organisation && readOrganisation(organisation),
    device: readDevice(child(entity, "assignedAuthoringDevice")),
  });
}

function readDevice(device: XmlElement | undefined): ReadDevice | undefined {
  return (
    device &&
    present<ReadDevice>({
      model: readText(child(device, "manufacturerModelName")),
      software: readText(child(device, "softwareName")),
    })
  );
}

function firstOf(entity: XmlElement, names: readonly string[]): XmlElement | undefined {
  return childElements(entity).find(({ name }) => names.includes(name.local));
}

function firstLines([first]: readonly ReadAddress[]): readonly string[] {
  return first?.lines ?? [];
}
