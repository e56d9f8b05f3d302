import type { TraitChange } from "./identity.js";
import { strictTraits, complementaryTraits, type Traits } from "./traits.js";

/** The traits that are not the same, with both values. */
export function traitChanges(before: Traits, after: Traits): readonly TraitChange[] {
  return [...strictTraits, ...complementaryTraits].flatMap((trait) => {
    const [former, next] = [before[trait], after[trait]];
    if (JSON.stringify(former) === JSON.stringify(next)) return [];
    return [
      {
        trait,
        ...(former === undefined ? {} : { before: former }),
        ...(next === undefined ? {} : { after: next }),
      },
    ];
  });
}
