import type { Classification, ExternalIdentifier, RegistryObject } from "./registry-object.js";
import type { StoredDocument } from "./stored-document.js";
import { testInsOid } from "./values/hl7-values.js";
import { entrySchemes } from "./xds-schemes.js";

/**
 * Metadata of a document that was there before the start, for the queries that give whole entries: what is known of it,
 * without labels nor code systems.
 */
export function metadataOf(document: StoredDocument): RegistryObject {
  const { entryUuid: id, uniqueId, patient, references } = document;
  const code = (name: keyof typeof entrySchemes, value: string, index = 0): Classification => ({
    id: `${id}-${name}${index === 0 ? "" : String(index)}`,
    scheme: entrySchemes[name],
    node: "",
    classifiedObject: id,
    nodeRepresentation: value,
    slots: [],
    label: undefined,
  });
  const identifier = (name: "patientId" | "uniqueId", value: string): ExternalIdentifier => ({
    id: `${id}-${name}`,
    scheme: entrySchemes[name],
    registryObject: id,
    value,
    name: `XDSDocumentEntry.${name}`,
  });
  return {
    id,
    lid: document.logicalId,
    mimeType: document.mimeType,
    objectType: entrySchemes.objectType,
    childNames: [],
    slots: [
      { name: "creationTime", values: [document.creationTime] },
      { name: "hash", values: [document.hash] },
      { name: "size", values: [String(document.size)] },
      ...(references.length === 0 ? [] : [{ name: "urn:ihe:iti:xds:2013:referenceIdList", values: references }]),
    ],
    title: document.title,
    description: undefined,
    versionName: String(document.version),
    classifications: [
      code("classCode", document.classCode),
      code("typeCode", document.typeCode),
      ...document.confidentialityCodes.map((value, index) => code("confidentialityCode", value, index)),
      code("formatCode", document.formatCode),
    ],
    identifiers: [identifier("patientId", `${patient}^^^&${testInsOid}&ISO^NH`), identifier("uniqueId", uniqueId)],
  };
}
