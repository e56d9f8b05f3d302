import { SegurError, type SegurErrorDetails } from "../errors/segur-error.js";
import { attributeOf, childElements, hasName } from "../xml/xml-navigation.js";
import type { XmlElement, XmlName } from "../xml/xml-tree.js";
import { countIds } from "./element-ids.js";
import { xmldsig } from "./signed-info.js";
import { excC14nNamespace, rsaSha256Uri, sha256Uri, transformUris } from "./xmldsig.js";

const ds = xmldsig("ds");
const inclusiveNamespaces: XmlName = { namespace: excC14nNamespace, prefix: "", local: "InclusiveNamespaces" };

/** The one signature of an element, once its shape leaves no doubt about what it covers. */
export interface EnvelopedShape {
  readonly signature: XmlElement;
  /** `PrefixList` of the exclusive canonicalization of what is signed. */
  readonly inclusivePrefixes: readonly string[];
}

type ShapeCode = "ERR_XML_SIGNATURE_MISSING" | "ERR_XML_SIGNATURE_ALGORITHM" | "ERR_XML_SIGNATURE_REFERENCE";

function refuse(code: ShapeCode, rule: string, details: SegurErrorDetails = {}): never {
  throw new SegurError(code, { details: { rule, source: "XML Signature; dmp.md D.1", ...details } });
}

/**
 * Reads the signature of a root, refusing every shape but the one of SAML: one signature, child of the root, one
 * reference, to the root, by an identifier that nothing else bears, with closed algorithms and transforms.
 */
export function readEnvelopedShape(root: XmlElement, idAttribute: string): EnvelopedShape {
  const signature = onlySignature(root);
  const [signedInfo, value, keyInfo, ...others] = childElements(signature);
  if (
    !isNamed(signedInfo, "SignedInfo") ||
    !isNamed(value, "SignatureValue") ||
    (keyInfo !== undefined && !isNamed(keyInfo, "KeyInfo")) ||
    others.length > 0
  ) {
    refuse("ERR_XML_SIGNATURE_REFERENCE", "Signature holds SignedInfo, SignatureValue and KeyInfo only");
  }
  const [canonicalization, method, reference, ...more] = childElements(signedInfo);
  if (!isNamed(canonicalization, "CanonicalizationMethod") || !isNamed(method, "SignatureMethod")) {
    refuse("ERR_XML_SIGNATURE_ALGORITHM", "SignedInfo begins with CanonicalizationMethod and SignatureMethod");
  }
  assertAlgorithm(canonicalization, transformUris["exc-c14n"]);
  assertAlgorithm(method, rsaSha256Uri);
  if (!isNamed(reference, "Reference") || more.length > 0) refuse("ERR_XML_SIGNATURE_REFERENCE", "one Reference");
  return { signature, ...readReference(root, reference, idAttribute) };
}

function onlySignature(root: XmlElement): XmlElement {
  const [signature, ...others] = descendantsNamed(root, ds("Signature"));
  if (signature === undefined || others.length > 0) {
    refuse("ERR_XML_SIGNATURE_MISSING", "exactly one Signature", { count: signature ? others.length + 1 : 0 });
  }
  if (!root.children.includes(signature)) refuse("ERR_XML_SIGNATURE_MISSING", "Signature is a child of what it signs");
  return signature;
}

function readReference(
  root: XmlElement,
  reference: XmlElement,
  idAttribute: string,
): Omit<EnvelopedShape, "signature"> {
  const id = attributeOf(root, idAttribute);
  if (id === undefined || id === "" || attributeOf(reference, "URI") !== `#${id}`) {
    refuse("ERR_XML_SIGNATURE_REFERENCE", "the Reference points at the root", { field: idAttribute });
  }
  if (countIds(root, id, idAttribute) !== 1) refuse("ERR_XML_SIGNATURE_REFERENCE", "the identifier is borne once");
  const [transforms, digestMethod, digestValue, ...others] = childElements(reference);
  if (
    !isNamed(transforms, "Transforms") ||
    !isNamed(digestMethod, "DigestMethod") ||
    !isNamed(digestValue, "DigestValue") ||
    others.length > 0
  ) {
    refuse("ERR_XML_SIGNATURE_REFERENCE", "Reference holds Transforms, DigestMethod and DigestValue");
  }
  assertAlgorithm(digestMethod, sha256Uri);
  return { inclusivePrefixes: readTransforms(transforms) };
}

function readTransforms(transforms: XmlElement): readonly string[] {
  const [enveloped, exclusive, ...others] = childElements(transforms);
  if (!isNamed(enveloped, "Transform") || !isNamed(exclusive, "Transform") || others.length > 0) {
    refuse("ERR_XML_SIGNATURE_ALGORITHM", "enveloped-signature, then exclusive C14N");
  }
  assertAlgorithm(enveloped, transformUris["enveloped-signature"]);
  assertAttributeAlgorithm(exclusive, transformUris["exc-c14n"]);
  const [inclusive, ...rest] = childElements(exclusive);
  if (inclusive === undefined) return [];
  if (!hasName(inclusive, inclusiveNamespaces) || rest.length > 0) {
    refuse("ERR_XML_SIGNATURE_ALGORITHM", "only InclusiveNamespaces below exclusive C14N");
  }
  return (attributeOf(inclusive, "PrefixList") ?? "").split(/[ \t\n\r]+/).filter((prefix) => prefix !== "");
}

/** Refuses an algorithm that is not the one accepted, or that has parameters. */
export function assertAlgorithm(of: XmlElement, accepted: string): void {
  assertAttributeAlgorithm(of, accepted);
  if (childElements(of).length > 0) refuse("ERR_XML_SIGNATURE_ALGORITHM", `${of.name.local} without parameters`);
}

/** Refuses an algorithm that is not the one accepted. */
export function assertAttributeAlgorithm(of: XmlElement, accepted: string): void {
  if (attributeOf(of, "Algorithm") !== accepted) {
    refuse("ERR_XML_SIGNATURE_ALGORITHM", `${of.name.local}: ${accepted}`, { algorithm: attributeOf(of, "Algorithm") });
  }
}

function isNamed(of: XmlElement | undefined, local: string): of is XmlElement {
  return of !== undefined && hasName(of, ds(local));
}

function descendantsNamed(of: XmlElement, name: XmlName): readonly XmlElement[] {
  return childElements(of).flatMap((child) => [
    ...(hasName(child, name) ? [child] : []),
    ...descendantsNamed(child, name),
  ]);
}
