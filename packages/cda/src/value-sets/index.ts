/**
 * Official value sets and code lists, generated with their provenance, and what compares two versions of one.
 *
 * Each table is a constant of its own, decoded at first use: a bundler keeps those that are used. The tables of every
 * report (modalities, regions, specialties…) are in the main entry too.
 *
 * @module
 */
export { administrativeGenders } from "./generated/administrative-gender.js";
export { anatomicalLocations } from "./generated/anatomical-location.js";
export { anatomicalRegions } from "./generated/anatomical-region.js";
export { approachSites } from "./generated/approach-site.js";
export { authorSpecialties } from "./generated/author-specialty.js";
export { careInformation } from "./generated/care-information.js";
export { civilities } from "./generated/civility.js";
export { contraindications } from "./generated/contraindication.js";
export { contrastInjections } from "./generated/contrast-injection.js";
export { dmpReferenceIdTypes } from "./generated/dmp-reference-id-type.js";
export { documentTypes } from "./generated/document-type.js";
export { encompassingEncounters } from "./generated/encompassing-encounter.js";
export { encounterParticipations } from "./generated/encounter-participation.js";
export { encounterTypes } from "./generated/encounter-type.js";
export { facilityTypes } from "./generated/facility-type.js";
export { headerConfidentialities } from "./generated/header-confidentiality.js";
export { imagingActs } from "./generated/imaging-act.js";
export { lateralities } from "./generated/laterality.js";
export { mediaTypes } from "./generated/media-type.js";
export { modalities } from "./generated/modality.js";
export { otherProfessions } from "./generated/other-profession.js";
export { participantFunctions } from "./generated/participant-function.js";
export { participationTypes } from "./generated/participation-type.js";
export { patientRelations } from "./generated/patient-relation.js";
export { practiceSettings } from "./generated/practice-setting.js";
export { pregnancyStatuses } from "./generated/pregnancy-status.js";
export { professionalTitles } from "./generated/professional-title.js";
export { radiationQuantities } from "./generated/radiation-quantity.js";
export { referenceIdTypes } from "./generated/reference-id-type.js";
export { referencePurposes } from "./generated/reference-purpose.js";
export { requestedModalities } from "./generated/requested-modality.js";
export { roleClasses } from "./generated/role-class.js";
export { scintigraphyFunctions } from "./generated/scintigraphy-function.js";
export { sharingConfidentialities } from "./generated/sharing-confidentiality.js";
export { sopClasses } from "./generated/sop-class.js";
export { techniqueLateralities } from "./generated/technique-laterality.js";
export { tomographyFunctions } from "./generated/tomography-function.js";
export { topographicModifiers } from "./generated/topographic-modifier.js";

export { atcCodes } from "./generated/atc.js";
export { ccamCodes } from "./generated/ccam.js";
export { cim10Codes } from "./generated/cim10.js";
export { edqmCodes } from "./generated/edqm.js";
export { emdnCodes } from "./generated/emdn.js";
export { ucumUnits } from "./generated/ucum.js";

export { imagingValueSets } from "./imaging-value-sets.js";
export { diffValueSets } from "./diff-value-sets.js";
export type { RelabelledCode, ValueSetDiff } from "./diff-value-sets.js";
export { readValueSet } from "./read-value-set.js";
export type { ReadValueSetOptions } from "./read-value-set.js";
export type { CodeList } from "./code-list.js";
export { defineValueSet } from "./value-set.js";
export type { CodeOf, ValueSet, ValueSetSource, ValueSetTable } from "./value-set.js";
