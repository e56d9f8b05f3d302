import type { Finess, Siret } from "@segur-sdk/core";

import { checkIdentifier } from "./check-identifier.js";
import { departmentOfPostalCode } from "./departments.js";
import { fieldOf, orderFinding, type OrderFinding, type OrderPlace } from "./order-finding.js";
import type { OrderSite } from "./order-input.js";

/** A site whose identifiers were read. */
export interface CheckedSite {
  readonly site: OrderSite;
  readonly place: OrderPlace;
  readonly finessEg?: Finess;
  readonly siret?: Siret;
  /** ST of its certificates. */
  readonly department?: string;
  readonly findings: readonly OrderFinding[];
}

/** Reads the identifiers and the address of a site. */
export function checkSite(
  site: OrderSite,
  at: {
    readonly place: OrderPlace;
    readonly environment: "production" | "test";
    readonly siren: string | undefined;
  },
): CheckedSite {
  const { place } = at;
  const finess = checkIdentifier("finess", site.finessEg, { ...at, field: "finessEg" });
  const siret = checkIdentifier("siret", site.siret, { ...at, field: "siret" });
  const findings = [...finess.findings, ...siret.findings];
  const isForeign = siret.value !== undefined && at.siren !== undefined && !siret.value.startsWith(at.siren);
  if (isForeign) findings.push(orderFinding("SIRET_OTHER_SIREN", fieldOf(place, "siret")));
  const department = site.departmentName ?? departmentOfPostalCode(site.postalCode ?? "");
  return {
    site,
    place,
    ...(finess.value === undefined ? {} : { finessEg: finess.value as Finess }),
    // A number of another company never goes into a certificate of this one.
    ...(siret.value === undefined || isForeign ? {} : { siret: siret.value as Siret }),
    ...(department === undefined ? {} : { department }),
    findings: [...findings, ...checkAddress(site, place, department)],
  };
}

function checkAddress(site: OrderSite, place: OrderPlace, department: string | undefined): readonly OrderFinding[] {
  const isIncomplete = [site.address, site.postalCode, site.city].includes(undefined);
  const findings = isIncomplete ? [orderFinding("ADDRESS_INCOMPLETE", place)] : [];
  if (site.postalCode === undefined) return findings;
  if (!/^[0-9]{5}$/.test(site.postalCode))
    findings.push(orderFinding("POSTAL_CODE_FORMAT", fieldOf(place, "postalCode")));
  if (department === undefined) findings.push(orderFinding("DEPARTMENT_MISSING", fieldOf(place, "departmentName")));
  return findings;
}
