import type { DmpOperation } from "../dmp-call-record.js";
import { problem, type RegistryProblem } from "../refusal.js";
import type { VihfCode } from "../wire/read-vihf.js";

/**
 * How the sender authenticates: software certificate of a structure (`indirect`), the same after a strong local
 * authentication (`air`), card of a professional (`direct`), card of a member of staff (`cpe`).
 *
 * @see dmp.md A.2
 */
export type DmpAccessMode = "indirect" | "air" | "direct" | "cpe";

/** What a mode may do: everything, with its own documents, with those of its structure, or nothing. */
export type DmpGrant = "yes" | "own" | "structure" | "no";

/** Rights of each transaction by mode. */
export type DmpRights = Readonly<Record<DmpOperation, Readonly<Record<DmpAccessMode, DmpGrant>>>>;

const everyone = { indirect: "yes", air: "yes", direct: "yes", cpe: "yes" } as const;
const cardOnly = { indirect: "no", air: "no", direct: "yes", cpe: "no" } as const;

/**
 * The matrix of rights.
 *
 * The matrix closes TD3.3 to the indirect modes, save deletion; the list of transactions opens TD3.3a, b and d to the
 * reinforced one, which is followed here. A feeding by a CPE is TD2.2: the same message.
 *
 * @see PDT-INF-526 v1.8; dmp.md A.1, A.3
 */
export const dmpRights: DmpRights = {
  "TD0.2": everyone,
  "TD0.3": { indirect: "no", air: "no", direct: "yes", cpe: "yes" },
  "TD0.4": { indirect: "yes", air: "yes", direct: "yes", cpe: "structure" },
  "TD1.3a": everyone,
  "TD1.6": cardOnly,
  // Reinforced indirect mode: consultation profile only.
  "TD2.1a": { indirect: "yes", air: "no", direct: "yes", cpe: "yes" },
  "TD2.1b": { indirect: "yes", air: "no", direct: "yes", cpe: "yes" },
  "TD3.1a": { indirect: "no", air: "yes", direct: "yes", cpe: "no" },
  "TD3.1b": everyone,
  "TD3.2": { indirect: "no", air: "yes", direct: "yes", cpe: "no" },
  "TD3.3a": { indirect: "no", air: "structure", direct: "yes", cpe: "no" },
  "TD3.3b": { indirect: "no", air: "structure", direct: "yes", cpe: "no" },
  "TD3.3c": { indirect: "structure", air: "structure", direct: "own", cpe: "structure" },
  "TD3.3d": { indirect: "no", air: "structure", direct: "own", cpe: "no" },
};

/** Savoir-faire of the occupational physician: feeds, and may neither search nor read (dmp.md A.3). */
const occupationalPhysician = ["SM25", "C41", "CAPA11"];
const consultations: readonly DmpOperation[] = ["TD3.1a", "TD3.2"];

/** Who asks for what, for the matrix of rights. */
export interface RightsQuestion {
  readonly operation: DmpOperation;
  readonly mode: DmpAccessMode;
  readonly roles: readonly VihfCode[];
}

/** What the sender is granted for a transaction. */
export function grantOf({ operation, mode, roles }: RightsQuestion, rights: DmpRights): DmpGrant {
  const barred = consultations.includes(operation) && roles.some(({ code }) => occupationalPhysician.includes(code));
  return barred ? "no" : rights[operation][mode];
}

/** Refusal of the service of rights; its words are the simulator's own. */
export function deniedByRights(location = ""): RegistryProblem {
  return problem("DMPAccessDeniedByRightsService", "Accès refusé par le service des droits", location);
}

/** Why a grant does not cover a document; undefined when it does. */
export function refusalOfGrant(
  grant: DmpGrant,
  document: { readonly authors: readonly string[]; readonly structureId: string },
  sender: { readonly nameId: string; readonly structureId: string },
): RegistryProblem | undefined {
  const covered =
    grant === "yes" ||
    (grant === "own" && document.authors.includes(sender.nameId)) ||
    (grant === "structure" && document.structureId === sender.structureId);
  return covered ? undefined : deniedByRights();
}
