import type { TraitChange } from "./identity.js";
import { strictTraits, complementaryTraits, type Traits } from "./traits.js";

const traits = [...strictTraits, ...complementaryTraits];

/** The traits that are not the same, with both values. */
export function traitChanges(before: Traits, after: Traits): readonly TraitChange[] {
  const changes: TraitChange[] = [];
  for (const trait of traits) {
    const [former, next] = [before[trait], after[trait]];
    if (isSame(former, next)) continue;
    if (former === undefined) changes.push(next === undefined ? { trait } : { trait, after: next });
    else changes.push(next === undefined ? { trait, before: former } : { trait, before: former, after: next });
  }
  return changes;
}

type TraitValue = string | readonly string[] | undefined;

function isSame(one: TraitValue, other: TraitValue): boolean {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
