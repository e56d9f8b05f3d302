import { attributeOf, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadRole, ReadStatementPerson } from "../reading/statement.js";
import { readCode, readMoment } from "./read-datatype.js";
import { readInformant, readInvolvement, readPersonName } from "./read-people.js";
import { child, present, readIdentifiers, readTelecoms, readText } from "./read-values.js";

/** A device, a place or a person that takes part in a fact. */
export function readRole(participant: XmlElement): ReadRole | undefined {
  const role = child(participant, "participantRole");
  if (role === undefined) return undefined;
  const code = child(role, "code");
  const time = child(participant, "time");
  const scoping = child(role, "scopingEntity");
  return present<ReadRole>({
    type: attributeOf(participant, "typeCode"),
    classCode: attributeOf(role, "classCode"),
    ids: readIdentifiers(role),
    code: code && readCode(code),
    time: time && readMoment(time),
    playing: readPlaying(role),
    scoping:
      scoping &&
      present<NonNullable<ReadRole["scoping"]>>({
        ids: readIdentifiers(scoping),
        name: readText(child(scoping, "desc")),
      }),
    telecoms: readTelecoms(role),
  });
}

function readPlaying(role: XmlElement): ReadRole["playing"] {
  const device = child(role, "playingDevice");
  const entity = device ?? child(role, "playingEntity");
  if (entity === undefined) return undefined;
  const code = child(entity, "code");
  const name = child(entity, device === undefined ? "name" : "manufacturerModelName");
  const person = device === undefined ? readPersonName(name) : {};
  return present<NonNullable<ReadRole["playing"]>>({
    kind: device === undefined ? "entity" : "device",
    code: code && readCode(code),
    name: readText(name)?.replace(/[\t\n\r ]+/gu, " "),
    person: Object.keys(person).length === 0 ? undefined : person,
  });
}

/** A professional in a fact: who wrote it, who did it, who told it. */
export function readStatementPerson(of: XmlElement, as: ReadStatementPerson["as"]): ReadStatementPerson | undefined {
  if (as === "informant") {
    const informant = readInformant(of);
    if (informant === undefined) return undefined;
    const { kind: _kind, ...person } = informant;
    return { as, ...person };
  }
  const person = readInvolvement(of);
  return person && { as, ...person };
}
