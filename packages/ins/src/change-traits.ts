import { SegurError } from "@segur-sdk/core";

import type { Identity } from "./identity.js";
import { traitChanges } from "./trait-changes.js";
import { inspectTraits, normaliseTraits } from "./traits-inspection.js";
import { strictTraits, type StrictTrait, type Traits } from "./traits.js";
import { advance, type Act } from "./transition.js";

/** New values of some traits; `undefined` removes an optional one. */
export type TraitsUpdate = { readonly [Name in keyof Traits]?: Traits[Name] | undefined };

/** Who changes traits, when, and with which authority. */
export interface ChangeTraitsOptions extends Act {
  /** `super-user` to change strict traits of a retrieved or qualified identity (RIS.INS.29). */
  readonly override?: "super-user";
}

/**
 * Changes traits by hand. A strict trait withdraws the INS and takes the identity one step down; a complementary one
 * changes nothing to the status. Without any real change the identity comes back as it is.
 *
 * @throws `SegurError` `ERR_INS_TRAIT_LOCKED` for a strict trait of a retrieved or qualified identity without
 * `override`, `ERR_INS_TRAIT_MISSING`, `ERR_INS_TRAIT_INVALID`.
 * @see RIS.INS.29, RIS.INS.31, RIS.INS.32-36
 */
export function changeTraits(identity: Identity, update: TraitsUpdate, options: ChangeTraitsOptions): Identity {
  const traits = updated(identity.traits, update);
  const changes = traitChanges(identity.traits, traits);
  if (changes.length === 0) return identity;
  const isStrict = changes.some(({ trait }) => strictTraits.some((strict) => strict === trait));
  if (isStrict && identity.ins !== undefined && options.override !== "super-user") {
    throw new SegurError("ERR_INS_TRAIT_LOCKED", {
      details: { rule: "strict traits are read-only save for a super-user", source: "RIS.INS.29" },
    });
  }
  const changed = new Set<string>(changes.map(({ trait }) => trait));
  const problem = inspectTraits(traits, "record").find(({ trait }) => changed.has(trait));
  if (problem !== undefined) {
    const { field, rule, source } = problem;
    const code = problem.problem === "missing" ? "ERR_INS_TRAIT_MISSING" : "ERR_INS_TRAIT_INVALID";
    throw new SegurError(code, { details: { field, rule, source } });
  }
  return advance(identity, {
    event: isStrict ? "strict-trait-changed" : "complementary-trait-changed",
    by: options.by,
    at: options.at,
    traits,
    changes,
  });
}

/** Fields a screen shows as read-only: the strict traits, matricule and OID of a retrieved or qualified identity. */
export function lockedFields(identity: Identity): readonly (StrictTrait | "matricule" | "oid")[] {
  return identity.ins === undefined ? [] : [...strictTraits, "matricule", "oid"];
}

// Traits received from INSi stay as received: only the updated ones are put in normal form.
function updated(traits: Traits, update: TraitsUpdate): Traits {
  const normal = normaliseTraits({ ...traits, ...update } as Traits);
  const entries = Object.entries(update).map(([name, value]) => [
    name,
    value === undefined ? undefined : normal[name as keyof Traits],
  ]);
  const merged = { ...traits, ...(Object.fromEntries(entries) as TraitsUpdate) };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as Traits;
}
