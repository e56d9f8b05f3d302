import { authorSpecialtyOf } from "@segur-sdk/cda";
import {
  SegurError,
  type ActingProfessional,
  type CodedValue,
  type LocalLogin,
  type PsIdNat,
  type Site,
} from "@segur-sdk/core";

import { actorId, isStructureActor, structureRole, type DmpActor } from "./dmp-actor.js";

/** The user as a VIHF describes him. */
export interface VihfSubject {
  /** PS_IdNat: `NameID` of the assertion. */
  readonly nameId: PsIdNat;
  /** Free text: surname, given name and service; for an automatic processing, software, model and service. */
  readonly label: string;
  /** Profession or role, then savoir-faire, compulsory for physicians and pharmacists. */
  readonly roles: readonly CodedValue[];
  readonly login: LocalLogin;
}

const professions = "1.2.250.1.71.1.2.7";
const specialities = "1.2.250.1.71.4.2.5";
/** TRE_G15: physician, pharmacist. */
const withSpeciality: ReadonlySet<string> = new Set(["10", "21"]);

/**
 * Describes an actor for the VIHF.
 *
 * @throws SegurError `ERR_DMP_ACTOR` when a profession or a savoir-faire is not in JDV_J01, a login instant is not an
 * instant, or an internal identifier is malformed; `ERR_DMP_SPECIALITY` when a physician or a pharmacist has none.
 * @see dmp.md D.2, D.3, D.5; JDV_J65_SubjectRole_DMP
 */
export function vihfSubjectOf(actor: DmpActor, site: Site, service: string = site.name): VihfSubject {
  const { at } = actor.login;
  if (!/(?:Z|[+-][0-9]{2}:[0-9]{2})$/.test(at) || Number.isNaN(Date.parse(at))) {
    throw badActor("login.at", "ISO 8601 instant with Z or an offset");
  }
  const nameId = actorId(actor, site.id);
  if (isStructureActor(actor)) {
    const label = actor.role === "automate" ? actor.name : `${actor.name} ${service}`;
    return { nameId, label, roles: [structureRole(actor)], login: actor.login };
  }
  const label = `${actor.familyName} ${actor.givenName} ${service}`;
  return { nameId, label, roles: professionalRoles(actor), login: actor.login };
}

function professionalRoles(actor: ActingProfessional): readonly CodedValue[] {
  const { professionCode, specialityCode } = actor;
  const profession = authorSpecialtyOf({ professionCode });
  if (profession === undefined) throw badActor("professionCode", "the profession is in JDV_J01");
  const first = { code: professionCode, label: profession.label, system: professions };
  if (!withSpeciality.has(professionCode)) return [first];
  if (specialityCode === undefined) {
    // "Aucune spécialité dans le vihf".
    throw new SegurError("ERR_DMP_SPECIALITY", { details: { field: "actor.specialityCode", source: "dmp.md D.3" } });
  }
  const both = authorSpecialtyOf({ professionCode, specialityCode });
  if (both === undefined) throw badActor("specialityCode", "profession and savoir-faire are a pair of JDV_J01");
  // JDV_J01 labels a pair "Médecin - Radio-diagnostic (SM)"; the VIHF wants the savoir-faire alone.
  const prefix = `${profession.label} - `;
  const label = both.label.startsWith(prefix) ? both.label.slice(prefix.length) : both.label;
  return [first, { code: specialityCode, label, system: specialities }];
}

function badActor(field: string, rule: string): SegurError {
  return new SegurError("ERR_DMP_ACTOR", { details: { field: `actor.${field}`, rule, source: "dmp.md D.2, D.3" } });
}
