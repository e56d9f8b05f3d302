import { inspectStructIdNat, type PostalAddress, type Site } from "@segur-sdk/core";

import type { CdaReading } from "../../cda-reading.js";
import { identifierAuthorities } from "../../code-systems.js";
import { present } from "../../present.js";
import type { ReadAddress } from "../people.js";
import type { Leftovers } from "./unplaced.js";

/** The structure: custodian, the facility's sector of activity, the practice setting of who made the exam. */
export function restoreSite(
  { custodian, encounter, acts, authors }: CdaReading,
  leftovers: Leftovers,
): Site | undefined {
  const id = custodian?.id;
  const inspected =
    id?.root === identifierAuthorities.structure && id.extension !== undefined
      ? inspectStructIdNat(id.extension)
      : undefined;
  const practiceSetting = [acts[0]?.performer, ...authors]
    .map((participant) => participant?.organisation?.practiceSetting?.code)
    .find((code) => code !== undefined);
  const facilityType = encounter?.facilityType?.code;
  if (
    inspected?.valid !== true ||
    custodian?.name === undefined ||
    practiceSetting === undefined ||
    !isFacilityType(facilityType)
  ) {
    leftovers.add("structure without national identifier, name, sector of activity or practice setting");
    return undefined;
  }
  return present<Site>({
    id: inspected.value,
    name: custodian.name,
    address: restoreAddress(custodian.addresses[0]),
    phone: phoneAmong(custodian.telecoms),
    facilityType,
    practiceSetting,
  });
}

function isFacilityType(code: string | undefined): code is Site["facilityType"] {
  return code !== undefined && /^SA\d+$/u.test(code);
}

/** The first telephone number. */
export function phoneAmong(telecoms: readonly string[]): string | undefined {
  return telecoms.find((telecom) => telecom.startsWith("tel:"))?.slice("tel:".length);
}

/** An address in parts, `undefined` without street, postal code or city. */
export function restoreAddress(address: ReadAddress | undefined): PostalAddress | undefined {
  const { houseNumber, streetName, postalCode, city } = address?.parts ?? {};
  if (streetName === undefined || postalCode === undefined || city === undefined) return undefined;
  return { street: houseNumber === undefined ? streetName : `${houseNumber} ${streetName}`, postalCode, city };
}
