/**
 * What the header of a reading has a place for: the children that each element may have, by name; those that the reader
 * looks into are the keys. `name` and `addr` hold parts of any name.
 *
 * @see CI-SIS Structuration minimale 1.16.8; POCD_MT000040
 */
const organization = "id name telecom addr standardIndustryClassCode";
const assigned = "id code addr telecom assignedPerson representedOrganization";

export const knownElements: Readonly<Record<string, string>> = {
  ClinicalDocument:
    "realmCode typeId templateId id code title effectiveTime confidentialityCode languageCode setId versionNumber " +
    "recordTarget author dataEnterer informant custodian informationRecipient legalAuthenticator authenticator " +
    "participant inFulfillmentOf documentationOf relatedDocument authorization componentOf component",
  code: "translation originalText",
  functionCode: "translation originalText",
  recordTarget: "patientRole",
  patientRole: "id addr telecom patient",
  patient:
    "name administrativeGenderCode birthTime deceasedInd deceasedTime multipleBirthInd multipleBirthOrderNumber " +
    "guardian birthplace",
  guardian: "id code addr telecom guardianPerson guardianOrganization",
  guardianPerson: "name",
  guardianOrganization: organization,
  birthplace: "place",
  place: "name addr",
  author: "functionCode time assignedAuthor",
  assignedAuthor: `${assigned} assignedAuthoringDevice`,
  assignedAuthoringDevice: "manufacturerModelName softwareName",
  assignedPerson: "name",
  representedOrganization: organization,
  dataEnterer: "time assignedEntity",
  assignedEntity: assigned,
  informant: "assignedEntity relatedEntity",
  relatedEntity: "code addr telecom effectiveTime relatedPerson",
  relatedPerson: "name",
  custodian: "assignedCustodian",
  assignedCustodian: "representedCustodianOrganization",
  representedCustodianOrganization: organization,
  informationRecipient: "intendedRecipient name",
  intendedRecipient: "id addr telecom informationRecipient receivedOrganization",
  receivedOrganization: organization,
  legalAuthenticator: "time signatureCode assignedEntity",
  authenticator: "time signatureCode assignedEntity",
  participant: "functionCode time associatedEntity",
  associatedEntity: "id code addr telecom associatedPerson scopingOrganization",
  associatedPerson: "name",
  scopingOrganization: organization,
  time: "low high",
  effectiveTime: "low high",
  inFulfillmentOf: "order",
  order: "id code priorityCode accessionNumber",
  documentationOf: "serviceEvent",
  serviceEvent: "id code statusCode effectiveTime performer",
  performer: "functionCode time assignedEntity",
  translation: "",
  relatedDocument: "parentDocument",
  parentDocument: "id code setId versionNumber",
  authorization: "consent",
  consent: "id code statusCode",
  componentOf: "encompassingEncounter",
  encompassingEncounter:
    "id code effectiveTime dischargeDispositionCode responsibleParty encounterParticipant location",
  responsibleParty: "assignedEntity",
  encounterParticipant: "time assignedEntity",
  healthCareFacility: "id code location serviceProviderOrganization",
  serviceProviderOrganization: organization,
  // Two elements of this name: the part of the facility, then the place it is at.
  location: "healthCareFacility name addr",
};
