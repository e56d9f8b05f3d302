/**
 * The native validator of clinical documents: the rules of the schema, of the official Schematron and of the written
 * specification, in TypeScript, without any file of ANS.
 *
 * @module
 */
export { validateCda, validateCdaElement } from "./validate-cda.js";
export type { ValidateCdaOptions } from "./validate-cda.js";
export type { CdaDocumentType, CdaFinding, CdaVerdict } from "./cda-verdict.js";
export { cdaValidationRules } from "./catalogue.js";
export type { CdaProfile, CdaRuleSource, CdaValidationRule } from "./validation-rule.js";
