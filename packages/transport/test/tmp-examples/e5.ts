// /work/main/packages/core/src/xml/c14n.ts
import { canonicalize, childElements, inheritedContext, parseXml } from "@segur-sdk/core/xml";

const { root } = parseXml('<a xmlns="urn:a" xmlns:b="urn:b" xml:lang="fr"><c/></a>');
for (const child of childElements(root)) {
  console.log(canonicalize(child, { method: "c14n", inherited: inheritedContext([root]) }));
  // <c xmlns="urn:a" xmlns:b="urn:b" xml:lang="fr"></c>
}

export {};
