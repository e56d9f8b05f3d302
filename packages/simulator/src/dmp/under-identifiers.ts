import type { RegistryObject } from "./registry-object.js";

/** An object under the identifier that the registry gives it; what points to it follows. */
export function underIdentifiers(object: RegistryObject, identifiers: ReadonlyMap<string, string>): RegistryObject {
  const id = identifiers.get(object.id) ?? object.id;
  return {
    ...object,
    id,
    classifications: object.classifications.map((one) => ({ ...one, classifiedObject: id })),
    identifiers: object.identifiers.map((one) => ({ ...one, registryObject: id })),
  };
}
