// /work/main/packages/core/src/xml/xml-writer.ts
import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";

const hl7 = xmlNamespace("urn:hl7-org:v3");
const code = element(hl7("code"), { displayName: "a\tb", code: "18748-4" });
console.log(serializeXml(code)); // <code xmlns="urn:hl7-org:v3" code="18748-4" displayName="a&#x9;b"></code>

export {};
