// /work/main/packages/core/src/xml-signature/signed-info.ts
import { element, serializeXml } from "@segur-sdk/core/xml";
import { xmldsig } from "@segur-sdk/core/xml-signature";

console.log(serializeXml(element(xmldsig("")("Object"), {}))); // <Object xmlns="http://www.w3.org/2000/09/xmldsig#"></Object>

export {};
