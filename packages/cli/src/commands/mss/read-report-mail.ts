import { buildImagingReport, type CdaDocument } from "@segur-sdk/cda";
import { parseOid, systemIds } from "@segur-sdk/core";
import type { MailRecipient, MailSender, ReportDocument, ReportMail, TrustSpace } from "@segur-sdk/mssante";
import { buildXdmArchive, createSubmission, documentEntryOf, type Visibility } from "@segur-sdk/xds";
import {
  createSegurClient,
  imagingReportOf,
  parseReportFile,
  parseSegurConfig,
  type ReportFile,
  type SegurConfig,
} from "segur-sdk";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import { oneOf, type ReadOptions } from "../../common-options.js";
import { surroundingsOf } from "../config-surroundings.js";
import { readPatientJson } from "../dmp/read-report.js";
import { readPatientBytes } from "../ins/read-subject.js";
import { readJson } from "../read-json.js";

/** Options of a command that makes a mail. */
export const mailOptions = {
  config: { type: "string" },
  to: { type: "string" },
  pdf: { type: "string", multiple: true },
  level: { type: "string" },
  "any-pdf": { type: "boolean" },
  html: { type: "boolean" },
  delete: { type: "boolean" },
  "first-mail": { type: "string" },
  "subject-mention": { type: "boolean" },
  "send-id": { type: "string" },
} as const;

/** The same, for the usage. */
export const mailUsage =
  "<report.json…> --config FILE [--to ADDRESS|patient] [--pdf FILE…] [--level 1|3] [--any-pdf] [--html] " +
  "[--delete] [--first-mail MESSAGE-ID] [--subject-mention] [--send-id ID]";

/** A mail to be made, and the configuration it comes from. */
export interface PlannedMail {
  readonly mail: ReportMail;
  readonly config: SegurConfig;
}

/**
 * The mail of the report files of one patient: documents, archive and recipient, from the same files as `segur cda build`.
 *
 * @throws `SegurError` `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_REPORT_INVALID`, `ERR_CDA_…`, `ERR_XDS_SUBMISSION_INVALID`.
 */
export async function readReportMail(io: CliIo, read: ReadOptions): Promise<PlannedMail> {
  const configFile = read.text("config");
  if (configFile === undefined || read.positionals.length === 0) throw new UsageError("");
  const config = parseSegurConfig(await readJson(io, configFile));
  const pdfs = read.texts("pdf");
  if (pdfs.length > 0 && pdfs.length !== read.positionals.length) throw new UsageError("--pdf");
  const reports: DocumentOfFile[] = [];
  for (const [index, path] of read.positionals.entries()) reports.push(await readDocument(io, read, path, pdfs[index]));
  const [first, ...others] = reports;
  if (first === undefined) throw new UsageError("");
  const change = changeOf(read);
  const { mssante, software } = config;
  const { file } = first;
  const sendId = read.text("send-id") ?? systemIds.uuid();
  const mail: ReportMail = {
    ...first.part,
    otherDocuments: others.map(({ part }) => part),
    archive: await archiveOf(reports, config, io, read.has("delete")),
    to: recipientOf(read, file),
    sender: senderOf(config),
    productReference: software.mssProductReference,
    trustSpace: await trustSpaceOf(io, config),
    sendId,
    date: io.clock.now(),
    html: read.has("html"),
    ...(change === undefined ? {} : { change }),
    ...(file.opposition === undefined ? {} : { patientOpposition: file.opposition }),
    ...(mssante.patientReplies === undefined ? {} : { patientReplies: mssante.patientReplies }),
    ...(mssante.maxMessageBytes === undefined ? {} : { maxMessageBytes: mssante.maxMessageBytes }),
    siteRules: {
      mailMaskedReports: config.dispatch?.mailMaskedReports ?? false,
      mailToNia: config.dispatch?.mailToNia ?? false,
    },
  };
  return { mail, config };
}

interface DocumentOfFile {
  readonly file: ReportFile;
  readonly part: ReportDocument;
}

async function readDocument(io: CliIo, read: ReadOptions, path: string, pdfPath: string | undefined) {
  const file = parseReportFile(await readPatientJson(io, path, "<report.json>"));
  const level = oneOf(read, "level", ["1", "3"]);
  const pdf = pdfPath === undefined ? undefined : await readPatientBytes(io, pdfPath, "<report.pdf>");
  const report = imagingReportOf(file, {
    clock: io.clock,
    ...(level === undefined ? {} : { level: level === "1" ? 1 : 3 }),
    ...(pdf === undefined ? {} : { pdf }),
  });
  const document = buildImagingReport(report, { strictPdfA: !read.has("any-pdf") });
  const { recordNumber } = file;
  const part: ReportDocument = {
    document,
    pdf: pdf ?? pdfOf(document),
    visibility: visibilityOf(file),
    ...(recordNumber === undefined ? {} : { recordNumber }),
  };
  return { file, part };
}

/** A document in sections needs its PDF beside: nothing here draws one. */
function pdfOf({ report }: CdaDocument): Uint8Array {
  if (report.body.level === 1) return report.body.pdf;
  throw new UsageError("--pdf");
}

function visibilityOf({ maskedToProfessionals, announcement, secretConnection }: ReportFile): Visibility {
  return {
    hiddenFromProfessionals: maskedToProfessionals ?? false,
    hiddenFromPatient: announcement === "required",
    hiddenFromLegalRepresentatives: secretConnection ?? false,
  };
}

function recipientOf(read: ReadOptions, { requester }: ReportFile): MailRecipient {
  const to = read.text("to") ?? requester?.mssanteAddress;
  if (to === "patient") return { kind: "patient" };
  const isRequester = requester !== undefined && to !== undefined && to === requester.mssanteAddress;
  return { kind: "professional", address: to ?? "", ...(isRequester ? { id: requester.id } : {}) };
}

function changeOf(read: ReadOptions): ReportMail["change"] {
  const firstMessageId = read.text("first-mail");
  const isChange = read.has("delete") || firstMessageId !== undefined || read.has("subject-mention");
  if (!isChange) return undefined;
  return {
    kind: read.has("delete") ? "deletion" : "replacement",
    subjectMention: read.has("subject-mention"),
    ...(firstMessageId === undefined ? {} : { firstMessageId }),
  };
}

function archiveOf(
  documents: readonly DocumentOfFile[],
  { software }: SegurConfig,
  io: CliIo,
  deletes: boolean,
): Promise<Uint8Array> {
  const [first] = documents;
  if (first === undefined) throw new UsageError("");
  const { file } = first;
  const replaces = documents.some(({ part }) => part.document.report.replaces !== undefined);
  const submission = createSubmission({
    documents: documents.map(({ part: { document } }) => ({ entry: documentEntryOf(document), bytes: document.bytes })),
    author: file.validator,
    site: file.site,
    software: { oid: parseOid(software.oid) },
    patient: file.patient,
    submittedAt: io.clock.now(),
    ids: systemIds,
  });
  return buildXdmArchive({
    submission,
    issuer: { organisation: file.site },
    application: software,
    ...(deletes ? { action: "D" } : replaces ? { action: "C" } : {}),
  });
}

/** Where a mail may go: the domains of the configuration, and those of the white list it names. */
async function trustSpaceOf(io: CliIo, config: SegurConfig): Promise<TrustSpace> {
  const { allowedDomains = [], patientDomain, whiteList } = config.mssante;
  const space = patientDomain === undefined ? {} : { patientDomain };
  if (whiteList === undefined) return { ...space, allowedDomains };
  const segur = await createSegurClient(config, { clock: io.clock, surroundings: surroundingsOf(io) });
  try {
    const listed = (await segur.mail.whiteList())?.list.domains ?? [];
    return { ...space, allowedDomains: new Set([...listed, ...allowedDomains.map((domain) => domain.toLowerCase())]) };
  } finally {
    await segur.close();
  }
}

/** The mailbox of the configuration. */
function senderOf({ mssante: { sender, contactAddress } }: SegurConfig): MailSender {
  const contact = contactAddress === undefined ? {} : { contactAddress };
  if (sender.kind === "applicative") return { ...sender, contactAddress: contactAddress ?? "" };
  if (sender.kind === "organisational") return { ...sender, ...contact };
  const { title, entity, ...person } = sender;
  return {
    ...person,
    ...contact,
    ...(title === undefined ? {} : { title }),
    ...(entity === undefined ? {} : { entity }),
  };
}
