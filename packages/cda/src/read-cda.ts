import { SegurError } from "@segur-sdk/core";
import { attributeOf, childElements, hasName, parseXml, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaReading } from "./cda-reading.js";
import { hl7 } from "./wire/cda-names.js";
import { readActs, readOrders } from "./wire/read-acts.js";
import { readBody } from "./wire/read-body.js";
import { readOrganisation, readParticipant, readRecipient } from "./wire/read-participants.js";
import { readRecordTarget } from "./wire/read-record-target.js";
import {
  child,
  children,
  present,
  readCodedValue,
  readCodedValues,
  readIdentifier,
  readInteger,
  readText,
  readTime,
} from "./wire/read-values.js";

/** Options of {@link readCda}. */
export interface ReadCdaOptions {
  /** Largest document accepted, in bytes. Default 50 000 000. */
  readonly maxBytes?: number;
  /** Largest PDF extracted, in bytes. Default 50 000 000. */
  readonly maxPdfBytes?: number;
}

/**
 * Header and PDF of a clinical document, whoever made it.
 *
 * Any prefix, unknown elements, missing elements, a byte order mark, times without zone, documents that carry their own
 * style sheet: all are accepted. DOCTYPE declarations are not. Not a validation.
 *
 * @throws `SegurError` `ERR_CDA_UNREADABLE` when the bytes hold no `ClinicalDocument`, `ERR_CDA_BODY` when the PDF
 * is not strict base64, `ERR_CDA_TOO_LARGE` when it is over its limit, `ERR_XML_…` when the XML cannot be read.
 * @see HL7 CDA R2; CI-SIS Structuration minimale
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { readCda } from "@segur-sdk/cda";
 *
 * const { title, body } = readCda(readFileSync("report.xml"));
 * console.log(title, body.kind === "pdf" ? body.pdf.byteLength : body.kind);
 * ```
 */
export function readCda(bytes: Uint8Array, options: ReadCdaOptions = {}): CdaReading {
  const maxBytes = options.maxBytes ?? 50_000_000;
  const root = findDocument(parseXml(bytes, { maxBytes }).root);
  if (root === undefined) {
    throw new SegurError("ERR_CDA_UNREADABLE", {
      details: { rule: "ClinicalDocument of urn:hl7-org:v3", source: "HL7 CDA R2" },
    });
  }
  const code = child(root, "code");
  const custodian = child(root, "custodian", "assignedCustodian", "representedCustodianOrganization");
  return present<CdaReading>({
    templateIds: children(root, "templateId").map(readIdentifier).filter(isPresent),
    id: readIdentifier(child(root, "id")),
    setId: readIdentifier(child(root, "setId")),
    version: readInteger(child(root, "versionNumber")),
    replaces: readReplacement(root),
    code: readCodedValue(code),
    actCodes: readCodedValues(children(code, "translation")),
    title: readText(child(root, "title")),
    createdAt: readTime(child(root, "effectiveTime")),
    confidentiality: readCodedValue(child(root, "confidentialityCode")),
    languageCode: attributeOf(child(root, "languageCode"), "code"),
    patient: readRecordTarget(child(root, "recordTarget")),
    authors: children(root, "author").map(readParticipant).filter(isPresent),
    legalAuthenticator: readParticipant(child(root, "legalAuthenticator")),
    custodian: custodian && readOrganisation(custodian),
    recipients: children(root, "informationRecipient").map(readRecipient).filter(isPresent),
    requester: readParticipant(
      children(root, "participant").find((participant) => attributeOf(participant, "typeCode") === "REF"),
    ),
    orders: readOrders(root),
    acts: readActs(root),
    encounter: readEncounter(child(root, "componentOf", "encompassingEncounter")),
    body: readBody(root, options.maxPdfBytes ?? maxBytes),
  });
}

/** A self-presentable document has a style sheet as root and the document somewhere below. */
function findDocument(of: XmlElement): XmlElement | undefined {
  if (hasName(of, hl7("ClinicalDocument"))) return of;
  for (const element of childElements(of)) {
    const found = findDocument(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readReplacement(root: XmlElement): CdaReading["replaces"] {
  const related = children(root, "relatedDocument").find((document) => attributeOf(document, "typeCode") === "RPLC");
  const parent = child(related, "parentDocument");
  const id = readIdentifier(child(parent, "id"));
  return (
    id && present<NonNullable<CdaReading["replaces"]>>({ id, version: readInteger(child(parent, "versionNumber")) })
  );
}

function readEncounter(encounter: XmlElement | undefined): CdaReading["encounter"] {
  if (encounter === undefined) return undefined;
  const time = child(encounter, "effectiveTime");
  return present<NonNullable<CdaReading["encounter"]>>({
    code: readCodedValue(child(encounter, "code")),
    startedAt: readTime(child(time, "low")) ?? readTime(time),
    endedAt: readTime(child(time, "high")),
    facilityType: readCodedValue(child(encounter, "location", "healthCareFacility", "code")),
  });
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}
