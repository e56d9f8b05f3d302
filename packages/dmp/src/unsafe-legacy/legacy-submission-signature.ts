import { hash, type X509Certificate } from "node:crypto";

import type { Oid } from "@segur-sdk/core";
import { canonicalize, type XmlElement } from "@segur-sdk/core/xml";
import { rsaSha256Uri, sha256Uri, xmldsigNamespace } from "@segur-sdk/core/xml-signature";

import { canonicalDocument, isXmlType } from "../manifest-entry.js";
import {
  assembleSignature,
  buildManifest,
  buildSetSignedInfo,
  buildSignedProperties,
} from "../wire/build-submission-signature.js";

/** A key that signs with SHA-1, which a `Signer` cannot be asked for. */
export interface LegacySigner {
  readonly certificate: X509Certificate;
  /** From the issuer up. */
  readonly chain: readonly X509Certificate[];
  /** RSASSA-PKCS1-v1_5 with SHA-1 over these bytes. */
  signSha1(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** What is signed, by whom and when. */
export interface LegacySubmissionSignatureOptions {
  /** Identifier of the signature, an NCName. */
  readonly id: string;
  readonly submissionSetUniqueId: Oid;
  /** Documents of the set, the signature excepted. */
  readonly documents: readonly { readonly uniqueId: Oid; readonly mimeType: string; readonly bytes: Uint8Array }[];
  readonly signingTime: Date;
  readonly signer: LegacySigner;
  /** See `SubmissionSignatureOptions`. */
  readonly propertiesNamespace?: "none" | "xmldsig";
}

/** Identifiers of XML Signature 1.0. */
const legacyUris: Readonly<Record<string, string>> = {
  [rsaSha256Uri]: "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
  [sha256Uri]: "http://www.w3.org/2000/09/xmldsig#sha1",
};

const sha1Base64 = (data: string | Uint8Array): string => hash("sha1", data, "base64");

/**
 * Signature of a submission set as the old official sample has it: RSA-SHA1, digests by SHA-1. **SHA-1 is broken**: two
 * documents with one digest can be made. The client never makes this one; the digest of the certificate stays SHA-256.
 *
 * @throws SegurError `ERR_DMP_DOCUMENT_UNREADABLE`, and whatever the signer throws.
 * @see dmp.md C.1, rule 8
 * @example
 * ```ts
 * import { sign } from "node:crypto";
 * import type { Credential } from "@segur-sdk/certificates";
 *
 * // The `signer` of the options.
 * const legacySigner = ({ certificate, chain, privateKey }: Credential) => ({
 *   certificate,
 *   chain,
 *   signSha1: (data: Uint8Array) => sign("sha1", data, privateKey),
 * });
 * ```
 */
export async function legacySubmissionSignature(options: LegacySubmissionSignatureOptions): Promise<XmlElement> {
  const { signer, submissionSetUniqueId } = options;
  const documents = options.documents.map(({ uniqueId, mimeType, bytes }) => {
    const canonical = isXmlType(mimeType);
    return { uniqueId, canonical, digestValue: sha1Base64(canonical ? canonicalDocument(bytes) : bytes) };
  });
  const manifest = withLegacyAlgorithms(buildManifest({ submissionSetUniqueId, documents }));
  const properties = buildSignedProperties(options);
  const digestOf = (part: XmlElement): string => sha1Base64(canonicalize(part, { method: "c14n" }));
  const signedInfo = withLegacyAlgorithms(buildSetSignedInfo(digestOf, [manifest, properties]));
  const canonical = canonicalize(signedInfo, { method: "c14n-with-comments" });
  const value = await signer.signSha1(Buffer.from(canonical, "utf8"));
  const signatureValue = Buffer.from(value).toString("base64");
  return assembleSignature(options, { signedInfo, signatureValue, manifest, properties });
}

function withLegacyAlgorithms(of: XmlElement): XmlElement {
  const isMethod = of.name.namespace === xmldsigNamespace;
  return {
    ...of,
    attributes: of.attributes.map((attribute) => {
      const legacy = isMethod && attribute.name.local === "Algorithm" ? legacyUris[attribute.value] : undefined;
      return legacy === undefined ? attribute : { ...attribute, value: legacy };
    }),
    children: of.children.map((child) =>
      typeof child !== "string" && child.kind === "element" ? withLegacyAlgorithms(child) : child,
    ),
  };
}
