import { attributeOf, childNamed, childrenNamed, type XmlDocument } from "@segur-sdk/core/xml";

import { hl7, hl7Uri } from "./namespaces.js";

/** What the DMP compares between a CDA document and its metadata. */
export interface CdaHeader {
  readonly id: { readonly root: string; readonly extension: string | undefined } | undefined;
  readonly code: { readonly code: string; readonly system: string } | undefined;
  /** Identifiers of the patient; empty when the document names none. */
  readonly patientIds: readonly { readonly root: string; readonly extension: string }[];
  /** Media type of a body that is not structured, e.g. `application/pdf`. */
  readonly nonXmlBodyType: string | undefined;
}

/** Reads the header of a clinical document; undefined when the root is not `ClinicalDocument`. */
export function readCdaHeader(document: XmlDocument): CdaHeader | undefined {
  const { root } = document;
  if (root.name.local !== "ClinicalDocument" || root.name.namespace !== hl7Uri) return undefined;
  const id = childNamed(root, hl7("id"));
  const code = childNamed(root, hl7("code"));
  const patient = childNamed(root, hl7("recordTarget"), hl7("patientRole"));
  const body = childNamed(root, hl7("component"), hl7("nonXMLBody"), hl7("text"));
  return {
    id: id === undefined ? undefined : { root: attributeOf(id, "root") ?? "", extension: attributeOf(id, "extension") },
    code:
      code === undefined
        ? undefined
        : { code: attributeOf(code, "code") ?? "", system: attributeOf(code, "codeSystem") ?? "" },
    patientIds: (patient === undefined ? [] : childrenNamed(patient, hl7("id"))).map((one) => ({
      root: attributeOf(one, "root") ?? "",
      extension: attributeOf(one, "extension") ?? "",
    })),
    nonXmlBodyType: attributeOf(body, "mediaType"),
  };
}
