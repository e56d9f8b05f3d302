import type { Identity } from "./identity.js";
import { identityShape } from "./identity-shape.js";
import { areTraitsOfAnswer, inspectInsiAnswer } from "./insi-answer-application.js";
import { areCompatible, isDoubtful, statusOf } from "./status.js";
import { isSameIns } from "./transition.js";

/**
 * Paths of what is damaged or does not hold together in a value that should be an {@link Identity}; empty when the
 * identity can be relied upon.
 *
 * @internal
 */
export function identityFaults(value: unknown): readonly string[] {
  const faults = identityShape(value);
  return faults.length > 0 ? faults : incoherences(value as Identity);
}

function incoherences(identity: Identity): readonly string[] {
  const { insi, ins, attributes } = identity;
  const checks: readonly (readonly [field: string, holds: boolean])[] = [
    ["status", identity.status === statusOf(identity)],
    ["attributes", areCompatible(attributes) && new Set(attributes).size === attributes.length],
    ["attributes", !isDoubtful(attributes) || identity.status === "PROVISOIRE"],
    ["ins", insi === null ? ins === undefined : ins !== undefined && isSameIns(ins, insi.answer.active.ins)],
    ["insi.answer", insi === null || inspectInsiAnswer(insi.answer).length === 0],
    ["insi.answer.environment", insi === null || insi.answer.environment === identity.environment],
    ["traits", insi === null || areTraitsOfAnswer(identity.traits, insi.answer.traits)],
  ];
  return checks.filter(([, holds]) => !holds).map(([field]) => field);
}
