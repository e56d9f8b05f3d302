/**
 * The first layer of the official judgement: the XML schema. Needs libxml2-wasm, an optional peer.
 *
 * @module
 */
export { createSchemaJudge } from "./schema-judge.js";
export type { SchemaJudge, SchemaJudgeOptions } from "./schema-judge.js";
export type { SchemaFinding, SchemaReport } from "./schema-report.js";
