import {
  anatomicalRegions,
  authorSpecialties,
  facilityTypes,
  modalities,
  practiceSettings,
  type ValueSet,
} from "@segur-sdk/cda";
import { documentTypes } from "@segur-sdk/cda/value-sets";
import type { CodedValue } from "@segur-sdk/core";

import { dmpClasses } from "../codes/generated/dmp-class.js";
import { dmpConfidentialities } from "../codes/generated/dmp-confidentiality.js";
import { dmpFormats } from "../codes/generated/dmp-format.js";
import { eventCodeScheme } from "../event-codes.js";
import { referenceIdType } from "../cx.js";
import { signatureIds } from "./confidentiality.js";
import { type Located, locatedAuthors } from "./located-values.js";
import { locatedEntries, type SubmissionRule } from "./rule.js";
import { gatheredOnce } from "./snapshot.js";

/** A code and what the set that it must belong to has of it: undefined when it is outside. */
interface Member extends Located<CodedValue> {
  readonly official: CodedValue | undefined;
}

/** Codes whose set is that of the DMP itself: outside it, the DMP refuses. */
export const affinityDomainRule: SubmissionRule = {
  rule: "SDK-DMP-AFFINITY-DOMAIN",
  severity: "error",
  source: "JDV_J57, JDV_J58, JDV_J60 (DMP); dmp.md E.3: « ne fait pas partie du domaine d'affinité »",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Un code n'est pas dans la nomenclature du DMP.",
    en: "A code is not in the value set of the DMP.",
  },
  *violations(submission) {
    for (const { path, official } of dmpMembers(submission)) if (official === undefined) yield path;
  },
};

/** Codes whose CI-SIS set is known, and that of the DMP equal or smaller. */
export const cisisDomainRule: SubmissionRule = {
  rule: "SDK-DMP-CISIS-DOMAIN",
  severity: "warning",
  source: "JDV_J01, JDV_J02, JDV_J04, JDV_J07 (CI-SIS), of which JDV_J56, J61, J62 and J66 are the DMP's; dmp.md B.6",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Un code n'est pas dans la nomenclature du CI-SIS : le DMP risque de le refuser.",
    en: "A code is not in the value set of the CI-SIS: the DMP may refuse it.",
  },
  *violations(submission) {
    for (const { path, official } of cisisMembers(submission)) if (official === undefined) yield path;
  },
};

/** Labels are those of the sets: the DMP compares them. */
export const labelRule: SubmissionRule = {
  rule: "SDK-DMP-LABEL",
  severity: "warning",
  source: "dmp.md E.3, question 23: labels exactly as in the value set",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Le libellé d'un code n'est pas celui de sa nomenclature.",
    en: "The label of a code is not that of its value set.",
  },
  *violations(submission) {
    for (const member of dmpMembers(submission)) if (hasOtherLabel(member)) yield `${member.path}.label`;
    for (const member of cisisMembers(submission)) if (hasOtherLabel(member)) yield `${member.path}.label`;
  },
};

function hasOtherLabel({ official, value: { label } }: Member): boolean {
  if (official === undefined || official.label === label) return false;
  // The signature format is written with capitals by the working clients (dmp.md C.2).
  return official.label.toLowerCase() !== label.toLowerCase();
}

/** The DMP knows three kinds of reference. */
export const referenceTypeRule: SubmissionRule = {
  rule: "SDK-DMP-REFERENCE-TYPE",
  severity: "warning",
  source: "JDV_J231-XdsTypesIdentifiantsReferenceId-DMP",
  registryError: "XDSRegistryMetadataError",
  profile: "dmp",
  message: {
    fr: "Le DMP ne connaît pas ce genre de numéro de référence.",
    en: "The DMP does not know this kind of reference number.",
  },
  *violations(submission) {
    const known: readonly string[] = Object.values(referenceIdType);
    for (const { path, entry } of locatedEntries(submission)) {
      for (const [index, { type }] of entry.referenceIds.entries()) {
        if (!known.includes(type)) yield `${path}.referenceIds[${String(index)}].type`;
      }
    }
  },
};

const dmpMembers = gatheredOnce((submission): readonly Member[] => {
  const members: Member[] = [];
  for (const { path, entry } of locatedEntries(submission)) {
    add(members, dmpClasses, `${path}.classCode`, entry.classCode);
    add(members, dmpFormats, `${path}.formatCode`, entry.formatCode);
    for (const [index, code] of entry.confidentialityCodes.entries()) {
      add(members, dmpConfidentialities, `${path}.confidentialityCodes[${String(index)}]`, code);
    }
  }
  return members;
});

const cisisMembers = gatheredOnce((submission): readonly Member[] => {
  const members: Member[] = [];
  for (const { path, value } of locatedAuthors(submission)) {
    for (const [index, code] of value.specialties.entries()) {
      add(members, authorSpecialties, `${path}.specialties[${String(index)}]`, code);
    }
  }
  const signatures = signatureIds(submission);
  for (const { id, path, entry } of locatedEntries(submission)) {
    if (signatures.has(id)) continue;
    add(members, documentTypes, `${path}.typeCode`, entry.typeCode);
    add(members, facilityTypes, `${path}.healthcareFacilityTypeCode`, entry.healthcareFacilityTypeCode);
    add(members, practiceSettings, `${path}.practiceSettingCode`, entry.practiceSettingCode);
    for (const [index, code] of entry.eventCodes.entries())
      addEvent(members, `${path}.eventCodes[${String(index)}]`, code);
  }
  return members;
});

function add(to: Member[], set: ValueSet, path: string, value: CodedValue | undefined): void {
  if (value !== undefined) to.push({ path, value, official: set.find(value.code, value.system) });
}

// In eventCodeList the scheme is the value set itself: codes are looked for in it whatever their code system.
function addEvent(to: Member[], path: string, value: CodedValue): void {
  const set =
    value.system === eventCodeScheme.modality
      ? modalities
      : value.system === eventCodeScheme.region
        ? anatomicalRegions
        : undefined;
  if (set !== undefined) to.push({ path, value, official: set.find(value.code) });
}
