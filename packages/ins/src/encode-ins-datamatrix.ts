import { SegurError, type Environment } from "@segur-sdk/core";

import { isBirthPlaceCode } from "./birth-place.js";
import {
  datamatrixFields,
  datamatrixHeader,
  datamatrixSource,
  groupSeparator,
  type DatamatrixFieldName,
} from "./datamatrix-fields.js";
import { givenNamesList } from "./given-names.js";
import type { QualifiedIdentity } from "./identity.js";
import { insForEmission } from "./ins-emission.js";
import { normaliseName } from "./name-normalisation.js";

/** Order of the birth date: `JJ-MM-AAAA` since format 2.2, `AAAA-MM-JJ` in symbols made after format 2.0. */
export type DatamatrixDateOrder = "day-first" | "iso";

/** How the payload is written. */
export interface EncodeDatamatrixOptions {
  /** Default `day-first`, as format 2.2 says. */
  readonly dateOrder?: DatamatrixDateOrder;
  /** Environment of the document it is printed on. Default: that of the identity. */
  readonly environment?: Environment;
}

/**
 * Payload of the INS datamatrix of a qualified identity, format 2.2, for a Data Matrix encoder: ASCII text with group
 * separators (character 29). Not signed.
 *
 * The birth place is written only when INSi gave it, in the form of a COG code: a typed one is no trait of the INS, and
 * the field has five characters or is absent.
 *
 * @throws `SegurError` `ERR_INS_NOT_QUALIFIED`, `ERR_INS_ENVIRONMENT`, `ERR_INS_OID_ENVIRONMENT`,
 * `ERR_INS_TRAIT_INVALID` when a name cannot be written with the alphabet of the INS, or a name or the whole list of
 * given names has more than 100 characters (`details.rule`): print the text block alone.
 * @see ANS, Format datamatrix INS v2.2 (26/09/2023); RIS.INS.37, RIS.INS.54
 * @example
 * ```ts
 * import { encodeInsDatamatrix, type QualifiedIdentity } from "@segur-sdk/ins";
 *
 * function payload(patient: QualifiedIdentity): string {
 *   return encodeInsDatamatrix(patient);
 * }
 * ```
 */
export function encodeInsDatamatrix(identity: QualifiedIdentity, options: EncodeDatamatrixOptions = {}): string {
  const values = valuesOf(identity, options);
  const present = datamatrixFields.filter(({ name }) => values[name] !== undefined);
  const blocks = present.map(({ id, name, minLength, maxLength }, index) => {
    const value = values[name] ?? "";
    const isEnded = minLength === maxLength || value.length === maxLength || index === present.length - 1;
    return `${id}${value}${isEnded ? "" : groupSeparator}`;
  });
  return datamatrixHeader + blocks.join("");
}

type Values = Readonly<Partial<Record<DatamatrixFieldName, string>>>;

function valuesOf(identity: QualifiedIdentity, options: EncodeDatamatrixOptions): Values {
  const { matricule, oid } = insForEmission(identity, options.environment);
  const { traits, insi } = identity;
  const place = (insi.answer.traits.birthPlace ?? "").trim() === "" ? undefined : traits.birthPlace;
  return {
    matricule,
    oid,
    givenNames: written("givenNames", givenNamesList(traits)),
    birthName: written("birthName", traits.birthName),
    sex: traits.sex,
    birthDate: options.dateOrder === "iso" ? traits.birthDate : dayFirst(traits.birthDate),
    ...(place === undefined || !isBirthPlaceCode(place) ? {} : { birthPlace: place }),
  };
}

// Digits are moved, never a Date: a time zone would print 31-12 for people born on 1 January.
function dayFirst(date: string): string {
  return date.split("-").reverse().join("-");
}

// INSi gave these names: what its requests refuse in one (a double hyphen, a final hyphen) is written as it is. The
// format knows no mark of a cut text: a longer one is refused, since a part of it would be another name.
function written(name: "givenNames" | "birthName", text: string): string {
  const value = normaliseName(text);
  const field = datamatrixFields.find((known) => known.name === name);
  if (field === undefined || (value.length <= field.maxLength && field.accepts.test(value))) return value;
  const rule =
    value.length > field.maxLength
      ? `at most ${String(field.maxLength)} characters`
      : "letters A to Z, apostrophe, space and hyphen, the last two not first";
  throw new SegurError("ERR_INS_TRAIT_INVALID", { details: { field: name, rule, source: datamatrixSource } });
}
