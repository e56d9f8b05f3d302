import { type Oid, parseOid } from "@segur-sdk/core";

/** What makes an identifier under the root of a software installation. */
export interface RootedUniqueIdOptions {
  /** OID of the installation (EX_GEN-1350). */
  readonly root: Oid;
  /** Arc that tells what is identified, e.g. 4 for documents, 3 for submission sets; free choice of the vendor. */
  readonly arc: number;
  readonly at: Date;
  /** Tells apart what is made within the same second; at least 0. */
  readonly counter: number;
}

/**
 * A unique identifier under the installation's own root: root, arc, UTC time to the second, counter.
 *
 * The caller answers for the unicity of (arc, second, counter) over all its processes; `IdGenerator.oid()` needs no such care.
 *
 * @throws `ERR_CORE_IDENTIFIER_INVALID` when the result goes over 64 characters.
 * @see DMP GI, EX_2.1-1130; CI-SIS, OIDs of at most 64 characters, no leading zero in an arc
 * @example
 * ```ts
 * import { parseOid } from "@segur-sdk/core";
 * import { rootedUniqueId } from "@segur-sdk/xds";
 *
 * rootedUniqueId({ root: parseOid("1.2.250.1.999.1.1.9001"), arc: 4, at: new Date(0), counter: 0 });
 * // 1.2.250.1.999.1.1.9001.4.19700101000000.0
 * ```
 */
export function rootedUniqueId({ root, arc, at, counter }: RootedUniqueIdOptions): Oid {
  const second = at.toISOString().slice(0, 19).replace(/\D/g, "");
  return parseOid(`${root}.${String(arc)}.${second}.${String(counter)}`);
}
