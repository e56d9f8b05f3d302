import { SegurError } from "@segur-sdk/core";

import type { Identity, IdentityAttribute } from "./identity.js";
import { areCompatible } from "./status.js";
import { advance, type Act } from "./transition.js";

/**
 * Sets an attribute. DOUTEUSE and FICTIVE take the identity back to PROVISOIRE, invalidate its INS and forbid INSi
 * calls; HOMONYME changes nothing to the status. An attribute already set changes nothing.
 *
 * @throws `SegurError` `ERR_INS_ATTRIBUTE_PAIR`: FICTIVE stands alone.
 * @see RIS.INS.27; EXI ID 24, EXI ID 26
 */
export function flagIdentity(identity: Identity, attribute: IdentityAttribute, act: Act): Identity {
  if (identity.attributes.includes(attribute)) return identity;
  const attributes = [...identity.attributes, attribute];
  if (!areCompatible(attributes)) {
    throw new SegurError("ERR_INS_ATTRIBUTE_PAIR", {
      details: { rule: "FICTIVE stands alone; HOMONYME goes with DOUTEUSE only", source: "RNIV EXI SI 09" },
    });
  }
  const event = attribute === "HOMONYME" ? "homonym-flagged" : "doubt-flagged";
  return advance(identity, { event, by: act.by, at: act.at, attributes, attribute });
}

/**
 * Removes an attribute. Clearing a doubt never restores a status: the identity is to be checked and retrieved again.
 * An attribute that is not set changes nothing.
 */
export function clearFlag(identity: Identity, attribute: IdentityAttribute, act: Act): Identity {
  if (!identity.attributes.includes(attribute)) return identity;
  const attributes = identity.attributes.filter((set) => set !== attribute);
  const event = attribute === "HOMONYME" ? "homonym-cleared" : "doubt-cleared";
  return advance(identity, { event, by: act.by, at: act.at, attributes, attribute });
}
