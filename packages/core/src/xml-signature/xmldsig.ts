import type { CanonicalizationMethod } from "../xml/c14n.js";

/** Namespace of XML Signature. */
export const xmldsigNamespace = "http://www.w3.org/2000/09/xmldsig#";
/** Namespace of `InclusiveNamespaces`, which is also the identifier of exclusive canonicalization. */
export const excC14nNamespace = "http://www.w3.org/2001/10/xml-exc-c14n#";

/** What a reference may do to what it points at before the digest. */
export type SignatureTransform = CanonicalizationMethod | "enveloped-signature";

/** URI of each transform and canonicalization method, as XML Signature writes it. */
export const transformUris: Readonly<Record<SignatureTransform, string>> = {
  c14n: "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
  "c14n-with-comments": "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
  "exc-c14n": "http://www.w3.org/2001/10/xml-exc-c14n#",
  "exc-c14n-with-comments": "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
  "enveloped-signature": "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
};

/** URI of RSASSA-PKCS1-v1_5 with SHA-256, the only signature algorithm made or accepted (RFC 4051, 2.3.2). */
export const rsaSha256Uri = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
/** URI of SHA-256, the only digest made or accepted (XML Encryption, 5.7.2). */
export const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";
