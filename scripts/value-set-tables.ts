// The tables that scripts/write-value-sets.ts writes: file of the ANS test kit, module and constant, and what it is for.

/** The state of the kit that the tables are made from. */
export const kitOrigin = "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02";

/** Day of that state: the lists of bare codes name none. */
export const kitDay = "2025-02-19";

/** Value sets (`jeuxDeValeurs`): codes with labels. */
export const valueSetTables: readonly {
  readonly file: string;
  readonly module: string;
  readonly constant: string;
  readonly about: string;
}[] = [
  {
    file: "JDV_J01_XdsAuthorSpecialty_CISIS",
    module: "author-specialty",
    constant: "authorSpecialties",
    about: "Professions and savoir-faire of the people a document names.",
  },
  {
    file: "JDV_J02_XdsHealthcareFacilityTypeCode_CISIS",
    module: "facility-type",
    constant: "facilityTypes",
    about: "Sectors of activity of a health care facility.",
  },
  {
    file: "JDV_J04_XdsPracticeSettingCode_CISIS",
    module: "practice-setting",
    constant: "practiceSettings",
    about: "Practice settings (cadres d'exercice).",
  },
  {
    file: "JDV_J07_XdsTypeCode_CISIS",
    module: "document-type",
    constant: "documentTypes",
    about: "Types of document: `ClinicalDocument/code`, and `typeCode` of the sharing metadata.",
  },
  {
    file: "JDV_J08_XdsConfidentialityCode_CISIS",
    module: "sharing-confidentiality",
    constant: "sharingConfidentialities",
    about: "Confidentialities and visibilities of the sharing metadata.",
  },
  {
    file: "JDV_ImmunizationApproachSiteCode_CISIS",
    module: "approach-site",
    constant: "approachSites",
    about: "Sites of a vaccination or injection: `substanceAdministration/approachSiteCode`.",
  },
  {
    file: "JDV_J11_RelationPatient_CISIS",
    module: "patient-relation",
    constant: "patientRelations",
    about: "Relations of an informant to the patient.",
  },
  {
    file: "JDV_J47_FunctionCode_CISIS",
    module: "participant-function",
    constant: "participantFunctions",
    about: "Functions of authors and participants.",
  },
  {
    file: "JDV_J48_ProfessionNonPS_CISIS",
    module: "other-profession",
    constant: "otherProfessions",
    about: "Professions of people who are no health professionals.",
  },
  {
    file: "JDV_J140_EncounterParticipationType_CISIS",
    module: "encounter-participation",
    constant: "encounterParticipations",
    about: "Parts that people take in an encounter.",
  },
  {
    file: "JDV_J141_RoleClass_CISIS",
    module: "role-class",
    constant: "roleClasses",
    about: "Classes of role of a participant.",
  },
  {
    file: "JDV_J142_TypeRencontre_CISIS",
    module: "encounter-type",
    constant: "encounterTypes",
    about: "Kinds of encounter.",
  },
  {
    file: "JDV_J143_AdministrativeGender_CISIS",
    module: "administrative-gender",
    constant: "administrativeGenders",
    about: "Administrative sex of the patient as CDA writes it.",
  },
  {
    file: "JDV_J144_ParticipationType_CISIS",
    module: "participation-type",
    constant: "participationTypes",
    about: "Parts that people take in the documented act.",
  },
  {
    file: "JDV_J197_XdsTypesIdentifiantsReferenceId_CISIS",
    module: "reference-id-type",
    constant: "referenceIdTypes",
    about: "Types of the identifiers that sharing metadata refer to.",
  },
  {
    file: "JDV_J231_XdsTypesIdentifiantsReferenceId_DMP",
    module: "dmp-reference-id-type",
    constant: "dmpReferenceIdTypes",
    about: "Types of the identifiers that the metadata of the DMP refer to.",
  },
  {
    file: "JDV_J245_Civilite_CISIS",
    module: "civility",
    constant: "civilities",
    about: "Civilities of a professional: prefix of the name.",
  },
  {
    file: "JDV_J246_Titre_CISIS",
    module: "professional-title",
    constant: "professionalTitles",
    about: "Titles of a professional: suffix of the name.",
  },
  {
    file: "JDV_HL7_Confidentiality_CISIS",
    module: "header-confidentiality",
    constant: "headerConfidentialities",
    about: "Confidentialities that the official rules accept in a header.",
  },
  {
    file: "JDV_EncompassingEncounterCode_CISIS",
    module: "encompassing-encounter",
    constant: "encompassingEncounters",
    about: "Kinds of encounter, older list.",
  },
  {
    file: "JDV_MediaType_ObservationMedia_CISIS",
    module: "media-type",
    constant: "mediaTypes",
    about: "Media types of a file within a structured document.",
  },
  {
    file: "JDV_ModaliteAcquisition_CISIS",
    module: "modality",
    constant: "modalities",
    about: "DICOM modalities of acquisition.",
  },
  {
    file: "JDV_Modalite_demandeActeImagerie_CISIS",
    module: "requested-modality",
    constant: "requestedModalities",
    about: "Modalities of an imaging request.",
  },
  {
    file: "JDV_CodesDocumentImagerie_CISIS",
    module: "imaging-act",
    constant: "imagingActs",
    about: "Imaging acts (LOINC): the act of a report and of its entries.",
  },
  {
    file: "JDV_RegionAnatomique_CISIS",
    module: "anatomical-region",
    constant: "anatomicalRegions",
    about: "Anatomical regions of an imaging act (SNOMED CT).",
  },
  {
    file: "JDV_LocalisationAnatomique_CISIS",
    module: "anatomical-location",
    constant: "anatomicalLocations",
    about: "Anatomical locations: `targetSiteCode` of the entries of a structured report (SNOMED CT).",
  },
  {
    file: "JDV_ModificateurTopographique_CISIS",
    module: "topographic-modifier",
    constant: "topographicModifiers",
    about: "Topographic modifiers of a location (SNOMED CT).",
  },
  {
    file: "JDV_LateraliteTechniqueImagerie_CISIS",
    module: "technique-laterality",
    constant: "techniqueLateralities",
    about: "Lateralities that the rules accept in an imaging technique (SNOMED CT).",
  },
  { file: "JDV_Lateralite_CISIS", module: "laterality", constant: "lateralities", about: "Lateralities (SNOMED CT)." },
  {
    file: "JDV_QuantiteExpositionRayonnements_CISIS",
    module: "radiation-quantity",
    constant: "radiationQuantities",
    about: "Quantities of exposure to radiation (DICOM).",
  },
  {
    file: "JDV_Contre_indications_CISIS",
    module: "contraindication",
    constant: "contraindications",
    about: "Contraindications to an imaging act.",
  },
  {
    file: "JDV_StatutGrossesse_CISIS",
    module: "pregnancy-status",
    constant: "pregnancyStatuses",
    about: "Pregnancy statuses (SNOMED CT).",
  },
  {
    file: "JDV_ImagerieObjectifsReference_CISIS",
    module: "reference-purpose",
    constant: "referencePurposes",
    about: "Purposes of a reference to images (DICOM).",
  },
  { file: "JDV_SOPClass_CISIS", module: "sop-class", constant: "sopClasses", about: "SOP classes of DICOM objects." },
  {
    file: "JDV_InfoPriseEnCharge_CISIS",
    module: "care-information",
    constant: "careInformation",
    about: "What an imaging request says of the care of the patient.",
  },
  {
    file: "JDV_InjectionPDC_TEP_CISIS",
    module: "contrast-injection",
    constant: "contrastInjections",
    about: "Injection of a contrast medium in an imaging request.",
  },
  {
    file: "JDV_FonctionEtudieeScintigraphie_CISIS",
    module: "scintigraphy-function",
    constant: "scintigraphyFunctions",
    about: "Functions that a requested scintigraphy studies.",
  },
  {
    file: "JDV_FonctionEtudieeTEP_CISIS",
    module: "tomography-function",
    constant: "tomographyFunctions",
    about: "Functions that a requested positron emission tomography studies.",
  },
];

/** Terminologies: bare codes, which the rules look up when an element names their code system. */
export const codeListTables: readonly {
  readonly system: string;
  readonly extension: "rdf" | "xml";
  readonly name: string;
  readonly module: string;
  readonly constant: string;
  readonly about: string;
}[] = [
  {
    system: "1.2.250.1.215.300.1",
    extension: "rdf",
    name: "CCAM",
    module: "ccam",
    constant: "ccamCodes",
    about: "CCAM: acts (seven characters), acts with activity and phase, chapters.",
  },
  {
    system: "2.16.840.1.113883.6.3",
    extension: "rdf",
    name: "CIM-10",
    module: "cim10",
    constant: "cim10Codes",
    about: "CIM-10: diagnoses.",
  },
  {
    system: "2.16.840.1.113883.6.73",
    extension: "rdf",
    name: "ATC",
    module: "atc",
    constant: "atcCodes",
    about: "ATC: classes and substances of medicines.",
  },
  {
    system: "0.4.0.127.0.16.1.1.2.1",
    extension: "rdf",
    name: "EDQM",
    module: "edqm",
    constant: "edqmCodes",
    about: "EDQM standard terms: routes and forms of administration.",
  },
  {
    system: "1.2.250.1.213.2.68",
    extension: "rdf",
    name: "EMDN",
    module: "emdn",
    constant: "emdnCodes",
    about: "EMDN: medical devices.",
  },
  {
    system: "2.16.840.1.113883.6.8",
    extension: "xml",
    name: "UCUM",
    module: "ucum",
    constant: "ucumUnits",
    about: "UCUM: the units that the official rules accept.",
  },
];
