// /work/main/packages/core/src/xml-signature/sha256.ts
import { canonicalize, parseXml } from "@segur-sdk/core/xml";
import { sha256Base64 } from "@segur-sdk/core/xml-signature";

const cda = parseXml("<ClinicalDocument/>");
console.log(sha256Base64(canonicalize(cda, { method: "c14n-with-comments" })));

export {};
