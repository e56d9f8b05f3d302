// /work/main/packages/core/src/xml/xml-builder-interop.ts
import { fromXmlBuilder, serializeXml } from "@segur-sdk/core/xml";

// create().ele("urn:hl7-org:v3", "paragraph").txt("Conclusion") would do as well
const paragraph = fromXmlBuilder('<paragraph xmlns="urn:hl7-org:v3">Conclusion</paragraph>');
console.log(serializeXml(paragraph));

export {};
