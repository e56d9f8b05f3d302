import type { Ins, Oid } from "@segur-sdk/core";

/**
 * Identifier of a patient (HL7 CX): a number and whoever assigned it.
 *
 * Carried by `patientId` (the INS) and `sourcePatientId` (the local record).
 * @see DMP GI, data type CX; IHE ITI TF-3 §4.2.3.1.7
 */
export interface Cx {
  readonly id: string;
  /** OID of the assigning authority. */
  readonly authority?: string;
  /** Type of identifier: `NH` for the INS, `PI` for a local record number. */
  readonly type?: string;
}

/**
 * Identifier of something a document refers to (HL7 CXi): accession number, order, DICOM study.
 *
 * @see IHE ITI TF-3 §4.2.3.2.28 referenceIdList; JDV_J231
 */
export interface Cxi {
  readonly id: string;
  /** OID of the assigning authority; none for a Study Instance UID. */
  readonly authority?: string;
  /** URN of the kind of reference, see {@link referenceIdType}. */
  readonly type: string;
}

/** The three kinds of reference that the DMP knows (JDV_J231). */
export const referenceIdType = {
  accession: "urn:ihe:iti:xds:2013:accession",
  order: "urn:ihe:iti:xds:2013:order",
  studyInstanceUid: "urn:ihe:iti:xds:2016:studyInstanceUID",
} as const;

/**
 * The INS as `patientId` wants it: type `NH`, the authority given by INSi.
 *
 * @example
 * ```ts
 * import { insForEmission, type QualifiedIdentity } from "@segur-sdk/ins";
 * import { formatCx, insCx } from "@segur-sdk/xds";
 *
 * const resourceId = (patient: QualifiedIdentity) => formatCx(insCx(insForEmission(patient)));
 * ```
 */
export function insCx(ins: Ins): Cx {
  return { id: ins.matricule, authority: ins.oid, type: "NH" };
}

/** A local record number (IPP) as `sourcePatientId` wants it: type `PI`. */
export function localPatientCx(local: { readonly system: Oid; readonly value: string }): Cx {
  return { id: local.value, authority: local.system, type: "PI" };
}
