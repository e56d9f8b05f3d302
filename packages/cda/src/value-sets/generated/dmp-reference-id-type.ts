// Written by scripts/write-value-sets.ts: do not edit.
import { defineValueSet, type ValueSet } from "../value-set.js";

/**
 * Types of the identifiers that the metadata of the DMP refer to.
 *
 * Source: JDV_J231-XdsTypesIdentifiantsReferenceId-DMP (1.2.250.1.213.1.1.5.693), Agence du Numérique en Santé, revision of 2022-12-16; 3 codes.
 */
export const dmpReferenceIdTypes: ValueSet<
  "urn:ihe:iti:xds:2013:accession" | "urn:ihe:iti:xds:2013:order" | "urn:ihe:iti:xds:2016:studyInstanceUID"
> = /* @__PURE__ */ defineValueSet({
  oid: "1.2.250.1.213.1.1.5.693",
  name: "JDV_J231-XdsTypesIdentifiantsReferenceId-DMP",
  revision: "2022-12-16",
  source: {
    origin: "ansforge/TestContenuCDA-3-0@7cd489b39368809df9bcf2cfef5e5d6354438a02",
    file: "jeuxDeValeurs/JDV_J231_XdsTypesIdentifiantsReferenceId_DMP.xml",
    sha256: "93bd9db05c8ce89067cd0f8e41c11834ba9ecd6f2eee2db87c3dec6a963b255e",
  },
  system: "1.2.250.1.213.1.1.4.347",
  lines: `urn:ihe:iti:xds:2013:accession|accession
urn:ihe:iti:xds:2013:order|order
urn:ihe:iti:xds:2016:studyInstanceUID|studyInstanceUID`,
});
