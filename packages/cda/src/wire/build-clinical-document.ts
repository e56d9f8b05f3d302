import type { CodedValue, Ins } from "@segur-sdk/core";
import { element, withAttribute, withDeclaration, type XmlElement } from "@segur-sdk/core/xml";

import { imagingReportCode } from "../document-codes.js";
import type { ReplacedDocument, ReportHeader } from "../imaging-report.js";
import type { StructuredBody } from "../structured-body/structured-body.js";
import type { Binaries } from "./binaries.js";
import { buildActTranslations, buildDocumentedActs, buildOrders } from "./build-acts.js";
import { buildCodedValue, buildConcept } from "./build-coded-value.js";
import { buildEncounter } from "./build-encounter.js";
import { buildCustodian } from "./build-organisation.js";
import {
  type AssignedPeople,
  buildAssociatedEntity,
  buildInformationRecipient,
  createAssignedPeople,
} from "./build-professional.js";
import { buildRecordTarget } from "./build-record-target.js";
import { buildStructuredBody } from "./build-structured-body.js";
import { hl7, xsi, xsiNamespace } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";

const realm = element(hl7("realmCode"), { code: "FR" });
const typeId = element(hl7("typeId"), { extension: "POCD_HD000040", root: "2.16.840.1.113883.1.3" });
const french = element(hl7("languageCode"), { code: "fr-FR" });
const signed = element(hl7("signatureCode"), { code: "S" });

/** HL7 France header, CI-SIS structuration minimale. */
const commonTemplates = ["2.16.840.1.113883.2.8.2.1", "1.2.250.1.213.1.1.1.1"].map((root) =>
  element(hl7("templateId"), { root }),
);
/** Level 1: exactly these three, in this order; the last is IHE XDS-SD. */
const pdfTemplates = [...commonTemplates, element(hl7("templateId"), { root: "1.3.6.1.4.1.19376.1.2.20" })];
/** Level 3: DICOM PS3.20 report, general header, imaging header; then the model and its version. */
const structuredTemplates = [
  ...commonTemplates,
  ...["1.2.840.10008.9.1", "1.2.840.10008.9.20", "1.2.840.10008.9.21"].map((root) =>
    element(hl7("templateId"), { root }),
  ),
  element(hl7("templateId"), { extension: "2024.01", root: "1.2.250.1.213.1.1.1.45" }),
];

/** What the builder needs besides the report: already checked, already decided. */
export interface ClinicalDocumentContext {
  /** The INS to write; absent when the identity is not qualified. */
  readonly ins: Ins | undefined;
  readonly confidentiality: CodedValue;
  /** What is written: a PDF, or a body that was completed. */
  readonly body: WrittenBody;
  readonly binaries: Binaries;
}

/** A body ready to be written; `pdf` is the text that holds its place. */
export type WrittenBody = { readonly level: 1; readonly pdf: string } | StructuredBody;

/**
 * The whole document. Pure: the report has been validated before.
 *
 * @see POCD_MT000040: the order of the children is imposed; CI-SIS Structuration minimale for their cardinality
 */
export function buildClinicalDocument(report: ReportHeader, context: ClinicalDocumentContext): XmlElement {
  const { requester, site } = report;
  const { body } = context;
  const people = createAssignedPeople(site);
  const root = element(
    hl7("ClinicalDocument"),
    {},
    realm,
    typeId,
    body.level === 1 ? pdfTemplates : structuredTemplates,
    // No extension: the DMP takes an OID only (EX_2.1-1130).
    element(hl7("id"), { root: report.id }),
    buildCodedValue("code", imagingReportCode, buildActTranslations(report.acts)),
    element(hl7("title"), {}, report.title),
    timed("effectiveTime", report.createdAt),
    buildConcept("confidentialityCode", context.confidentiality),
    french,
    element(hl7("setId"), { root: report.setId }),
    element(hl7("versionNumber"), { value: String(report.version) }),
    buildRecordTarget(report.patient, context.ins),
    report.authors.map((author) => element(hl7("author"), {}, timed("time", report.createdAt), people.author(author))),
    buildCustodian(site),
    report.recipients?.map(buildInformationRecipient),
    buildLegalAuthenticator(report, people),
    requester && buildRequester(report, requester),
    buildOrders(report.acts),
    buildDocumentedActs(report, people),
    report.replaces && buildReplacement(report.replaces),
    buildEncounter(report),
    body.level === 1 ? buildPdfBody(body.pdf) : buildStructuredBody(body, { people, binaries: context.binaries }),
  );
  // Declared once: the entries of level 3 would each declare it.
  return body.level === 1 ? root : withDeclaration(root, "xsi", xsiNamespace);
}

function timed(local: string, instant: string): XmlElement {
  return element(hl7(local), { value: buildTimestamp(instant) });
}

/** CI-SIS documents are validated documents: the signature code is always `S` (RIS.CRR.01). */
function buildLegalAuthenticator(
  { legalAuthenticator, validatedAt }: ReportHeader,
  people: AssignedPeople,
): XmlElement {
  return element(hl7("legalAuthenticator"), {}, timed("time", validatedAt), signed, people.entity(legalAuthenticator));
}

/** The requester, with the date of the prescription of the principal exam. */
function buildRequester({ acts }: ReportHeader, requester: NonNullable<ReportHeader["requester"]>): XmlElement {
  const requestedAt = acts[0]?.requestedAt;
  return element(
    hl7("participant"),
    { typeCode: "REF" },
    requestedAt === undefined
      ? element(hl7("time"), { nullFlavor: "UNK" })
      : withAttribute(element(hl7("time"), {}, timed("high", requestedAt)), xsi("type"), "IVL_TS"),
    buildAssociatedEntity(requester),
  );
}

function buildReplacement({ id, version }: ReplacedDocument): XmlElement {
  return element(
    hl7("relatedDocument"),
    { typeCode: "RPLC" },
    element(
      hl7("parentDocument"),
      {},
      element(hl7("id"), { root: id }),
      version !== undefined && element(hl7("versionNumber"), { value: String(version) }),
    ),
  );
}

function buildPdfBody(pdf: string): XmlElement {
  return element(
    hl7("component"),
    {},
    element(hl7("nonXMLBody"), {}, element(hl7("text"), { mediaType: "application/pdf", representation: "B64" }, pdf)),
  );
}
