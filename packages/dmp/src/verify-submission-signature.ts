import { verify, type X509Certificate } from "node:crypto";

import { SegurError, type Oid } from "@segur-sdk/core";
import {
  attributeOf,
  canonicalize,
  childElements,
  hasName,
  inheritedContext,
  parseXml,
  textOf,
  type XmlElement,
  type XmlName,
  type XmlNode,
} from "@segur-sdk/core/xml";
import { rsaSha256Uri, sha256Base64, sha256Uri, transformUris, xmldsig } from "@segur-sdk/core/xml-signature";

import { manifestEntryOf } from "./manifest-entry.js";
import { manifestId, propertiesId, setDigest, sourcePurpose } from "./wire/build-submission-signature.js";
import { xades111 } from "./wire/namespaces.js";

/** What a signature is compared with. */
export interface VerifySubmissionSignatureOptions {
  /** Unique identifier of the set. */
  readonly submissionSetUniqueId: Oid;
  /** Every document of the set but the signature, with the exact bytes received. */
  readonly documents: readonly { readonly uniqueId: Oid; readonly mimeType: string; readonly bytes: Uint8Array }[];
  /** Certificates of the accepted signers themselves: their chains, dates and uses are the caller's to check. */
  readonly trusted: readonly X509Certificate[];
}

/** Who signed a submission and when he says that he did. */
export interface VerifiedSubmissionSignature {
  readonly signer: X509Certificate;
  readonly signingTime: Date;
}

const ds = xmldsig("");

/**
 * Verifies the signature of a submission as this SDK makes it: its shape, its signer, and every document against the
 * Manifest. Only this shape is accepted: nothing is looked for by an identifier, so that nothing can be put beside.
 *
 * @throws SegurError `ERR_XML_SIGNATURE_REFERENCE` (shape, documents that the Manifest does not name),
 * `ERR_XML_SIGNATURE_ALGORITHM`, `ERR_XML_SIGNATURE_INVALID` (signer, signature, digest of a document); `ERR_XML_…` when it
 * cannot be read; `ERR_DMP_DOCUMENT_UNREADABLE`.
 * @see dmp.md C.1
 * @example
 * ```ts
 * import type { X509Certificate } from "node:crypto";
 * import { verifySubmissionSignature, type FrozenSubmission } from "@segur-sdk/dmp";
 *
 * function assertSealed({ submission }: FrozenSubmission, seal: X509Certificate): Date {
 *   const signature = submission.documents.at(-1);
 *   const documents = submission.documents.slice(0, -1).map(({ entry, bytes }) => ({ ...entry, bytes }));
 *   const { uniqueId: submissionSetUniqueId } = submission.submissionSet;
 *   const options = { submissionSetUniqueId, documents, trusted: [seal] };
 *   return verifySubmissionSignature(signature?.bytes ?? new Uint8Array(), options).signingTime;
 * }
 * ```
 */
export function verifySubmissionSignature(
  signature: Uint8Array,
  options: VerifySubmissionSignatureOptions,
): VerifiedSubmissionSignature {
  const document = parseXml(signature);
  if (document.prolog.length + document.epilog.length > 0) refuse("REFERENCE", "a signature and nothing around it");
  const { root } = document;
  if (!hasName(root, ds("Signature"))) refuse("REFERENCE", "Signature");
  const id = attributeOf(root, "Id");
  const [signedInfo, value, keyInfo, manifestObject, purposeObject, propertiesObject] = parts(root, [
    "SignedInfo",
    "SignatureValue",
    "KeyInfo",
    "Object",
    "Object",
    "Object",
  ]);
  const [manifest] = parts(manifestObject, ["Manifest"]);
  const qualifying = onlyChild(propertiesObject, xades111("QualifyingProperties"));
  const properties = onlyChild(qualifying, xades111("SignedProperties"));
  assertIdentifiers(id, { root, manifest, qualifying, properties, purposeObject });

  const signer = signerOf(keyInfo, options.trusted);
  assertSignedInfo(signedInfo, [
    canonicalize(manifest, { method: "c14n", inherited: inheritedContext([root, manifestObject]) }),
    canonicalize(properties, { method: "c14n", inherited: inheritedContext([root, propertiesObject, qualifying]) }),
  ]);
  const method = "c14n-with-comments";
  const signed = canonicalize(signedInfo, { method, inherited: inheritedContext([root]) });
  const isSigned = verify("sha256", Buffer.from(signed, "utf8"), signer.publicKey, base64Of(value));
  if (!isSigned) refuse("INVALID", "SignatureValue");
  assertManifest(manifest, options);
  return { signer, signingTime: signingTimeOf(properties) };
}

/** Each identifier where it stands in a signature of ours, and nowhere else. */
function assertIdentifiers(
  id: string | undefined,
  at: Readonly<Record<"root" | "manifest" | "qualifying" | "properties" | "purposeObject", XmlElement | undefined>>,
): void {
  const [purposes] = at.purposeObject === undefined ? [] : childElements(at.purposeObject);
  const [purpose] = purposes === undefined ? [] : childElements(purposes);
  const borne = [id, manifestId, propertiesId, "purposeOfSignature"];
  const isSound =
    id !== undefined &&
    purposes?.name.local === "SignatureProperties" &&
    purpose?.name.local === "SignatureProperty" &&
    textOf(purpose) === sourcePurpose &&
    attributeOf(purpose, "Target") === `#${id}` &&
    attributeOf(at.qualifying, "Target") === `#${id}` &&
    [at.root, at.manifest, at.properties, purpose].every((one, rank) => attributeOf(one, "Id") === borne[rank]);
  if (!isSound || at.root === undefined || identifiersIn(at.root) !== borne.length) {
    refuse("REFERENCE", "identifiers and targets of a signature of a submission");
  }
}

function identifiersIn(of: XmlElement): number {
  const own = of.attributes.filter(({ name }) => name.local.toLowerCase() === "id").length;
  return childElements(of).reduce((sum, child) => sum + identifiersIn(child), own);
}

/** Closed algorithms, the two references in their order, the digests of what stands in the places that they name. */
function assertSignedInfo(signedInfo: XmlElement, canonical: readonly string[]): void {
  const [canonicalization, method, ...references] = parts(signedInfo, [
    "CanonicalizationMethod",
    "SignatureMethod",
    "Reference",
    "Reference",
  ]);
  assertAlgorithm(canonicalization, transformUris["c14n-with-comments"]);
  assertAlgorithm(method, rsaSha256Uri);
  for (const [rank, uri] of [`#${manifestId}`, `#${propertiesId}`].entries()) {
    const reference = references[rank];
    const [digestMethod, digestValue] = parts(reference, ["DigestMethod", "DigestValue"]);
    if (attributeOf(reference, "URI") !== uri) refuse("REFERENCE", uri);
    assertAlgorithm(digestMethod, sha256Uri);
    if (textOf(digestValue) !== sha256Base64(canonical[rank] ?? "")) refuse("INVALID", `DigestValue of ${uri}`);
  }
}

/** The set, then exactly the documents given, each with the digest of its bytes. */
function assertManifest(
  manifest: XmlElement,
  { submissionSetUniqueId, documents }: VerifySubmissionSignatureOptions,
): void {
  const entries = documents.map((document) => manifestEntryOf(document));
  const set = { uniqueId: submissionSetUniqueId, digestValue: setDigest, canonical: false };
  const expected = new Map([set, ...entries].map((entry) => [`urn:oid:${entry.uniqueId}`, entry]));
  const references = childElements(manifest);
  const named = new Set(references.map((reference) => attributeOf(reference, "URI")));
  if (references.length !== expected.size || named.size !== expected.size) refuse("REFERENCE", "documents of the set");
  for (const reference of references) {
    const found = expected.get(attributeOf(reference, "URI") ?? "");
    if (found === undefined || !hasName(reference, ds("Reference"))) refuse("REFERENCE", "documents of the set");
    const names = found.canonical ? ["Transforms", "DigestMethod", "DigestValue"] : ["DigestMethod", "DigestValue"];
    const children = parts(reference, names);
    const [transforms] = found.canonical ? children : [];
    if (transforms !== undefined) assertAlgorithm(parts(transforms, ["Transform"])[0], transformUris[withComments]);
    assertAlgorithm(children.at(-2), sha256Uri);
    if (textOf(children.at(-1)) !== found.digestValue) refuse("INVALID", "DigestValue of a document");
  }
}

const withComments = "c14n-with-comments";

/** The children of an element, when they are these. */
function parts<const Names extends readonly string[]>(
  of: XmlElement | undefined,
  names: Names,
): { readonly [Rank in keyof Names]: XmlElement } {
  const children = of === undefined ? [] : childElements(of);
  const isSound =
    children.length === names.length && children.every((one, rank) => hasName(one, ds(names[rank] ?? "")));
  if (!isSound) refuse("REFERENCE", names.join(", "));
  // As many as there are names, which were compared one by one.
  return children as unknown as { readonly [Rank in keyof Names]: XmlElement };
}

function onlyChild(of: XmlElement, name: XmlName): XmlElement {
  const [child, ...others] = of.children;
  if (child === undefined || others.length > 0 || !isElement(child) || !hasName(child, name)) {
    refuse("REFERENCE", name.local);
  }
  return child;
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string" && node.kind === "element";
}

function assertAlgorithm(of: XmlElement | undefined, accepted: string): void {
  if (attributeOf(of, "Algorithm") !== accepted || of === undefined || of.children.length > 0) {
    refuse("ALGORITHM", accepted);
  }
}

function signerOf(keyInfo: XmlElement, trusted: readonly X509Certificate[]): X509Certificate {
  const [data] = parts(keyInfo, ["X509Data"]);
  const [shown] = parts(data, ["X509Certificate"]);
  const signer = trusted.find(({ raw }) => raw.toString("base64") === textOf(shown));
  if (signer?.publicKey.asymmetricKeyType !== "rsa") refuse("INVALID", "a trusted signer");
  return signer;
}

function base64Of(of: XmlElement): Buffer {
  const text = textOf(of) ?? "";
  const bytes = Buffer.from(text, "base64");
  // Left-over bits and foreign characters are read by some and not by others.
  if (bytes.toString("base64") !== text) refuse("INVALID", "base64 of SignatureValue");
  return bytes;
}

function signingTimeOf(properties: XmlElement): Date {
  const [signature] = childElements(properties);
  const [time] = signature === undefined ? [] : childElements(signature);
  const text = time !== undefined && hasName(time, xades111("SigningTime")) ? textOf(time) : undefined;
  const date = new Date(text ?? Number.NaN);
  if (Number.isNaN(date.getTime())) refuse("REFERENCE", "SigningTime");
  return date;
}

function refuse(what: "REFERENCE" | "ALGORITHM" | "INVALID", rule: string): never {
  throw new SegurError(`ERR_XML_SIGNATURE_${what}`, { details: { rule, source: "dmp.md C.1" } });
}
