import { type OfficialError, redactText, SegurError, type SegurErrorCode } from "@segur-sdk/core";
import { attributeOf, childElements, childNamed, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { MedimailOperation } from "./medimail-operation.js";
import { part, soap11 } from "./namespaces.js";

/**
 * The result of an operation: the XML document that its result part holds as a string. Both layers are read strictly,
 * without entities; an `<error>` is looked for in every part, not in `return` alone (mssante.md C3).
 *
 * @param words - Words that an error may not repeat, in lower case: those of the mail. Without them the text of an error,
 * which may quote a patient, is left out.
 * @throws `ERR_MSS_CREDENTIAL` when the certificate is not enrolled; `ERR_MSS_NO_MAILBOX`, `ERR_MSS_REFUSED` for an error of
 * the service, with its own number and text in `official`; `ERR_MSS_ANSWER` when there is no such result to read.
 */
export function readAnswer(operation: MedimailOperation, answer: Uint8Array, words?: ReadonlySet<string>): XmlElement {
  const content = childElements(childNamed(read(withoutLeadingSpace(answer)), soap11("Body")) ?? nothing)[0];
  if (content === undefined) throw unreadable("a SOAP 1.1 envelope with a body");
  if (content.name.local === "Fault") throw faultError(content, words);
  const results = childElements(content).map((result) => ({ name: result.name.local, root: innerDocument(result) }));
  for (const { root } of results) {
    const error = root === undefined ? undefined : findError(root);
    if (error !== undefined) throw serviceError(attributeOf(error, "id") ?? "", textOf(error) ?? "", words);
  }
  const result = results.find(({ name }) => name === operation.result)?.root;
  if (result === undefined) throw unreadable(`an XML document in the part ${operation.result}`);
  return result;
}

/** Text of the child of this name, trimmed; empty when it is absent. */
export function childText(of: XmlElement | undefined, name: string): string {
  return (textOf(childNamed(of, part(name))) ?? "").trim();
}

const nothing: XmlElement = { kind: "element", name: part("nothing"), attributes: [], children: [], declarations: [] };

function read(document: Uint8Array | string): XmlElement {
  try {
    return parseXml(document).root;
  } catch (cause) {
    throw unreadable("well-formed XML", cause);
  }
}

/** The published contract begins with an empty line before its declaration: so may an answer. */
function withoutLeadingSpace(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte));
  return start > 0 ? bytes.subarray(start) : bytes;
}

function innerDocument(result: XmlElement): XmlElement | undefined {
  const text = (textOf(result) ?? "").trim();
  // A declaration may name the encoding that the string had before it was put in the answer: it says nothing any more.
  return text.startsWith("<") ? read(text.replace(/^<\?xml[^?]{0,200}\?>\s*/, "")) : undefined;
}

function findError(root: XmlElement): XmlElement | undefined {
  return root.name.local === "error" ? root : childNamed(root, part("error"));
}

// The numbers are not published: what a text says for sure is kept, the rest is a refusal with the operator's own words.
const knownTexts: readonly (readonly [pattern: RegExp, code: SegurErrorCode])[] = [
  [/certificat\s+inconnu/i, "ERR_MSS_CREDENTIAL"],
  [/destinataire\s+inconnu/i, "ERR_MSS_NO_MAILBOX"],
];

function serviceError(code: string, text: string, words: ReadonlySet<string> | undefined): SegurError {
  const known = knownTexts.find(([pattern]) => pattern.test(text))?.[1];
  return new SegurError(known ?? "ERR_MSS_REFUSED", {
    official: officialOf(code === "" ? "error" : code, text, words),
  });
}

function faultError(fault: XmlElement, words: ReadonlySet<string> | undefined): SegurError {
  const [code, text] = [childText(fault, "faultcode"), childText(fault, "faultstring")];
  const known = knownTexts.find(([pattern]) => pattern.test(text))?.[1];
  const isOurs = /(?:^|:)Client/i.test(code);
  return new SegurError(known ?? (isOurs ? "ERR_MSS_REFUSED" : "ERR_MSS_TRANSIENT"), {
    // The name of a certificate, in brackets, says who we are: it is of no use to who reads the error.
    official: officialOf(code, text.replace(/\([^)]*\)/g, "").trim(), words),
  });
}

/** A service may quote the recipient, whose address is a matricule when a patient, or the title, which names the patient. */
function officialOf(code: string, text: string, words: ReadonlySet<string> | undefined): OfficialError {
  if (words === undefined) return { code };
  const masked = redactText(text.replace(/[^\s<>"';,]+@[^\s<>"';,]+/g, "[…]"));
  return {
    code,
    text: masked.replace(/[\p{L}\p{N}]+/gu, (word) => (words.has(word.toLowerCase()) ? "[…]" : word)).slice(0, 200),
  };
}

function unreadable(rule: string, cause?: unknown): SegurError {
  return new SegurError("ERR_MSS_ANSWER", {
    details: { rule, source: "mssante.md C3" },
    ...(cause === undefined ? {} : { cause }),
  });
}
