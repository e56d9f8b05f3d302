import { isOid } from "@segur-sdk/core";
import type { LocalIdentifier, ReceivedIdentity, ReceivedOrigin } from "@segur-sdk/ins";

import type { PatientIdentification } from "./patient-identification.js";

/**
 * What a PID says, as an identity received from whoever sent the message: `receiveForeignIdentity` of `@segur-sdk/ins`
 * decides what becomes of it. An identity of the own domain is followed; one of another domain is verified with INSi
 * first, unless its issuer is trusted. No message makes a qualified identity by itself.
 *
 * The identifiers of type `PI` whose authority has an OID become local identifiers.
 *
 * @see RIS.INS.38, RIS.INS.39, RIS.INS.55-57
 * @example
 * ```ts
 * import { receiveForeignIdentity, type Identity, type Reception } from "@segur-sdk/ins";
 * import { parsePid, receivedOfPid } from "@segur-sdk/hl7v2";
 *
 * function receive(message: Uint8Array, known: Identity | undefined, at: Date): Reception {
 *   const pid = parsePid(message, { environment: "production" });
 *   const received = receivedOfPid(pid, { kind: "other-domain", issuer: "1.2.250.1.999.7" });
 *   return receiveForeignIdentity(known, received, { by: "feed", at });
 * }
 * ```
 */
export function receivedOfPid(pid: PatientIdentification, origin: ReceivedOrigin): ReceivedIdentity {
  const { claimedStatus, received, ins, insHistory, attributes, isInsRemoved, environment } = pid;
  return {
    origin,
    claimedStatus,
    traits: received,
    ...(ins === undefined ? {} : { ins, history: insHistory }),
    attributes,
    isInsRemoved,
    environment,
    localIds: localIdsOf(pid),
  };
}

function localIdsOf({ identifiers }: PatientIdentification): readonly LocalIdentifier[] {
  return identifiers.flatMap(({ type, value, authority: { id = "" } }) =>
    type === "PI" && isOid(id) ? [{ system: id, value }] : [],
  );
}
