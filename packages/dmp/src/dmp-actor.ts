import { identifierAuthorities } from "@segur-sdk/cda";
import {
  parsePsIdNat,
  SegurError,
  structIdNatParts,
  type ActingProfessional,
  type CodedValue,
  type LocalLogin,
  type PsIdNat,
  type Site,
  type SoftwareInstallation,
  type StructIdNat,
  type StructIdNatKind,
} from "@segur-sdk/core";
import { authorOf, organisationXon, type Author, type Xcn } from "@segur-sdk/xds";

/**
 * Someone known inside the structure only: a secretary, or an automatic processing.
 *
 * An automatic processing acts only when no person can be named: after a validation, it is the radiologist who validated
 * that sends (dmp.md D.5).
 */
export interface StructureActor {
  readonly role: "secretary" | "automate";
  /** Unique in the structure, lasting, never given to someone else (EX_0.1-1025), e.g. `RIS-AUTO`, `SEC-0042`. */
  readonly internalId: string;
  /** Free text: `SECRETAIRE ALEX`, or software, model and service. */
  readonly name: string;
  readonly login: LocalLogin;
}

/** Who acts in the DMP: named in the VIHF, and author of what is sent. */
export type DmpActor = ActingProfessional | StructureActor;

/** Roles of who is not a professional, TRE_A00 (JDV_J01, JDV_J65). */
const structureRoles: Readonly<Record<StructureActor["role"], CodedValue>> = {
  secretary: { code: "SECRETARIAT_MEDICAL", label: "Secrétariat médical", system: "1.2.250.1.213.1.1.4.6" },
  automate: { code: "AUTOMATE", label: "Automate", system: "1.2.250.1.213.1.1.4.6" },
};

/** Prefix of the identifier of an employee, by the kind of identifier of the structure (TRE_G08). */
const employeePrefixes: Readonly<Record<StructIdNatKind, string>> = {
  finess: "3",
  siren: "4",
  siret: "5",
  "rpps-rang": "6",
  "cabinet-adeli": "1",
};

/** True for an actor known inside the structure only. */
export function isStructureActor(actor: DmpActor): actor is StructureActor {
  return "internalId" in actor;
}

/**
 * National identifier of an actor: his own, or that of an employee of the structure, e.g. `30B0999999/RIS-AUTO`.
 *
 * @throws SegurError `ERR_DMP_ACTOR` when the internal identifier has not the form of a register number.
 * @see CNDA EX_0.1-1025; TRE_G08-TypeIdentifiantPersonne
 */
export function actorId(actor: DmpActor, structure: StructIdNat): PsIdNat {
  if (!isStructureActor(actor)) return actor.id;
  const { kind, number } = structIdNatParts(structure);
  try {
    return parsePsIdNat(`${employeePrefixes[kind]}${number}/${actor.internalId}`);
  } catch (cause) {
    throw new SegurError("ERR_DMP_ACTOR", {
      details: { field: "actor.internalId", rule: "letters, digits, - and _, at most 32", source: "CNDA EX_0.1-1025" },
      cause,
    });
  }
}

/** Role of an actor who is not a professional. */
export function structureRole(actor: StructureActor): CodedValue {
  return structureRoles[actor.role];
}

/**
 * The actor as author of a submission (EX_2.1-1140: the sender).
 *
 * @throws SegurError `ERR_XDS_CODE_UNKNOWN` when the profession is not in JDV_J01, `ERR_DMP_ACTOR`.
 */
export function submissionAuthorOf(actor: DmpActor, site: Site, software: Pick<SoftwareInstallation, "oid">): Author {
  if (!isStructureActor(actor)) return authorOf(actor, site);
  const role = structureRole(actor);
  return {
    person: actor.role === "automate" ? automateXcn(actor, software) : employeeXcn(actor, site),
    institutions: [organisationXon(site)],
    roles: actor.role === "secretary" ? [role.label] : [],
    specialties: [role],
  };
}

function employeeXcn(actor: StructureActor, site: Site): Xcn {
  const id = actorId(actor, site.id);
  return { id, familyName: actor.name, authority: identifierAuthorities.professional, nameType: "D", idType: "IDNPS" };
}

/** A software: name type `U`, identifier scoped by the installation (dmp.md B.6.1; the type of identifier is inferred). */
function automateXcn(actor: StructureActor, software: Pick<SoftwareInstallation, "oid">): Xcn {
  return { id: actor.internalId, familyName: actor.name, authority: software.oid, nameType: "U", idType: "RI" };
}
