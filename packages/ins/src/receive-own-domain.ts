import { clearFlag, flagIdentity } from "./identity-attributes.js";
import type { Identity, IdentityAttribute } from "./identity.js";
import type { InsiAnswer } from "./insi-answer.js";
import type { ReceivedIdentity, ReceiveIdentityOptions, Reception } from "./received-identity.js";
import {
  applicableAnswer,
  hasBirthPlace,
  provisionalOf,
  receivedControl,
  reception,
  recordTraits,
  withReceivedIns,
} from "./received-record.js";
import type { ReceptionReason } from "./reception-reason.js";
import { areCompatible, isDoubtful } from "./status.js";
import { traitChanges } from "./trait-changes.js";
import { strictTraits } from "./traits.js";
import { advance, isSameIns } from "./transition.js";
import type { IdentityEvent } from "./transition-table.js";

/**
 * Receives what the identity master of the own domain says: its word is followed, without call of INSi.
 *
 * @internal
 * @see RIS.INS.55-56; PAM France 6.6.15
 */
export function receiveOwnDomain(
  local: Identity | undefined,
  received: ReceivedIdentity,
  issuer: string,
  options: ReceiveIdentityOptions,
): Reception {
  const base = local ?? provisionalOf(received, options);
  const attributes = received.attributes ?? [];
  if (isDoubtful(attributes)) {
    const withdrawn = withTraits(base, "received-withdrawn", received, options, issuer);
    return outcome(local, flagged(withdrawn, attributes, options), "doubtful-received");
  }
  if (isDoubtful(base.attributes)) return reception("unchanged", base, "doubtful-locally");
  const answer = applicableAnswer(received, "OWN_DOMAIN", options);
  const [next, reason] = accordingTo(received, answer, base, issuer, options);
  return outcome(local, flagged(next, attributes, options), reason);
}

function accordingTo(
  received: ReceivedIdentity,
  answer: InsiAnswer | undefined,
  base: Identity,
  issuer: string,
  options: ReceiveIdentityOptions,
): readonly [Identity, ReceptionReason] {
  const { claimedStatus } = received;
  if (claimedStatus === "QUALIFIEE" && answer !== undefined && hasBirthPlace(answer)) {
    return [qualified(base, answer, issuer, options), "own-domain-qualified"];
  }
  if (claimedStatus === "QUALIFIEE" || claimedStatus === "VALIDEE") {
    const validated = withTraits(base, "received-validated", received, options, issuer);
    return [validated, claimedStatus === "VALIDEE" ? "own-domain-validated" : "own-domain-incomplete"];
  }
  const changes = traitChanges(base.traits, recordTraits(received, base.traits));
  const isStrict = changes.some(({ trait }) => strictTraits.some((strict) => strict === trait));
  const event = isStrict || received.isInsRemoved === true ? "received-withdrawn" : "received-provisional";
  return [withTraits(base, event, received, options, issuer), "own-domain-provisional"];
}

function qualified(base: Identity, answer: InsiAnswer, issuer: string, options: ReceiveIdentityOptions): Identity {
  const next = withReceivedIns(
    base,
    "received-qualified",
    answer,
    options,
    receivedControl("own-domain", options, issuer),
  );
  const isKnown =
    base.status === "QUALIFIEE" &&
    base.ins !== undefined &&
    isSameIns(base.ins, answer.active.ins) &&
    traitChanges(base.traits, next.traits).length === 0;
  return isKnown ? base : next;
}

/** The same identity when the message says nothing new: feeds repeat themselves. */
function withTraits(
  base: Identity,
  event: IdentityEvent,
  received: ReceivedIdentity,
  options: ReceiveIdentityOptions,
  issuer: string,
): Identity {
  const traits = recordTraits(received, base.traits);
  const changes = traitChanges(base.traits, traits);
  const next = advance(base, {
    event,
    by: options.by,
    at: options.at,
    traits,
    changes,
    ...(event === "received-validated" ? { control: receivedControl("own-domain", options, issuer) } : {}),
  });
  return changes.length === 0 && next.status === base.status ? base : next;
}

// Attributes add up; where two cannot stand together the newer one stands, FICTIVE last since it stands alone.
function flagged(
  identity: Identity,
  attributes: readonly IdentityAttribute[],
  options: ReceiveIdentityOptions,
): Identity {
  const ordered: readonly IdentityAttribute[] = ["HOMONYME", "DOUTEUSE", "FICTIVE"];
  return ordered
    .filter((attribute) => attributes.includes(attribute))
    .reduce((current, attribute) => {
      const cleared = current.attributes
        .filter((set) => set !== attribute && !areCompatible([set, attribute]))
        .reduce((identityOf, set) => clearFlag(identityOf, set, options), current);
      return flagIdentity(cleared, attribute, options);
    }, identity);
}

function outcome(local: Identity | undefined, next: Identity, reason: ReceptionReason): Reception {
  if (local === undefined) return reception("created", next, reason);
  return reception(next === local ? "unchanged" : "updated", next, reason);
}
