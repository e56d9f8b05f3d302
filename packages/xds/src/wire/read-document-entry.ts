import { attributeOf, childNamed } from "@segur-sdk/core/xml";

import type { Cxi } from "../cx.js";
import type { DocumentMetadata } from "../document-entry.js";
import { present } from "./components.js";
import { parseCxi } from "./cx-value.js";
import { documentIdentifier, documentScheme, rim, slotName } from "./ebrim-names.js";
import { metadataError, type RegistryObject } from "./ebrim-reader.js";

/** Reads the metadata of one document. Throws `ERR_XDS_METADATA`. */
export function readDocumentEntry(object: RegistryObject): DocumentMetadata {
  const single = (scheme: string) => object.coded(scheme)[0];
  return present<DocumentMetadata>({
    uniqueId: required(object, object.identifier(documentIdentifier.uniqueId.scheme), "uniqueId"),
    // The default of rim.xsd.
    mimeType: attributeOf(object.element, "mimeType") ?? "application/octet-stream",
    title: object.name(),
    comments: object.description(),
    creationTime: object.time(slotName.creationTime),
    serviceStartTime: object.time(slotName.serviceStartTime),
    serviceStopTime: object.time(slotName.serviceStopTime),
    // Capitals are accepted, written in lower case from here on (mssante.md B6).
    hash: object.value(slotName.hash)?.toLowerCase(),
    size: readSize(object),
    languageCode: object.value(slotName.languageCode),
    patientId: object.patient(object.identifier(documentIdentifier.patientId.scheme), "patientId"),
    sourcePatientId: object.patient(object.value(slotName.sourcePatientId), "sourcePatientId"),
    sourcePatientInfo: object.sourcePatientInfo(),
    authors: object.authors(documentScheme.author),
    legalAuthenticator: object.person(slotName.legalAuthenticator),
    classCode: single(documentScheme.classCode),
    typeCode: single(documentScheme.typeCode),
    formatCode: single(documentScheme.formatCode),
    healthcareFacilityTypeCode: single(documentScheme.healthcareFacilityTypeCode),
    practiceSettingCode: single(documentScheme.practiceSettingCode),
    // A document hidden from someone must not pass for visible.
    confidentialityCodes: object.coded(documentScheme.confidentialityCode, "refused"),
    eventCodes: object.coded(documentScheme.eventCode),
    referenceIds: object
      .values(slotName.referenceIdList)
      .map(parseCxi)
      .filter((one): one is Cxi => one !== undefined),
    version: attributeOf(childNamed(object.element, rim("VersionInfo")), "versionName"),
    uri: object.value(slotName.uri),
    action: readAction(object),
  });
}

/** The extra metadata `action`, under any of the names a sender may give it (mssante.md B3). */
export function readAction(object: RegistryObject): string | undefined {
  return object
    .actionSlots()
    .map((name) => object.value(name))
    .find((value) => value !== undefined);
}

/** A value that nothing can be done without. */
export function required({ path }: Pick<RegistryObject, "path">, value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw metadataError(`${path}.${name}`, "required");
  return value;
}

function readSize(object: RegistryObject): number | undefined {
  const text = object.value(slotName.size);
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw metadataError(`${object.path}.size`, "a number of bytes");
  return Number(text);
}
