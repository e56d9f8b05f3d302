import { attributeOf } from "@segur-sdk/core/xml";

import type { Association } from "../association.js";
import { present } from "./components.js";
import { slotName } from "./ebrim-names.js";
import type { RegistryObject } from "./ebrim-reader.js";
import { required } from "./read-document-entry.js";

/** Reads one link. Throws `ERR_XDS_METADATA` when an end or the type is missing. */
export function readAssociation(object: RegistryObject): Association {
  const attribute = (name: string): string => required(object, attributeOf(object.element, name), name);
  return present<Association>({
    id: attributeOf(object.element, "id") ?? "",
    type: attribute("associationType"),
    source: attribute("sourceObject"),
    target: attribute("targetObject"),
    submissionSetStatus: object.value(slotName.submissionSetStatus),
    previousVersion: object.value(slotName.previousVersion),
    originalStatus: object.value(slotName.originalStatus),
    newStatus: object.value(slotName.newStatus),
  });
}
