import { hasName, xmlNamespace, type XmlEvents } from "@segur-sdk/core/xml";

const clinicalDocument = xmlNamespace("urn:hl7-org:v3")("ClinicalDocument");
/** Parts of a header that every version changes. */
const versioned: ReadonlySet<string> = new Set(["id", "effectiveTime", "versionNumber", "relatedDocument"]);
/** Participants whose time is that of the version. */
const dated: ReadonlySet<string> = new Set(["author", "legalAuthenticator", "authenticator", "dataEnterer"]);

/**
 * Lets through the root of a document; of a CDA, all but the identifier, number and times of the version.
 *
 * @see CNDA EX_GEN-1060: an unchanged document is not sent again
 */
export function unversionedContent(next: XmlEvents): XmlEvents {
  let depth = 0;
  let isCda = false;
  let isDated = false;
  /** Depth of the element that is left out, with all that it holds. */
  let leftOut = 0;
  return {
    open(element) {
      depth += 1;
      const { local } = element.name;
      if (depth === 1) isCda = hasName(element, clinicalDocument);
      if (depth === 2) isDated = isCda && dated.has(local);
      const isVersion = (depth === 2 && isCda && versioned.has(local)) || (depth === 3 && isDated && local === "time");
      if (leftOut === 0 && isVersion) leftOut = depth;
      if (leftOut === 0) next.open(element);
    },
    text(text) {
      if (leftOut === 0) next.text(text);
    },
    close() {
      if (leftOut === 0) next.close();
      if (leftOut === depth) leftOut = 0;
      depth -= 1;
    },
    instruction(target, data) {
      if (leftOut === 0 && depth > 0) next.instruction?.(target, data);
    },
  };
}
