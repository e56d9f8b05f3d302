import {
  authorSpecialties,
  type CdaIdentifier,
  identifierAuthorities,
  type ReadOrganisation,
  type ReadParticipant,
} from "@segur-sdk/cda";
import type { CodedValue } from "@segur-sdk/core";

import type { Author, Xcn, Xon } from "./author.js";
import { present } from "./wire/components.js";

/**
 * A participant of a CDA header as author of the metadata: person or device, structure, role, speciality.
 *
 * @see dmp.md B.6.1, B.12: `functionCode/@displayName` is the role, `assignedAuthor/code` the speciality
 */
export function authorOfParticipant(participant: ReadParticipant): Author {
  const { organisation, role, specialty } = participant;
  const person = xcnOfParticipant(participant);
  const words = role?.label ?? role?.code;
  const institution = organisation && xonOfOrganisation(organisation);
  return {
    ...(person === undefined ? {} : { person }),
    institutions: institution === undefined ? [] : [institution],
    roles: words === undefined || words === "" ? [] : [words],
    specialties: specialty === undefined ? [] : [withOfficialLabel(specialty)],
  };
}

/** The person, or the device, of a participant; `undefined` when the header names neither. */
export function xcnOfParticipant(participant: ReadParticipant): Xcn | undefined {
  const { familyName, givenName, device } = participant;
  const id = nationalIdOf(participant, identifierAuthorities.professional);
  const isNational = id?.root === identifierAuthorities.professional;
  const xcn = present<Xcn>({
    id: id?.extension,
    familyName: familyName ?? device?.software,
    givenName: givenName ?? (familyName === undefined ? device?.model : undefined),
    authority: id?.root,
    nameType: device === undefined ? "D" : "U",
    // No other kind of identifier is documented: none is made up.
    idType: isNational ? "IDNPS" : undefined,
  });
  return xcn.id === undefined && xcn.familyName === undefined ? undefined : xcn;
}

/** A structure of a header; `undefined` when it has no name, which an XON starts with. */
function xonOfOrganisation(organisation: ReadOrganisation): Xon | undefined {
  const { name } = organisation;
  if (name === undefined) return undefined;
  const id = nationalIdOf(organisation, identifierAuthorities.structure);
  const isNational = id?.root === identifierAuthorities.structure;
  return present<Xon>({
    name,
    id: id?.extension,
    authority: id?.root,
    idType: isNational ? "IDNST" : undefined,
  });
}

/** The identifier that the metadata want, wherever it stands among those of the header (dmp.md B.6.1); else the first. */
function nationalIdOf(
  { id, otherIds = [] }: Pick<ReadParticipant, "id" | "otherIds">,
  authority: string,
): CdaIdentifier | undefined {
  return id?.root === authority ? id : (otherIds.find(({ root }) => root === authority) ?? id);
}

// The DMP compares labels too: that of the official set when it has one.
function withOfficialLabel(specialty: CodedValue): CodedValue {
  return authorSpecialties.find(specialty.code, specialty.system) ?? specialty;
}
