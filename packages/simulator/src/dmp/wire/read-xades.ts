import {
  attributeOf,
  canonicalize,
  childElements,
  childNamed,
  childrenNamed,
  inheritedContext,
  textOf,
  type XmlElement,
} from "@segur-sdk/core/xml";

import { dsig, unqualified, xades } from "./namespaces.js";

/** One `ds:Reference`. */
export interface SignatureReference {
  readonly type: string | undefined;
  readonly uri: string;
  readonly transforms: readonly string[];
  readonly digestMethod: string;
  /** Base64 without white space. */
  readonly digestValue: string;
}

/** One certificate that the signer swears by. */
export interface SigningCertificateClaim {
  readonly digestMethod: string;
  readonly digestValue: string;
  readonly issuerName: string;
  readonly serial: string;
}

/** An element found by its identifier, with the elements around it. */
export interface LocatedElement {
  readonly element: XmlElement;
  readonly ancestors: readonly XmlElement[];
}

/** The signature of a submission set, as it is written (dmp.md C.1). */
export interface XadesSignature {
  readonly id: string;
  readonly signedInfo: LocatedElement;
  readonly canonicalization: string;
  readonly signatureMethod: string;
  readonly references: readonly SignatureReference[];
  /** Base64 without white space. */
  readonly signatureValue: string;
  /** Certificates of `KeyInfo`, base64. */
  readonly certificates: readonly string[];
  /** Purpose and target of the signature property; undefined when absent. */
  readonly purpose: { readonly value: string; readonly target: string } | undefined;
  /** Elements that bear an `Id`, the root included. */
  readonly identified: ReadonlyMap<string, readonly LocatedElement[]>;
}

/** What the signer adds under his signature. */
export interface SignedProperties {
  readonly target: string;
  readonly signingTime: string;
  readonly certificates: readonly SigningCertificateClaim[];
  readonly hasImpliedPolicy: boolean;
}

/** Reads the signature; undefined when the root is not a `ds:Signature` or has no `SignedInfo`. */
export function readXades(root: XmlElement): XadesSignature | undefined {
  const signedInfo = childNamed(root, dsig("SignedInfo"));
  if (root.name.local !== "Signature" || root.name.namespace !== dsig("").namespace || signedInfo === undefined) {
    return undefined;
  }
  const keyData = childNamed(root, dsig("KeyInfo"), dsig("X509Data"));
  return {
    id: attributeOf(root, "Id") ?? "",
    signedInfo: { element: signedInfo, ancestors: [root] },
    canonicalization: algorithmOf(childNamed(signedInfo, dsig("CanonicalizationMethod"))),
    signatureMethod: algorithmOf(childNamed(signedInfo, dsig("SignatureMethod"))),
    references: readReferences(signedInfo),
    signatureValue: compact(childNamed(root, dsig("SignatureValue"))),
    certificates: (keyData === undefined ? [] : childrenNamed(keyData, dsig("X509Certificate"))).map(compact),
    purpose: readPurpose(root),
    identified: identifiedElements(root),
  };
}

/** References of a `SignedInfo` or of a `Manifest`, in order. */
export function readReferences(of: XmlElement): readonly SignatureReference[] {
  return childrenNamed(of, dsig("Reference")).map((reference) => {
    const transforms = childNamed(reference, dsig("Transforms"));
    return {
      type: attributeOf(reference, "Type"),
      uri: attributeOf(reference, "URI") ?? "",
      transforms: transforms === undefined ? [] : childElements(transforms).map(algorithmOf),
      digestMethod: algorithmOf(childNamed(reference, dsig("DigestMethod"))),
      digestValue: compact(childNamed(reference, dsig("DigestValue"))),
    };
  });
}

/** Reads the `SignedProperties` that the signature covers. */
export function readSignedProperties({ element, ancestors }: LocatedElement): SignedProperties {
  const properties = childNamed(element, xades("SignedSignatureProperties"));
  const list = childNamed(properties, xades("SigningCertificate"));
  return {
    target: attributeOf(ancestors.at(-1), "Target") ?? "",
    signingTime: textOf(childNamed(properties, xades("SigningTime"))) ?? "",
    certificates: (list === undefined ? [] : childrenNamed(list, xades("Cert"))).map((cert) => {
      const digest = childNamed(cert, xades("CertDigest"));
      const issuer = childNamed(cert, xades("IssuerSerial"));
      return {
        digestMethod: algorithmOf(childNamed(digest, xades("DigestMethod"))),
        digestValue: compact(childNamed(digest, xades("DigestValue"))),
        issuerName: textOf(childNamed(issuer, dsig("X509IssuerName"))) ?? "",
        serial: textOf(childNamed(issuer, dsig("X509SerialNumber"))) ?? "",
      };
    }),
    hasImpliedPolicy:
      childNamed(properties, xades("SignaturePolicyIdentifier"), xades("SignaturePolicyImplied")) !== undefined,
  };
}

/** Canonical form, without comments, of an element where it stands: what its namespaces inherit counts. */
export function canonicalInPlace({ element, ancestors }: LocatedElement, withComments: boolean): string {
  return canonicalize(element, {
    method: withComments ? "c14n-with-comments" : "c14n",
    inherited: inheritedContext(ancestors),
  });
}

/** `SignatureProperties` stands in no namespace in the official sample, in that of the signature in others. */
function readPurpose(root: XmlElement): XadesSignature["purpose"] {
  for (const holder of childrenNamed(root, dsig("Object"))) {
    for (const name of [unqualified, dsig]) {
      const property = childNamed(holder, name("SignatureProperties"), name("SignatureProperty"));
      if (property !== undefined) {
        return { value: (textOf(property) ?? "").trim(), target: attributeOf(property, "Target") ?? "" };
      }
    }
  }
  return undefined;
}

function identifiedElements(root: XmlElement): ReadonlyMap<string, readonly LocatedElement[]> {
  const found = new Map<string, LocatedElement[]>();
  const visit = (element: XmlElement, ancestors: readonly XmlElement[]): void => {
    const id = attributeOf(element, "Id");
    const homonyms = id === undefined ? undefined : found.get(id);
    if (homonyms !== undefined) homonyms.push({ element, ancestors });
    else if (id !== undefined) found.set(id, [{ element, ancestors }]);
    const below = [...ancestors, element];
    for (const child of childElements(element)) visit(child, below);
  };
  visit(root, []);
  return found;
}

function algorithmOf(element: XmlElement | undefined): string {
  return attributeOf(element, "Algorithm") ?? "";
}

function compact(element: XmlElement | undefined): string {
  return (textOf(element) ?? "").replaceAll(/\s+/g, "");
}
