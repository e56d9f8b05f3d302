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

/** A code and the set it must belong to. */
interface Member extends Located<CodedValue> {
  readonly set: ValueSet;
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
    for (const { path, value, set } of dmpMembers(submission)) if (!set.has(value.code, value.system)) yield path;
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
    for (const { path, value, set } of cisisMembers(submission)) if (!set.has(value.code, value.system)) yield path;
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
    for (const { path, value, set } of [...dmpMembers(submission), ...cisisMembers(submission)]) {
      const official = set.find(value.code, value.system)?.label ?? value.label;
      // The signature format is written with capitals by the working clients (dmp.md C.2).
      if (official.toLowerCase() !== value.label.toLowerCase()) yield `${path}.label`;
    }
  },
};

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
  return locatedEntries(submission).flatMap(({ path, entry }) => [
    ...member(dmpClasses, `${path}.classCode`, entry.classCode),
    ...member(dmpFormats, `${path}.formatCode`, entry.formatCode),
    ...entry.confidentialityCodes.flatMap((code, index) =>
      member(dmpConfidentialities, `${path}.confidentialityCodes[${String(index)}]`, code),
    ),
  ]);
});

const cisisMembers = gatheredOnce((submission): readonly Member[] => {
  const signatures = signatureIds(submission);
  const specialties = locatedAuthors(submission).flatMap(({ path, value }) =>
    value.specialties.flatMap((one, index) => member(authorSpecialties, `${path}.specialties[${String(index)}]`, one)),
  );
  const ofEntries = locatedEntries(submission)
    .filter(({ id }) => !signatures.has(id))
    .flatMap(({ path, entry }) => [
      ...member(documentTypes, `${path}.typeCode`, entry.typeCode),
      ...member(facilityTypes, `${path}.healthcareFacilityTypeCode`, entry.healthcareFacilityTypeCode),
      ...member(practiceSettings, `${path}.practiceSettingCode`, entry.practiceSettingCode),
      ...entry.eventCodes.flatMap((code, index) => eventMember(`${path}.eventCodes[${String(index)}]`, code)),
    ]);
  return [...specialties, ...ofEntries];
});

// In eventCodeList the scheme is the value set itself: codes are looked for in it whatever their code system.
function eventMember(path: string, { code, label, system }: CodedValue): readonly Member[] {
  const set =
    system === eventCodeScheme.modality
      ? modalities
      : system === eventCodeScheme.region
        ? anatomicalRegions
        : undefined;
  if (set === undefined) return [];
  return member(set, path, { code, label, system: set.find(code)?.system ?? system });
}

function member(set: ValueSet, path: string, value: CodedValue | undefined): readonly Member[] {
  return value === undefined ? [] : [{ path, value, set }];
}
