/**
 * Classes, datatypes and lexical forms of CDA R2 as the official schema set defines them (CDA_extended.xsd with its
 * extensions of pharmacy, SDTC, laboratory and DICOM). Written by scripts/write-cda-structure.ts; not edited by hand.
 *
 * A class: `name|base|flags|attributes|children`; flags `^` abstract, `~` mixed content; an attribute is
 * `name:type`, `!` when required, `=value` when fixed; children are in order with `? * +`, choices between bars.
 */
export const cdaClassLines = `ADXP|ST|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType|
AD|ANY|~|nullFlavor:NullFlavor use:set_PostalAddressUse isNotOrdered:bl|(delimiter:adxp.delimiter|country:adxp.country|state:adxp.state|county:adxp.county|city:adxp.city|postalCode:adxp.postalCode|streetAddressLine:adxp.streetAddressLine|houseNumber:adxp.houseNumber|houseNumberNumeric:adxp.houseNumberNumeric|direction:adxp.direction|streetName:adxp.streetName|streetNameBase:adxp.streetNameBase|streetNameType:adxp.streetNameType|additionalLocator:adxp.additionalLocator|unitID:adxp.unitID|unitType:adxp.unitType|careOf:adxp.careOf|censusTract:adxp.censusTract|deliveryAddressLine:adxp.deliveryAddressLine|deliveryInstallationType:adxp.deliveryInstallationType|deliveryInstallationArea:adxp.deliveryInstallationArea|deliveryInstallationQualifier:adxp.deliveryInstallationQualifier|deliveryMode:adxp.deliveryMode|deliveryModeIdentifier:adxp.deliveryModeIdentifier|buildingNumberSuffix:adxp.buildingNumberSuffix|postBox:adxp.postBox|precinct:adxp.precinct)* useablePeriod:SXCM_TS*
ANYNonNull|ANY|||
ANY||^|nullFlavor:NullFlavor|
Act|||nullFlavor:NullFlavor classCode:x_ActClassDocumentEntryAct! moodCode:x_DocumentActMood! negationInd:bl|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD text:ED? statusCode:CS? effectiveTime:IVL_TS? priorityCode:CE? languageCode:CS? subject:Subject? specimen:Specimen* performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition* sdtc:inFulfillmentOf1:sdtc:InFulfillmentOf1*
AssignedAuthor|||nullFlavor:NullFlavor classCode:RoleClassAssignedEntity=ASSIGNED|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II+ code:CE? addr:AD* telecom:TEL* (assignedPerson:Person?|assignedAuthoringDevice:AuthoringDevice?) representedOrganization:Organization?
AssignedCustodian|||nullFlavor:NullFlavor classCode:RoleClassAssignedEntity=ASSIGNED|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* representedCustodianOrganization:CustodianOrganization
AssignedEntity|||nullFlavor:NullFlavor classCode:RoleClassAssignedEntity=ASSIGNED|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II+ code:CE? addr:AD* telecom:TEL* assignedPerson:Person? representedOrganization:Organization? sdtc:patient:sdtc:SdtcPatient?
AssociatedEntity|||nullFlavor:NullFlavor classCode:RoleClassAssociative!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? addr:AD* telecom:TEL* associatedPerson:Person? scopingOrganization:Organization?
Authenticator|||nullFlavor:NullFlavor typeCode:ParticipationType=AUTHEN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* time:TS signatureCode:CS assignedEntity:AssignedEntity sdtc:signatureText:ED?
AuthoringDevice|||nullFlavor:NullFlavor classCode:EntityClassDevice=DEV determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CE? manufacturerModelName:SC? softwareName:SC? asMaintainedEntity:MaintainedEntity*
Authorization|||nullFlavor:NullFlavor typeCode:ActRelationshipType=AUTH|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* consent:Consent
Author|||nullFlavor:NullFlavor typeCode:ParticipationType=AUT contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* functionCode:CE? time:TS assignedAuthor:AssignedAuthor
BIN|ANY|^~|nullFlavor:NullFlavor representation:BinaryDataEncoding|
BL|ANY||nullFlavor:NullFlavor value:bl|
BN|ANYNonNull||value:bn|
BXIT_CD|CD||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st qty:int|originalText:ED? qualifier:CR* translation:CD*
BXIT_IVL_PQ|IVL_PQ||nullFlavor:NullFlavor value:real unit:cs operator:SetOperator qty:int|translation:PQR* ((low:IVXB_PQ (width:PQ?|high:IVXB_PQ?)?)|high:IVXB_PQ|(width:PQ high:IVXB_PQ?)|(center:PQ width:PQ?))?
Birthplace|||nullFlavor:NullFlavor classCode:RoleClass=BIRTHPL|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* place:Place
CD|ANY||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st|originalText:ED? qualifier:CR* translation:CD*
CE|CD||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st|originalText:ED? translation:CD*
CO|CV||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st|originalText:ED?
CR|ANY||nullFlavor:NullFlavor inverted:bn|name:CV? value:CD?
CS|CV||nullFlavor:NullFlavor code:cs sdtc:valueSet:oid sdtc:valueSetVersion:st|
CV|CE||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st|originalText:ED?
ClinicalDocument|||nullFlavor:NullFlavor classCode:ActClinicalDocument=DOCCLIN moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId templateId:II* id:II code:CE title:ST? effectiveTime:TS confidentialityCode:CE languageCode:CS? setId:II? versionNumber:INT? copyTime:TS? recordTarget:RecordTarget+ author:Author+ dataEnterer:DataEnterer? informant:Informant12* custodian:Custodian informationRecipient:InformationRecipient* legalAuthenticator:LegalAuthenticator? authenticator:Authenticator* participant:Participant1* inFulfillmentOf:InFulfillmentOf* documentationOf:DocumentationOf* relatedDocument:RelatedDocument* authorization:Authorization* componentOf:Component1? component:Component2 sdtc:statusCode:CS?
Component1|||nullFlavor:NullFlavor typeCode:ActRelationshipHasComponent=COMP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* encompassingEncounter:EncompassingEncounter
Component2|||nullFlavor:NullFlavor typeCode:ActRelationshipHasComponent=COMP contextConductionInd:bl=true|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* (nonXMLBody:NonXMLBody|structuredBody:StructuredBody)
Component3|||nullFlavor:NullFlavor typeCode:ActRelationshipHasComponent=COMP contextConductionInd:bl=true|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* section:Section
Component4|||nullFlavor:NullFlavor typeCode:ActRelationshipHasComponent=COMP contextConductionInd:bl=true|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* sequenceNumber:INT? seperatableInd:BL? sdtc:priorityNumber:INT? (act:Act|encounter:Encounter|observation:Observation|observationMedia:ObservationMedia|organizer:Organizer|procedure:Procedure|regionOfInterest:RegionOfInterest|substanceAdministration:SubstanceAdministration|supply:Supply)
Component5|||nullFlavor:NullFlavor typeCode:ActRelationshipHasComponent=COMP contextConductionInd:bl=true|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* section:Section
Consent|||nullFlavor:NullFlavor classCode:ActClass=CONS moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? statusCode:CS
Consumable|||nullFlavor:NullFlavor typeCode:ParticipationType=CSM|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* manufacturedProduct:ManufacturedProduct
Criterion|||nullFlavor:NullFlavor classCode:ActClassObservation moodCode:ActMood=EVN.CRT|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CD? text:ED? value:ANY?
CustodianOrganization|||nullFlavor:NullFlavor classCode:EntityClassOrganization=ORG determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II+ name:ON? telecom:TEL? addr:AD?
Custodian|||nullFlavor:NullFlavor typeCode:ParticipationType=CST|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* assignedCustodian:AssignedCustodian
DataEnterer|||nullFlavor:NullFlavor typeCode:ParticipationType=ENT contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* time:TS? assignedEntity:AssignedEntity
Device|||nullFlavor:NullFlavor classCode:EntityClassDevice determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CE? manufacturerModelName:SC? softwareName:SC?
DocumentationOf|||nullFlavor:NullFlavor typeCode:ActRelationshipType=DOC|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* serviceEvent:ServiceEvent
ED|BIN|~|nullFlavor:NullFlavor representation:BinaryDataEncoding mediaType:cs language:cs compression:CompressionAlgorithm integrityCheck:bin integrityCheckAlgorithm:IntegrityCheckAlgorithm|reference:TEL? thumbnail:thumbnail? ##other?
EIVL.event|CE||nullFlavor:NullFlavor code:TimingEvent codeSystem:uid=2.16.840.1.113883.5.139 codeSystemName:st=TimingEvent codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st|
EIVL_PPD_TS|SXCM_PPD_TS||nullFlavor:NullFlavor value:ts distributionType:ProbabilityDistributionType operator:SetOperator|standardDeviation:PQ? event:EIVL.event? offset:IVL_PPD_PQ?
EIVL_TS|SXCM_TS||nullFlavor:NullFlavor value:ts operator:SetOperator|event:EIVL.event? offset:IVL_PQ?
ENXP|ST|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:EntityNamePartType qualifier:set_EntityNamePartQualifier|
EN|ANY|~|nullFlavor:NullFlavor use:set_EntityNameUse|(delimiter:en.delimiter|family:en.family|given:en.given|prefix:en.prefix|suffix:en.suffix)* validTime:IVL_TS?
EncompassingEncounter|||nullFlavor:NullFlavor classCode:ActClass=ENC moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? effectiveTime:IVL_TS dischargeDispositionCode:CE? responsibleParty:ResponsibleParty? encounterParticipant:EncounterParticipant* location:Location?
EncounterParticipant|||nullFlavor:NullFlavor typeCode:x_EncounterParticipant!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* time:IVL_TS? assignedEntity:AssignedEntity
Encounter|||nullFlavor:NullFlavor classCode:ActClass! moodCode:x_DocumentEncounterMood!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED? statusCode:CS? effectiveTime:IVL_TS? sdtc:dischargeDispositionCode:CE? priorityCode:CE? subject:Subject? specimen:Specimen* performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition* sdtc:inFulfillmentOf1:sdtc:InFulfillmentOf1*
Entity|||nullFlavor:NullFlavor classCode:EntityClassRoot determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? desc:ED?
EntryRelationship|||nullFlavor:NullFlavor typeCode:x_ActRelationshipEntryRelationship! inversionInd:bl contextConductionInd:bl negationInd:bl|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* sequenceNumber:INT? seperatableInd:BL? (act:Act|encounter:Encounter|observation:Observation|observationMedia:ObservationMedia|organizer:Organizer|procedure:Procedure|regionOfInterest:RegionOfInterest|substanceAdministration:SubstanceAdministration|supply:Supply)
Entry|||nullFlavor:NullFlavor typeCode:x_ActRelationshipEntry contextConductionInd:bl=true|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* (act:Act|encounter:Encounter|observation:Observation|observationMedia:ObservationMedia|organizer:Organizer|procedure:Procedure|regionOfInterest:RegionOfInterest|substanceAdministration:SubstanceAdministration|supply:Supply)
ExternalAct|||nullFlavor:NullFlavor classCode:ActClassRoot moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED?
ExternalDocument|||nullFlavor:NullFlavor classCode:ActClassDocument moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED? setId:II? versionNumber:INT?
ExternalObservation|||nullFlavor:NullFlavor classCode:ActClassObservation moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED?
ExternalProcedure|||nullFlavor:NullFlavor classCode:ActClass=PROC moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED?
GLIST_PQ|ANY||nullFlavor:NullFlavor period:int denominator:int|head:PQ increment:PQ
GLIST_TS|ANY||nullFlavor:NullFlavor period:int denominator:int|head:TS increment:PQ
Guardian|||nullFlavor:NullFlavor classCode:RoleClass=GUARD|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? addr:AD* telecom:TEL* (guardianPerson:Person|guardianOrganization:Organization)
HXIT_CE|CE||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st|originalText:ED? translation:CD* validTime:IVL_TS?
HXIT_PQ|PQ||nullFlavor:NullFlavor value:real unit:cs|translation:PQR* validTime:IVL_TS?
HealthCareFacility|||nullFlavor:NullFlavor classCode:RoleClassServiceDeliveryLocation|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? location:Place? serviceProviderOrganization:Organization?
II|ANY||nullFlavor:NullFlavor root:uid extension:st assigningAuthorityName:st displayable:bl|
INT|QTY||nullFlavor:NullFlavor value:int|
IVL_INT|SXCM_INT||nullFlavor:NullFlavor value:int operator:SetOperator|((low:IVXB_INT (width:INT?|high:IVXB_INT?)?)|high:IVXB_INT|(width:INT high:IVXB_INT?)|(center:INT width:INT?))?
IVL_MO|SXCM_MO||nullFlavor:NullFlavor value:real currency:cs operator:SetOperator|((low:IVXB_MO (width:MO?|high:IVXB_MO?)?)|high:IVXB_MO|(width:MO high:IVXB_MO?)|(center:MO width:MO?))?
IVL_PPD_PQ|SXCM_PPD_PQ||nullFlavor:NullFlavor value:real unit:cs distributionType:ProbabilityDistributionType operator:SetOperator|translation:PQR* standardDeviation:PQ? ((low:IVXB_PPD_PQ (width:PPD_PQ?|high:IVXB_PPD_PQ?)?)|high:IVXB_PPD_PQ|(width:PPD_PQ high:IVXB_PPD_PQ?)|(center:PPD_PQ width:PPD_PQ?))?
IVL_PPD_TS|SXCM_PPD_TS||nullFlavor:NullFlavor value:ts distributionType:ProbabilityDistributionType operator:SetOperator|standardDeviation:PQ? ((low:IVXB_PPD_TS (width:PPD_PQ?|high:IVXB_PPD_TS?)?)|high:IVXB_PPD_TS|(width:PPD_PQ high:IVXB_PPD_TS?)|(center:PPD_TS width:PPD_PQ?))?
IVL_PQ|SXCM_PQ||nullFlavor:NullFlavor value:real unit:cs operator:SetOperator|translation:PQR* ((low:IVXB_PQ (width:PQ?|high:IVXB_PQ?)?)|high:IVXB_PQ|(width:PQ high:IVXB_PQ?)|(center:PQ width:PQ?))?
IVL_REAL|SXCM_REAL||nullFlavor:NullFlavor value:real operator:SetOperator|((low:IVXB_REAL (width:REAL?|high:IVXB_REAL?)?)|high:IVXB_REAL|(width:REAL high:IVXB_REAL?)|(center:REAL width:REAL?))?
IVL_TS|SXCM_TS||nullFlavor:NullFlavor value:ts operator:SetOperator|((low:IVXB_TS (width:PQ?|high:IVXB_TS?)?)|high:IVXB_TS|(width:PQ high:IVXB_TS?)|(center:TS width:PQ?))?
IVXB_INT|INT||nullFlavor:NullFlavor value:int inclusive:bl|
IVXB_MO|MO||nullFlavor:NullFlavor value:real currency:cs inclusive:bl|
IVXB_PPD_PQ|PPD_PQ||nullFlavor:NullFlavor value:real unit:cs distributionType:ProbabilityDistributionType inclusive:bl|translation:PQR* standardDeviation:PQ?
IVXB_PPD_TS|PPD_TS||nullFlavor:NullFlavor value:ts distributionType:ProbabilityDistributionType inclusive:bl|standardDeviation:PQ?
IVXB_PQ|PQ||nullFlavor:NullFlavor value:real unit:cs inclusive:bl|translation:PQR*
IVXB_REAL|REAL||nullFlavor:NullFlavor value:real inclusive:bl|
IVXB_TS|TS||nullFlavor:NullFlavor value:ts inclusive:bl|
InFulfillmentOf|||nullFlavor:NullFlavor typeCode:ActRelationshipFulfills=FLFS|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* order:Order
Informant12|||nullFlavor:NullFlavor typeCode:ParticipationType=INF contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* (assignedEntity:AssignedEntity|relatedEntity:RelatedEntity)
InformationRecipient|||nullFlavor:NullFlavor typeCode:x_InformationRecipient|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* intendedRecipient:IntendedRecipient
InfrastructureRoot.typeId|II||nullFlavor:NullFlavor root:uid!=2.16.840.1.113883.1.3 extension:st! assigningAuthorityName:st displayable:bl|
IntendedRecipient|||nullFlavor:NullFlavor classCode:x_InformationRecipientRole|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* addr:AD* telecom:TEL* informationRecipient:Person? receivedOrganization:Organization?
LabeledDrug|||nullFlavor:NullFlavor classCode:EntityClassManufacturedMaterial=MMAT determinerCode:EntityDeterminerDetermined=KIND|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CE? name:EN?
LanguageCommunication|||nullFlavor:NullFlavor|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* languageCode:CS? modeCode:CE? proficiencyLevelCode:CE? preferenceInd:BL?
LegalAuthenticator|||nullFlavor:NullFlavor typeCode:ParticipationType=LA contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* time:TS signatureCode:CS sdtc:signatureText:ED? assignedEntity:AssignedEntity
Location|||nullFlavor:NullFlavor typeCode:ParticipationTargetLocation=LOC|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* healthCareFacility:HealthCareFacility
MO|QTY||nullFlavor:NullFlavor value:real currency:cs|
MaintainedEntity|||nullFlavor:NullFlavor classCode:RoleClass=MNT|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* effectiveTime:IVL_TS? maintainingPerson:Person
ManufacturedProduct|||nullFlavor:NullFlavor classCode:RoleClassManufacturedProduct=MANU|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* (manufacturedLabeledDrug:LabeledDrug|manufacturedMaterial:Material) manufacturerOrganization:Organization? pharm:subjectOf1:pharm:COCT_MT230100UV.Subject2* pharm:subjectOf2:pharm:COCT_MT230100UV.Subject1* pharm:subjectOf3:pharm:COCT_MT230100UV.Subject22* pharm:subjectOf4:pharm:COCT_MT230100UV.Subject3* pharm:subjectOf5:pharm:COCT_MT230100UV.Subject7?
Material|||nullFlavor:NullFlavor classCode:EntityClassManufacturedMaterial=MMAT determinerCode:EntityDeterminerDetermined=KIND|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CE? name:EN? pharm:desc:pharm:ED? pharm:riskCode:pharm:CE? pharm:handlingCode:pharm:CE? pharm:formCode:pharm:CE? lotNumberText:ST? pharm:expirationTime:pharm:IVL_TS? pharm:stabilityTime:pharm:IVL_TS? pharm:asDistributedProduct:pharm:COCT_MT230100UV.DistributedProduct* pharm:asMedicineManufacturer:pharm:COCT_MT230100UV.MedicineManufacturer* pharm:asContent:pharm:COCT_MT230100UV.Content? pharm:asSpecializedKind:pharm:COCT_MT230100UV.SpecializedKind* pharm:part:pharm:COCT_MT230100UV.Part* pharm:ingredient:pharm:COCT_MT230100UV.Ingredient*
NonXMLBody|||nullFlavor:NullFlavor classCode:ActClass=DOCBODY moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* text:ED confidentialityCode:CE? languageCode:CS?
ON|EN|~|nullFlavor:NullFlavor use:set_EntityNameUse|(delimiter:en.delimiter|prefix:en.prefix|suffix:en.suffix)* validTime:IVL_TS?
ObservationMedia|||ID:xs:ID nullFlavor:NullFlavor classCode:ActClassObservation! moodCode:ActMood!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* languageCode:CS? value:ED subject:Subject? specimen:Specimen* performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition*
ObservationRange|||nullFlavor:NullFlavor classCode:ActClassObservation moodCode:ActMood=EVN.CRT|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CD? text:ED? value:ANY? interpretationCode:CE? sdtc:precondition1:sdtc:Precondition1* lab:precondition:lab:precondition.inline*
Observation|||nullFlavor:NullFlavor classCode:ActClassObservation! moodCode:x_ActMoodDocumentObservation! negationInd:bl|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD derivationExpr:ST? text:ED? statusCode:CS? effectiveTime:IVL_TS? priorityCode:CE? repeatNumber:IVL_INT? languageCode:CS? value:ANY* interpretationCode:CE* methodCode:CE* targetSiteCode:CD* subject:Subject? specimen:Specimen* performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition* referenceRange:ReferenceRange* sdtc:inFulfillmentOf1:sdtc:InFulfillmentOf1*
Order|||nullFlavor:NullFlavor classCode:ActClassRoot moodCode:ActMood=RQO|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II+ code:CE? priorityCode:CE? ps3-20:accessionNumber:ps3-20:II*
OrganizationPartOf|||nullFlavor:NullFlavor classCode:RoleClass=PART|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? statusCode:CS? effectiveTime:IVL_TS? wholeOrganization:Organization?
Organization|||nullFlavor:NullFlavor classCode:EntityClassOrganization=ORG determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* name:ON* telecom:TEL* addr:AD* standardIndustryClassCode:CE? asOrganizationPartOf:OrganizationPartOf?
Organizer|||nullFlavor:NullFlavor classCode:x_ActClassDocumentEntryOrganizer! moodCode:ActMood!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? sdtc:text:ED? statusCode:CS effectiveTime:IVL_TS? subject:Subject? specimen:Specimen* performer:Performer2* author:Author* informant:Informant12* participant:Participant2* reference:Reference* precondition:Precondition* component:Component4*
PIVL_PPD_TS|SXCM_PPD_TS||nullFlavor:NullFlavor value:ts distributionType:ProbabilityDistributionType operator:SetOperator alignment:CalendarCycle institutionSpecified:bl|standardDeviation:PQ? phase:IVL_PPD_TS? period:PPD_PQ?
PIVL_TS|SXCM_TS||nullFlavor:NullFlavor value:ts operator:SetOperator alignment:CalendarCycle institutionSpecified:bl|phase:IVL_TS? period:PQ?
PN|EN|~|nullFlavor:NullFlavor use:set_EntityNameUse|(delimiter:en.delimiter|family:en.family|given:en.given|prefix:en.prefix|suffix:en.suffix)* validTime:IVL_TS?
PPD_PQ|PQ||nullFlavor:NullFlavor value:real unit:cs distributionType:ProbabilityDistributionType|translation:PQR* standardDeviation:PQ?
PPD_TS|TS||nullFlavor:NullFlavor value:ts distributionType:ProbabilityDistributionType|standardDeviation:PQ?
PQR|CV||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st value:real|originalText:ED?
PQ|QTY||nullFlavor:NullFlavor value:real unit:cs|translation:PQR*
ParentDocument|||nullFlavor:NullFlavor classCode:ActClinicalDocument=DOCCLIN moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II+ code:CD? text:ED? setId:II? versionNumber:INT?
Participant1|||nullFlavor:NullFlavor typeCode:ParticipationType! contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* functionCode:CE? time:IVL_TS? associatedEntity:AssociatedEntity
Participant2|||nullFlavor:NullFlavor typeCode:ParticipationType! contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* time:IVL_TS? awarenessCode:CE? participantRole:ParticipantRole
ParticipantRole|||nullFlavor:NullFlavor classCode:RoleClassRoot|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* functionCode:xs:anyType? id:II* code:CE? addr:AD* telecom:TEL* (playingDevice:Device?|playingEntity:PlayingEntity?) scopingEntity:Entity?
PatientRole|||nullFlavor:NullFlavor classCode:RoleClass=PAT|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II+ addr:AD* telecom:TEL* patient:Patient? providerOrganization:Organization?
Patient|||nullFlavor:NullFlavor classCode:EntityClass=PSN determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II? name:PN* sdtc:desc:ED? administrativeGenderCode:CE? birthTime:TS? sdtc:deceasedInd:BL? sdtc:deceasedTime:TS? sdtc:multipleBirthInd:BL? sdtc:multipleBirthOrderNumber:sdtc:INT_POS? maritalStatusCode:CE? religiousAffiliationCode:CE? raceCode:CE? sdtc:raceCode:CE* ethnicGroupCode:CE? sdtc:ethnicGroupCode:CE* guardian:Guardian* birthplace:Birthplace? languageCommunication:LanguageCommunication*
Performer1|||nullFlavor:NullFlavor typeCode:x_ServiceEventPerformer!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* functionCode:CE? time:IVL_TS? assignedEntity:AssignedEntity
Performer2|||nullFlavor:NullFlavor typeCode:ParticipationPhysicalPerformer=PRF|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* sdtc:functionCode:CE? time:IVL_TS? modeCode:CE? assignedEntity:AssignedEntity
Person|||nullFlavor:NullFlavor classCode:EntityClass=PSN determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* name:PN* sdtc:desc:ED? sdtc:asPatientRelationship:sdtc:AsPatientRelationship?
Place|||nullFlavor:NullFlavor classCode:EntityClassPlace=PLC determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* name:EN? addr:AD?
PlayingEntity|||nullFlavor:NullFlavor classCode:EntityClassRoot determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CE? quantity:PQ* name:PN* sdtc:birthTime:TS? desc:ED?
Precondition|||nullFlavor:NullFlavor typeCode:ActRelationshipType=PRCN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* criterion:Criterion
Procedure|||nullFlavor:NullFlavor classCode:ActClass! moodCode:x_DocumentProcedureMood! negationInd:bl|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED? statusCode:CS? effectiveTime:IVL_TS? priorityCode:CE? languageCode:CS? methodCode:CE* approachSiteCode:CD* targetSiteCode:CD* subject:Subject? specimen:Specimen* performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition* sdtc:inFulfillmentOf1:sdtc:InFulfillmentOf1*
Product|||nullFlavor:NullFlavor typeCode:ParticipationType=PRD|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* manufacturedProduct:ManufacturedProduct
QTY|ANY|^|nullFlavor:NullFlavor|
REAL|QTY||nullFlavor:NullFlavor value:real|
RTO_MO_PQ|QTY||nullFlavor:NullFlavor|numerator:MO denominator:PQ
RTO_PQ_PQ|QTY||nullFlavor:NullFlavor|numerator:PQ denominator:PQ
RTO_QTY_QTY|QTY||nullFlavor:NullFlavor|numerator:QTY denominator:QTY
RTO|RTO_QTY_QTY||nullFlavor:NullFlavor|numerator:QTY denominator:QTY
RecordTarget|||nullFlavor:NullFlavor typeCode:ParticipationType=RCT contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* patientRole:PatientRole
ReferenceRange|||nullFlavor:NullFlavor typeCode:ActRelationshipType=REFV|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* observationRange:ObservationRange
Reference|||nullFlavor:NullFlavor typeCode:x_ActRelationshipExternalReference!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* seperatableInd:BL? (externalAct:ExternalAct|externalObservation:ExternalObservation|externalProcedure:ExternalProcedure|externalDocument:ExternalDocument)
RegionOfInterest.value|INT||nullFlavor:NullFlavor value:int unsorted:xs:boolean|
RegionOfInterest|||ID:xs:ID nullFlavor:NullFlavor classCode:ActClass!=ROIOVL moodCode:ActMood!=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II+ code:CS value:RegionOfInterest.value+ subject:Subject? specimen:Specimen* performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition*
RelatedDocument|||nullFlavor:NullFlavor typeCode:x_ActRelationshipDocument!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* parentDocument:ParentDocument
RelatedEntity|||nullFlavor:NullFlavor classCode:RoleClassMutualRelationship!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* code:CE? addr:AD* telecom:TEL* effectiveTime:IVL_TS? relatedPerson:Person?
RelatedSubject|||nullFlavor:NullFlavor classCode:x_DocumentSubject|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* sdtc:id:II* code:CE? addr:AD* telecom:TEL* subject:SubjectPerson?
ResponsibleParty|||nullFlavor:NullFlavor typeCode:ParticipationType=RESP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* assignedEntity:AssignedEntity
SC|ST|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st|
SLIST_PQ|ANY||nullFlavor:NullFlavor|origin:PQ scale:PQ digits:list_int
SLIST_TS|ANY||nullFlavor:NullFlavor|origin:TS scale:PQ digits:list_int
ST|ED|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs|
SXCM_CD|CD||nullFlavor:NullFlavor code:cs codeSystem:uid codeSystemName:st codeSystemVersion:st displayName:st sdtc:valueSet:oid sdtc:valueSetVersion:st operator:SetOperator|originalText:ED? qualifier:CR* translation:CD*
SXCM_INT|INT||nullFlavor:NullFlavor value:int operator:SetOperator|
SXCM_MO|MO||nullFlavor:NullFlavor value:real currency:cs operator:SetOperator|
SXCM_PPD_PQ|PPD_PQ||nullFlavor:NullFlavor value:real unit:cs distributionType:ProbabilityDistributionType operator:SetOperator|translation:PQR* standardDeviation:PQ?
SXCM_PPD_TS|PPD_TS||nullFlavor:NullFlavor value:ts distributionType:ProbabilityDistributionType operator:SetOperator|standardDeviation:PQ?
SXCM_PQ|PQ||nullFlavor:NullFlavor value:real unit:cs operator:SetOperator|translation:PQR*
SXCM_REAL|REAL||nullFlavor:NullFlavor value:real operator:SetOperator|
SXCM_TS|TS||nullFlavor:NullFlavor value:ts operator:SetOperator|
SXPR_TS|SXCM_TS||nullFlavor:NullFlavor value:ts operator:SetOperator|comp:SXCM_TS{2,}
Section|||ID:xs:ID nullFlavor:NullFlavor classCode:ActClass=DOCSECT moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II? code:CE? title:ST? text:StrucDoc.Text? confidentialityCode:CE? languageCode:CS? subject:Subject? author:Author* informant:Informant12* entry:Entry* component:Component5*
ServiceEvent|||nullFlavor:NullFlavor classCode:ActClassRoot moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CE? lab:statusCode:lab:statusCode.inline? effectiveTime:IVL_TS? performer:Performer1*
SpecimenRole|||nullFlavor:NullFlavor classCode:RoleClassSpecimen=SPEC|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* specimenPlayingEntity:PlayingEntity?
Specimen|||nullFlavor:NullFlavor typeCode:ParticipationType=SPC|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* specimenRole:SpecimenRole
StrucDoc.Br||||
StrucDoc.Caption||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS|(linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef)*
StrucDoc.Colgroup|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS span:xs:string width:xs:string align:StrucDoc.Colgroup@align char:xs:string charoff:xs:string valign:StrucDoc.Colgroup@valign|(col:StrucDoc.Col)*
StrucDoc.Col|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS span:xs:string width:xs:string align:StrucDoc.Col@align char:xs:string charoff:xs:string valign:StrucDoc.Col@valign|
StrucDoc.Content||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS revised:StrucDoc.Content@revised|(content:StrucDoc.Content|linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|br:StrucDoc.Br|footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef|renderMultiMedia:StrucDoc.RenderMultiMedia)*
StrucDoc.FootnoteRef|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS IDREF:xs:IDREF!|
StrucDoc.Footnote||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS|(content:StrucDoc.Content|linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|br:StrucDoc.Br|renderMultiMedia:StrucDoc.RenderMultiMedia|paragraph:StrucDoc.Paragraph|list:StrucDoc.List|table:StrucDoc.Table)*
StrucDoc.Item||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS|caption:StrucDoc.Caption? (content:StrucDoc.Content|linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|br:StrucDoc.Br|footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef|renderMultiMedia:StrucDoc.RenderMultiMedia|paragraph:StrucDoc.Paragraph|list:StrucDoc.List|table:StrucDoc.Table)*
StrucDoc.LinkHtml||~|name:xs:string href:xs:string rel:xs:string rev:xs:string title:xs:string ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS|(footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef)*
StrucDoc.List|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS listType:StrucDoc.List@listType|caption:StrucDoc.Caption? item:StrucDoc.Item+
StrucDoc.Paragraph||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS|caption:StrucDoc.Caption? (content:StrucDoc.Content|linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|br:StrucDoc.Br|footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef|renderMultiMedia:StrucDoc.RenderMultiMedia)*
StrucDoc.RenderMultiMedia|||referencedObject:xs:IDREFS! ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS|caption:StrucDoc.Caption?
StrucDoc.Sub||~||
StrucDoc.Sup||~||
StrucDoc.Table|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS summary:xs:string width:xs:string border:xs:string frame:StrucDoc.Table@frame rules:StrucDoc.Table@rules cellspacing:xs:string cellpadding:xs:string|caption:StrucDoc.Caption? (col:StrucDoc.Col*|colgroup:StrucDoc.Colgroup*) thead:StrucDoc.Thead? tfoot:StrucDoc.Tfoot? tbody:StrucDoc.Tbody+
StrucDoc.Tbody|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS align:StrucDoc.Tbody@align char:xs:string charoff:xs:string valign:StrucDoc.Tbody@valign|(tr:StrucDoc.Tr)+
StrucDoc.Td||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS abbr:xs:string axis:xs:string headers:xs:IDREFS scope:StrucDoc.Td@scope rowspan:xs:string colspan:xs:string align:StrucDoc.Td@align char:xs:string charoff:xs:string valign:StrucDoc.Td@valign|(content:StrucDoc.Content|linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|br:StrucDoc.Br|footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef|renderMultiMedia:StrucDoc.RenderMultiMedia|paragraph:StrucDoc.Paragraph|list:StrucDoc.List)*
StrucDoc.Text||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS mediaType:xs:string=text/x-hl7-text+xml|(content:StrucDoc.Content|linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|br:StrucDoc.Br|footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef|renderMultiMedia:StrucDoc.RenderMultiMedia|paragraph:StrucDoc.Paragraph|list:StrucDoc.List|table:StrucDoc.Table)*
StrucDoc.Tfoot|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS align:StrucDoc.Tfoot@align char:xs:string charoff:xs:string valign:StrucDoc.Tfoot@valign|(tr:StrucDoc.Tr)+
StrucDoc.Thead|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS align:StrucDoc.Thead@align char:xs:string charoff:xs:string valign:StrucDoc.Thead@valign|(tr:StrucDoc.Tr)+
StrucDoc.Th||~|ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS abbr:xs:string axis:xs:string headers:xs:IDREFS scope:StrucDoc.Th@scope rowspan:xs:string colspan:xs:string align:StrucDoc.Th@align char:xs:string charoff:xs:string valign:StrucDoc.Th@valign|(content:StrucDoc.Content|linkHtml:StrucDoc.LinkHtml|sub:StrucDoc.Sub|sup:StrucDoc.Sup|br:StrucDoc.Br|footnote:StrucDoc.Footnote|footnoteRef:StrucDoc.FootnoteRef|renderMultiMedia:StrucDoc.RenderMultiMedia)*
StrucDoc.Tr|||ID:xs:ID language:xs:NMTOKEN styleCode:xs:NMTOKENS align:StrucDoc.Tr@align char:xs:string charoff:xs:string valign:StrucDoc.Tr@valign|(th:StrucDoc.Th|td:StrucDoc.Td)+
StructuredBody|||nullFlavor:NullFlavor classCode:ActClass=DOCBODY moodCode:ActMood=EVN|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* confidentialityCode:CE? languageCode:CS? component:Component3+
SubjectPerson|||nullFlavor:NullFlavor classCode:EntityClass=PSN determinerCode:EntityDeterminer=INSTANCE|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* sdtc:id:II* name:PN* sdtc:desc:ED? administrativeGenderCode:CE? birthTime:TS? sdtc:deceasedInd:BL? sdtc:deceasedTime:TS? sdtc:multipleBirthInd:BL? sdtc:multipleBirthOrderNumber:sdtc:INT_POS? sdtc:raceCode:CE* sdtc:ethnicGroupCode:CE*
Subject|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject=SBJ contextControlCode:ContextControl=OP|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* awarenessCode:CE? relatedSubject:RelatedSubject
SubstanceAdministration|||nullFlavor:NullFlavor classCode:ActClass!=SBADM moodCode:x_DocumentSubstanceMood! negationInd:bl|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED? statusCode:CS? effectiveTime:SXCM_TS* priorityCode:CE? repeatNumber:IVL_INT? routeCode:CE? approachSiteCode:CD* doseQuantity:IVL_PQ? rateQuantity:IVL_PQ? maxDoseQuantity:RTO_PQ_PQ? administrationUnitCode:CE? subject:Subject? specimen:Specimen* consumable:Consumable performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition* sdtc:inFulfillmentOf1:sdtc:InFulfillmentOf1*
Supply|||nullFlavor:NullFlavor classCode:ActClassSupply!=SPLY moodCode:x_DocumentSubstanceMood!|realmCode:CS* typeId:InfrastructureRoot.typeId? templateId:II* id:II* code:CD? text:ED? statusCode:CS? effectiveTime:SXCM_TS* priorityCode:CE* repeatNumber:IVL_INT? independentInd:BL? quantity:PQ? expectedUseTime:IVL_TS? subject:Subject? specimen:Specimen* product:Product? performer:Performer2* author:Author* informant:Informant12* participant:Participant2* entryRelationship:EntryRelationship* reference:Reference* precondition:Precondition* sdtc:inFulfillmentOf1:sdtc:InFulfillmentOf1*
TEL|URL||nullFlavor:NullFlavor value:url use:set_TelecommunicationAddressUse|useablePeriod:SXCM_TS*
TN|EN|~|nullFlavor:NullFlavor use:set_EntityNameUse|validTime:IVL_TS?
TS|QTY||nullFlavor:NullFlavor value:ts|
URL|ANY|^|nullFlavor:NullFlavor value:url|
UVP_TS|TS||nullFlavor:NullFlavor value:ts probability:probability|
adxp.additionalLocator|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=ADL|
adxp.buildingNumberSuffix|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=BNS|
adxp.careOf|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=CAR|
adxp.censusTract|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=CEN|
adxp.city|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=CTY|
adxp.country|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=CNT|
adxp.county|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=CPA|
adxp.delimiter|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DEL|
adxp.deliveryAddressLine|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DAL|
adxp.deliveryInstallationArea|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DINSTA|
adxp.deliveryInstallationQualifier|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DINSTQ|
adxp.deliveryInstallationType|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DINST|
adxp.deliveryModeIdentifier|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DMODID|
adxp.deliveryMode|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DMOD|
adxp.direction|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=DIR|
adxp.houseNumberNumeric|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=BNN|
adxp.houseNumber|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=BNR|
adxp.postBox|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=POB|
adxp.postalCode|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=ZIP|
adxp.precinct|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=PRE|
adxp.state|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=STA|
adxp.streetAddressLine|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=SAL|
adxp.streetNameBase|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=STB|
adxp.streetNameType|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=STTYP|
adxp.streetName|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=STR|
adxp.unitID|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=UNID|
adxp.unitType|ADXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:AddressPartType=UNIT|
all.InfrastructureRoot.templateId|II||nullFlavor:NullFlavor root:uid extension:st assigningAuthorityName:st displayable:bl unsorted:xs:boolean|
all.InfrastructureRoot.typeId|II||nullFlavor:NullFlavor root:uid!=2.16.840.1.113883.1.3 extension:st! assigningAuthorityName:st displayable:bl|
en.delimiter|ENXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:EntityNamePartType=DEL qualifier:set_EntityNamePartQualifier|
en.family|ENXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:EntityNamePartType=FAM qualifier:set_EntityNamePartQualifier|
en.given|ENXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:EntityNamePartType=GIV qualifier:set_EntityNamePartQualifier|
en.prefix|ENXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:EntityNamePartType=PFX qualifier:set_EntityNamePartQualifier|
en.suffix|ENXP|~|nullFlavor:NullFlavor representation:BinaryDataEncoding=TXT mediaType:cs=text/plain language:cs partType:EntityNamePartType=SFX qualifier:set_EntityNamePartQualifier|
lab:Code|||code:lab:Code@code|
lab:Criterion|||classCode:lab:Criterion@classCode moodCode:lab:Criterion@moodCode|lab:code:lab:Code? lab:value:lab:Value?
lab:Value|||value:lab:Value@value|
lab:precondition.inline|||typeCode:lab:precondition.inline@typeCode|lab:criterion:lab:Criterion
lab:statusCode.inline|||code:lab:statusCode.inline@code|
pharm:COCT_MT230100UV.Agency|||nullFlavor:NullFlavor classCode:EntityClassPublicInstitution! determinerCode:EntityDeterminerSpecific!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:id:pharm:II? pharm:name:pharm:ON?
pharm:COCT_MT230100UV.Approval|||nullFlavor:NullFlavor classCode:ActClassContract! moodCode:ActMoodEventOccurrence!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:id:pharm:II pharm:code:pharm:CD? pharm:statusCode:pharm:CS? pharm:holder:pharm:COCT_MT230100UV.Holder? pharm:author:pharm:COCT_MT230100UV.Author
pharm:COCT_MT230100UV.Author|||typeCode:ParticipationAuthorOriginator!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:time:pharm:TS? pharm:territorialAuthority:pharm:COCT_MT230100UV.TerritorialAuthority
pharm:COCT_MT230100UV.Characteristic|||nullFlavor:NullFlavor classCode:ActClassObservation! moodCode:ActMoodEventOccurrence!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:code:pharm:CE pharm:text:pharm:ED? pharm:value:pharm:ANY?
pharm:COCT_MT230100UV.Content|||nullFlavor:NullFlavor classCode:RoleClassContent!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:quantity:pharm:RTO_QTY_QTY? pharm:containerPackagedMedicine:pharm:COCT_MT230100UV.PackagedMedicine pharm:subjectOf1:pharm:COCT_MT230100UV.Subject14* pharm:subjectOf2:pharm:COCT_MT230100UV.Subject11*
pharm:COCT_MT230100UV.Country|||nullFlavor:NullFlavor classCode:EntityClassState! determinerCode:EntityDeterminerSpecific!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:code:pharm:CD pharm:name:pharm:TN?
pharm:COCT_MT230100UV.DistributedProduct|||nullFlavor:NullFlavor classCode:RoleClassDistributedMaterial!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:distributingManufacturer:pharm:COCT_MT230100UV.Manufacturer
pharm:COCT_MT230100UV.Holder|||nullFlavor:NullFlavor typeCode:ParticipationHolder!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:role:pharm:COCT_MT230100UV.Role
pharm:COCT_MT230100UV.Ingredient|||nullFlavor:NullFlavor classCode:RoleClassIngredientEntity! negationInd:bl|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:quantity:RTO? pharm:ingredient:pharm:COCT_MT230100UV.Substance?
pharm:COCT_MT230100UV.ManufacturedProduct|||nullFlavor:NullFlavor classCode:RoleClassManufacturedProduct!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:manufacturer:pharm:COCT_MT230100UV.Manufacturer pharm:subjectOf1:pharm:COCT_MT230100UV.Subject25* pharm:subjectOf2:pharm:COCT_MT230100UV.Subject15* pharm:subjectOf3:pharm:COCT_MT230100UV.Subject16*
pharm:COCT_MT230100UV.Manufacturer|||nullFlavor:NullFlavor classCode:EntityClassOrganization! determinerCode:EntityDeterminerSpecific!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:id:pharm:II? pharm:name:pharm:EN? pharm:telecom:pharm:TEL? pharm:addr:pharm:AD? pharm:asRelatedManufacturer:pharm:COCT_MT230100UV.RelatedManufacturer*
pharm:COCT_MT230100UV.MedicineClass|||nullFlavor:NullFlavor classCode:EntityClassManufacturedMaterial! determinerCode:EntityDeterminer=KIND|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:code:pharm:CE pharm:name:pharm:TN* pharm:desc:pharm:ED? pharm:formCode:pharm:CE?
pharm:COCT_MT230100UV.MedicineManufacturer|||nullFlavor:NullFlavor classCode:RoleClassManufacturedProduct!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:manufacturer:pharm:COCT_MT230100UV.Manufacturer
pharm:COCT_MT230100UV.Medicine|||classCode:EntityClassManufacturedMaterial! determinerCode:EntityDeterminer!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:id:pharm:II? pharm:code:pharm:CE? pharm:name:pharm:TN* pharm:desc:pharm:ED? pharm:riskCode:pharm:CE? pharm:handlingCode:pharm:CE? pharm:formCode:pharm:CE? pharm:lotNumberText:pharm:ST? pharm:expirationTime:pharm:IVL_TS? pharm:stabilityTime:pharm:IVL_TS? pharm:asDistributedProduct:pharm:COCT_MT230100UV.DistributedProduct* pharm:asMedicineManufacturer:pharm:COCT_MT230100UV.MedicineManufacturer* pharm:asContent:pharm:COCT_MT230100UV.Content? pharm:asSpecializedKind:pharm:COCT_MT230100UV.SpecializedKind* pharm:part:pharm:COCT_MT230100UV.Part* pharm:ingredient:pharm:COCT_MT230100UV.Ingredient*
pharm:COCT_MT230100UV.ObservationGoal|||nullFlavor:NullFlavor classCode:ActClassObservation! moodCode:ActMoodGoal!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:code:pharm:CD? pharm:text:pharm:ED? pharm:value:pharm:ANY?
pharm:COCT_MT230100UV.PackagedMedicine|||nullFlavor:NullFlavor classCode:EntityClassContainer! determinerCode:EntityDeterminer!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:id:pharm:II? pharm:code:pharm:CE? pharm:name:pharm:TN* pharm:formCode:pharm:CE? pharm:lotNumberText:pharm:ST? pharm:capacityQuantity:pharm:PQ? pharm:capTypeCode:pharm:CE? pharm:asManufacturedProduct:pharm:COCT_MT230100UV.ManufacturedProduct* pharm:asSuperContent:pharm:COCT_MT230100UV.SuperContent? pharm:subContent:pharm:COCT_MT230100UV.SubContent?
pharm:COCT_MT230100UV.Part|||nullFlavor:NullFlavor classCode:RoleClassPart!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:quantity:pharm:RTO_QTY_QTY? pharm:partMedicine:pharm:COCT_MT230100UV.Medicine pharm:subjectOf:pharm:COCT_MT230100UV.Subject4*
pharm:COCT_MT230100UV.Policy|||nullFlavor:NullFlavor classCode:ActClassRoot! moodCode:ActMoodDefinition!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:code:pharm:CD? pharm:text:pharm:ED?
pharm:COCT_MT230100UV.RelatedManufacturer|||nullFlavor:NullFlavor classCode:RoleClassAssignedEntity!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:id:pharm:II* pharm:representedManufacturer:pharm:COCT_MT230100UV.Manufacturer?
pharm:COCT_MT230100UV.Role|||nullFlavor:NullFlavor classCode:RoleClassRoot!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:playingManufacturer:pharm:COCT_MT230100UV.Manufacturer
pharm:COCT_MT230100UV.SpecializedKind|||nullFlavor:NullFlavor classCode:RoleClassIsSpeciesEntity!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:code:pharm:CE? pharm:generalizedMedicineClass:pharm:COCT_MT230100UV.MedicineClass?
pharm:COCT_MT230100UV.SubContent|||nullFlavor:NullFlavor classCode:RoleClassContent!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:quantity:pharm:RTO_QTY_QTY? pharm:containedPackagedMedicine:pharm:COCT_MT230100UV.PackagedMedicine?
pharm:COCT_MT230100UV.SubIngredient|||nullFlavor:NullFlavor classCode:RoleClassIngredientEntity! negationInd:bl|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:quantity:pharm:RTO_QTY_QTY? pharm:ingredient:pharm:COCT_MT230100UV.Substance?
pharm:COCT_MT230100UV.Subject11|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:approval:pharm:COCT_MT230100UV.Approval
pharm:COCT_MT230100UV.Subject14|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:policy:pharm:COCT_MT230100UV.Policy
pharm:COCT_MT230100UV.Subject15|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:policy:pharm:COCT_MT230100UV.Policy
pharm:COCT_MT230100UV.Subject16|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:approval:pharm:COCT_MT230100UV.Approval
pharm:COCT_MT230100UV.Subject1|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:approval:pharm:COCT_MT230100UV.Approval
pharm:COCT_MT230100UV.Subject22|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:characteristic:pharm:COCT_MT230100UV.Characteristic
pharm:COCT_MT230100UV.Subject25|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:characteristic:pharm:COCT_MT230100UV.Characteristic
pharm:COCT_MT230100UV.Subject2|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:policy:pharm:COCT_MT230100UV.Policy
pharm:COCT_MT230100UV.Subject3|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:observationGoal:pharm:COCT_MT230100UV.ObservationGoal
pharm:COCT_MT230100UV.Subject4|||nullFlavor:NullFlavor typeCode:ParticipationTargetSubject!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:characteristic:pharm:COCT_MT230100UV.Characteristic
pharm:COCT_MT230100UV.Subject7|||nullFlavor:NullFlavor typeCode:ParticipationType=SBJ|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:valuedItem:pharm:COCT_MT440001UV.ValuedItem
pharm:COCT_MT230100UV.SubstanceManufacturer|||nullFlavor:NullFlavor classCode:RoleClassManufacturedProduct!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:manufacturer:pharm:COCT_MT230100UV.Manufacturer
pharm:COCT_MT230100UV.Substance|||nullFlavor:NullFlavor classCode:EntityClassManufacturedMaterial! determinerCode:EntityDeterminer!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:code:pharm:CE? pharm:name:pharm:TN* pharm:desc:pharm:ED? pharm:lotNumberText:pharm:ST? pharm:asSubstanceManufacturer:pharm:COCT_MT230100UV.SubstanceManufacturer* pharm:subIngredient:pharm:COCT_MT230100UV.SubIngredient*
pharm:COCT_MT230100UV.SuperContent|||nullFlavor:NullFlavor classCode:RoleClassContent!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:quantity:pharm:RTO_QTY_QTY? pharm:containerPackagedMedicine:pharm:COCT_MT230100UV.PackagedMedicine
pharm:COCT_MT230100UV.TerritorialAuthority|||classCode:RoleClassTerritoryOfAuthority!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:territory:pharm:COCT_MT230100UV.Agency? pharm:governingCountry:pharm:COCT_MT230100UV.Country?
pharm:COCT_MT440001UV.ValuedItem|||classCode:ActClassInvoiceElement! moodCode:x_ActMoodDefEvn!|(realmCode:CS* typeId:all.InfrastructureRoot.typeId? templateId:all.InfrastructureRoot.templateId*) pharm:id:pharm:II+ pharm:code:pharm:CD? pharm:effectiveTime:pharm:IVL_TS? pharm:unitQuantity:pharm:RTO_PQ_PQ? pharm:unitPriceAmt:pharm:RTO_MO_PQ pharm:netAmt:pharm:MO?
sdtc:ActReference|||classCode:ActClass! moodCode:x_DocumentActMood! determinerCode:EntityDeterminer=INSTANCE|sdtc:realmCode:CS* sdtc:typeId:InfrastructureRoot.typeId? sdtc:templateId:II* sdtc:id:II+
sdtc:AsPatientRelationship|||classCode:x_DocumentSubject!=PRS determinerCode:EntityDeterminer=INSTANCE|sdtc:realmCode:CS* sdtc:typeId:InfrastructureRoot.typeId? sdtc:templateId:II* sdtc:code:CE
sdtc:INT_POS|QTY||nullFlavor:NullFlavor value:sdtc:int_pos|
sdtc:InFulfillmentOf1|||typeCode:ActRelationshipFulfills!=FLFS inversionInd:bl negationInd:bl|sdtc:realmCode:CS* sdtc:typeId:InfrastructureRoot.typeId? sdtc:templateId:II* sdtc:actReference:sdtc:ActReference
sdtc:Precondition1|||nullFlavor:NullFlavor typeCode:ActRelationshipType=PRCN|sdtc:realmCode:CS* sdtc:typeId:InfrastructureRoot.typeId? sdtc:templateId:II* sdtc:conjunctionCode:CS sdtc:criterion1:Criterion
sdtc:SdtcPatient||||sdtc:id:II
thumbnail|ED|~|nullFlavor:NullFlavor representation:BinaryDataEncoding mediaType:cs language:cs compression:CompressionAlgorithm integrityCheck:bin integrityCheckAlgorithm:IntegrityCheckAlgorithm|reference:TEL?`;

/** Lexical forms: `name|enum|values`, `name|union|types`, `name|list|type`, or `name|base|facets`. */
export const cdaLexicalLines = `ActClassContract|enum|CNTRCT FCNTRCT COV
ActClassDocument|enum|DOC DOCCLIN CDALVLONE
ActClassInvoiceElement|enum|INVE
ActClassObservation|enum|OBS ROIBND ROIOVL LLD PRN RLD SFWL SIT STN SUP RTRD TRD ALRT BATTERY CLNTRL CNOD CONC COND CASE OUTB DGIMG GEN DETPOL EXP LOC PHN POL SEQ SEQVAR INVSTG OBSSER OBSCOR POS POSACC POSCOORD SPCOBS VERIF
ActClassRoot|enum|ACT COMPOSITION DOC DOCCLIN CDALVLONE CONTAINER CATEGORY DOCBODY DOCSECT TOPIC EXTRACT EHR FOLDER GROUPER CLUSTER ACCM ACCT ACSN ADJUD CACT ACTN INFO STC CNTRCT FCNTRCT COV CONS CONTREG CTTEVENT DISPACT EXPOS AEXPOS TEXPOS INC INFRM INVE LIST MPROT OBS ROIBND ROIOVL LLD PRN RLD SFWL SIT STN SUP RTRD TRD ALRT BATTERY CLNTRL CNOD CONC COND CASE OUTB DGIMG GEN DETPOL EXP LOC PHN POL SEQ SEQVAR INVSTG OBSSER OBSCOR POS POSACC POSCOORD SPCOBS VERIF PCPR ENC POLICY JURISPOL ORGPOL SCOPOL STDPOL PROC SBADM SBEXT SPECCOLLECT REG REV SPCTRT SPLY DIET STORE SUBST TRFR TRNS XACT
ActClassSupply|enum|SPLY DIET
ActClass|enum|ACCM ACCT ACSN ACT ACTN ADJUD AEXPOS ALRT BATTERY CACT CASE CATEGORY CDALVLONE CLNTRL CLUSTER CNOD CNTRCT COMPOSITION CONC COND CONS CONTAINER CONTREG COV CTTEVENT DETPOL DGIMG DIET DISPACT DOC DOCBODY DOCCLIN DOCSECT EHR ENC EXP EXPOS EXTRACT FCNTRCT FOLDER GEN GROUPER INC INFO INFRM INVE INVSTG JURISPOL LIST LLD LOC MPROT OBS OBSCOR OBSSER ORGPOL OUTB PCPR PHN POL POLICY POS POSACC POSCOORD PRN PROC REG REV RLD ROIBND ROIOVL RTRD SBADM SBEXT SCOPOL SEQ SEQVAR SFWL SIT SPCOBS SPCTRT SPECCOLLECT SPLY STC STDPOL STN STORE SUBST SUP TEXPOS TOPIC TRD TRFR TRNS VERIF XACT
ActClinicalDocument|enum|DOCCLIN CDALVLONE
ActMoodDefinition|enum|DEF
ActMoodEventOccurrence|enum|EVN
ActMoodGoal|enum|GOL
ActMood|enum|APT ARQ CRT DEF EVN EVN.CRT EXPEC GOL INT OPT PERM PERMRQ PRMS PRP RMD RQO RSK SLOT
ActRelationshipFulfills|enum|FLFS OCCR OREF SCH
ActRelationshipHasComponent|enum|COMP ARR CTRLV DEP
ActRelationshipType|enum|APND ARR AUTH BLOCK BSLN CAUS CHRG CIND COMP COMPLY CONCURRENT COST COVBY CREDIT CTRLV CURE CURE.ADJ DEBIT DEP DIAG DOC DRIV DURING EAE EAS EBS ECW EDU ELNK EVID EXACBY EXPL FLFS GEN GEVL GOAL INST ITEMSLOC LIMIT META MFST MITGT MOD MTCH MTGT.ADJ NAME OBJC OBJF OCCR OPTN OREF OUTC OVERLAP PERT PRCN PREV RCHAL RCVY REFR REFV RELVBY REV RISK RPLC RSON SAE SAS SBS SCH SCW SDU SEQL SPRT SPRTBND SUBJ SUCC SUMM SYMP TRIG UPDT USE VRXCRPT XCRPT XFRM
AddressPartType|enum|ADL AL BNN BNR BNS CAR CEN CNT CPA CTY DAL DEL DINST DINSTA DINSTQ DIR DMOD DMODID INT POB PRE SAL STA STB STR STTYP UNID UNIT ZIP
BinaryDataEncoding|enum|B64 TXT
CalendarCycle|enum|CD CH CM CN CS CW CY D DM DW DY H HD J M MY N NH S SN W WY Y
CompressionAlgorithm|enum|DF GZ Z ZL
ContextControl|enum|AN AP ON OP
EntityClassContainer|enum|CONT HOLD
EntityClassDevice|enum|DEV CER MODDV
EntityClassManufacturedMaterial|enum|MMAT CONT HOLD DEV CER MODDV
EntityClassOrganization|enum|ORG PUB STATE NAT
EntityClassPlace|enum|PLC CITY COUNTRY COUNTY PROVINCE
EntityClassPublicInstitution|enum|PUB
EntityClassRoot|enum|ENT HCE LIV NLIV ANM MIC PLNT PSN MAT CHEM FOOD MMAT CONT HOLD DEV CER MODDV ORG PUB STATE NAT PLC CITY COUNTRY COUNTY PROVINCE RGRP
EntityClassState|enum|STATE NAT
EntityClass|enum|ANM CER CHEM CITY CONT COUNTRY COUNTY DEV ENT FOOD HCE HOLD LIV MAT MIC MMAT MODDV NAT NLIV ORG PLC PLNT PROVINCE PSN PUB RGRP STATE
EntityDeterminerDetermined|enum|KIND QUANTIFIED_KIND
EntityDeterminerSpecific|enum|INSTANCE
EntityDeterminer|enum|INSTANCE KIND QUANTIFIED_KIND
EntityNamePartQualifier|enum|AC AD BR CL CON DEV FRM IN INV LS NB PR SCI SP STR TITLE TMK USE VV
EntityNamePartType|enum|DEL FAM GIV PFX SFX
EntityNameUse|enum|A ABC ASGN C I IDE L OR P PHON R SNDX SRCH SYL
IntegrityCheckAlgorithm|enum|SHA-1 SHA-256
NullFlavor|enum|ASKU DER INV MSK NA NASK NAV NI NINF OTH PINF QS TRC UNC UNK
ParticipationAuthorOriginator|enum|AUT
ParticipationHolder|enum|HLD
ParticipationPhysicalPerformer|enum|PRF DIST PPRF SPRF
ParticipationTargetLocation|enum|LOC DST ELOC ORG RML VIA
ParticipationTargetSubject|enum|SBJ SPC
ParticipationType|enum|ADM ALY ATND AUT AUTHEN BBY BEN CAGNT CALLBCK CAT CON COV CSM CST DEV DIR DIS DIST DON DST ELOC ENT ESC EXPAGNT EXPART EXPTRGT EXSRC GUAR HLD IND INF IRCP LA LOC NOT NRD ORG PART PPRF PRCP PRD PRF RCT RCV RDV REF REFB REFT RESP RML SBJ SPC SPRF TRANS TRC VIA VRF WIT
PostalAddressUse|enum|BAD CONF DIR H HP HV PHYS PST PUB TMP WP
ProbabilityDistributionType|enum|B E F G LN N T U X2
RoleClassAssignedEntity|enum|ASSIGNED COMPAR CON ECON NOK SGNOFF
RoleClassAssociative|enum|AFFL AGNT ASSIGNED COMPAR SGNOFF CON ECON NOK GUARD CIT COVPTY CLAIM NAMED DEPEN INDIV SUBSCR PROG CRINV CRSPNSR EMP MIL GUAR INVSBJ CASEBJ RESBJ LIC NOT PROV PAT PAYEE PAYOR POLHOLD QUAL SPNSR STD UNDWRT CAREGIVER PRS ACCESS ADJY CONC BOND CONY ADMM BIRTHPL DEATHPLC DST RET EXPR HLD HLTHCHRT IDENT MANU THER MNT OWN RGPR SDLOC DSDLOC ISDLOC TERR USED WRTE
RoleClassContent|enum|CONT
RoleClassDistributedMaterial|enum|DST RET
RoleClassIngredientEntity|enum|INGR ACTI ACTIB ACTIM ACTIR ADJV ADTV BASE IACT COLR FLVR PRSV STBL MECH
RoleClassIsSpeciesEntity|enum|GEN GRIC
RoleClassManufacturedProduct|enum|MANU THER
RoleClassMutualRelationship|enum|AFFL AGNT ASSIGNED COMPAR SGNOFF CON ECON NOK GUARD CIT COVPTY CLAIM NAMED DEPEN INDIV SUBSCR PROG CRINV CRSPNSR EMP MIL GUAR INVSBJ CASEBJ RESBJ LIC NOT PROV PAT PAYEE PAYOR POLHOLD QUAL SPNSR STD UNDWRT CAREGIVER PRS
RoleClassPart|enum|PART ACTM
RoleClassRoot|enum|ROL AFFL AGNT ASSIGNED COMPAR SGNOFF CON ECON NOK GUARD CIT COVPTY CLAIM NAMED DEPEN INDIV SUBSCR PROG CRINV CRSPNSR EMP MIL GUAR INVSBJ CASEBJ RESBJ LIC NOT PROV PAT PAYEE PAYOR POLHOLD QUAL SPNSR STD UNDWRT CAREGIVER PRS ACCESS ADJY CONC BOND CONY ADMM BIRTHPL DEATHPLC DST RET EXPR HLD HLTHCHRT IDENT MANU THER MNT OWN RGPR SDLOC DSDLOC ISDLOC TERR USED WRTE EQUIV SAME SUBY GEN GRIC INST SUBS CONT EXPAGTCAR EXPVECTOR FOMITE INGR ACTI ACTIB ACTIM ACTIR ADJV ADTV BASE IACT COLR FLVR PRSV STBL MECH LOCE STOR MBR PART ACTM SPEC ALQT ISLT
RoleClassServiceDeliveryLocation|enum|SDLOC DSDLOC ISDLOC
RoleClassSpecimen|enum|SPEC ALQT ISLT
RoleClassTerritoryOfAuthority|enum|TERR
RoleClass|enum|ACCESS ACTI ACTIB ACTIM ACTIR ACTM ADJV ADJY ADMM ADTV AFFL AGNT ALQT ASSIGNED BASE BIRTHPL BOND CAREGIVER CASEBJ CHILD CIT CLAIM COLR COMPAR CON CONC CONT CONY COVPTY CRED CRINV CRSPNSR DEATHPLC DEPEN DSDLOC DST ECON EMP EQUIV EXPAGTCAR EXPR EXPVECTOR FLVR FOMITE GEN GRIC GUAR GUARD HLD HLTHCHRT IACT IDENT INDIV INGR INST INVSBJ ISDLOC ISLT LIC LOCE MANU MBR MECH MIL MNT NAMED NOK NOT NURPRAC NURS OWN PA PART PAT PAYEE PAYOR PHYS POLHOLD PROG PROV PRS PRSV QUAL RESBJ RET RGPR ROL SAME SDLOC SGNOFF SPEC SPNSR STBL STD STOR SUBS SUBSCR SUBY TERR THER UNDWRT USED WRTE
SetOperator|enum|A E H I P
StrucDoc.Col@align|enum|left center right justify char
StrucDoc.Col@valign|enum|top middle bottom baseline
StrucDoc.Colgroup@align|enum|left center right justify char
StrucDoc.Colgroup@valign|enum|top middle bottom baseline
StrucDoc.Content@revised|enum|insert delete
StrucDoc.List@listType|enum|ordered unordered
StrucDoc.Table@frame|enum|void above below hsides lhs rhs vsides box border
StrucDoc.Table@rules|enum|none groups rows cols all
StrucDoc.Tbody@align|enum|left center right justify char
StrucDoc.Tbody@valign|enum|top middle bottom baseline
StrucDoc.Td@align|enum|left center right justify char
StrucDoc.Td@scope|enum|row col rowgroup colgroup
StrucDoc.Td@valign|enum|top middle bottom baseline
StrucDoc.Tfoot@align|enum|left center right justify char
StrucDoc.Tfoot@valign|enum|top middle bottom baseline
StrucDoc.Th@align|enum|left center right justify char
StrucDoc.Th@scope|enum|row col rowgroup colgroup
StrucDoc.Th@valign|enum|top middle bottom baseline
StrucDoc.Thead@align|enum|left center right justify char
StrucDoc.Thead@valign|enum|top middle bottom baseline
StrucDoc.Tr@align|enum|left center right justify char
StrucDoc.Tr@valign|enum|top middle bottom baseline
TelecommunicationAddressUse|enum|AS BAD CONF DIR EC H HP HV MC PG PUB TMP WP
TimingEvent|enum|AC ACD ACM ACV C CD CM CV HS IC ICD ICM ICV PC PCD PCM PCV WAKE
bin|xs:base64Binary|
bl|xs:boolean|pattern=true|false
bn|bl|
cs|xs:token|pattern=[^\\s]+
int|xs:integer|
lab:Code@code|xs:string|
lab:Criterion@classCode|enum|COND
lab:Criterion@moodCode|enum|EVN
lab:Value@value|enum|M F I
lab:precondition.inline@typeCode|enum|PRCN
lab:statusCode.inline@code|enum|active completed
list_int|list|int
oid|xs:string|pattern=[0-2](\\.(0|[1-9][0-9]*))*
probability|xs:double|minInclusive=0.0 maxInclusive=1.0
real|union|xs:decimal xs:double
ruid|xs:string|pattern=[A-Za-z][A-Za-z0-9\\-]*
sdtc:int_pos|int|minInclusive=1
set_EntityNamePartQualifier|list|EntityNamePartQualifier
set_EntityNameUse|list|EntityNameUse
set_PostalAddressUse|list|PostalAddressUse
set_TelecommunicationAddressUse|list|TelecommunicationAddressUse
st|xs:string|minLength=1
ts|xs:string|pattern=[0-9]{1,8}|([0-9]{9,14}|[0-9]{14,14}\\.[0-9]+)([+\\-][0-9]{1,4})?
uid|union|oid uuid ruid
url|xs:anyURI|
uuid|xs:string|pattern=[0-9a-zA-Z]{8}-[0-9a-zA-Z]{4}-[0-9a-zA-Z]{4}-[0-9a-zA-Z]{4}-[0-9a-zA-Z]{12}
x_ActClassDocumentEntryAct|enum|ACCM ACSN ACT AEXPOS CONS CONTREG CTTEVENT DISPACT EXPOS INC INFRM LIST MPROT PCPR REG REV SPCTRT STORE TEXPOS TRFR TRNS
x_ActClassDocumentEntryOrganizer|enum|BATTERY CLUSTER
x_ActMoodDefEvn|enum|DEF EVN
x_ActMoodDocumentObservation|enum|APT ARQ DEF EVN GOL INT PRMS PRP RQO RSK
x_ActRelationshipDocument|enum|APND RPLC XFRM
x_ActRelationshipEntryRelationship|enum|CAUS COMP GEVL MFST REFR RSON SAS SPRT SUBJ XCRPT
x_ActRelationshipEntry|enum|COMP DRIV
x_ActRelationshipExternalReference|enum|ELNK REFR RPLC SPRT SUBJ XCRPT
x_DocumentActMood|enum|APT ARQ DEF EVN INT PRMS PRP RQO RSK
x_DocumentEncounterMood|enum|APT ARQ DEF EVN INT PRMS PRP RQO
x_DocumentProcedureMood|enum|APT ARQ DEF EVN INT PRMS PRP RQO
x_DocumentSubject|enum|PAT PRS
x_DocumentSubstanceMood|enum|DEF EVN INT PRMS PRP RQO
x_EncounterParticipant|enum|ADM ATND CON DIS REF
x_InformationRecipientRole|enum|ASSIGNED HLTHCHRT
x_InformationRecipient|enum|PRCP TRC
x_ServiceEventPerformer|enum|PRF SPRF`;
