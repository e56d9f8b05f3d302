import type { Vihf } from "../wire/read-vihf.js";
import { vihfMode } from "./vihf-attributes.js";

/** Life of a VIHF of the reinforced indirect mode, in milliseconds (EX_AIR-040). */
const lifeMs = 30_000;

/** What a reinforced VIHF is judged against. */
export interface ReinforcedContext {
  readonly now: Date;
  readonly usedAssertions: Set<string>;
}

/**
 * First fault of a VIHF of the reinforced indirect mode: how the user was authenticated, a life of thirty seconds, one
 * use. A VIHF that passes is used up.
 *
 * @see dmp.md A.7
 */
export function refusalOfReinforced(vihf: Vihf, { now, usedAssertions }: ReinforcedContext): string | undefined {
  if (vihfMode(vihf) !== "INDIRECTE_RENFORCEE") return undefined;
  if (!vihf.hasContextDeclaration) return "Le champ AuthnContextDecl est obligatoire";
  if (Math.abs(now.getTime() - Date.parse(vihf.issueInstant)) > lifeMs) return "Le VIHF est périmé";
  if (usedAssertions.has(vihf.id)) return "Le VIHF a déjà été utilisé";
  usedAssertions.add(vihf.id);
  return undefined;
}
