import { type AuthoringDevice, identifierAuthorities } from "@segur-sdk/cda";
import type { CodedValue, Organisation, Professional } from "@segur-sdk/core";

import { specialtyCode } from "./codes/official-code.js";

/**
 * A person, or a software, in the metadata (HL7 XCN).
 *
 * @see DMP GI, data type XCN; IHE ITI TF-3 §4.2.3.1.7
 */
export interface Xcn {
  /** PS_IdNat for a professional, e.g. `810100001014`. */
  readonly id?: string;
  readonly familyName?: string;
  readonly givenName?: string;
  /** OID of the assigning authority of `id`. */
  readonly authority?: string;
  /** `D` for a person, `U` for a software or a device. */
  readonly nameType?: string;
  /** Kind of identifier: `IDNPS` for a PS_IdNat. */
  readonly idType?: string;
}

/**
 * A structure in the metadata (HL7 XON).
 *
 * @see DMP GI, data type XON; IHE ITI TF-3 §4.2.3.1.7
 */
export interface Xon {
  readonly name: string;
  /** Struct_IdNat, e.g. `1690000000`. */
  readonly id?: string;
  /** OID of the assigning authority of `id`. */
  readonly authority?: string;
  /** Kind of identifier: `IDNST` for a Struct_IdNat. */
  readonly idType?: string;
}

/** Who wrote a document, or who submits a set. */
export interface Author {
  readonly person?: Xcn;
  readonly institutions: readonly Xon[];
  /** Functional roles, free text, e.g. the display name of the CDA function code. */
  readonly roles: readonly string[];
  readonly specialties: readonly CodedValue[];
}

/** A professional as an XCN, name as written by the caller (dmp.md B.7: no upper-casing, no accents removed). */
export function professionalXcn(professional: Professional): Xcn {
  return {
    id: professional.id,
    familyName: professional.familyName,
    givenName: professional.givenName,
    authority: identifierAuthorities.professional,
    nameType: "D",
    idType: "IDNPS",
  };
}

/** A structure as an XON. */
export function organisationXon(organisation: Organisation): Xon {
  return { name: organisation.name, id: organisation.id, authority: identifierAuthorities.structure, idType: "IDNST" };
}

/**
 * A professional acting for a structure, as author of a document or of a submission.
 *
 * @throws `ERR_XDS_CODE_UNKNOWN` when the profession is not in JDV_J01.
 * @see DMP GI, EX_2.1-1140
 */
export function authorOf(professional: Professional, institution: Organisation): Author {
  return {
    person: professionalXcn(professional),
    institutions: [organisationXon(institution)],
    roles: [],
    specialties: [specialtyCode(professional)],
  };
}

/** A software or a device of a structure as author of a document: its name is its software, then its model (dmp.md B.6.1). */
export function deviceAuthorOf({ id, model, software }: AuthoringDevice, institution: Organisation): Author {
  return {
    person: { id: id.value, familyName: software, givenName: model, authority: id.issuer, nameType: "U" },
    institutions: [organisationXon(institution)],
    roles: [],
    specialties: [],
  };
}
