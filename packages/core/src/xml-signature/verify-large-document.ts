import { createHash, verify, type KeyObject, type X509Certificate } from "node:crypto";
import { setImmediate } from "node:timers/promises";

import { SegurError, type SegurErrorDetails } from "../errors/segur-error.js";
import { canonicalize } from "../xml/c14n.js";
import { startTag, startWriting } from "../xml/canonical-writer.js";
import { escapeText } from "../xml/xml-characters.js";
import { writtenOf } from "../xml/xml-name.js";
import { attributeOf, childElements, childNamed, childrenNamed, hasName, textOf } from "../xml/xml-navigation.js";
import { createXmlStream, type XmlEvents } from "../xml/xml-stream.js";
import type { XmlElement, XmlName, XmlNode } from "../xml/xml-tree.js";
import { assertAlgorithm, assertAttributeAlgorithm } from "./enveloped-shape.js";
import { xmldsig } from "./signed-info.js";
import { certificateIn } from "./verify-enveloped.js";
import { rsaSha256Uri, sha256Uri, transformUris } from "./xmldsig.js";

/** Options of {@link verifyLargeDocument}. */
export interface VerifyLargeDocumentOptions {
  /** Name that the root must bear. */
  readonly rootName: XmlName;
  /**
   * The key to verify with, once the caller has judged the certificate that the signature shows, and those it shows beside it,
   * in any order: mere claims until then. Whatever it throws is thrown.
   */
  readonly keyOf: (claimed: X509Certificate | undefined, beside: readonly X509Certificate[]) => KeyObject;
  /**
   * Each element of the second and third level that closes, with its descendants, but for those given already: what the
   * third level holds is not below the second again. Nothing is to be believed before the promise is fulfilled.
   */
  readonly onPiece: (piece: XmlElement) => void;
  /** Default 50 000 000 bytes. */
  readonly maxBytes?: number;
}

const ds = xmldsig("");
const sliceBytes = 32_768;
const pieceDepth = 3;
const signatureDepth = 2;
/** Levels of nested elements accepted. */
const maxDepth = 64;
/** Certificates looked at in one signature: more is no chain. */
const maxCertificates = 8;

/** An element not closed yet; its children may be handed on their own instead. */
interface OpenElement {
  readonly element: XmlElement;
  readonly children: XmlNode[];
  /** Size of the namespace scope before it. */
  readonly scopeSize: number;
}

/**
 * Verifies a whole document signed by an enveloped signature, the last child of its root, in one pass: each character is
 * hashed and read at once, in slices between which the event loop runs. Only one reference to the whole document, exclusive
 * C14N, RSA-SHA256 and SHA-256 are accepted; a comment is no content and is passed over, an instruction is refused.
 *
 * @throws SegurError `ERR_XML_SIGNATURE_MISSING`, `ERR_XML_SIGNATURE_ALGORITHM`, `ERR_XML_SIGNATURE_REFERENCE`,
 * `ERR_XML_SIGNATURE_INVALID`, and as `parseXml`.
 * @see XML Signature Syntax and Processing; mssante.md D5
 * @example
 * ```ts
 * import { X509Certificate } from "node:crypto";
 * import { textOf, xmlNamespace } from "@segur-sdk/core/xml";
 * import { verifyLargeDocument } from "@segur-sdk/core/xml-signature";
 *
 * async function domainsOf(bytes: Uint8Array, signer: X509Certificate): Promise<string[]> {
 *   const list = xmlNamespace("https://listeblanche.mssante.fr/schema");
 *   const names: string[] = [];
 *   await verifyLargeDocument(bytes, {
 *     rootName: list("ListeBlancheMSSante"),
 *     keyOf: () => signer.publicKey,
 *     onPiece: (piece) => names.push(textOf(piece) ?? ""),
 *   });
 *   return names;
 * }
 * ```
 */
export async function verifyLargeDocument(
  input: Uint8Array | AsyncIterable<Uint8Array>,
  options: VerifyLargeDocumentOptions,
): Promise<void> {
  const { rootName, keyOf, onPiece, maxBytes = 50_000_000 } = options;
  const digest = createHash("sha256");
  const writing = startWriting({ comments: false, exclusive: true, inclusivePrefixes: [], absoluteNamespaces: true });
  const open: OpenElement[] = [];
  let canonical = "";
  let signature: XmlElement | undefined;
  let inSignature = false;

  const events: XmlEvents = {
    open({ name, attributes }) {
      const depth = open.length + 1;
      const children: XmlNode[] = [];
      const element: XmlElement = { kind: "element", name, attributes, children, declarations: [] };
      if (depth === 1 && !hasName(element, rootName)) {
        refuse("ERR_XML_SIGNATURE_REFERENCE", "name of the root", { field: rootName.local });
      }
      if (hasName(element, ds("Signature"))) {
        if (depth !== signatureDepth || signature !== undefined) {
          refuse("ERR_XML_SIGNATURE_MISSING", "one Signature, child of the root");
        }
        signature = element;
        inSignature = true;
      } else if (signature !== undefined && !inSignature) {
        refuse("ERR_XML_SIGNATURE_REFERENCE", "nothing after the Signature");
      }
      if (depth > pieceDepth || inSignature) open.at(-1)?.children.push(element);
      open.push({ element, children, scopeSize: writing.size });
      if (!inSignature) canonical += startTag(writing, element);
    },
    text(text) {
      if (!inSignature) canonical += escapeText(text);
      const children = open.at(-1)?.children;
      const last = children?.at(-1);
      if (typeof last === "string") children?.splice(-1, 1, last + text);
      else children?.push(text);
    },
    close() {
      const closed = open.pop();
      const depth = open.length + 1;
      if (closed === undefined) return;
      if (inSignature) {
        inSignature = depth !== signatureDepth;
        return;
      }
      canonical += writtenOf(closed.element.name).close;
      writing.size = closed.scopeSize;
      if (depth > 1 && depth <= pieceDepth) onPiece(closed.element);
    },
    instruction() {
      refuse("ERR_XML_SIGNATURE_REFERENCE", "no processing instruction");
    },
  };
  const reader = createXmlStream(events, { maxDepth });

  let size = 0;
  for await (const slice of slicesOf(input)) {
    size += slice.byteLength;
    if (size > maxBytes) throw new SegurError("ERR_XML_LIMIT", { details: { rule: "maxBytes", maxBytes } });
    reader.push(slice);
    digest.update(canonical, "utf8");
    canonical = "";
    await setImmediate();
  }
  reader.end();
  digest.update(canonical, "utf8");
  if (signature === undefined) refuse("ERR_XML_SIGNATURE_MISSING", "one Signature, child of the root");
  assertSignature(signature, digest.digest(), keyOf);
}

function assertSignature(signature: XmlElement, digest: Buffer, keyOf: VerifyLargeDocumentOptions["keyOf"]): void {
  const { signedInfo, value, expected } = readSignature(signature);
  const signed = Buffer.from(canonicalize(signedInfo, { method: "exc-c14n" }), "utf8");
  const isSignedBy = (key: KeyObject): boolean =>
    key.asymmetricKeyType === "rsa" && verify("sha256", signed, key, value);
  const shown = shownCertificates(signature);
  // No order is prescribed: among several, the signer's is the one whose key made the signature.
  const claimed = (shown.length > 1 ? shown.find(({ publicKey }) => isSignedBy(publicKey)) : undefined) ?? shown[0];
  const key = keyOf(
    claimed,
    shown.filter((one) => one !== claimed),
  );
  if (!isSignedBy(key)) refuse("ERR_XML_SIGNATURE_INVALID", "SignatureValue");
  if (!digest.equals(expected)) refuse("ERR_XML_SIGNATURE_INVALID", "DigestValue");
}

/** The parts of a signature whose shape leaves no doubt: the whole document, by closed algorithms. */
function readSignature(signature: XmlElement) {
  const [signedInfo, value, keyInfo, ...others] = childElements(signature);
  const [canonicalization, method, reference, ...more] = childrenOf(signedInfo, "SignedInfo");
  const [transforms, digestMethod, digestValue, ...rest] = childrenOf(reference, "Reference");
  const [enveloped, exclusive, ...further] = childrenOf(transforms, "Transforms");
  const extra = [...others, ...more, ...rest, ...further];
  if (extra.length > 0 || attributeOf(reference, "URI") !== "") {
    refuse("ERR_XML_SIGNATURE_REFERENCE", "one Reference, to the whole document");
  }
  if (keyInfo !== undefined) named(keyInfo, "KeyInfo");
  assertAlgorithm(named(canonicalization, "CanonicalizationMethod"), transformUris["exc-c14n"]);
  assertAlgorithm(named(method, "SignatureMethod"), rsaSha256Uri);
  assertAlgorithm(named(enveloped, "Transform"), transformUris["enveloped-signature"]);
  assertAlgorithm(named(exclusive, "Transform"), transformUris["exc-c14n"]);
  assertAttributeAlgorithm(named(digestMethod, "DigestMethod"), sha256Uri);
  return {
    signedInfo: named(signedInfo, "SignedInfo"),
    value: base64Of(named(value, "SignatureValue")),
    expected: base64Of(named(digestValue, "DigestValue")),
  };
}

/** Certificates that a signature shows together, as the signer's and those above it are. */
function shownCertificates(signature: XmlElement): readonly X509Certificate[] {
  const data = childNamed(signature, ds("KeyInfo"), ds("X509Data"));
  const shown = data === undefined ? [] : childrenNamed(data, ds("X509Certificate"));
  if (shown.length > maxCertificates)
    refuse("ERR_XML_SIGNATURE_INVALID", `at most ${String(maxCertificates)} certificates`);
  return shown.map(certificateIn);
}

function childrenOf(of: XmlElement | undefined, local: string): readonly XmlElement[] {
  return childElements(named(of, local));
}

function named(of: XmlElement | undefined, local: string): XmlElement {
  if (of === undefined || !hasName(of, ds(local))) refuse("ERR_XML_SIGNATURE_REFERENCE", local);
  return of;
}

function base64Of(of: XmlElement): Buffer {
  return Buffer.from((textOf(of) ?? "").replace(/\s+/gu, ""), "base64");
}

/** Slices that keep the event loop free: a chunk of a download may be of any length. */
async function* slicesOf(input: Uint8Array | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  for await (const chunk of input instanceof Uint8Array ? [input] : input) {
    for (let start = 0; start < chunk.byteLength; start += sliceBytes) {
      yield chunk.subarray(start, start + sliceBytes);
    }
  }
}

type Refusal =
  | "ERR_XML_SIGNATURE_MISSING"
  | "ERR_XML_SIGNATURE_ALGORITHM"
  | "ERR_XML_SIGNATURE_REFERENCE"
  | "ERR_XML_SIGNATURE_INVALID";

function refuse(code: Refusal, rule: string, details: SegurErrorDetails = {}): never {
  throw new SegurError(code, { details: { rule, source: "XML Signature Syntax and Processing", ...details } });
}
