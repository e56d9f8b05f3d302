import type { Rpps, StructIdNat } from "@segur-sdk/core";

import { checkIdentifier } from "./check-identifier.js";
import { fieldOf, orderFinding, type OrderFinding, type OrderPlace } from "./order-finding.js";
import type { OrderEntity, OrderPractitioner } from "./order-input.js";

/** A radiologist whose identifiers were read. */
export interface CheckedPractitioner {
  readonly practitioner: OrderPractitioner;
  readonly place: OrderPlace;
  readonly rpps?: Rpps;
  /** RPPS-rang of the practice. */
  readonly structureId?: StructIdNat;
  readonly findings: readonly OrderFinding[];
}

/** Reads the identifiers of a radiologist. */
export function checkPractitioner(
  practitioner: OrderPractitioner,
  at: { readonly place: OrderPlace; readonly environment: "production" | "test"; readonly entity: OrderEntity },
): CheckedPractitioner {
  const { place } = at;
  const rpps = checkIdentifier("rpps", practitioner.rpps, { ...at, field: "rpps" });
  const practice = checkIdentifier("rppsRang", practitioner.structureId, { ...at, field: "structureId" });
  const findings = [...rpps.findings];
  if (practitioner.surname === undefined)
    findings.push(orderFinding("PRACTITIONER_NAME_MISSING", fieldOf(place, "surname")));
  if (practitioner.rpps === undefined) findings.push(orderFinding("RPPS_MISSING", fieldOf(place, "rpps")));
  const isOther =
    practice.value !== undefined && rpps.value !== undefined && practice.value.slice(1, 12) !== rpps.value;
  if (isOther) findings.push(orderFinding("PRACTITIONER_OTHER_RPPS", fieldOf(place, "structureId")));
  // The practice repeats the RPPS: its wrong key was said once.
  const isRepeated = practice.value !== undefined && rpps.value !== undefined && !isOther;
  if (!isRepeated) findings.push(...practice.findings);
  const known = new Set(at.entity.sites.map((site) => site.ref));
  for (const ref of practitioner.sites ?? []) {
    if (known.has(ref)) continue;
    findings.push(orderFinding("PRACTITIONER_SITE_UNKNOWN", fieldOf(place, "sites"), { about: ref }));
  }
  return {
    practitioner,
    place,
    ...(rpps.value === undefined ? {} : { rpps: rpps.value as Rpps }),
    ...(practice.value === undefined || isOther ? {} : { structureId: practice.value as StructIdNat }),
    findings,
  };
}

/** The same person named twice in one entity; practising in two entities is usual. */
export function doublePractitioners(practitioners: readonly CheckedPractitioner[]): readonly OrderFinding[] {
  const seen = new Map<string, string>();
  return practitioners.flatMap(({ rpps, place, practitioner }) => {
    if (rpps === undefined) return [];
    const first = seen.get(rpps);
    if (first !== undefined) return [orderFinding("PRACTITIONER_DOUBLE", fieldOf(place, "rpps"), { about: first })];
    seen.set(rpps, practitioner.ref);
    return [];
  });
}
