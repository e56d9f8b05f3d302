import type { SimulatorCredential } from "../../src/pki/credential.js";
import type { DmpWorld } from "./dmp-world.js";
import { escaped, now } from "./dmp-world.js";
import {
  base64Of,
  c14nWithComments,
  digest,
  dsigUri,
  nameOf,
  rsaSha256Uri,
  serialOf,
  sha256Uri,
  signatureOf,
} from "./signature-template.js";

/** One reference of the Manifest. */
export interface ManifestReference {
  readonly uniqueId: string;
  readonly digest: string;
  /** XML documents are canonicalised, others are not. */
  readonly canonical: boolean;
}

/** What the signature of a set says; `edit…` change what is signed, `tamper` what was. */
export interface XadesPlan {
  readonly signer: SimulatorCredential;
  readonly signatureMethod: string;
  readonly references: readonly ManifestReference[];
  readonly signingTime: string;
  readonly editManifest: (manifest: string) => string;
  readonly editProperties: (properties: string) => string;
  readonly editSignedInfo: (signedInfo: string) => string;
  readonly tamper: (signature: string) => string;
}

/** The ordinary signature of a set. */
export function xadesPlan({ seal }: DmpWorld, references: readonly ManifestReference[]): XadesPlan {
  const same = (text: string): string => text;
  return {
    signer: seal,
    signatureMethod: rsaSha256Uri,
    references,
    signingTime: now,
    editManifest: same,
    editProperties: same,
    editSignedInfo: same,
    tamper: same,
  };
}

const id = "_sig-1";
const xadesUri = "http://uri.etsi.org/01903/v1.1.1#";

function algorithm(element: string, uri: string): string {
  return `<${element} Algorithm="${uri}"></${element}>`;
}

/** Writes and signs: every text below is its own canonical form, but for the namespaces of its ancestors. */
export function writeXades(plan: XadesPlan): string {
  const manifest = plan.editManifest(
    `<Manifest Id="IHEManifest">${plan.references.map(writeReference).join("")}</Manifest>`,
  );
  const properties = plan.editProperties(writeProperties(plan));
  const inherited = (text: string, element: string, uri: string): string =>
    text.replace(`<${element}`, `<${element} xmlns="${uri}"`);
  const signedInfo = plan.editSignedInfo(
    `<SignedInfo>${algorithm("CanonicalizationMethod", c14nWithComments)}${algorithm("SignatureMethod", plan.signatureMethod)}` +
      `<Reference Type="${dsigUri}Manifest" URI="#IHEManifest">${algorithm("DigestMethod", sha256Uri)}` +
      `<DigestValue>${digest(inherited(manifest, "Manifest", dsigUri))}</DigestValue></Reference>` +
      `<Reference Type="${xadesUri}SignedProperties" URI="#S0-SignedProperties">${algorithm("DigestMethod", sha256Uri)}` +
      `<DigestValue>${digest(inherited(properties, "SignedProperties", xadesUri))}</DigestValue></Reference></SignedInfo>`,
  );
  const value = signatureOf(inherited(signedInfo, "SignedInfo", dsigUri), plan.signer);
  return plan.tamper(
    `<Signature xmlns="${dsigUri}" Id="${id}">${signedInfo}<SignatureValue>${value}</SignatureValue>` +
      `<KeyInfo><X509Data><X509Certificate>${base64Of(plan.signer.certificate)}</X509Certificate></X509Data></KeyInfo>` +
      `<Object>${manifest}</Object>` +
      `<Object><SignatureProperties xmlns=""><SignatureProperty Id="purposeOfSignature" Target="#${id}">1.2.840.10065.1.12.1.14</SignatureProperty></SignatureProperties></Object>` +
      `<Object><QualifyingProperties xmlns="${xadesUri}" Target="#${id}">${properties}</QualifyingProperties></Object></Signature>`,
  );
}

function writeReference({ uniqueId, digest: value, canonical }: ManifestReference): string {
  const transforms = canonical ? `<Transforms>${algorithm("Transform", c14nWithComments)}</Transforms>` : "";
  return `<Reference URI="urn:oid:${uniqueId}">${transforms}${algorithm("DigestMethod", sha256Uri)}<DigestValue>${value}</DigestValue></Reference>`;
}

function writeProperties({ signer, signingTime }: XadesPlan): string {
  const certificates = [signer.certificate, ...signer.chain]
    .map(
      (certificate) =>
        `<Cert><CertDigest>${algorithm("DigestMethod", sha256Uri)}<DigestValue>${digest(certificate.raw)}</DigestValue></CertDigest>` +
        `<IssuerSerial><X509IssuerName xmlns="${dsigUri}">${escaped(nameOf(certificate.issuer))}</X509IssuerName>` +
        `<X509SerialNumber xmlns="${dsigUri}">${serialOf(certificate)}</X509SerialNumber></IssuerSerial></Cert>`,
    )
    .join("");
  return (
    `<SignedProperties Id="S0-SignedProperties"><SignedSignatureProperties><SigningTime>${signingTime}</SigningTime>` +
    `<SigningCertificate>${certificates}</SigningCertificate><SignaturePolicyIdentifier><SignaturePolicyImplied></SignaturePolicyImplied>` +
    `</SignaturePolicyIdentifier></SignedSignatureProperties><SignedDataObjectProperties></SignedDataObjectProperties></SignedProperties>`
  );
}
