import type { X509Certificate } from "node:crypto";

import { formatName, issuerOf } from "@segur-sdk/certificates";
import type { Oid, Signer } from "@segur-sdk/core";
import { canonicalize, element, xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";
import {
  buildKeyInfo,
  buildReference,
  buildSignedInfo,
  sha256Base64,
  sha256Uri,
  signSignedInfo,
  xmldsig,
} from "@segur-sdk/core/xml-signature";

import type { ManifestEntry } from "../manifest-entry.js";
import { xades111 } from "./namespaces.js";

/** What is signed, by whom and when. */
export interface SubmissionSignatureOptions {
  /** Identifier of the signature, an NCName. */
  readonly id: string;
  readonly submissionSetUniqueId: Oid;
  readonly documents: readonly ManifestEntry[];
  readonly signingTime: Date;
  /** ORG_SIGN of the structure, in indirect mode. */
  readonly signer: Signer;
  /**
   * Namespace of SignatureProperties. Default `none`: the only form valid against the schema of XML Signature, and that of
   * the official sample; some clients write `xmldsig`.
   */
  readonly propertiesNamespace?: "none" | "xmldsig";
}

const ds = xmldsig("");
/** Identifiers that every signature of a submission gives its parts. */
export const manifestId = "IHEManifest";
export const propertiesId = "S0-SignedProperties";
/** E1762 purpose of signature: source. */
export const sourcePurpose = "1.2.840.10065.1.12.1.14";
/** The set itself has no bytes to hash: the constant of the specification, one zero byte. */
export const setDigest = "AA==";

/**
 * Builds and signs the XAdES of a submission set: XML Signature with XAdES 1.1.1 properties and an implied policy.
 *
 * The signature is the root and its default namespace is that of XML Signature, so that the canonical form of each
 * referenced child is the form it is written in: nothing is parsed again. Serialise it once with `serializeXml`.
 *
 * @see dmp.md C.1; IHE ITI TF-3 §5.5 (DSG); ETSI TS 101 903 v1.1.1
 */
export async function buildSubmissionSignature(options: SubmissionSignatureOptions): Promise<XmlElement> {
  const { signer } = options;
  const manifest = buildManifest(options);
  const properties = buildSignedProperties(options);
  // No Transforms: the implied canonicalisation is C14N 1.0 without comments.
  const digestOf = (part: XmlElement): string => sha256Base64(canonicalize(part, { method: "c14n" }));
  const { signedInfo, signatureValue } = await signSignedInfo(buildSetSignedInfo(digestOf, [manifest, properties]), {
    signer,
  });
  return assembleSignature(options, { signedInfo, signatureValue, manifest, properties });
}

/** Parts of a signature that depend on its algorithms. */
export interface SignatureParts {
  readonly signedInfo: XmlElement;
  /** In base64. */
  readonly signatureValue: string;
  readonly manifest: XmlElement;
  readonly properties: XmlElement;
}

/** What names a signature and its signer. */
type SignatureFrame = Pick<SubmissionSignatureOptions, "id" | "propertiesNamespace"> & {
  readonly signer: Pick<Signer, "certificate">;
};

/** The signature, from its parts. */
export function assembleSignature(frame: SignatureFrame, parts: SignatureParts): XmlElement {
  const { id, signer } = frame;
  const { signedInfo, signatureValue, manifest, properties } = parts;
  return element(
    ds("Signature"),
    { Id: id },
    signedInfo,
    element(ds("SignatureValue"), {}, signatureValue),
    buildKeyInfo(signer.certificate, ""),
    element(ds("Object"), {}, manifest),
    element(ds("Object"), {}, buildSignatureProperties(frame)),
    element(ds("Object"), {}, element(xades111("QualifyingProperties"), { Target: `#${id}` }, properties)),
  );
}

/** `SignedInfo` over the Manifest and the signed properties, whose digests are given. */
export function buildSetSignedInfo(digestOf: (part: XmlElement) => string, parts: readonly [XmlElement, XmlElement]) {
  const [manifest, properties] = parts;
  return buildSignedInfo({
    canonicalization: "c14n-with-comments",
    prefix: "",
    references: [
      {
        uri: `#${manifestId}`,
        type: "http://www.w3.org/2000/09/xmldsig#Manifest",
        transforms: [],
        digestValue: digestOf(manifest),
      },
      {
        uri: `#${propertiesId}`,
        type: "http://uri.etsi.org/01903/v1.1.1#SignedProperties",
        transforms: [],
        digestValue: digestOf(properties),
      },
    ],
  });
}

/** The set, then each document. */
export function buildManifest({
  submissionSetUniqueId,
  documents,
}: Pick<SubmissionSignatureOptions, "submissionSetUniqueId" | "documents">): XmlElement {
  const set = { uri: `urn:oid:${submissionSetUniqueId}`, transforms: [], digestValue: setDigest };
  return element(
    ds("Manifest"),
    { Id: manifestId },
    buildReference(set, ""),
    documents.map(({ uniqueId, digestValue, canonical }) =>
      buildReference(
        { uri: `urn:oid:${uniqueId}`, transforms: canonical ? ["c14n-with-comments"] : [], digestValue },
        "",
      ),
    ),
  );
}

function buildSignatureProperties({ id, propertiesNamespace = "none" }: SignatureFrame): XmlElement {
  const names = propertiesNamespace === "none" ? xmlNamespace("") : ds;
  return element(
    names("SignatureProperties"),
    {},
    element(names("SignatureProperty"), { Id: "purposeOfSignature", Target: `#${id}` }, sourcePurpose),
  );
}

/** When, by which certificate, and under the implied policy. */
export function buildSignedProperties({
  signingTime,
  signer,
}: {
  readonly signingTime: Date;
  readonly signer: Pick<Signer, "certificate" | "chain">;
}): XmlElement {
  return element(
    xades111("SignedProperties"),
    { Id: propertiesId },
    element(
      xades111("SignedSignatureProperties"),
      {},
      element(xades111("SigningTime"), {}, signingTime.toISOString()),
      element(xades111("SigningCertificate"), {}, [signer.certificate, ...signer.chain].map(certOf)),
      element(xades111("SignaturePolicyIdentifier"), {}, element(xades111("SignaturePolicyImplied"), {})),
    ),
    element(xades111("SignedDataObjectProperties"), {}),
  );
}

/** Neither certificates nor elements change, and every signature names its own. */
const builtCerts = new WeakMap<X509Certificate, XmlElement>();

function certOf(certificate: X509Certificate): XmlElement {
  let built = builtCerts.get(certificate);
  if (built === undefined) builtCerts.set(certificate, (built = buildCert(certificate)));
  return built;
}

function buildCert(certificate: X509Certificate): XmlElement {
  return element(
    xades111("Cert"),
    {},
    element(
      xades111("CertDigest"),
      {},
      // In the XAdES namespace here, whereas XAdES 1.3.2 writes them in that of XML Signature.
      element(xades111("DigestMethod"), { Algorithm: sha256Uri }),
      element(xades111("DigestValue"), {}, sha256Base64(certificate.raw)),
    ),
    element(
      xades111("IssuerSerial"),
      {},
      element(ds("X509IssuerName"), {}, formatName(issuerOf(certificate))),
      element(ds("X509SerialNumber"), {}, BigInt(`0x${certificate.serialNumber}`).toString()),
    ),
  );
}
