import { SegurError } from "@segur-sdk/core";
import { canonicalize, hasName, parseXml, xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";
import { sha256Base64 } from "@segur-sdk/core/xml-signature";

import { isXmlType } from "../manifest-entry.js";

const hl7 = xmlNamespace("urn:hl7-org:v3");

/** Parts of a header that every version changes. */
const versioned: ReadonlySet<string> = new Set(["id", "effectiveTime", "versionNumber", "relatedDocument"]);
/** Participants whose time is that of the version. */
const dated: ReadonlySet<string> = new Set(["author", "legalAuthenticator", "authenticator", "dataEnterer"]);

/**
 * Tells two versions of a document apart by what they say: for a CDA, everything but the identifier, number and times of
 * the version; for another document, its bytes. SHA-256 in base64.
 *
 * @throws SegurError `ERR_DMP_DOCUMENT_UNREADABLE`.
 * @see CNDA EX_GEN-1060: an unchanged document is not sent again
 */
export function contentFingerprint(document: { readonly mimeType: string; readonly bytes: Uint8Array }): string {
  if (!isXmlType(document.mimeType)) return sha256Base64(document.bytes);
  const root = rootOf(document.bytes);
  return sha256Base64(
    canonicalize(hasName(root, hl7("ClinicalDocument")) ? unversioned(root) : root, { method: "c14n" }),
  );
}

function unversioned(root: XmlElement): XmlElement {
  return {
    ...root,
    children: root.children
      .filter((child) => !(isElement(child) && versioned.has(child.name.local)))
      .map((child) => (isElement(child) && dated.has(child.name.local) ? undated(child) : child)),
  };
}

function undated(participant: XmlElement): XmlElement {
  return {
    ...participant,
    children: participant.children.filter((child) => !(isElement(child) && child.name.local === "time")),
  };
}

function isElement(child: XmlElement["children"][number]): child is XmlElement {
  return typeof child !== "string" && child.kind === "element";
}

function rootOf(bytes: Uint8Array): XmlElement {
  try {
    return parseXml(bytes, { maxBytes: bytes.length }).root;
  } catch (cause) {
    throw new SegurError("ERR_DMP_DOCUMENT_UNREADABLE", { details: { source: "CNDA EX_GEN-1060" }, cause });
  }
}
