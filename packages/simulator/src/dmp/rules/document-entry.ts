import { metadataProblem, missingField, type RegistryProblem } from "../refusal.js";
import { type RegistryObject, slotValues } from "../registry-object.js";
import { isSourcePatientId, readDtm, readXcnId } from "../values/hl7-values.js";

/** A metadata carried by a slot of one value. */
interface SlotRule {
  readonly name: string;
  readonly optional?: boolean;
  readonly accepts: (value: string) => boolean;
}

const isTime = (value: string): boolean => readDtm(value) !== undefined;

/**
 * Slots of every entry, the signature's included. `hash` and `size` may be absent, as in the official sample; what is
 * given is compared with the bytes.
 */
const slotRules: readonly SlotRule[] = [
  { name: "creationTime", accepts: isTime },
  { name: "languageCode", accepts: (value) => /^(?:[a-z]{2}-[A-Z]{2}|art)$/.test(value) },
  { name: "legalAuthenticator", accepts: (value) => readXcnId(value) !== undefined },
  { name: "serviceStartTime", accepts: isTime },
  { name: "serviceStopTime", optional: true, accepts: isTime },
  { name: "sourcePatientId", accepts: isSourcePatientId },
  { name: "hash", optional: true, accepts: (value) => /^[0-9a-f]{40}$/.test(value) },
  { name: "size", optional: true, accepts: (value) => /^(?:0|[1-9][0-9]*)$/.test(value) },
];

const maxTitleLength = 128;
const referenceIdList = "urn:ihe:iti:xds:2013:referenceIdList";
/** CXi of the types of JDV_J231: accession and order with their authority, study with or without one. */
const referenceId =
  /^[^&^|]+\^\^\^(?:&[0-9.]+&ISO\^urn:ihe:iti:xds:2013:(?:accession|order)|(?:&[0-9.]+&ISO)?\^urn:ihe:iti:xds:2016:studyInstanceUID)$/;

const mimeTypes = ["text/xml", "application/xslt+xml", "application/dicom"];

/**
 * What is wrong with the metadata of an entry that are not codes, authors or identifiers.
 *
 * @see dmp.md B.6
 */
export function problemsOfEntry(entry: RegistryObject, now: Date, toleranceMs: number): readonly RegistryProblem[] {
  const found = slotRules.flatMap((rule) => problemsOfSlot(entry, rule));
  const title = entry.title ?? "";
  if (title.trim() === "") found.push(missingField("title", entry.id));
  // Characters, not UTF-16 units.
  if (Array.from(title).length > maxTitleLength) {
    found.push(metadataProblem(`Le titre dépasse ${String(maxTitleLength)} caractères`, entry.id));
  }
  if (!mimeTypes.includes(entry.mimeType ?? "")) found.push(metadataProblem("Attribut mimeType incorrect", entry.id));
  if (!slotValues(entry, referenceIdList).every((value) => referenceId.test(value))) {
    found.push(metadataProblem("Le format de referenceIdList est incorrect", entry.id));
  }
  return [...found, ...problemsOfTimes(entry, now, toleranceMs)];
}

function problemsOfSlot(entry: RegistryObject, rule: SlotRule): RegistryProblem[] {
  const values = slotValues(entry, rule.name);
  const [value] = values;
  if (value === undefined || value === "") return rule.optional === true ? [] : [missingField(rule.name, entry.id)];
  return values.length === 1 && rule.accepts(value)
    ? []
    : [metadataProblem(`Le format de ${rule.name} est incorrect`, entry.id)];
}

/** Times are UTC: a local time written as such lies in the future, which is how the mistake shows. */
function problemsOfTimes(entry: RegistryObject, now: Date, toleranceMs: number): readonly RegistryProblem[] {
  const at = (name: string): number | undefined => readDtm(slotValues(entry, name)[0] ?? "")?.getTime();
  const found: RegistryProblem[] = [];
  if ((at("creationTime") ?? 0) > now.getTime() + toleranceMs) {
    found.push(metadataProblem("creationTime est dans le futur", entry.id));
  }
  const start = at("serviceStartTime");
  const stop = at("serviceStopTime");
  if (start !== undefined && stop !== undefined && stop < start) {
    found.push(metadataProblem("serviceStopTime précède serviceStartTime", entry.id));
  }
  return found;
}
