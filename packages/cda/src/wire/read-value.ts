import { attributeOf, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadValue } from "../reading/coded.js";
import {
  datatypeOf,
  readCode,
  readMedia,
  readMoment,
  readQuantity,
  readRange,
  readReferringText,
} from "./read-datatype.js";
import { booleanOf, child, present, readIdentifier } from "./read-values.js";

/** The value of an observation by its data type; one that is not known, or says nothing, comes with its tree. */
export function readValue(of: XmlElement): ReadValue {
  const datatype = datatypeOf(of) ?? guessedDatatype(of);
  const nullFlavor = attributeOf(of, "nullFlavor");
  if (nullFlavor !== undefined && of.children.length === 0) return { kind: "absent", datatype, nullFlavor };
  return readers.get(datatype)?.(of, datatype) ?? { kind: "other", datatype, source: of };
}

type ValueReader = (of: XmlElement, datatype: string) => ReadValue | undefined;

const codeReader: ValueReader = (of, datatype) => ({ kind: "code", datatype, code: readCode(of) });
const quantityReader: ValueReader = (of, datatype) => ({ kind: "quantity", datatype, quantity: readQuantity(of) });
const rangeReader: ValueReader = (of, datatype) => ({ kind: "range", datatype, range: readRange(of) });
const textReader: ValueReader = (of, datatype) => ({ kind: "text", datatype, text: readReferringText(of) });
const momentReader: ValueReader = (of, datatype) => ({ kind: "moment", datatype, moment: readMoment(of) });

const booleanReader: ValueReader = (of, datatype) => {
  const value = booleanOf(attributeOf(of, "value"));
  return value === undefined ? undefined : { kind: "boolean", datatype, value };
};
const identifierReader: ValueReader = (of, datatype) => {
  const id = readIdentifier(of);
  return id && { kind: "identifier", datatype, id };
};
const mediaReader: ValueReader = (of, datatype) =>
  attributeOf(of, "representation") === "B64"
    ? { kind: "media", datatype, media: readMedia(of) }
    : textReader(of, datatype);

// A Map, not an object: the data type comes from the document, and might be `constructor`.
const readers: ReadonlyMap<string, ValueReader> = new Map<string, ValueReader>([
  ...["CD", "CE", "CV", "CO", "CS"].map((type) => [type, codeReader] as const),
  ...["PQ", "REAL", "INT", "MO"].map((type) => [type, quantityReader] as const),
  ...["IVL_PQ", "IVL_INT", "IVL_REAL"].map((type) => [type, rangeReader] as const),
  ...["TS", "IVL_TS", "PIVL_TS", "EIVL_TS"].map((type) => [type, momentReader] as const),
  ...["RTO", "RTO_PQ_PQ"].map((type) => [type, ratioReader] as const),
  ["ST", textReader],
  ["BL", booleanReader],
  ["II", identifierReader],
  ["ED", mediaReader],
]);

function ratioReader(of: XmlElement, datatype: string): ReadValue {
  const numerator = child(of, "numerator");
  const denominator = child(of, "denominator");
  return present<Extract<ReadValue, { kind: "ratio" }>>({
    kind: "ratio",
    datatype,
    numerator: numerator && readQuantity(numerator),
    denominator: denominator && readQuantity(denominator),
  });
}

/** A value without type is invalid, and all the same often clear. */
function guessedDatatype(of: XmlElement): string {
  if (attributeOf(of, "code") !== undefined) return "CD";
  return attributeOf(of, "unit") === undefined ? "" : "PQ";
}
