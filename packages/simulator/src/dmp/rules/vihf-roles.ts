import type { Vihf, VihfCode } from "../wire/read-vihf.js";
import { vihfAttribute } from "./vihf-attributes.js";

/** Code systems of the first role (dmp.md D.3). */
const roleSystems = {
  /** TRE_G15: professions. Professionals in training (TRE_G16) are not simulated. */
  profession: "1.2.250.1.71.1.2.7",
  /** TRE_A00: who is not a professional. */
  other: "1.2.250.1.213.1.1.4.6",
  /** TRE_R94, R95, R291: social and medico-social roles. */
  social: /^1\.2\.250\.1\.213\.1\.6\.1\.[0-9]+$/,
} as const;

const nonProfessionals = ["SECRETARIAT_MEDICAL", "AUTOMATE"];
/** Physicians and pharmacists: their second role says the savoir-faire or the sub-section. */
const withSpeciality = ["10", "21"];
/** TRE_R01: savoir-faire. */
const specialitySystem = "1.2.250.1.71.4.2.5";

/** Roles of a VIHF, in order: profession or role, then savoir-faire. */
export function rolesOf(vihf: Vihf): readonly VihfCode[] {
  return (vihf.attributes.get(vihfAttribute.role) ?? []).flatMap((value) =>
    value.coded?.element === "Role" ? [value.coded] : [],
  );
}

/** First fault of the roles; undefined when there is none. */
export function refusalOfVihfRoles(vihf: Vihf): string | undefined {
  const written = vihf.attributes.get(vihfAttribute.role) ?? [];
  const roles = rolesOf(vihf);
  const [first, second] = roles;
  if (first === undefined) return "Le champ subject:role est obligatoire";
  if (roles.length !== written.length || roles.length > 2 || roles.some((role) => role.label === "")) {
    return "Le champ subject:role est incorrect";
  }
  if (!isRole(first)) return `Le rôle ${first.code} ne fait pas partie du domaine d'affinité`;
  const isProfessional = first.system === roleSystems.profession;
  if (isProfessional && withSpeciality.includes(first.code)) return refusalOfSpeciality(first, second);
  // Other actors have one role only, save social roles, which TRE_R85 completes.
  return second !== undefined && !roleSystems.social.test(first.system)
    ? "Le champ subject:role est incorrect"
    : undefined;
}

function refusalOfSpeciality(profession: VihfCode, speciality: VihfCode | undefined): string | undefined {
  if (speciality === undefined) return "Aucune spécialité dans le vihf";
  const known = profession.code === "21" || speciality.system === specialitySystem;
  return known ? undefined : `Le rôle ${speciality.code} ne fait pas partie du domaine d'affinité`;
}

function isRole({ code, system }: VihfCode): boolean {
  if (system === roleSystems.other) return nonProfessionals.includes(code);
  if (roleSystems.social.test(system)) return code !== "";
  return system === roleSystems.profession && /^[0-9]{2}$/.test(code);
}
