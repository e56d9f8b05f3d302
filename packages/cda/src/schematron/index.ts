/**
 * ISO Schematron in Node: the official rule sets of the CI-SIS, run without Java from files that the caller supplies.
 * Needs the optional peers fontoxpath and slimdom.
 *
 * @module
 */
export { createSchematronEngine } from "./schematron-engine.js";
export type { LoadRuleSetOptions, SchematronEngine, SchematronRuleSet } from "./schematron-engine.js";
export type { SchematronDocument } from "./opened-document.js";
export type { SchematronFinding, SchematronReport } from "./schematron-report.js";
export { createFolderReader } from "./folder-reader.js";
export type { SchematronReader } from "./schematron-reader.js";
export { officialRuleSets } from "./official-rule-sets.js";
export type { OfficialRuleSet } from "./official-rule-sets.js";
