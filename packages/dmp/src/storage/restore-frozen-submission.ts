import { environments, isOid, SegurError } from "@segur-sdk/core";

import type { DocumentSource, FrozenSource } from "../documents/document-source.js";
import type { FrozenSubmission } from "../frozen-submission.js";
import { storedFormat } from "./serialize-frozen-submission.js";

/** Options of {@link restoreFrozenSubmission}. */
export interface RestoreOptions {
  /** Opens again what a reference names; required when the submission has documents read from where they are. */
  readonly openSource?: (reference: string) => Pick<DocumentSource, "open">;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * A submission from the text that `serializeFrozenSubmission` gave: its bytes are compared with their metadata when it is
 * sent, so that a damaged store sends nothing.
 *
 * @throws SegurError `ERR_DMP_SUBMISSION_UNREADABLE` when the text is another one, of another version, or incomplete.
 */
export function restoreFrozenSubmission(text: string, { openSource }: RestoreOptions = {}): FrozenSubmission {
  const stored = parsed(text);
  if (stored["format"] !== storedFormat) throw unreadable("format", storedFormat);
  const { format: _, submission, sources, ...rest } = stored;
  assertFrame(rest);
  if (!isRecord(submission) || !isRecord(submission["submissionSet"]) || !Array.isArray(submission["associations"])) {
    throw unreadable("submission", "set, documents and associations");
  }
  const documents: unknown = submission["documents"];
  if (!Array.isArray(documents) || documents.length === 0) throw unreadable("submission.documents", "at least one");
  const frozen = {
    ...rest,
    submission: { ...submission, documents: documents.map(restoredDocument) },
    ...(sources === undefined ? {} : { sources: restoredSources(sources, openSource) }),
  };
  // Every part that the client relies on was checked above; the rest is what the same function wrote.
  return frozen as unknown as FrozenSubmission;
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Refused below as any other text: the message of the parser would quote the patient's data.
  }
  throw unreadable("", "JSON of a submission");
}

function assertFrame(frame: Json): void {
  const checks: Readonly<Record<string, boolean>> = {
    environment: (environments as readonly unknown[]).includes(frame["environment"]),
    uniqueId: isOidText(frame["uniqueId"]),
    documentIds: Array.isArray(frame["documentIds"]) && frame["documentIds"].every(isOidText),
    replacements:
      Array.isArray(frame["replacements"]) &&
      frame["replacements"].every((each) => isRecord(each) && isOidText(each["uniqueId"])),
    patient: isRecord(frame["patient"]) && typeof frame["patient"]["matricule"] === "string",
    sender: isRecord(frame["sender"]) && isRecord(frame["sender"]["login"]),
    secretConnection: typeof frame["secretConnection"] === "boolean",
    warnings: Array.isArray(frame["warnings"]),
  };
  for (const [field, sound] of Object.entries(checks)) {
    if (!sound) throw unreadable(field, "as it was stored");
  }
}

function restoredDocument(document: unknown, index: number): Json {
  const field = `submission.documents[${String(index)}]`;
  if (!isRecord(document) || !isRecord(document["entry"]) || typeof document["id"] !== "string") {
    throw unreadable(field, "id and entry");
  }
  const { base64, ...rest } = document;
  if (typeof base64 !== "string") throw unreadable(field, "base64");
  const bytes = Buffer.from(base64, "base64");
  if (bytes.toString("base64") !== base64) throw unreadable(field, "strict base64");
  return { ...rest, bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

function restoredSources(sources: unknown, openSource: RestoreOptions["openSource"]): Record<string, FrozenSource> {
  if (!isRecord(sources)) throw unreadable("sources", "as it was stored");
  if (openSource === undefined) throw unreadable("options.openSource", "needed to open the sources again");
  const entries = Object.entries(sources).map(([id, source]) => {
    const { size, reference, sha256, fingerprint } = isRecord(source) ? source : {};
    if (typeof size !== "number" || typeof reference !== "string" || typeof sha256 !== "string") {
      throw unreadable("sources", "size, reference and sha256");
    }
    const version = typeof fingerprint === "string" ? { fingerprint } : {};
    return [id, { size, reference, sha256, ...version, open: () => openSource(reference).open() }] as const;
  });
  return Object.fromEntries(entries);
}

function isOidText(value: unknown): boolean {
  return typeof value === "string" && isOid(value);
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unreadable(field: string, rule: string): SegurError {
  return new SegurError("ERR_DMP_SUBMISSION_UNREADABLE", { details: { field, rule } });
}
