import { inspectPsIdNat, type Civility, type ProfessionalTitle } from "@segur-sdk/core";

import { identifierAuthorities } from "../../code-systems.js";
import { present } from "../../present.js";
import type { NamedProfessional, SectionAuthor } from "../../structured-body/people.js";
import type { CdaIdentifier } from "../coded.js";
import type { ReadParticipant, ReadPersonName } from "../people.js";
import type { Leftovers } from "./unplaced.js";

const civilities: readonly string[] = ["M", "MME"] satisfies readonly Civility[];
const titles: readonly string[] = ["DR", "PR", "MC", "MG", "PC", "PG"] satisfies readonly ProfessionalTitle[];

/** True for a civility of JDV_J245. */
export function isCivility(text: string | undefined): text is Civility {
  return text !== undefined && civilities.includes(text);
}

function isTitle(text: string | undefined): text is ProfessionalTitle {
  return text !== undefined && titles.includes(text);
}

/** Identifier and names; `undefined` when the identifier is not one of the national directory. */
export function restoreNamed(
  name: ReadPersonName | undefined,
  id: CdaIdentifier | undefined,
  leftovers: Leftovers,
): NamedProfessional | undefined {
  const inspected =
    id?.root === identifierAuthorities.professional && id.extension !== undefined
      ? inspectPsIdNat(id.extension)
      : undefined;
  if (inspected?.valid !== true || name?.familyName === undefined) {
    leftovers.add("professional without national identifier or name");
    return undefined;
  }
  const { prefix, suffix, familyName, givenName = "" } = name;
  if ((prefix !== undefined && !isCivility(prefix)) || (suffix !== undefined && !isTitle(suffix))) {
    leftovers.add("prefix or suffix");
  }
  return present<NamedProfessional>({
    id: inspected.value,
    familyName,
    givenName,
    civility: isCivility(prefix) ? prefix : undefined,
    title: isTitle(suffix) ? suffix : undefined,
  });
}

/** A professional with profession and speciality: `G15_10/SM44`. */
export function restoreProfessional(
  participant: ReadParticipant | undefined,
  leftovers: Leftovers,
): SectionAuthor | undefined {
  const named = restoreNamed(participant, participant?.id, leftovers);
  const [, professionCode, specialityCode] = /^G15_([^/]+)(?:\/(.+))?$/u.exec(participant?.specialty?.code ?? "") ?? [];
  if (named === undefined || professionCode === undefined) {
    if (named !== undefined) leftovers.add("professional without profession");
    return undefined;
  }
  return present<SectionAuthor>({ ...named, professionCode, specialityCode });
}
