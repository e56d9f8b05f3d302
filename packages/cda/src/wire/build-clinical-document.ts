import type { CodedValue, Ins } from "@segur-sdk/core";
import { element, withAttribute, type XmlElement } from "@segur-sdk/core/xml";

import { imagingReportCode } from "../document-codes.js";
import type { ImagingReport, ReplacedDocument } from "../imaging-report.js";
import { buildActTranslations, buildDocumentedActs, buildOrders } from "./build-acts.js";
import { buildCodedValue } from "./build-coded-value.js";
import { buildEncounter } from "./build-encounter.js";
import { buildCustodian } from "./build-organisation.js";
import { buildAssigned, buildAssociatedEntity, buildInformationRecipient } from "./build-professional.js";
import { buildRecordTarget } from "./build-record-target.js";
import { hl7, xsi } from "./cda-names.js";
import { buildTimestamp } from "./hl7-timestamp.js";

/** Level 1: exactly these three, in this order (HL7 France header, CI-SIS structuration minimale, IHE XDS-SD). */
const templates = ["2.16.840.1.113883.2.8.2.1", "1.2.250.1.213.1.1.1.1", "1.3.6.1.4.1.19376.1.2.20"] as const;

/** What the builder needs besides the report: already checked, already decided. */
export interface ClinicalDocumentContext {
  /** The INS to write; absent when the identity is not qualified. */
  readonly ins: Ins | undefined;
  readonly confidentiality: CodedValue;
}

/**
 * The whole document. Pure: the report has been validated before.
 *
 * @see POCD_MT000040: the order of the children is imposed; CI-SIS Structuration minimale for their cardinality
 */
export function buildClinicalDocument(report: ImagingReport, context: ClinicalDocumentContext): XmlElement {
  const { requester, site } = report;
  return element(
    hl7("ClinicalDocument"),
    {},
    element(hl7("realmCode"), { code: "FR" }),
    element(hl7("typeId"), { root: "2.16.840.1.113883.1.3", extension: "POCD_HD000040" }),
    templates.map((root) => element(hl7("templateId"), { root })),
    // No extension: the DMP takes an OID only (EX_2.1-1130).
    element(hl7("id"), { root: report.id }),
    buildCodedValue("code", imagingReportCode, buildActTranslations(report.acts)),
    element(hl7("title"), {}, report.title),
    timed("effectiveTime", report.createdAt),
    buildCodedValue("confidentialityCode", context.confidentiality),
    element(hl7("languageCode"), { code: "fr-FR" }),
    element(hl7("setId"), { root: report.setId }),
    element(hl7("versionNumber"), { value: String(report.version) }),
    buildRecordTarget(report.patient, context.ins),
    report.authors.map((author) =>
      element(hl7("author"), {}, timed("time", report.createdAt), buildAssigned("assignedAuthor", author, site)),
    ),
    buildCustodian(site),
    report.recipients?.map(buildInformationRecipient),
    buildLegalAuthenticator(report),
    requester && buildRequester(report, requester),
    buildOrders(report.acts),
    buildDocumentedActs(report),
    report.replaces && buildReplacement(report.replaces),
    buildEncounter(report),
    buildPdfBody(report.body.pdf),
  );
}

function timed(local: string, instant: string): XmlElement {
  return element(hl7(local), { value: buildTimestamp(instant) });
}

/** CI-SIS documents are validated documents: the signature code is always `S` (RIS.CRR.01). */
function buildLegalAuthenticator({ legalAuthenticator, validatedAt, site }: ImagingReport): XmlElement {
  return element(
    hl7("legalAuthenticator"),
    {},
    timed("time", validatedAt),
    element(hl7("signatureCode"), { code: "S" }),
    buildAssigned("assignedEntity", legalAuthenticator, site),
  );
}

/** The requester, with the date of the prescription of the principal exam. */
function buildRequester({ acts }: ImagingReport, requester: NonNullable<ImagingReport["requester"]>): XmlElement {
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

function buildPdfBody(pdf: Uint8Array): XmlElement {
  const base64 = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("base64");
  return element(
    hl7("component"),
    {},
    element(
      hl7("nonXMLBody"),
      {},
      element(hl7("text"), { mediaType: "application/pdf", representation: "B64" }, base64),
    ),
  );
}
