import type { Identity, IdentityAttribute, IdentityStatus } from "./identity.js";

/**
 * Status of an identity: the product of its two axes. It is never stored on its own account.
 *
 * @see RNIV EXI SI 07
 */
export function statusOf(axes: Pick<Identity, "insi" | "control">): IdentityStatus {
  if (axes.insi === null) return axes.control === null ? "PROVISOIRE" : "VALIDEE";
  return axes.control === null ? "RECUPEREE" : "QUALIFIEE";
}

/** Tells whether the attributes forbid any status but PROVISOIRE, and any call of INSi (EXI ID 26). */
export function isDoubtful(attributes: readonly IdentityAttribute[]): boolean {
  return attributes.includes("DOUTEUSE") || attributes.includes("FICTIVE");
}

/** Tells whether attributes may stand together: FICTIVE stands alone (RNIV EXI SI 09). */
export function areCompatible(attributes: readonly IdentityAttribute[]): boolean {
  return !attributes.includes("FICTIVE") || attributes.length === 1;
}
