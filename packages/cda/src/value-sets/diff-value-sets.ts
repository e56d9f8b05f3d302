import type { CodedValue } from "@segur-sdk/core";

import type { ValueSet } from "./value-set.js";

/** A code that another label is given to. */
export interface RelabelledCode {
  readonly code: string;
  readonly system: string;
  readonly before: string;
  readonly after: string;
}

/** What changed from one version of a value set to another. */
export interface ValueSetDiff {
  readonly before: Pick<ValueSet, "oid" | "name" | "revision" | "size">;
  readonly after: Pick<ValueSet, "oid" | "name" | "revision" | "size">;
  /** Codes that only the later one holds. A code that changed code system is removed and added. */
  readonly added: readonly CodedValue[];
  /** Codes that only the earlier one holds: a document that uses one is refused where the later is in force. */
  readonly removed: readonly CodedValue[];
  readonly relabelled: readonly RelabelledCode[];
  /** Nothing of the above. */
  readonly same: boolean;
}

/**
 * Compares two versions of a value set, code by code (code and code system), in the order of the sets.
 *
 * Published sets change without notice and old documents keep the old codes: run it on what ANS publishes before you take
 * it over.
 *
 * @example
 * ```ts
 * import { defineValueSet, diffValueSets } from "@segur-sdk/cda/value-sets";
 *
 * const common = { oid: "1.2.250.1.213.1.1.5.718", name: "JDV_J245", system: "1.2.250.1.213.1.6.1.69" };
 * const before = defineValueSet({ ...common, revision: "2023-03-31", lines: "M|Monsieur\nMME|Madame" });
 * const after = defineValueSet({ ...common, revision: "2026-01-01", lines: "M|M.\nMX|Mx" });
 * const { added, removed, relabelled } = diffValueSets(before, after);
 * console.log(added[0]?.code, removed[0]?.code, relabelled[0]?.after); // MX MME M.
 * ```
 */
export function diffValueSets(before: ValueSet, after: ValueSet): ValueSetDiff {
  const added = after.concepts.filter(({ code, system }) => !before.has(code, system));
  const removed = before.concepts.filter(({ code, system }) => !after.has(code, system));
  const relabelled = before.concepts.flatMap(({ code, system, label }): readonly RelabelledCode[] => {
    const now = after.find(code, system);
    return now === undefined || now.label === label ? [] : [{ code, system, before: label, after: now.label }];
  });
  return {
    before: identityOf(before),
    after: identityOf(after),
    added,
    removed,
    relabelled,
    same: added.length + removed.length + relabelled.length === 0,
  };
}

function identityOf({ oid, name, revision, size }: ValueSet): ValueSetDiff["before"] {
  return { oid, name, revision, size };
}
