import type { CodedValue, Oid, Professional } from "@segur-sdk/core";

/** A number and the OID of the authority that issued it: accession number, order placer number. */
export interface IssuedNumber {
  /** At most 64 characters. */
  readonly value: string;
  /** OID of the issuing application. */
  readonly issuer: Oid;
}

/**
 * One imaging exam, as the worklist of a RIS knows it.
 *
 * @see CI-SIS volet IMG-CR-IMG, `documentationOf/serviceEvent` and `inFulfillmentOf/order`.
 */
export interface ImagingAct {
  /** What was done, in words; the usual title of a report on this act alone. At most 128 characters. */
  readonly title: string;
  /** LOINC act of JDV_CodesDocumentImagerie (1.2.250.1.213.1.1.5.687), e.g. `29252-4`. */
  readonly code: CodedValue;
  /** DICOM modality of JDV_ModaliteAcquisition (1.2.250.1.213.1.1.5.618), e.g. `CT`. */
  readonly modality: CodedValue;
  /** SNOMED CT regions of JDV_RegionAnatomique (1.2.250.1.213.1.1.5.695), e.g. `67734004`; at least one. */
  readonly regions: readonly CodedValue[];
  /** CCAM act, code system 1.2.250.1.215.300.1. */
  readonly ccam?: CodedValue;
  /** DICOM Study Instance UID, at most 64 characters. */
  readonly studyInstanceUid: Oid;
  /** Number given to the exam by the RIS. */
  readonly accessionNumber: IssuedNumber;
  /** Order placer number of an electronic request; absent when the request was on paper. */
  readonly order?: IssuedNumber;
  /** What the request asks for, when the request is coded. */
  readonly requestCode?: CodedValue;
  /** Start of the exam, ISO 8601 with offset, to the minute at least, e.g. `2026-03-07T09:15+01:00`. */
  readonly startedAt: string;
  /** End of the exam, same format, not before the start. */
  readonly endedAt?: string;
  /** When the exam was prescribed: a day (`2026-03-01`) or an instant with offset. */
  readonly requestedAt?: string;
  /** Who performed the exam; the first author of the report when absent. */
  readonly performer?: Professional;
}
