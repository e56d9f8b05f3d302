// /work/main/packages/core/src/xml/xml-reader.ts
import { childNamed, parseXml, textOf, xmlNamespace } from "@segur-sdk/core/xml";

const hl7 = xmlNamespace("urn:hl7-org:v3");
const { root } = parseXml('<x:a xmlns:x="urn:hl7-org:v3"><x:id>0012</x:id></x:a>');
console.log(textOf(childNamed(root, hl7("id")))); // 0012

export {};
