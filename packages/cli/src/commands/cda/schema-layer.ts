import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { createSchemaJudge, type SchemaJudge } from "@segur-sdk/cda/xsd";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import type { CdaFinding } from "./document-verdict.js";
import { maxBytes } from "./native-layer.js";

/** Compiles the schema of a folder: the ANS kit, its `infrastructure/cda`, or the file itself. */
export async function loadSchema(io: CliIo, folder: string): Promise<SchemaJudge> {
  const directory = resolve(io.cwd, folder);
  if (!existsSync(directory)) throw new UsageError(`--xsd ${folder}`);
  return createSchemaJudge({ folder: directory });
}

/** What the schema says of a document that can be read. */
export function judgeBySchema(schema: SchemaJudge, bytes: Uint8Array, hideValues: boolean): readonly CdaFinding[] {
  return schema.judge(bytes, { maxBytes }).findings.map(({ path, line, message, assertion }): CdaFinding => ({
    source: "xsd",
    ruleSet: "xsd",
    ruleId: "XSD",
    severity: "error",
    path,
    ...(line === undefined ? {} : { line }),
    message: hideValues ? assertion : message,
    file: schema.file,
  }));
}
