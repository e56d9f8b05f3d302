import { parseXml, type XmlElement, type XmlLimits } from "@segur-sdk/core/xml";

import { checkBody } from "./body/check-body.js";
import { indexDocument } from "./body/document-index.js";
import { atPath, type CdaNode, nodeOf } from "./cda-node.js";
import type { CdaDocumentType, CdaVerdict } from "./cda-verdict.js";
import { documentTypeOf } from "./document-type.js";
import { createFindingCollector, type FindingCollector } from "./finding-collector.js";
import { checkHeader } from "./header/check-header.js";
import { checkOwnRules } from "./sdk/check-own-rules.js";
import { checkStructure } from "./structure/check-structure.js";
import { structureRules } from "./structure/structure-rules.js";
import type { CdaProfile } from "./validation-rule.js";

/** How to judge a document. */
export interface ValidateCdaOptions {
  /** `official`: the verdict of the official schema and Schematron; `strict`: also the rules that no official file checks. */
  readonly profile: CdaProfile;
  /** Whose model to judge it by. Default: what the document says it is, by its templateIds, else by its code. */
  readonly documentType?: CdaDocumentType;
  /** Bounds of the reader. Default: those of `parseXml`, 50 MB and 256 levels. */
  readonly limits?: XmlLimits;
}

/**
 * Judges a CDA document by the native rules of the SDK, in milliseconds and without any file of ANS.
 *
 * The rules are those of the schema, of the volet Structuration minimale, of the IHE, French and ANS content models that an
 * imaging report uses, of the published terminologies, of the model IMG-CR-IMG (level 3 only), then the SDK's own. At the
 * profile `official` the verdict is that of the official files on imaging reports of both levels; of other kinds of
 * document, the sections and entries of an imaging report alone are looked at. A document that carries its own style sheet
 * is judged on the ClinicalDocument inside. Findings hold no patient data.
 *
 * @throws SegurError `ERR_XML_…` when the document cannot be read: not XML, a DOCTYPE, too large or too deep.
 * @see CI-SIS Structuration minimale 1.16.8; CI-SIS IMG-CR-IMG 2024.01; ansforge/TestContenuCDA-3-0
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { validateCda } from "@segur-sdk/cda/validation";
 *
 * const { valid, errors, findings } = validateCda(readFileSync("report.xml"), { profile: "official" });
 * if (!valid) {
 *   console.log(`${errors} error(s)`);
 *   for (const { ruleId, path, message, fix } of findings) console.log(ruleId, path, message.fr, fix.fr);
 * }
 * ```
 */
export function validateCda(document: Uint8Array | string, options: ValidateCdaOptions): CdaVerdict {
  return validateCdaElement(parseXml(document, options.limits).root, options);
}

/**
 * Judges a document that is already a tree: its root, `ClinicalDocument` or what holds it. As {@link validateCda}.
 *
 * @example
 * ```ts
 * import { parseXml } from "@segur-sdk/core/xml";
 * import { validateCdaElement } from "@segur-sdk/cda/validation";
 *
 * const { root } = parseXml("<ClinicalDocument xmlns='urn:hl7-org:v3'/>");
 * console.log(validateCdaElement(root, { profile: "strict" }).valid); // false
 * ```
 */
export function validateCdaElement(root: XmlElement, options: ValidateCdaOptions): CdaVerdict {
  const collector = createFindingCollector(options.profile);
  const found = clinicalDocumentOf(root);
  if (found === undefined) {
    collector.report(structureRules.root, nodeOf({ ...root, children: [] }));
    return verdict(collector, options, undefined, "other");
  }
  const document = nodeOf(found);
  const level = levelOf(document);
  const documentType = options.documentType ?? documentTypeOf(document);
  const index = indexDocument(document);
  checkStructure(document, collector.report);
  checkHeader(document, collector.report);
  checkBody(index, level === 3 ? documentType : undefined, collector.report);
  checkOwnRules({ index, level, documentType, wrapped: found !== root }, collector.report);
  return verdict(collector, options, level, documentType);
}

function verdict(
  collector: FindingCollector,
  { profile }: ValidateCdaOptions,
  level: CdaVerdict["level"],
  documentType: CdaDocumentType,
): CdaVerdict {
  const errors = collector.count("error");
  const warnings = collector.count("warning");
  return { valid: errors === 0, profile, level, documentType, errors, warnings, findings: collector.findings };
}

function levelOf(document: CdaNode): CdaVerdict["level"] {
  if (atPath(document, "component/structuredBody").length > 0) return 3;
  return atPath(document, "component/nonXMLBody").length > 0 ? 1 : undefined;
}

function clinicalDocumentOf(element: XmlElement): XmlElement | undefined {
  if (element.name.local === "ClinicalDocument" && element.name.namespace === "urn:hl7-org:v3") return element;
  for (const child of element.children) {
    const found = typeof child === "string" || child.kind !== "element" ? undefined : clinicalDocumentOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
