import { verify, X509Certificate } from "node:crypto";

import { isSegurError } from "@segur-sdk/core";
import { hasName, type XmlName } from "@segur-sdk/core/xml";
import { sha256Base64 } from "@segur-sdk/core/xml-signature";

import { isSignature, judgeCertificate, type JudgedCertificate } from "../certificate/certificate-profile.js";
import type { IsRevoked } from "../certificate/revocation-list.js";
import type { ReceivedDocument } from "../received-document.js";
import { invalidCertificate, problem, type RegistryProblem, type SoapFault } from "../refusal.js";
import { dsig, xades } from "../wire/namespaces.js";
import {
  canonicalInPlace,
  type LocatedElement,
  readReferences,
  readSignedProperties,
  readXades,
  type SignatureReference,
  type XadesSignature,
} from "../wire/read-xades.js";
import { c14nWithComments, refusalOfManifest, sha256Uri } from "./verify-manifest.js";
import { refusalOfSignedProperties } from "./verify-signing-certificate.js";

/** What the signature of a set is judged against. */
export interface SetSignatureContext {
  readonly trust: readonly X509Certificate[];
  readonly isRevoked: IsRevoked;
  readonly now: Date;
  readonly toleranceMs: number;
  readonly setUniqueId: string;
  /** Documents of the set, without the signature. */
  readonly documents: readonly ReceivedDocument[];
}

const c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const rsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
const purposeOfSource = "1.2.840.10065.1.12.1.14";

/** The certificate that signed a set, or why the signature is refused. */
export type SetSignatureVerdict = JudgedCertificate | SoapFault | RegistryProblem;

/**
 * Verifies the signature of a set: signer, both references, Manifest against the bytes received, signed properties.
 *
 * The code of a wrong signature is not published: `XDSInvalidDocumentContent` is the one of IHE for the content of a
 * document. A certificate made for something else is the fault that the DMP is known to give.
 *
 * @see dmp.md C.1
 */
export function verifySetSignature(received: ReceivedDocument, context: SetSignatureContext): SetSignatureVerdict {
  const refuse = (what: string): RegistryProblem =>
    problem("XDSInvalidDocumentContent", `La signature du lot est invalide : ${what}`, received.entry.id);
  const signature = received.xml === undefined ? undefined : readXades(received.xml.root);
  if (signature === undefined) return refuse("le document n'est pas une signature XML");
  const certificate = certificateOf(signature);
  if (certificate === undefined) return refuse("KeyInfo doit porter le seul certificat du signataire");
  const signer = judgeCertificate(certificate, context.trust, context.now);
  if (signer === undefined) return refuse("le certificat du signataire n'est pas reconnu");
  if (context.isRevoked(certificate)) return refuse("le certificat du signataire est révoqué");
  if (!isSignature(signer)) return invalidCertificate;
  const reason = refusalOfCanonicalForms(() => refusalOfSignature(signature, signer, context));
  return reason === undefined ? signer : refuse(reason);
}

/** Some well-formed documents have no canonical form: those whose namespaces are relative URIs. */
function refusalOfCanonicalForms(check: () => string | undefined): string | undefined {
  try {
    return check();
  } catch (error) {
    if (isSegurError(error)) return "forme canonique";
    throw error;
  }
}

function refusalOfSignature(
  signature: XadesSignature,
  signer: JudgedCertificate,
  context: SetSignatureContext,
): string | undefined {
  if (signature.signatureMethod !== rsaSha256 || ![c14n, c14nWithComments].includes(signature.canonicalization)) {
    return "algorithme de signature";
  }
  const { purpose, id, references } = signature;
  if (id === "" || purpose?.value !== purposeOfSource || purpose.target !== `#${id}`) return "purposeOfSignature";
  const manifest = covered(signature, dsig("Manifest"));
  const properties = covered(signature, xades("SignedProperties"));
  if (references.length !== 2 || manifest === undefined || properties === undefined) {
    return "références au Manifest et aux SignedProperties";
  }
  if (!isSignedBy(signature, signer)) return "SignatureValue";
  const signed = readSignedProperties(properties);
  if (signed.target !== `#${id}`) return "QualifyingProperties";
  return (
    refusalOfManifest(readReferences(manifest.element), context.setUniqueId, context.documents) ??
    refusalOfSignedProperties(signed, { ...context, signer })
  );
}

function certificateOf({ certificates }: XadesSignature): X509Certificate | undefined {
  const [base64, ...others] = certificates;
  if (base64 === undefined || others.length > 0) return undefined;
  try {
    return new X509Certificate(Buffer.from(base64, "base64"));
  } catch {
    return undefined;
  }
}

/** The one element of this name that the reference of its type designates, when its digest is right. */
function covered(signature: XadesSignature, name: XmlName): LocatedElement | undefined {
  // The type of a reference is the namespace and the name of what it covers: both namespaces end with a hash.
  const type = name.namespace + name.local;
  const [reference, ...others] = signature.references.filter((one) => one.type === type);
  if (reference === undefined || others.length > 0 || !reference.uri.startsWith("#")) return undefined;
  const [located, ...homonyms] = signature.identified.get(reference.uri.slice(1)) ?? [];
  if (located === undefined || homonyms.length > 0 || !hasName(located.element, name)) return undefined;
  return isDigestOf(reference, located) ? located : undefined;
}

function isDigestOf(reference: SignatureReference, located: LocatedElement): boolean {
  // Without transform the default is C14N without comments; the kit writes it out, which is the same.
  const [transform = c14n, ...others] = reference.transforms;
  if (others.length > 0 || ![c14n, c14nWithComments].includes(transform)) return false;
  const canonical = canonicalInPlace(located, transform === c14nWithComments);
  return reference.digestMethod === sha256Uri && reference.digestValue === sha256Base64(canonical);
}

function isSignedBy(signature: XadesSignature, signer: JudgedCertificate): boolean {
  const text = canonicalInPlace(signature.signedInfo, signature.canonicalization === c14nWithComments);
  const value = Buffer.from(signature.signatureValue, "base64");
  return verify("RSA-SHA256", Buffer.from(text), signer.certificate.publicKey, value);
}
