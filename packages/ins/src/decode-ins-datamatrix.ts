import { inspectMatriculeIns, isInsAuthority, type Ins } from "@segur-sdk/core";

import { datamatrixFields, type DatamatrixFieldName } from "./datamatrix-fields.js";
import { readDatamatrixFields } from "./datamatrix-message.js";
import { unreadable, type DatamatrixWarning } from "./datamatrix-problem.js";
import { readDatamatrixText } from "./datamatrix-text.js";
import type { DatamatrixDateOrder } from "./encode-ins-datamatrix.js";
import { splitGivenNames } from "./given-names.js";
import type { Traits } from "./traits.js";

/**
 * What a datamatrix says of a person: a claim, since it is not signed. It pre-fills an identity, which stays
 * PROVISOIRE until INSi has verified it.
 */
export interface DatamatrixClaim {
  /** For the verification by INSi and the search of a known patient; not the active INS of anybody yet. */
  readonly ins: Ins;
  /** Traits as written, birth date `AAAA-MM-JJ`; one given name per word. */
  readonly traits: Traits;
  readonly dateOrder: DatamatrixDateOrder;
  readonly warnings: readonly DatamatrixWarning[];
}

/**
 * Reads an INS datamatrix as a scanner gives it: text, or the bytes of the symbol. Both date orders are read, fields
 * may come in any order, and what scanners in keyboard mode change is found again where no doubt is possible: separators
 * lost or written `^]`, capitals locked.
 *
 * @throws `SegurError` `ERR_INS_DATAMATRIX_UNREADABLE` with `details.problem` ({@link DatamatrixProblem}) and
 * `details.field`; never the values. A wrong matricule key is refused under the production authorities.
 * @see ANS, Format datamatrix INS v2.2 (26/09/2023); EXI REC 02
 * @example
 * ```ts
 * import { createIdentity, decodeInsDatamatrix, unknownBirthPlace, type Identity } from "@segur-sdk/ins";
 *
 * function scanned(text: string, at: Date): Identity {
 *   const { traits } = decodeInsDatamatrix(text);
 *   const birthPlace = traits.birthPlace ?? unknownBirthPlace;
 *   return createIdentity({ ...traits, birthPlace }, { environment: "simulator", by: "sec-042", at });
 * }
 * ```
 */
export function decodeInsDatamatrix(scanned: string | Uint8Array): DatamatrixClaim {
  const text = readDatamatrixText(scanned);
  const { values, warnings } = readDatamatrixFields(text.message);
  const value = (name: DatamatrixFieldName): string => checked(name, values.get(name)) ?? "";
  const { ins, warnings: keyWarnings } = insOf(value("matricule"), value("oid"));
  const birthDate = value("birthDate");
  const dateOrder: DatamatrixDateOrder = birthDate.charAt(2) === "-" ? "day-first" : "iso";
  const birthPlace = value("birthPlace");
  return {
    ins,
    traits: {
      birthName: value("birthName"),
      givenNames: splitGivenNames(value("givenNames")),
      birthDate: dateOrder === "iso" ? birthDate : birthDate.split("-").reverse().join("-"),
      sex: value("sex") === "M" ? "M" : "F",
      ...(birthPlace === "" ? {} : { birthPlace }),
    },
    dateOrder,
    warnings: unique([...text.warnings, ...warnings, ...keyWarnings]),
  };
}

function checked(name: DatamatrixFieldName, value: string | undefined): string | undefined {
  const field = datamatrixFields.find((known) => known.name === name);
  if (field === undefined || (value === undefined && !field.mandatory)) return undefined;
  if (value === undefined) throw unreadable("field-missing", field);
  if (value.length < field.minLength || value.length > field.maxLength) throw unreadable("field-length", field);
  if (!field.accepts.test(value)) throw unreadable("field-value", field);
  return value;
}

// A retired calculated INS (INS-C) is not an INS; a wrong key is a warning under the test authorities only, whose
// samples carry wrong keys.
function insOf(matricule: string, oid: string): { readonly ins: Ins; readonly warnings: readonly DatamatrixWarning[] } {
  if (!isInsAuthority(oid)) throw unreadable("authority", { id: "S2" });
  const inspection = inspectMatriculeIns(matricule, { authority: oid });
  if (!inspection.valid) {
    throw unreadable(inspection.problem === "KEY" ? "matricule-key" : "field-value", { id: "S1" });
  }
  return {
    ins: { matricule: inspection.value, oid },
    warnings: inspection.warnings.includes("KEY") ? ["matricule-key"] : [],
  };
}

function unique(warnings: readonly DatamatrixWarning[]): readonly DatamatrixWarning[] {
  return [...new Set(warnings)];
}
