import type { Environment } from "@segur-sdk/core";

import type { Identity, LocalIdentifier } from "./identity.js";
import { assertTraits } from "./traits-inspection.js";
import type { Traits } from "./traits.js";
import type { Act } from "./transition.js";
import { creationTable } from "./transition-table.js";

/** How an identity is created. */
export interface CreateIdentityOptions extends Act {
  readonly environment: Environment;
  readonly localIds?: readonly LocalIdentifier[];
}

/**
 * Creates a provisional identity from typed traits, which are put in normal form.
 *
 * Five traits are mandatory and nothing else: birth name, first given name, birth date, sex, birth place (`99999` when
 * unknown). The birth date is a civil one: see {@link completeBirthDate} when the document gives an incomplete date.
 *
 * @throws `SegurError` `ERR_INS_TRAIT_MISSING` with every missing trait in `details.missing`,
 * `ERR_INS_TRAIT_INVALID` for a refused one.
 * @see RIS.INS.01, RIS.INS.11, RIS.INS.12, RIS.INS.22
 * @example
 * ```ts
 * import { createIdentity } from "@segur-sdk/ins";
 *
 * const identity = createIdentity(
 *   { birthName: "Nessi", givenNames: ["Ruth"], birthDate: "1977-07-14", sex: "F", birthPlace: "63220" },
 *   { environment: "simulator", by: "sec-042", at: new Date("2026-01-15T08:30:00Z") },
 * );
 * console.log(identity.status); // PROVISOIRE
 * ```
 */
export function createIdentity(traits: Traits, options: CreateIdentityOptions): Identity {
  const { to } = creationTable.created;
  return {
    status: to,
    traits: assertTraits(traits, "record"),
    insHistory: [],
    insi: null,
    control: null,
    attributes: [],
    localIds: options.localIds ?? [],
    environment: options.environment,
    journal: [
      {
        at: options.at.toISOString(),
        by: options.by,
        event: "created",
        to,
        changes: [],
        propagate: [],
        worklist: false,
      },
    ],
  };
}
