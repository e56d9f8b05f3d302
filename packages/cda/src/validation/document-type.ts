import { attribute, type CdaNode, childrenOf } from "./cda-node.js";
import type { CdaDocumentType } from "./cda-verdict.js";

/** The models known here, by their templateId. */
const models: Readonly<Record<string, CdaDocumentType>> = {
  "1.2.250.1.213.1.1.1.45": "imaging-report",
  "1.2.250.1.213.1.1.1.47": "imaging-request",
};

/** Where the CI-SIS numbers its models; `.1` is the header of all. */
const modelTemplate = /^1\.2\.250\.1\.213\.1\.1\.1\.(?!1$)\d+$/u;
const reportTemplates = ["1.2.840.10008.9.1", "1.2.840.10008.9.21"];
const codes: Readonly<Record<string, CdaDocumentType>> = {
  "18748-4": "imaging-report",
  "55115-0": "imaging-request",
};

/**
 * The kind of a document: by the templateId of its model; when it names none, by those of DICOM, else by its code, so that a
 * report that lost the templateId of its model is still judged as a report, and told so.
 */
export function documentTypeOf(document: CdaNode): CdaDocumentType {
  const templates = childrenOf(document, "templateId").map((one) => attribute(one, "root") ?? "");
  const named = templates.find((root) => modelTemplate.test(root));
  const known = templates.find((root) => models[root] !== undefined) ?? named;
  if (known !== undefined) return models[known] ?? "other";
  if (templates.some((root) => reportTemplates.includes(root))) return "imaging-report";
  const [code] = childrenOf(document, "code");
  return (code && codes[attribute(code, "code") ?? ""]) ?? "other";
}
