import { SegurError, type Ins, type LocalizedText } from "@segur-sdk/core";

import type { Identity, IdentityControl, IdentityJournalEntry, InsHistoryEntry, InsiRetrieval } from "./identity.js";
import { isDoubtful, statusOf } from "./status.js";
import { creationTable, transitionTable, type AxisEffect, type IdentityEvent } from "./transition-table.js";

/** Who does something to an identity, and when. */
export interface Act {
  /** Identifier of the person or automate in the local software, e.g. `sec-042`. */
  readonly by: string;
  readonly at: Date;
}

/** What an event brings. */
interface EventInput extends Act {
  readonly event: IdentityEvent;
  readonly insi?: InsiRetrieval;
  readonly control?: IdentityControl;
  readonly traits?: Identity["traits"];
  readonly attributes?: Identity["attributes"];
  readonly changes?: IdentityJournalEntry["changes"];
  readonly attribute?: IdentityJournalEntry["attribute"];
}

/**
 * The identity after an event, as the transition table says; the only way a status changes.
 *
 * @internal
 */
export function advance(identity: Identity, input: EventInput): Identity {
  if (statusOf(identity) !== identity.status) {
    throw new SegurError("ERR_INS_IDENTITY_INVALID", { details: { field: "status", rule: "product of the two axes" } });
  }
  if (isDoubtful(identity.attributes) && identity.status !== "PROVISOIRE") {
    throw new SegurError("ERR_INS_IDENTITY_INVALID", {
      details: { field: "attributes", rule: "DOUTEUSE and FICTIVE stand on provisional identities only" },
    });
  }
  const row = transitionTable[input.event];
  const transition = row.from[identity.status];
  const details = { event: input.event, status: identity.status, source: row.source };
  if (transition === "refused") throw new SegurError("ERR_INS_TRANSITION_REFUSED", { details });
  if (row.blockedByDoubt && isDoubtful(identity.attributes)) {
    throw new SegurError("ERR_INS_ATTRIBUTE_BLOCKS", { details });
  }
  const insi = axis(transition.insi, identity.insi, input.insi);
  const control = axis(transition.control, identity.control, input.control);
  const ins = transition.insi === "keep" ? identity.ins : insi?.answer.active.ins;
  const { ins: formerIns, ...rest } = identity;
  return {
    ...rest,
    ...(ins === undefined ? {} : { ins }),
    status: statusOf({ insi, control }),
    traits: input.traits ?? identity.traits,
    attributes: input.attributes ?? identity.attributes,
    insi,
    control,
    insHistory: nextHistory(identity.insHistory, formerIns, ins, input),
    journal: [...identity.journal, entry(identity, input, transition.to, insi, control)],
  };
}

function axis<T>(effect: AxisEffect, current: T | null, given: T | undefined): T | null {
  if (effect === "keep") return current;
  return effect === "set" ? (given ?? current) : null;
}

function entry(
  identity: Identity,
  input: EventInput,
  to: Identity["status"],
  insi: InsiRetrieval | null,
  control: IdentityControl | null,
): IdentityJournalEntry {
  return {
    at: input.at.toISOString(),
    by: input.by,
    event: input.event,
    from: identity.status,
    to,
    changes: input.changes ?? [],
    ...(input.attribute === undefined ? {} : { attribute: input.attribute }),
    // RIS.INS.32-36: any step down is propagated, traits by A31 and identifiers by A47; so is an INS withdrawn.
    propagate: stepsDown(identity.status, to) || (identity.insi !== null && insi === null) ? ["A31", "A47"] : [],
    worklist: transitionTable[input.event].worklist,
    ...(identity.insi === null || identity.insi === insi ? {} : { formerInsi: identity.insi }),
    ...(identity.control === null || identity.control === control ? {} : { formerControl: identity.control }),
  };
}

const levels: Readonly<Record<Identity["status"], number>> = { PROVISOIRE: 0, RECUPEREE: 1, VALIDEE: 1, QUALIFIEE: 2 };

function stepsDown(from: Identity["status"], to: Identity["status"]): boolean {
  return levels[to] < levels[from];
}

function nextHistory(
  history: readonly InsHistoryEntry[],
  former: Ins | undefined,
  active: Ins | undefined,
  input: EventInput,
): readonly InsHistoryEntry[] {
  const received = (input.insi?.answer.history ?? []).map((past): InsHistoryEntry => ({ ...past, origin: "insi" }));
  const kept = [...history, ...received.filter((past) => !history.some((known) => isSameEntry(known, past)))];
  if (former === undefined || (active !== undefined && isSameIns(former, active))) return kept;
  return [...kept, { ins: former, origin: "withdrawn", withdrawnAt: input.at.toISOString() }];
}

/** Tells whether two INS are one: matricule and authority. */
export function isSameIns(one: Ins, other: Ins): boolean {
  return one.matricule === other.matricule && one.oid === other.oid;
}

function isSameEntry(one: InsHistoryEntry, other: InsHistoryEntry): boolean {
  return isSameIns(one.ins, other.ins) && one.origin === other.origin && one.from === other.from && one.to === other.to;
}

/** Why an entry of the journal stands there, and the text the rule comes from. */
export function describeTransition(entry: Pick<IdentityJournalEntry, "event">): {
  readonly reason: LocalizedText;
  readonly source: string;
} {
  const { event } = entry;
  const { reason, source } =
    event === "created" || event === "created-from-insi" ? creationTable[event] : transitionTable[event];
  return { reason, source };
}
