import { SegurError } from "@segur-sdk/core";
import { attributeOf, childElements, hasName, parseXml, type XmlElement } from "@segur-sdk/core/xml";

import type { CdaReading } from "./cda-reading.js";
import { hl7 } from "./wire/cda-names.js";
import { readActs, readOrders } from "./wire/read-acts.js";
import { readBody } from "./wire/read-body.js";
import { readAuthorizations, readEncounter, readRelatedDocuments, replacedAmong } from "./wire/read-context.js";
import {
  readInformant,
  readInvolvement,
  readOrganisation,
  readParticipant,
  readRecipient,
} from "./wire/read-people.js";
import { readPresentation } from "./wire/read-presentation.js";
import { readRecordTarget } from "./wire/read-record-target.js";
import {
  child,
  children,
  isPresent,
  present,
  readCodedValue,
  readCodedValues,
  readIdentifier,
  readIdentifiers,
  readInteger,
  readText,
  readTime,
} from "./wire/read-values.js";

/** Options of {@link readCda}. */
export interface ReadCdaOptions {
  /** Largest document accepted, in bytes. Default 50 000 000. */
  readonly maxBytes?: number;
  /** Largest file extracted from a level 1 body (a PDF as a rule), in bytes. Default 50 000 000. */
  readonly maxPdfBytes?: number;
}

/**
 * Header and body of a clinical document, whoever made it: the file of level 1, the sections, narratives and entries of
 * level 3.
 *
 * Any prefix, unknown elements, missing elements, a byte order mark, times without zone, documents that carry their own
 * style sheet: all are accepted. DOCTYPE declarations are not, nor bytes that hold several documents. Nothing is run,
 * fetched or corrected, and files inside level 3 are decoded only when asked for ({@link decodeMedia}). Not a validation.
 *
 * @throws `SegurError` `ERR_CDA_UNREADABLE` when the bytes do not hold one `ClinicalDocument`, `ERR_CDA_BODY` when the
 * file of level 1 is not strict base64, `ERR_CDA_TOO_LARGE` when it is over its limit, `ERR_XML_…` when the XML cannot be
 * read.
 * @see HL7 CDA R2; CI-SIS Structuration minimale
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { readCda } from "@segur-sdk/cda";
 *
 * const { title, body } = readCda(readFileSync("report.xml"));
 * if (body.kind === "pdf") console.log(title, body.pdf.byteLength);
 * if (body.kind === "structured") for (const section of body.sections) console.log(section.title, section.narrative?.text);
 * ```
 */
export function readCda(bytes: Uint8Array, options: ReadCdaOptions = {}): CdaReading {
  const maxBytes = options.maxBytes ?? 50_000_000;
  const document = parseXml(bytes, { maxBytes });
  const root = findDocument(document.root);
  const code = child(root, "code");
  const custodian = child(root, "custodian", "assignedCustodian", "representedCustodianOrganization");
  const relatedDocuments = readRelatedDocuments(root);
  const participants = children(root, "participant").map(readInvolvement).filter(isPresent);
  return present<CdaReading>({
    realm: attributeOf(child(root, "realmCode"), "code"),
    typeId: readIdentifier(child(root, "typeId")),
    templateIds: readIdentifiers(root, "templateId"),
    id: readIdentifier(child(root, "id")),
    setId: readIdentifier(child(root, "setId")),
    version: readInteger(child(root, "versionNumber")),
    replaces: replacedAmong(relatedDocuments),
    relatedDocuments,
    code: readCodedValue(code),
    actCodes: readCodedValues(children(code, "translation")),
    title: readText(child(root, "title")),
    createdAt: readTime(child(root, "effectiveTime")),
    confidentiality: readCodedValue(child(root, "confidentialityCode")),
    languageCode: attributeOf(child(root, "languageCode"), "code"),
    patient: readRecordTarget(child(root, "recordTarget")),
    authors: children(root, "author").map(readParticipant).filter(isPresent),
    dataEnterer: readParticipant(child(root, "dataEnterer")),
    informants: children(root, "informant").map(readInformant).filter(isPresent),
    legalAuthenticator: readParticipant(child(root, "legalAuthenticator")),
    authenticators: children(root, "authenticator").map(readParticipant).filter(isPresent),
    custodian: custodian && readOrganisation(custodian),
    recipients: children(root, "informationRecipient").map(readRecipient).filter(isPresent),
    participants,
    requester: participants.find(({ type }) => type === "REF"),
    orders: readOrders(root),
    acts: readActs(root),
    authorizations: readAuthorizations(root),
    encounter: readEncounter(child(root, "componentOf", "encompassingEncounter")),
    body: readBody(root, options.maxPdfBytes ?? maxBytes),
    presentation: readPresentation(document, root),
    source: root,
  });
}

/**
 * A self-presentable document has a style sheet as root, a signed one may have a signature, and the document somewhere
 * below. Two documents are refused: one could be shown and the other one filed.
 */
function findDocument(root: XmlElement): XmlElement {
  const found: XmlElement[] = [];
  collectDocuments(root, found);
  const [document, another] = found;
  if (document === undefined || another !== undefined) {
    throw new SegurError("ERR_CDA_UNREADABLE", {
      details: { rule: "one ClinicalDocument of urn:hl7-org:v3", found: found.length, source: "HL7 CDA R2" },
    });
  }
  return document;
}

function collectDocuments(of: XmlElement, into: XmlElement[]): void {
  if (hasName(of, hl7("ClinicalDocument"))) into.push(of);
  else for (const element of childElements(of)) collectDocuments(element, into);
}
