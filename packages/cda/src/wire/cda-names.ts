import { xmlNamespace } from "@segur-sdk/core/xml";

/** Names of CDA R2. */
export const hl7 = xmlNamespace("urn:hl7-org:v3");

/** Names of the DICOM extension of CDA: the accession number. */
export const dicom = xmlNamespace("urn:dicom-org:ps3-20", "ps3-20");

/** Namespace of XML Schema instances. */
export const xsiNamespace = "http://www.w3.org/2001/XMLSchema-instance";

/** Names of XML Schema instances. */
export const xsi = xmlNamespace(xsiNamespace, "xsi");

/** Names of the extensions of the HL7 structured documents group: death, multiple birth. */
export const sdtc = xmlNamespace("urn:hl7-org:sdtc", "sdtc");

/** Names of the extension of biology documents: status of an act. */
export const lab = xmlNamespace("urn:oid:1.3.6.1.4.1.19376.1.3.2", "lab");
