import { createHash } from "node:crypto";

import { type CodedValue, SegurError } from "@segur-sdk/core";
import { attributeOf, childNamed, childrenNamed, parseXml, type XmlElement, xmlNamespace } from "@segur-sdk/core/xml";

import { makeValueSet, type ValueSet } from "./value-set.js";

const svs = xmlNamespace("urn:ihe:iti:svs:2008");

/** Where a file comes from. */
export interface ReadValueSetOptions {
  /** Who published it. Default: empty. */
  readonly origin?: string;
  /** Its name or path. Default: empty. */
  readonly file?: string;
}

/**
 * Reads a value set as ANS publishes it: a file `JDV_….xml` of IHE Sharing Value Sets.
 *
 * Gives the same shape as the tables of this entry, so that a newer revision can be compared and used without a new
 * version of the package. Its `source` holds the SHA-256 of the bytes.
 *
 * @throws SegurError `ERR_CDA_VALUE_SET` when the file is no value set, or a code misses its code, label or system;
 * `ERR_XML_…` when it is not XML.
 * @see IHE ITI TF-2, ITI-48 Retrieve Value Set
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { diffValueSets, modalities, readValueSet } from "@segur-sdk/cda/value-sets";
 *
 * const file = "JDV_ModaliteAcquisition_CISIS.xml";
 * const newer = readValueSet(readFileSync(file), { file });
 * console.log(newer.revision, diffValueSets(modalities, newer).added);
 * ```
 */
export function readValueSet(input: Uint8Array | string, options: ReadValueSetOptions = {}): ValueSet {
  const { origin = "", file = "" } = options;
  const set = childNamed(parseXml(input).root, svs("ValueSet"));
  if (set === undefined) throw notValueSet("RetrieveValueSetResponse/ValueSet");
  const list = childNamed(set, svs("ConceptList"));
  const concepts = list === undefined ? [] : childrenNamed(list, svs("Concept")).map(conceptOf);
  if (concepts.length === 0) throw notValueSet("ConceptList/Concept");
  const head = {
    oid: required(set, "id"),
    name: nameOf(set),
    revision: revisionOf(set),
    source: { origin, file, sha256: createHash("sha256").update(input).digest("hex") },
  };
  return makeValueSet(head, () => concepts);
}

function conceptOf(concept: XmlElement): CodedValue {
  return {
    code: required(concept, "code"),
    label: required(concept, "displayName"),
    system: required(concept, "codeSystem"),
  };
}

/** The name under which ANS lists the set: the end of its address, `JDV_J07-XdsTypeCode-CISIS`. */
function nameOf(set: XmlElement): string {
  const address = /\/(JDV_[^/]+)$/u.exec(attributeOf(set, "urlFichier") ?? "")?.[1];
  return (
    address ??
    required(set, "displayName")
      .replace(/\.tabs$/u, "")
      .replace(/_(?=CISIS$|DMP$)/u, "-")
  );
}

function revisionOf(set: XmlElement): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(attributeOf(set, "revisionDate") ?? "")?.[0];
  if (day === undefined) throw notValueSet("ValueSet/@revisionDate");
  return day;
}

function required(element: XmlElement, attribute: string): string {
  const value = attributeOf(element, attribute);
  if (value === undefined || value === "") throw notValueSet(`${element.name.local}/@${attribute}`);
  return value;
}

function notValueSet(field: string): SegurError {
  return new SegurError("ERR_CDA_VALUE_SET", { details: { field, source: "IHE ITI TF-2, ITI-48" } });
}
