import { xmlNamespace } from "@segur-sdk/core/xml";

/** Names of CDA R2. */
export const hl7 = xmlNamespace("urn:hl7-org:v3");

/** Names of the DICOM extension of CDA: the accession number. */
export const dicom = xmlNamespace("urn:dicom-org:ps3-20", "ps3-20");

/** Names of XML Schema instances. */
export const xsi = xmlNamespace("http://www.w3.org/2001/XMLSchema-instance", "xsi");
