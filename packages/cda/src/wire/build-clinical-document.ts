import type { Ins } from "@segur-sdk/core";
import { element, rememberedElement, withDeclaration, type XmlElement } from "@segur-sdk/core/xml";

import { confidentialityOf, imagingReportCode } from "../document-codes.js";
import type { ReplacedDocument, ReportHeader } from "../imaging-report.js";
import type { StructuredBody } from "../structured-body/structured-body.js";
import type { Binaries } from "./binaries.js";
import { buildActTranslations, buildDocumentedActs, buildOrders, buildScreening } from "./build-acts.js";
import { buildCodedValue, conceptBuilder } from "./build-coded-value.js";
import { buildEncounter } from "./build-encounter.js";
import { buildTemplates } from "./build-entry-values.js";
import { buildSite } from "./build-organisation.js";
import {
  buildAuthentication,
  buildAuthorization,
  buildDataEnterer,
  buildFunction,
  buildInformant,
  buildParticipant,
  buildRequester,
  buildTimed,
  buildTreatingPhysician,
} from "./build-participants.js";
import { type AssignedPeople, createAssignedPeople } from "./build-professional.js";
import { buildRecordTarget } from "./build-record-target.js";
import { buildStructuredBody } from "./build-structured-body.js";
import { hl7, xsiNamespace } from "./cda-names.js";
import { buildIdentifier, buildText, buildValue } from "./plain-elements.js";

const buildConfidentiality = conceptBuilder("confidentialityCode");
const clinicalDocument = hl7("ClinicalDocument");
const title = hl7("title");
const effectiveTime = hl7("effectiveTime");
const setId = hl7("setId");
const versionNumber = hl7("versionNumber");
const authorName = hl7("author");
const time = hl7("time");

const realm = rememberedElement(element(hl7("realmCode"), { code: "FR" }));
const typeId = rememberedElement(element(hl7("typeId"), { extension: "POCD_HD000040", root: "2.16.840.1.113883.1.3" }));
const french = rememberedElement(element(hl7("languageCode"), { code: "fr-FR" }));

/** HL7 France header, CI-SIS structuration minimale. */
const commonTemplates = ["2.16.840.1.113883.2.8.2.1", "1.2.250.1.213.1.1.1.1"];
/** Level 1: exactly these three, in this order; the last is IHE XDS-SD. */
const pdfTemplates = buildTemplates([...commonTemplates, "1.3.6.1.4.1.19376.1.2.20"]);
/** Level 3: DICOM PS3.20 report, general header, imaging header; then the model and its version. */
const structuredTemplates = [
  ...buildTemplates([...commonTemplates, "1.2.840.10008.9.1", "1.2.840.10008.9.20", "1.2.840.10008.9.21"]),
  rememberedElement(element(hl7("templateId"), { extension: "2024.01", root: "1.2.250.1.213.1.1.1.45" })),
];

/** What the builder needs besides the report: already checked, already decided. */
export interface ClinicalDocumentContext {
  /** The INS to write; absent when the identity is not qualified. */
  readonly ins: Ins | undefined;
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
  const { dataEnterer, requester, site, treatingPhysician } = report;
  const { body } = context;
  const structure = buildSite(site);
  const people = createAssignedPeople(structure);
  const root = element(
    clinicalDocument,
    {},
    realm,
    typeId,
    body.level === 1 ? pdfTemplates : structuredTemplates,
    // No extension: the DMP takes an OID only (EX_2.1-1130).
    buildIdentifier(report.id),
    buildCodedValue("code", imagingReportCode, buildActTranslations(report.acts)),
    buildText(title, report.title),
    buildTimed(effectiveTime, report.createdAt),
    buildConfidentiality(confidentialityOf(report)),
    french,
    element(setId, { root: report.setId }),
    buildValue(versionNumber, String(report.version)),
    buildRecordTarget(report.patient, context.ins, report.patientDetails),
    buildAuthors(report, people),
    report.authoringDevices?.map((device) =>
      element(authorName, {}, buildTimed(time, report.createdAt), people.device(device)),
    ),
    dataEnterer && buildDataEnterer(dataEnterer, people),
    report.informants?.map((informant) => buildInformant(informant, people)),
    structure.custodian,
    report.recipients?.map((recipient) => people.recipient(recipient)),
    buildAuthentication(
      "legalAuthenticator",
      { professional: report.legalAuthenticator, at: report.validatedAt },
      people,
    ),
    report.authenticators?.map((one) => buildAuthentication("authenticator", one, people)),
    requester && buildRequester(requester, report.acts[0]?.requestedAt, people),
    treatingPhysician && buildTreatingPhysician(treatingPhysician, people),
    report.participants?.map((participant) => buildParticipant(participant, people)),
    buildOrders(report.acts),
    buildDocumentedActs(report, people),
    report.screenings?.map(buildScreening),
    report.replaces && buildReplacement(report.replaces),
    report.consents?.map(buildAuthorization),
    buildEncounter(report, people),
    body.level === 1 ? buildPdfBody(body.pdf) : buildStructuredBody(body, { people, binaries: context.binaries }),
  );
  // Declared once: the entries of level 3 would each declare it.
  return body.level === 1 ? root : withDeclaration(root, "xsi", xsiNamespace);
}

function buildAuthors({ authors, createdAt }: ReportHeader, people: AssignedPeople): readonly XmlElement[] {
  return authors.map((author) =>
    element(
      authorName,
      {},
      author.function && buildFunction(author.function),
      buildTimed(time, createdAt),
      people.author(author),
    ),
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
