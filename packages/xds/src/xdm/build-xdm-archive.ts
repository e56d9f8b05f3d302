import { serializeXml } from "@segur-sdk/core/xml";

import type { DescribedDocument, Submission } from "../submission.js";
import { assertSubmission } from "../validation/validate-submission.js";
import { buildSubmitObjectsRequest } from "../wire/build-submit-objects.js";
import { archiveName, documentFileName, subsetName } from "./archive-names.js";
import { buildIndex } from "./build-index.js";
import { buildReadme, type XdmApplication, type XdmIssuer } from "./build-readme.js";
import { zipParts } from "./zip-writer.js";

/** What makes an archive. */
export interface XdmArchiveOptions {
  /** The documents of one patient; made by {@link createSubmission}, with its own identifiers. */
  readonly submission: Submission;
  readonly issuer: XdmIssuer;
  readonly application: XdmApplication;
  /** `C`: replaces an earlier sending or changes its visibility; `D`: deletes it. A new document when absent. */
  readonly action?: "C" | "D";
  /** Name of the slot of `action`; `action` by default, as ANS prints it. */
  readonly actionSlot?: string;
}

/**
 * An `IHE_XDM.ZIP` to attach to a mail, deterministic: the same submission always gives the same bytes.
 *
 * @throws `ERR_XDS_SUBMISSION_INVALID` when the submission breaks a rule of profile
 * `xdm`; `ERR_XML_CHARACTER` when a text holds a character that XML forbids.
 * @see IHE ITI TF-2 §3.32; mssante.md B1 to B4
 * @example
 * ```ts
 * import type { SoftwareInstallation } from "@segur-sdk/core";
 * import type { CdaDocument } from "@segur-sdk/cda";
 * import { buildXdmArchive, type Submission } from "@segur-sdk/xds";
 *
 * const archiveOf = (document: CdaDocument, submission: Submission, software: SoftwareInstallation) =>
 *   buildXdmArchive({
 *     submission,
 *     issuer: { organisation: document.report.site },
 *     application: { ...software, vendor: "Éditeur fictif" },
 *   });
 * ```
 */
export async function buildXdmArchive(options: XdmArchiveOptions): Promise<Uint8Array> {
  const { buffer, byteOffset, byteLength } = Buffer.concat(await buildXdmArchiveParts(options));
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/**
 * The same archive in pieces, one after the other: the documents stand among them as they were given, without a copy.
 * For large archives, on their way to a file or a connection.
 *
 * @throws As {@link buildXdmArchive}.
 * @example
 * ```ts
 * import { writeFile } from "node:fs/promises";
 *
 * import { buildXdmArchiveParts, type XdmArchiveOptions } from "@segur-sdk/xds";
 *
 * const save = async (options: XdmArchiveOptions) => writeFile("IHE_XDM.zip", await buildXdmArchiveParts(options));
 * ```
 */
export function buildXdmArchiveParts(options: XdmArchiveOptions): Promise<readonly Uint8Array[]> {
  // What cannot be built is a promise that fails, as for every function that makes a file.
  return new Promise((resolve) => {
    resolve(archiveOf(options));
  });
}

function archiveOf(options: XdmArchiveOptions): readonly Uint8Array[] {
  const { submission, issuer, application } = options;
  assertSubmission(submission, { profile: "xdm" });
  const directory = `${archiveName.root}/${subsetName(1)}`;
  const files = submission.documents.map(({ entry, bytes }, index) => ({
    name: documentFileName(index + 1, entry.mimeType),
    bytes,
  }));
  const documents = submission.documents.map(({ id, entry }, index): DescribedDocument => ({
    id,
    entry: { ...entry, uri: files[index]?.name ?? "", ...(options.action && { action: options.action }) },
  }));
  const metadata = buildSubmitObjectsRequest(
    { ...submission, documents },
    { profile: "xdm", ...(options.actionSlot === undefined ? {} : { actionSlot: options.actionSlot }) },
  );
  const inside = [archiveName.metadata, ...files.map(({ name }) => name)].map((name) => `${directory}/${name}`);
  const text = new TextEncoder();
  return zipParts([
    { path: archiveName.index, bytes: text.encode(buildIndex(issuer, inside)) },
    {
      path: archiveName.readme,
      bytes: text.encode(buildReadme(issuer, application, [archiveName.readme, archiveName.index, ...inside])),
    },
    { path: `${directory}/${archiveName.metadata}`, bytes: text.encode(serializeXml(metadata, { declaration: true })) },
    ...files.map(({ name, bytes }) => ({ path: `${directory}/${name}`, bytes })),
  ]);
}
