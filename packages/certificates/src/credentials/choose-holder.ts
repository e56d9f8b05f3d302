import { SegurError, type Rpps, type StructIdNat } from "@segur-sdk/core";

import { rppsOfPractice } from "./credential-set.js";

/** On whose behalf an operation is made: at least one of the two. */
export interface CredentialOwner {
  /** Structure that calls: that of the site, or the structure of a pool. */
  readonly structureId?: StructIdNat;
  /** RPPS of the radiologist who validated: decides in a pool, and between practices identified by RPPS-rang. */
  readonly rpps?: Rpps;
}

/**
 * Radiologists who share means without being one legal person (SCM, SEP, fact association): each one acts with the
 * certificates of his or her own practice.
 *
 * @see segur-requirements.md AUTH/va1.01, AUTH/va1.02; certificates.md §9.3
 */
export interface CredentialPool {
  /** What the site is configured with: the structure that shares the means. */
  readonly structureId: StructIdNat;
  /** Practices of the members: `4` + RPPS-rang. */
  readonly members: readonly StructIdNat[];
}

const source = "segur-requirements.md AUTH/va1.01, AUTH/va1.02";

/**
 * The structure whose credentials an operation takes. Nothing is guessed: a validator gets his or her own, or an error.
 *
 * @throws SegurError `ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR`, `ERR_CERT_NO_CREDENTIAL`.
 */
export function chooseHolder(
  owner: CredentialOwner,
  held: Iterable<StructIdNat>,
  pools: readonly CredentialPool[],
): StructIdNat {
  const { structureId, rpps } = owner;
  const pool = pools.find((each) => each.structureId === structureId);
  if (pool !== undefined) return ownPractice(rpps, pool.members);
  if (structureId === undefined) {
    if (rpps === undefined)
      throw new SegurError("ERR_CERT_NO_CREDENTIAL", { details: { rule: "structureId or rpps" } });
    return ownPractice(rpps, [...held]);
  }
  const practitioner = rppsOfPractice(structureId);
  if (practitioner !== undefined && rpps !== undefined && practitioner !== rpps) {
    throw noneForValidator(rpps, "the practice is that of another radiologist");
  }
  return structureId;
}

function ownPractice(rpps: Rpps | undefined, among: readonly StructIdNat[]): StructIdNat {
  if (rpps === undefined) throw noneForValidator(undefined, "in a pool the RPPS of the validator decides");
  const own = among.filter((structure) => rppsOfPractice(structure) === rpps);
  const [practice] = own;
  if (practice === undefined)
    throw noneForValidator(rpps, "a certificate whose OU is 4 + the RPPS-rang of the validator");
  if (own.length > 1) {
    throw new SegurError("ERR_CERT_NO_CREDENTIAL", {
      details: { rule: "the validator has several practices: structureId tells which", practices: own.length, source },
    });
  }
  return practice;
}

/** An RPPS number names a person: its last digits are enough to recognise one's own. */
export function maskedIdentifier(id: string): string {
  return "*".repeat(Math.max(0, id.length - 4)) + id.slice(-4);
}

/** The error of a validator without certificate; what is missing is named with its number masked. */
export function noneForValidator(
  rpps: Rpps | undefined,
  rule: string,
  missing: readonly string[] = [],
): SegurError<"ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR"> {
  return new SegurError("ERR_CERT_NO_CERTIFICATE_FOR_VALIDATOR", {
    details: {
      rule,
      source,
      ...(rpps === undefined ? {} : { validator: maskedIdentifier(rpps) }),
      ...(missing.length === 0 ? {} : { missing }),
    },
  });
}
