import { inspectPsIdNat, inspectStructIdNat, type PsIdNat, type StructIdNat } from "@segur-sdk/core";

import { nameValue, nameValues, type DistinguishedName } from "./distinguished-name.js";

/** Kind of card, from the national identifier of its holder: health professional, staff, authorised staff. */
export type CardKind = "CPS" | "CPE" | "CPA";

/** What the subject of a certificate says of its holder. */
export interface SubjectShape {
  /** `structure`: offer ORG; `server`: offer SERV; `card`: a person. */
  readonly kind: "structure" | "server" | "card" | "unknown";
  readonly card?: CardKind;
  readonly commonName?: string;
  readonly organisation?: string;
  /** Struct_IdNat found in an OU. */
  readonly structureId?: StructIdNat;
  /** PS_IdNat found in the CN of a card: personal data, never to be logged. */
  readonly personId?: PsIdNat;
}

const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const personalAttributes = ["SN", "GN", "title", "pseudonym"] as const;

/** Kinds of card by the prefix of the PS_IdNat (TRE_G08). */
const cardByPrefix: Readonly<Record<string, CardKind>> = {
  "0": "CPS",
  "8": "CPS",
  "1": "CPE",
  "3": "CPE",
  "6": "CPE",
  "4": "CPA",
  "5": "CPA",
};

/**
 * Reads a subject by its shape: a person has a name or a title, a structure an OU with a Struct_IdNat, a server a host name.
 *
 * Shape alone proves nothing: two DN of the same shape may belong to an authentication and to a signature certificate.
 *
 * @see certificates.md §2.4, §3; TRE_G07, TRE_G08
 */
export function subjectShape(name: DistinguishedName): SubjectShape {
  const commonName = nameValue(name, "CN");
  const organisation = nameValue(name, "O");
  const structureId = nameValues(name, "OU")
    .map(readStructure)
    .find((id) => id !== undefined);
  const shared = {
    ...(commonName === undefined ? {} : { commonName }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(structureId === undefined ? {} : { structureId }),
  };
  const isPerson = personalAttributes.some((keyword) => nameValue(name, keyword) !== undefined);
  const person = commonName === undefined ? undefined : inspectPsIdNat(commonName);
  if (isPerson || commonName?.includes("/") === true) {
    const card = cardByPrefix[commonName?.charAt(0) ?? ""];
    return {
      kind: "card",
      ...(card === undefined ? {} : { card }),
      ...shared,
      ...(person?.valid === true ? { personId: person.value } : {}),
    };
  }
  if (structureId === undefined) return { kind: "unknown", ...shared };
  return { kind: commonName !== undefined && hostName.test(commonName) ? "server" : "structure", ...shared };
}

/** Verbatim, as the VIHF takes it: `0002 187512751`, the SIREN of an authority, is not the practice `0002187512751`. */
function readStructure(unit: string): StructIdNat | undefined {
  const inspection = inspectStructIdNat(unit);
  return inspection.valid && inspection.value === unit ? inspection.value : undefined;
}
