import { isInsAuthority } from "@segur-sdk/core";
import { attributeOf, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaIdentifier, ReadPatient } from "../cda-reading.js";
import { child, children, present, readIdentifier, readText, readTime } from "./read-values.js";

const sexes: Readonly<Record<string, "M" | "F" | "I">> = { M: "M", F: "F", UN: "I" };

/** The patient: identifiers and traits. `SP`, the used name of older documents, counts as `CL`. */
export function readRecordTarget(recordTarget: XmlElement | undefined): ReadPatient {
  const role = child(recordTarget, "patientRole");
  const patient = child(role, "patient");
  const name = child(patient, "name");
  const place = child(patient, "birthplace", "place", "addr");
  const ids = children(role, "id")
    .map(readIdentifier)
    .filter((id) => id !== undefined);
  return present<ReadPatient>({
    ids,
    ins: insAmong(ids),
    birthName: part(name, "family", "BR"),
    givenNames: part(name, "given", undefined),
    firstGivenName: part(name, "given", "BR"),
    usedName: part(name, "family", "CL") ?? part(name, "family", "SP"),
    usedGivenName: part(name, "given", "CL"),
    sex: sexes[attributeOf(child(patient, "administrativeGenderCode"), "code") ?? ""],
    birthDate: readTime(child(patient, "birthTime"))?.slice(0, 10),
    birthPlace: readText(child(place, "county")),
    birthPlaceName: readText(child(place, "city")),
  });
}

function insAmong(ids: readonly CdaIdentifier[]): ReadPatient["ins"] {
  const id = ids.find(({ root }) => isInsAuthority(root));
  return id?.extension === undefined ? undefined : { matricule: id.extension, oid: id.root };
}

function part(name: XmlElement | undefined, local: string, qualifier: string | undefined): string | undefined {
  return readText(children(name, local).find((element) => attributeOf(element, "qualifier") === qualifier));
}
