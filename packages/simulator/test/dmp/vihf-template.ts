import type { SimulatorCredential } from "../../src/pki/credential.js";
import { type DmpWorld, escaped, homologationNumber, now, ruth, softwareOid, structureId } from "./dmp-world.js";
import {
  base64Of,
  digest,
  dsigUri,
  exclusiveC14n,
  nameOf,
  rsaSha256Uri,
  sha256Uri,
  signatureOf,
} from "./signature-template.js";

/** What a VIHF of the tests says; values are XML already. */
export interface VihfPlan {
  readonly id: string;
  readonly samlVersion: string;
  readonly signer: SimulatorCredential;
  readonly signatureMethod: string;
  readonly issuer: string;
  readonly issueInstant: string;
  readonly nameId: string;
  /** After `NameID`. */
  readonly afterNameId: string;
  /** Between `Subject` and `AuthnStatement`. */
  readonly conditions: string;
  readonly authnInstant: string;
  readonly contextClass: string;
  /** After `AuthnContextClassRef`. */
  readonly contextDeclaration?: string;
  /** Attribute values by name; an empty list leaves the attribute out. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Changes the assertion once it is signed. */
  readonly tamper: (assertion: string) => string;
}

export const roleAttribute = "urn:oasis:names:tc:xacml:2.0:subject:role";
export const resourceIdAttribute = "urn:oasis:names:tc:xacml:2.0:resource:resource-id";
export const purposeAttribute = "urn:oasis:names:tc:xspa:1.0:subject:purposeofuse";
export const subjectIdAttribute = "urn:oasis:names:tc:xspa:1.0:subject:subject-id";
export const confidentialityAttribute = "urn:oasis:names:tc:xspa:1.0:resource:patient:hl7:confidentiality-code";

/** RPPS of the fictitious radiologist. */
export const radiologist = "810100001014";

/** INS of a patient in CX form, XML. */
export function insCx(matricule: string, authority = "1.2.250.1.213.1.4.10"): string {
  return `${matricule}^^^&amp;${authority}&amp;ISO^NH`;
}

/** An HL7 code as a VIHF holds it. */
export function hl7Code(element: string, code: string, system: string, label: string): string {
  const namespaces = `xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  return `<${element} ${namespaces} code="${code}" codeSystem="${system}" displayName="${label}" xsi:type="CE"></${element}>`;
}

export const physician = hl7Code("Role", "10", "1.2.250.1.71.1.2.7", "Médecin");
export const radiology = hl7Code("Role", "SM44", "1.2.250.1.71.4.2.5", "Radio-diagnostic (SM)");
export const normalAccess = hl7Code("PurposeOfUse", "normal", "1.2.250.1.213.1.1.4.248", "Accès normal");

/** The VIHF of a radiologist who sends about NESSI RUTH. */
export function vihfPlan({ seal }: DmpWorld): VihfPlan {
  return {
    id: "_5f0d1c2e-7a1b-4c3d-9e8f-100000000001",
    samlVersion: "2.0",
    signer: seal,
    signatureMethod: rsaSha256Uri,
    issuer: escaped(nameOf(seal.certificate.subject)),
    issueInstant: now,
    nameId: radiologist,
    afterNameId: "",
    conditions: "",
    authnInstant: now,
    contextClass: "urn:oasis:names:tc:SAML:2.0:ac:classes:Password",
    attributes: {
      Identifiant_Structure: [structureId],
      Secteur_Activite: ["SA08^1.2.250.1.71.4.2.4"],
      [subjectIdAttribute]: ["RADIOLOGUE CAMILLE Service imagerie"],
      [roleAttribute]: [physician, radiology],
      VIHF_Version: ["4.0"],
      Authentification_mode: ["INDIRECTE"],
      [resourceIdAttribute]: [insCx(ruth)],
      Ressource_URN: ["urn:dmp"],
      [purposeAttribute]: [normalAccess],
      LPS_ID: [softwareOid],
      LPS_Nom: ["RIS-FICTIF"],
      LPS_Version: ["1.0.0"],
      LPS_ID_HOMOLOGATION_DMP: [homologationNumber],
    },
    tamper: (assertion) => assertion,
  };
}

/** Writes and signs the assertion: every text below is its own exclusive canonical form. */
export function writeVihf(plan: VihfPlan): string {
  const { head, tail } = partsOf(plan);
  return plan.tamper(head + writeSignature(head + tail, plan) + tail);
}

/** Writes the assertion of a card without signature, as the editors' kit does. */
export function writeUnsignedVihf(plan: VihfPlan): string {
  const { head, tail } = partsOf(plan);
  return plan.tamper(head + tail);
}

function partsOf(plan: VihfPlan): { readonly head: string; readonly tail: string } {
  const attributes = Object.entries(plan.attributes)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => {
      const written = values.map((value) => `<saml2:AttributeValue>${value}</saml2:AttributeValue>`).join("");
      return `<saml2:Attribute Name="${name}">${written}</saml2:Attribute>`;
    })
    .join("");
  const head =
    `<saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="${plan.id}" IssueInstant="${plan.issueInstant}" Version="${plan.samlVersion}">` +
    `<saml2:Issuer Format="urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName">${plan.issuer}</saml2:Issuer>`;
  const tail =
    `<saml2:Subject><saml2:NameID>${plan.nameId}</saml2:NameID>${plan.afterNameId}</saml2:Subject>${plan.conditions}` +
    `<saml2:AuthnStatement AuthnInstant="${plan.authnInstant}"><saml2:AuthnContext>` +
    `<saml2:AuthnContextClassRef>${plan.contextClass}</saml2:AuthnContextClassRef>${plan.contextDeclaration ?? ""}</saml2:AuthnContext></saml2:AuthnStatement>` +
    `<saml2:AttributeStatement>${attributes}</saml2:AttributeStatement></saml2:Assertion>`;
  return { head, tail };
}

function writeSignature(signed: string, { id, signer, signatureMethod }: VihfPlan): string {
  const algorithm = (element: string, uri: string): string => `<ds:${element} Algorithm="${uri}"></ds:${element}>`;
  const content =
    algorithm("CanonicalizationMethod", exclusiveC14n) +
    algorithm("SignatureMethod", signatureMethod) +
    `<ds:Reference URI="#${id}"><ds:Transforms>${algorithm("Transform", `${dsigUri}enveloped-signature`)}` +
    `${algorithm("Transform", exclusiveC14n)}</ds:Transforms>${algorithm("DigestMethod", sha256Uri)}` +
    `<ds:DigestValue>${digest(signed)}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
  const value = signatureOf(`<ds:SignedInfo xmlns:ds="${dsigUri}">${content}`, signer);
  return (
    `<ds:Signature xmlns:ds="${dsigUri}"><ds:SignedInfo>${content}<ds:SignatureValue>${value}</ds:SignatureValue>` +
    `<ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64Of(signer.certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`
  );
}
