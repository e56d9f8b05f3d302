import { element, type XmlElement } from "@segur-sdk/core/xml";

import type { DescribedDocument } from "../submission.js";
import type { XdsProfile } from "../validation/problem.js";
import { formatCx, formatCxi } from "./cx-value.js";
import { formatDtm } from "./dtm.js";
import { localized, partsOf, slot, slotOf } from "./ebrim-elements.js";
import { documentIdentifier, documentScheme, objectType, rim, slotName } from "./ebrim-names.js";
import { rebuildRegistered } from "./rebuild-registered.js";
import { formatSourcePatientInfo } from "./source-patient-info-lines.js";
import { formatXcn } from "./xcn-value.js";

/** What depends on who will read the metadata. */
export interface DocumentEntryForm {
  readonly profile: XdsProfile;
  /** Name of the slot of the extra metadata `action`. */
  readonly actionSlot: string;
  /** An update names the version it starts from (ITI-57); a first submission to the DMP has none. */
  readonly versioned?: boolean;
  /** Only registries write it. */
  readonly repositoryUniqueId?: string;
}

/**
 * One document as ExtrinsicObject.
 *
 * URI, version and action belong to archives: the DMP numbers the versions of the metadata itself.
 * @see IHE ITI TF-3 §4.2.3.2; dmp.md B.6; mssante.md B3
 */
export function buildDocumentEntry(document: DescribedDocument, form: DocumentEntryForm): XmlElement {
  const { id, logicalId, entry, registered } = document;
  if (registered !== undefined) return rebuildRegistered(registered, document);
  const xdm = form.profile === "xdm";
  const versioned = xdm || form.versioned === true;
  const parts = partsOf(id);
  const time = (value: string | undefined): string | undefined => (value === undefined ? undefined : formatDtm(value));
  return element(
    rim("ExtrinsicObject"),
    { id, lid: logicalId, mimeType: entry.mimeType, objectType: objectType.document },
    slotOf(slotName.creationTime, time(entry.creationTime)),
    slotOf(slotName.hash, entry.hash),
    slotOf(slotName.size, entry.size === undefined ? undefined : String(entry.size)),
    slotOf(slotName.languageCode, entry.languageCode),
    slotOf(
      slotName.legalAuthenticator,
      entry.legalAuthenticator === undefined ? undefined : formatXcn(entry.legalAuthenticator),
    ),
    slotOf(slotName.repositoryUniqueId, form.repositoryUniqueId),
    slotOf(slotName.serviceStartTime, time(entry.serviceStartTime)),
    slotOf(slotName.serviceStopTime, time(entry.serviceStopTime)),
    slotOf(slotName.sourcePatientId, entry.sourcePatientId === undefined ? undefined : formatCx(entry.sourcePatientId)),
    slot(
      slotName.sourcePatientInfo,
      entry.sourcePatientInfo === undefined ? [] : formatSourcePatientInfo(entry.sourcePatientInfo),
    ),
    slot(slotName.referenceIdList, entry.referenceIds.map(formatCxi)),
    xdm && slotOf(slotName.uri, entry.uri),
    xdm && slotOf(form.actionSlot, entry.action),
    entry.title !== undefined && localized("Name", entry.title),
    entry.comments !== undefined && localized("Description", entry.comments),
    versioned && entry.version !== undefined && element(rim("VersionInfo"), { versionName: entry.version }),
    entry.authors.map((author) => parts.author(documentScheme.author, author)),
    parts.coded(documentScheme.classCode, entry.classCode),
    parts.coded(documentScheme.typeCode, entry.typeCode),
    entry.confidentialityCodes.map((code) => parts.coded(documentScheme.confidentialityCode, code)),
    parts.coded(documentScheme.formatCode, entry.formatCode),
    parts.coded(documentScheme.healthcareFacilityTypeCode, entry.healthcareFacilityTypeCode),
    parts.coded(documentScheme.practiceSettingCode, entry.practiceSettingCode),
    entry.eventCodes.map((code) => parts.coded(documentScheme.eventCode, code)),
    parts.identifier(
      documentIdentifier.patientId,
      entry.patientId === undefined ? undefined : formatCx(entry.patientId),
    ),
    parts.identifier(documentIdentifier.uniqueId, entry.uniqueId),
  );
}
