// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Types of the identifiers that sharing metadata refer to.
 *
 * Source: JDV_J197-XdsTypesIdentifiantsReferenceId-CISIS (1.2.250.1.213.1.1.5.692), Agence du Numérique en Santé, revision of 2022-06-24; 7 codes.
 */
export const referenceIdTypes: ValueSet<
  | "urn:ihe:iti:xds:2013:uniqueId"
  | "urn:ihe:iti:xds:2013:accession"
  | "urn:ihe:iti:xds:2013:referral"
  | "urn:ihe:iti:xds:2013:order"
  | "urn:ihe:iti:xdw:2013:workflowInstanceId"
  | "urn:ihe:iti:xds:2016:studyInstanceUID"
  | "urn:ihe:iti:xds:2015:encounterId"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.692",
  name: "JDV_J197-XdsTypesIdentifiantsReferenceId-CISIS",
  revision: "2022-06-24",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J197_XdsTypesIdentifiantsReferenceId_CISIS.xml",
    sha256: "ff015ed94fd5546fa1efeda23fe04b2c44989fe4394808f7f21fbfa111ebf3bc",
  },
  system: "1.2.250.1.213.1.1.4.347",
  lines: `urn:ihe:iti:xds:2013:uniqueId|uniqueId
urn:ihe:iti:xds:2013:accession|accession
urn:ihe:iti:xds:2013:referral|referral
urn:ihe:iti:xds:2013:order|order
urn:ihe:iti:xdw:2013:workflowInstanceId|workflowInstanceId
urn:ihe:iti:xds:2016:studyInstanceUID|studyInstanceUID
urn:ihe:iti:xds:2015:encounterId|encounterId`,
});
