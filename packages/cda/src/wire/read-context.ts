import { attributeOf, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaReading } from "../cda-reading.js";
import type { ReadAuthorization, ReadEncounter, ReadFacility, ReadRelatedDocument } from "../reading/context.js";
import { readAddresses } from "./read-address.js";
import { readInvolvement, readOrganisation, readParticipant } from "./read-people.js";
import {
  child,
  children,
  isPresent,
  present,
  readCodedValue,
  readIdentifier,
  readIdentifiers,
  readInteger,
  readText,
  readTime,
} from "./read-values.js";

/** The documents that this one replaces, transforms or completes. */
export function readRelatedDocuments(root: XmlElement): readonly ReadRelatedDocument[] {
  return children(root, "relatedDocument").map((related) => {
    const parent = child(related, "parentDocument");
    return present<ReadRelatedDocument>({
      type: attributeOf(related, "typeCode"),
      id: readIdentifier(child(parent, "id")),
      setId: readIdentifier(child(parent, "setId")),
      version: readInteger(child(parent, "versionNumber")),
      code: readCodedValue(child(parent, "code")),
    });
  });
}

/** The first document replaced. */
export function replacedAmong(related: readonly ReadRelatedDocument[]): CdaReading["replaces"] {
  const replaced = related.find(({ type }) => type === "RPLC");
  if (replaced?.id === undefined) return undefined;
  return present<NonNullable<CdaReading["replaces"]>>({ id: replaced.id, version: replaced.version });
}

/** The consents. */
export function readAuthorizations(root: XmlElement): readonly ReadAuthorization[] {
  return children(root, "authorization").map((authorization) => {
    const consent = child(authorization, "consent");
    return present<ReadAuthorization>({
      id: readIdentifier(child(consent, "id")),
      code: readCodedValue(child(consent, "code")),
      status: attributeOf(child(consent, "statusCode"), "code"),
    });
  });
}

/** The stay or the visit, and where it was. */
export function readEncounter(encounter: XmlElement | undefined): ReadEncounter | undefined {
  if (encounter === undefined) return undefined;
  const time = child(encounter, "effectiveTime");
  const facility = child(encounter, "location", "healthCareFacility");
  return present<ReadEncounter>({
    ids: readIdentifiers(encounter),
    code: readCodedValue(child(encounter, "code")),
    startedAt: readTime(child(time, "low")) ?? readTime(time),
    endedAt: readTime(child(time, "high")),
    dischargeDisposition: readCodedValue(child(encounter, "dischargeDispositionCode")),
    responsible: readParticipant(child(encounter, "responsibleParty")),
    participants: children(encounter, "encounterParticipant").map(readInvolvement).filter(isPresent),
    facilityType: readCodedValue(child(facility, "code")),
    facility: facility && readFacility(facility),
  });
}

function readFacility(facility: XmlElement): ReadFacility {
  const place = child(facility, "location");
  const organisation = child(facility, "serviceProviderOrganization");
  return present<ReadFacility>({
    id: readIdentifier(child(facility, "id")),
    name: readText(child(place, "name")),
    addresses: readAddresses(place),
    organisation: organisation && readOrganisation(organisation),
  });
}
