import type { X509Certificate } from "node:crypto";

import { SegurError } from "../errors/segur-error.js";
import type { Signer } from "../security/signer.js";
import { canonicalize, type CanonicalizationMethod } from "../xml/c14n.js";
import type { XmlInherited } from "../xml/canonical-form.js";
import { attributeOf, childNamed } from "../xml/xml-navigation.js";
import { element, rememberedElement, xmlNamespace, type XmlElement, type XmlNamespace } from "../xml/xml-tree.js";
import { rsaSha256Uri, sha256Uri, transformUris, xmldsigNamespace, type SignatureTransform } from "./xmldsig.js";

/** What a signature, or a manifest, says of one signed thing; its digest is SHA-256. */
export interface SignatureReference {
  /** `#id`, `urn:oid:…` or empty for the whole document. */
  readonly uri: string;
  readonly type?: string;
  readonly id?: string;
  /** In order; none gives a reference without `Transforms`, whose implied form is C14N 1.0 without comments. */
  readonly transforms: readonly SignatureTransform[];
  /** SHA-256, in base64, of what the transforms give. */
  readonly digestValue: string;
}

/** Options of {@link buildSignedInfo}. */
export interface SignedInfoOptions {
  /** How `SignedInfo` itself is canonicalized before it is signed. */
  readonly canonicalization: CanonicalizationMethod;
  readonly references: readonly SignatureReference[];
  /** Prefix of the XML Signature namespace; empty for the default namespace. Default `ds`. */
  readonly prefix?: string;
}

/** Options of {@link signSignedInfo}. */
export interface SignSignedInfoOptions {
  readonly signer: Signer;
  /** What `SignedInfo` takes from its ancestors; only an inclusive canonicalization needs it. */
  readonly inherited?: XmlInherited;
}

/** The two children of `Signature` that depend on the key. */
export interface SignedSignedInfo {
  readonly signedInfo: XmlElement;
  /** Content of `SignatureValue`, in base64 without line breaks. */
  readonly signatureValue: string;
}

const namespaces = new Map<string, XmlNamespace>();

/**
 * Names of XML Signature, written with a prefix.
 *
 * @example
 * ```ts
 * import { element, serializeXml } from "@segur-sdk/core/xml";
 * import { xmldsig } from "@segur-sdk/core/xml-signature";
 *
 * console.log(serializeXml(element(xmldsig("")("Object"), {}))); // <Object xmlns="http://www.w3.org/2000/09/xmldsig#"></Object>
 * ```
 */
export function xmldsig(prefix: string): XmlNamespace {
  let names = namespaces.get(prefix);
  if (names === undefined) {
    names = xmlNamespace(xmldsigNamespace, prefix);
    namespaces.set(prefix, names);
  }
  return names;
}

/** Elements that hold nothing but an algorithm are the same in every signature: made once for each prefix. */
function algorithm(prefix: string, local: string, uri: string): XmlElement {
  const key = `${prefix} ${local} ${uri}`;
  let made = algorithms.get(key);
  if (made === undefined) {
    made = rememberedElement(element(xmldsig(prefix)(local), { Algorithm: uri }));
    algorithms.set(key, made);
  }
  return made;
}

const algorithms = new Map<string, XmlElement>();

/**
 * `Reference` of a `SignedInfo` or of a `Manifest`.
 *
 * @see XML Signature Syntax and Processing, 4.3.3 and 5.1.
 */
export function buildReference(reference: SignatureReference, prefix = "ds"): XmlElement {
  const ds = xmldsig(prefix);
  const { uri, type, id, transforms, digestValue } = reference;
  return element(
    ds("Reference"),
    { Id: id, Type: type, URI: uri },
    transforms.length > 0 &&
      element(
        ds("Transforms"),
        {},
        transforms.map((transform) => algorithm(prefix, "Transform", transformUris[transform])),
      ),
    algorithm(prefix, "DigestMethod", sha256Uri),
    element(ds("DigestValue"), {}, digestValue),
  );
}

/**
 * `SignedInfo` for RSA-SHA256, ready for {@link signSignedInfo}.
 *
 * @see XML Signature Syntax and Processing, 4.3; dmp.md C.1 for the set signature, D.1 for the VIHF.
 */
export function buildSignedInfo(options: SignedInfoOptions): XmlElement {
  const { canonicalization, references, prefix = "ds" } = options;
  const ds = xmldsig(prefix);
  return element(
    ds("SignedInfo"),
    {},
    algorithm(prefix, "CanonicalizationMethod", transformUris[canonicalization]),
    algorithm(prefix, "SignatureMethod", rsaSha256Uri),
    references.map((reference) => buildReference(reference, prefix)),
  );
}

/**
 * Signs a `SignedInfo` in the canonical form that it announces.
 *
 * Throws `ERR_XML_SIGNATURE_ALGORITHM` when it announces none we know, and whatever the signer throws.
 */
export async function signSignedInfo(
  signedInfo: XmlElement,
  options: SignSignedInfoOptions,
): Promise<SignedSignedInfo> {
  const { signer, inherited } = options;
  const announced = attributeOf(
    childNamed(signedInfo, { ...signedInfo.name, local: "CanonicalizationMethod" }),
    "Algorithm",
  );
  const method = methods.find((one) => transformUris[one] === announced);
  if (method === undefined) throw new SegurError("ERR_XML_SIGNATURE_ALGORITHM", { details: { algorithm: announced } });
  const canonical = canonicalize(signedInfo, { method, ...(inherited && { inherited }) });
  const signature = await signer.sign("RS256", Buffer.from(canonical, "utf8"));
  return { signedInfo, signatureValue: Buffer.from(signature).toString("base64") };
}

const methods: readonly CanonicalizationMethod[] = ["c14n", "c14n-with-comments", "exc-c14n", "exc-c14n-with-comments"];

/** `KeyInfo` that shows the signer's certificate, and no other. */
export function buildKeyInfo(certificate: X509Certificate, prefix = "ds"): XmlElement {
  let byPrefix = keyInfos.get(certificate);
  if (byPrefix === undefined) keyInfos.set(certificate, (byPrefix = new Map<string, XmlElement>()));
  let built = byPrefix.get(prefix);
  if (built === undefined) byPrefix.set(prefix, (built = keyInfoOf(certificate, prefix)));
  return built;
}

/** Neither certificates nor elements change, and every signature shows its own. */
const keyInfos = new WeakMap<X509Certificate, Map<string, XmlElement>>();

function keyInfoOf(certificate: X509Certificate, prefix: string): XmlElement {
  const ds = xmldsig(prefix);
  const content = element(ds("X509Certificate"), {}, certificate.raw.toString("base64"));
  return rememberedElement(element(ds("KeyInfo"), {}, element(ds("X509Data"), {}, content)));
}
