// /work/main/packages/core/src/xml/xml-tree.ts
import { element, xmlNamespace, serializeXml } from "@segur-sdk/core/xml";

const hl7 = xmlNamespace("urn:hl7-org:v3");
const title = element(hl7("title"), {}, "CR de scanner");
console.log(serializeXml(title)); // <title xmlns="urn:hl7-org:v3">CR de scanner</title>

export {};
