import { attributeOf, childElements, element, hasName, type XmlElement } from "@segur-sdk/core/xml";

import type { RegisteredForm } from "../registered-form.js";
import type { DescribedDocument } from "../submission.js";
import { type ObjectParts, partsOf } from "./ebrim-elements.js";
import { documentScheme, rim, slotName } from "./ebrim-names.js";

/**
 * The next version of a registered object: what the registry wrote, to the letter, under a new id, with the
 * confidentiality of the entry. What only the registry writes (status, repository) is left out.
 *
 * @see dmp.md F.4: author, legalAuthenticator and sourcePatientId identical to the current entry
 */
export function rebuildRegistered(
  registered: RegisteredForm,
  { id, logicalId, entry }: Pick<DescribedDocument, "id" | "logicalId" | "entry">,
): XmlElement {
  const parts = partsOf(id);
  const kept = childElements(registered).filter((child) => !isRegistryOnly(child));
  const isConfidentiality = (child: XmlElement): boolean =>
    attributeOf(child, "classificationScheme")?.toLowerCase() === documentScheme.confidentialityCode;
  const first = kept.find((child) => isConfidentiality(child) || hasName(child, rim("ExternalIdentifier")));
  const children = kept.flatMap((child) => [
    ...(child === first
      ? entry.confidentialityCodes.map((code) => parts.coded(documentScheme.confidentialityCode, code))
      : []),
    ...(isConfidentiality(child) ? [] : [underNewId(child, id, parts)]),
  ]);
  return element(
    registered.name,
    {
      id,
      lid: logicalId,
      mimeType: attributeOf(registered, "mimeType"),
      objectType: attributeOf(registered, "objectType"),
    },
    children,
  );
}

function isRegistryOnly(child: XmlElement): boolean {
  return hasName(child, rim("Slot")) && attributeOf(child, "name") === slotName.repositoryUniqueId;
}

/** The same part, belonging to the new object. */
function underNewId(part: XmlElement, objectId: string, parts: ObjectParts): XmlElement {
  const owner = hasName(part, rim("Classification"))
    ? "classifiedObject"
    : hasName(part, rim("ExternalIdentifier"))
      ? "registryObject"
      : undefined;
  if (owner === undefined) return part;
  const kept = part.attributes.filter(({ name }) => !["id", "lid", owner].includes(name.local));
  const { attributes } = element(part.name, { id: parts.nextId(), [owner]: objectId });
  return { ...part, attributes: [...attributes, ...kept] };
}
