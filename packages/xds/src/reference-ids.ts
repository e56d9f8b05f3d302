import { type Cxi, referenceIdType } from "./cx.js";

/** A number and whoever gave it. */
interface ReferredNumber {
  readonly value: string;
  /** OID of the authority. */
  readonly issuer?: string;
}

/** What a document refers to, by kind. */
export interface References {
  readonly accessionNumbers: readonly ReferredNumber[];
  readonly orders: readonly ReferredNumber[];
  /** Study Instance UIDs: unique in the world, they need no authority (PDSm, CXi.4). */
  readonly studies: readonly string[];
}

/**
 * What an imaging report refers to: accession numbers, then electronic orders, then DICOM studies.
 *
 * @see JDV_J231 XdsTypesIdentifiantsReferenceId-DMP; dmp.md B.12
 */
export function referenceIdsOf({ accessionNumbers, orders, studies }: References): readonly Cxi[] {
  const all: Cxi[] = [
    ...accessionNumbers.map((number) => issued(number, referenceIdType.accession)),
    ...orders.map((number) => issued(number, referenceIdType.order)),
    ...studies.map((id): Cxi => ({ id, type: referenceIdType.studyInstanceUid })),
  ];
  return [...new Map(all.map((one) => [`${one.type} ${one.authority ?? ""} ${one.id}`, one])).values()];
}

function issued({ value, issuer }: ReferredNumber, type: string): Cxi {
  return issuer === undefined ? { id: value, type } : { id: value, authority: issuer, type };
}
