import { administrativeGenders } from "./generated/administrative-gender.js";
import { anatomicalLocations } from "./generated/anatomical-location.js";
import { anatomicalRegions } from "./generated/anatomical-region.js";
import { authorSpecialties } from "./generated/author-specialty.js";
import { careInformation } from "./generated/care-information.js";
import { civilities } from "./generated/civility.js";
import { contraindications } from "./generated/contraindication.js";
import { contrastInjections } from "./generated/contrast-injection.js";
import { dmpReferenceIdTypes } from "./generated/dmp-reference-id-type.js";
import { documentTypes } from "./generated/document-type.js";
import { encompassingEncounters } from "./generated/encompassing-encounter.js";
import { encounterParticipations } from "./generated/encounter-participation.js";
import { encounterTypes } from "./generated/encounter-type.js";
import { facilityTypes } from "./generated/facility-type.js";
import { headerConfidentialities } from "./generated/header-confidentiality.js";
import { imagingActs } from "./generated/imaging-act.js";
import { lateralities } from "./generated/laterality.js";
import { mediaTypes } from "./generated/media-type.js";
import { modalities } from "./generated/modality.js";
import { otherProfessions } from "./generated/other-profession.js";
import { participantFunctions } from "./generated/participant-function.js";
import { participationTypes } from "./generated/participation-type.js";
import { patientRelations } from "./generated/patient-relation.js";
import { practiceSettings } from "./generated/practice-setting.js";
import { pregnancyStatuses } from "./generated/pregnancy-status.js";
import { professionalTitles } from "./generated/professional-title.js";
import { radiationQuantities } from "./generated/radiation-quantity.js";
import { referenceIdTypes } from "./generated/reference-id-type.js";
import { referencePurposes } from "./generated/reference-purpose.js";
import { requestedModalities } from "./generated/requested-modality.js";
import { roleClasses } from "./generated/role-class.js";
import { scintigraphyFunctions } from "./generated/scintigraphy-function.js";
import { sharingConfidentialities } from "./generated/sharing-confidentiality.js";
import { sopClasses } from "./generated/sop-class.js";
import { techniqueLateralities } from "./generated/technique-laterality.js";
import { tomographyFunctions } from "./generated/tomography-function.js";
import { topographicModifiers } from "./generated/topographic-modifier.js";
import type { ValueSet } from "./value-set.js";

/** Every value set of this entry, for tools that list them or find one by its OID. */
export const imagingValueSets: readonly ValueSet[] = [
  authorSpecialties,
  facilityTypes,
  practiceSettings,
  documentTypes,
  sharingConfidentialities,
  patientRelations,
  participantFunctions,
  otherProfessions,
  encounterParticipations,
  roleClasses,
  encounterTypes,
  administrativeGenders,
  participationTypes,
  referenceIdTypes,
  dmpReferenceIdTypes,
  civilities,
  professionalTitles,
  headerConfidentialities,
  encompassingEncounters,
  mediaTypes,
  modalities,
  requestedModalities,
  imagingActs,
  anatomicalRegions,
  anatomicalLocations,
  topographicModifiers,
  techniqueLateralities,
  lateralities,
  radiationQuantities,
  contraindications,
  pregnancyStatuses,
  referencePurposes,
  sopClasses,
  careInformation,
  contrastInjections,
  scintigraphyFunctions,
  tomographyFunctions,
];
