import type { ImagingAct } from "@segur-sdk/cda";

import { type Cxi, referenceIdType } from "./cx.js";

/**
 * What an imaging report refers to: accession numbers, then electronic orders, then DICOM studies.
 *
 * @see JDV_J231 XdsTypesIdentifiantsReferenceId-DMP; dmp.md B.12
 */
export function referenceIdsOf(acts: readonly ImagingAct[]): readonly Cxi[] {
  const all: Cxi[] = [
    ...acts.map((act) => issued(act.accessionNumber, referenceIdType.accession)),
    ...acts.flatMap((act) => (act.order === undefined ? [] : [issued(act.order, referenceIdType.order)])),
    // No assigning authority: a Study Instance UID is unique in the world (PDSm, CXi.4).
    ...acts.map((act): Cxi => ({ id: act.studyInstanceUid, type: referenceIdType.studyInstanceUid })),
  ];
  return [...new Map(all.map((one) => [`${one.type} ${one.authority ?? ""} ${one.id}`, one])).values()];
}

function issued(number: { readonly value: string; readonly issuer: string }, type: string): Cxi {
  return { id: number.value, authority: number.issuer, type };
}
