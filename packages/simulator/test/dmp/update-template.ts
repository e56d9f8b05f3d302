import { setId } from "./document-plan.js";
import { ruth, softwareOid } from "./dmp-world.js";
import { writeSet } from "./ebrim-template.js";
import type { PlainPlan } from "./plain-template.js";

const approved = "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved";

/** URN of each status. */
export const statusUrns = {
  approved,
  deprecated: "urn:oasis:names:tc:ebxml-regrep:StatusType:Deprecated",
  archived: "urn:asip:ci-sis:2010:StatusType:Archived",
  deleted: "urn:asip:ci-sis:2010:StatusType:Deleted",
} as const;

/** What an update changes. */
export interface UpdateChanges extends Partial<PlainPlan> {
  /** Last arc of the identifier of the set. */
  readonly serial: string;
  readonly editBody?: (body: string) => string;
}

/** A change of status (TD3.3c, TD3.3d). */
export function statusUpdate(
  entryUuid: string,
  [from, to]: readonly [keyof typeof statusUrns, keyof typeof statusUrns],
  changes: UpdateChanges,
): PlainPlan {
  const association =
    `<Association id="update-1" associationType="urn:ihe:iti:2010:AssociationType:UpdateAvailabilityStatus" ` +
    `objectType="urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:Association" sourceObject="${setId}" targetObject="${entryUuid}">` +
    `${slot("OriginalStatus", statusUrns[from])}${slot("NewStatus", statusUrns[to])}</Association>`;
  return updatePlan(association, changes);
}

/** A new version of an entry (TD3.3a, TD3.3b), given as queries give it back. */
export function metadataUpdate(
  entry: string,
  previousVersion: string,
  { entryId, ...changes }: UpdateChanges & { readonly entryId: string },
): PlainPlan {
  const association =
    `<Association id="member-1" associationType="urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember" ` +
    `objectType="urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:Association" sourceObject="${setId}" targetObject="${entryId}">` +
    `${slot("SubmissionSetStatus", "Original")}${slot("PreviousVersion", previousVersion)}</Association>`;
  return updatePlan(entry + association, changes);
}

function updatePlan(objects: string, { serial, editBody = (body) => body, ...others }: UpdateChanges): PlainPlan {
  const set = writeSet(`${softwareOid}.3.${serial}`, others.matricule ?? ruth);
  return {
    service: "registry",
    action: "urn:ihe:iti:2010:UpdateDocumentSet",
    body: editBody(
      `<lcm:SubmitObjectsRequest xmlns:lcm="urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0">` +
        `<RegistryObjectList xmlns="urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0">${set}${objects}</RegistryObjectList></lcm:SubmitObjectsRequest>`,
    ),
    ...others,
  };
}

function slot(name: string, value: string): string {
  return `<Slot name="${name}"><ValueList><Value>${value}</Value></ValueList></Slot>`;
}

/** The entry of the first document of a LeafClass answer, as a client would send it back under another identifier. */
export function entryOf(answer: string, entryId: string): string {
  const [entry = "", id = ""] = /<ExtrinsicObject[^>]* id="([^"]*)".*?<\/ExtrinsicObject>/s.exec(answer) ?? [];
  if (entry === "") throw new Error("no entry in the answer");
  return entry
    .replace(/ status="[^"]*"/, "")
    .replace(/<Slot name="repositoryUniqueId">.*?<\/Slot>/, "")
    .replaceAll(`classifiedObject="${id}"`, `classifiedObject="${entryId}"`)
    .replaceAll(`registryObject="${id}"`, `registryObject="${entryId}"`)
    .replaceAll(` id="${id}"`, ` id="${entryId}"`)
    .replaceAll(` id="${id}-`, ` id="${entryId}-`);
}

/** Adds a visibility code to an entry. */
export function withCode(code: string, label: string): (entry: string) => string {
  const classification = (of: string): string =>
    `<Classification id="${of}-${code}" classificationScheme="urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f" classifiedObject="${of}" nodeRepresentation="${code}">` +
    `${slot("codingScheme", "1.2.250.1.213.1.1.4.13")}<Name><LocalizedString charset="UTF-8" value="${label}" xml:lang="FR"/></Name></Classification>`;
  return (entry) => {
    const of = / id="(urn:uuid:[0-9a-f-]*)"/.exec(entry)?.[1] ?? "";
    return entry.replace(/<Classification [^>]*urn:uuid:a09d5840/, (format) => classification(of) + format);
  };
}

/** Takes a visibility code out of an entry. */
export function withoutCode(code: string): (entry: string) => string {
  return (entry) =>
    entry.replace(new RegExp(`<Classification [^>]*nodeRepresentation="${code}"[^>]*>.*?</Classification>`), "");
}
