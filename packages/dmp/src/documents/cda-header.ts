import { SegurError } from "@segur-sdk/core";
import { canonicalEvents, hasName, xmlNamespace, type XmlElement, type XmlEvents } from "@segur-sdk/core/xml";

const clinicalDocument = xmlNamespace("urn:hl7-org:v3")("ClinicalDocument");
/** Characters of a header; those that are seen have some ten thousand. */
const maxHeader = 4_000_000;
/** What stands for the file of level 1, which a reader does not want empty. */
const standIn = "AAAA";

/** What gathers a header while a document is read. */
export interface CdaHeaderEvents extends XmlEvents {
  /**
   * The document with its header whole and a body that is only named: its kind, its media type. Undefined when the root is
   * no `ClinicalDocument`.
   */
  header(): string | undefined;
}

/** The header of a clinical document, which comes before its body: the rest passes and is not kept. */
export function cdaHeaderEvents(): CdaHeaderEvents {
  let text = "";
  let depth = 0;
  let isHeader = true;
  const canonical = canonicalEvents({
    method: "c14n",
    write(piece) {
      text += piece;
      if (text.length > maxHeader) {
        throw new SegurError("ERR_XML_LIMIT", { details: { rule: "header of a CDA", maxHeader } });
      }
    },
  });
  let inBody = false;
  return {
    open(element: XmlElement) {
      depth += 1;
      if (depth === 1) isHeader = hasName(element, clinicalDocument);
      if (depth === 2) inBody = element.name.local === "component";
      if (!isHeader) return;
      canonical.open(element);
      // component/nonXMLBody/text or component/structuredBody/component: the body begins.
      if (!inBody || depth < 4) return;
      if (element.name.local === "text") canonical.text(standIn);
      for (let open = depth; open > 0; open -= 1) canonical.close();
      isHeader = false;
    },
    text(piece) {
      if (isHeader) canonical.text(piece);
    },
    close() {
      if (isHeader) canonical.close();
      depth -= 1;
    },
    header: () => (text === "" ? undefined : text),
  };
}
