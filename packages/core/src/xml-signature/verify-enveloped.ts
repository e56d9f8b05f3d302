import { X509Certificate, type KeyObject } from "node:crypto";

import { SignedXml } from "xml-crypto";

import { SegurError } from "../errors/segur-error.js";
import { canonicalize } from "../xml/c14n.js";
import { childElements, childNamed, hasName, textOf } from "../xml/xml-navigation.js";
import { parseXml, type XmlLimits } from "../xml/xml-reader.js";
import type { XmlElement, XmlName } from "../xml/xml-tree.js";
import { readEnvelopedShape, type EnvelopedShape } from "./enveloped-shape.js";
import { xmldsig } from "./signed-info.js";
import { rsaSha256Uri, sha256Uri, transformUris } from "./xmldsig.js";

/** Options of {@link verifyEnveloped}. */
export interface VerifyEnvelopedOptions {
  /** Certificates of the accepted signers themselves, or one public key. Never taken from `KeyInfo`. */
  readonly trusted: readonly X509Certificate[] | KeyObject;
  /** Name that the element must bear. */
  readonly rootName: XmlName;
  /** Attribute of the root that holds its identifier. Default `ID`. */
  readonly idAttribute?: string;
  readonly limits?: XmlLimits;
}

/**
 * Verifies an element that stands alone with its enveloped signature, and gives back only what was signed.
 *
 * The element returned is read again from the very characters that were hashed: without the signature, without comments.
 * Only exclusive C14N, RSA-SHA256 and SHA-256 are accepted; dates and chains of certificates are the caller's to check.
 *
 * Throws `ERR_XML_SIGNATURE_MISSING`, `ERR_XML_SIGNATURE_ALGORITHM`, `ERR_XML_SIGNATURE_REFERENCE` (wrapping attacks),
 * `ERR_XML_SIGNATURE_INVALID`, and as `parseXml`.
 *
 * @see XML Signature Best Practices, section 2; dmp.md I (6).
 * @example
 * ```ts
 * import { xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";
 * import { verifyEnveloped } from "@segur-sdk/core/xml-signature";
 * import type { X509Certificate } from "node:crypto";
 *
 * const saml2 = xmlNamespace("urn:oasis:names:tc:SAML:2.0:assertion", "saml2");
 * const readAssertion = (bytes: Uint8Array, signer: X509Certificate): XmlElement =>
 *   verifyEnveloped(bytes, { trusted: [signer], rootName: saml2("Assertion") });
 * ```
 */
export function verifyEnveloped(xml: string | Uint8Array, options: VerifyEnvelopedOptions): XmlElement {
  const { trusted, rootName, idAttribute = "ID", limits } = options;
  const { root } = parseXml(xml, limits);
  if (!hasName(root, rootName)) {
    throw new SegurError("ERR_XML_SIGNATURE_REFERENCE", {
      details: { rule: "name of the root", field: rootName.local },
    });
  }
  const shape = readEnvelopedShape(root, idAttribute);
  assertShownCertificate(shape.signature, trusted);
  const signed = signedText(root, shape, keysOf(trusted, root), idAttribute);
  const unsigned: XmlElement = { ...root, children: root.children.filter((child) => child !== shape.signature) };
  const { inclusivePrefixes } = shape;
  // Two canonicalizers must see the same content: a difference of reading between parsers would be a way in.
  if (signed !== canonicalize(unsigned, { method: "exc-c14n", inclusivePrefixes })) {
    throw new SegurError("ERR_XML_SIGNATURE_REFERENCE", { details: { rule: "what is signed is what is read" } });
  }
  return parseXml(signed, limits).root;
}

/**
 * Certificate that the signature of a root shows, if it shows one: a mere claim, to look up in a trust store or to
 * chain to a trusted authority before it is given to {@link verifyEnveloped}.
 *
 * Throws `ERR_XML_SIGNATURE_INVALID` when it is no certificate.
 */
export function claimedCertificateOf(root: XmlElement): X509Certificate | undefined {
  const ds = xmldsig("ds");
  const path = [ds("Signature"), ds("KeyInfo"), ds("X509Data"), ds("X509Certificate")];
  const shown = childNamed(root, ...path);
  return shown === undefined ? undefined : certificateIn(shown);
}

/** The certificate that an `X509Certificate` holds. */
export function certificateIn(shown: XmlElement): X509Certificate {
  try {
    return new X509Certificate(Buffer.from(textOf(shown) ?? "", "base64"));
  } catch (cause) {
    throw new SegurError("ERR_XML_SIGNATURE_INVALID", { details: { rule: "X509Certificate" }, cause });
  }
}

/** What `KeyInfo` shows is not signed: it may only be the certificate of a trusted signer, written as it is. */
function assertShownCertificate(signature: XmlElement, trusted: readonly X509Certificate[] | KeyObject): void {
  const ds = xmldsig("ds");
  const keyInfo = childNamed(signature, ds("KeyInfo"));
  if (keyInfo === undefined) return;
  const [data, ...others] = childElements(keyInfo);
  const [shown, ...more] = data === undefined ? [] : childElements(data);
  const isPlain = data !== undefined && hasName(data, ds("X509Data")) && others.length + more.length === 0;
  if (!isPlain || shown === undefined || !hasName(shown, ds("X509Certificate"))) refuseKeyInfo();
  const base64 = (textOf(shown) ?? "").replace(/[ \t\r\n]+/g, "");
  const isTrusted = isList(trusted)
    ? trusted.some((one) => one.raw.toString("base64") === base64)
    : claimedCertificateOf({ ...signature, children: [signature] })?.publicKey.equals(trusted) === true;
  if (!isTrusted) refuseKeyInfo();
}

function refuseKeyInfo(): never {
  throw new SegurError("ERR_XML_SIGNATURE_INVALID", {
    details: { rule: "KeyInfo shows the trusted certificate alone" },
  });
}

/** Keys to try: the one of the certificate shown, when it is among the trusted, else all of them. */
function keysOf(trusted: readonly X509Certificate[] | KeyObject, root: XmlElement): readonly KeyObject[] {
  if (!isList(trusted)) return [trusted];
  const claimed = trusted.length > 1 ? claimedCertificateOf(root) : undefined;
  const shown = trusted.filter((one) => claimed?.fingerprint256 === one.fingerprint256);
  return (shown.length > 0 ? shown : trusted).map((one) => one.publicKey);
}

function isList(trusted: readonly X509Certificate[] | KeyObject): trusted is readonly X509Certificate[] {
  return Array.isArray(trusted);
}

/** What xml-crypto found signed, given canonical text that our own reader accepted: its DOM is a lenient one. */
function signedText(root: XmlElement, shape: EnvelopedShape, keys: readonly KeyObject[], idAttribute: string): string {
  const text = canonicalize(root, { method: "c14n" });
  const signature = canonicalize(shape.signature, { method: "exc-c14n" });
  for (const key of keys) {
    const found = checkWith(text, signature, key, idAttribute);
    if (found !== undefined) return found;
  }
  throw new SegurError("ERR_XML_SIGNATURE_INVALID", { details: { keys: keys.length } });
}

function checkWith(text: string, signature: string, key: KeyObject, idAttribute: string): string | undefined {
  if (key.asymmetricKeyType !== "rsa") return undefined;
  const verifier = new SignedXml({
    publicCert: key,
    getCertFromKeyInfo: () => null,
    // It looks for these three anyway, and counts an element twice when one is named again.
    ...(!["Id", "ID", "id"].includes(idAttribute) && { idAttribute }),
  });
  verifier.SignatureAlgorithms = pick(verifier.SignatureAlgorithms, [rsaSha256Uri]);
  verifier.HashAlgorithms = pick(verifier.HashAlgorithms, [sha256Uri]);
  verifier.CanonicalizationAlgorithms = pick(verifier.CanonicalizationAlgorithms, [
    transformUris["exc-c14n"],
    transformUris["enveloped-signature"],
  ]);
  try {
    verifier.loadSignature(signature);
    if (!verifier.checkSignature(text)) return undefined;
  } catch {
    // xml-crypto throws for a wrong value as for a wrong shape, with messages that quote the document.
    return undefined;
  }
  const [signed, ...others] = verifier.getSignedReferences();
  return others.length === 0 ? signed : undefined;
}

/** Closes a list of algorithms, so that nothing the library adds one day is accepted. */
function pick<T>(all: Record<string, T>, accepted: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([uri]) => accepted.includes(uri)));
}
