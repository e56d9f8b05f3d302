import { masked } from "@segur-sdk/core";

import { nameAttributeTypes, type DistinguishedName } from "./distinguished-name.js";

/** What names a person in the subject of a card (certificates.md §4.4, §8.2): number, surname, given name, e-mail. */
const personal: ReadonlySet<string> = new Set([
  nameAttributeTypes.CN,
  nameAttributeTypes.SN,
  nameAttributeTypes.GN,
  nameAttributeTypes.pseudonym,
  nameAttributeTypes.UID,
  "1.2.840.113549.1.9.1",
  "2.5.4.5",
]);

/** A subject without what names a person. */
export function maskPerson(name: DistinguishedName): DistinguishedName {
  return name.map((rdn) =>
    rdn.map(({ type, ...rest }) => (personal.has(type) ? { type, value: masked } : { type, ...rest })),
  );
}
