// /work/main/packages/core/src/xml/c14n.ts
import { canonicalize, parseXml } from "@segur-sdk/core/xml";

const document = parseXml("<?xml version='1.0'?><!-- CR --><a b='1' a='2'/>");
console.log(canonicalize(document, { method: "c14n" })); // <a a="2" b="1"></a>

export {};
