import type { Problem } from "@segur-sdk/core";

import { type Anchors } from "./narrative-rules.js";
import { problem } from "./rule-catalogue.js";

/** An NCName that no editor trips over. */
const wellFormed = /^[A-Za-z_][\w.-]*$/u;

/** Each place has a name of its own, and whatever is pointed to exists. */
export function anchorProblems({ named, pointed }: Anchors): readonly Problem[] {
  const found: Problem[] = [];
  const known = new Set<string>();
  for (const { anchor, field } of named) {
    if (known.has(anchor) || !wellFormed.test(anchor)) found.push(problem("SDK-NARR-ANCHOR", field));
    known.add(anchor);
  }
  for (const { anchor, field } of pointed) {
    if (!known.has(anchor)) found.push(problem("SDK-NARR-REF", field));
  }
  return found;
}

/** Finds the places that entries point to, wherever they are: an object whose only field is `anchor`. */
export function collectPointed(value: unknown, field: string, anchors: Anchors): void {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      collectPointed(value[index], `${field}[${String(index)}]`, anchors);
    }
    return;
  }
  let count = 0;
  for (const name in value) {
    count++;
    if (name !== "narrative") collectPointed(value[name as keyof typeof value], `${field}.${name}`, anchors);
  }
  if (count === 1 && "anchor" in value && typeof value.anchor === "string") {
    anchors.pointed.push({ anchor: value.anchor, field });
  }
}
