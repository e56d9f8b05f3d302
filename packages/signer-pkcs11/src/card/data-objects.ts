import { attribute } from "../cryptoki/cryptoki-values.js";
import { findObjects, readAttribute, readOptionalAttribute } from "../token/token-objects.js";
import type { SessionContext } from "../token/token-session.js";

/** Objects of a card that are invisible before login; the others are free (certificates.md §8.2). */
export function isProtectedLabel(label: string): boolean {
  return /^(?:CPS_ACTIVITY_[0-9]{2}_PS|CPS_SIT_FACT)$/.test(label);
}

/** Value of a data object; undefined when the token shows none of this label. */
export function readDataObject(context: SessionContext, label: string): Uint8Array | undefined {
  const [object] = findObjects(context, "data", { type: attribute.label, value: label });
  return object === undefined ? undefined : readAttribute(context, object, "value");
}

/** Activities shown, by their number: indexes may have gaps, so every label is looked at. */
export function readActivityObjects(context: SessionContext): readonly (readonly [number, Uint8Array])[] {
  return findObjects(context, "data")
    .flatMap((object): (readonly [number, Uint8Array])[] => {
      const label = readOptionalAttribute(context, object, "label").toString("utf8");
      const index = /^CPS_ACTIVITY_([0-9]{2})_PS$/.exec(label)?.[1];
      return index === undefined ? [] : [[Number(index), readAttribute(context, object, "value")]];
    })
    .sort(([a], [b]) => a - b);
}
