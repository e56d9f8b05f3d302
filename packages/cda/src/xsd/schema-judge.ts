import { SegurError } from "@segur-sdk/core";
import { parseXml, type XmlElement, type XmlLimits } from "@segur-sdk/core/xml";
import type { ErrorDetail, XmlDocument, XsdValidator } from "libxml2-wasm";

import { createFolderReader } from "../schematron/folder-reader.js";
import type { SchematronReader } from "../schematron/schematron-reader.js";
import { elementPath } from "./element-path.js";
import { loadSchemaPeer, type SchemaPeer } from "./peer.js";
import { addressOf, withSchemaFiles } from "./schema-files.js";
import { readSchemaMessage } from "./schema-message.js";
import type { SchemaFinding, SchemaReport } from "./schema-report.js";

/** What to judge by. */
export interface SchemaJudgeOptions {
  /** Folder of the schema: nothing outside of it is read. The ANS test kit, its `infrastructure/cda`, or another. */
  readonly folder: string;
  /** Main file, from the folder. Default: the first that is there of `infrastructure/cda/CDA_extended.xsd`,
   * `CDA_extended.xsd`, `infrastructure/cda/CDA.xsd`, `CDA.xsd`. */
  readonly file?: string;
}

/** A schema, compiled once, that judges any number of documents. */
export interface SchemaJudge {
  /** Main file of the schema, from the folder. */
  readonly file: string;
  /**
   * Judges a document; of one that carries its own style sheet, the clinical document alone.
   *
   * @throws SegurError `ERR_XML_…` when it cannot be read (a DOCTYPE is refused), or goes over the limits (50 MB by default).
   */
  judge(document: Uint8Array | string, limits?: XmlLimits): SchemaReport;
  /** Gives the memory of the schema back. Nothing can be judged afterwards. */
  close(): void;
}

const usualFiles = ["infrastructure/cda/CDA_extended.xsd", "CDA_extended.xsd", "infrastructure/cda/CDA.xsd", "CDA.xsd"];

/**
 * Compiles an XML schema that judges clinical documents, with libxml2 and without network.
 *
 * It needs libxml2-wasm, an optional peer of the package. The schema comes from the caller: that of ANS stands in
 * `infrastructure/cda` of its test kit. Compiling takes about a second, judging a document some milliseconds.
 *
 * @throws SegurError `ERR_CDA_SCHEMA_PEER` when the peer is not installed; `ERR_CDA_SCHEMA_INVALID` when the schema is not
 * there or cannot be compiled, `details`: `file`, `rule`.
 * @see ANS, TestContenuCDA, `infrastructure/cda/CDA_extended.xsd`
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { createSchemaJudge } from "@segur-sdk/cda/xsd";
 *
 * const schema = await createSchemaJudge({ folder: "./TestContenuCDA-3-0" });
 * for (const file of ["first.xml", "second.xml"]) {
 *   const { valid, findings } = schema.judge(readFileSync(file));
 *   console.log(file, valid, findings.map(({ line, path, assertion }) => `${String(line)} ${path}: ${assertion}`));
 * }
 * schema.close();
 * ```
 */
export async function createSchemaJudge({ folder, file }: SchemaJudgeOptions): Promise<SchemaJudge> {
  const peer = await loadSchemaPeer();
  const reader = folderReader(folder);
  const main = file ?? usualFiles.find((name) => reader.read(name) !== undefined);
  const bytes = main === undefined ? undefined : reader.read(main);
  if (main === undefined || bytes === undefined) throw invalidSchema(main ?? folder, "the file is there");
  const { schema, validator } = compile(peer, reader, main, bytes);
  return {
    file: main,
    judge: (document, limits = {}) => judge(peer, validator, document, limits),
    close() {
      validator.dispose();
      schema.dispose();
    },
  };
}

function folderReader(folder: string): SchematronReader {
  try {
    return createFolderReader(folder);
  } catch (error) {
    throw invalidSchema(folder, "the folder is there", error);
  }
}

function compile(peer: SchemaPeer, reader: SchematronReader, file: string, bytes: Uint8Array) {
  return withSchemaFiles(peer, reader, () => {
    let schema: XmlDocument | undefined;
    try {
      schema = peer.XmlDocument.fromBuffer(bytes, { url: addressOf(file) });
      return { schema, validator: peer.XsdValidator.fromDoc(schema) };
    } catch (error) {
      schema?.dispose();
      throw invalidSchema(file, error instanceof peer.XmlError ? error.message.trim() : "it compiles", error);
    }
  });
}

function invalidSchema(file: string, rule: string, cause?: unknown): SegurError {
  return new SegurError("ERR_CDA_SCHEMA_INVALID", {
    details: { file, rule },
    ...(cause === undefined ? {} : { cause }),
  });
}

function judge(peer: SchemaPeer, validator: XsdValidator, input: Uint8Array | string, limits: XmlLimits): SchemaReport {
  // The strict reader first: libxml2 never sees a DOCTYPE, hence no entity, and depth and size are bounded.
  const { root } = parseXml(input, limits);
  const clinical = clinicalDocument(root) ?? root;
  let document: XmlDocument | undefined;
  try {
    document = open(peer, input);
    if (clinical === root) validator.validate(document);
    else validateWithin(peer, validator, document);
    return { valid: true, findings: [] };
  } catch (error) {
    if (!(error instanceof peer.XmlLibError)) throw error;
    return { valid: false, findings: error.details.map((detail) => findingOf(detail, root, clinical)) };
  } finally {
    document?.dispose();
  }
}

function open(peer: SchemaPeer, input: Uint8Array | string): XmlDocument {
  const { XML_PARSE_HUGE, XML_PARSE_BIG_LINES, XML_PARSE_NO_XXE, XML_PARSE_NONET, XML_PARSE_IGNORE_ENC } =
    peer.ParseOption;
  // A PDF of 7.5 MB is already a text that libxml2 takes for an attack.
  const common = XML_PARSE_HUGE | XML_PARSE_BIG_LINES | XML_PARSE_NO_XXE | XML_PARSE_NONET;
  const ofText = { option: common | XML_PARSE_IGNORE_ENC };
  const ofBytes = { option: common };
  return typeof input === "string"
    ? peer.XmlDocument.fromString(input, ofText)
    : peer.XmlDocument.fromBuffer(input, ofBytes);
}

/** A document that carries its own style sheet is the style sheet; the clinical document stands in it. */
function validateWithin(peer: SchemaPeer, validator: XsdValidator, document: XmlDocument): void {
  const found = document.get("//c:ClinicalDocument", { c: "urn:hl7-org:v3" });
  if (found instanceof peer.XmlElement) validator.validate(found);
}

function clinicalDocument(of: XmlElement): XmlElement | undefined {
  if (of.name.local === "ClinicalDocument" && of.name.namespace === "urn:hl7-org:v3") return of;
  for (const child of of.children) {
    const found = typeof child !== "string" && child.kind === "element" ? clinicalDocument(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function findingOf({ message, line, xpath }: ErrorDetail, root: XmlElement, clinical: XmlElement): SchemaFinding {
  const { attribute, assertion } = readSchemaMessage(message);
  const path = elementPath(root, clinical, xpath ?? "");
  return {
    path: attribute === undefined ? path : `${path}/@${attribute}`,
    line: line > 0 ? line : undefined,
    message: message.trim(),
    assertion,
  };
}
